"""The deposited documents, outcome by outcome: what their acts did, and what stands in each article afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import load
from generator.model import Alinea, Corpus, Lacune, Version
from generator.operations import Rename

SOURCE = Path(__file__).parent.parent / "source"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load(SOURCE)


def version(corpus: Corpus, dossier: str, acte: str) -> Version:
    return next(one for one in corpus.dossiers[dossier].versions if one.acte.id == acte)


def shape(one: Version, number: str) -> list[str]:
    """Runs of an article: « 4 al. » (« réserve » when all of them stand under one), « 0+ » for a hole."""
    part = next(part for part in one.texte.parts if part.number == number and part.kind == "article")
    runs: list[tuple[str, int]] = []
    for element in part.body:
        if isinstance(element, Lacune):
            runs.append((f"{element.minimum}{'+' if element.maximum is None else f'-{element.maximum}'}", 0))
            continue
        kind = "al. sous réserve" if element.reserves else "al."
        if runs and runs[-1][0] == kind:
            runs[-1] = (kind, runs[-1][1] + 1)
        else:
            runs.append((kind, 1))
    return [f"{count} {kind}" if count else kind.replace("3-3", "3").replace("1-1", "1") for kind, count in runs]


@pytest.mark.parametrize(
    ("number", "after_2", "after_4"),
    [
        ("1", ["5 al.", "0+"], ["4 al. sous réserve", "0+", "1 al."]),
        ("2", ["17 al.", "0+"], ["3", "9 al.", "0+"]),
        ("3", ["0+"], ["0+"]),
        ("4", ["1", "4 al.", "0+"], ["1", "1 al.", "0+"]),
        ("5", ["3", "1 al."], ["3", "1 al. sous réserve"]),
        ("6", ["0+"], ["0+"]),
        ("7", ["0+"], ["0+"]),
        ("8", ["0+"], ["0+"]),
        ("9", ["1", "1 al.", "0+"], ["1 al.", "0+"]),
    ],
)
def test_mon_stage_is_consolidated_over_its_holes(corpus: Corpus, number: str, after_2: list[str], after_4: list[str]) -> None:
    assert shape(version(corpus, "mon-stage-de-3e", "avenant-2"), number) == after_2
    assert shape(version(corpus, "mon-stage-de-3e", "avenant-4"), number) == after_4


def test_mon_stage_has_nine_articles_and_perhaps_more(corpus: Corpus) -> None:
    texte = corpus.dossiers["mon-stage-de-3e"].versions[-1].texte
    assert [part.number for part in texte.articles] == [str(number) for number in range(1, 10)]
    assert texte.open_ended
    assert {part.number for part in texte.articles if part.state == "missing"} == {"3", "6", "7", "8"}


@pytest.mark.parametrize(
    ("acte", "articles"),
    [("avenant-2", ["1", "2", "4", "5", "9"]), ("avenant-4", ["1", "2", "2", "4", "9"])],
)
def test_mon_stage_applies_five_operations_an_avenant(corpus: Corpus, acte: str, articles: list[str]) -> None:
    outcomes = version(corpus, "mon-stage-de-3e", acte).outcomes
    assert [outcome.status for outcome in outcomes] == ["applied"] * 5
    assert [outcome.article for outcome in outcomes] == articles


def test_mon_stage_says_what_is_uncertain(corpus: Corpus) -> None:
    fourth = version(corpus, "mon-stage-de-3e", "avenant-4")
    chained = [outcome for outcome in fourth.outcomes if any("Chaîne" in note for note in outcome.notes)]
    assert [outcome.article for outcome in chained] == ["1", "2", "2"]
    assert all("conforme" in note for outcome in chained for note in outcome.notes if "Chaîne" in note)
    assert any("Décompte incertain" in note for note in fourth.outcomes[2].notes)
    recalled = {reserve.cause for reserve in fourth.reserves}
    assert "Article 9 : l’alinéa 2 issu de l’avenant n° 2 n’est expressément supprimé par aucun acte versé." in recalled
    assert {cause[:25] for cause in recalled if cause.startswith("Article 4")} == {
        "Article 4 : l’alinéa 3 is",
        "Article 4 : l’alinéa 4 is",
        "Article 4 : l’alinéa 5 is",
    }


def test_mon_stage_shows_the_last_known_wording_of_what_it_lost(corpus: Corpus) -> None:
    third = version(corpus, "mon-stage-de-3e", "avenant-3")
    lost = {part.number: [e for e in part.body if isinstance(e, Lacune)] for part in third.texte.articles}
    known = {number: sum(isinstance(e, Alinea) for hole in holes for e in hole.last_known) for number, holes in lost.items()}
    assert (known["1"], known["2"], known["4"], known["9"]) == (1, 17, 4, 1)
    assert [hole.presumed for number in ("2", "4", "9") for hole in lost[number]] == [False, True, True]


def test_engagement_civique_is_annotated_and_unchanged(corpus: Corpus) -> None:
    dossier = corpus.dossiers["engagement-civique"]
    outcomes = dossier.versions[-1].outcomes
    assert [outcome.status for outcome in outcomes] == ["annotated"] * 4
    assert [outcome.annotation.kind for outcome in outcomes if outcome.annotation] == ["non-textual"] * 3 + ["undetermined-scope"]
    assert [outcome.located.label for outcome in outcomes if outcome.located] == [
        "article 2",
        "article 5",
        "article 7",
        "annexe 2",
    ]
    assert dossier.versions[-1].texte == dossier.versions[0].texte


def test_classe_a_12_is_renamed_out_of_sight(corpus: Corpus) -> None:
    last = version(corpus, "classe-a-12", "convention-de-service")
    assert [(outcome.status, type(outcome.operation)) for outcome in last.outcomes] == [("applied", Rename)] * 2
    assert all(any("non vérifiable" in note for note in outcome.notes) for outcome in last.outcomes)
    assert [[part.number for part in texte.parts] for texte in last.autonomes] == [["2", "3", "4"]]


def test_inserjeunes_is_counted_as_the_law_says(corpus: Corpus) -> None:
    (only,) = corpus.dossiers["inserjeunes"].versions
    assert [len(part.body) for part in only.texte.articles] == [5, 14, 4, 13, 1, 5, 1]
    assert only.outcomes == ()
