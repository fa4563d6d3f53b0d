"""The words of a text, explained below it."""

from __future__ import annotations

import pytest

from generator.model import Alinea, Article, Texte
from generator.publishing.glossary import read_glossary, terms_of

PAGE = """# Glossaire

## Les mots

AE, autorisations d'engagement
:   Montant que l'on peut décider.

Délégant
:   Celui qui confie.
"""


def test_entries_are_read_from_the_page() -> None:
    found = read_glossary(PAGE)
    assert [(term.name, term.meaning) for term in found] == [
        ("AE, autorisations d'engagement", "Montant que l'on peut décider."),
        ("Délégant", "Celui qui confie."),
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
    ],
)
def test_a_text_gets_the_words_that_it_holds(words: str, names: list[str]) -> None:
    texte = Texte("c", "", (Article("1", "", (Alinea(words),)),))
    assert [term.name for term in terms_of(texte, read_glossary(PAGE))] == names
