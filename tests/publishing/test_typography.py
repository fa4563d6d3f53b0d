"""French spacing goes to the site's own words, and to nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model import Acte
from generator.publishing.render import environment
from generator.publishing.typography import acte_name, french_date, of_acte, plural, signed, typo


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Réserve : oui ; non !", "Réserve\u00a0: oui\u202f; non\u202f!"),
        ("« mot »", "«\u00a0mot\u00a0»"),
        ("l'avenant n° 2", "l’avenant n°\u00a02"),
        ("10 000 €", "10\u202f000\u202f€"),
        ("https://exemple.fr/a?b", "https://exemple.fr/a?b"),
    ],
)
def test_spacing(typed: str, printed: str) -> None:
    assert typo(typed) == printed
    assert typo(printed) == printed


def test_a_template_spaces_its_words_and_leaves_what_it_prints() -> None:
    made = environment().from_string('<p title="a : b">Durée : {{ text }} !</p>').render(text="« six mois » ; fin")
    assert made == '<p title="a : b">Durée\u00a0: « six mois » ; fin\u202f!</p>'


def test_names_of_acts() -> None:
    avenant = Acte("avenant-2", "avenant", (), numero=2, signature=date(2021, 3, 1))
    base = Acte("convention", "convention", (), statut="non versé")
    service = Acte("convention-de-service", "convention de service", ())
    assert [acte_name(one) for one in (avenant, base, service)] == [
        "avenant n°\u00a02",
        "convention initiale",
        "convention de service",
    ]
    assert of_acte(avenant) == "de l’avenant n°\u00a02"
    assert of_acte(base) == "de la convention initiale"
    assert of_acte(Acte("p", "protocole", ())) == "du protocole"
    assert signed(avenant) == "signé le\u00a01er\u00a0mars\u00a02021"
    assert signed(base) == "date inconnue"
    assert signed(service) == "date non portée sur l’acte"


def test_dates_and_counts() -> None:
    assert french_date(date(2020, 8, 12)) == "12\u00a0août\u00a02020"
    assert [plural(n, "refus", "refus") for n in (0, 2)] == ["0\u00a0refus", "2\u00a0refus"]
    assert [plural(n, "alinéa") for n in (0, 1, 2)] == ["0\u00a0alinéa", "1\u00a0alinéa", "2\u00a0alinéas"]
