"""Footnotes: set aside from the alinéas, and attached to the alinéa that calls them.

    ¹ Guide de la sécurité agile.       called by « …l'ANSSI¹ ; »
    [^2]: Voir le site.                 called by « …FranceConnect[^2] »
    (*) sous réserve de reports.        called by « 2 916 347 €* », in the table above
    [1] Voir le site.                   called by « …FranceConnect[1] »

A line that begins like a note and that nothing above calls stays an alinéa: it may be a legal list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Block, BlockKind, Mark
from generator.reading.bracketed import DOUBT, bracketed_notes, find_calls
from generator.reading.editor import DOUBT as BRACKETS
from generator.reading.editor import is_editorial, status_lines

_NOTE = re.compile(
    r"(?P<digits>[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*)[ \u00a0\u202f]?(?=\S)|"
    r"\[\^(?P<name>[\w-]{1,20})\]:\s*(?=\S)|\(?(?P<star>\*{1,3})\)\s*(?=\S)|(?P<square>\[\d{1,2}\])\s+(?=\S)"
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


def set_notes_aside(blocks: Sequence[Block], *, amending: bool = False) -> tuple[list[Block], tuple[str, ...]]:
    """The blocks, notes classed as such and hung on their callers, and what was done, in French.

    In an act that amends, a line that looks like an item may be the new wording: it stays, doubtful.
    """
    result = list(blocks)
    said = []
    bracketed, status = bracketed_notes(blocks), status_lines(blocks)
    for index, block in enumerate(blocks):
        if index in bracketed.editorial or index in status:
            result[index] = _noted(block)
            what = "mention de l’éditeur" if index in status else "note sur l’extension du texte"
            said.append(f"Ligne {block.span.first_line}\u00a0: {what}, mise à part.")
            continue
        square = block.alinea.text.startswith("[") and block.alinea.text[1:2] != "^" and _label(block) is not None
        kept = index in bracketed.doubtful or (amending and (index in bracketed.called or square))
        if kept or is_editorial(block):
            doubt = DOUBT if kept else BRACKETS
            result[index] = replace(block, alinea=replace(block.alinea, doubtful=doubt))
            continue
        label = bracketed.called.get(index) or _label(block)
        caller = _caller(result, index, label) if label else None
        if label is None or caller is None or block.alinea.text.count("»") > block.alinea.text.count("«"):
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
        result[index] = _noted(block)
        said.append(f"Ligne {line}\u00a0: note «\u00a0{label}\u00a0», appelée ligne {called}, mise à part.")
    return result, tuple(said)


def _noted(block: Block) -> Block:
    return replace(block, kind=BlockKind.NOTE, rule="note", alinea=replace(block.alinea, kind="paragraphe"))


def _label(block: Block) -> str | None:
    """The label of a block that begins like a note."""
    match = _NOTE.match(block.alinea.text) if block.kind in _ASIDE and block.alinea.kind in {"paragraphe", "intertitre"} else None
    return (match["digits"] or match["name"] or match["star"] or match["square"]) if match else None


def _caller(blocks: Sequence[Block], index: int, label: str) -> tuple[int, int, int] | None:
    """The nearest alinéa above that calls a note, and where it does."""
    for above in range(index - 1, max(index - _REACH, 0) - 1, -1):
        if blocks[above].kind in _CALLERS and (found := _calls(blocks[above].alinea.text, label)):
            return above, *found[-1]
    return None


def _calls(text: str, label: str) -> list[tuple[int, int]]:
    """Where a text calls a note."""
    if label[0] in "([":
        return list(find_calls(text, label))
    return [found.span() for found in _call(label).finditer(text)]


def _call(label: str) -> re.Pattern[str]:
    if label[0] == "*":
        return re.compile(rf"(?<=[^\s*(]){re.escape(label)}(?!\*)|(?<=\S )\({re.escape(label)}\)")
    if label[0] in "¹²³⁴⁵⁶⁷⁸⁹":
        return re.compile(rf"(?<=[^\s⁰¹²³⁴⁵⁶⁷⁸⁹]){_UNITS}{label}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])")
    return re.compile(rf"\[\^{re.escape(label)}\](?!:)")
