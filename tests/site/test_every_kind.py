"""What holds on every kind of page: it opens, it says what it is, it reads on a phone, axe finds nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.kinds import KINDS

pytestmark = pytest.mark.browser

DISCLAIMER = "seuls les actes signés font foi"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")


def violations(page: Page, tags: Sequence[str]) -> list[str]:
    """What axe finds on a page as it stands."""
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": list(tags)}, "resultTypes": ["violations"]})
    return [
        f"{rule['id']}: {node['target']} {node['html'][:200]}"
        for rule in results.response["violations"]
        for node in rule["nodes"]
    ]


every_kind = pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)


@every_kind
def test_a_page_opens_and_says_what_it_is(page: Page, address: str, viewport: tuple[int, int], artefacts: Path) -> None:
    page.set_viewport_size({"width": viewport[0], "height": viewport[1]})
    response = page.goto(address)
    assert response is not None
    assert response.status == 200
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    assert page.title().strip()
    assert DISCLAIMER in " ".join(page.locator("body").inner_text().split())
    name = re.sub(r"[^a-z0-9]+", "-", address).strip("-") or "home"
    page.screenshot(path=artefacts / f"{name}-{viewport[0]}.png")


@every_kind
def test_a_page_reflows(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{wide} px beyond the window: a reader must scroll sideways"


@every_kind
def test_axe_finds_nothing(context: BrowserContext, viewport: tuple[int, int], address: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": viewport[0], "height": viewport[1]})
    page.goto(address)
    assert violations(page, RULES) == []
    # Then in the dark, with open what can be opened.
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert violations(page, RULES) == []


@every_kind
def test_a_page_reads_without_script(without_script: Page, address: str) -> None:
    without_script.goto(address)
    expect(without_script.locator("h1")).to_be_visible()
    assert DISCLAIMER in " ".join(without_script.locator("body").inner_text().split())
