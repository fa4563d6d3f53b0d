"""The noun that « le deuxième » or « la seconde » leaves out: its gender tells an alinéa from a sentence."""

from __future__ import annotations

from typing import Literal

from generator.amending.tokens.phrase import Phrase
from generator.operations import Step, Target, Unit

Gender = Literal["", "masculine", "feminine", "unknown"]
"""Empty when the noun is told."""

_FEMININE: frozenset[Unit] = frozenset({"phrase", "ligne", "colonne", "liste"})
_DETERMINERS: dict[str, Gender] = {"le": "masculine", "du": "masculine", "au": "masculine", "la": "feminine"}
_RANKS: tuple[tuple[Gender, tuple[str, ...]], ...] = (
    ("feminine", ("ère", "ere", "onde", "1re", "2de", "1ère")),
    ("masculine", ("ier", "cond", "1er", "2d", "2nd")),
)


def gender(phrase: Phrase, position: int) -> Gender:
    """Gender of the noun that the rank at a position leaves out, by its determiner or by its own form."""
    token = phrase.at(position)
    before = phrase.masked.text[: token.start].split()
    if before and before[-1].lower() in _DETERMINERS:
        return _DETERMINERS[before[-1].lower()]
    told = token.text.lower()
    return next((kind for kind, ends in _RANKS if told.endswith(ends)), "unknown")


def noun_of(kind: Gender, earlier: Target) -> Step | None:
    """The finest step of a portion named before that is counted by ranks and has that gender."""
    for step in reversed(earlier.steps):
        if not step.ranks:
            return None
        if kind == "unknown" or (step.unit in _FEMININE) == (kind == "feminine"):
            return step
    return None
