"""What marks the alinéas of an article, and how far each marker runs."""

from __future__ import annotations

import pytest

from generator.consolidating.locate.counting import counts
from generator.consolidating.locate.outline import outline
from tests.consolidating.building import body


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["Intro :", "1° un ;", "2° deux :", "a) trois ;", "b) quatre.", "3° cinq."],
            [(1, 2, 0), (2, 5, 0), (3, 4, 1), (4, 5, 1), (5, 6, 0)],
        ),
        (["I. Un", "1° a", "suite", "II. Deux"], [(0, 3, 0), (1, 3, 1), (3, 4, 0)]),
        (["8.1. Un", "Texte.", "8.1.1. Deux", "Texte.", "8.2. Trois"], [(0, 4, 0), (2, 4, 1), (4, 5, 0)]),
        (["# Objet", "Texte.", "- a", "- b", "# Durée", "Texte."], [(0, 4, 0), (2, 3, 1), (3, 4, 1), (4, 6, 0)]),
        (["h) un", "i) deux", "j) trois"], [(0, 1, 0), (1, 2, 0), (2, 3, 0)]),
    ],
)
def test_a_level_runs_to_the_next_marker_of_its_level(lines: list[str], expected: list[tuple[int, int, int]]) -> None:
    assert [(node.index, node.end, node.level) for node in outline(body(*lines))] == expected


def test_alineas_are_counted_in_two_ways_and_without_headings() -> None:
    held = body("# Objet", "Sont visés :", "- les cadres ;", "- les agents.", "Le reste est libre.")
    assert [(count.name, len(count.groups)) for count in counts(held, 0, 5)] == [
        ("décompte littéral", 5),
        ("liste comptée avec la phrase qui l’introduit", 3),
        ("intertitres non comptés", 4),
        ("liste comptée avec la phrase qui l’introduit, intertitres non comptés", 2),
    ]
