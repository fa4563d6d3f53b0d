"""A deposited file → its `Acte`: front matter taken off, the deposited text classed block by block."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath

from generator.model import Acte, Block, BlockKind, Origin
from generator.reading import front_matter
from generator.reading.classing import class_units
from generator.reading.joins import join_page_breaks
from generator.reading.notes import set_notes_aside
from generator.reading.transcription import say_doubts, say_transcription
from generator.reading.typists_marks import with_guillemets
from generator.reading.units import read_units

_AVENANT = re.compile(r"avenant(?:-(?P<numero>\d+))?(?!\w)")


def read_acte(source: str, path: str, *, acte_id: str | None = None) -> Acte:
    """The act of a Markdown text, with or without YAML front matter, whose keys are left to `metadata`.

    Without other knowledge, an act whose identifier begins with « avenant » is one, and anything else is a convention.
    """
    _, body, offset = front_matter.split(source)
    ident = acte_id or PurePath(path).stem or path
    avenant = _AVENANT.match(ident)
    told, marks = with_guillemets(body) if avenant else (body, ())
    classed = class_units(read_units(told), path, offset, preamble_by_default=avenant is None)
    blocks, transcribed = say_transcription(classed)
    blocks, noted = set_notes_aside(blocks, amending=avenant is not None)
    blocks, joined = join_page_breaks(blocks)
    blocks, doubted = say_doubts(blocks)
    return Acte(
        id=ident,
        nature="avenant" if avenant else "convention",
        numero=int(avenant["numero"]) if avenant and avenant["numero"] else None,
        titre=" ".join(block.alinea.text for block in blocks if block.kind is BlockKind.TITLE),
        blocks=tuple(_identified(blocks, ident)),
        sha256=hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest(),
        source=body,
        path=path,
        repairs=marks + transcribed + noted + joined + doubted,
    )


def _identified(blocks: Iterable[Block], acte: str) -> Iterable[Block]:
    """The blocks, each alinéa named « act:line » and, when several share a line, « act:line.2 »."""
    seen: dict[int, int] = {}
    for block in blocks:
        line = block.span.first_line - block.span.offset
        seen[line] = seen.get(line, 0) + 1
        ident = f"{acte}:{line}" + (f".{seen[line]}" if seen[line] > 1 else "")
        yield replace(block, alinea=replace(block.alinea, ident=ident, origin=Origin(acte)))
