"""Searching as a reader does."""

from __future__ import annotations

import re
from urllib.parse import urlencode, urljoin
from urllib.request import urlopen

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser


def search(page: Page, words: str) -> Locator:
    """Type words into the search page; its results."""
    page.goto("/recherche/")
    page.get_by_role("main").get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    results = page.get_by_role("main").get_by_role("listitem").filter(has=page.locator("mark"))
    expect(results.first).to_be_visible(timeout=15_000)
    return results


def found(page: Page, words: str) -> set[str]:
    """The conventions that words are found in."""
    return {text.split(" — ")[0] for text in search(page, words).get_by_role("link").all_inner_texts()}


def test_accents_do_not_matter(page: Page) -> None:
    plain, accented = found(page, "delegation"), found(page, "délégation")
    assert plain == accented
    assert len(plain) > 1


def test_a_result_leads_to_the_words(page: Page) -> None:
    results = search(page, "coaching")
    results.get_by_role("link").first.click()
    page.wait_for_url("**/conventions/**")
    assert "coaching" in page.get_by_role("main").inner_text().lower()


def test_nothing_of_the_index_loads_before_a_search(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/")
    page.goto("/recherche/")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/pagefind/" in url] == []


def state(page: Page, words: str) -> str:
    """What is told of a search, once it has ended."""
    page.goto("/recherche/?" + urlencode({"q": words}))
    told = page.locator("[data-cs-etat]")
    expect(told).to_have_text(re.compile(r"[^…]$"), timeout=15_000)
    return " ".join(told.inner_text().split())


@pytest.mark.parametrize("words", ["l'État", "l’état", "Etat", "ÉTAT"])
def test_apostrophes_and_capitals_do_not_matter(page: Page, words: str) -> None:
    assert found(page, words) == found(page, "etat")
    assert found(page, words) >= {"InserJeunes", "Mon stage de 3e"}


def test_an_elision_written_without_its_apostrophe_is_found(page: Page) -> None:
    results = search(page, "letat")
    marked = page.locator("[data-cs-resultats] mark").all_inner_texts()
    assert results.count() > 0
    assert {re.sub(r"\W", "", word).lower().replace("é", "e") for word in marked} == {"letat"}


def test_a_word_that_is_nowhere_is_named_and_finds_nothing(page: Page) -> None:
    said = state(page, "convention xyzabc")
    assert said == "Aucun passage trouvé : « xyzabc » n’est dans aucun texte. Chercher seulement : convention"
    assert page.locator("[data-cs-resultats] li").count() == 0
    page.get_by_role("link", name="Chercher seulement : convention").click()
    expect(page.locator("[data-cs-resultats] li").first).to_be_visible(timeout=15_000)


def test_the_beginning_of_a_word_that_is_nowhere_is_not_taken_for_it(page: Page) -> None:
    assert "« lecole » n’est dans aucun texte" in state(page, "lecole"), "« le » is not « lecole »"


def test_words_that_are_never_in_one_text_are_said_so(page: Page) -> None:
    assert "aucun texte ne les réunit" in state(page, "coaching stagiaires")


def test_all_the_words_are_in_every_text_found(page: Page) -> None:
    for words in ("délégation préambule", "stages élèves"):
        assert "passage" in state(page, words)
        for href in {str(link.get_attribute("href")) for link in page.locator("[data-cs-resultats] a").all()}:
            text = urlopen(urljoin(page.url, href)).read().decode().lower()  # noqa: S310 - this machine's own server
            assert all(word in text for word in words.split()), href


def test_a_phrase_is_found_as_it_is_and_not_otherwise(page: Page) -> None:
    for phrase in ("« plateforme numérique »", '"plateforme numérique"', "“Plateforme numerique”"):
        assert "passage" in state(page, phrase)
        for one in page.locator("[data-cs-resultats] li p").all():
            marked = " ".join(mark.inner_text() for mark in one.locator("mark").all())
            assert "plateforme numérique" in marked.lower()
    assert "« numérique plateforme » n’est dans aucun texte" in state(page, "« numérique plateforme »")


def test_a_result_says_convention_article_and_version_and_lands_on_the_alinea(page: Page) -> None:
    result = search(page, "coaching référencés").first
    link = result.get_by_role("link")
    assert re.fullmatch(r"InserJeunes — Article \d+\s*: .+, alinéa \d+", link.inner_text())
    assert "version issue de la convention initiale" in result.inner_text()
    anchor = str(link.get_attribute("href")).partition("#")[2]
    link.click()
    page.wait_for_url("**/conventions/inserjeunes/#*")
    line = page.locator(f"#{anchor}")
    expect(line).to_be_in_viewport()
    assert "coaching" in line.inner_text().lower()


def test_the_site_s_own_words_are_not_found(page: Page) -> None:
    assert "Aucun passage" in state(page, "« texte manquant »")
    assert "Aucun passage" in state(page, "« début de la suppression »")


def test_words_that_are_nowhere_give_nothing(page: Page) -> None:
    page.goto("/recherche/?q=" + "zzyzx" * 3)
    expect(page.get_by_role("status").filter(has_text="Aucun")).to_be_visible(timeout=15_000)
