"""How new words join the word before them: « l'opérateur » after « le », « du Département » after « de »."""

from __future__ import annotations

import re

VOWELS = "aeiouyàâäéèêëîïôöùûüœæ"
_MEETS = re.compile(r"(?:^|(?<=[\s(«'’]))(l[ea]|de|du|au|que|ne|se|je|me|te)[\s\u00a0]$", re.IGNORECASE)
_MET = {"du": "de l'", "au": "à l'"}
_NEVER_MET = re.compile(r"(?:oui|onz|ouist|uhlan)", re.IGNORECASE)
_ONE = re.compile(r"une?\b", re.IGNORECASE)
_TO = re.compile(r"(?:^|(?<=[\s(«'’]))([dD]e|[àÀ])[\s\u00a0]$")
_ARTICLE = re.compile(r"(les?)[\s\u00a0](?=\w)")
_FUSED = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}


def met(before: str, old: str, new: str) -> tuple[int, str] | None:
    """Where « le » of « le délégataire » begins and what it becomes when « opérateur » comes instead: « l' »; None otherwise.

    Only before a plain vowel that takes the place of a consonant: an « h » may be aspirate, « ce » would need the gender.
    """
    article = _MEETS.search(before)
    if article is None or new[:1].casefold() not in VOWELS.replace("y", "") or _NEVER_MET.match(new):
        return None
    if not old.isalnum() or old.casefold() in VOWELS + "h":
        return None
    word = article[1]
    if _ONE.match(new) and word.casefold() not in ("de", "que"):
        return None
    joined = _MET.get(word.casefold(), f"{word[:-1].casefold()}'")
    return article.start(1), (joined[0].upper() if word[0].isupper() else joined[0]) + joined[1:]


def fused(before: str, old: str, new: str) -> tuple[int, str] | None:
    """Where « de » of « de la Région » begins, and « du Département » when « le Département » comes instead; None otherwise.

    Only when the old words began otherwise: where « de le » stood, it is a pronoun.
    """
    word, article = _TO.search(before), _ARTICLE.match(new)
    if word is None or article is None or _ARTICLE.match(old):
        return None
    joined = _FUSED[word[1].casefold(), article[1]]
    return word.start(1), (joined[0].upper() if word[1][0].isupper() else joined[0]) + joined[1:] + " " + new[article.end() :]


_OWN = re.compile(r"(?:(le|la|les)[\s\u00a0]|(l['’]))(?=[^\W\d])")
_AFTER = {"le": ("du ", "au "), "les": ("des ", "aux "), "la": ("de la ", "à la "), "l": ("de l'", "à l'")}


def contracted(old: str, new: str) -> tuple[tuple[str, str], ...]:
    """« du Département » and « au Département » with what they become, for a name told with its article everywhere.

    « des communes » may be some communes as well as all of them: only a name in « le » is followed,
    and no date (« le 30 juin »).
    """
    held, brought = _OWN.match(old), _OWN.match(new)
    if held is None or held[1] != "le" or brought is None:
        return ()
    fine, told = old[held.end() :], new[brought.end() :]
    return tuple(zip((one + fine for one in _AFTER["le"]), (one + told for one in _AFTER[brought[1] or "l"]), strict=True))
