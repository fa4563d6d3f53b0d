"""The five deposited texts: every line in one class, and the alinéas of a whole convention counted as a jurist does."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Acte, BlockKind
from generator.reading import read_acte, read_texte

SEEDS = {
    "000": "avenant-2",
    "001": "avenant-4",
    "002": "convention",
    "003": "avenant-1",
    "004": "convention-de-service",
}


def _read(shared: Path, seed: str) -> Acte:
    path = next((shared / "seeds").glob(f"{seed}_*.txt"))
    return read_acte(path.read_bytes().decode("utf-8"), path.name, acte_id=SEEDS[seed])


@pytest.mark.parametrize("seed", SEEDS)
def test_every_line_is_in_one_block_and_none_is_undetermined(shared: Path, seed: str) -> None:
    acte = _read(shared, seed)
    covered = [line for block in acte.blocks for line in range(block.span.first_line, block.span.last_line + 1)]
    written = [number for number, line in enumerate(acte.source.split("\n"), start=1) if line.strip()]
    assert len(covered) == len(set(covered))
    assert set(written) <= set(covered)
    assert [block.span for block in acte.blocks if block.kind is BlockKind.UNDETERMINED] == []


def test_alineas_of_a_whole_convention(shared: Path) -> None:
    texte = read_texte(_read(shared, "002"))
    assert {article.number: len(article.lines) for article in texte.articles} == {
        "1": 5, "2": 14, "3": 4, "4": 13, "5": 1, "6": 5, "7": 1,
    }  # fmt: skip


def test_notes_of_one_article_stand_at_the_end_of_another(shared: Path) -> None:
    texte = read_texte(_read(shared, "002"))
    notes = [alinea.notes for alinea in texte.article("2").body[-3:] if hasattr(alinea, "notes")]
    assert [note[0][0] for note in notes] == ["¹", "²", "³"]
    assert not any(line.startswith(("¹", "²", "³")) for line in texte.article("3").lines)


def test_page_breaks_are_joined_and_said(shared: Path) -> None:
    acte = _read(shared, "002")
    joined = [block for block in acte.blocks if any("saut de page" in repair for repair in block.alinea.repairs)]
    assert [(block.kind, block.span.first_line, block.span.last_line) for block in joined] == [
        (BlockKind.PREAMBLE, 35, 37),
        (BlockKind.STIPULATION, 133, 135),
    ]


def test_title_rows_belong_to_their_tables(shared: Path) -> None:
    tables = [block.alinea.rows for block in _read(shared, "002").blocks if block.alinea.kind == "tableau"]
    assert [(len(rows), rows[0]) for rows in tables] == [(3, ("", "AE", "CP")), (6, ("Références Chorus", ""))]


@pytest.mark.parametrize(
    ("seed", "headings"),
    [
        ("000", ["1", "2", "4", "5", "9"]),
        ("001", ["1", "2", "3", "4"]),
        ("003", ["", "", "", ""]),
        ("004", ["1", "2", "3", "4"]),
    ],
)
def test_headings_of_amending_acts(shared: Path, seed: str, headings: list[str]) -> None:
    blocks = _read(shared, seed).blocks
    assert [block.number for block in blocks if block.kind is BlockKind.ARTICLE_HEADING] == headings
    order = [BlockKind.TITLE, BlockKind.PARTIES, BlockKind.PREAMBLE, BlockKind.ARTICLE_HEADING, BlockKind.SIGNATURE]
    assert list(dict.fromkeys(block.kind for block in blocks if block.kind in order)) == order
