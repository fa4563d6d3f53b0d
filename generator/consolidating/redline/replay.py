"""A redline replayed: the newer text rebuilt from the older one and what the redline says, or the older from the newer.

Every word comes from the side that one starts from or from a segment, never from the side that is to be found: what the redline
calls equal is thus checked, not assumed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from generator.model import Alinea, Article, ArticleRedline, Lacune, Redline, Row, Segment

Direction = Literal["forward", "backward"]


def replay(redline: Redline, direction: Direction) -> tuple[Article, ...]:
    """The parts of the newer text (`forward`) or of the older one (`backward`)."""
    parts = []
    arrivals = {id(part.older): part for part in redline.parts if part.kind == "moved" and part.newer is not None}
    for part in redline.parts:
        if part.kind == "moved" and part.newer is None:
            parts += [_side(arrivals[id(part.older)], direction)] if direction == "backward" else []
        elif part.kind != "moved" or direction == "forward":
            parts.append(_side(part, direction))
    return tuple(part for part in parts if part is not None)


def _side(part: ArticleRedline, direction: Direction) -> Article | None:
    """One side of a part; None when it does not stand there."""
    wanted = part.newer if direction == "forward" else part.older
    return wanted and replace(wanted, title=_title(part, direction), body=_body(part.rows, direction))


def _title(part: ArticleRedline, direction: Direction) -> str:
    """The heading line; one that no other can be compared with is taken as it stands."""
    if part.heading:
        return _join(part.heading, direction)
    wanted = part.newer if direction == "forward" else part.older
    return wanted.title if wanted is not None else ""


def _body(rows: tuple[Row, ...], direction: Direction) -> tuple[Alinea | Lacune, ...]:
    """The alinéas and holes of one side, in its order."""
    body: list[Alinea | Lacune] = []
    for row in rows:
        start, wanted = (row.older, row.newer) if direction == "forward" else (row.newer, row.older)
        if wanted is None or (direction == "backward" and row.kind == "moved" and row.newer is not None):
            continue
        if isinstance(wanted, Alinea) and row.segments:
            body.append(replace(wanted, text=_join(row.segments, direction)))
        elif isinstance(wanted, Alinea) and isinstance(start, Alinea) and row.kind in ("equal", "moved"):
            body.append(replace(wanted, text=start.text))
        else:
            body.append(wanted)
    return tuple(body)


def _join(segments: tuple[Segment, ...], direction: Direction) -> str:
    """One side of a wording."""
    other = "deleted" if direction == "forward" else "inserted"
    return "".join(segment.text for segment in segments if segment.kind != other)
