"""Reads a measure, the noun of a value that changes: « le taux de la cotisation prévu à l'article 5 est porté à 4 % »."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.amending.pieces.amounts import COUNT, FIGURE, FROM_DATE, FROM_TO, TAIL, VALUE, figure_end, value_words
from generator.amending.references.tails import placed
from generator.amending.references.titles import LIMITS, SAYS
from generator.amending.tokens.phrase import Phrase
from generator.french.dates import DATE, DAY, TERM

_SET_AT = re.compile(
    r", (?:actuellement |initialement |jusqu'alors |jusqu'ici )?(?:fixé|établi|arrêté|prévu)e?s? "
    rf"(?:actuellement |initialement )?à (?P<old>{VALUE}),(?= (?:est|sont|sera|seront|passe) )"
    rf"|, soit (?P<told>{VALUE}),(?= (?:est|sont|sera|seront|passe) )",
    re.IGNORECASE,
)
"""« la durée de la convention, fixée à 12 mois, est portée à … »: the value that it had, told in passing."""
_BY = (
    r"(?:augment|relev|revaloris|major|abond|diminu|abaiss|minor|prolong|allong|réduit)\w* "
    rf"d(?:e |')(?:{FIGURE}|{COUNT}),? (?:et|pour être) (?:ainsi |donc |est )?"
)
_RAISED = rf"(?:est|sont|sera|seront) (?:\w+ )?(?:{_BY})?(?:port|relev|revaloris|augment|ramen|réduit|abaiss)\w*"
RAISE = re.compile(rf"\w+ d(?:e |')(?P<by>{FIGURE}|{COUNT})", re.IGNORECASE)
"""« augmenté de 50 000 € », read by itself once `RAISED_BY` has found it."""
_WORDS = r"(?:[^.;:\ue000-\uefff]|\.(?=\d))*?"
"""What stands between a noun and its verb; « l'article 5.3 » is no end of a sentence."""
_SET = (
    rf"(?:est|sont|sera|seront) (?:\w+ )?(?:{_BY})?(?:port|fix|relev|ramen|revaloris|établi|arrêté|abaiss|réduit)\w* "
    rf"(?:forfaitairement )?à (?:{FIGURE}|{COUNT}){TAIL}(?=\s*(?:[.;,]|\Z|à compter|et l|au lieu))"
    rf"|(?:est|sont) (?:désormais|dorénavant) d(?:e |')(?:{FIGURE}|{COUNT}){TAIL}(?=\s*(?:[.;,]|\Z|à compter))"
    rf"|(?:est|sera) (?:désormais |dorénavant |donc )?(?:fixé|arrêté)e? au (?:{DATE.pattern}|{DAY}|{TERM})(?=\s*(?:[.;]|\Z))"
)
RAISED_BY = re.compile(rf"{_BY}(?=(?:port|ramen|fix)\w* (?:à|de|d') ?)", re.IGNORECASE)
"""« est augmenté de 50 000 € et porté à 250 000 € »: by how much, then the value that it takes."""
_CHANGES = re.compile(
    rf"{_WORDS}\b(?:(?:{_RAISED}|passe(?:nt)?) {FROM_TO.pattern}"
    rf"|(?:est|sont|sera|seront) (?:\w+ )?(?:report|repouss|prorog|prolong|décal)\w* {FROM_DATE.pattern})",
    re.IGNORECASE,
)
"""« … est portée de 80 € à 95 € », « … passe de 10 à 15 jours »: the value that it had is told, whatever its noun."""
_SETS = re.compile(
    r"\b(?:est|sont|sera|seront) (?:\w+ ){0,2}?(?:port|fix|relev|ramen|revaloris|établi|arrêt|abaiss|réduit|augment|modifi"
    r"|actualis|révis|remplac|report|repouss|prorog|prolong|décal|major|abond|diminu|minor|allong|désormais|dorénavant)|\bpass(?:e|ent|era)",
    re.IGNORECASE,
)
_MOVED = re.compile(
    rf"{_WORDS}\b(?:{_RAISED}|passe(?:nt)?|passera|passeront) (?:\w+ment |désormais |ainsi )?à (?:{FIGURE}|{COUNT}){TAIL}"
    r"(?=\s*(?:[.;,]|\Z|à compter|et\b))"
    rf"|{_WORDS}\b(?:est|sera) (?:\w+ )?(?:report|repouss|prorog|prolong|décal)\w* au (?:{DATE.pattern}|{DAY}|{TERM})"
    rf"(?=\s*(?:[.;,]|\Z|et\b))",
    re.IGNORECASE,
)
"""« La prime est portée à 95 € », in the article that a heading or an announcement names: no wording says it of itself."""
_IS_SET = re.compile(rf"{_WORDS}\b(?:{_SET})", re.IGNORECASE)
_TABLED = re.compile(
    rf"{_WORDS}\b(?:est|sont|sera|seront) (?:\w+ ){{0,2}}?"
    r"(?:fix|port|établi|arrêt|revaloris|modifi|actualis|révis|relev|augment|remplac)\w*\s?"
    r"(?:comme suit|ainsi qu'il suit|de la (?:façon|manière) suivante"
    r"|(?:aux?|par l[ae]s?) (?:nouveaux )?(?:montants?|valeurs?|taux|niveaux?|tableaux?|grilles?|barèmes?)"
    r" (?:suivante?s?|ci-(?:après|dessous))|par l(?:a|es?) suivante?s?(?=\s?:)|\s?(?=:\s*\Z))\s?:?\Z"
    rf"|{_WORDS}\b(?:est|sont) (?:désormais|dorénavant) l(?:a|es?) suivante?s?\s?:?\Z",
    re.IGNORECASE,
)
"""« Les salaires minima prévus à l'article 5 sont fixés comme suit : », the table below."""
_ANEW = re.compile(
    r"\b(?:désormais|dorénavant|(?:port|revaloris|modifi|actualis|révis|relev|augment|remplac)é?e?s?\b)", re.IGNORECASE
)
"""« La cotisation est fixée comme suit : » may be the new wording itself: without a place, the sentence must say a change."""
_OF_PORTION = re.compile(
    r"(?:de l'|du |de la |des )(?:(?:premi|deuxi|second|troisi|quatri|cinqui|derni|avant-derni)\w+ |\d+(?:er|e|ème) )?"
    r"(?:article|alinéa|annexe|paragraphe)s?\b",
    re.IGNORECASE,
)
"""« le délai de préavis de l'article 7 »."""
_BELOW = re.compile(
    rf"{_WORDS}\b(?:est|sont) (?:\w+ )?(?:(?:modifi|révis|actualis)\w* (?:comme suit|ainsi|de la (?:façon|manière) suivante)\s?:"
    rf"|remplacée?s? par (?:{FIGURE}|{COUNT})(?=\s*(?:[.;,]|\Z)))",
    re.IGNORECASE,
)
_PORTION = re.compile(r"\b(?:article|alinéa|annexe|paragraphe|point|tiret|phrase|ligne|tableau|colonne)s?\b", re.IGNORECASE)
"""« la prime visée à l'article 6 est fixée à 95 € »: a place must be told, or it is what any stipulation says."""
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


def read_measure(phrase: Phrase, position: int) -> Measure | None:
    """A value's noun with its complement, free words that hold no portion and no limit."""
    noun = phrase.at(position + 1)
    if phrase.at(position).kind != "DET":
        return None
    counted = noun.text.lower() == "nombre"
    known = noun.value == "valeur" or counted or (noun.kind == "MOT" and _sets(phrase.masked.text) and _tells(phrase, position))
    if not known:
        return None  # « la prime mensuelle est portée de 80 € à 95 € »: any noun, when its values are told
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
            or (token.text.lower().startswith("pass") and phrase.at(end + 1).value in ("DE", "A"))
        ):
            return Measure(end, unit, words=phrase.words(position + 1, end))
        if _OF_PORTION.match(phrase.masked.text, token.start) and _ordered(phrase, noun.start):
            return Measure(end, unit, words=phrase.words(position + 1, end))
        had = figure_end(phrase, end + 1) if token.value == "DE" and end > position + 1 else 0
        if had and _told_so_far(phrase, had):
            words = phrase.words(position + 1, end)
            return Measure(had, unit, phrase.words(end + 1, had), words)  # « le préavis de trois mois est ramené à … »
        told = _SET_AT.match(phrase.masked.text, token.start) if token.text == "," else None
        if told:
            had_then = value_words(phrase, told, "old" if told["old"] else "told")
            return Measure(phrase.after(end, told.end()), unit, had_then, phrase.words(position + 1, end))
        if (limit := _limit(phrase, end)) and _valued(phrase, noun.start):
            end = limit
            continue
        ending = token.value in ("fin", "debut") and phrase.at(end - 1).value == "DE"  # « la date de fin »
        ending = ending or (token.value == "point" and phrase.at(end - 1).text == "du")  # « la valeur du point »
        complement = (
            ending
            or token.kind in _COMPLEMENT
            or (token.kind == "PAR" and phrase.at(end + 1).kind in ("DET", "MOT"))
            or (token.kind == "PREP" and token.value in ("DE", "A"))
            or (token.value == "EN" and phrase.at(end + 1).kind == "MOT")  # « la base de prise en charge »
            or (
                token.kind in ("NOMBRE", "ORDINAL", "ROMAIN", "LETTRE")
                and phrase.at(end - 1).kind == "MOT"  # « l'indemnité de la zone 2 est portée à … », « la part A passe de … à … »
                and _changes(phrase, noun.start)
            )
        )
        if token.kind in ("NOMBRE", "VALEUR") and phrase.at(end - 1).value == "DE" and _changes(phrase, noun.start):
            ranged = _RANGE.match(phrase.masked.text, token.start)
            if ranged:
                end = phrase.after(end, ranged.end())
                continue
        lettered = token.kind == "LETTRE" and token.text.isupper()  # « la part A est … »
        if not complement or _limits(phrase, end) or (SAYS.match(token.text) and not lettered):
            return None
        end += 1


_RANGE = re.compile(r"\d{1,4} à \d{1,4}(?= (?!euros?\b|ans?\b|mois\b|jours?\b|points?\b|heures?\b)[^\W\d]{4,})", re.IGNORECASE)
"""« la contribution des entreprises de 11 à 49 salariés »: whose value it is, and no value."""


def _told_so_far(phrase: Phrase, place: int) -> bool:
    """Whether the verb, or a place, follows a value that a noun had: « le taux de 2 % de l'article 6 passe à 3 % »."""
    token = phrase.at(place)
    passes = token.text.lower().startswith("pass") and phrase.at(place + 1).value == "A"
    return token.kind == "AUX" or passes or bool(placed(phrase, place) or _OF_PORTION.match(phrase.masked.text, token.start))


def _limits(phrase: Phrase, place: int) -> bool:
    """Whether a word narrows what is ordered; « la date limite » is a date."""
    word = phrase.at(place).text.lower()
    return word in LIMITS and not (word == "limite" and phrase.at(place - 1).text.lower() in ("date", "dates"))


def _limit(phrase: Phrase, position: int) -> int:
    """Index after « pour » (les cadres), « en cas de » (décès), « au titre de » (la prévoyance): whose value it is; 0 if none.

    The passage must say it of the value, which is checked when both are told and the text is at hand.
    """
    if phrase.at(position).text.lower() == "pour" and phrase.at(position + 1).kind in ("DET", "MOT"):
        return position + 1
    if phrase.at(position).text.lower() == "pour" and re.fullmatch(r"(?:19|20)\d\d", phrase.at(position + 1).text):
        return position + 2  # « pour 2022 »
    said = " ".join(phrase.at(position + step).text.lower() for step in (0, 1))
    return position + 2 if said in ("en cas", "au titre") and phrase.at(position + 2).value == "DE" else 0


def _changes(phrase: Phrase, start: int) -> bool:
    """Whether what is told from a noun on changes a value, in a place that the sentence names when it tells only the new one."""
    text = phrase.masked.text
    told = _IS_SET.match(text, start)
    return bool(_CHANGES.match(text, start) or _MOVED.match(text, start) or (told and _PORTION.search(text, 0, told.end())))


def _valued(phrase: Phrase, start: int) -> bool:
    """Whether a new value is told by a verb that moves it, with the old one or not."""
    return bool(_CHANGES.match(phrase.masked.text, start) or _MOVED.match(phrase.masked.text, start))


def _ordered(phrase: Phrase, start: int) -> bool:
    """« Les taux de l'article 6 sont modifiés comme suit : », « Le montant de l'article 7 est remplacé par 5 € »."""
    text = phrase.masked.text
    return _changes(phrase, start) or bool(_BELOW.match(text, start) or _TABLED.match(text, start))


@lru_cache(maxsize=16)
def _sets(text: str) -> bool:
    """Whether a sentence holds a verb that sets values: the longer patterns are tried on no other."""
    return bool(_SETS.search(text))


def _tells(phrase: Phrase, position: int) -> bool:
    """Whether the values of a noun are told: both of them, the new one in a place that is named, or a table below its clause."""
    start = phrase.at(position + 1).start
    if _changes(phrase, start):
        return True
    tabled = _TABLED.match(phrase.masked.text, start)
    alone = position == 0 or phrase.at(position - 1).text in (",", ":", ";")  # « recommandés pour la gestion … »
    return alone and bool(tabled and (_ANEW.search(tabled.group()) or _PORTION.search(phrase.masked.text)))


def described_value(phrase: Phrase, position: int) -> int:
    """Where the figure or the quotation begins after « le montant prévisionnel maximal de », « le taux global de »; 0 if none."""
    place = position
    while (token := phrase.at(place)).kind in ("MOT", "ET", "DET", "TEXTE") or token.value == "DE":
        passes = token.text.lower().startswith("pass")  # « le taux passe de 3 % à 4 % »
        limited = _limits(phrase, place) and phrase.at(place - 1).text.lower() not in ("date", "dates")
        if passes or limited or SAYS.match(token.text) or place > position + 8:
            return 0
        place += 1
    told = phrase.at(place).kind in ("CITATION", "VALEUR", "DATE") or figure_end(phrase, place)
    return place if told and place > position and phrase.at(place - 1).value == "DE" else 0
