"""« L'essentiel »: what is said once, what is said twice, what is said two ways, and totals that are sound."""

from __future__ import annotations

from pathlib import Path

import pytest

import generator
from generator.consolidating.redline import compare
from generator.publishing.accounts import Row
from generator.publishing.dossier_view import DossierView
from generator.publishing.essentials import rows
from generator.publishing.stated import total_amount

HERE = Path(__file__).parent
CONVENTION = """---
nature: convention
titre: Convention relative au phare
nom: Phare
signature: 2020-01-10
parties:
  - Le service des côtes
  - L'atelier des lampes
statut: versé
depot: 2026-11-22
---
# Convention relative au phare

## Article 1 : Objet

Le service confie à l'atelier l'entretien du phare.

## Article 2 : Financement

Le service met à disposition un financement de 10 000 euros.

## Article 3 : Durée

La convention est conclue pour une durée de douze mois.
"""
ADDED = """---
nature: avenant
numero: {number}
titre: Avenant n° {number} à la convention relative au phare
signature: 202{number}-03-01
statut: versé
depot: 2026-11-22
{facts}---
# Avenant n° {number}

## Article 1

L'article 2 de la convention est complété par un alinéa ainsi rédigé :

« {words} »
"""
UNHELD = """---
nature: avenant
numero: {number}
titre: Avenant n° {number} à la convention relative au phare
signature: 202{number}-03-01
statut: non versé
depot: 2026-11-22
faits:
{facts}---
"""
FACT = """  - sujet: montant
    valeur: {value}
    preuve: explicite
    selon: {by}
    citation: {words}
"""


def deposit(folder: Path, **files: str) -> DossierView:
    """A dossier of the files given."""
    home = folder / "source" / "phare"
    home.mkdir(parents=True)
    for name, content in {"convention": CONVENTION, **files}.items():
        (home / f"{name.replace('_', '-')}.md").write_text(content, "utf-8")
    return view(folder / "source", "phare")


def view(source: Path, dossier: str) -> DossierView:
    return DossierView(generator.load(source).dossiers[dossier], compare)


def row(view: DossierView, name: str) -> Row:
    return next(row for row in rows(view) if row.name == name)


def words(row: Row) -> list[str]:
    return [plain(value.words or value.quotes[0].quote) for value in row.lead]


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def added(number: int, words: str, facts: str = "") -> str:
    return ADDED.format(number=number, words=words, facts=f"faits:\n{facts}" if facts else "")


MORE = "Le service ouvre un financement supplémentaire de {} euros."


def test_a_sum_of_stated_instalments_shows_its_terms(tmp_path: Path) -> None:
    dossier = deposit(tmp_path, avenant_1=added(1, MORE.format("5 000")), avenant_2=added(2, MORE.format("2 500")))
    said = row(dossier, "Montant")
    assert [plain(line) for line in said.computed] == [
        "Somme calculée par ce site : 10 000 € (convention initiale) + 5 000 € (avenant n° 1) + 2 500 € (avenant n° 2)"
        " = 17 500 €."
    ]
    assert total_amount(dossier) is None


@pytest.mark.parametrize(
    "second",
    [
        "Le financement est de 2 500 euros.",
        "Le service ouvre un financement supplémentaire de 2 500 euros et un crédit supplémentaire de 100 euros.",
        "Le comité se réunit chaque mois.",
    ],
)
def test_no_sum_where_a_term_is_missing_or_double(tmp_path: Path, second: str) -> None:
    dossier = deposit(tmp_path, avenant_1=added(1, MORE.format("5 000")), avenant_2=added(2, second))
    assert row(dossier, "Montant").computed == ()


def test_a_stated_total_comes_first_and_is_compared_with_the_sum(tmp_path: Path) -> None:
    total = "Le service ouvre un nouveau financement de 5 000 euros, portant le montant total de la convention à {} euros."
    dossier = deposit(tmp_path, avenant_1=added(1, total.format("15 000")))
    said = row(dossier, "Montant")
    assert words(said) == ["15 000 euros au total"]
    assert said.computed[0].endswith("comme le total énoncé.")
    found = total_amount(dossier)
    assert found is not None
    assert (plain(found.words), plain(found.by_label)) == ("15 000 euros", "l’avenant n° 1")
    assert found.href == "conventions/phare/#art-2-al-2"

    other = deposit(tmp_path / "other", avenant_1=added(1, total.format("16 000")))
    assert row(other, "Montant").computed[0].endswith("ce qui n’est pas le total énoncé.")


def test_acts_that_disagree_stand_side_by_side(tmp_path: Path) -> None:
    facts = FACT.format(value="1 200 000 € supplémentaires", by="avenant-2", words="L'avenant n° 1 ajoute 1 200 000 euros.")
    facts += FACT.format(value="1 250 000 € supplémentaires", by="avenant-3", words="L'avenant n° 1 ajoute 1 250 000 euros.")
    dossier = deposit(
        tmp_path,
        avenant_1=UNHELD.format(number=1, facts=facts),
        avenant_2=added(2, "L'avenant n° 1 ajoute 1 200 000 euros."),
        avenant_3=added(3, "L'avenant n° 1 ajoute 1 250 000 euros."),
    )
    said = row(dossier, "Montant")
    assert [plain(clash.about) for clash in said.clashes] == ["l’avenant n° 1"]
    values = said.clashes[0].values
    assert [plain(value.words) for value in values] == ["1 200 000 € supplémentaires", "1 250 000 € supplémentaires"]
    assert [plain(source.label) for value in values for source in value.sources] == [
        "l’avenant n° 2, ligne 7",
        "l’avenant n° 3, ligne 7",
    ]
    assert said.computed == ()


def test_what_two_acts_say_alike_is_said_once(tmp_path: Path) -> None:
    facts = FACT.format(value="5 000 € en AE", by="avenant-2", words="L'avenant n° 1 ajoute 5 000 euros.")
    facts += FACT.format(value="5 000 €", by="avenant-3", words="L'avenant n° 1 ajoute 5 000 euros.")
    dossier = deposit(
        tmp_path,
        avenant_1=UNHELD.format(number=1, facts=facts),
        avenant_2=added(2, "L'avenant n° 1 ajoute 5 000 euros."),
        avenant_3=added(3, "L'avenant n° 1 ajoute 5 000 euros."),
    )
    first = next(group for group in row(dossier, "Montant").groups if "1" in group.name)
    assert [plain(value.words) for value in first.values] == ["5 000 € en AE"]
    assert len(first.values[0].sources) == 2
    assert row(dossier, "Montant").clashes == ()


def test_a_sum_that_words_replaced_is_no_longer_the_text_s() -> None:
    dossier = view(HERE / "source", "atelier-des-ponts")
    said = row(dossier, "Montant")
    assert words(said) == ["55 000 euros"]
    assert said.lead[0].sources[0].href == "conventions/atelier-des-ponts/#art-3-al-1"
    hrefs = [source.href for group in said.groups for value in group.values for source in value.sources]
    assert hrefs == ["conventions/atelier-des-ponts/versions/convention/#art-3-al-1", "conventions/atelier-des-ponts/#art-3-al-1"]


def test_the_end_leads_to_its_alinea() -> None:
    said = row(view(HERE / "source", "atelier-des-ponts"), "Fin stipulée")
    assert [plain(value.words) for value in said.lead] == ["31 décembre 2025"]
    assert said.lead[0].sources[0].href == "conventions/atelier-des-ponts/#art-5-al-1"
    assert "convention initiale" in said.groups[0].values[0].sources[0].label


def test_mon_stage(checkout: Path) -> None:
    dossier = view(checkout / "source", "mon-stage-de-3e")
    sums, spans = row(dossier, "Montant"), row(dossier, "Durée")
    assert words(sums) == ["3 770 224,00 € au total"]
    assert plain(sums.computed[0]).endswith("+ 1 795 224 € (avenant n° 4) = 3 770 224 €, comme le total énoncé.")
    assert words(spans) == ["47 mois au total"]
    assert [plain(value.words) for value in spans.clashes[0].values] == [
        "sept mois supplémentaires",
        "huit mois supplémentaires",
    ]
    parties = row(dossier, "Parties")
    assert "(ANCT)" in words(parties)[0]
    assert "d’information" in parties.groups[0].values[0].words


def test_inserjeunes(checkout: Path) -> None:
    dossier = view(checkout / "source", "inserjeunes")
    assert [plain(line) for line in row(dossier, "Montant").computed] == [
        "Somme calculée par ce site, AE : 90 000 € (2023) + 10 000 € (2024) = 100 000 €.",
        "Somme calculée par ce site, CP : 60 000 € (2023) + 40 000 € (2024) = 100 000 €.",
    ]
    assert total_amount(dossier) is None


@pytest.mark.parametrize("name", ["classe-a-12", "engagement-civique"])
def test_no_total_is_made_up(checkout: Path, name: str) -> None:
    dossier = view(checkout / "source", name)
    assert total_amount(dossier) is None
    assert row(dossier, "Montant").computed == ()


@pytest.mark.parametrize("name", ["classe-a-12", "engagement-civique", "inserjeunes", "mon-stage-de-3e"])
def test_every_figure_has_its_source(checkout: Path, name: str) -> None:
    for line in rows(view(checkout / "source", name)):
        for value in (*line.lead, *(value for group in line.groups for value in group.values)):
            assert line.name == "Objet" or all(source.href for source in value.sources)
            assert line.name == "Objet" or value.sources
