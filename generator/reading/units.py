"""Pieces → units: each with its plain text, marks and, for a table, its cells; what classing looks at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.french.labels import Label
from generator.model import Mark
from generator.reading.html_tables import read_html_rows
from generator.reading.inline import Words, read_inline, shift
from generator.reading.pieces import Piece, PieceKind, read_pieces
from generator.reading.tables import is_grid_rule, is_rule, read_cells, read_grid


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece whose words have been read."""

    kind: PieceKind
    """What its layout shows it to be; an image alone is an ornament."""
    text: str
    """Plain text, marker included."""
    first_line: int
    """First line of the deposited text."""
    last_line: int
    """Last line of the deposited text."""
    level: int = 0
    """Number of `#` of a heading."""
    depth: int = 0
    """Nesting of an item."""
    label: Label | None = None
    """Marker of an item."""
    marks: tuple[Mark, ...] = ()
    """Marks over the text."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Cells of a table."""
    doubtful: str = ""
    """Why it may be counted as several alinéas, in French."""

    @property
    def words(self) -> str:
        """The text after the marker."""
        return self.text[self.label.end :] if self.label else self.text


_QUOTED_HEAD = re.compile(r"\A(?P<mark>[«“\"][\s\u00a0\u202f]*)#{1,6}[ \t]+(?=\S)")
"""« « ## Article 4 – Suivi »: the signs of a heading behind the mark that opens its wording."""


def read_units(body: str) -> list[Unit]:
    """All the units of a deposited text, in order."""
    return [_table(piece) if piece.kind == "table" else _words(piece) for piece in read_pieces(body)]


def _words(piece: Piece) -> Unit:
    """The unit of a piece of running text; one that holds markup alone is an ornament, kept as written."""
    if piece.kind in {"page", "summary"}:
        return Unit(piece.kind, piece.markup, piece.lines[0].number, piece.lines[0].number)
    label, kind = piece.label, piece.kind
    marker = label.written if label and label.style == "tiret" and piece.markup.startswith(label.written) else ""
    # A bullet is kept out of the reading of its markup: `*` could open emphasis.
    rest = piece.markup[len(marker) :]
    words = read_inline(_QUOTED_HEAD.sub(r"\g<mark>", rest.lstrip(), count=1))
    if words.images_only or not words.text.strip():
        words, kind, label = (words if words.text.strip() else Words(piece.markup)), "ornament", None
    elif marker:
        marker += " " if rest != rest.lstrip() else ""  # « -délai » keeps no space that was not deposited
        words = shift(words, len(marker), marker)
    elif label and not words.text.startswith(label.written):
        label, kind = None, "paragraph"
    first, last = piece.lines[0].number, piece.lines[-1].number
    return Unit(kind, words.text, first, last, piece.level, piece.depth, label, words.marks, doubtful=piece.doubtful)


FRAME = "un tableau d’une seule colonne, aux lignes coupées, peut être un cadre autour de plusieurs alinéas"
_SEEN = 5_000
"""Characters of a line in which a line break is sought."""


def _table(piece: Piece) -> Unit:
    """The unit of a table: cells joined by tabs, rows by line feeds, marks at their place; the rule under a header is markup."""
    parts: list[str] = []
    marks: list[Mark] = []
    rows: list[tuple[str, ...]] = []
    length = 0
    for written in _rows(piece):
        cells = [read_inline(cell) for cell in written]
        for position, cell in enumerate(cells):
            separator = "\t" if position else "\n" if rows else ""
            length += len(separator)
            marks.extend(shift(cell, length).marks)
            parts.extend((separator, cell.text))
            length += len(cell.text)
        rows.append(tuple(cell.text for cell in cells))
    first, last = piece.lines[0].number, piece.lines[-1].number
    if not any(map(str.strip, parts)):
        return Unit("ornament", "\n".join(line.text for line in piece.lines), first, last)
    framed = all(len(row) == 1 for row in rows) and any("<br" in line.raw[:_SEEN].casefold() for line in piece.lines)
    return Unit("table", "".join(parts), first, last, marks=tuple(marks), rows=tuple(rows), doubtful=FRAME if framed else "")


def _rows(piece: Piece) -> Iterator[Sequence[str]]:
    """The cells of a table as they are written, however it is laid out."""
    first = piece.lines[0]
    if first.text.startswith("<"):
        yield from read_html_rows("\n".join(line.raw for line in piece.lines))
    elif is_grid_rule(first.raw):
        yield from read_grid(piece.lines)
    else:
        yield from (read_cells(line.raw) for rank, line in enumerate(piece.lines) if rank > 1 or not is_rule(line.raw))


def cut(unit: Unit, start: int, end: int) -> Unit:
    """A stretch of a unit, its marks with it, the white space around it taken off."""
    part = unit.text[start:end]
    start += len(part) - len(part.lstrip())
    part = part.strip()
    end = start + len(part)
    marks = tuple(
        replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)
        for mark in unit.marks
        if mark.start < end and mark.end > start
    )
    return replace(unit, text=part, marks=marks)
