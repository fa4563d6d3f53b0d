"""`/controles/`: honest figures, like things together, nothing refused that is not told."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.consolidating.redline import compare
from generator.model import Reserve
from generator.publishing import findings
from generator.publishing.coverage import Rate, total
from generator.publishing.dossier_view import DossierView
from generator.publishing.publish import Publication
from tests.publishing import fictif
from tests.publishing.test_publish import read, words


@pytest.fixture(scope="module")
def views() -> list[DossierView]:
    return [DossierView(dossier, compare) for dossier in fictif.corpus().dossiers.values()]


def test_every_refusal_is_told_with_its_words_and_its_code(publication: Publication, views: list[DossierView]) -> None:
    html = publication.pages["controles/"].html
    refused = [one for view in views for version in view.versions for one in version.outcomes if one.status == "refused"]
    found = findings.refusals(views)
    assert refused
    assert len(found) >= len(refused)
    for outcome in refused:
        assert outcome.refusal
        assert words(outcome.instruction.text) in words(html)
        assert f'href="../langue-comprise/#cs-code-{outcome.refusal.code}"' in html


def test_what_does_not_apply_is_a_dash_with_a_spoken_word(publication: Publication) -> None:
    html = publication.pages["controles/"].html
    assert "0/0" not in html
    dashes = re.findall(r'<td data-tri=""><span aria-hidden="true">—</span><span class="cs-vh">([^<]+)</span></td>', html)
    assert set(dashes) >= {"texte manquant", "aucune phrase modificative"}
    assert len(dashes) == html.count("—</span>")


def test_two_rates_are_told_apart(publication: Publication) -> None:
    said = read(publication, "controles/")
    assert re.search(r"Phrases lues \d+ % \d+ sur \d+, dans les actes versés", said)
    assert re.search(r"Texte connu \d+ % \d+ articles et annexes sur \d+ dont l'existence est connue", said)


def test_rates_never_round_up() -> None:
    assert total([Rate(99, 100), Rate(9, 9)]) == Rate(108, 109)
    assert Rate(199, 200).percent == "99\N{NARROW NO-BREAK SPACE}%"
    assert total([]).percent == "sans objet"


def test_like_reserves_are_told_once_with_their_places(views: list[DossierView]) -> None:
    view = views[0]
    cause = "Article 2 : l’alinéa {} issu de l’avenant n° 1 n’est expressément supprimé par aucun acte versé."
    doubtful = fictif.corpus().dossiers[view.id]
    last = replace(doubtful.versions[-1], reserves=tuple(Reserve("avenant-1", cause.format(rank)) for rank in (3, 4, 5)))
    again = DossierView(replace(doubtful, versions=(*doubtful.versions[:-1], last)), compare)
    group = findings.reserves([again])[0]
    assert group.reason == "L’alinéa issu de l’avenant n° 1 n’est expressément supprimé par aucun acte versé."
    assert [place.label for place in group.places] == [f"article 2, alinéa\N{NO-BREAK SPACE}{rank}" for rank in (3, 4, 5)]
    assert {place.href for place in group.places} == {f"conventions/{view.id}/#art-2"}


def test_a_reserve_in_other_words_is_told_as_it_is(views: list[DossierView]) -> None:
    doubtful = fictif.corpus().dossiers[views[0].id]
    last = replace(doubtful.versions[-1], reserves=(Reserve("avenant-1", "Rien n’est sûr."),))
    again = DossierView(replace(doubtful, versions=(*doubtful.versions[:-1], last)), compare)
    group = findings.reserves([again])[0]
    assert (group.reason, group.places[0].label) == ("Rien n’est sûr.", "tout le texte")


def test_remarks_of_one_kind_stand_together(views: list[DossierView]) -> None:
    outcomes = [one for view in views for version in view.versions for one in version.outcomes if one.status == "applied"]
    noted = [note for one in outcomes for note in one.notes]
    assert noted
    assert sorted(group.reason for group in findings.remarks(views)) == sorted(set(noted))


def test_what_needs_someone_comes_first(publication: Publication) -> None:
    html = publication.pages["controles/"].html
    table = html[html.index('id="cs-conventions"') : html.index('id="cs-couverture"')]
    refused = [int(found) for found in re.findall(r'<tr><th scope="row">.*?</th>(?:<td.*?</td>){3}<td data-tri="(\d+)">', table)]
    assert len(refused) == 2
    assert refused == sorted(refused, reverse=True)
