"""Paragraphs cut by a page break: joined when the first ends without punctuation and the next goes on in lower case.

    …à toutes les administrations publiques qui
    le souhaitent. En particulier, …

Never an item, a heading or a table; never after a comma, a colon or a semicolon; never under a line short enough to be a title.
A footnote that stands between the two halves (the bottom of the page) does not keep them apart. Every join is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Alinea, Block, BlockKind, Mark, Span

_JOINED = frozenset({BlockKind.STIPULATION, BlockKind.PREAMBLE})
_SHORTEST_CUT = 60
_LONGEST_CUT = 20_000
_ANNOUNCES = re.compile(r"(?:\bsuit|\bsuivante?s?|\brédigée?s?|\binsérée?s?|\bajoutée?s?|\bcomplétée?s?)$")


def join_page_breaks(blocks: Sequence[Block]) -> tuple[list[Block], tuple[str, ...]]:
    """The blocks with cut paragraphs joined, and what was done, in French."""
    result: list[Block] = []
    said = []
    for block in blocks:
        at = len(result) - 1
        while at >= 0 and result[at].kind is BlockKind.NOTE:
            at -= 1
        if at < 0 or not _continues(result[at], block):
            result.append(block)
            continue
        lines = f"Lignes {result[at].span.last_line} et {block.span.first_line}"
        message = f"{lines}\u00a0: paragraphe coupé par un saut de page, rejoint en un seul alinéa."
        result[at:] = [_joined(result[at], block, message)]
        said.append(message)
    return result, tuple(said)


def _continues(first: Block, second: Block) -> bool:
    """Whether the second block is the end of the first."""
    if first.kind not in _JOINED or second.kind is not first.kind:
        return False
    if first.alinea.kind != "paragraphe" or second.alinea.kind != "paragraphe" or "run-in" in second.rule:
        return False
    above = first.alinea.text
    if not _SHORTEST_CUT < len(above) <= _LONGEST_CUT or _ANNOUNCES.search(above[-20:]):
        return False
    return above[-1].isalnum() and second.alinea.text[:1].islower()


def _joined(first: Block, second: Block, message: str) -> Block:
    shift = len(first.alinea.text) + 1
    moved = tuple(Mark(mark.kind, mark.start + shift, mark.end + shift, mark.href) for mark in second.alinea.marks)
    span = Span(first.span.path, first.span.first_line, second.span.last_line, first.span.offset)
    alinea: Alinea = replace(
        first.alinea,
        text=f"{first.alinea.text} {second.alinea.text}",
        marks=first.alinea.marks + moved,
        notes=first.alinea.notes + second.alinea.notes,
        repairs=(*first.alinea.repairs, message, *second.alinea.repairs),
        span=span,
    )
    return replace(first, alinea=alinea, span=span)
