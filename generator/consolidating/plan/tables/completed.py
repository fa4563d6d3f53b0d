"""Whether what completes a passage are rows of its table: « À l'article 5, il est ajouté la ligne suivante : » and its cells."""

from __future__ import annotations

from generator.consolidating.matching.tokens import content_words
from generator.consolidating.plan.context import Context
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope
from generator.model import Alinea
from generator.operations import Content

Rows = tuple[tuple[str, ...], ...]


def only_table(content: Content, scope: Scope, context: Context) -> Scope:
    """The only table of what is completed, when rows or columns of it are given; the passage itself otherwise."""
    if scope.unit == "tableau" or scope.rows is not None:
        return scope
    body = context.texte.parts[scope.part].body
    held = {index: line.rows for index in range(scope.start, scope.end) if isinstance(line := body[index], Alinea) and line.rows}
    if content.unit in ("ligne", "colonne"):
        cells = any(isinstance(line, Alinea) and (line.rows or " | " in line.text) for line in content.body)
        if not cells and (held or content.unit == "colonne"):
            raise Refused(
                "table-payload", "Les nouvelles cellules ne sont pas un tableau : les donner une à une, sous la forme du tableau."
            )
        if not cells:
            return scope
        tables = list(held)
    else:
        given = content.body[0] if len(content.body) == 1 and not content.unit else None
        tables = [index for index, rows in held.items() if isinstance(given, Alinea) and _goes_on(given.rows, rows)]
        if not tables:
            return scope
    if len(tables) != 1:
        raise Refused("two-targets", f"Le passage complété compte {len(tables)} tableau(x) : dire lequel reçoit les lignes.")
    return Scope(scope.part, tables[0], tables[0] + 1, unit="tableau")


def _goes_on(given: Rows, held: Rows) -> bool:
    """Whether rows are those of a table and no table of their own: under its very titles, under none, or a row alone."""
    if len(given) < 2 or {len(row) for row in given} - {len(row) for row in held}:
        return len(given) == 1
    figures = [any(char.isdigit() for cell in row for char in cell) for row in (given[0], held[0])]
    titled = [content_words(cell) for cell in given[0]] == [content_words(cell) for cell in held[0]]
    return titled or figures == [True, False]
