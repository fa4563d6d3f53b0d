"""The drawing of the acts: in order, names whole and apart, however many acts and however close."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.consolidating.redline import compare
from generator.model import Acte, Dossier, Texte, Version
from generator.publishing.dossier_view import DossierView
from generator.publishing.timeline import WIDTH, Timeline, half_years, timeline

LETTER = 8.6
"""Width of a letter of a name as it is drawn, at most."""


def acte(rank: int, day: date | None) -> Acte:
    nature = "avenant" if rank else "convention"
    return Acte(f"acte-{rank}", nature, (), numero=rank or None, signature=day, statut="non versé" if rank % 2 else "versé")


def drawn(days: list[date | None]) -> Timeline:
    actes = tuple(acte(rank, day) for rank, day in enumerate(days))
    versions = tuple(Version(one, Texte("acte-0", "", ())) for one in actes)
    return timeline(DossierView(Dossier("phare", "Phare", actes, versions), compare))


days = st.lists(st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1)), min_size=1, max_size=14)


@given(days)
def test_names_stand_in_order_apart_and_inside(days: list[date | None]) -> None:
    line = drawn(days)
    for before, after in pairwise(line.points):
        assert after.x - before.x >= LETTER * (len(before.name) + len(after.name)) / 2
    for point in line.points:
        half = LETTER * len(point.name) / 2
        assert half - 1 <= point.x <= line.width - half + 1
    assert line.text.count(" ; ") == len(days) - 1
    assert line.long == (line.width > WIDTH)


def test_time_keeps_its_proportions() -> None:
    line = drawn([date(2020, 1, 1), date(2021, 1, 1), date(2023, 1, 1)])
    first, second, third = (point.x for point in line.points)
    assert (third - second) / (second - first) == pytest.approx(2, abs=0.05)


def test_many_acts_make_a_longer_drawing() -> None:
    assert not drawn([date(2020, 1, 1) + timedelta(days=90 * rank) for rank in range(5)]).long
    assert drawn([date(2020, 1, 1) + timedelta(days=90 * rank) for rank in range(12)]).long


@pytest.mark.parametrize(
    ("earlier", "later", "steps"),
    [
        (date(2020, 1, 1), date(2020, 3, 1), 0),
        (date(2020, 1, 1), date(2021, 2, 1), 2),
        (date(2020, 1, 1), date(2030, 1, 1), 4),
        (date(2020, 1, 1), date(2019, 1, 1), 0),
        (None, date(2020, 1, 1), 0),
    ],
)
def test_a_drawing_that_runs_downwards_leaves_room_for_time(earlier: date | None, later: date | None, steps: int) -> None:
    assert half_years(acte(1, earlier), acte(2, later)) == steps
