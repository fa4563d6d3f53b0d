"""Reads figures with their units, and the values that a sentence tells: « de 3 % à 4 % », « à 15 euros », « au 31 mars »."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.amending.tokens.lexer import Token
from generator.amending.tokens.phrase import Phrase
from generator.french.dates import DATE, DAY, TERM
from generator.french.normalise import level
from generator.french.numbers import CARDINALS

UNIT = (
    r"(?:euros?|EUR|centimes?|points?|francs?|mois|ans?|années?|jours?|semaines?|heures?|minutes?|fois|m[²2]|hectares?|ha|km"
    r"|kilomètres?|kg|tonnes?|mètres?(?: carrés?)?|ETPT?|milli(?:ers|ons?|ards?) d'euros)"
)
"""What a figure counts, in words."""
SIGN = r"(?:[kKM]?€|%|‰|(?-i:FF?)(?![\w']))"
"""What is written after a figure and is no word."""
_OF = (
    r"(?:\s(?:par (?:mois|jour|an|année|heure|semaine|trimestre|semestre|agent|salarié|personne|nuit|repas|kilomètre"
    r"|session|séance|mission|vacation|dossier|acte|visite|place|enfant|élève|étudiant|stagiaire|habitant|usager|adhérent|bénéficiaire|famille"
    r"|logement|lit|chambre|véhicule|poste|licence|hectare|tonne|unité|intervention|formation|atelier|représentation|classe|équipe|animal)"
    r"|calendaires?|ouvrée?s?|ouvrables?|francs|civile?s?|pleine?s?|entière?s?|consécuti(?:fs|ves)|brute?s?|nette?s?|HTT?|TTC|BRS?S?|PMSS|PASS"
    r"|hors taxes?)\b)?"
)
"""« 7 jours calendaires », « 500 € HT »: of what kind the unit is."""
_OF_KIND = re.compile(_OF[:-1] + r"\Z", re.IGNORECASE)
_FRACTION = r"\d{1,2}/\d{1,3}(?: (?:de|du) (?:mois|salaire|traitement))?"
"""« 1/5 de mois », by which an indemnity is counted."""
DIGITS = r"(?:\d{1,3}(?:[ .]\d{3})+|(?!(?:19|20)\d\d(?!\d))\d{4,7}|(?:19|20)\d\d(?=\s?(?:euros?\b|EUR\b|€))|\d{1,3})"
"""« 4 500 », « 4500 », and « 2024 » of euros only: alone, it may be a year."""
FIGURE = rf"(?:{_FRACTION}|{DIGITS}(?:,\d+)?(?![,.]?\d)(?:\s?(?:{UNIT}\b|{SIGN}){_OF})?)"
CARDINAL = rf"(?:{'|'.join(sorted(CARDINALS, key=len, reverse=True))})"
COUNT = rf"{CARDINAL}\s{UNIT}\b{_OF}"
VALUE = rf"(?:[\ue000-\uefff]|{FIGURE}|{COUNT})"
_AND = r"et (?:l|il |une? |à l|au |aux |après |dans l)"
"""« est porté à 43 % et il est ajouté un alinéa », « … et le dernier alinéa est supprimé »: another order follows."""
FROM_TO = re.compile(
    rf"d(?:e |')(?P<old>{VALUE}|{CARDINAL}(?= à {CARDINAL}\b)) à (?P<new>{VALUE}|{CARDINAL})"
    rf"(?=\s*(?:[.;,]|\Z|à compter|par\b|{_AND}|et [\ue000-\uefff]|à l'article|à l'annexe))",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?:{FIGURE}|{CARDINAL})\Z", re.IGNORECASE)
_WITH_UNIT = re.compile(
    rf"(?:(?:{DIGITS}(?:,\d+)?|{CARDINAL})(?P<unit>\s?(?:{UNIT}|{SIGN}){_OF})"
    r"|\d{1,2}/\d{1,3}(?P<of> (?:de|du) \w+))\Z",
    re.IGNORECASE,
)
TAIL = (
    r"(?: (?:d(?:es?|u) |de la |d(?:e l)?'|par |en )[^\W\d_][\w-]*(?: (?:par )?[^\W\d_][\w-]*){0,3}?)?"
    rf"(?:,? soit (?:{FIGURE}|{COUNT}))?"
)
"""« 2,5 % des crédits », « 10 € par mois, soit 120 € par an »: what the text must say of the old value too."""
_TO = re.compile(
    rf"à (?P<new>{VALUE}{TAIL})(?=\s*(?:[.;,]|\Z|à compter|{_AND}|et [\ue000-\uefff]|au \d|à l'a))",
    re.IGNORECASE,
)
_NOW_OF = re.compile(rf"d(?:e |')(?P<new>(?:{FIGURE}|{COUNT}){TAIL})(?=\s*(?:[.;,]|\Z|à compter))", re.IGNORECASE)
"""« est désormais de 11 € par heure »."""
_INSTEAD_OF = re.compile(
    rf"à (?P<new>{FIGURE}|{COUNT}) (?:au lieu|à la place) d(?:e |')(?P<old>{FIGURE}|{COUNT})(?=\s*(?:[.;,]|\Z))", re.IGNORECASE
)
"""« est fixée à 5 heures par semaine au lieu de 4 heures »."""
_NOW = frozenset({"désormais", "dorénavant"})
_TO_TWO = re.compile(
    rf"à (?P<new>(?:{FIGURE}|{COUNT})) et (?:à )?(?P<more>(?:{FIGURE}|{COUNT}))(?=\s*(?:[.;]|\Z))", re.IGNORECASE
)
"""« sont portés respectivement à 16,40 € et 0,41 € »."""
_DAY = rf"(?:[\ue000-\uefff]|{DATE.pattern}|{DAY}|{TERM})"
_A_DAY = re.compile(rf"{DATE.pattern}|{DAY}|{TERM}", re.IGNORECASE)
FROM_DATE = re.compile(rf"du (?P<old_day>{_DAY}) au (?P<new_day>{_DAY})(?=\s*(?:[.;,]|\Z))", re.IGNORECASE)
_TO_DATE = re.compile(rf"au (?P<new>{_DAY})(?=\s*(?:[.;,]|\Z))", re.IGNORECASE)
"""« la date du 31 décembre 2030 est reportée au 31 décembre 2031 »."""
_MEASURED = re.compile(rf"(?:{_FRACTION}|{DIGITS}(?:,\d+)?\s?(?:{UNIT}\b|{SIGN}){_OF}|{COUNT}|{DAY})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Change:
    """« de 3 % à 4 % »."""

    old: str
    """The value that it had."""
    new: str
    """The one that it takes."""
    end: int
    """Index of the first token after it."""
    more: tuple[str, ...] = ()
    """« à 16 € et 4 € »: the value that a second one takes."""


def is_bare(value: str) -> bool:
    """« 12 », « douze »: a figure that does not say of what."""
    return bool(_BARE.match(value)) and not _WITH_UNIT.match(value) and value[-1:] not in "€%‰"


def unit_of(value: str) -> str:
    """« € » of « 250 000 € », « mois » of « trois mois », with the blank before it as written; empty for a bare figure."""
    found = _WITH_UNIT.match(value.strip())
    return (found["unit"] or found["of"] or "") if found else ""


def with_unit_of(old: str, new: str) -> str:
    """« le ratio de 13,4 est ramené à 12 m² »: the text has « 13,4 m² »; nothing else becomes an amount."""
    return old + unit_of(new) if is_bare(old) or old.isdigit() else old


def is_year(value: str) -> bool:
    """« 2022 », which names a year wherever an amount is told."""
    return bool(_YEAR.fullmatch(value.strip()))


_YEAR = re.compile(r"(?:19|20)\d\d")


def _kind(value: str) -> str:
    """« calendaires » of « 7 jours calendaires », « HT » of « 500 € HT »."""
    found = _OF_KIND.search(value)
    return found.group().strip().lower() if found else ""


def same_kind(old: str, new: str) -> bool:
    """Whether the new value still says of what its unit is: « 500 € HT », then « 600 € » or « 600 », does not; nor do dates."""
    days = [_A_DAY.fullmatch(value) for value in (old, new)]
    if any(days):
        return all(days) and old[-4:].isdigit() == new[-4:].isdigit()
    return is_bare(old) or (not is_bare(new) and (not _kind(old) or bool(_kind(new))))


def fixing(phrase: Phrase, position: int) -> Token:
    """The verb right before a value, adverbs apart: « fixée forfaitairement à », « portés respectivement à »."""
    place = position - 1
    while phrase.at(place).kind == "ADVERBE":
        place -= 1
    return phrase.at(place)


def is_now(phrase: Phrase, position: int) -> bool:
    """Whether « est désormais » stands right before: « la base est désormais de 11 € »."""
    return phrase.at(position - 1).text.lower() in _NOW and fixing(phrase, position).kind == "AUX"


def sets_value(phrase: Phrase, position: int) -> bool:
    """Whether a verb that sets a value stands right before a preposition."""
    before = fixing(phrase, position)
    set_there = before.value == "FIXER" or before.text.lower().startswith("pass") or is_now(phrase, position)
    return phrase.at(position).kind == "PREP" and set_there


def read_change(phrase: Phrase, position: int) -> Change | None:
    """« de 3 % à 4 % », right after « porté »; « à 5 heures au lieu de 4 heures »."""
    if not sets_value(phrase, position):
        return None
    text, start = phrase.masked.text, phrase.at(position).start
    match = FROM_TO.match(text, start) or FROM_DATE.match(text, start) or _INSTEAD_OF.match(text, start)
    if match is None:
        return None
    told = ("old_day", "new_day") if match.re is FROM_DATE else ("old", "new")
    old, new = (value_words(phrase, match, name) for name in told)
    old = with_unit_of(old, new)  # « de 12 à 18 mois »: the text has « 12 mois »
    if match.re is _INSTEAD_OF and _kind(new) and not _kind(old):
        old = f"{old} {_kind(new)}"
    if not same_kind(old, new):
        return None  # « de 500 € HT à 600 € »: « HT » would be lost
    return Change(old, new, _after(phrase, position, match.end()))


def read_value(phrase: Phrase, position: int) -> Change | None:
    """« à 15 euros », right after « porté »: the words that it had are told before."""
    if not sets_value(phrase, position):
        return None
    text, start, before = phrase.masked.text, phrase.at(position).start, fixing(phrase, position)
    if is_now(phrase, position):
        now = _NOW_OF.match(text, start)
        return Change("", now["new"], _after(phrase, position, now.end())) if now else None
    moved = before.value == "FIXER" and before.text.lower().startswith(("report", "repouss", "port", "fix"))
    two = _TO_TWO.match(text, start)
    if two:
        return Change("", two["new"], phrase.after(position, two.end()), (two["more"],))
    match = _TO.match(text, start) or (_TO_DATE.match(text, start) if moved else None)
    if match is None:
        return None
    return Change("", value_words(phrase, match, "new"), _after(phrase, position, match.end()))


def is_plain(value: str) -> bool:
    """« 48 mois », « 11 € par heure »: a figure and its unit, nothing of what it is counted on (« 2 % des crédits »)."""
    return bool(_MEASURED.fullmatch(value) or _BARE.match(value))


def figure_of(value: str) -> str:
    """A figure and its unit as written, alone; empty for anything else."""
    found = _WITH_UNIT.match(level(value.strip()))
    return value.strip() if found else ""


def figure_end(phrase: Phrase, position: int) -> int:
    """Where « 3 mois », « trois mois », « 12,50 € » ends; 0 when no figure with its unit stands there."""
    match = _MEASURED.match(phrase.masked.text, phrase.at(position).start)
    return phrase.after(position, match.end()) if match else 0


def day_end(phrase: Phrase, position: int) -> int:
    """Where « 30 avril », « 30 avril 2025 » ends; 0 when no day stands there."""
    match = _A_DAY.match(phrase.masked.text, phrase.at(position).start)
    return phrase.after(position, match.end()) if match else 0


def read_figures(phrase: Phrase, position: int) -> tuple[tuple[str, ...], int]:
    """« 15,20 € et 0,37 € »: figures with their units, and the index after them."""
    values: list[str] = []
    start = end = position
    while after := figure_end(phrase, start):
        values.append(phrase.words(start, after))
        start = end = after
        if phrase.at(end).kind != "ET" and phrase.at(end).text != ",":
            break
        start += 1 + (phrase.at(end + 1).text == "du")  # « du 31 mars et du 30 juin »
    return tuple(values), end


def value_words(phrase: Phrase, match: re.Match[str], name: str) -> str:
    """A value as it is written, or quoted."""
    text = match[name]
    return phrase.masked.quote(text).text if text >= "\ue000" else text.strip()


def _after(phrase: Phrase, position: int, place: int) -> int:
    """Index of the first token at or past a place of the text."""
    while phrase.at(position).kind != "FIN" and phrase.at(position).start < place:
        position += 1
    return position
