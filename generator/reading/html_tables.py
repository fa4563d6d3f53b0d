"""Tables that a converter left in HTML: rows of cells, those that span several columns or rows followed by empty ones.

<table>
<tr><th>Année</th><th>Montant</th></tr>
<tr><td>2031</td><td>10 000 €</td></tr>
</table>
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.reading.lines import Line

_OPENS = re.compile(r"<table\b[^<>]*>", re.IGNORECASE)
_ROW = re.compile(r"<tr\b[^<>]*>(.*?)(?=</tr>|<tr\b|</table>|\Z)", re.IGNORECASE | re.DOTALL)
_CELL = re.compile(r"<t[dh]\b(?P<how>[^<>]*)>(?P<words>.*?)(?=</t[dh]>|<t[dh]\b|\Z)", re.IGNORECASE | re.DOTALL)
_SPAN = re.compile(r"\b(?P<way>col|row)span\s*=\s*[\"']?(?P<count>\d{1,2})", re.IGNORECASE)
_TAG = re.compile(r"</?\w[^<>]*>")
_LONGEST = 100_000


def html_length(lines: Sequence[Line], start: int) -> int:
    """How many lines from `start` make a table in HTML; 0 when none begins there, or ends among them."""
    if not _OPENS.match(lines[start].text):
        return 0
    for place in range(start, len(lines)):
        text = lines[place].text.casefold()
        if "</table>" in text:
            return place + 1 - start if text.endswith("</table>") else 0
    return 0


def read_html_rows(markup: str) -> tuple[tuple[str, ...], ...]:
    """The cells of a table, row by row, each on one line."""
    rows: list[tuple[str, ...]] = []
    held: dict[int, int] = {}
    for row in _ROW.finditer(markup[:_LONGEST]):
        cells: list[str] = []
        for cell in _CELL.finditer(row[1]):
            _skip(cells, held)
            spans = {span["way"].casefold(): int(span["count"]) for span in _SPAN.finditer(cell["how"])}
            words = " ".join(_TAG.sub(" ", cell["words"]).split())
            for column in range(max(spans.get("col", 1), 1)):
                if spans.get("row", 1) > 1:
                    held[len(cells)] = spans["row"]
                cells.append("" if column else words)
        _skip(cells, held)
        if cells:
            rows.append(tuple(cells))
        held = {column: left - 1 for column, left in held.items() if left > 1}
    return tuple(rows)


def _skip(cells: list[str], held: dict[int, int]) -> None:
    """Leave empty the columns that a cell of a row above spans."""
    while len(cells) in held and held[len(cells)] > 0:
        cells.append("")
