"""A table that changed stays a table: each cell says what left it and what came, and nothing is lost on either side."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import generator
from generator.consolidating.redline import compare
from generator.model import Alinea, Segment
from generator.publishing.publish import publish
from generator.publishing.table_view import TableRow, table_rows

TABLE = (("Poste", "Montant"), ("Relevés", "30 000"), ("Plans", "10 000"))
CONVENTION = """---
nature: convention
titre: Convention des viaducs
statut: versé
depot: 2026-11-22
---
Convention des viaducs

Article 1 : Financement

Les montants sont les suivants :

| Poste | Montant |
| --- | --- |
| Relevés | 30 000 |
| Plans | 10 000 |
"""
AVENANT = """---
nature: avenant
numero: 1
titre: Avenant n° 1
statut: versé
depot: 2026-11-22
---
Avenant n° 1

Article 1

L'article 1 de la convention est remplacé par les dispositions suivantes :

« Les montants sont les suivants :

| Poste | Montant |
| --- | --- |
| Relevés | 35 000 |
| Plans | 10 000 |
| Archives | 5 000 |
»
"""


def alinea(rows: tuple[tuple[str, ...], ...]) -> Alinea:
    """A table of these cells."""
    return Alinea("\n".join("\t".join(row) for row in rows), kind="tableau", rows=rows)


def side(rows: tuple[TableRow, ...], kept: str) -> tuple[tuple[str, ...], ...]:
    """One wording, put together again."""
    other = {"deleted": "inserted", "inserted": "deleted"}[kept]
    return tuple(
        tuple("".join(one.text for one in cell if one.kind in {"equal", kept}) for cell in row.cells)
        for row in rows
        if row.kind != other
    )


def test_a_cell_changes_alone() -> None:
    newer = (("Poste", "Montant"), ("Relevés", "35 000"), ("Plans", "10 000"))
    rows = table_rows(alinea(TABLE), alinea(newer))
    assert [row.kind for row in rows] == ["equal"] * 3
    assert rows[1].cells == ((Segment("equal", "Relevés"),), (Segment("deleted", "30 000"), Segment("inserted", "35 000")))


def test_a_row_comes_whole() -> None:
    rows = table_rows(alinea(TABLE), alinea((*TABLE, ("Archives", "5 000"))))
    assert [row.kind for row in rows] == ["equal", "equal", "equal", "inserted"]


def test_what_is_no_table_has_no_rows() -> None:
    assert table_rows(Alinea("Une phrase."), alinea(TABLE)) == ()
    assert table_rows(None, alinea(TABLE)) == ()


CELLS = st.text(alphabet="ab 12,", max_size=6)
TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=3).map(tuple), min_size=1, max_size=5).map(tuple)


@given(TABLES, TABLES)
def test_both_wordings_are_there_in_full(older: tuple[tuple[str, ...], ...], newer: tuple[tuple[str, ...], ...]) -> None:
    rows = table_rows(alinea(older), alinea(newer))
    assert side(rows, "deleted") == older
    assert side(rows, "inserted") == newer


def test_the_page_shows_a_table(tmp_path: Path) -> None:
    folder = tmp_path / "source" / "viaducs"
    folder.mkdir(parents=True)
    (folder / "convention.md").write_text(CONVENTION, encoding="utf-8")
    (folder / "avenant-1.md").write_text(AVENANT, encoding="utf-8")
    html = publish(generator.load(tmp_path / "source"), compare).pages["conventions/viaducs/comparer/convention/avenant-1/"].html
    assert "tableau modifié" in html
    inline = re.findall(r'<div class="cs-inl.*?</table>', html, re.S)[0]
    assert re.search(r"<td><del>.*30 000.*</del><ins>.*35 000.*</ins></td>", inline)
    assert re.search(r'<tr class="cs-tr-inserted"><th scope="row"><ins>.*Archives.*</ins></th>', inline)
    before = re.findall(r'<div class="cs-old cs-tableau.*?</table>', html, re.S)
    assert len(before) == 1
    assert "Archives" not in before[0]
