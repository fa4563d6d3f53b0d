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
        below = table.rows[after][0].strip().casefold() if after < len(table.rows) and table.rows[after] else "x"
        own = table.rows[first][0].strip().casefold() if first < len(table.rows) and table.rows[first] else ""
        if below in _SAME and own not in _SAME:
            raise Refused(
                "merged-cells",
                f"La ligne « {table.rows[first][0]} » est suivie de lignes dont la première cellule est vide : dire ce qu’elles "
                "deviennent.",
            )
