"""The words of a redline with the typographic marks of each side: « 1<sup>er</sup> » stays so where words around it change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Alinea, Lacune, Segment
from generator.publishing import inline


@dataclass(frozen=True, slots=True)
class MarkedSegment:
    """A stretch of words, as HTML on each side where it stands."""

    kind: str
    """As in a redline."""
    older: Markup
    newer: Markup


def marked(
    segments: Sequence[Segment], older: Alinea | Lacune | None, newer: Alinea | Lacune | None
) -> tuple[MarkedSegment, ...]:
    """The segments of two wordings of one alinéa, marks laid over them; none where a wording is not held."""
    if not isinstance(older, Alinea) or not isinstance(newer, Alinea):
        return ()
    found = []
    left = right = 0
    for segment in segments:
        size = len(segment.text)
        before = after = Markup("")
        if segment.kind != "inserted":
            before = inline.stretch(older, left, left + size)
            left += size
        if segment.kind != "deleted":
            after = inline.stretch(newer, right, right + size)
            right += size
        found.append(MarkedSegment(segment.kind, before, after))
    return tuple(found)
