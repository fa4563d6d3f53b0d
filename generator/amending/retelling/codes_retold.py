"""Sentences on names and codes told without quotation marks, or quoted after an ordinary noun, put as words for words.

« l'UO 0205-DNUM est remplacée par l'UO 0205-DAM » as « les mots « UO 0205-DNUM » sont remplacés par les mots « UO 0205-DAM » »
« la période « 2015-2022 » devient « 2015-2023 » » as « les mots « 2015-2022 » sont remplacés par les mots « 2015-2023 » »
« M. Jean Morel est remplacé par Mme Anne Petit » as « les mots « M. Jean Morel » sont remplacés par … »
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.amending.pieces.amounts import figure_of
from generator.amending.tokens.phrase import Phrase
from generator.amending.tokens.vocabulary import CONTENTS, TEXTS, UNITS
from generator.french.dates import DATE, DAY

Words = Callable[[Phrase, re.Match[str]], tuple[str, str] | None]
"""How the old words and the new ones are told, quotation marks included."""
_NOW = r"(?:désormais |dorénavant |donc |ainsi |respectivement )?"
_IS = rf"(?:est|sont|sera|seront) {_NOW}remplacée?s? par"
_START = r"(?P<start>\A|[,:;] | et )"
_END = r"(?=\s*(?:[.;,]|\Z)| et (?:l[ae']|il )| dans (?:toute? )?l)"
_CODED = (
    r"coefficients?|indices?|échelons?|programmes?|UO|unités? opérationnelles?|BOP|codes?|comptes?|domaines? fonctionnels?"
    r"|centres? financiers?|centres? de coûts?|sous-actions?|périodes?|exercices?|millésimes?|imputations?|CERFA|IDCC|SIRET|SIREN"
)
"""What is told by a code of its own."""
_ONE = r"(?=[\w./-]*\d)[\w./-]*\w"
_CODE = rf"{_ONE}(?:(?:, | et | à ){_ONE})*"
_BY_CODE = re.compile(
    rf"{_START}(?P<det>l[ae]s? |l')(?P<noun>{_CODED}) (?P<old>{_CODE}) (?:{_IS}|devien(?:t|nent)|passe(?:nt)? à) "
    rf"(?:(?:l[ae]s? |l')(?P<again>{_CODED}) )?(?P<new>{_CODE}){_END}",
    re.IGNORECASE,
)
_TITLE = r"(?:M\.|MM\.|Mme|Mmes|Mlle|Monsieur|Madame|Dr|Docteur|Me|Maître)"
_PERSON = rf"{_TITLE}(?: (?:d[eu] |d'|l[ae] )?[A-ZÀ-ÖØ-Þ][\w'-]*){{1,4}}"
_PEOPLE = re.compile(
    rf"(?P<start>, |: )(?P<old>{_PERSON}) (?:est|sera) {_NOW}remplacée? par (?P<new>{_PERSON})(?=\s*(?:[.;]|\Z))"
)
_BY_PEOPLE = re.compile(
    rf"(?P<start>\A|, |: )(?P<new>{_PERSON}) (?:remplace|remplacera|succède à|prend la place de) "
    rf"(?P<old>{_PERSON})(?=\s*(?:[.;]|\Z))"
)
_BODY = (
    r"direction|sous-direction|service|bureau|secrétariat|mission|agence|comité|commission|conseil|délégation|office|centre"
    r"|association|société|fédération|institut|pôle|ministère|préfecture|rectorat|caisse|syndicat|département|cellule|division"
)
_NAME = r"(?: (?:d(?:es?|u)(?: l[ae])? |de l'|d'|et (?:d(?:es?|u)(?: l[ae])? |de l'|d')?|à l[ae] |aux? |l')*[^\W\d][\w'-]*)"
_BODIES = re.compile(
    rf"(?P<start>, |: )(?:l[ae] |l')(?P<old>(?P<noun>{_BODY}){_NAME}{{1,8}}?) (?:est|sera) {_NOW}remplacée? par "
    rf"(?:l[ae] |l')(?P<new>(?P=noun){_NAME}{{1,10}}?)(?=\s*(?:[.;]|\Z))",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:suivante?s?|ci-\w+|présente?s?|annexé\w*|jointe?s?|nouve\w+|même\w*|dite?s?|article|alinéa|annexe|dont|qui|que|pour|sauf"
    r"|uniquement|visé\w*|prévu\w*|mentionné\w*|chargé\w*|est|sont|composé\w*"
    r"|créé\w*|institué\w*|désigné\w*|présidé\w*|placé\w*|rattaché\w*|dès|lorsqu\w*|quand|si|en|par|sous|sur|dans|avec|sans|selon"
    r"|jusqu\w*|pendant|après|avant|chaque|tout\w*|hors|afin|ainsi|puis|ou|où|seulement|exclusivement|temporairement|provisoirement"
    r"|définitivement|également|aussi|désormais)\b",
    re.IGNORECASE,
)
"""« le comité suivant », « la commission prévue à l'article 6 »: no name, or more than a name."""
_ACRONYMS = re.compile(
    rf"(?P<start>, |: |\A)(?P<det>(?i:l[ae] |l'))(?P<old>[A-Z]{{3,8}}) (?:(?:est|sera) {_NOW}remplacée? par|devient) "
    r"(?i:(?P=det))(?P<new>[A-Z]{3,8})(?=\s*(?:[.;]|\Z)| dans (?:toute? )?l)"
)
_QUOTE = r"[\ue000-\uefff]"
_NOUNS = "|".join(sorted(map(re.escape, {*UNITS, *CONTENTS, *TEXTS, "mot", "terme", "mention", "expression", "phrase"})))
_QUOTED = re.compile(
    rf"{_START}(?:l[ae]s? |l')(?P<noun>(?!(?:{_NOUNS})s?\b)[^\W\d][\w-]*(?: (?:d(?:u|e|es) |de l[a'] ?|d')?"
    rf"[^\W\d][\w-]*){{0,3}}?),?\s?:? ?"
    rf"(?P<old>{_QUOTE}) (?:{_IS}|devien(?:t|nent)) (?:(?:l[ae]s? |l')(?P<again>(?P=noun)),?\s?:? )?:? ?(?P<new>{_QUOTE}){_END}",
    re.IGNORECASE,
)
_PAIRS = re.compile(
    rf"{_START}les (?P<noun>(?!(?:{_NOUNS})s?\b)[^\W\d][\w-]*)\s?:? (?P<old>{_QUOTE} et {_QUOTE}) (?:sont|seront) "
    rf"(?:respectivement )?remplacée?s?(?: respectivement)? par\s?:? ?(?P<new>{_QUOTE} et {_QUOTE})(?=\s*(?:[.;]|\Z))",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"[\d/.-]+(?:\s?[-–/]\s?[\d/.-]+)?|(?:\d{1,4}(?:, | et |, et ))+\d{1,4}")
_LIMITED = re.compile(
    r"\b(?:sauf|hors|hormis|uniquement|seulement|pour|cas|ligne|colonne|case|article|alinéa|annexe|tableau)s?\b", re.I
)


def codes_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence with what it names between quotation marks."""
    text = phrase.masked.text
    if "rempla" not in text and "devien" not in text and " passe" not in text:
        return
    for told in (
        _told(phrase, _BY_CODE, _coded),
        _valued(phrase) if phrase.masked.quotes else "",
        _told(phrase, _PEOPLE, _named),
        _told(phrase, _BY_PEOPLE, _named),
        _told(phrase, _BODIES, _named),
        _told(phrase, _ACRONYMS, _named),
        _told(phrase, _QUOTED, _quoted) if phrase.masked.quotes else "",
        _told(phrase, _PAIRS, _both) if len(phrase.masked.quotes) > 3 else "",
    ):
        if told:
            yield Phrase(told)


def _told(phrase: Phrase, pattern: re.Pattern[str], words: Words) -> str:
    """The sentence with each stretch that a pattern finds put as words for words; empty when there is none."""
    masked, told, last = phrase.masked, "", 0
    for found in pattern.finditer(masked.text):
        pair = words(phrase, found)
        if pair is None:
            continue
        head = "Les mots" if not found.end("start") else "les mots"
        told += f"{masked.original(last, found.end('start'))}{head} {pair[0]} sont remplacés par les mots {pair[1]}"
        last = found.end()
    return told + masked.original(last, len(masked.text)) if last else ""


def _coded(phrase: Phrase, found: re.Match[str]) -> tuple[str, str] | None:
    """« le coefficient 245 est remplacé par 247 »: both with their noun, as the text must have it."""
    noun, again = found["noun"], found["again"]
    if again and again.lower().rstrip("s") != noun.lower().rstrip("s"):
        return None
    old, new = (phrase.masked.original(*found.span(name)) for name in ("old", "new"))
    named = phrase.masked.original(*found.span("noun"))
    return f"« {named} {old} »", f"« {named} {new} »"


def _named(phrase: Phrase, found: re.Match[str]) -> tuple[str, str] | None:
    """« M. Jean Morel est remplacé par Mme Anne Petit »."""
    old, new = (phrase.masked.original(*found.span(name)) for name in ("old", "new"))
    return None if _NO_NAME.search(old) or _NO_NAME.search(new) else (f"« {old} »", f"« {new} »")


def _quoted(phrase: Phrase, found: re.Match[str]) -> tuple[str, str] | None:
    """« la valeur du point « 4,403 € » est remplacée par « 4,447 € » »: values, or the same noun told again before a name."""
    old, new = (phrase.masked.quote(found[name]).text.strip() for name in ("old", "new"))
    values = all(_PERIOD.fullmatch(one) or _DAY.fullmatch(one) for one in (old, new))
    values = values or bool(_IMPUTED.fullmatch(found["noun"]) and all(any(map(str.isdigit, one)) for one in (old, new)))
    again = bool(found["again"]) and old[-1:] not in ".;:" and new[-1:] not in ".;:" and len(new.split()) < 12
    if _LIMITED.search(found["noun"]) or not (values or again):
        return None
    return f"« {old} »", f"« {new} »"


def _valued(phrase: Phrase) -> str:
    """« la valeur du point « 4,40 € » est remplacée par « 4,44 € » » as « la valeur du point est portée de 4,40 € à 4,44 € »."""
    edits = []
    for found in _QUOTED.finditer(phrase.masked.text):
        old, new = (phrase.masked.quote(found[name]).text.strip() for name in ("old", "new"))
        if figure_of(old) and figure_of(new) and not _LIMITED.search(found["noun"]):
            edits.append((found.start("noun"), found.end(), f"{found['noun']} est porté de {old} à {new}"))
    return phrase.masked.replaced(edits) if edits else ""


def _both(phrase: Phrase, found: re.Match[str]) -> tuple[str, str] | None:
    """« les heures : « 9 h » et « 16 h » sont respectivement remplacées par : « 10 h » et « 17 h » »."""
    if _LIMITED.search(found["noun"]):
        return None
    return phrase.masked.original(*found.span("old")), phrase.masked.original(*found.span("new"))


_IMPUTED = re.compile(_CODED, re.IGNORECASE)
_DAY = re.compile(rf"{DATE.pattern}|{DAY}", re.IGNORECASE)
