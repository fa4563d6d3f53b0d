"""`/controles/`, as a legal team uses it: sort a table, by mouse or keyboard, and read it without script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser


def firsts(table: Locator) -> list[str]:
    """What the rows of a table are named."""
    return [name.strip() for name in table.locator("tbody th").all_inner_texts()]


@pytest.fixture
def conventions(page: Page) -> Locator:
    page.goto("/controles/")
    return page.get_by_role("group", name="Conventions").get_by_role("table")


def test_a_column_of_figures_sorts_from_the_greatest_then_back(page: Page, conventions: Locator) -> None:
    before = firsts(conventions)
    heading = conventions.get_by_role("columnheader", name="Annotées")
    heading.get_by_role("button").click()
    expect(heading).to_have_attribute("aria-sort", "descending")
    assert firsts(conventions)[0] == "Engagement civique"
    heading.get_by_role("button").click()
    expect(heading).to_have_attribute("aria-sort", "ascending")
    assert firsts(conventions)[-1] == "Engagement civique"
    assert sorted(firsts(conventions)) == sorted(before)


def test_what_has_no_figure_comes_last_both_ways(conventions: Locator) -> None:
    button = conventions.get_by_role("columnheader", name="Texte connu").get_by_role("button")
    for _ in range(2):
        button.click()
        assert firsts(conventions)[-1] == "Classe à 12", "its number of articles is not known"


def test_sorting_works_by_keyboard_and_is_told(page: Page, conventions: Locator) -> None:
    button = conventions.get_by_role("columnheader", name="Convention").get_by_role("button")
    button.focus()
    page.keyboard.press("Enter")
    assert firsts(conventions) == ["Classe à 12", "Engagement civique", "InserJeunes", "Mon stage de 3e"]
    expect(button).to_be_focused()
    expect(conventions.get_by_role("status")).to_have_text("Tableau trié par « Convention », ordre croissant.")
    page.keyboard.press("Tab")
    expect(conventions.get_by_role("columnheader", name="Actes versés").get_by_role("button")).to_be_focused()


def test_a_text_of_which_nothing_is_known_is_not_without_holes(conventions: Locator) -> None:
    row = conventions.get_by_role("row").filter(has_text="Classe à 12")
    expect(row.get_by_role("cell").nth(5)).to_have_text("tout")
    conventions.get_by_role("columnheader", name="Manques").get_by_role("button").click()
    assert firsts(conventions)[0] == "Classe à 12"


def test_only_one_column_is_the_order(conventions: Locator) -> None:
    for name in ("Convention", "Manques"):
        conventions.get_by_role("columnheader", name=name, exact=True).get_by_role("button").click()
    assert conventions.locator("[aria-sort]").count() == 1
    expect(conventions.get_by_role("columnheader", name="Manques")).to_have_attribute("aria-sort", "descending")


def test_without_script_the_order_is_useful_and_nothing_looks_like_a_button(without_script: Page, origin: str) -> None:
    without_script.goto(f"{origin}/controles/")
    table = without_script.get_by_role("group", name="Conventions").get_by_role("table")
    assert table.get_by_role("button").count() == 0
    assert firsts(table)[-1] == "InserJeunes", "the one whose text is wholly known comes last"


def test_every_row_leads_to_what_it_is_about(page: Page, conventions: Locator) -> None:
    conventions.get_by_role("link", name="InserJeunes").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("InserJeunes")
