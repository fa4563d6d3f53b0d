"""Rows and columns of a table: by rank, by the words of a cell, by what the sentence says that they are about."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.consolidating.locate.row_names import called, titled
from generator.consolidating.locate.small import table_ways
from generator.consolidating.locate.value_lines import value_lines
from generator.consolidating.locate.ways import Way, pick
from generator.consolidating.matching.tokens import content_words
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope
from generator.model import Alinea, Texte
from generator.operations import Step

_MEASURED = re.compile(
    r"\s*\((?:\d+|\*+|(?:par|en) \w+|€|%|en €|en %|HT|TTC|mensuel(?:le)?|annuel(?:le)?|horaire|journalier|journalière)\)\s*\Z",
    re.IGNORECASE,
)
"""« Tutorat (par mois) »: what it is measured in, and a note, are not of its name."""


def row_ways(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """Rows by rank (the title row counted, or not) or by the words of a cell; a name is sought in each table of the place."""
    if step.quote and len(apart := _tables(texte, scope)) > 1:
        ways = [found for one in apart if (found := row_ways(texte, one, step))]
        if len(ways) > 1:
            reason = "Plusieurs tableaux du passage ont cette ligne : dire lequel, par son rang ou son titre."
            raise Refused("two-targets", reason)
        return ways[0] if ways else []
    table = _table(texte, scope)
    if table is None:
        return value_lines(texte, scope, step)
    place, element = table
    if step.quote_role == "about":
        told = _ranked(place, element, step) if step.ranks else []
        named = [(replace(place, rows=(row, row + 1), unit="ligne"),) for row in titled(element.rows, step.quote)]
        return [way for way in told if way.reading in named] if step.ranks else [Way("", reading) for reading in named]
    if step.quote:
        wanted = content_words(step.quote)
        inner = list(enumerate(element.rows))[1:]  # in the title row, such a cell is the title of a column
        first = [index for index, row in inner if row and content_words(row[0]) == wanted]
        first = first or [index for index, row in inner if row and content_words(_MEASURED.sub("", row[0])) == wanted]
        any_cell = [index for index, row in inner if any(content_words(cell) == wanted for cell in row)]
        begins = [
            index for index, row in inner if any(content_words(" ".join(row[:size])) == wanted for size in range(2, len(row) + 1))
        ]
        rows = first or any_cell or begins or titled(element.rows, step.quote)
        named = [(replace(place, rows=(row, row + 1), unit="ligne"),) for row in rows]
        ranked = [way.reading for way in _ranked(place, element, step)] if step.ranks else named
        return [Way("", reading) for reading in named if reading in ranked]  # « la troisième ligne « Zone 1 » »: both
    return _rows_called(place, element, step.labels) if step.labels else _ranked(place, element, step)


def _ranked(place: Scope, element: Alinea, step: Step) -> list[Way]:
    """Rows by their rank, the title row counted, or not."""
    ways: list[Way] = []
    for name, skipped in (("", 0), ("ligne de titre non comptée", 1)):
        if step.count and len(element.rows) - skipped != step.count:
            continue
        chosen = pick(len(element.rows) - skipped, step.ranks, span=step.span)
        if chosen is None or chosen != list(range(chosen[0], chosen[-1] + 1)):
            continue
        reading = (replace(place, rows=(chosen[0] + skipped, chosen[-1] + 1 + skipped), unit="ligne"),)
        if all(way.reading != reading for way in ways):
            ways.append(Way(name, reading))
    return ways


def _rows_called(place: Scope, table: Alinea, names: tuple[str, ...]) -> list[Way]:
    """« les lignes « Aide » et « Chef » »: each the only row that begins so; those that follow one another as one stretch."""
    chosen: list[int] = []
    for name in names:
        found = [index for index, row in enumerate(table.rows) if row and content_words(row[0]) == content_words(name)]
        if len(found) != 1:
            return []
        chosen += found
    chosen.sort()
    starts = [index for index in chosen if index - 1 not in chosen]
    ends = [index + 1 for index in chosen if index + 1 not in chosen]
    if len(set(chosen)) != len(chosen):
        return []
    return [Way("", tuple(replace(place, rows=(one, two), unit="ligne") for one, two in zip(starts, ends, strict=True)))]


def column_ways(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """One column, by rank or by its title."""
    table = _table(texte, scope)
    if table is None or not table[1].rows:
        return []
    place, element = table
    width = max(len(row) for row in element.rows)
    if step.quote_role == "about":
        columns = called(element.rows[0], step.quote)
    elif step.quote:
        wanted = content_words(step.quote)
        columns = [index for index, cell in enumerate(element.rows[0]) if content_words(cell) == wanted]
    if step.quote:
        columns = [column for column in columns if column in (pick(width, step.ranks) or [])] if step.ranks else columns
    else:
        columns = pick(width, step.ranks) or []
    if len(columns) != 1:
        return []
    return [Way("", (replace(place, column=columns[0], unit="colonne"),))]


def _tables(texte: Texte, scope: Scope) -> list[Scope]:
    """Each table of a scope by itself."""
    every = Step("tableau", (1, -1), span=True)
    return [] if scope.chars else [place for one in table_ways(texte, scope, every) for place in _each(one)]


def _each(way: Way) -> list[Scope]:
    """The tables of a way, one by one: those that follow each other were merged."""
    return [replace(place, start=index, end=index + 1) for place in way.reading for index in range(place.start, place.end)]


def _table(texte: Texte, scope: Scope) -> tuple[Scope, Alinea] | None:
    """The only table of a scope."""
    found = table_ways(texte, scope, Step("tableau"))
    if len(found) != 1 or scope.chars:
        body = texte.parts[scope.part].body[scope.start : scope.end]
        tables = [line for line in body if isinstance(line, Alinea) and line.kind == "tableau"]
        if len(tables) > 1:
            raise Refused(
                "two-targets", f"Le passage visé compte {len(tables)} tableaux : dire lequel, par son rang ou son titre."
            )
        return None
    place = found[0].reading[0]
    element = texte.parts[place.part].body[place.start]
    if not isinstance(element, Alinea):
        return None
    return (replace(place, rows=scope.rows, column=scope.column), element)
