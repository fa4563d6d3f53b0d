"""New wordings that visibly give a part of what they would take the place of: some rows of a table, another annexe.

« Le tableau est ainsi modifié : » and one of its rows: the others would be lost, and nothing says that they go.
"""

from __future__ import annotations

import re

from generator.consolidating.locate.containers import same_rank
from generator.consolidating.locate.outline import body_marker, is_heading
from generator.consolidating.locate.row_names import marks
from generator.consolidating.plan.context import Context
from generator.consolidating.plan.rewriting.checks import rewrites
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope
from generator.model import Alinea, Lacune
from generator.operations import Replace

_DOTS = re.compile(r"\W*(?:\.{2,}|…)\W*")
_ANNEXE = re.compile(r"annexe\s+(?:n°\s*)?(\d+|[IVX]+|[A-Z])\b(?=\s*(?:[:–—.-]|\Z))", re.IGNORECASE)


def refuse_part_only(operation: Replace, scope: Scope, context: Context) -> None:
    """Refuse some rows for a table that is only « modifié », rows of dots, the text of another annexe."""
    part = context.texte.parts[scope.part]
    body = part.body[scope.start : scope.end]
    given = [line for line in operation.content.body if isinstance(line, Alinea)]
    titles = (operation.content.heading, *(line.text for line in given[:1]))
    named = next((found for title in titles if (found := _ANNEXE.match(title))), None)
    if scope.whole and part.kind == "annexe" and named and part.number and not same_rank(named[1], part.number):
        raise Refused(
            "other-number", f"Le nouveau texte est celui de l’annexe {named[1]}, et la phrase vise l’annexe {part.number}."
        )
    _refuse_title_only(operation, scope, body, given)
    tables = [line for line in given if line.rows]
    if any(all(not cell.strip() or _DOTS.fullmatch(cell) for cell in row) and any(row) for line in tables for row in line.rows):
        raise Refused("ellipsis", "Une ligne du tableau nouveau n’est faite que de points : écrire ce qui ne change pas.")
    if scope.rows is not None or scope.column is not None or rewrites(operation.verb) or len(tables) != 1:
        return
    held = [line for line in body if isinstance(line, Alinea) and line.rows]
    if scope.whole and len(given) == 1 and any(isinstance(line, Alinea) and not line.rows for line in body) and held:
        raise Refused("shorter-payload", "L’article est « modifié » par un tableau seul : dire si ses alinéas restent.")
    if len(held) == 1:
        old, new = ({marks(row[0]) for row in table.rows if row} for table in (held[0], tables[0]))
        if new < old:
            raise Refused(
                "shorter-payload", "Le tableau est « modifié » par quelques-unes de ses lignes : dire si les autres restent."
            )


def _refuse_title_only(operation: Replace, scope: Scope, body: tuple[Alinea | Lacune, ...], given: list[Alinea]) -> None:
    """« L'annexe 2 est remplacée par : « Annexe 2 – Barème » », « 3.1. Durée »: a heading, the text under it would be lost."""
    if len(given) != 1 or operation.content.articles or given[0].rows or scope.heading or scope.chars is not None:
        return
    if scope.whole:
        title_only = bool(_ANNEXE.match(given[0].text)) and bool(body) and not given[0].text.endswith((".", ";"))
    else:
        head = body[0] if body else None
        under = isinstance(head, Alinea) and is_heading(head) and len(body) > 1
        title_only = under and is_heading(given[0]) and body_marker(given[0]) is not None
    if title_only:
        raise Refused("empty-payload", "Le nouveau texte ne contient qu’un titre : donner aussi le texte qui le suit.")
