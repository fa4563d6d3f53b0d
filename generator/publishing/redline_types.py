"""A redline as its page shows it: rows with both sides and their words, changes numbered, what stayed set apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.model import Article, Segment
from generator.publishing.deeds import Deed
from generator.publishing.lines import LineView, Notice
from generator.publishing.marked import MarkedSegment
from generator.publishing.stops import Stop, Stops
from generator.publishing.table_view import TableRow
from generator.publishing.unknown_view import UnknownView

RowKind = Literal["equal", "changed", "deleted", "inserted", "replaced", "moved", "unknown"]


@dataclass(slots=True)
class RowView:
    """One aligned pair of lines, lines that came or went together, or a stretch that cannot be compared."""

    kind: RowKind
    older: tuple[LineView, ...] = ()
    newer: tuple[LineView, ...] = ()
    segments: tuple[MarkedSegment, ...] = ()
    table: tuple[TableRow, ...] = ()
    """The rows of a table that changed."""
    what: str = ""
    """What happened, in words: « alinéa ajouté »."""
    place: tuple[str, str] = ("", "")
    """Name and address of its first alinéa in the newer text, or in the older one when it left."""
    stop: Stop | None = None
    by: tuple[Deed, ...] = ()
    doubtful: bool = False
    """True for unchanged text under reserve."""
    unknown: UnknownView | None = None


@dataclass(slots=True)
class Stretch:
    """Rows that follow each other, where something happened or where nothing did."""

    rows: list[RowView]
    quiet: str = ""
    """What to call them when they are folded: « 4 alinéas inchangés »; empty where something happened."""


@dataclass(slots=True)
class NoticeStop:
    """A sentence of an act between the two versions that changed no word, or was not applied."""

    notice: Notice
    stop: Stop


@dataclass(slots=True)
class PartRedlineView:
    """One part of a redline."""

    part: Article
    anchor: str
    """Empty where the part left: its place in the newer text bears the anchor."""
    kind: str
    """As in a redline; `repealed` when its number is left vacant, `vacant` when it came and went between the two."""
    heading: tuple[Segment, ...]
    title: str
    stretches: tuple[Stretch, ...] = ()
    what: str = ""
    history_href: str = ""
    """Where its wordings are read one after the other."""
    stop: Stop | None = None
    by: tuple[Deed, ...] = ()
    notices: list[NoticeStop] = field(default_factory=list)

    @property
    def quiet(self) -> str:
        """`equal` where nothing changed, `unknown` where nothing is known, empty where something is to be read."""
        if (
            self.stop
            or self.notices
            or self.kind not in {"equal", "unknown"}
            or any(not stretch.quiet for stretch in self.stretches)
        ):
            return ""
        silent = [row.kind == "unknown" for stretch in self.stretches for row in stretch.rows]
        return "unknown" if all(silent) and self.kind == "unknown" else "equal" if not any(silent) else ""


@dataclass(slots=True)
class PartGroup:
    """Parts that follow each other; those of which there is nothing to read are folded together."""

    parts: tuple[PartRedlineView, ...]
    quiet: str = ""
    """« Sans changement : articles 1er et 2 »; empty where something is to be read."""


@dataclass(slots=True)
class RedlineView:
    """The whole redline."""

    groups: tuple[PartGroup, ...]
    stops: Stops
    unknown: int
    """How many places are known in neither version."""
    summary: str
    """All of it counted, in words."""
    unplaced: tuple[NoticeStop, ...]
    """Sentences that bear on no part known here."""
    beside: tuple[tuple[str, str], ...]
    """What acts between the two stipulate on their own account: whose it is, and where it is read."""
    open_ended: bool
    """True when nobody knows whether other articles stand in one of the texts."""

    @property
    def first(self) -> str:
        """Anchor of the first passage to read; empty when there is none."""
        return self.stops.all[0].anchor if self.stops.all else ""

    @property
    def parts(self) -> tuple[PartRedlineView, ...]:
        """Every part, in order."""
        return tuple(part for group in self.groups for part in group.parts)
