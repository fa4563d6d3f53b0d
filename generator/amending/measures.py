"""Reads a measure and the values that it takes: « le taux de la cotisation prévu à l'article 5 est porté de 3 % à 4 % »."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.amending.lexer import Token
from generator.amending.phrase import Phrase
from generator.amending.tails import placed
from generator.amending.titles import LIMITS, SAYS
from generator.french.dates import DATE, DAY

_UNIT = r"(?:€|%|‰|euros?|centimes?|points?|francs?|mois|ans?|années?|jours?|semaines?|heures?|minutes?|fois)"
_OF = (
    r"(?:\s(?:par (?:mois|jour|an|année|heure|semaine|trimestre|semestre|agent|salarié|personne|nuit|repas|kilomètre"
    r"|session|séance|mission|vacation|dossier|acte|visite)"
    r"|calendaires?|ouvrée?s?|ouvrables?|francs|civile?s?|pleine?s?|entière?s?|consécuti(?:fs|ves)|brute?s?|nette?s?|HTT?|TTC"
    r"|hors taxes?)\b)?"
)
"""« 7 jours calendaires », « 500 € HT »: of what kind the unit is."""
_OF_KIND = re.compile(_OF[:-1] + r"\Z", re.IGNORECASE)
_FIGURE = rf"\d{{1,3}}(?:[ .]\d{{3}})*(?:,\d+)?(?:(?:\s?{_UNIT}\b|\s?[€%‰]){_OF})?"
_CARDINAL = (
    r"(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-(?:sept|huit|neuf)"
    r"|vingt|vingt-quatre|trente|trente-six|quarante|quarante-huit|cinquante|soixante)"
)
_COUNT = rf"{_CARDINAL}\s{_UNIT}\b{_OF}"
_VALUE = rf"(?:[\ue000-\uefff]|{_FIGURE}|{_COUNT})"
_FROM_TO = re.compile(
    rf"d(?:e |')(?P<old>{_VALUE}|{_CARDINAL}(?= à {_CARDINAL}\b)) à (?P<new>{_VALUE}|{_CARDINAL})"
    r"(?=\s*(?:[.;,]|\Z|à compter|par\b|et l))",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?:{_FIGURE}|{_CARDINAL})\Z", re.IGNORECASE)
_WITH_UNIT = re.compile(
    rf"(?:\d{{1,3}}(?:[ .]\d{{3}})*(?:,\d+)?|{_CARDINAL})(?P<unit>\s?(?:{_UNIT}|[€%‰]){_OF})\Z", re.IGNORECASE
)
_SET_AT = re.compile(
    r", (?:actuellement |initialement |jusqu'alors |jusqu'ici )?(?:fixé|établi|arrêté|prévu)e?s? "
    rf"(?:actuellement |initialement )?à (?P<old>{_VALUE}),(?= (?:est|sont|sera|seront|passe) )"
    rf"|, soit (?P<told>{_VALUE}),(?= (?:est|sont|sera|seront|passe) )",
    re.IGNORECASE,
)
"""« la durée de la convention, fixée à 12 mois, est portée à … »: the value that it had, told in passing."""
_RAISED = r"(?:est|sont|sera|seront) (?:\w+ )?(?:port|relev|revaloris|augment|ramen|réduit|abaiss)\w*"
_BY = (
    r"(?:augment|relev|revaloris|major|abond|diminu|abaiss|minor)\w* "
    rf"d(?:e |')(?:{_FIGURE}|{_COUNT}),? (?:et|pour être) (?:ainsi |donc |est )?"
)
_SET = (
    rf"(?:est|sont|sera|seront) (?:\w+ )?(?:{_BY})?(?:port|fix|relev|ramen|revaloris|établi|arrêté|abaiss|réduit)\w* "
    rf"(?:forfaitairement )?à (?:{_FIGURE}|{_COUNT})(?=\s*(?:[.;,]|\Z|à compter|et l))"
)
RAISED_BY = re.compile(rf"{_BY}(?=(?:port|ramen|fix)\w* à )", re.IGNORECASE)
"""« est augmenté de 50 000 € et porté à 250 000 € »: by how much, then the value that it takes."""
_CHANGES = re.compile(rf"[^.;:\ue000-\uefff]*?\b(?:{_RAISED}|passe(?:nt)?) {_FROM_TO.pattern}", re.IGNORECASE)
"""« … est portée de 80 € à 95 € », « … passe de 10 à 15 jours »: the value that it had is told, whatever its noun."""
_IS_SET = re.compile(rf"[^.;:\ue000-\uefff]*?\b{_SET}", re.IGNORECASE)
_PORTION = re.compile(r"\b(?:article|alinéa|annexe|paragraphe|point|tiret|phrase)s?\b", re.IGNORECASE)
"""« la prime visée à l'article 6 est fixée à 95 € »: a place must be told, or it is what any stipulation says."""
_TO = re.compile(rf"à (?P<new>{_VALUE})(?=\s*(?:[.;,]|\Z|à compter|et l|et [\ue000-\uefff]|au \d|à l'a))", re.IGNORECASE)
_TO_TWO = re.compile(
    rf"à (?P<new>(?:{_FIGURE}|{_COUNT})) et (?:à )?(?P<more>(?:{_FIGURE}|{_COUNT}))(?=\s*(?:[.;]|\Z))", re.IGNORECASE
)
"""« sont portés respectivement à 16,40 € et 0,41 € »."""
_DAY = rf"(?:[\ue000-\uefff]|{DATE.pattern}|{DAY})"
_A_DAY = re.compile(rf"{DATE.pattern}|{DAY}", re.IGNORECASE)
_FROM_DATE = re.compile(rf"du (?P<old>{_DAY}) au (?P<new>{_DAY})(?=\s*(?:[.;,]|\Z))", re.IGNORECASE)
_TO_DATE = re.compile(rf"au (?P<new>{_DAY})(?=\s*(?:[.;,]|\Z))", re.IGNORECASE)
"""« la date du 31 décembre 2030 est reportée au 31 décembre 2031 »."""
_MEASURED = re.compile(rf"(?:\d{{1,3}}(?:[ .]\d{{3}})*(?:,\d+)?(?:\s?{_UNIT}\b|\s?[€%‰]){_OF}|{_COUNT}|{DAY})", re.IGNORECASE)
_COMPLEMENT = frozenset({"MOT", "DET", "ET", "NOM", "ELISION", "TEXTE", "CONTENU"})


@dataclass(frozen=True, slots=True)
class Measure:
    """« le taux de la cotisation patronale »."""

    end: int
    """Index of the first token after it."""
    unit: str = ""
    """« le nombre de jours »: what is counted, told with the figures in the text that changes."""
    old: str = ""
    """« , fixée à 12 mois, »: the value that it had, when it is told so."""
    words: str = ""
    """Its noun and complement, as written."""


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


def read_measure(phrase: Phrase, position: int) -> Measure | None:
    """A value's noun with its complement, free words that hold no portion and no limit."""
    noun = phrase.at(position + 1)
    if phrase.at(position).kind != "DET":
        return None
    counted = noun.text.lower() == "nombre"
    if noun.value != "valeur" and not counted and (noun.kind != "MOT" or not _changes(phrase, noun.start)):
        return None  # « la prime mensuelle est portée de 80 € à 95 € »: any noun, when both values are told
    end = position + 2
    if counted and (phrase.at(end).value != "DE" or phrase.at(end + 1).kind != "MOT"):
        return None
    unit = phrase.at(end + 1).text if counted else ""
    while True:
        token = phrase.at(end)
        if (
            token.kind == "AUX"
            or placed(phrase, end)
            or (token.text == "," and placed(phrase, end + 1) and not _SET_AT.match(phrase.masked.text, token.start))
            or (token.text.lower().startswith("pass") and phrase.at(end + 1).value == "DE")
        ):
            return Measure(end, unit, words=phrase.words(position + 1, end))
        had = figure_end(phrase, end + 1) if token.value == "DE" and end > position + 1 else 0
        if had and (phrase.at(had).kind == "AUX" or placed(phrase, had)):
            words = phrase.words(position + 1, end)
            return Measure(had, unit, phrase.words(end + 1, had), words)  # « le préavis de trois mois est ramené à … »
        told = _SET_AT.match(phrase.masked.text, token.start) if token.text == "," else None
        if told:
            return Measure(phrase.after(end, told.end()), unit, _words(phrase, told, "old" if told["old"] else "told"))
        if (limit := _limit(phrase, end)) and _CHANGES.match(phrase.masked.text, noun.start):
            end = limit
            continue
        ending = token.value in ("fin", "debut") and phrase.at(end - 1).value == "DE"  # « la date de fin »
        ending = ending or (token.value == "point" and phrase.at(end - 1).text == "du")  # « la valeur du point »
        complement = (
            ending
            or token.kind in _COMPLEMENT
            or (token.kind == "PAR" and phrase.at(end + 1).kind == "DET")
            or (token.kind == "PREP" and token.value in ("DE", "A"))
        )
        if not complement or _limits(phrase, end) or SAYS.match(token.text):
            return None
        end += 1


def _limits(phrase: Phrase, place: int) -> bool:
    """Whether a word narrows what is ordered; « la date limite » is a date."""
    word = phrase.at(place).text.lower()
    return word in LIMITS and not (word == "limite" and phrase.at(place - 1).text.lower() in ("date", "dates"))


def _limit(phrase: Phrase, position: int) -> int:
    """Index after « pour » (les cadres), « en cas de » (décès), « au titre de » (la prévoyance): whose value it is; 0 if none.

    The passage must say it of the value, which is checked when both are told and the text is at hand.
    """
    if phrase.at(position).text.lower() == "pour" and phrase.at(position + 1).kind == "DET":
        return position + 1
    said = " ".join(phrase.at(position + step).text.lower() for step in (0, 1))
    return position + 2 if said in ("en cas", "au titre") and phrase.at(position + 2).value == "DE" else 0


def _changes(phrase: Phrase, start: int) -> bool:
    """Whether what is told from a noun on changes a value, in a place that the sentence names when it tells only the new one."""
    text = phrase.masked.text
    told = _IS_SET.match(text, start)
    return bool(_CHANGES.match(text, start) or (told and _PORTION.search(text, 0, told.end())))


def is_bare(value: str) -> bool:
    """« 12 », « douze »: a figure that does not say of what."""
    return bool(_BARE.match(value)) and not _WITH_UNIT.match(value) and value[-1:] not in "€%‰"


def _kind(value: str) -> str:
    """« calendaires » of « 7 jours calendaires », « HT » of « 500 € HT »."""
    found = _OF_KIND.search(value)
    return found.group().strip().lower() if found else ""


def described_value(phrase: Phrase, position: int) -> int:
    """Where the figure or the quotation begins after « le montant prévisionnel maximal de », « le taux global de »; 0 if none."""
    place = position
    while (token := phrase.at(place)).kind in ("MOT", "ET", "DET", "TEXTE") or token.value == "DE":
        passes = token.text.lower().startswith("pass")  # « le taux passe de 3 % à 4 % »
        if passes or _limits(phrase, place) or SAYS.match(token.text) or place > position + 8:
            return 0
        place += 1
    told = phrase.at(place).kind in ("CITATION", "VALEUR") or figure_end(phrase, place)
    return place if told and place > position and phrase.at(place - 1).value == "DE" else 0


def fixing(phrase: Phrase, position: int) -> Token:
    """The verb right before a value, adverbs apart: « fixée forfaitairement à », « portés respectivement à »."""
    place = position - 1
    while phrase.at(place).kind == "ADVERBE":
        place -= 1
    return phrase.at(place)


def read_change(phrase: Phrase, position: int) -> Change | None:
    """« de 3 % à 4 % », right after « porté »."""
    before = fixing(phrase, position)
    if phrase.at(position).kind != "PREP" or (before.value != "FIXER" and not before.text.lower().startswith("pass")):
        return None
    text, start = phrase.masked.text, phrase.at(position).start
    match = _FROM_TO.match(text, start) or _FROM_DATE.match(text, start)
    if match is None:
        return None
    old, new = _words(phrase, match, "old"), _words(phrase, match, "new")
    told = _WITH_UNIT.match(new) if is_bare(old) else None
    if told:
        old += told["unit"]  # « de 12 à 18 mois »: the text has « 12 mois »
    if not same_kind(old, new):
        return None  # « de 500 € HT à 600 € »: « HT » would be lost
    return Change(old, new, _after(phrase, position, match.end()))


def read_value(phrase: Phrase, position: int) -> Change | None:
    """« à 15 euros », right after « porté »: the words that it had are told before."""
    before = fixing(phrase, position)
    if phrase.at(position).kind != "PREP" or (before.value != "FIXER" and not before.text.lower().startswith("pass")):
        return None
    text, start = phrase.masked.text, phrase.at(position).start
    moved = before.value == "FIXER" and before.text.lower().startswith(("report", "repouss", "port"))
    two = _TO_TWO.match(text, start)
    if two:
        return Change("", two["new"], phrase.after(position, two.end()), (two["more"],))
    match = _TO.match(text, start) or (_TO_DATE.match(text, start) if moved else None)
    if match is None:
        return None
    return Change("", _words(phrase, match, "new"), _after(phrase, position, match.end()))


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


def same_kind(old: str, new: str) -> bool:
    """Whether the new value still says of what kind its unit is: « 500 € HT », then « 600 € », does not; nor do dates."""
    days = [_A_DAY.fullmatch(value) for value in (old, new)]
    if any(days):
        return all(days) and old[-4:].isdigit() == new[-4:].isdigit()
    return is_bare(old) or not _kind(old) or bool(_kind(new))


def _words(phrase: Phrase, match: re.Match[str], name: str) -> str:
    """A value as it is written, or quoted."""
    text = match[name]
    return phrase.masked.quote(text).text if text >= "\ue000" else text.strip()


def _after(phrase: Phrase, position: int, place: int) -> int:
    """Index of the first token at or past a place of the text."""
    while phrase.at(position).kind != "FIN" and phrase.at(position).start < place:
        position += 1
    return position
