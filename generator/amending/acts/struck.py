"""Words struck through in an act, « La convention dure ~~trois~~ **cinq** ans. »: they may be no words of it any more.

A word processor that keeps track of changes shows so what goes and what comes; a transcription does it for a stain on the paper.
Where a new wording, quoted words or most of a sentence are struck, or are marked as added and deleted, nothing tells which words
are the act's: the sentence is refused. A word struck elsewhere in a sentence is kept, as reading tells (`reading/transcription`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Block, Instruction, Provision, Refusal

_TRACKED = re.compile(r"\{(?:--|\+\+).{0,400}?(?:--|\+\+)\}", re.DOTALL)
"""« {--trois--}{++cinq++} »: changes tracked in plain text (CriticMarkup)."""
_MOST = 0.5
"""Part of a sentence that a stain does not cover."""
_NAMES = re.compile(
    r"\d|\b(?:articles?|annexes?|alinéas?|phrases?|tirets?|points?|premi\w+|deuxième|second\w*|troisième|derni\w+|et|ou|sauf)\b",
    re.IGNORECASE,
)
"""« ~~L'article 4 et~~ l'article 5 »: what names a place, or joins it to another."""
_BEGINNING = 40
"""Characters of a sentence that show its block; the other blocks are its wording."""


def doubt_struck(blocks: Sequence[Block], provisions: Sequence[Provision]) -> list[Provision]:
    """The provisions, those whose words may be struck out refused."""
    marked = {index for index, block in enumerate(blocks) if _bears(block)}
    return [_doubted(one, blocks, marked) if marked and one.operations else one for one in provisions]


def _doubted(provision: Provision, blocks: Sequence[Block], marked: set[int]) -> Provision:
    instruction = provision.instruction
    said = (_struck(blocks[index], instruction) for index in instruction.blocks if index in marked)
    words = next((one for one in said if one), "")
    if not words:
        return provision
    reason = f"Des mots y sont barrés ou marqués comme ajoutés (« {words[:60]} ») : donner le texte sans ceux qui partent."
    return replace(provision, operations=(), refusal=Refusal("struck-words", reason, provision.operations[0].target))


def _bears(block: Block) -> bool:
    """Whether anything of a block is struck or tracked."""
    return any(mark.kind == "strike" for mark in block.alinea.marks) or "{--" in block.alinea.text or "{++" in block.alinea.text


def is_sentence_of(instruction: Instruction, block: Block) -> bool:
    """Whether a block holds the sentence itself; the others of its blocks are its wording."""
    return instruction.text[:_BEGINNING] in block.alinea.text


def stands_quoted(text: str, place: int) -> bool:
    """Whether a place of a text stands between quotation marks, of any kind."""
    before = text[:place]
    paired = before.count("«") + before.count("“") > before.count("»") + before.count("”")
    return paired or before.count('"') % 2 == 1


def _struck(block: Block, instruction: Instruction) -> str:
    """The first words of a block that are struck where it matters to a sentence; empty when there are none."""
    text = block.alinea.text
    tracked = _TRACKED.search(text)
    if tracked:
        return tracked.group()
    ordering = is_sentence_of(instruction, block)
    for mark in block.alinea.marks:
        words = text[mark.start : mark.end]
        if mark.kind != "strike" or not any(map(str.isalnum, words)):
            continue
        if stands_quoted(text, mark.start) or not ordering or len(words) > _MOST * len(text) or _NAMES.search(words):
            return words
    return ""
