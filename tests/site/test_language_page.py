"""« La langue comprise », on a phone: short enough to be read, and a construct or a refusal is found from its name."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(page: Page) -> Page:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/langue-comprise/")
    return page


def test_what_is_folded_leaves_a_page_that_can_be_read(phone: Page) -> None:
    assert phone.evaluate("document.body.scrollHeight") < 32_000
    examples = phone.locator(".cs-langue > div")
    assert examples.count() > 100, "every example is on the page"
    assert sum(one.is_visible() for one in phone.locator(".cs-langue:not(details .cs-langue) > div").all()) < 60


def test_a_construct_is_found_from_its_name(phone: Page) -> None:
    phone.get_by_role("article").get_by_role("link", name="Supprimer une portion").click()
    heading = phone.get_by_role("heading", name="Supprimer une portion")
    expect(heading).to_be_in_viewport()
    phone.locator("#cs-supprimer ~ details summary").first.click()
    expect(phone.locator("#cs-supprimer ~ details dt").first).to_be_visible()


def test_a_refusal_is_found_from_its_code(page: Page) -> None:
    page.goto("/langue-comprise/#cs-code-unknown-words")
    refusal = page.locator("#cs-code-unknown-words")
    expect(refusal).to_be_in_viewport()
    refusal.get_by_text(re.compile(r"\d+\sexemples?")).click()
    expect(refusal.get_by_text("Refus", exact=True).first).to_be_visible()
