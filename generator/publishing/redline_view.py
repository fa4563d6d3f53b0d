"""The redline of two versions, or of one part between two versions, as pages show it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from generator.model import Article
from generator.publishing.deeds import Deed
from generator.publishing.dossier_view import DossierView, part_name
from generator.publishing.redline_maker import RedlineMaker
from generator.publishing.redline_types import PartGroup, PartRedlineView, RedlineView
from generator.publishing.stops import summary
from generator.publishing.typography import NBSP, joined


def redline_view(view: DossierView, older: int, newer: int) -> RedlineView:
    """The redline of two versions, by rank."""
    maker = RedlineMaker(view, older, newer)
    parts = [maker.part(part) for part in view.redline(older, newer).parts]
    unplaced = maker.unplaced()
    beside = maker.beside()
    open_ended = any(view.versions[rank].texte.open_ended for rank in (older, newer))
    maker.stops.close()
    groups = []
    for quiet, run in groupby(parts, key=lambda part: part.quiet):
        together = tuple(run)
        groups.append(PartGroup(together, _folded(quiet, together)))
    said = summary(maker.stops, maker.unknown, len(beside), whole=not open_ended)
    if open_ended and not parts:
        beside_too = f", {summary(maker.stops, 0, len(beside))}" if maker.stops.all or beside else ""
        said = f"aucun des deux textes n’est versé{NBSP}: rien n’est comparable{beside_too}"
    return RedlineView(tuple(groups), maker.stops, maker.unknown, said, unplaced, beside, open_ended)


@dataclass(slots=True)
class PartChange:
    """What became of one part alone between two versions, for the page that tells its history."""

    part: PartRedlineView
    summary: str
    deeds: tuple[Deed, ...]
    """The sentences that did it."""


def part_change(view: DossierView, older: int, newer: int, bearer: Article) -> PartChange | None:
    """What separates two versions of one part, by rank of the versions."""
    key = (bearer.kind, bearer.ident)
    found = [
        part
        for part in view.redline(older, newer).parts
        if any(side is not None and (side.kind, side.ident) == key for side in (part.newer, part.older))
    ]
    # A part that moved has two places: the one where it came to holds its words.
    found.sort(key=lambda part: part.newer is None)
    if not found:
        return None
    maker = RedlineMaker(view, older, newer)
    shown = maker.part(found[0])
    return PartChange(shown, summary(maker.stops, maker.unknown), _deeds(shown))


def _deeds(part: PartRedlineView) -> tuple[Deed, ...]:
    rows = [row for stretch in part.stretches for row in stretch.rows]
    pieces = [piece for row in rows if row.unknown for piece in row.unknown.newer]
    told = [part.by, *(row.by for row in rows), *(piece.by for piece in pieces)]
    return tuple(dict.fromkeys(deed for deeds in told for deed in deeds))


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
    return f"{said}{NBSP}: {', '.join(names)}"
