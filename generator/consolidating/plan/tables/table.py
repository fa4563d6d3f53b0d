"""Rows, columns and cells of a table: added, replaced, removed. A table whose rows are not all of one width keeps its columns.

The new rows may come under the table's own title row, which is not written twice.
"""

from __future__ import annotations

import re

from generator.consolidating.edits import CharEdit, ColumnsEdit, RowsEdit
from generator.consolidating.matching.tokens import content_words, same_words
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, Scope
from generator.model import Alinea
from generator.operations import Content, Replace

Rows = tuple[tuple[str, ...], ...]
_TOTAL = re.compile(
    r"(?:sous[- ]|s/\s?)?(?:total|totaux|ensemble|somme|cumul|soit)\b|(?:[^\W\d][\w'’]*[\s\u00a0]){1,3}tota(?:l|le|ux|les)\b"
    r"|reste à \w+",
    re.IGNORECASE,
)
"""« TOTAL », « S/Total », « Coût total », « Reste à financer »: what the rows above make together."""
TITLES = "La ligne de titre, reprise avec les lignes nouvelles, n’est pas écrite deux fois."
RESTATED = "Les lignes que le tableau a déjà, reprises avant les nouvelles, ne sont pas écrites deux fois."
KEYS = "La première colonne, reprise avec la nouvelle, dit à quelle ligne va chaque cellule."


def new_rows(content: Content, scope: Scope, index: int, context: Context) -> Plan:
    """New rows before the row of this index; they must have as many cells as the table."""
    table = _table(scope, context)
    rows, notes = _brought(content, table)
    _refuse_other_name(content, [row[0] for row in rows])
    restated = len(table.rows) - 1
    if (
        index == len(table.rows)
        and len(rows) > restated > 0
        and all(_words(one) == _words(other) for one, other in zip(rows, table.rows[1:], strict=False))
    ):
        rows, notes = rows[restated:], (*notes, RESTATED)
    last = table.rows[-1]
    if index == len(table.rows) and (_TOTAL.match(last[0].strip()) or _sums(table.rows)) and not _TOTAL.match(rows[0][0].strip()):
        raise Refused(
            "place-unknown", f"Le tableau finit par la ligne « {last[0].strip()} » : dire si les lignes nouvelles la précèdent."
        )
    held = {_words(row) for row in table.rows}
    labels = [_words(row[:1]) for row in table.rows]
    named = {label for label in labels if label != ((),)} if len(set(labels)) == len(labels) else set()
    again = next((row for row in rows if _words(row) in held or _words(row[:1]) in named), None)
    if again is not None:
        said = " | ".join(again if _words(again) in held else again[:1])
        raise Refused("table-payload", f"Le tableau a déjà une ligne « {said} » : dire si elle est remplacée.")
    return Plan((RowsEdit(scope.part, scope.start, index, index, rows),), notes, (table.ident,))


def replace_cells(operation: Replace, scope: Scope, context: Context) -> Plan:
    """Rows give way to rows; a cell, told by its row and its column, to words."""
    table = _table(scope, context)
    if scope.column is not None and scope.rows is None:
        _even(table)
        given, notes = _column_cells(_tables(operation.content), table)
        edit = ColumnsEdit(scope.part, scope.start, scope.column, scope.column + 1, given)
        return Plan((edit,), notes, (table.ident,))
    if scope.column is not None:
        return _cell(operation.content, scope, table)
    first, last = scope.rows or (0, len(table.rows))
    rows, notes = _brought(operation.content, table, titled=first == 0)
    if notes and not rows:
        raise Refused(
            "table-payload", "Le nouveau texte ne donne que la ligne de titre du tableau : donner les lignes nouvelles."
        )
    return Plan((RowsEdit(scope.part, scope.start, first, last, rows),), notes, (table.ident,))


def without_column(scope: Scope, context: Context) -> ColumnsEdit:
    """« La colonne « Coefficient » est supprimée »: its cell goes from every row."""
    table = _table(scope, context)
    column = scope.column
    if column is None or scope.rows is not None or len(table.rows[0]) < 2:
        raise Refused("table-column", "Une cellule seule ne se supprime pas : dire quels mots elle perd.")
    _even(table)
    return ColumnsEdit(scope.part, scope.start, column, column + 1, tuple(() for _ in table.rows))


def new_columns(content: Content, scope: Scope, *, before: bool, context: Context) -> Plan:
    """New columns beside one, or after the last: as many rows as the table has, told by their order or by their first cell."""
    table = _table(scope, context)
    _even(table)
    given, notes = _column_cells(_tables(content), table)
    _refuse_other_name(content, list(given[0]))
    width = len(table.rows[0])
    place = width if scope.column is None else scope.column + (not before)
    return Plan((ColumnsEdit(scope.part, scope.start, place, place, given),), notes, (table.ident,))


def _refuse_other_name(content: Content, cells: list[str]) -> None:
    """« une ligne « Frais » ainsi rédigée »: one of the new rows, or columns, must be called so."""
    name = content.quoted_heading
    if name and not any(same_words(cell, name) for cell in cells):
        raise Refused("heading-missing", f"La phrase annonce « {name} », que les cellules données ne nomment pas : vérifier.")


def _column_cells(rows: Rows, table: Alinea) -> tuple[Rows, tuple[str, ...]]:
    """The new cells, one tuple a row of the table, title row first."""
    if len(rows) != len(table.rows) or len({len(row) for row in rows}) != 1:
        raise Refused("table-shape", "La nouvelle colonne n’a pas une cellule par ligne du tableau, titre compris : vérifier.")
    keys = [_words(row[:1]) for row in table.rows]
    if [_words(row[:1]) for row in rows] == keys and len(rows[0]) > 1:
        return tuple(row[1:] for row in rows), (KEYS,)
    if len(rows[0]) > 1:
        raise Refused(
            "table-shape", "Les lignes données ne commencent pas comme celles du tableau : donner la nouvelle colonne seule."
        )
    return rows, ()


def _cell(content: Content, scope: Scope, table: Alinea) -> Plan:
    """One cell, and one line of new words."""
    only = content.body[0] if len(content.body) == 1 and not content.articles else None
    if scope.rows is None or scope.rows[1] - scope.rows[0] != 1 or scope.column is None:
        raise Refused(
            "table-payload", "La phrase vise plusieurs cellules : donner les lignes nouvelles, ou une cellule à la fois."
        )
    if not isinstance(only, Alinea) or only.rows or not only.text.strip() or content.heading:
        raise Refused("table-payload", "Le nouveau contenu de la cellule ne tient pas en une ligne : le citer seul.")
    row, column = scope.rows[0], scope.column
    if column >= len(table.rows[row]):
        raise Refused("target-not-found", "La ligne visée n’a pas de cellule dans cette colonne : vérifier la référence.")
    edit = CharEdit(scope.part, scope.start, 0, len(table.rows[row][column]), only.text.strip(), (row, column))
    return Plan((edit,), (), (table.ident,))


def restated_keys(content: Content, reading: Reading, context: Context) -> bool:
    """Whether the new rows begin with the first cells of the rows that a reading picks: they are plainly those meant."""
    held = [row for scope in reading if scope.rows for row in _table(scope, context).rows[scope.rows[0] : scope.rows[1]]]
    given = [row for element in content.body if isinstance(element, Alinea) for row in element.rows]
    keys = [_words(row[:1]) for row in held]
    return bool(held) and all(key != ((),) for key in keys) and [_words(row[:1]) for row in given] == keys


def _table(scope: Scope, context: Context) -> Alinea:
    table = context.texte.parts[scope.part].body[scope.start]
    if not isinstance(table, Alinea) or not table.rows:
        raise Refused("table-payload", "Le passage visé n’est pas un tableau : vérifier la référence.")
    return table


def _even(table: Alinea) -> None:
    if len({len(row) for row in table.rows}) != 1:
        raise Refused(
            "table-column", "Les lignes du tableau n’ont pas toutes autant de cellules : reporter la colonne à la main."
        )


def _tables(content: Content) -> Rows:
    """The rows of the new text, which holds nothing else; « Directeur | 200 | 3 000 € » on a line is one."""
    rows: list[tuple[str, ...]] = []
    for element in content.body:
        if isinstance(element, Alinea) and element.rows:
            rows += element.rows
        elif isinstance(element, Alinea) and " | " in element.text:
            rows.append(tuple(cell.strip() for cell in element.text.strip().strip("|").split("|")))
        else:
            rows.clear()
            break
    if not rows or content.articles or content.heading:
        raise Refused("table-payload", "Les nouvelles lignes ne sont pas un tableau : les reporter à la main.")
    return tuple(rows)


def _brought(content: Content, table: Alinea, *, titled: bool = False) -> tuple[Rows, tuple[str, ...]]:
    """New rows as wide as those of the table, its title row taken off; `titled` keeps it, when it is replaced too."""
    rows = _tables(content)
    if any(len(row) not in {len(held) for held in table.rows} for row in rows):
        raise Refused(
            "table-shape", "Les nouvelles lignes n’ont pas le même nombre de cellules que le tableau : vérifier la transcription."
        )
    if len(rows) > 1 and not any(_words(rows[0])):
        rows = rows[1:]  # Markdown wants a title row: this one is empty
    if titled or len(rows) < 2:
        return rows, ()
    if _words(rows[0]) == _words(table.rows[0]):
        return rows[1:], (TITLES,)
    if content.count != len(rows) and _like_titles(rows, table.rows):  # « par les deux lignes suivantes : », and two rows
        raise Refused(
            "table-shape", f"« {' | '.join(rows[0])} » ressemble à une ligne de titre, qui n’est pas celle du tableau : vérifier."
        )
    return rows, ()


def _like_titles(rows: Rows, held: Rows) -> bool:
    """Whether the first of the new rows reads as titles: half of those of the table, or words above figures only."""
    alike = [
        one for one, other in zip(rows[0], held[0], strict=False) if content_words(one) and _words((one,)) == _words((other,))
    ]
    below = [[row[column] for row in (*rows[1:], *held[1:]) if column < len(row)] for column in range(len(rows[0]))]
    figures = [column for column, cells in enumerate(below) if cells and all(any(c.isdigit() for c in cell) for cell in cells)]
    worded = bool(figures) and not any(any(c.isdigit() for c in rows[0][column]) for column in figures)
    return worded or 2 * len(alike) >= len([cell for cell in rows[0] if content_words(cell)]) > 0


_FIGURE = re.compile(r"(\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?")


def _sums(rows: Rows) -> bool:
    """Whether the last row adds up those above it, under a blank name: a total without the word."""
    last, above = rows[-1], rows[1:-1]
    columns = [[_value(row[place]) for row in (*above, last) if place < len(row)] for place in range(1, len(last))]
    told = [values for values in columns if values and values[-1]]
    small = len(told) == 1 and told[0][-1] < 10 and last[0].strip() != ""  # « 10 ans : 1 », « 15 ans : 2 », « 20 ans : 3 »
    named = any(char.isdigit() for char in last[0])
    return len(above) > 1 and bool(told) and not (small or named) and all(abs(sum(one[:-1]) - one[-1]) < 0.01 for one in told)


def _value(cell: str) -> float:
    found = _FIGURE.search(cell)
    return float(re.sub(r"\D", "", found[1]) + "." + (found[2] or "0")) if found else 0.0


def _words(row: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(content_words(cell) for cell in row)
