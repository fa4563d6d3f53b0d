"""The timeline of a dossier's acts, drawn when the site is built: across a wide window, down the list of acts on a phone.

The list of versions says the same in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from generator.model import Acte
from generator.publishing.dossier_view import DossierView
from generator.publishing.typography import acte_name, french_date

WIDTH = 760
_MARGIN = 70
_LETTER = 8.6
"""Width of a letter of a name, at most: names at both ends are drawn whole."""
_GAP = 110


@dataclass(frozen=True, slots=True)
class Point:
    """One act on the line."""

    x: int
    name: str
    date: str
    held: bool
    latest: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing's figures, and its text equivalent."""

    points: tuple[Point, ...]
    text: str
    width: int

    @property
    def long(self) -> bool:
        """Whether it is wider than a page: it scrolls in its own frame."""
        return self.width > WIDTH


def timeline(view: DossierView) -> Timeline:
    """Acts in order; dated ones keep the proportions of time as far as their names have room, undated ones the middle."""
    actes = [version.acte for version in view.versions]
    xs = _positions(actes)
    points = tuple(
        Point(
            x,
            acte_name(acte),
            french_date(acte.signature) if acte.signature else "sans date",
            acte.statut == "versé",
            acte.id == view.latest.acte.id,
        )
        for acte, x in zip(actes, xs, strict=True)
    )
    said = [f"{point.name}, {point.date}{'' if point.held else ', texte manquant'}" for point in points]
    return Timeline(points, " ; ".join(said), max(WIDTH, (xs[0] + xs[-1]) if xs else 0))


def half_years(earlier: Acte, later: Acte) -> int:
    """Half-years between two acts, four at most: how far apart a narrow drawing, which runs downwards, puts them."""
    if earlier.signature is None or later.signature is None:
        return 0
    return max(0, min(4, (later.signature - earlier.signature).days // 183))


def _positions(actes: list[Acte]) -> list[int]:
    if len(actes) == 1:
        return [WIDTH // 2]
    days = [acte.signature.toordinal() if acte.signature else None for acte in actes]
    known = [day for day in days if day is not None]
    halves = [_LETTER * len(acte_name(acte)) / 2 for acte in actes]
    gaps = [max(_GAP, before + after + _LETTER) for before, after in pairwise(halves)]
    margin = max(_MARGIN, halves[0], halves[-1])
    room = max(WIDTH - 2 * margin, sum(gaps))
    if len(known) < len(actes) or known[0] >= known[-1] or known != sorted(known):
        even = (room - sum(gaps)) / len(gaps)
        return [round(margin + sum(gaps[:rank]) + even * rank) for rank in range(len(actes))]
    spread: list[float] = [margin]
    for day, gap in zip(known[1:], gaps, strict=True):
        wanted = margin + room * (day - known[0]) / (known[-1] - known[0])
        spread.append(max(wanted, spread[-1] + gap))
    spread[-1] = min(spread[-1], margin + room)
    for rank in range(len(spread) - 2, -1, -1):
        spread[rank] = min(spread[rank], spread[rank + 1] - gaps[rank])
    return [round(x) for x in spread]
