"""Tables in raw lines: cells separated by tabs, as spreadsheets paste them, or by pipes, as Markdown writes them.

    Références Chorus⇥              | Année | Montant |     +-------+----------+
    Centre financier :⇥0349-CENS    | --- | --- |           | Année | Montant  |
                                    | 2024 | 10 000 € |     +=======+==========+

Read here and not by CommonMark, which strips a first empty cell, takes a line led by a tab for code and `---⇥--` for a rule.
A table is one alinéa, its title row included.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.reading.html_tables import html_length
from generator.reading.lines import Line

_RULE_SIGNS = frozenset(" \t\u00a0|:+-")
_LONGEST_ROW = 100_000
_GRID = re.compile(r"\s*\+(?:[-=:]+\+)+\s*")
_PIPE = re.compile(r"(?<!\\)\|")
_MARKER = re.compile(r"\s*(?:[-*+–—•]|\w{1,4}[.)°])\t")


def table_length(lines: Sequence[Line], start: int) -> int:
    """How many lines from `start` make a table; 0 when none begins there."""
    if found := html_length(lines, start) or _grid_length(lines, start):
        return found
    for is_row, minimum in ((_is_tab_row, 2), (_is_pipe_row, 1)):
        end = start
        while end < len(lines) and is_row(lines[end].raw):
            end += 1
        if end - start >= minimum:
            return end - start
    return 0


def _grid_length(lines: Sequence[Line], start: int) -> int:
    """A table drawn with `+---+`: it begins and ends with such a rule."""
    if not is_grid_rule(lines[start].raw):
        return 0
    end = start + 1
    last = 0
    while end < len(lines) and (is_grid_rule(lines[end].raw) or _is_pipe_row(lines[end].raw)):
        last = end if is_grid_rule(lines[end].raw) else last
        end += 1
    return last + 1 - start if last > start + 1 else 0


def is_grid_rule(raw: str) -> bool:
    """`+-----+=====+`: it parts the rows of a table that is drawn."""
    return _GRID.fullmatch(raw) is not None


def read_grid(lines: Sequence[Line]) -> list[list[str]]:
    """The cells of a drawn table: lines that no rule parts are one row, their words run on."""
    rows: list[list[str]] = []
    fresh = True
    for line in lines:
        if is_grid_rule(line.raw):
            fresh = True
            continue
        cells = read_cells(line.raw)
        if not fresh and len(cells) == len(rows[-1]):
            cells = [f"{above} {below}".strip() for above, below in zip(rows.pop(), cells, strict=True)]
        rows.append(cells)
        fresh = False
    return rows


def is_rule(raw: str) -> bool:
    """Whether a line only underlines a header: `| --- | --- |`, `---⇥--`."""
    return "-" in raw and _RULE_SIGNS.issuperset(raw)


def read_cells(raw: str) -> list[str]:
    """The cells of a row, an empty first one included; the outer pipes of a row are no separators."""
    if _is_pipe_row(raw):
        inner = raw.strip().removeprefix("|")
        inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
        return [cell.strip().replace("\\|", "|") for cell in _PIPE.split(inner)]
    return [cell.strip() for cell in raw.rstrip("\r\n").split("\t")]


def _is_tab_row(raw: str) -> bool:
    return len(raw) <= _LONGEST_ROW and "\t" in raw.lstrip() and _MARKER.match(raw) is None


def _is_pipe_row(raw: str) -> bool:
    text = raw.strip()
    return 2 < len(text) <= _LONGEST_ROW and text.startswith("|") and text.endswith("|")
