"""Makes the view of a redline, part by part, and numbers what there is to read as it goes."""

from __future__ import annotations

from itertools import groupby

from generator.model import Alinea, Article, ArticleRedline, Lacune, Row
from generator.publishing import addresses
from generator.publishing.deeds import Deeds
from generator.publishing.dossier_view import DossierView, part_name
from generator.publishing.lines import Notice, bare_lines, title_of
from generator.publishing.marked import marked
from generator.publishing.notices import home_of, notice_of
from generator.publishing.redline_types import NoticeStop, PartRedlineView, RowKind, RowView, Stretch
from generator.publishing.stops import Stops
from generator.publishing.table_view import table_rows
from generator.publishing.typography import plural
from generator.publishing.unknown_view import Side, unknown_view


class RedlineMaker:
    """Numbers what there is to read as it walks the parts."""

    def __init__(self, view: DossierView, older: int, newer: int) -> None:
        """Between two versions, by rank."""
        self.view = view
        self.sides = {"older": view.versions[older], "newer": view.versions[newer]}
        self.deeds = Deeds(view, older, newer)
        self.stops = Stops()
        self.unknown = 0
        self.notices: dict[str, list[Notice]] = {}
        for version in view.versions[older + 1 : newer + 1]:
            for outcome in version.outcomes:
                if outcome.status != "applied":
                    home = home_of(outcome, version.texte.parts)
                    self.notices.setdefault(home.ident if home else "", []).append(notice_of(view, version.acte, outcome))

    def unplaced(self) -> tuple[NoticeStop, ...]:
        """The sentences that no part took."""
        return tuple(stop for ident in tuple(self.notices) for stop in self._take(ident))

    def beside(self) -> tuple[tuple[str, str], ...]:
        """Texts that the acts between the two stipulate on their own account."""
        return tuple(
            (
                f"stipulations propres à {self.view.acte_label(texte.acte)}".replace(" à le ", " au "),
                addresses.acte(self.view.id, texte.acte),
            )
            for texte in self.deeds.steps[-1][1].autonomes
            if texte.acte in self.deeds.between
        )

    def place(self, line: Alinea | Lacune, side: Side) -> tuple[str, str]:
        """How an alinéa of one of the versions is named there, and its address."""
        version = self.sides[side]
        found = self.view.places[version.acte.id].get(line.ident)
        return (found.line, f"{self.view.address(version)}#{found.anchor}") if found is not None else ("", "")

    def _take(self, ident: str) -> list[NoticeStop]:
        taken = self.notices.pop(ident, [])
        return [NoticeStop(notice, self.stops.add("e" if notice.status == "annotated" else "r")) for notice in taken]

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
        made.history_href = addresses.article(self.view.id, self.view.slugs.slug(shown)) if anchor else ""
        if whole or heading or (part.kind == "moved" and part.newer is not None):
            made.stop = self.stops.add("m")
            made.what = _part_change(kind, shown, heading=bool(heading))
            made.by = self.deeds.headed(part.newer) or (self.deeds.removed(shown.ident) or self.deeds.repealed(shown))
        made.stretches = self._stretches(part, whole=whole)
        made.notices = self._take(shown.ident)
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
        shown = unknown_view(rows, self.deeds, self.stops, self.place, gone=gone)
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
        place = self.place(newer[0], "newer") if newer else self.place(older[0], "older")
        return RowView(kind, *sides, what=what, place=place, stop=self.stops.add("m"), by=tuple(dict.fromkeys(by)))

    def _row(self, row: Row, *, whole: bool) -> RowView:
        older, newer = (bare_lines((line,)) if line is not None else () for line in (row.older, row.newer))
        kind: RowKind = "changed" if row.kind == "changed" else "moved" if row.kind == "moved" else "equal"
        words = marked(row.segments, row.older, row.newer)
        shown = RowView(kind, older, newer, words, by=self.deeds.wrote(row.newer) if kind != "equal" else ())
        if kind == "changed" or (kind == "moved" and row.newer is not None and not whole):
            shown.table = table_rows(row.older, row.newer) if row.segments else ()
            moved = "alinéa déplacé et modifié" if row.segments else "alinéa déplacé"
            shown.what = moved if kind == "moved" else "tableau modifié" if shown.table else "mots modifiés"
            shown.place = self.place(row.newer, "newer") if row.newer is not None else ("", "")
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


def _part_change(kind: str, part: Article, *, heading: bool) -> str:
    """What became of a part as a whole, in words that agree."""
    end = "e" if part.kind in {"annexe", "division"} else ""
    done = {"inserted": "ajouté", "deleted": "supprimé", "repealed": "abrogé", "moved": "déplacé"}.get(kind)
    whole = f"{part_name(part.kind, '')} {done}{end}" if done else ""
    named = "intitulé ou numéro modifié" if heading and kind not in {"inserted", "deleted", "repealed"} else ""
    return ", ".join(piece for piece in (whole, named) if piece)
