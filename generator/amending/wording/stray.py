"""Quotation marks of a wording that have no pair, and where a straight one closes before the end of its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.french.quotes import CLOSERS, OPENERS, STRAIGHT
from generator.model import Alinea

_MARKS = re.compile(f"[{OPENERS}{CLOSERS}]")
_SENTENCE = re.compile(r"\s+(?:(?:\d{1,2}°|\d{1,2}[.)]|[a-z]\)|[IVX]+\.?\s[–—-])\s+)?[A-ZÀ-ÝŒ]")
"""What begins another sentence: « 2° Le second alinéa », « Après l'article 5 »."""


def is_stray(body: Sequence[Alinea]) -> bool:
    """Whether a closing mark of a wording has no opening one in it."""
    depth = 0
    for alinea in body:
        start, typed = len(alinea.text) - len(alinea.text.lstrip(" -–—•\u00a0\u202f")), False
        for mark in _MARKS.finditer(alinea.text):
            char, head = mark.group(), mark.start() <= start
            again = depth > 0 and head
            spaced = not alinea.text[mark.start() - 1 : mark.start()].strip() and alinea.text[mark.end() : mark.end() + 1] == " "
            if char == "”" and (head or (spaced and "”" in alinea.text[mark.end() :] and not typed)):
                depth, typed = depth + 1, True  # « certifié ” conseiller ” »: typed for the opening one
            else:
                depth += (char in OPENERS and not again) - (char in CLOSERS)
                typed = typed and char != "”"
            if depth < 0:
                return True
    return False


def is_unpaired(body: Sequence[Alinea]) -> bool:
    """Whether straight marks are left of a quotation that they do not open and close in turn; tables apart."""
    depth = 0
    for alinea in body:
        if alinea.kind == "tableau":
            continue
        for _, step in _steps(alinea.text):
            depth += step
            if depth < 0:
                return True
    return depth != 0


def closes_at(text: str, begin: int) -> int:
    """Where the straight mark before `begin` closes when another sentence follows on the line; -1 when none does."""
    depth = 1
    for place, step in _steps(text):
        if place < begin:
            continue
        depth += step
        if depth == 0:
            ended = text[:place].rstrip()[-1:] in (".", "!", "?", ";", "…")
            return place if ended and _SENTENCE.match(text, place + 1) else -1
    return -1


def _steps(text: str) -> Iterator[tuple[int, int]]:
    """Each straight mark, 1 where it opens and -1 where it closes: it opens before a word, after a space or a bracket."""
    for place, char in enumerate(text):
        if char == STRAIGHT:
            before, after = text[place - 1] if place else " ", text[place + 1] if place + 1 < len(text) else " "
            yield place, 1 if (before.isspace() or before in "(['’") and not after.isspace() else -1
