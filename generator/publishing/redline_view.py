"""A redline as its page shows it: rows with both sides and their words, changes counted and numbered."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Alinea, ArticleRedline, Lacune, Row, Segment
from generator.publishing.dossier_view import DossierView
from generator.publishing.lines import LineView, bare_lines, title_of


@dataclass(slots=True)
class RowView:
    """One aligned pair of lines, or a stretch that cannot be compared."""

    kind: str
    older: tuple[LineView, ...]
    newer: tuple[LineView, ...]
    segments: tuple[Segment, ...]
    change: int = 0
    """Number of the change that it opens; 0 when it opens none."""
    by: tuple[tuple[str, str], ...] = ()
    """Who changed it: label and address of each sentence."""
    doubtful: bool = False
    """True for unchanged text under reserve."""


@dataclass(slots=True)
class PartRedlineView:
    """One part of a redline."""

    anchor: str
    """Empty where the part left: its place in the newer text bears the anchor."""
    kind: str
    """As in a redline; `repealed` when its number is left vacant, `vacant` when it came and went between the two."""
    heading: tuple[Segment, ...]
    title: str
    rows: tuple[RowView, ...]
    change: int = 0


@dataclass(slots=True)
class RedlineView:
    """The whole redline."""

    parts: tuple[PartRedlineView, ...]
    changes: int
    """How many changes can be read."""
    unknown: int
    """How many places cannot be compared."""


def redline_view(view: DossierView, older: int, newer: int) -> RedlineView:
    """The redline of two versions, by rank."""
    counter = _Counter(view, older, newer)
    parts = tuple(counter.part(part) for part in view.redline(older, newer).parts)
    return RedlineView(parts, counter.changes, counter.unknown)


class _Counter:
    """Numbers changes as it walks the parts."""

    def __init__(self, view: DossierView, older: int, newer: int) -> None:
        self.view = view
        self.between = {version.acte.id for version in view.versions[older + 1 : newer + 1]}
        self.changes = 0
        self.unknown = 0

    def part(self, part: ArticleRedline) -> PartRedlineView:
        shown = part.newer or part.older
        if shown is None:  # a redline of nothing
            raise ValueError("a redline's part has no side")
        gone = part.newer is not None and part.newer.state == "repealed"
        if gone and part.older is None:
            return PartRedlineView(self.view.slugs.anchor(shown), "vacant", (), title_of(shown), ())
        heading = part.heading if any(segment.kind != "equal" for segment in part.heading) else ()
        opened = 0
        if part.kind in {"inserted", "deleted"} or heading:
            opened = self._next()
        rows: list[RowView] = []
        for row in part.rows:
            previous = rows[-1] if rows else None
            if row.kind == "unknown" and previous is not None and previous.kind == "unknown":
                _join(previous, _side(row.older), _side(row.newer), self._by(row.newer))
            else:
                rows.append(self._row(row, previous.kind if previous else "equal", whole=part.kind in {"inserted", "deleted"}))
        anchor = "" if part.kind == "moved" and part.newer is None else self.view.slugs.anchor(shown)
        kind = "repealed" if gone and part.older is not None and part.older.state != "repealed" else part.kind
        return PartRedlineView(anchor, kind, heading, title_of(shown), tuple(rows), opened)

    def _next(self) -> int:
        self.changes += 1
        return self.changes

    def _row(self, row: Row, previous: str, *, whole: bool) -> RowView:
        view = RowView(row.kind, _side(row.older), _side(row.newer), row.segments, by=self._by(row.newer))
        if row.kind == "unknown":
            self.unknown += 1
        elif row.kind == "changed" or (row.kind in {"deleted", "inserted"} and previous not in {"deleted", "inserted"}):
            if not whole:
                view.change = self._next()
        elif row.kind == "moved" and row.newer is not None and not whole:
            view.change = self._next()
        if row.kind in {"equal", "moved"}:
            view.doubtful = isinstance(row.newer, Alinea) and bool(row.newer.reserves)
        return view

    def _by(self, line: Alinea | Lacune | None) -> tuple[tuple[str, str], ...]:
        if line is None:
            return ()
        origins = [line.origin, *(line.edits if isinstance(line, Alinea) else ())]
        found = {
            origin.instruction: f"{self.view.acte_short(origin.acte)}, {self.view.sentence_label(origin.instruction)}"
            for origin in origins
            if origin is not None and origin.instruction and origin.acte in self.between
        }
        return tuple((label, self.view.sentence_address(ident)) for ident, label in found.items())


def _side(line: Alinea | Lacune | None) -> tuple[LineView, ...]:
    return () if line is None else bare_lines((line,))


def _join(stretch: RowView, older: tuple[LineView, ...], newer: tuple[LineView, ...], by: tuple[tuple[str, str], ...]) -> None:
    """Lines that follow each other and cannot be compared are shown together: what is known before, what is known after."""
    stretch.older += older
    stretch.newer += newer
    stretch.by = tuple(dict.fromkeys(stretch.by + by))
