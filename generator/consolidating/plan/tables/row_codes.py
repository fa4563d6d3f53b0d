"""The row that codes name under the titles of their columns: « niveau II, échelon 1 », « l'action n° 3 »; a name in short."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.consolidating.locate.row_names import marks
from generator.consolidating.matching.tokens import fold

Rows = Sequence[tuple[str, ...]]
_CODE = r"(?P<code>\d{1,4}|[IVX]{1,5}|[A-Z](?:\d{1,2})?)(?![\w.,/])"
_NUMBERS = re.compile(r"n[°ᵒo]s?|num[ée]ros?", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]*\)\s*\Z")


def coded_row(value_of: str, rows: Rows) -> tuple[int, str] | None:
    """The only row whose cells bear the codes that follow the titles of their columns, and the rest of the words; None if none.

    Under « Niveau » and « Échelon », « le salaire du niveau II échelon 1 » is that of the row « II | 1 »; under « N° » and
    « Action », « l'action n° 3 » is the row numbered 3.
    """
    heads = [_bare(title) for title in rows[0]]
    if len(heads) > 2 and _NUMBERS.fullmatch(rows[0][0].strip()):
        heads = [heads[1], "", *heads[2:]]  # the number stands under « N° », and what it numbers is headed beside it
    codes: dict[int, str] = {}
    rest = value_of
    for column, title in enumerate(heads):
        said = _after(title, rest) if title else None
        if said is None:
            continue
        codes[column] = said["code"]
        rest = f"{rest[: said.start()]} {rest[said.end() :]}"
    if not codes:
        return None
    found = [
        rank
        for rank in range(1, len(rows))
        if all(column < len(rows[rank]) and _same(rows[rank][column], heads[column], code) for column, code in codes.items())
    ]
    return (found[0], rest) if len(found) == 1 else None


def without_brackets(rows: Rows, names: int) -> dict[int, frozenset[str]]:
    """Rows whose name a bracket ends, by that name alone: « État (BOP 147) » is the only « État »."""
    bare = {rank: marks(_BRACKETS.sub("", row[names])) for rank, row in enumerate(rows) if rank and row[names:]}
    ended = {rank for rank, row in enumerate(rows) if rank and row[names:] and _BRACKETS.search(row[names])}
    return {rank: label for rank, label in bare.items() if rank in ended and label and list(bare.values()).count(label) == 1}


def _bare(title: str) -> str:
    """« Niveaux » as « niveau », of one word alone."""
    word = fold(title.strip())
    return re.escape(word.casefold().rstrip("sx")) if re.fullmatch(r"[^\W\d]{4,}", word) else ""


def _after(title: str, words: str) -> re.Match[str] | None:
    """« niveau II », « action n° 3 »."""
    return re.search(rf"\b(?i:{title}[sx]?)[\s\u00a0\u202f]+(?:n°[\s\u00a0\u202f]?)?{_CODE}", words)


def _same(cell: str, title: str, code: str) -> bool:
    """« II », « Niveau II »."""
    named = rf"(?i:(?:{title}[sx]?[\s\u00a0\u202f]+)?(?:n°[\s\u00a0\u202f]?)?)"
    return re.fullmatch(rf"{named}{re.escape(code)}", cell.strip()) is not None
