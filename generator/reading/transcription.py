"""What a transcription adds to the paper, and how it is said: strokes through words, descriptions of signatures, page numbers.

« … opérées par l'avenant n° 3 ~~est~~ modifié » strikes no word out of the act: a stain was taken
for a stroke. The word is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model import Block, BlockKind
from generator.reading.classing import PAGE, SUMMARY

_COUNTED = frozenset({BlockKind.STIPULATION, BlockKind.SUBHEADING, BlockKind.PREAMBLE})


def say_doubts(blocks: Sequence[Block]) -> tuple[list[Block], tuple[str, ...]]:
    """The blocks whose count is not sure, said beside each, and the same for the whole act."""
    result = []
    said: list[str] = []
    for block in blocks:
        doubt = block.alinea.doubtful
        if doubt and block.kind in _COUNTED:
            said.append(f"Ligne {block.span.first_line}\u00a0: {doubt}\u00a0; un rang compté par là sera refusé.")
            alinea = replace(block.alinea, repairs=(*block.alinea.repairs, said[-1]))
            result.append(replace(block, alinea=alinea))
            continue
        result.append(block)
    return result, tuple(said)


def say_transcription(blocks: Sequence[Block]) -> tuple[list[Block], tuple[str, ...]]:
    """The blocks with what transcription did to them, and the same for the whole act, in French."""
    result = []
    said: list[str] = []
    for block in blocks:
        struck = [block.alinea.text[mark.start : mark.end] for mark in block.alinea.marks if mark.kind == "strike"]
        line = f"Ligne {block.span.first_line}\u00a0:"
        repairs = tuple(
            f"{line} «\u00a0{words}\u00a0» est rayé dans la transcription\u00a0; le texte est conservé." for words in struck
        )
        if block.rule in {"image", "image-description"}:
            repairs = (*repairs, f"{line} description d'une image (signature, cachet…), mise à part.")
        elif block.rule == PAGE:
            repairs = (*repairs, f"{line} «\u00a0{block.alinea.text}\u00a0», numéro, en-tête ou pied de page, mis à part.")
        elif block.rule == SUMMARY:
            repairs = (*repairs, f"{line} «\u00a0{block.alinea.text}\u00a0», ligne d’un sommaire, mise à part.")
        said.extend(repairs)
        result.append(replace(block, alinea=replace(block.alinea, repairs=block.alinea.repairs + repairs)) if repairs else block)
    return result, tuple(said)
