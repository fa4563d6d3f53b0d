"""What the words around a figure say that it is: a total and an addition are never guessed."""

from __future__ import annotations

import pytest

from generator.publishing.figures import durations, sums
from generator.publishing.sentences import excerpt, is_whole_span, lasts, role_of, sentences_of


def roles(sentence: str) -> list[str]:
    figures = sums(sentence)
    return [role_of(sentence, figures, rank) for rank in range(len(figures))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le montant total de la convention est de 30 000 €.",
        "Le montant total de la présente convention s'élève à 30 000 €.",
        "portant le montant total de la convention à 30 000 € (trente mille euros) à la suite des avenants",
        "Le coût total est ainsi porté à la somme de 30 000 euros.",
        "Le montant total de la convention est de 30 000 €, dont 10 000 € en 2024.",
    ],
)
def test_a_total_is_one_that_the_sentence_states(sentence: str) -> None:
    assert roles(sentence)[0] == "total"


@pytest.mark.parametrize(
    "sentence",
    [
        "Le montant est de 30 000 €.",
        "Dans le cadre de ce montant total, le bureau verse 30 000 €.",
        "Le montant total de la convention est porté de 20 000 € à 30 000 €.",
        "Le montant total de la convention est de 20 000 € en AE et de 30 000 € en CP.",
        "Le montant total du marché est de 30 000 €.",
        "Le montant total de la convention ne peut excéder 30 000 €.",
        "Le montant total de la convention du 3 mai 2018 était de 30 000 €.",
    ],
)
def test_other_sums_are_no_total(sentence: str) -> None:
    assert "total" not in roles(sentence)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("un financement supplémentaire de 10 000 €", ["supplément"]),
        (
            "un nouveau financement dans la limite de 10 000 €, portant le montant total de la convention à 30 000 €",
            ["supplément", "total"],
        ),
        ("10 000 euros supplémentaires", ["supplément"]),
        ("un financement supplémentaire de 10 000 € et un fonds de 5 000 €", ["supplément", ""]),
        ("un financement de 10 000 €", [""]),
    ],
)
def test_an_addition_is_one_that_the_sentence_states(sentence: str, found: list[str]) -> None:
    assert roles(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("La convention est conclue pour une durée de douze mois.", True),
        ("Elle est conclue jusqu'au 31 décembre 2025.", True),
        ("L'avenant n° 2 la prolonge de six mois.", True),
        ("La convention prendra fin en décembre 2025.", True),
        ("Chaque partie peut y mettre fin avec un préavis de trois mois, la convention prend fin alors.", False),
        ("Un comité se réunit tous les six mois.", False),
        ("Les relevés sont conservés dix ans.", False),
        ("La convention est conclue pour une durée indéterminée.", False),
    ],
)
def test_what_says_how_long_the_agreement_holds(sentence: str, kept: bool) -> None:
    assert lasts(sentence) is kept


def test_an_excerpt_says_what_it_leaves_out() -> None:
    text = "La convention est conclue pour un an. Un comité la suit. L'avenant la prolonge d'un an. Sa durée est de deux ans."
    assert excerpt(sentences_of(text)) == (
        "La convention est conclue pour un an. […] L'avenant la prolonge d'un an. Sa durée est de deux ans."
    )


def test_a_whole_duration() -> None:
    sentence = "Sa durée totale est ainsi de 47 mois."
    assert is_whole_span(sentence, durations(sentence)[0])
    other = "Sa durée est de 47 mois."
    assert not is_whole_span(other, durations(other)[0])
