"""The glossary in place: a term opens its definition where a page first uses it, in the site's own words only."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import generator
from generator.consolidating.redline import compare
from generator.publishing.glossary import Term, read_glossary
from generator.publishing.mots import Mots
from generator.publishing.publish import Publication, publish

TERMS = (
    Term("Réserve", "Doute <sérieux>."),
    Term("AE, autorisations d’engagement", "Montant."),
    Term("Versé, non versé", "Déposé."),
)


def mots() -> Mots:
    return Mots(TERMS, lambda address: f"../{address}")


def test_the_first_use_opens_the_definition() -> None:
    mot = mots()
    assert mot.meanings() == ""
    assert mot("réserves", "réserve") == ('<button type="button" class="cs-mot" popovertarget="mot-r_e9_serve">réserves</button>')
    assert mot("réserve") == "réserve"
    meanings = mot.meanings()
    assert 'id="mot-r_e9_serve" popover' in meanings
    assert "Doute &lt;sérieux&gt;." in meanings
    assert 'href="../glossaire/"' in meanings


def test_a_first_use_behind_a_fold_leaves_the_one_in_sight() -> None:
    mot = mots()
    assert "popovertarget" in mot("réserve", folded=True)
    assert "popovertarget" in mot("réserve")
    assert mot("réserve", folded=True) == "réserve"
    assert mot.meanings().count(" popover>") == 1


def test_an_unknown_word_stays_a_word() -> None:
    assert mots()("<b>") == "&lt;b&gt;"


def test_plurals_and_other_names_are_known() -> None:
    assert "popovertarget" in mots()("versés", "versé")
    assert "popovertarget" in mots()("versés")
    assert "popovertarget" in mots()("autorisations d'engagement")


def test_within_words_each_new_term_is_explained() -> None:
    mot = mots()
    made = mot.within("10 € en AE & sous réserve")
    assert made == (
        '10 € en <button type="button" class="cs-mot" popovertarget="mot-ae">AE</button> &amp; sous '
        '<button type="button" class="cs-mot" popovertarget="mot-r_e9_serve">réserve</button>'
    )
    assert mot.within("20 € en AE") == "20 € en AE"


def test_a_definition_is_written_once_however_often_it_opens() -> None:
    mot = mots()
    made = mot.button(TERMS[0]) + mot.button(TERMS[0]) + mot("réserve")
    assert made.count("<button") == 3
    assert mot.meanings().count(" popover>") == 1


@pytest.fixture(scope="module")
def published(checkout: Path) -> Publication:
    """The project's dossiers with the project's glossary."""
    glossary = read_glossary((checkout / "docs/glossaire.md").read_text("utf-8"))
    return publish(generator.load(checkout / "source"), compare, glossary, guide="guide/")


def test_every_button_has_its_definition_and_none_stands_twice(published: Publication) -> None:
    opened = 0
    for page in published.pages.values():
        wanted = set(re.findall(r'popovertarget="([^"]+)"', page.html))
        made = re.findall(r'<div class="cs-def" id="([^"]+)" popover>', page.html)
        assert sorted(wanted) == sorted(made), page.address
        opened += len(wanted)
    assert opened > 50


def test_no_definition_stands_inside_the_legal_text(published: Publication) -> None:
    """What a reader copies from an alinéa is what was deposited."""
    seen = 0
    for page in published.pages.values():
        for words in re.findall(
            r'<div class="cs-al cs-(?:paragraphe|item|intertitre)[^>]*>\s*<a [^>]*>.*?</a>\s*<p>(.*?)</p>', page.html, re.S
        ):
            assert "cs-mot" not in words
            seen += 1
    assert seen > 100


def test_no_button_stands_inside_another_control(published: Publication) -> None:
    for page in published.pages.values():
        for outer in ("a", "button", "summary", "label", "h1", "h2", "h3"):
            for inside in re.findall(rf"<{outer}\b[^>]*>(.*?)</{outer}>", page.html, re.S):
                assert "<button" not in inside, (page.address, outer)


@pytest.mark.parametrize("term", ["réserve", "versé", "texte manquant", "stipulation", "AE", "délégant"])
def test_the_words_of_the_pages_are_in_the_glossary(checkout: Path, term: str) -> None:
    glossary = read_glossary((checkout / "docs/glossaire.md").read_text("utf-8"))
    assert "popovertarget" in Mots(glossary, str)(term)


def test_every_word_that_templates_explain_is_in_the_glossary(checkout: Path) -> None:
    glossary = read_glossary((checkout / "docs/glossaire.md").read_text("utf-8"))
    asked = 0
    for template in sorted((checkout / "generator/publishing/templates").glob("*.j2")):
        for words, entry in re.findall(r"\bmot\('([^']+)'(?:, '([^']+)')?(?:, folded=true)?\)", template.read_text("utf-8")):
            assert "popovertarget" in Mots(glossary, str)(words, entry), (template.name, words)
            asked += 1
    assert asked > 3


def test_without_a_glossary_nor_a_guide_nothing_leads_to_them(publication: Publication) -> None:
    """Another project may have neither page: a strict build must not find a dead link."""
    for page in publication.pages.values():
        assert "popovertarget" not in page.html
        assert not re.search(r'href="[^"]*(?:glossaire|guide)/"', page.html), page.address
