"""A sentence that no human writes is refused before it costs anything; what is long and changes nothing is left as it is."""

from __future__ import annotations

import pytest

from generator.amending import understand
from generator.reading import read_acte


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("L'article 5 est supprimé et " * 2000, ["sentence-too-long"]),
        ("Les travaux du pont et de la route " * 2000, []),
    ],
)
def test_a_sentence_without_end_is_refused_only_when_it_speaks_of_a_change(body: str, codes: list[str]) -> None:
    acte = read_acte(f"# Avenant n° 1\n\n## Article 1er\n\n{body}\n", "avenant-1.md", acte_id="avenant-1")
    _, provisions = understand(acte)
    assert [provision.refusal.code for provision in provisions if provision.refusal] == codes
    assert len(provisions) == len(codes)
