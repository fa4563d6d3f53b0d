"""The list of conventions, filtered as a reader does: by choice, by address, by page, with and without script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ALL = ["Classe à 12", "Engagement civique", "InserJeunes", "Mon stage de 3e"]
HELD_WHOLE = ["InserJeunes"]


def heard(page: Page) -> list[str]:
    """The texts of the accessibility tree, which hold what the stylesheet counts."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return [node["name"]["value"] for node in tree if node["role"]["value"] == "StaticText"]


def shown(page: Page) -> list[str]:
    """The titles of the cards that a reader sees."""
    return [title for title in page.locator(".cs-carte").get_by_role("heading").all_inner_texts() if title]


@pytest.mark.parametrize("scripted", [True, False], ids=["script", "no script"])
def test_a_choice_leaves_only_what_has_it(page: Page, without_script: Page, origin: str, scripted: bool) -> None:
    reader = page if scripted else without_script
    reader.goto(f"{origin}/conventions/")
    assert shown(reader) == ALL
    reader.get_by_label("État des textes").select_option(label="Tous les actes sont versés (1)")
    assert shown(reader) == HELD_WHOLE
    reader.get_by_label("État des textes").select_option("")
    reader.get_by_label("Année de signature").select_option("2021")
    assert shown(reader) == ["Engagement civique", "Mon stage de 3e"]
    reader.get_by_label("Partie").select_option("agence-nationale-de-la-cohesion-des-territoires-anct")
    assert shown(reader) == ["Mon stage de 3e"]
    assert "Conventions affichées : 1" in " ".join(heard(reader)).replace("\N{NO-BREAK SPACE}", " ").replace("  ", " ")


def test_the_choice_stays_in_the_address(page: Page) -> None:
    page.goto("/conventions/")
    page.get_by_label("Année de signature").select_option("2023")
    expect(page).to_have_url(re.compile(r"\?annees=2023$"))
    expect(page.get_by_role("status")).to_have_text("Conventions affichées : 1 sur 4")
    page.reload()
    assert shown(page) == ["InserJeunes"]
    expect(page.get_by_label("Année de signature")).to_have_value("2023")


def test_what_nothing_has_in_common_is_said(page: Page) -> None:
    page.goto("/conventions/?annees=2023&etats=textes-manquants")
    assert shown(page) == []
    expect(page.get_by_role("status")).to_have_text("Conventions affichées : 0 sur 4")


def test_a_choice_that_does_not_exist_changes_nothing(page: Page) -> None:
    page.goto("/conventions/?annees=1789")
    assert shown(page) == ALL


def test_each_value_has_a_page_of_its_own(without_script: Page, origin: str) -> None:
    without_script.goto(f"{origin}/conventions/")
    without_script.get_by_text("Année de signature d’un acte (").click()
    without_script.get_by_role("link", name="2021", exact=True).click()
    expect(without_script.get_by_role("heading", level=1)).to_have_text("Conventions, année 2021")
    assert shown(without_script) == ["Engagement civique", "Mon stage de 3e"]
    assert without_script.url.endswith("/annees/2021/")


def test_the_filters_work_by_keyboard(page: Page) -> None:
    page.goto("/conventions/")
    page.get_by_label("Partie").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Année de signature")).to_be_focused()
    page.keyboard.type("2023")
    assert shown(page) == ["InserJeunes"]
