"""The site built once, strictly, served on this machine, and a real browser to open it.

Three sites stand on one server, each with the headers that its own build wrote: the project's own at the root; under
`/fictif/` a portal of a complete fictitious convention, with an issuer, a licence and an address for errors; under `/autre/`
that convention again, in the theme that MkDocs brings.
A browser that cannot be had fails these tests, never skips them: a site that nobody opened is not tested.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copytree
from typing import ClassVar

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from tests.site import browser as browsers

VIEWPORTS = {"desktop": (1280, 900), "phone": (390, 844)}


FICTITIOUS = "/fictif/"
OTHER = "/autre/"
"""The same fictitious convention under the theme that MkDocs brings."""
PORTAL = {
    "generator": False,
    "emetteur": {"nom": "Service des ouvrages", "logo": "assets/logo.svg", "adresse": "https://ouvrages.example/"},
    "signalement": "erreurs@ouvrages.example",
    "couleurs": {"entete": "#5a1e3c", "accent": "#7a2850", "accent_sombre": "#e8a9c4"},
    "accessibilite": "partiellement conforme",
    "licence": {"nom": "Licence d’essai", "adresse": "https://ouvrages.example/licence"},
}
"""What a portal sets of its own."""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#fff" d="M0 0h9v9H0z"/></svg>\n'


class Handler(SimpleHTTPRequestHandler):
    """A file server without a log, which sends what the sites' own builds say to send."""

    protocol_version = "HTTP/1.1"
    sites: ClassVar[dict[str, Path]] = {}

    def translate_path(self, path: str) -> str:
        """The file of whichever site the address is of."""
        prefix, folder = self.place(path)
        self.directory = str(folder)
        return super().translate_path("/" + path.removeprefix(prefix))

    def place(self, path: str) -> tuple[str, Path]:
        """Where the site of an address begins, and its folder."""
        return next((prefix, folder) for prefix, folder in self.sites.items() if path.startswith(prefix))

    def end_headers(self) -> None:
        """Add the site's headers."""
        for name, value in sent_headers(self.place(self.path)[1]).items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's page for what is not found."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        page = (self.place(self.path)[1] / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@cache
def sent_headers(folder: Path) -> dict[str, str]:
    """The headers that a built site asks of its server."""
    return dict(re.findall(r'^add_header (\S+) "([^"]*)" always;$', (folder / "serveur/entetes.conf").read_text("utf-8"), re.M))


def build(configuration: Path, folder: Path, directory: Path) -> Path:
    """`mkdocs build --strict`, or what it says."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(configuration), "--site-dir", str(folder)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "true"}
    result = subprocess.run(command, cwd=directory, env=environment, capture_output=True, text=True, check=False)
    if result.returncode:
        pytest.fail(f"mkdocs build --strict failed:\n{result.stdout}\n{result.stderr}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def site(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `mkdocs build --strict` alone makes it."""
    return build(checkout / "mkdocs.yml", tmp_path_factory.mktemp("built") / "site", checkout)


@pytest.fixture(scope="session")
def fictitious_site(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal of a convention and three avenants that nobody signed, in full, through the whole engine."""
    folder = tmp_path_factory.mktemp("fictitious")
    copytree(checkout / "docs", folder / "docs")
    (folder / "docs/assets/logo.svg").write_text(LOGO, "utf-8")
    configuration = {
        "INHERIT": str(checkout / "mkdocs.yml"),
        "site_name": "Portail d’essai",
        "site_url": f"https://ouvrages.example{FICTITIOUS}",
        "docs_dir": str(folder / "docs"),
        "plugins": [
            {
                "consolide": {
                    "source": str(checkout / "tests/publishing/source"),
                    "cases": str(checkout / "tests/cases/instructions"),
                }
            }
        ],
        "extra": PORTAL,
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(configuration), "utf-8")
    return build(folder / "mkdocs.yml", folder / "site", checkout)


@pytest.fixture(scope="session")
def other_site(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is generated, in a plain configuration of MkDocs' own theme."""
    folder = tmp_path_factory.mktemp("other")
    sources = {"source": str(checkout / "tests/publishing/source"), "cases": str(checkout / "tests/cases/instructions")}
    configuration = {
        "site_name": "Autre thème",
        "site_url": f"https://ouvrages.example{OTHER}",
        "docs_dir": str(checkout / "docs"),
        "theme": {"name": "mkdocs", "highlightjs": False, "locale": "fr"},
        "markdown_extensions": ["def_list", "tables", "attr_list"],
        "plugins": [{"consolide": sources}],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(configuration), "utf-8")
    return build(folder / "mkdocs.yml", folder / "site", checkout)


@pytest.fixture(scope="session")
def origin(site: Path, fictitious_site: Path, other_site: Path) -> Iterator[str]:
    """Where the built sites are served, without a final slash."""
    Handler.sites = {FICTITIOUS: fictitious_site, OTHER: other_site, "/": site}
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
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
    # Without transitions, colours are at once what they will be.
    opened = chromium.new_context(base_url=origin, locale="fr-FR", reduced_motion="reduce")

    def note(request: Request) -> None:
        if not request.url.startswith((f"{origin}/", "data:", "blob:")):
            outside.append(request.url)

    def hear(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            outside.append(message.text)

    opened.on("request", note)
    opened.on("console", hear)
    opened.on("weberror", lambda error: outside.append(str(error.error)))
    yield opened
    opened.close()
    assert outside == [], "the page asked something of another site, broke the site's policy, or raised an error"


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
