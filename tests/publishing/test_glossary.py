"""The words of the glossary: read from its page, found in a text, explained where the site uses them."""

from __future__ import annotations

import pytest

from generator.model import Alinea, Article
from generator.publishing.glossary import read_glossary, terms_in

PAGE = """# Glossaire

## Les mots

AE, autorisations d'engagement
:   Montant que l'on peut décider.

Délégant
:   Celui qui confie.

## Les mots de ce site

Réserve
:   Doute sur un alinéa.
"""


def test_entries_are_read_from_the_page() -> None:
    found = read_glossary(PAGE)
    assert [(term.name, term.meaning, term.own) for term in found] == [
        ("AE, autorisations d'engagement", "Montant que l'on peut décider.", False),
        ("Délégant", "Celui qui confie.", False),
        ("Réserve", "Doute sur un alinéa.", True),
    ]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Les délégants paient.", ["Délégant"]),
        ("Une autorisation d’engagement est ouverte.", []),
        ("Des autorisations d’engagement sont ouvertes.", ["AE, autorisations d'engagement"]),
        ("10 euros en AE, par le délégant", ["AE, autorisations d'engagement", "Délégant"]),
        ("Le Caesar et l'ae", []),
        ("Le délégantisme", []),
        ("Il est payé sous réserve.", []),
    ],
)
def test_a_part_gets_the_words_that_it_holds(words: str, names: list[str]) -> None:
    part = Article("1", "", (Alinea(words),))
    assert [term.name for term in terms_in(part, read_glossary(PAGE))] == names
