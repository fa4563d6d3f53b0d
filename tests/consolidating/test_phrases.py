"""Where the sentences of an alinéa end."""

from __future__ import annotations

import pytest

from generator.consolidating.locate.phrases import phrases


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il siège. Il vote.", ["Il siège.", "Il vote."]),
        ("Voir l'art. 5 de la loi. Il vote.", ["Voir l'art. 5 de la loi.", "Il vote."]),
        ("L'article L. 132-8 du code. M. Dupont signe.", ["L'article L. 132-8 du code.", "M. Dupont signe."]),
        ("Un taux de 1.5 point. Puis 2.", ["Un taux de 1.5 point.", "Puis 2."]),
        ("Il vote (à main levée). « Oui », dit-il !", ["Il vote (à main levée).", "« Oui », dit-il !"]),
        ("1. Le comité siège. Il vote.", ["1. Le comité siège.", "Il vote."]),
        ("Crédits, postes, etc. Le reste suit.", ["Crédits, postes, etc.", "Le reste suit."]),
        ("Il dit « oui. » Il signe", ["Il dit « oui. »", "Il signe"]),
        ("Un plan ; un budget : rien d'autre", ["Un plan ; un budget : rien d'autre"]),
    ],
)
def test_phrases(text: str, expected: list[str]) -> None:
    label = "1." if text.startswith("1. ") else ""
    assert [text[start:end] for start, end in phrases(text, label)] == expected
