"""Notes that quoted words call, « les mots « 5 000 euros[^1] » »: a note goes with an alinéa, not with words of a sentence.

Words quoted on the line of an order come into the text without the note, whose number may be another one's there: the sentence is
refused. A wording that stands below its order keeps its notes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from generator.amending.acts.struck import is_sentence_of, stands_quoted
from generator.model import Block, BlockKind, Provision, Refusal

_STAR = re.compile(r"(?<=[\w%€)])[ \u00a0]?\(?\*+\)?(?=[\s.,;:»)]|$)")
"""« 5 000 euros*. », above « * Hors taxes. »: in an act that amends, a line that a star begins may be an item."""


def refuse_notes(blocks: Sequence[Block], provisions: Sequence[Provision]) -> list[Provision]:
    """The provisions, those whose quoted words call a note refused."""
    calling = {index: note for index, block in enumerate(blocks) if (note := _called(blocks, index))}
    return [_refused(one, blocks, calling) if calling and one.operations else one for one in provisions]


def _refused(provision: Provision, blocks: Sequence[Block], calling: dict[int, str]) -> Provision:
    instruction = provision.instruction
    notes = (calling[index] for index in instruction.blocks if index in calling and is_sentence_of(instruction, blocks[index]))
    note = next(notes, "")
    if not note:
        return provision
    reason = f"Les mots cités appellent une note (« {note[:60]} ») : donner le texte nouveau sous la phrase, avec sa note."
    return replace(provision, operations=(), refusal=Refusal("note-left", reason, provision.operations[0].target))


def _called(blocks: Sequence[Block], index: int) -> str:
    """The note that quoted words of a block call, read as such or below a star; empty when they call none."""
    alinea = blocks[index].alinea
    if any(mark.kind == "note" and stands_quoted(alinea.text, mark.start) for mark in alinea.marks):
        return next(iter(alinea.notes), "note")
    if not any(stands_quoted(alinea.text, star.start()) for star in _STAR.finditer(alinea.text)):
        return ""
    below = takewhile(lambda block: block.kind is not BlockKind.ARTICLE_HEADING, blocks[index + 1 :])
    return next((block.alinea.text for block in below if block.alinea.text.startswith(("*", "(*"))), "")
