"""The theme: colours that follow the system until a reader chooses, by mouse or keyboard, and say what they are."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = pytest.mark.browser

SCHEME = "data-md-color-scheme"


@pytest.fixture
def dark(context: BrowserContext) -> Page:
    """A first visit by someone whose system is dark."""
    opened = context.new_page()
    opened.emulate_media(color_scheme="dark")
    opened.goto("/")
    return opened


def test_colours_follow_the_system_and_go_on_doing_so(dark: Page) -> None:
    expect(dark.locator("body")).to_have_attribute(SCHEME, "slate")
    dark.emulate_media(color_scheme="light")
    expect(dark.locator("body")).to_have_attribute(SCHEME, "default")
    dark.goto("/conventions/")
    expect(dark.locator("body")).to_have_attribute(SCHEME, "default")
    dark.emulate_media(color_scheme="dark")
    expect(dark.locator("body")).to_have_attribute(SCHEME, "slate")


def test_a_choice_is_kept_whatever_the_system(dark: Page) -> None:
    dark.get_by_title("Couleurs du système ; passer en clair").click()
    expect(dark.locator("body")).to_have_attribute(SCHEME, "default")
    dark.goto("/conventions/")
    expect(dark.locator("body")).to_have_attribute(SCHEME, "default")
    expect(dark.get_by_role("radio", name="claires")).to_be_checked()
    dark.get_by_title("Couleurs claires ; passer en sombre").click()
    dark.get_by_title("Couleurs sombres ; revenir à celles du système").click()
    dark.emulate_media(color_scheme="light")
    expect(dark.locator("body")).to_have_attribute(SCHEME, "default")


def test_the_choice_is_a_group_of_radio_buttons_by_keyboard(dark: Page) -> None:
    group = dark.get_by_role("radiogroup", name="Couleurs")
    expect(group.get_by_role("radio", name="celles du système")).to_be_checked()
    for _ in range(10):
        dark.keyboard.press("Tab")
        if dark.evaluate("document.activeElement.name") == "__palette":
            break
    shown = dark.locator("label:has(svg):visible", has=dark.locator("svg")).first
    assert shown.evaluate("(one) => getComputedStyle(one).outlineStyle") == "solid", "the focus is seen"
    dark.keyboard.press("ArrowRight")
    expect(group.get_by_role("radio", name="claires")).to_be_checked()
    expect(dark.locator("body")).to_have_attribute(SCHEME, "default")
    dark.keyboard.press("ArrowRight")
    expect(group.get_by_role("radio", name="sombres")).to_be_checked()
    expect(dark.locator("body")).to_have_attribute(SCHEME, "slate")


def test_without_script_there_is_no_choice_that_does_nothing(without_script: Page, origin: str) -> None:
    without_script.goto(f"{origin}/")
    expect(without_script.get_by_role("radiogroup", name="Couleurs")).to_have_count(0)
