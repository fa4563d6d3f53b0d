"""Sums and durations read from French words, and those that are not read."""

from __future__ import annotations

import pytest

from generator.publishing.figures import durations, euros, sums, unread_sums


@pytest.mark.parametrize(
    ("words", "cents"),
    [
        ("un crédit de 40 000 euros", [4_000_000]),
        ("40\u202f000,50\u00a0€", [4_000_050]),
        ("3 099 419.20€", [309_941_920]),
        ("1.200.000 €", [120_000_000]),
        ("un million d'euros", [100_000_000]),
        ("1,5 million d’euros", [150_000_000]),
        ("six cent mille euros (600 000 €)", [60_000_000]),
        ("600 000 € (six cent mille euros)", [60_000_000]),
        ("six cent mille euros (500 000 €)", [60_000_000, 50_000_000]),
        ("deux cent vingt-et-un euros", [22_100]),
        ("quatre-vingt-dix mille euros", [9_000_000]),
        ("90 000 € en 2023 et 10 000 € en 2024", [9_000_000, 1_000_000]),
        ("l'article 40 000", []),
    ],
)
def test_sums(words: str, cents: list[int]) -> None:
    assert [figure.value for figure in sums(words)] == cents
    assert not unread_sums(words)


@pytest.mark.parametrize("words", ["25 k€", "quelques euros", "un et onze euros", "10 M€"])
def test_a_sum_that_is_not_read_is_said(words: str) -> None:
    assert sums(words) == ()
    assert unread_sums(words)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("douze (12) mois", [(12, "mois")]),
        ("pendant 1 an", [(12, "mois")]),
        ("deux années", [(24, "mois")]),
        ("six mois puis trente jours", [(6, "mois"), (30, "jour")]),
        ("le 3 mai", []),
    ],
)
def test_durations(words: str, read: list[tuple[int, str]]) -> None:
    assert [(figure.value, figure.unit) for figure in durations(words)] == read


@pytest.mark.parametrize(("cents", "words"), [(100, "1 €"), (123_456_700, "1 234 567 €"), (150, "1,50 €")])
def test_how_a_sum_is_written(cents: int, words: str) -> None:
    assert euros(cents).replace("\u202f", " ").replace("\u00a0", " ") == words
