"""Words found whole, typography apart, and the small repairs made where they change."""

from __future__ import annotations

import pytest

from generator.consolidating.matching.words import Change, appended, find, inserted_after, inserted_before, removed, replaced


def made(text: str, change: Change) -> str:
    return text[: change.start] + change.new + text[change.end :]


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Il faut qu'elle signe ; elle date.", "elle", ["elle"]),
        ("Il faut qu'elle signe.", "elle", ["elle"]),
        ("Le travail à mi-temps.", "mi", []),
        ("L’article L. 132-8 du code", "l'article L.132‑8", ["L’article L. 132-8"]),
        ("Un taux de 5,5 % et de 5 %.", "5 %", ["5 %"]),
        ("Une somme de 250\u202f000 €.", "250000 €", ["250\u202f000 €"]),
        ("Une somme de 1 250 000 €.", "250 000 €", []),
        ("« Le fonds » œuvre.", '" Le fonds " oeuvre', ["« Le fonds » œuvre"]),
        ("La durée et la durée.", "durée", ["durée", "durée"]),
        ("Les durées.", "durée", []),
        ("Le comité siège.", "le comité", ["Le comité"]),
    ],
)
def test_find(text: str, wanted: str, found: list[str]) -> None:
    assert [text[hit.start : hit.end] for hit in find(text, wanted)] == found


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        ("Le comité siège.", "le comité", "le conseil", "Le conseil siège."),
        ("La part d'agents.", "agents", "cadres", "La part de cadres."),
        ("L'accord d'agents.", "agents", "employés", "L'accord d'employés."),
        ("Il faut qu'elle signe.", "elle", "il", "Il faut qu'il signe."),
    ],
)
def test_capital_and_elision_are_kept(text: str, old: str, new: str, expected: str) -> None:
    (hit,) = find(text, old)
    assert made(text, replaced(text, hit, new)) == expected


@pytest.mark.parametrize(
    ("text", "old", "expected"),
    [
        ("Il vote, sans délai, ses avis.", ", sans délai", "Il vote, ses avis."),
        ("Il vote sans délai.", "sans délai", "Il vote."),
        ("Toutefois le comité siège.", "Toutefois", "Le comité siège."),
        ("Il siège (et vote).", "(et vote)", "Il siège."),
    ],
)
def test_removed_words_leave_no_gap(text: str, old: str, expected: str) -> None:
    (hit,) = find(text, old)
    assert made(text, removed(text, hit.start, hit.end)) == expected


@pytest.mark.parametrize(
    ("text", "new", "expected"),
    [
        ("Il vote.", "à main levée", "Il vote à main levée."),
        ("Il vote ;", "à main levée ;", "Il vote à main levée ;"),
        ("Il vote", "à main levée", "Il vote à main levée"),
        ("Il vote.", ", puis il publie", "Il vote, puis il publie."),
        ("Il vote.", "Il publie.", "Il vote. Il publie."),
        ("Il vote « oui ».", "à main levée", "Il vote « oui » à main levée."),
    ],
)
def test_words_are_added_before_the_final_stop(text: str, new: str, expected: str) -> None:
    assert made(text, appended(text, 0, len(text), new)) == expected


def test_words_are_inserted_with_the_spaces_of_the_language() -> None:
    assert made("Il vote.", inserted_after("Il vote.", 2, "ne")) == "Il ne vote."
    assert made("Il vote.", inserted_after("Il vote.", 7, ", puis publie")) == "Il vote, puis publie."
    assert made("Il vote.", inserted_before("Il vote.", 3, "ne")) == "Il ne vote."
