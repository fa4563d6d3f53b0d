"""What is generated, in the theme that MkDocs brings: it reads, works, asks nothing of another site, and axe finds nothing in it.

That theme's own dialog breaks a strict policy (a style attribute) and raises an error without its search: neither is ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import OTHER
from tests.site.test_every_kind import RULES

pytestmark = pytest.mark.browser

ATELIER = f"{OTHER}conventions/atelier-des-ponts/"
PAGES = {
    "home": OTHER,
    "list": f"{OTHER}conventions/",
    "convention": ATELIER,
    "version": f"{ATELIER}versions/avenant-1/",
    "comparison": f"{ATELIER}comparer/convention/avenant-3/",
    "acte": f"{ATELIER}actes/avenant-2/",
    "article": f"{ATELIER}articles/3/",
    "controls": f"{OTHER}controles/",
    "language": f"{OTHER}langue-comprise/",
}


@pytest.fixture
def plain(chromium: Browser, origin: str) -> Iterator[Page]:
    """A visit that notes only what leaves the site."""
    visit = chromium.new_context(base_url=origin, locale="fr-FR", reduced_motion="reduce")
    away: list[str] = []
    visit.on("request", lambda request: None if request.url.startswith((f"{origin}/", "data:")) else away.append(request.url))
    yield visit.new_page()
    visit.close()
    assert away == []


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_it_reads_in_another_theme(plain: Page, address: str, viewport: tuple[int, int], artefacts: Path) -> None:
    plain.set_viewport_size({"width": viewport[0], "height": viewport[1]})
    plain.goto(address)
    expect(plain.locator(".cs").first).to_be_visible()
    plain.screenshot(
        path=artefacts / f"autre-{address.removeprefix(OTHER).strip('/').replace('/', '-') or 'home'}-{viewport[0]}.png"
    )
    wide = plain.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{wide} px beyond the window"
    if viewport[0] < 1280:
        return
    plain.evaluate("document.querySelectorAll('.cs details').forEach((one) => { one.open = true; })")
    options = {"runOnly": {"type": "tag", "values": list(RULES)}, "resultTypes": ["violations"]}
    found = Axe().run(plain, context={"include": [[".cs"]]}, options=options).response["violations"]
    assert [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]] == []


def test_a_search_works_in_another_theme(plain: Page) -> None:
    plain.goto(f"{OTHER}recherche/?q=archives")
    plain.locator("[data-cs-resultats] a").first.click()
    plain.wait_for_url(f"**{ATELIER}#*")
    expect(plain.locator(":target")).to_contain_text("archives", ignore_case=True)
