"""Words that another first letter may set apart from those sought: « Partie », « en partie »; « comité », « le Comité »."""

from __future__ import annotations

from collections.abc import Sequence

from generator.consolidating.matching.tokens import tokens
from generator.consolidating.matching.words import HEAD, Hit, find, matches
from generator.consolidating.refused import Refused

Stretch = tuple[str, int, int]
"""A text, and where words are sought in it."""


def refuse_other_initial(held: Sequence[Stretch], wanted: str) -> None:
    """« Partie » at every occurrence, where the text also says « en partie »: no rule tells whether both are meant."""
    strays = [text[hit.start : hit.end] for text, start, end in held for hit in _other_initial(text, wanted, start, end)]
    if strays and any(not hit.recased for stretch in held for hit in find(stretch[0], wanted, *stretch[1:])):
        raise Refused(
            "words-several",
            f"Le texte écrit « {wanted} » et « {strays[0]} », que la majuscule peut distinguer : dire si les deux sont visés.",
        )


def find_either(text: str, wanted: str, start: int = 0, end: int | None = None) -> tuple[Hit, ...]:
    """Every occurrence of words, with either initial; one with the other initial is `recased`."""
    stop = len(text) if end is None else end
    known = {hit.start: hit for hit in (*_swapped(text, wanted, start, stop), *find(text, wanted, start, stop))}
    return tuple(known[place] for place in sorted(known))


def _other_initial(text: str, wanted: str, start: int, end: int) -> tuple[Hit, ...]:
    """Occurrences with another initial, the capital that begins a sentence apart."""
    return tuple(hit for hit in _swapped(text, wanted, start, end) if not HEAD.search(text[: hit.start]))


def _swapped(text: str, wanted: str, start: int, end: int) -> tuple[Hit, ...]:
    """Occurrences with another initial."""
    sought = tuple(token.folded for token in tokens(wanted))
    if not sought or not sought[0][:1].isalpha():
        return ()
    words = [token for token in tokens(text) if token.start >= start and token.end <= end]
    swapped = (sought[0][:1].swapcase() + sought[0][1:], *sought[1:])
    return tuple(matches(text, words, swapped, recased=True))
