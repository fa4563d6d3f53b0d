"""What is told of a text in which no article was read."""

from __future__ import annotations

from generator import consolidate

ORDER = "Article 1\n\nÀ l'article 2, « un an » est remplacé par « deux ans ».\n"


def _reason(base: str) -> str:
    refusal = consolidate(base, [ORDER]).versions[-1].outcomes[0].refusal
    assert refusal is not None
    return refusal.reason


def test_the_lines_that_look_like_headings_are_shown() -> None:
    reason = _reason("1. Objet\n\nLa ville prête.\n\n2. Durée\n\nElle dure un an.\n\n4. Fin\n\nElle cesse.\n")
    assert "« 1. Objet », « 2. Durée », « 4. Fin »" in reason


def test_a_text_with_articles_lacks_that_one() -> None:
    assert "pas d’article 2" in _reason("Article 1 – Objet\n\nElle dure un an.\n")
