"""Footnotes: set aside from the alinéas, and attached to the alinéa that calls them.

    ¹ Guide de la sécurité agile.       called by « …l'ANSSI¹ ; »
    [^2]: Voir le site.                 called by « …FranceConnect[^2] »
    (*) sous réserve de reports.        called by « 2 916 347 €* », in the table above

A line that begins like a note and that nothing above calls stays an alinéa: it may be a legal list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Block, BlockKind, Mark

_NOTE = re.compile(
    r"(?P<digits>[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*)[ \u00a0\u202f]?(?=\S)|"
    r"\[\^(?P<name>[\w-]{1,20})\]:\s*(?=\S)|\(?(?P<star>\*{1,3})\)\s*(?=\S)"
)
_UNITS = r"(?<![kcdm]m)(?<!\bm)"
_ASIDE = frozenset({BlockKind.STIPULATION, BlockKind.PREAMBLE, BlockKind.SUBHEADING})
_CALLERS = frozenset(
    {
        BlockKind.STIPULATION,
        BlockKind.PREAMBLE,
        BlockKind.SUBHEADING,
        BlockKind.ARTICLE_HEADING,
        BlockKind.PARTIES,
        BlockKind.VISA,
    }
)
_REACH = 60
"""How many blocks above a note its call is looked for: a page holds fewer."""


def begins_like_note(text: str) -> bool:
    """Whether a line could be a footnote, if something calls it."""
    return _NOTE.match(text) is not None


def set_notes_aside(blocks: Sequence[Block]) -> tuple[list[Block], tuple[str, ...]]:
    """The blocks, notes classed as such and hung on their callers, and what was done, in French."""
    result = list(blocks)
    said = []
    for index, block in enumerate(blocks):
        label = _label(block)
        caller = _caller(result, index, label) if label else None
        if label is None or caller is None:
            continue
        at, start, end = caller
        alinea = result[at].alinea
        marks = (*alinea.marks, Mark("note", start, end, label))
        line, called = block.span.first_line, result[at].span.first_line
        repair = f"Note «\u00a0{label}\u00a0» (ligne {line}) lue comme une note de bas de page, qui n'est pas un alinéa."
        alinea = replace(
            alinea,
            marks=tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end))),
            notes=(*alinea.notes, block.alinea.text),
            repairs=(*alinea.repairs, repair),
        )
        result[at] = replace(result[at], alinea=alinea)
        result[index] = replace(block, kind=BlockKind.NOTE, rule="note", alinea=replace(block.alinea, kind="paragraphe"))
        said.append(f"Ligne {line}\u00a0: note «\u00a0{label}\u00a0», appelée ligne {called}, mise à part.")
    return result, tuple(said)


def _label(block: Block) -> str | None:
    """The label of a block that begins like a note."""
    match = _NOTE.match(block.alinea.text) if block.kind in _ASIDE and block.alinea.kind in {"paragraphe", "intertitre"} else None
    return (match["digits"] or match["name"] or match["star"]) if match else None


def _caller(blocks: Sequence[Block], index: int, label: str) -> tuple[int, int, int] | None:
    """The nearest alinéa above that calls a note, and where it does."""
    call = _call(label)
    for above in range(index - 1, max(index - _REACH, 0) - 1, -1):
        if blocks[above].kind in _CALLERS:
            found = list(call.finditer(blocks[above].alinea.text))
            if found:
                return above, *found[-1].span()
    return None


def _call(label: str) -> re.Pattern[str]:
    if label[0] == "*":
        return re.compile(rf"(?<=[^\s*(]){re.escape(label)}(?!\*)|(?<=\S )\({re.escape(label)}\)")
    if label[0] in "¹²³⁴⁵⁶⁷⁸⁹":
        return re.compile(rf"(?<=[^\s⁰¹²³⁴⁵⁶⁷⁸⁹]){_UNITS}{label}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])")
    return re.compile(rf"\[\^{re.escape(label)}\](?!:)")
