"""Tables in raw lines: cells separated by tabs, as spreadsheets paste them, or by pipes, as Markdown writes them.

    Références Chorus⇥              | Année | Montant |
    Centre financier :⇥0349-CENS    | --- | --- |
                                    | 2024 | 10 000 € |

Read here and not by CommonMark, which strips a first empty cell, takes a line led by a tab for code and `---⇥--` for a rule.
A table is one alinéa, its title row included.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.reading.lines import Line

_RULE_SIGNS = frozenset(" \t\u00a0|:+-")
_LONGEST_ROW = 100_000
_PIPE = re.compile(r"(?<!\\)\|")
_MARKER = re.compile(r"\s*(?:[-*+–—•]|\w{1,4}[.)°])\t")


def table_length(lines: Sequence[Line], start: int) -> int:
    """How many lines from `start` make a table; 0 when none begins there."""
    for is_row, minimum in ((_is_tab_row, 2), (_is_pipe_row, 1)):
        end = start
        while end < len(lines) and is_row(lines[end].raw):
            end += 1
        if end - start >= minimum:
            return end - start
    return 0


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
