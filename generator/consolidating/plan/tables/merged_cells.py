"""Rows of a table whose first cell holds for the rows below it, where these leave theirs blank."""

from __future__ import annotations

from generator.consolidating.plan.context import Context
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading
from generator.model import Alinea

_SAME = frozenset({"", "idem", "id.", '"', "″", "”", "«", "»", "-", "–"})


def refuse_merged(reading: Reading, context: Context) -> None:
    """A row whose first cell holds for the rows below it, left blank or « idem », is neither struck nor parted from them."""
    for scope in reading:
        if scope.rows is None or scope.column is not None:
            continue
        table = context.texte.parts[scope.part].body[scope.first]
        if not isinstance(table, Alinea):
            continue
        first, after = scope.rows
        if holds_below(table.rows, first, after):
            raise Refused(
                "merged-cells",
                f"La ligne « {table.rows[first][0]} » est suivie de lignes dont la première cellule est vide : dire ce qu’elles "
                "deviennent.",
            )


def refuse_one_of_merged(rows: tuple[tuple[str, ...], ...], row: int, column: int) -> None:
    """« À la ligne « Lot 2 », le montant est porté à 25 000 », where two rows are of that lot, each with its amount."""
    if column and holds_below(rows, row, row + 1) and rows[row + 1][column:] and rows[row + 1][column].strip():
        raise Refused(
            "merged-cells",
            f"Plusieurs lignes sont celles de « {rows[row][0]} », chacune avec sa valeur : citer l’ancienne valeur.",
        )


def holds_below(rows: tuple[tuple[str, ...], ...], first: int, after: int) -> bool:
    """Whether the first cell of a row holds for the row `after`, which leaves its own blank."""
    below = rows[after][0].strip().casefold() if after < len(rows) and rows[after] else "x"
    own = rows[first][0].strip().casefold() if first < len(rows) and rows[first] else ""
    return below in _SAME and own not in _SAME
