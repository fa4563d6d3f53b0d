"""An act in which nothing was read: the whole text is under a reserve that says so."""

from __future__ import annotations

from generator import consolidate

_BASE = "# Convention\n\n## Article 1 – Objet\n\nLe service est commun.\n"


def _causes(act: str) -> list[str]:
    return [reserve.cause for reserve in consolidate(_BASE, [f"# Avenant n° 1\n\n{act}\n"]).versions[-1].reserves]


def test_an_act_in_which_nothing_was_read_is_told() -> None:
    (cause,) = _causes("Les parties se félicitent de leur collaboration.")
    assert cause.startswith("Rien n’a été lu comme un changement dans l’avenant n° 1")


def test_an_act_that_orders_or_is_refused_or_stipulates_is_not() -> None:
    assert _causes("## Article 1\n\nÀ l'article 1, « commun » est remplacé par « partagé ».") == []
    assert _causes("## Article 1\n\nÀ l'article 1, « perdu » est remplacé par « partagé ».") == []
    assert _causes("## Article 1\n\nLe comité se réunit le mardi.") == []
