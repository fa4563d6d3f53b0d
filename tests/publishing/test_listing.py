"""The list of conventions: cards, what they are sorted out by, and a list that stays sensible when it is long."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from generator.consolidating.redline import compare
from generator.model import Corpus, Dossier
from generator.publishing import addresses, listing
from generator.publishing.dossier_view import DossierView
from generator.publishing.pages import front
from generator.publishing.publish import Publication, publish
from tests.publishing import fictif
from tests.publishing.test_publish import read, words


@pytest.fixture(scope="module")
def views() -> list[DossierView]:
    return [DossierView(dossier, compare) for dossier in fictif.corpus().dossiers.values()]


def signed_in(dossier: Dossier, rank: int) -> Dossier:
    """The same dossier under another name, its acts signed some years later."""
    years = rank % 7
    versions = tuple(
        replace(version, acte=replace(version.acte, signature=shifted(version.acte.signature, years)))
        for version in dossier.versions
    )
    return replace(dossier, id=f"{dossier.id}-{rank:03}", versions=versions)


def shifted(day: date | None, years: int) -> date | None:
    return day.replace(year=day.year + years) if day else None


def test_a_card_says_what_is_missing_in_words(views: list[DossierView]) -> None:
    cards = {card.title: card for card in listing.cards(views)}
    whole, holed = (cards[view.titre] for view in views)
    assert whole.missing == ""
    assert "complet" in whole.keys["etats"]
    assert re.search(r"l’avenant n°\N{NO-BREAK SPACE}\d", holed.missing)
    assert "textes-manquants" in holed.keys["etats"]
    assert holed.held < holed.actes


def test_every_value_has_its_page_with_its_conventions_and_no_other(publication: Publication, views: list[DossierView]) -> None:
    cards = listing.cards(views)
    for facet in listing.facets(cards, views):
        html = publication.pages[facet.href].html
        held = [card for card in cards if facet.slug in card.keys[facet.kind]]
        assert len(held) == facet.count
        assert [f">{card.title}</a></h2>" in html for card in cards] == [card in held for card in cards], facet


def test_the_rules_leave_out_what_a_choice_leaves_out(publication: Publication, views: list[DossierView]) -> None:
    address, rules = next((name, text) for name, text in publication.files.items() if name.endswith(".css"))
    assert f'href="../{address}"' in publication.pages["conventions/"].html
    known = listing.facets(listing.cards(views), views)
    assert len(rules.splitlines()) == len(known)
    assert re.findall(r'option\[value="([^"]+)"\]', rules) == [facet.slug for facet in known]


def test_one_party_written_two_ways_is_one_party() -> None:
    names = ("Préfecture de l'Oise", "Préfecture de l’Oise", "PRÉFECTURE DE L'OISE")
    assert {addresses.name_slug(name) for name in names} == {"prefecture-de-l-oise"}


def test_latest_changes_come_first_and_say_what_they_did(views: list[DossierView]) -> None:
    found = listing.changes(views)
    assert [change.day for change in found] == sorted((change.day for change in found), reverse=True)
    assert any(re.match(r"\d+\N{NO-BREAK SPACE}modifications? appliquées?", change.what) for change in found)


def test_two_hundred_conventions_stay_readable() -> None:
    dossiers = list(fictif.corpus().dossiers.values())
    many = [signed_in(dossiers[rank % len(dossiers)], rank) for rank in range(200)]
    corpus = Corpus({dossier.id: dossier for dossier in many})
    views = [DossierView(dossier, compare) for dossier in corpus.dossiers.values()]
    home, _ = front.home_fragment(views)
    assert home.count('<li class="cs-carte"') == front.AT_HOME
    assert "sur 200" in words(home)
    assert home.count('<span class="cs-version-date">') == front.LATEST
    years = [one for one in front.pages(views) if one.address.startswith("annees/")]
    assert len(years) > 5
    listed = next(one for one in front.pages(views) if one.address == "conventions/")
    assert listed.html.count('<li class="cs-carte"') == 200
    assert len(listed.html) < 500_000


def test_the_home_page_shows_all_when_they_are_few(publication: Publication, views: list[DossierView]) -> None:
    assert publication.home.count('<li class="cs-carte"') == len(views)
    assert "Il manque" in words(publication.home)
    assert "Fin stipulée 31 décembre 2025 selon l'avenant n° 3, art. 1er" in read(publication, "conventions/")


def test_same_corpus_same_lists() -> None:
    first, second = (publish(fictif.corpus(), compare) for _ in range(2))
    assert first.files == second.files
