"""What a change would say twice, or leave half told: « 18 000 € (quinze mille euros) », « préfet de région de région »."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.consolidating.matching.words import Hit
from generator.consolidating.refused import Refused

_LETTERED = (
    "(?:(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante"
    "|soixante|septante|octante|nonante|cents?|mille|millions?|milliards?|et)[\\s\u00a0\u202f-]*)+"
)
_SAID_AFTER = re.compile(
    "[\\s\u00a0\u202f]*(?:euros?|€|EUR|HT|TTC|%)?[\\s\u00a0\u202f]*(?:\\(|, soit )"
    rf"{_LETTERED}(?:d['’])?(?:euros?|mois|jours?|ans?|années?|pour cent|\))",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(rf"\b{_LETTERED}(?:d['’])?(?:euros?)?[\s\u00a0\u202f]*\([\s\u00a0\u202f]*\Z", re.IGNORECASE)
"""« 15 000 € (quinze mille euros) »: one value, told in figures and in letters."""


def refuse_letters(text: str, hit: Hit) -> None:
    """Refuse to change the figures of a value that the text also writes in letters, or the letters without the figures."""
    if _SAID_AFTER.match(text[hit.end :]) or (
        any(char.isdigit() for char in text[hit.start : hit.end]) and _SAID_BEFORE.search(text[: hit.start])
    ):
        raise Refused(
            "number-twice", "Le texte écrit ce nombre en chiffres et en lettres : dire ce que deviennent l’un et l’autre."
        )


LETTERED = re.compile(r"(?P<figure>\d[^()]*?)[\s\u00a0\u202f]*\([^()\d]{4,90}\)")
"""« 60 000 € (soixante mille euros) »."""


def lettered_too(had: str, texts: Iterable[str]) -> str:
    """« 50 000 € (cinquante mille euros) », where the text writes so the value « 50 000 € »; refused where it does not, once."""
    told = re.compile(rf"{re.escape(had)}[\s\u00a0\u202f]*\([^()\d]{{4,90}}\)")
    found = [one.group() for text in texts for one in told.finditer(text)]
    if len(found) != 1:
        raise Refused(
            "number-twice",
            "L’acte donne la valeur en chiffres et en lettres, et le texte ne l’écrit pas ainsi : citer l’ancienne.",
        )
    return found[0]


_WORDS = re.compile(r"\w+|[^\w\s]")


def refuse_said(text: str, hit: Hit, old: str, new: str) -> None:
    """« préfet » becomes « préfet de région », where the text says « préfet de région » already: it would say it twice."""
    before, held, wanted = (_WORDS.findall(words.casefold()) for words in (text[: hit.start], old, new))
    after = _WORDS.findall(text[hit.end :].casefold())
    for place in range(len(wanted) - len(held) + 1) if len(wanted) > len(held) else ():
        if wanted[place : place + len(held)] != held:
            continue
        head, tail = wanted[:place], wanted[place + len(held) :]
        if before[len(before) - len(head) :] == head and after[: len(tail)] == tail:
            raise Refused("same-text", f"Le texte écrit déjà « {new} » : il le dirait deux fois. Vérifier les mots remplacés.")
    brought = _DETERMINER.match(new) if not _DETERMINER.match(old) else None
    determined = _DETERMINED.search(text[: hit.start]) if brought else None
    if determined and brought and determined[0].casefold() != brought[0].casefold():  # the same one is written once
        reason = f"Le texte dirait « {determined[0].strip()} {new} » : citer le nom avec son article."
        raise Refused("same-text", reason)
    twice = _run_on(before, after, wanted) or _carried_on(after, held, wanted)
    if twice:
        reason = f"Le texte dirait deux fois « {twice} » de suite : vérifier les mots remplacés et les nouveaux."
        raise Refused("same-text", reason)


_DETERMINER = re.compile(r"(?:(?:le|la|les|une?)[\s\u00a0]|l['’])(?=[^\W\d])", re.IGNORECASE)
_DETERMINED = re.compile(
    r"(?<![\w'’])(?:(?:le|la|les|une?|du|des|aux?|ce|cet|cette|ces|son|sa|ses|leurs?|chaque|tout|toute)[\s\u00a0]|l['’])\Z",
    re.IGNORECASE,
)
"""« du délégataire » would become « du l'agence »."""


def _run_on(before: list[str], after: list[str], wanted: list[str]) -> str:
    """« six » becomes « huit membres », and « membres » follows: the word that would stand twice, or nothing."""
    for one, other in ((before[-1:], wanted[:1]), (wanted[-1:], after[:1])):
        if one == other and one and one[0].isalpha() and len(one[0]) > 3:
            return one[0]
    return ""


def _carried_on(after: list[str], held: list[str], wanted: list[str]) -> str:
    """« commission » becomes « commission paritaire permanente », and « paritaire » follows it in the text."""
    added = wanted[len(held) :] if wanted[: len(held)] == held else []
    return after[0] if after and len(after[0]) > 3 and after[0] in added else ""


def refuse_added(text: str, place: int, new: str, *, before: bool) -> None:
    """« après « préfet », sont insérés les mots « de région » », where they stand already."""
    wanted = _WORDS.findall(new.casefold())
    around = _WORDS.findall((text[:place] if before else text[place:]).casefold())
    held = around[len(around) - len(wanted) :] if before else around[: len(wanted)]
    if wanted and held == wanted:
        raise Refused("same-text", f"Le texte écrit déjà « {new} » à cette place : il le dirait deux fois.")
