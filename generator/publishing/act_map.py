"""What the reading made of an act, passage by passage: the marks on its text, and the drawing that sums them up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Acte, BlockKind
from generator.publishing.typography import plural

MARKS = {
    "applied": ("phrase appliquée", "phrases appliquées"),
    "payload": ("passage de texte apporté", "passages de texte apporté"),
    "annotated": ("passage annoté", "passages annotés"),
    "refused": ("passage non appliqué", "passages non appliqués"),
    "keeping": ("clause de maintien", "clauses de maintien"),
    "own": ("stipulation de l’acte lui-même", "stipulations de l’acte lui-même"),
    "frame": (
        "passage de forme (titre, visas, préambule, parties, signatures…)",
        "passages de forme (titre, visas, préambule, parties, signatures…)",
    ),
    "undetermined": ("passage non déterminé", "passages non déterminés"),
}
"""Every mark, from what was done to what was not understood."""
_HEIGHTS = {"frame": 8, "own": 14, "keeping": 14, "payload": 22}
_OF_KIND = {
    BlockKind.PAYLOAD: "payload",
    BlockKind.NON_TEXTUAL: "annotated",
    BlockKind.UNDETERMINED_SCOPE: "annotated",
    BlockKind.KEEPING: "keeping",
    BlockKind.STIPULATION: "own",
    BlockKind.UNDETERMINED: "undetermined",
}
WIDTH, HEIGHT = 1000, 30
_LEAST = 40
"""Letters that the shortest passage counts for, so that it is seen."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One passage in the drawing: its width tells its length, its height and colour its mark."""

    mark: str
    x: float
    width: float
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class ActMap:
    """The drawing and its legend."""

    bars: tuple[Bar, ...]
    legend: tuple[tuple[str, str], ...]
    """Each mark that the act has, and how often, in words."""
    text: str
    """The same in one sentence, for those who do not see it."""


def mark_of(kind: BlockKind, status: str) -> str:
    """The mark of a block: the effect of its sentence counts more than its class."""
    if kind is BlockKind.UNDETERMINED or status in {"refused", "annotated"}:
        return "undetermined" if kind is BlockKind.UNDETERMINED else status
    if kind is BlockKind.PAYLOAD or not status:
        return _OF_KIND.get(kind, "frame")
    return "applied"


def act_map(acte: Acte, marks: Sequence[str]) -> ActMap:
    """The drawing of an act, whose blocks bear these marks."""
    lengths = [max(_LEAST, len(block.alinea.text)) for block in acte.blocks]
    scale = WIDTH / (sum(lengths) or 1)
    bars, at = [], 0.0
    for mark, length in zip(marks, lengths, strict=True):
        height = _HEIGHTS.get(mark, HEIGHT)
        bars.append(Bar(mark, round(at, 1), round(max(length * scale - 1, 1), 1), HEIGHT - height, height))
        at += length * scale
    counted = Counter(marks)
    legend = tuple((mark, plural(counted[mark], *names)) for mark, names in MARKS.items() if counted[mark])
    return ActMap(tuple(bars), legend, ", ".join(words for _, words in legend))
