"""Searching as a reader does."""

from __future__ import annotations

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


def test_words_that_are_nowhere_give_nothing(page: Page) -> None:
    page.goto("/recherche/?q=" + "zzyzx" * 3)
    expect(page.get_by_role("status").filter(has_text="Aucun")).to_be_visible(timeout=15_000)
