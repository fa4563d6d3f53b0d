"""What pages may run, what a server sends, and where errors are reported."""

from __future__ import annotations

import re

import pytest

from generator.publishing import policy, reporting, server

# printf "alert('Hello, world.');" | openssl dgst -sha256 -binary | base64 (the example of the CSP specification)
HELLO = "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="


@pytest.mark.parametrize(
    ("html", "hashes"),
    [
        ("<script>alert('Hello, world.');</script>", {HELLO}),
        ("<SCRIPT type='module' id=\"a>b\">alert('Hello, world.');</script >", {HELLO}),
        ('<script src="a.js"></script>', set()),
        ('<script type="application/json">{"a": 1}</script>', set()),
        ('<script type="application/ld+json">{"a": 1}</script>', set()),
        ("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", set()),
    ],
)
def test_a_script_in_a_page_is_hashed_as_browsers_do(html: str, hashes: set[str]) -> None:
    assert policy.script_hashes(html) == hashes


def test_ends_of_lines_do_not_matter() -> None:
    assert policy.script_hashes("<script>a\r\nb</script>") == policy.script_hashes("<script>a\nb</script>")


def test_the_policy_never_lets_anything_inline() -> None:
    made = policy.content_policy({HELLO, "sha256-a"})
    assert f"script-src 'self' 'wasm-unsafe-eval' 'sha256-a' '{HELLO}';" in made
    assert "unsafe-inline" not in made
    assert "'unsafe-eval'" not in made
    assert made.startswith("default-src 'none'")


def test_a_server_s_name_and_path_come_from_the_site_s_address() -> None:
    made = server.files({"X-Essai": "oui"}, "https://textes.example/conv/")
    assert 'add_header X-Essai "oui" always;\n' in made["entetes.conf"]
    assert "server_name textes.example;" in made["nginx.conf"]
    assert "error_page 404 /conv/404.html;" in made["nginx.conf"]
    assert "location ^~ /conv/serveur/ {" in made["nginx.conf"]
    assert "@" not in made["nginx.conf"]


def test_data_and_feeds_may_be_read_from_other_sites_and_pages_may_not() -> None:
    made = server.files({}, "https://textes.example/")["nginx.conf"]
    shared = re.search(r"map \$uri \$consolide_partage \{(.*?)\n\}", made, re.DOTALL)
    assert shared
    patterns = [re.compile(found) for found in re.findall(r'"~(\S+)"\s+"\*";', shared[1])]
    for address in (
        "/flux.xml",
        "/conventions/pont/flux.xml",
        "/conventions/pont/versions/a/donnees.json",
        "/donnees/conventions.json",
    ):
        assert any(pattern.search(address) for pattern in patterns), address
    for address in ("/", "/conventions/pont/", "/sitemap.xml", "/donnees-personnelles/"):
        assert not any(pattern.search(address) for pattern in patterns), address


@pytest.mark.parametrize("url", ["", "https://a;b/x{y/"])
def test_an_address_that_is_none_writes_nothing_strange(url: str) -> None:
    made = server.files({}, url)["nginx.conf"]
    assert "server_name _;" in made
    assert "error_page 404 /404.html;" in made


def test_robots_learn_where_the_pages_are() -> None:
    assert server.robots("https://textes.example/").endswith("\nSitemap: https://textes.example/sitemap.xml\n")
    assert "Sitemap" not in server.robots("")


@pytest.mark.parametrize(
    ("configured", "written"),
    [
        (
            "a@b.example",
            "mailto:a@b.example?subject=Erreur%20signal%C3%A9e%C2%A0%3A%20Art.%202%20%E2%80%94%20https%3A%2F%2Fx%2Fy",
        ),
        (
            "mailto:a@b.example",
            "mailto:a@b.example?subject=Erreur%20signal%C3%A9e%C2%A0%3A%20Art.%202%20%E2%80%94%20https%3A%2F%2Fx%2Fy",
        ),
        ("https://f.example/", "https://f.example/?page=https%3A%2F%2Fx%2Fy"),
        ("https://f.example/?a=1#b", "https://f.example/?a=1&page=https%3A%2F%2Fx%2Fy#b"),
        ("https://f.example/{page}", "https://f.example/https%3A%2F%2Fx%2Fy"),
    ],
)
def test_an_error_is_reported_with_its_page(configured: str, written: str) -> None:
    assert reporting.check(configured) == configured
    assert reporting.address(configured, "Art. 2", "https://x/y") == written


@pytest.mark.parametrize("configured", ["javascript:alert(1)", "contact", "mailto:", "https://"])
def test_an_address_that_nobody_can_use_is_told(configured: str) -> None:
    with pytest.raises(reporting.ReportingError, match=r"extra\.signalement"):
        reporting.check(configured)
