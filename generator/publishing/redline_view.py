"""A redline as its page shows it: rows with both sides and their words, changes numbered, what stayed set apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

from generator.model import Alinea, Article, ArticleRedline, Row, Segment
from generator.publishing.deeds import Deed, Deeds
from generator.publishing.dossier_view import DossierView, part_name
from generator.publishing.lines import LineView, bare_lines, title_of
from generator.publishing.stops import Stop, Stops, summary
from generator.publishing.typography import joined, plural
from generator.publishing.unknown_view import UnknownView, unknown_view

RowKind = Literal["equal", "changed", "deleted", "inserted", "replaced", "moved", "unknown"]


@dataclass(slots=True)
class RowView:
    """One aligned pair of lines, lines that came or went together, or a stretch that cannot be compared."""

    kind: RowKind
    older: tuple[LineView, ...] = ()
    newer: tuple[LineView, ...] = ()
    segments: tuple[Segment, ...] = ()
    what: str = ""
    """What happened, in words: « alinéa ajouté »."""
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
    stop: Stop | None = None
    by: tuple[Deed, ...] = ()

    @property
    def quiet(self) -> str:
        """`equal` where nothing changed, `unknown` where nothing is known, empty where something is to be read."""
        if self.stop or self.kind not in {"equal", "unknown"} or any(not stretch.quiet for stretch in self.stretches):
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
    summary: str = ""
    """All of it counted, in words."""
    first: str = field(default="")
    """Anchor of the first passage to read; empty when there is none."""

    @property
    def parts(self) -> tuple[PartRedlineView, ...]:
        """Every part, in order."""
        return tuple(part for group in self.groups for part in group.parts)


def redline_view(view: DossierView, older: int, newer: int) -> RedlineView:
    """The redline of two versions, by rank."""
    maker = RedlineMaker(view, older, newer)
    parts = [maker.part(part) for part in view.redline(older, newer).parts]
    maker.stops.close()
    groups = []
    for quiet, run in groupby(parts, key=lambda part: part.quiet):
        together = tuple(run)
        groups.append(PartGroup(together, _folded(quiet, together)))
    first = maker.stops.all[0].anchor if maker.stops.all else ""
    return RedlineView(tuple(groups), maker.stops, maker.unknown, summary(maker.stops, maker.unknown), first)


@dataclass(slots=True)
class PartChange:
    """What became of one part alone between two versions, for the page that tells its history."""

    part: PartRedlineView
    summary: str
    deeds: tuple[Deed, ...]
    """The sentences that did it."""


def part_change(view: DossierView, older: int, newer: int, bearer: Article) -> PartChange | None:
    """What separates two versions of one part, by rank of the versions."""
    for part in view.redline(older, newer).parts:
        if any(side is not None and (side.kind, side.ident) == (bearer.kind, bearer.ident) for side in (part.newer, part.older)):
            maker = RedlineMaker(view, older, newer)
            shown = maker.part(part)
            return PartChange(shown, summary(maker.stops, maker.unknown), _deeds(shown))
    return None


def _deeds(part: PartRedlineView) -> tuple[Deed, ...]:
    rows = [row for stretch in part.stretches for row in stretch.rows]
    pieces = [piece for row in rows if row.unknown for piece in row.unknown.newer]
    told = [part.by, *(row.by for row in rows), *(piece.by for piece in pieces)]
    return tuple(dict.fromkeys(deed for deeds in told for deed in deeds))


class RedlineMaker:
    """Numbers what there is to read as it walks the parts."""

    def __init__(self, view: DossierView, older: int, newer: int) -> None:
        """Between two versions, by rank."""
        self.view = view
        self.deeds = Deeds(view, older, newer)
        self.stops = Stops()
        self.unknown = 0

    def part(self, part: ArticleRedline) -> PartRedlineView:
        """One part of the redline."""
        shown = part.newer or part.older
        if shown is None:  # a redline of nothing
            raise ValueError("a redline's part has no side")
        gone = part.newer is not None and part.newer.state == "repealed"
        title = title_of(shown)
        if gone and part.older is None:
            return PartRedlineView(shown, self.view.slugs.anchor(shown), "vacant", (), title, by=self.deeds.repealed(shown))
        anchor = "" if part.kind == "moved" and part.newer is None else self.view.slugs.anchor(shown)
        kind = "repealed" if gone and part.older is not None and part.older.state != "repealed" else part.kind
        heading = part.heading if any(segment.kind != "equal" for segment in part.heading) else ()
        made = PartRedlineView(shown, anchor, kind, heading, title)
        whole = part.kind in {"inserted", "deleted"}
        if whole or heading:
            made.stop = self.stops.add("m")
            made.what = _part_change(kind, shown)
            made.by = self.deeds.headed(part.newer) or (self.deeds.removed(shown.ident) or self.deeds.repealed(shown))
        made.stretches = self._stretches(part, whole=whole)
        if kind == "unknown" and not part.rows:
            self.unknown += 1
        return made

    def _stretches(self, part: ArticleRedline, *, whole: bool) -> tuple[Stretch, ...]:
        rows: list[RowView] = []
        for sort, run in groupby(part.rows, key=_sort):
            together = list(run)
            if sort == "unknown":
                rows.append(self._unknown(together, gone=part.kind == "deleted"))
            elif sort == "came or went":
                rows.append(self._block(together, whole=whole))
            else:
                rows += [self._row(row, whole=whole) for row in together]
        stretches = []
        for quiet, stretch in groupby(rows, key=_quiet):
            same = list(stretch)
            label = ""
            if quiet == "equal":
                label = plural(len(same), "alinéa inchangé", "alinéas inchangés")
            elif quiet == "unknown":
                count = sum(row.unknown.unknown for row in same if row.unknown)
                label = plural(count, "passage inconnu dans les deux versions", "passages inconnus dans les deux versions")
            stretches.append(Stretch(same, label))
        return tuple(stretches)

    def _unknown(self, rows: list[Row], *, gone: bool) -> RowView:
        shown = unknown_view(rows, self.deeds, self.stops, gone=gone)
        self.unknown += shown.unknown
        return RowView("unknown", unknown=shown)

    def _block(self, rows: list[Row], *, whole: bool) -> RowView:
        """Lines that went and lines that came at one place are one change."""
        older = [row.older for row in rows if row.older is not None]
        newer = [row.newer for row in rows if row.newer is not None]
        kind: RowKind = "replaced" if older and newer else "deleted" if older else "inserted"
        by = [deed for line in newer for deed in self.deeds.wrote(line)]
        by += [deed for line in older for deed in self.deeds.removed(line.ident)]
        went = plural(len(older), "alinéa supprimé", "alinéas supprimés")
        came = plural(len(newer), "alinéa ajouté", "alinéas ajoutés")
        what = {"deleted": went, "inserted": came, "replaced": f"{went}, {came}"}[kind]
        sides = bare_lines(tuple(older)), bare_lines(tuple(newer))
        if whole:
            return RowView(kind, *sides)
        return RowView(kind, *sides, what=what, stop=self.stops.add("m"), by=tuple(dict.fromkeys(by)))

    def _row(self, row: Row, *, whole: bool) -> RowView:
        older, newer = (bare_lines((line,)) if line is not None else () for line in (row.older, row.newer))
        kind: RowKind = "changed" if row.kind == "changed" else "moved" if row.kind == "moved" else "equal"
        shown = RowView(kind, older, newer, row.segments, by=self.deeds.wrote(row.newer) if kind != "equal" else ())
        if kind == "changed" or (kind == "moved" and row.newer is not None and not whole):
            table = isinstance(row.newer, Alinea) and row.newer.kind == "tableau"
            moved = "alinéa déplacé et modifié" if row.segments else "alinéa déplacé"
            shown.what = moved if kind == "moved" else "tableau modifié" if table else "mots modifiés"
            shown.stop = self.stops.add("m")
        if kind != "changed":
            shown.doubtful = isinstance(row.newer, Alinea) and bool(row.newer.reserves)
        return shown


def _sort(row: Row) -> str:
    """What is shown together when it follows each other."""
    return "came or went" if row.kind in {"deleted", "inserted"} else row.kind


def _quiet(row: RowView) -> str:
    """Whether there is nothing to read in a row, and why."""
    silent = row.unknown is not None and row.unknown.silent
    return "equal" if row.kind == "equal" else "unknown" if silent else ""


def _part_change(kind: str, part: Article) -> str:
    """What became of a part as a whole, in words that agree."""
    name = part_name(part.kind, "")
    end = "e" if part.kind in {"annexe", "division"} else ""
    done = {"inserted": "ajouté", "deleted": "supprimé", "repealed": "abrogé"}.get(kind)
    return f"{name} {done}{end}" if done else "intitulé ou numéro modifié"


def _folded(quiet: str, parts: tuple[PartRedlineView, ...]) -> str:
    """What folded parts are called together: « Sans changement : articles 1er et 2, annexe ii »."""
    if not quiet:
        return ""
    names = []
    for kind, run in groupby((item.part for item in parts), key=lambda part: part.kind):
        same = list(run)
        word = part_name(kind, "")
        numbers = joined([part.number for part in same if part.number])
        names.append(f"{word}{'s' if len(same) > 1 else ''} {numbers}".strip() if numbers else word)
    said = "Sans changement" if quiet == "equal" else "Inconnu dans les deux versions"
    return f"{said}\N{NO-BREAK SPACE}: {', '.join(names)}"
