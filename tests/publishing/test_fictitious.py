"""A complete fictitious convention and its three avenants, from their files to their pages, through the real engine."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

import generator
from generator.consolidating.redline import compare
from generator.publishing.publish import Publication, publish

HOME = "conventions/atelier-des-ponts/"


@pytest.fixture(scope="module")
def publication() -> Publication:
    """Its pages."""
    return publish(generator.load(Path(__file__).parent / "source"), compare)


def read(publication: Publication, address: str) -> str:
    """What a reader sees there."""
    html = re.sub(r"</?(?:a|strong|em|span|small|q|code)\b[^>]*>", "", publication.pages[address].html)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).replace("’", "'").split())


def test_the_latest_version(publication: Publication) -> None:
    said = read(publication, HOME)
    assert "Dernière version connue, issue de l'avenant n° 3 signé le 1er décembre 2023" in said
    assert "Fin stipulée : 31 décembre 2025, selon l'avenant n° 3, art. 1er." in said
    assert "Tous les actes connus de ce dossier sont versés." in said
    assert "Le montant est de 55 000 euros." in said
    assert "Modifié par l'avenant n° 1, art. 1er" in said
    assert "Ajouté par l'avenant n° 1, art. 2" in said
    assert "1 alinéa supprimé par l'avenant n° 2, art. 1er" in said
    assert "Abrogé par l'avenant n° 3, art. 2" in said
    assert "Abrogé : ce numéro est vacant." in said
    assert "Phrase non appliquée — avenant n° 2, art. 2." in said


def test_from_a_sentence_to_its_effect_and_back(publication: Publication) -> None:
    acte = publication.pages[f"{HOME}actes/avenant-1/"].html
    place = re.search(r'id="(i\d+)".*?href="\.\./\.\./versions/avenant-1/#(art-3[^"]*)"', acte, re.DOTALL)
    assert place is not None
    version = publication.pages[f"{HOME}versions/avenant-1/"]
    assert place[2] in version.anchors
    assert f'href="../../actes/avenant-1/#{place[1]}"' in version.html


def test_redlines(publication: Publication) -> None:
    first = publication.pages[f"{HOME}comparer/convention/avenant-1/"].html
    assert "2 modifications" in read(publication, f"{HOME}comparer/convention/avenant-1/")
    assert re.search(r"<del>.*40 000.*</del><ins>.*55 000.*</ins>", first, re.DOTALL)
    last = read(publication, f"{HOME}comparer/convention/avenant-3/")
    assert "la publication des plans" in last
    assert "Comparaison impossible" not in last
    assert "créé puis abrogé entre ces versions" in last
    assert "5 modifications" in last
    assert "abrogé" in read(publication, f"{HOME}comparer/avenant-2/avenant-3/")


def test_an_article_that_came_and_went(publication: Publication) -> None:
    said = read(publication, f"{HOME}articles/4bis/")
    assert "Les relevés sont conservés dix ans." in said
    assert "Rédaction issue de l'avenant n° 3" in said
    assert "Rédaction issue de l'avenant n° 2" in said


def test_controls_are_honest(publication: Publication) -> None:
    said = read(publication, "controles/")
    assert "Atelier des ponts, avenant n° 2, art. 2" in said
    assert "l'alinéa visé n'a pas été trouvé" in said
