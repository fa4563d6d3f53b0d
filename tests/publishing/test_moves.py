"""Alinéas that an avenant puts in another order, from their files to the page that compares."""

from __future__ import annotations

import re
from pathlib import Path

import generator
from generator.consolidating.redline import compare
from generator.publishing.publish import publish

CONVENTION = """---
nature: convention
titre: Convention des phares
statut: versé
depot: 2026-11-22
---
Convention des phares

Article 1 : Objet

La convention a pour objet l'éclairage des côtes.

Le comité des phares se réunit deux fois par an.

Les frais de voyage sont remboursés par le délégant.
"""
AVENANT = """---
nature: avenant
numero: 1
titre: Avenant n° 1
statut: versé
depot: 2026-11-22
---
Avenant n° 1

Article 1

L'article 1 de la convention est remplacé par les dispositions suivantes :

« Les frais de voyage sont remboursés par le délégant.

La convention a pour objet l'éclairage des côtes.

Le comité des phares se réunit deux fois par an. »
"""


def test_what_moved_is_shown_where_it_left_and_where_it_came(tmp_path: Path) -> None:
    folder = tmp_path / "source" / "phares"
    folder.mkdir(parents=True)
    (folder / "convention.md").write_text(CONVENTION, encoding="utf-8")
    (folder / "avenant-1.md").write_text(AVENANT, encoding="utf-8")
    html = publish(generator.load(tmp_path / "source"), compare).pages["conventions/phares/comparer/convention/avenant-1/"].html
    assert re.search(r"<strong>1.modification</strong>", html)
    rows = re.findall(r'<div class="cs-rang cs-rang-(\w+)".*?(?=<div class="cs-rang |</section>)', html, re.DOTALL)
    assert rows == ["moved", "equal", "equal", "moved"]
    came, left = re.findall(r'<div class="cs-rang cs-rang-moved".*?(?=<div class="cs-rang |</section>)', html, re.DOTALL)
    assert "remboursés par le délégant" in came
    assert "Déplacé ici" in came
    assert "remboursés par le délégant" in left
    assert "Déplacé d’ici" in left.replace("'", "’")
    assert "<del" not in came + left
    assert "<ins" not in came + left
