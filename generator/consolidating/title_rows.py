"""The title row of a table, which a rank reaches where no other count has that row: « les trois lignes », of a title and two.

Whether a title row is counted is for the act to say: what would strike it out, or put rows above it, is refused unless the
sentence names it by its words or gives it anew.
"""

from __future__ import annotations

import re

from generator.consolidating.matching.tokens import content_words
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading
from generator.model import Alinea, Texte
from generator.operations import Insert, Operation, Remove, Replace


def check_title_row(operation: Operation, reading: Reading, texte: Texte) -> None:
    """Refuse what takes the first row of a table by a rank alone, or stands before it."""
    steps = operation.target.steps
    if not isinstance(operation, (Insert, Remove, Replace)) or not steps or steps[-1].unit != "ligne":
        return
    if steps[-1].quote or steps[-1].labels or (isinstance(operation, Insert) and operation.position != "avant"):
        return
    for place in reading:
        table = texte.parts[place.part].body[place.start]
        if not isinstance(table, Alinea) or not place.rows or place.rows[0] != 0 or not table.rows:
            continue
        if isinstance(operation, Replace) and _given_anew(operation, table):
            continue
        words = " ".join(cell for cell in table.rows[0] if cell.strip())[:80]
        named = f" (« {words} »)" if words else ""
        raise Refused(
            "uncertain-count",
            f"Ce rang comprend la première ligne du tableau{named}, qui en est peut-être la ligne de titre : viser le tableau "
            "entier, ou nommer les lignes par leurs premiers mots.",
        )


def _given_anew(operation: Replace, table: Alinea) -> bool:
    """Whether the new rows begin with a title row: its first cell, or half of its cells, are those of the old one.

    Blank cells tell nothing: « |  | 7 000 | » may be a row without a name as well as a title row. Years stand for years.
    """
    new = next((line for line in operation.content.body if isinstance(line, Alinea) and line.rows), None)
    if new is None:
        return False
    old, given = ([content_words(cell) for cell in row] for row in (table.rows[0], new.rows[0]))
    shared = sum(_alike(one, other) for one, other in zip(old, given, strict=False))
    return (bool(old and old[0]) and old[:1] == given[:1]) or 2 * shared >= sum(map(bool, old)) > 0


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    years = len(one) == len(other) == 1 and all(_YEAR.fullmatch(words[0]) for words in (one, other))
    return bool(one) and (one == other or years)


_YEAR = re.compile(r"(?:19|20)\d\d")
