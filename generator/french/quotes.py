"""Quotation marks: « », “ ” and " "; finding where a quotation ends, and taking its marks off."""

from __future__ import annotations

import re
from dataclasses import dataclass

OPENERS = "«“„"
"""Marks that open a quotation; the straight one opens or closes by what stands around it."""
CLOSERS = "»”"
"""Marks that close one."""
STRAIGHT = '"'
SINGLE = "‹‘'`’‚"
"""Marks that open a quotation inside another, or an apostrophe put in their place; alone, they may belong to the words."""
_MARKS = re.compile(f"[{OPENERS}{CLOSERS}{STRAIGHT}]")
AFTER = " .;,\u00a0\u202f"
"""What may follow a quotation and is no word."""
_STOPPED_TWICE = re.compile(rf"\s*[.;]\s*[{CLOSERS}]")
_SPACES = " \t\n\u00a0\u202f\u2002\u2009\u200a"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of text between quotation marks, outermost level."""

    start: int
    """Position of the opening mark."""
    end: int
    """One past the closing mark, or the end of the text when it is never closed."""
    text: str
    """The words between the marks, outer spaces off."""
    closed: bool = True
    """False when no mark closes it."""


def _opens(text: str, position: int) -> bool:
    """Whether a straight mark opens: it stands at the start, or after a space or bracket, and before a word.

    After a colon a space may follow it (« : " Le comité vient. " »), when another mark closes it.
    """
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < len(text) else " "
    if after in _SPACES and text[:position].rstrip(_SPACES).endswith(":"):
        return STRAIGHT in text[position + 1 :]
    return before in _SPACES + "(['’:" and after not in _SPACES


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in order; quotations nest, and the last may never be closed."""
    found: list[Quotation] = []
    depth, start, straight = 0, -1, False
    for match in _MARKS.finditer(text):
        position, char = match.start(), match.group()
        if char in OPENERS:
            if depth == 0 and not straight:
                start = position
            depth += 1
        elif char in CLOSERS:
            if depth == 0:
                continue
            depth -= 1
            if depth == 0 and not straight:
                found.append(_quotation(text, start, position + 1))
        elif char == STRAIGHT and depth == 0:
            if straight:
                straight = False
                found.append(_quotation(text, start, position + 1))
            elif _opens(text, position):
                straight, start = True, position
    if depth or straight:
        found.append(_quotation(text, start, len(text), closed=False))
    return tuple(found)


def _quotation(text: str, start: int, end: int, closed: bool = True) -> Quotation:
    """A quotation between two positions."""
    inner = text[start + 1 : end - 1 if closed else end]
    return Quotation(start, end, inner.strip(_SPACES), closed)


def tail_after(text: str, close: int) -> str:
    """What follows the mark that closes a quotation, stops and doubled marks apart.

    « … de l’article « Durée ». » », its inner opening mark lost, is closed by its last mark: the rest is then what follows the
    inner one, never nothing.
    """
    rest = text[close + 1 :]
    if _STOPPED_TWICE.match(rest) and text[:close].rstrip()[-1:].isalnum():
        return rest.strip()
    return rest.lstrip(AFTER + CLOSERS).rstrip()
