"""The site built once, strictly, served on this machine, and a real browser to open it.

A browser that cannot be had fails these tests, never skips them: a site that nobody opened is not tested.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from tests.site import browser as browsers

VIEWPORTS = {"desktop": (1280, 900), "phone": (390, 844)}


class QuietHandler(SimpleHTTPRequestHandler):
    """A file server without a log."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def site(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `mkdocs build --strict` alone makes it."""
    folder = tmp_path_factory.mktemp("built") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "true"}
    result = subprocess.run(command, cwd=checkout, env=environment, capture_output=True, text=True, check=False)
    if result.returncode:
        pytest.fail(f"mkdocs build --strict failed:\n{result.stdout}\n{result.stderr}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    """Where the built site is served, without a final slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def artefacts() -> Path:
    """Where pictures of the pages are left for people to look at; never committed."""
    folder = Path(__file__).parent / "artefacts"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real Chromium."""
    path = browsers.find()
    if path is None:
        pytest.fail(browsers.MISSING, pytrace=False)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(browsers.ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(params=VIEWPORTS)
def viewport(request: pytest.FixtureRequest) -> tuple[int, int]:
    """A computer's window, then a phone's."""
    return VIEWPORTS[str(request.param)]


@pytest.fixture
def outside() -> list[str]:
    """Requests that left the served site, and errors that pages raised; every test checks that there are none."""
    return []


@pytest.fixture
def context(chromium: Browser, origin: str, outside: list[str]) -> Iterator[BrowserContext]:
    """A fresh visit that notes whatever leaves the site."""
    opened = chromium.new_context(base_url=origin, locale="fr-FR")

    def note(request: Request) -> None:
        if not request.url.startswith((f"{origin}/", "data:", "blob:")):
            outside.append(request.url)

    opened.on("request", note)
    opened.on("weberror", lambda error: outside.append(str(error.error)))
    yield opened
    opened.close()
    assert outside == [], "the page asked something of another site, or raised an error"


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page at a computer's size."""
    opened = context.new_page()
    opened.set_viewport_size({"width": 1280, "height": 900})
    return opened


@pytest.fixture
def without_script(chromium: Browser, origin: str) -> Iterator[Page]:
    """A visit where no script runs."""
    visit = chromium.new_context(base_url=origin, locale="fr-FR", java_script_enabled=False)
    yield visit.new_page()
    visit.close()
