"""Deposited texts in a few lines, and how they are read: headings, alinéas counted, everything else set aside with its class."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.model import Acte, Alinea, Article, Block
from generator.reading import read_acte, read_texte
from tests.case_files import Case


@pytest.mark.cases("alineas")
def test_alineas(case: Case) -> None:
    case.check("\n".join(_lines(read_acte(case.source, "cas.md", acte_id="convention"))))


def _lines(acte: Acte) -> Iterator[str]:
    """Blocks that hold no alinéa first, by class, then the parts with their alinéas, then what was repaired."""
    parts = read_texte(acte).parts
    counted = {alinea.ident for part in parts for alinea in part.body if isinstance(alinea, Alinea)}
    for block in acte.blocks:
        if block.alinea.ident not in counted:
            yield _aside(block)
    for part in parts:
        yield _heading(part)
        for rank, alinea in enumerate(part.body, start=1):
            assert isinstance(alinea, Alinea)
            yield from _alinea(rank, alinea)
    yield from (repair.replace("\u00a0", " ") for repair in acte.repairs)


def _aside(block: Block) -> str:
    """What is no alinéa: its line, class and number."""
    number = f" [{block.number}]" if block.number else ""
    return f"{block.span.first_line}: {block.kind.value}{number} | {block.alinea.text}"


def _heading(part: Article) -> str:
    above = "".join(f" < {division.title}" for division in reversed(part.divisions))
    return f"== {part.kind} [{part.number}] {part.heading}{above}".rstrip()


def _alinea(rank: int, alinea: Alinea) -> Iterator[str]:
    kind = "" if alinea.kind == "paragraphe" else f" ({alinea.kind} {alinea.depth} {alinea.label})".replace(" 0 )", ")")
    yield f"{rank}{kind} " + alinea.text.replace("\n", " / ").replace("\t", " ; ")
    for mark in alinea.marks:
        yield f"   {mark.kind}: {alinea.text[mark.start : mark.end]}" + (f" -> {mark.href}" if mark.href else "")
    yield from (f"   note: {note}" for note in alinea.notes)
    if alinea.doubtful:
        yield f"   doute: {alinea.doubtful}"
