"""Light, still, readable before any script, and on paper."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response

from tests.site.conftest import FICTITIOUS

pytestmark = pytest.mark.browser

MAXIMUM = 100_000
"""Bytes of a text page as a server sends it, with its style and scripts."""
TEXTS = (
    "/",
    "/conventions/mon-stage-de-3e/",
    "/conventions/engagement-civique/",
    "/conventions/mon-stage-de-3e/comparer/avenant-2/avenant-4/",
    "/conventions/mon-stage-de-3e/actes/avenant-4/",
    f"{FICTITIOUS}conventions/atelier-des-ponts/",
)
SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("address", TEXTS)
def test_a_text_page_is_light(page: Page, address: str) -> None:
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    page.on("response", note)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    sizes = {answer.url: len(gzip.compress(answer.body(), 6)) for answer in answers}
    total = sum(sizes.values())
    print(f"{address}: {total} bytes in {len(sizes)} answers")
    assert total < MAXIMUM, sizes


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("address", TEXTS)
def test_nothing_moves_while_a_page_opens(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(SHIFTS)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.shifted") < 0.01


@pytest.mark.parametrize("address", TEXTS)
def test_a_page_is_styled_and_readable_without_script(without_script: Page, address: str) -> None:
    without_script.goto(address)
    article = without_script.locator("main article")
    assert len(article.inner_text()) > 500
    box = article.bounding_box()
    assert box is not None
    assert box["y"] < 400, "the text begins far below"


def test_a_comparison_prints_on_a4_with_its_marks(page: Page, artefacts: Path) -> None:
    page.goto(f"{FICTITIOUS}conventions/atelier-des-ponts/comparer/convention/avenant-1/")
    page.emulate_media(media="print")
    struck, added = page.locator("del:visible").first, page.locator("ins:visible").first
    assert "line-through" in struck.evaluate("(one) => getComputedStyle(one).textDecorationLine")
    assert "underline" in added.evaluate("(one) => getComputedStyle(one).textDecorationLine")
    assert page.locator(".md-header").is_hidden()
    assert page.locator(".cs-mention").first.is_visible()
    made = page.pdf(path=artefacts / "comparaison.pdf", format="A4", prefer_css_page_size=True)
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", made)
    assert {(round(float(width) / 72 * 25.4), round(float(height) / 72 * 25.4)) for width, height in sizes} == {(210, 297)}


@pytest.mark.parametrize("address", TEXTS[1:])
def test_nothing_is_cut_on_paper(chromium: Browser, origin: str, address: str) -> None:
    context = chromium.new_context(base_url=origin, viewport={"width": 794, "height": 1123})
    page = context.new_page()
    page.goto(address)
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 794
    context.close()
