"""The theme: colours that follow the system until a reader chooses, by mouse or keyboard, and say what they are."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.test_every_kind import RULES, violations

pytestmark = pytest.mark.browser

SCHEME = "data-md-color-scheme"
FOCUSED = """() => {
  const one = document.activeElement;
  const shown = one.name === "__palette" ? one.nextElementSibling : one.labels?.[0]?.contains(one) ? one.labels[0] : one;
  const box = shown.getBoundingClientRect(), style = getComputedStyle(shown);
  return {
    name: (one.ariaLabel || one.textContent || one.name || "").trim().replace(/\\s+/g, " ").slice(0, 40),
    seen: box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
    ringed: style.outlineStyle !== "none" || getComputedStyle(one).outlineStyle !== "none",
    body: one === document.body,
  };
}"""


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


@pytest.mark.parametrize("address", ["/conventions/", "/conventions/mon-stage-de-3e/"])
def test_the_keyboard_never_goes_where_nothing_is_seen(page: Page, address: str, viewport: tuple[int, int]) -> None:
    page.set_viewport_size({"width": viewport[0], "height": viewport[1]})
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["name"] == "Aller au contenu"
    for _ in range(30):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused["body"] or (focused["seen"] and focused["ringed"]), focused


def test_the_way_past_the_header_leads_to_the_content(page: Page) -> None:
    page.goto("/conventions/mon-stage-de-3e/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('article'))")


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(page: Page) -> None:
    page.goto("/conventions/mon-stage-de-3e/")
    expect(page.locator(".cs-menu-bouton")).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 844})
    button = page.get_by_role("button", name="Menu")
    button.focus()
    page.keyboard.press("Enter")
    menu = page.get_by_role("navigation", name="Menu")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link", name="Accueil")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    menu.get_by_role("link", name="L’essentiel").click()
    expect(menu).to_be_hidden()
    expect(page.get_by_role("heading", name="L’essentiel")).to_be_in_viewport()


@pytest.mark.parametrize("address", ["/conventions/mon-stage-de-3e/", "/fictif/conventions/atelier-des-ponts/"])
def test_axe_finds_nothing_in_what_pops_up(page: Page, address: str, viewport: tuple[int, int]) -> None:
    page.set_viewport_size({"width": viewport[0], "height": viewport[1]})
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(address)
        opened = 0
        for button in page.locator("[popovertarget]:visible").all()[:2]:
            button.click()
            expect(page.locator("[popover]:popover-open")).to_have_count(1)
            opened += 1
            assert violations(page, RULES) == []
            page.keyboard.press("Escape")
        assert opened


def test_a_portal_s_own_colours_are_seen(page: Page) -> None:
    page.goto("/fictif/conventions/atelier-des-ponts/")
    assert page.locator(".md-header").evaluate("(one) => getComputedStyle(one).backgroundColor") == "rgb(90, 30, 60)"
    link = page.locator(".cs-fil a").first
    assert link.evaluate("(one) => getComputedStyle(one).color") == "rgb(122, 40, 80)"
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute(SCHEME, "slate")
    assert link.evaluate("(one) => getComputedStyle(one).color") == "rgb(232, 169, 196)"
