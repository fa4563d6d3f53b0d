"""A table that changed, as a table: rows aligned, the words of each cell compared."""

from __future__ import annotations

from dataclasses import dataclass

from generator.consolidating.redline.align import align_alike, weave
from generator.consolidating.redline.words import compare_words, whole, word_counts
from generator.model import Alinea, Lacune, Segment

Cell = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: `equal` holds cells that may have changed inside."""

    kind: str
    """`equal`, `deleted` or `inserted`."""
    cells: tuple[Cell, ...]
    """Their `equal` and `deleted` segments make the older row, `equal` and `inserted` the newer one."""


def table_rows(older: Alinea | Lacune | None, newer: Alinea | Lacune | None) -> tuple[TableRow, ...]:
    """The rows of two wordings of one table; none when one of them is no table."""
    if not isinstance(older, Alinea) or not isinstance(newer, Alinea) or not older.rows or not newer.rows:
        return ()
    left, right = older.rows, newer.rows
    # A table's first row heads it: it answers to the other's first row.
    heads = [(0, 0)] if len(left[0]) == len(right[0]) else []
    start = len(heads)
    counts = [[word_counts("\n".join(row)) for row in side[start:]] for side in (left, right)]
    pairs = heads + [(i + start, j + start) for i, j in align_alike(*counts) if len(left[i + start]) == len(right[j + start])]
    rows = []
    for place in weave(pairs, (), len(left), len(right)):
        if place.older is not None and place.newer is not None:
            cells = zip(left[place.older], right[place.newer], strict=True)
            rows.append(TableRow("equal", tuple(compare_words(old, new) for old, new in cells)))
        elif place.older is not None:
            rows.append(TableRow("deleted", tuple(whole(cell, "") for cell in left[place.older])))
        elif place.newer is not None:
            rows.append(TableRow("inserted", tuple(whole("", cell) for cell in right[place.newer])))
    return tuple(rows)
