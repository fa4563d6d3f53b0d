"""What an operation does once its target is found, on positions of the text before the act; and when two collide."""

from __future__ import annotations

from dataclasses import dataclass

from generator.consolidating.scope import Slot
from generator.model import Alinea, Article, Division, Lacune


@dataclass(frozen=True, slots=True)
class BodyEdit:
    """Elements `start` to `end` of a body give way to others; an insertion when both are equal."""

    part: int
    start: int
    end: int
    new: tuple[Alinea | Lacune, ...]
    whole: bool = False
    """True when the whole article is rewritten: nothing else of the act may touch it."""


@dataclass(frozen=True, slots=True)
class SlotEdit:
    """Alinéas inside a hole give way to others."""

    part: int
    index: int
    slot: Slot
    new: tuple[Alinea | Lacune, ...]
    presumed_end: bool = False
    """True when nothing stands after them, at the literal count (« Un quatrième alinéa est ajouté »)."""


@dataclass(frozen=True, slots=True)
class CharEdit:
    """Characters of an alinéa, or of one cell of a table, give way to others."""

    part: int
    index: int
    start: int
    end: int
    new: str
    cell: tuple[int, int] | None = None
    """Row and column, for a table."""


@dataclass(frozen=True, slots=True)
class RowsEdit:
    """Rows of a table give way to others."""

    part: int
    index: int
    start: int
    end: int
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ColumnsEdit:
    """Columns of a table give way to others."""

    part: int
    index: int
    start: int
    end: int
    cells: tuple[tuple[str, ...], ...]
    """The new cells of each row of the table, in order; empty tuples for columns that go."""


@dataclass(frozen=True, slots=True)
class HeadingEdit:
    """The number or the heading of a part changes."""

    part: int
    number: str | None = None
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class DivisionEdit:
    """A division above a part takes another number or heading; the act gives one for every part that stands under it."""

    part: int
    depth: int
    """Its rank in `Article.divisions`."""
    division: Division
    """As it becomes."""


@dataclass(frozen=True, slots=True)
class RepealEdit:
    """A part goes; its number stays vacant."""

    part: int


@dataclass(frozen=True, slots=True)
class PartsEdit:
    """New parts stand before the part of this index (or after the last one)."""

    index: int
    parts: tuple[Article, ...]


Edit = BodyEdit | SlotEdit | CharEdit | RowsEdit | ColumnsEdit | HeadingEdit | DivisionEdit | RepealEdit | PartsEdit


def collide(one: Edit, other: Edit) -> bool:
    """Whether two edits of different sentences claim the same words."""
    if isinstance(one, PartsEdit) or isinstance(other, PartsEdit) or one.part != other.part:
        return False
    if isinstance(one, DivisionEdit) or isinstance(other, DivisionEdit):
        return isinstance(one, DivisionEdit) and isinstance(other, DivisionEdit) and one.depth == other.depth
    if isinstance(one, RepealEdit) or isinstance(other, RepealEdit):
        return True
    if isinstance(one, HeadingEdit) or isinstance(other, HeadingEdit):
        return isinstance(one, HeadingEdit) and isinstance(other, HeadingEdit) and one != other and _same_heading(one, other)
    if isinstance(one, BodyEdit) and isinstance(other, BodyEdit):
        if one.whole or other.whole:
            return True
        return _overlap(one.start, one.end, other.start, other.end)
    if isinstance(one, BodyEdit) or isinstance(other, BodyEdit):
        body, inner = (one, other) if isinstance(one, BodyEdit) else (other, one)
        if isinstance(body, BodyEdit) and not isinstance(inner, BodyEdit):
            return body.whole or body.start <= inner.index < body.end
        return False
    if one.index != other.index:
        return False
    return _inside(one, other)


def _same_heading(one: HeadingEdit, other: HeadingEdit) -> bool:
    number = one.number is not None and other.number is not None
    return number or (one.heading is not None and other.heading is not None)


def _inside(one: Edit, other: Edit) -> bool:
    """Two edits inside one alinéa, table or hole."""
    if isinstance(one, SlotEdit) and isinstance(other, SlotEdit):
        if one.slot.offset is None or other.slot.offset is None:
            return one.slot.offset is None and other.slot.offset is None and one.slot.back == other.slot.back
        first, second = one.slot.offset, other.slot.offset
        return _overlap(first, first + one.slot.count, second, second + other.slot.count)
    if isinstance(one, RowsEdit) and isinstance(other, RowsEdit):
        return _overlap(one.start, one.end, other.start, other.end)
    if isinstance(one, CharEdit) and isinstance(other, CharEdit):
        return one.cell == other.cell and _overlap(one.start, one.end, other.start, other.end)
    if isinstance(one, ColumnsEdit) or isinstance(other, ColumnsEdit):
        columns, cell = (one, other) if isinstance(one, ColumnsEdit) else (other, one)
        if isinstance(columns, ColumnsEdit) and isinstance(cell, CharEdit) and cell.cell is not None:
            return columns.start <= cell.cell[1] < columns.end
        return True
    rows, chars = (one, other) if isinstance(one, RowsEdit) else (other, one)
    if isinstance(rows, RowsEdit) and isinstance(chars, CharEdit):
        return chars.cell is None or rows.start <= chars.cell[0] < rows.end
    return True


def _overlap(first: int, last: int, start: int, end: int) -> bool:
    """Whether two half-open stretches share something; a point shares with a stretch that it is strictly inside of."""
    if first == last and start == end:
        return False
    if first == last:
        return start < first < end
    if start == end:
        return first < start < last
    return first < end and start < last
