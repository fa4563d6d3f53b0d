"""What a sentence says that it brings, and the small readings that tell where its number and its title end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.amending.references.headed import WHERE
from generator.amending.references.heads import DIVISIONS
from generator.amending.references.series import read_series
from generator.amending.tokens.fillers import MANNER, NARROWING
from generator.amending.tokens.phrase import Phrase

Brings = Literal["", "article", "annexe", "division", "alinea", "item", "phrase", "mots", "ligne", "colonne", "tableau"]
_UNITS: dict[str, Brings] = {
    "alinea": "alinea",
    "paragraphe": "alinea",
    "phrase": "phrase",
    "tiret": "item",
    "point": "item",
    "item": "item",
    "rubrique": "item",
    "article": "article",
    "annexe": "annexe",
    "ligne": "ligne",
    "colonne": "colonne",
    "tableau": "tableau",
    "preambule": "",
}


@dataclass(frozen=True, slots=True)
class Brought:
    """New wording as the sentence announces it."""

    unit: Brings
    """What it is; empty for « les dispositions »."""
    count: int | None
    """How many."""
    end: int
    """Index of the first token after it."""
    rank: int | None = None
    """« un quatrième alinéa »."""
    number: str = ""
    """« un article 3 bis », « un 2° bis »: the number or label it takes."""
    through: str = ""
    """Last number of a range: « des 5° à 8° »."""
    heading: str = ""
    """Heading quoted with it."""
    division: str = ""
    """Kind of a division."""
    numbers: tuple[str, ...] = ()
    """« deux articles 3-1 et 3-2 », « des articles 5 à 8 » (first and last): those that the wording must bear."""
    noun: str = ""
    """« un quatrième axe »: the noun that numbers it, when it is told by its rank or by nothing."""
    follows: bool = True
    """True when the wording is announced (« suivant », « ainsi rédigé ») rather than said to be elsewhere."""


def unit_of(kind: str, value: str) -> tuple[Brings, str]:
    """What a noun brings, and the kind of division."""
    if kind == "NOM":
        return ("mots" if value in ("mot", "reference", "valeur") else ""), ""
    if kind != "UNITE":
        return "", ""
    if value in DIVISIONS:
        return "division", value
    return _UNITS.get(value, ""), ""


def read_several(phrase: Phrase, start: int) -> Brought | None:
    """« par les articles 26 et 26 bis suivants », « par les articles 26 et 27 ainsi rédigés »: each under its number."""
    unit = phrase.at(start + 1)
    if phrase.at(start).text.lower() != "les" or unit.value != "article" or not unit.text.lower().endswith("s"):
        return None
    series = read_series(phrase, start + 2, ("NOMBRE", "ROMAIN"))
    numbers = tuple(number for number, through in series.items if not through)
    if len(numbers) < 2 or len(numbers) != len(series.items):
        return None
    end = series.end + (phrase.at(series.end).kind == "NOUVEAU")
    told = phrase.at(end)
    if told.kind not in ("SUIVANT", "CI") and told.text != ":" and not MANNER.match(phrase.masked.text, told.start):
        return None  # « par les articles 6 et 7 de l'accord »: they are elsewhere
    return Brought("article", len(numbers), end + (told.kind in ("SUIVANT", "CI")), numbers=numbers)


def read_items(phrase: Phrase, start: int) -> Brought | None:
    """« par les 3 et 4 suivants », « par les b à d suivants », « par les 3., 4. et 5. suivants »: each under its label."""
    if phrase.at(start).text.lower() != "les" or phrase.at(start - 1).kind != "PAR":
        return None
    labels: list[str] = []
    position, ranged = start + 1, False
    while phrase.at(position).kind in ("NOMBRE", "LETTRE", "ETIQUETTE", "ROMAIN"):
        labels.append(phrase.words(position, position + 1).strip("()"))
        position += 1 + (phrase.at(position + 1).text == ".")
        joint = phrase.at(position)
        if joint.text == "," or joint.kind == "ET" or (joint.value == "A" and len(labels) == 1):
            ranged = ranged or joint.value == "A"
            position += 1
    told = phrase.at(position)
    if len(labels) < 2 or told.kind not in ("SUIVANT", "CI") or (ranged and len(labels) != 2):
        return None
    return Brought("item", None if ranged else len(labels), position + 1, number=labels[0], through=labels[-1])


def bare_title_end(phrase: Phrase, position: int) -> int:
    """Where a title without quotation marks ends, before a comma, a colon or the manner; 0 when it ends otherwise."""
    end = position
    while phrase.at(end).kind in ("MOT", "NOM", "CONTENU", "PREP", "DET", "ET", "ELISION"):
        if MANNER.match(phrase.masked.text, phrase.at(end).start):
            break
        end += 1
    closed = phrase.at(end).text in (",", ":") or bool(MANNER.match(phrase.masked.text, phrase.at(end).start))
    words = phrase.words(position, end)
    return end if closed and words and not (NARROWING.search(words) or WHERE.search(words)) else 0


def closes_label(phrase: Phrase, position: int) -> bool:
    """« un 5 ainsi rédigé », « un 5 : », « un 3 et un 4 »: a number that is a label; « un 5 mars » is none."""
    after = phrase.at(position)
    told = bool(MANNER.match(phrase.masked.text, after.start)) if after.kind != "FIN" else False
    return (
        told
        or after.text == ":"
        or after.kind == "CITATION"
        or (after.kind == "ET" and phrase.at(position + 1).kind == "INDEFINI")
    )
