"""Quotations out of the way: each becomes one private character, so that the sentence around it can be read.

« les mots « deux ans » sont supprimés » → « les mots □ sont supprimés », with « deux ans » kept aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.french.capitals import soften
from generator.french.normalise import level
from generator.french.quotes import Quotation, find_quotations

FIRST = 0xE000
"""Private character that stands for the first quotation; the next ones follow."""
LIMIT = 0x1000
"""More quotations than this in one sentence are not masked (no sentence holds them)."""

_PRIVATE = re.compile("[\ue000-\uefff]")
"""What a deposited text must not hold where quotations will stand."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence whose quotations stand apart."""

    text: str
    """The sentence, levelled, one private character for each quotation."""
    quotes: tuple[Quotation, ...]
    """The quotations, in order; positions are those of `source`."""
    source: str
    """The sentence as given."""
    offsets: tuple[int, ...] = ()
    """For each quotation, how far positions after it in `source` are ahead of those in `text`."""

    def quote(self, char: str) -> Quotation:
        """The quotation that a private character stands for."""
        return self.quotes[ord(char) - FIRST]

    def original(self, start: int, end: int) -> str:
        """The words of `source` that stand between two positions of `text`."""
        return self.source[self.position(start) : self.position(end)]

    def group(self, found: re.Match[str], name: str) -> str:
        """The words of `source` in a group of a match on `text`; empty when the group took no part."""
        return self.original(*found.span(name)) if found[name] is not None else ""

    def replaced(self, edits: Iterable[tuple[int, int, str]]) -> str:
        """`source` with stretches of `text`, in their order, told in other words."""
        told, last = "", 0
        for start, end, words in edits:
            told += self.original(last, start) + words
            last = end
        return told + self.original(last, len(self.text))

    def position(self, place: int) -> int:
        """The position in `source` of a position in `text`."""
        if not self.quotes or place < self.quotes[0].start:
            return place
        shift = 0
        for quote, ahead in zip(self.quotes, self.offsets, strict=True):
            if quote.end - ahead > place:
                break
            shift = ahead
        return place + shift


def is_open(source: str) -> bool:
    """Whether the last quotation of a sentence is never closed in it."""
    quotes = find_quotations(source)
    return bool(quotes) and not quotes[-1].closed


def mask(source: str) -> Masked:
    """Mask the outermost quotations of a sentence."""
    source = _PRIVATE.sub("\ufffd", source)
    quotes = find_quotations(source)[:LIMIT]
    if not quotes:
        return Masked(_told(level(source)), (), source)
    pieces: list[str] = []
    offsets: list[int] = []
    last = shift = 0
    for index, quote in enumerate(quotes):
        pieces += (level(source[last : quote.start]), chr(FIRST + index))
        last = quote.end
        shift += quote.end - quote.start - 1
        offsets.append(shift)
    pieces.append(level(source[last:]))
    return Masked(_told("".join(pieces)), quotes, source, tuple(offsets))


def _told(text: str) -> str:
    """A sentence typed in capitals, in small letters: nobody tells « COMPLETE » from « COMPLÉTÉ » there."""
    return soften(text) if text.isupper() and " " in text.strip() else text
