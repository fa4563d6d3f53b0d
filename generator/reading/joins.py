"""Paragraphs cut by a page break: joined when the first ends without punctuation and the next goes on in lower case.

    …à toutes les administrations publiques qui
    le souhaitent. En particulier, …

Never an item, a heading or a table; never after a comma, a colon or a semicolon; never under a line short enough to be a title.
A footnote that stands between the two halves (the bottom of the page) does not keep them apart. Where the page itself shows,
by its number or its header, the two halves may be short, or an item; what goes on in a capital, or a table, may be cut or not:
it says so. Every join is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Alinea, Block, BlockKind, Mark, Span
from generator.reading.classing import PAGE
from generator.reading.furniture import AGAIN_DOUBT, AMID_DOUBT, DOUBT, HEADER_DOUBT
from generator.reading.units import FRAME

_JOINED = frozenset({BlockKind.STIPULATION, BlockKind.PREAMBLE})
_SHORTEST_CUT = 60
_LONGEST_CUT = 20_000
_CUT = "un changement de page peut le couper en deux"
PAGED = frozenset({_CUT, DOUBT, HEADER_DOUBT, AGAIN_DOUBT, AMID_DOUBT, FRAME})
"""The doubts that a change of page, or a frame around a wording, leaves."""
_ANNOUNCES = re.compile(r"(?:\bsuit|\bsuivante?s?|\brédigée?s?|\binsérée?s?|\bajoutée?s?|\bcomplétée?s?)$")


def join_page_breaks(blocks: Sequence[Block]) -> tuple[list[Block], tuple[str, ...]]:
    """The blocks with cut paragraphs joined, and what was done, in French."""
    result: list[Block] = []
    said = []
    for block in blocks:
        at = len(result) - 1
        while at >= 0 and (result[at].kind is BlockKind.NOTE or result[at].rule == PAGE):
            at -= 1
        if len(result) > 1 and result[-1].alinea.text.isdigit() and result[-1].alinea.doubtful and _may_be_cut(result[-2], block):
            result[-2] = _doubted(result[-2])
        paged = any(one.rule == PAGE for one in result[at + 1 :])
        if at < 0 or block.rule == PAGE or not (_continues(result[at], block) or (paged and _goes_on(result[at], block))):
            cut = at >= 0 and paged and _may_be_cut(result[at], block)
            if cut:
                result[at] = _doubted(result[at])
            result.append(_doubted(block) if cut else block)
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


def _goes_on(first: Block, second: Block) -> bool:
    """Whether the second block ends the first, when a page visibly changes between them."""
    if first.kind not in _JOINED or second.kind is not first.kind or "run-in" in second.rule:
        return False
    above = first.alinea.text
    running = first.alinea.kind in {"paragraphe", "item"} and second.alinea.kind == "paragraphe"
    return running and len(above) <= _LONGEST_CUT and above[-1] not in ".;:!?»" and second.alinea.text[:1].islower()


def _may_be_cut(first: Block, second: Block) -> bool:
    """« …de la Direction » / page 3 / « Générale… », or two tables."""
    if first.kind not in _JOINED or second.kind is not first.kind:
        return False
    kinds = (first.alinea.kind, second.alinea.kind)
    if kinds == ("tableau", "tableau"):
        return True
    return "tableau" not in kinds and not second.alinea.label and first.alinea.text[-1] not in ".;:!?»"


def _doubted(block: Block) -> Block:
    return replace(block, alinea=replace(block.alinea, doubtful=_CUT))


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
        doubtful=first.alinea.doubtful or second.alinea.doubtful,
    )
    return replace(first, alinea=alinea, span=span)
