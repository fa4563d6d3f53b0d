"""Signatures that no « Fait à … » announces: a table of offices, « Pour le délégant : », « Paris, le 3 mai 2031 », then names.

They end an act, or what stands before its annexes. Every line down to that end must be short and no sentence: better a signature
shown as an alinéa than an alinéa taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.reading.units import Unit

_S = r"[\s\u00a0\u202f]"
_BEGINS = re.compile(
    rf"pour{_S}+(?:l['’]|l[ea]s?{_S})[^.;,]{{2,70}}[:,]?$|signée?s?\b[^.;]{{0,60}}$"
    rf"|(?-i:[A-ZÀ-Ü])[\w'’-]+(?:[ -][\w'’-]+){{0,3}},{_S}+le{_S}+\d{{1,2}}(?:er)?{_S}+\w+{_S}+\d{{4}}\.?$",
    re.IGNORECASE,
)
_LONGEST = 90
"""Characters of a line of names and offices."""
_MOST = 12
"""Words of such a line."""


def signs_unannounced(units: Sequence[Unit], index: int, end: int) -> bool:
    """Whether the units from `index` to `end` are signatures, the first of which says so."""
    first = units[index]
    if first.kind == "table":
        cells = [cell.strip() for cell in first.rows[0] if cell.strip()] if first.rows else []
        opened = len(cells) > 1 and all(_BEGINS.match(cell) for cell in cells)
    else:
        opened = first.kind == "paragraph" and _BEGINS.match(first.text) is not None
    return opened and all(_names(unit) for unit in units[index:end])


def _names(unit: Unit) -> bool:
    """Whether a unit may be names and offices."""
    if unit.kind == "table":
        return all(len(cell) <= _LONGEST for row in unit.rows for cell in row)
    words = unit.text.rstrip()
    if unit.kind != "paragraph" or len(words) > _LONGEST or len(words.split()) > _MOST:
        return unit.kind == "ornament"
    return _BEGINS.match(words) is not None or not words.endswith((".", ";", "»"))
