"""What a public site carries: descriptions, addresses, robots, notices, an issuer, and the policy that its server sends."""

from __future__ import annotations

import re
from hashlib import sha256
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin
from urllib.request import urlopen
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import FICTITIOUS, PORTAL, sent_headers
from tests.site.kinds import KINDS

SITE = "https://consolide.example"
NOTICES = ("accessibilite/", "mentions-legales/", "donnees-personnelles/", "plan-du-site/", "mentions-legales/#reutilisation")


def pages(site: Path) -> dict[str, str]:
    """Every page of a site, by address."""
    found = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    return {name.removesuffix("index.html"): html for name, html in found.items()}


def meta(html: str, name: str) -> str | None:
    """What one `<meta>` says."""
    found = re.search(rf'<meta (?:name|property)="{re.escape(name)}" content="([^"]*)"', html)
    return unescape(found[1]) if found else None


def test_every_page_describes_itself(site: Path) -> None:
    found = pages(site)
    for address, html in found.items():
        assert meta(html, "description"), address
        assert meta(html, "og:title"), address
        assert meta(html, "og:description") == meta(html, "description"), address
        assert meta(html, "og:site_name") == "Consolide"
    titles = [unescape(title) for html in found.values() for title in re.findall(r"<title>([^<]*)</title>", html)]
    assert len(titles) == len(set(titles)), "two pages with one title"


def test_every_page_has_one_address(site: Path) -> None:
    for address, html in pages(site).items():
        canonical = re.findall(r'<link rel="canonical" href="([^"]*)"', html)
        if address == "404.html":
            assert canonical == []
            assert meta(html, "robots") == "noindex"
        else:
            assert canonical == [f"{SITE}/{address}"]
            assert meta(html, "og:url") == f"{SITE}/{address}"


def test_the_sitemap_lists_every_page_with_a_date_of_the_acts(site: Path) -> None:
    tree = ElementTree.fromstring((site / "sitemap.xml").read_text("utf-8"))  # noqa: S314 - our own file
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    listed = {str(url.findtext(f"{space}loc")): str(url.findtext(f"{space}lastmod")) for url in tree}
    assert set(listed) == {f"{SITE}/{address}" for address in pages(site) if address != "404.html"}
    assert set(listed.values()) == {"2026-11-22"}
    assert f"Sitemap: {SITE}/sitemap.xml" in (site / "robots.txt").read_text("utf-8")


def test_every_page_leads_to_the_notices(site: Path) -> None:
    for address, html in pages(site).items():
        footer = html[html.index('<footer class="md-footer">') :]
        linked = {urljoin(f"{SITE}/{address}", href) for href in re.findall(r'href="([^"]*)"', footer)}
        assert {f"{SITE}/{notice}" for notice in NOTICES} <= linked, address
        assert "Signaler une erreur" in html, address


def test_a_portal_sets_its_own_name_logo_licence_and_address(fictitious_site: Path) -> None:
    emetteur = PORTAL["emetteur"]
    assert isinstance(emetteur, dict)
    for address, html in pages(fictitious_site).items():
        header = html[html.index("<header") : html.index("</header>")]
        footer = html[html.index('<footer class="md-footer">') :]
        assert (
            f'<img src="{"../" * address.count("/")}assets/logo.svg" alt="{emetteur["nom"]}">' in header or address == "404.html"
        )
        assert emetteur["nom"] in header
        assert "Accessibilité&nbsp;: partiellement conforme</a>" in footer
        assert f'<a href="{emetteur["adresse"]}">{emetteur["nom"]}</a>' in footer
        assert '<a href="https://ouvrages.example/licence">Licence&nbsp;: Licence d’essai</a>' in footer
        written = re.findall(r'href="(mailto:erreurs@ouvrages\.example\?subject=[^"]*)"', html)
        assert len(written) == 1, address
        assert address == "404.html" or f"— https://ouvrages.example{FICTITIOUS}{address}" in unquote(unescape(written[0]))


def test_own_files_carry_their_digest_and_nothing_else_is_in_pages(site: Path) -> None:
    names = list((site / "assets/consolide").iterdir())
    assert {path.suffix for path in names} == {".css", ".js", ".svg"}
    for path in names:
        digest = path.stem.rpartition(".")[2]
        assert sha256(path.read_bytes()).hexdigest().startswith(digest)
        assert len(digest) >= 8
    for address, html in pages(site).items():
        assert " style=" not in html, f"{address}: the policy forbids style attributes"
        assert not re.search(r"<style|\son[a-z]+=", html), address


def test_headers_are_strict_and_follow_the_pages(site: Path) -> None:
    sent = sent_headers(site)
    assert sent["X-Content-Type-Options"] == "nosniff"
    assert {"Content-Security-Policy", "Referrer-Policy", "Permissions-Policy"} <= set(sent)
    scripts = re.search(r"script-src ([^;]*)", sent["Content-Security-Policy"])
    assert scripts
    assert "unsafe-inline" not in sent["Content-Security-Policy"]
    assert len(re.findall(r"'sha256-[^']+'", scripts[1])) > 3
    assert (site / "serveur/nginx.conf").read_text("utf-8").count("{") == (site / "serveur/nginx.conf").read_text("utf-8").count(
        "}"
    )


@pytest.mark.browser
def test_a_script_that_the_build_did_not_write_is_refused(page: Page, outside: list[str]) -> None:
    page.goto("/")
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))")
    assert page.evaluate("window.ran === undefined")
    assert any("Content Security Policy" in said for said in outside), "the policy is not sent, or violations go unseen"
    outside.clear()


@pytest.mark.browser
@pytest.mark.parametrize("address", ["/rien/du/tout/", f"{FICTITIOUS}conventions/rien/"])
def test_what_is_not_found_leads_on(page: Page, address: str) -> None:
    response = page.goto(address)
    assert response is not None
    assert response.status == 404
    page.get_by_role("main").get_by_role("link", name="Toutes les conventions").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Les conventions")


@pytest.mark.browser
def test_searching_from_what_is_not_found(page: Page) -> None:
    page.goto(f"{FICTITIOUS}rien/")
    page.get_by_role("main").get_by_role("searchbox").fill("archives")
    page.keyboard.press("Enter")
    expect(page.locator("[data-cs-etat]")).not_to_be_empty()
    assert f"{FICTITIOUS}recherche/" in page.url


def test_kinds_are_all_built(origin: str) -> None:
    for address in KINDS.values():
        with urlopen(f"{origin}{address}", timeout=10) as answer:  # noqa: S310 - this machine's own server
            assert answer.status == 200
