"""A stretch of text that faces a hole: what is known on each side, each with its source, and nothing compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.model import Alinea, Lacune, Row
from generator.publishing.deeds import Deed, Deeds
from generator.publishing.lines import LineView, bare_lines
from generator.publishing.stops import Stop, Stops

Side = Literal["older", "newer"]
Placer = Callable[[Alinea | Lacune, Side], tuple[str, str]]
PieceKind = Literal["new", "kept", "old", "hole"]


@dataclass(slots=True)
class Piece:
    """Lines of one side that one title tells of."""

    kind: PieceKind
    """`new`: an act wrote it between the two versions; `kept`: known, and none of these acts wrote it; `old`: what it became is
    not known; `hole`: not held."""
    lines: tuple[LineView, ...]
    by: tuple[Deed, ...] = ()
    place: tuple[str, str] = ("", "")
    """Name and address of its first alinéa in the version that has it."""
    stop: Stop | None = None

    @property
    def doubts(self) -> tuple[str, ...]:
        """The reserves that stand on its lines, each once."""
        alineas = (shown.line for shown in self.lines if isinstance(shown.line, Alinea))
        return tuple(dict.fromkeys(reserve.cause for alinea in alineas for reserve in alinea.reserves))


@dataclass(slots=True)
class UnknownView:
    """The stretch."""

    older: list[Piece] = field(default_factory=list)
    newer: list[Piece] = field(default_factory=list)
    gone: bool = False
    """Whether an act took it away: what it said is not known, that it is no more is."""
    unknown: int = 0
    """How many of its places are known in neither version."""

    @property
    def silent(self) -> bool:
        """Whether nothing at all is known of it, before or after."""
        return not self.gone and all(piece.kind == "hole" for piece in (*self.older, *self.newer))

    @property
    def older_held(self) -> bool:
        """Whether some words are known of what stood there."""
        return any(piece.kind != "hole" for piece in self.older)


def unknown_view(rows: Sequence[Row], deeds: Deeds, stops: Stops, place: Placer, *, gone: bool) -> UnknownView:
    """What is known of rows that follow each other and cannot be compared; `gone` when an act took them all away."""
    shown = UnknownView(
        _pieces([row.older for row in rows if row.older is not None], "older", deeds, place),
        _pieces([row.newer for row in rows if row.newer is not None], "newer", deeds, place),
        gone=gone,
    )
    for piece in (*shown.older, *shown.newer):
        if piece.kind != "hole" and not gone:
            piece.stop = stops.add({"new": "n", "kept": "k", "old": "a"}[piece.kind])
    before, after = (sum(piece.kind == "hole" for piece in side) for side in (shown.older, shown.newer))
    if shown.older_held:
        # Part of the passage was known: one hole at most answers another.
        shown.unknown = min(before, after)
    elif not gone:
        shown.unknown = after or int(not shown.newer)
    return shown


def _pieces(lines: Iterable[Alinea | Lacune], side: Side, deeds: Deeds, place: Placer) -> list[Piece]:
    pieces: list[Piece] = []
    for line in lines:
        kind: PieceKind = "hole" if isinstance(line, Lacune) else "old"
        by = deeds.wrote(line) if side == "newer" else ()
        if kind == "old" and side == "newer":
            kind = "new" if by else "kept"
        last = pieces[-1] if pieces else None
        if last is not None and kind != "hole" and (last.kind, last.by) == (kind, by):
            last.lines += bare_lines((line,))
        else:
            pieces.append(Piece(kind, bare_lines((line,)), by, place(line, side)))
    return pieces
