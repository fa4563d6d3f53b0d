"""Reads a passage that a common noun names: « le niveau 2 », « l'axe n° 3 », « les niveaux 1 et 2 », « un niveau 4 »."""

from __future__ import annotations

import re

from generator.amending.references.series import read_series
from generator.amending.tokens.phrase import Phrase
from generator.french.named_series import ALONE, SERIES
from generator.operations import Step, Target

_KINDS = ("NOMBRE", "ROMAIN", "LETTRE", "ETIQUETTE", "ORDINAL")
_NUMBER = re.compile(r"\d{1,2}(?:er)?(?:\s(?:bis|ter|quater))?|[IVXL]+|[A-Z]")
_NUMERO = re.compile(r"[nN]\W*(\d{1,2})")


_PLACED = frozenset("figurant prévu prévue mentionné mentionnée indiqué indiquée inséré insérée inscrit inscrite".split())


def read_named(phrase: Phrase, start: int, position: int) -> tuple[tuple[Target, ...], int] | None:
    """The passages that begin at a noun, and the token after them.

    « des agents de catégorie B » is none: a determiner, or the comma after the article, says that one passage is meant.
    """
    before = phrase.at(position - 1).text.lower()
    if position == start and before not in ("au", "du", "aux", "des", ",", "("):
        return None
    told = phrase.at(position + 1)
    alone = phrase.at(position).text.lower()
    if alone in ALONE:
        held = told.value == "DE" and phrase.at(phrase.skip_determiner(position + 2)).kind == "UNITE"
        placed = held or told.kind == "AUX" or told.text.lower() in _PLACED
        return ((Target(steps=(Step("item", labels=(alone,)),)),), position + 1) if placed else None
    if told.kind == "CITATION":
        title = phrase.quote(position + 1)
        return (Target(steps=(Step("item", quote=title, quote_role="title"),)),), position + 2
    noun, numbers, end = _numbers(phrase, position)
    return (tuple(Target(steps=(Step("item", labels=(f"{noun} {one}",)),)) for one in numbers), end) if numbers else None


def read_new_named(phrase: Phrase, position: int) -> tuple[str, int] | None:
    """« un niveau 4 »: the noun and number of a passage that the sentence brings."""
    if phrase.at(position).text.lower() not in SERIES:
        return None
    noun, numbers, end = _numbers(phrase, position)
    return (f"{noun} {numbers[0]}", end) if len(numbers) == 1 else None


def _numbers(phrase: Phrase, position: int) -> tuple[str, tuple[str, ...], int]:
    """The noun, singular, its numbers, and the token after them; no number when they are not told one by one."""
    noun, told = SERIES[phrase.at(position).text.lower()], phrase.at(position + 1)
    if told.kind == "NUMERO" and (number := _NUMERO.fullmatch(told.text)):
        return noun, (number[1],), position + 2
    if told.kind not in _KINDS or not _NUMBER.fullmatch(told.text):
        return noun, (), position
    series = read_series(phrase, position + 1, _KINDS)
    if any(through or not _NUMBER.fullmatch(one) for one, through in series.items):
        return noun, (), position
    return noun, tuple(one for one, _ in series.items), series.end
