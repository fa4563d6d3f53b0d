"""Every address that the design promises is built, for every convention; so is what stands beside the pages."""

from __future__ import annotations

import json
import re
from itertools import combinations
from pathlib import Path

import pytest

PROMISED = (
    "/",
    "/conventions/",
    "/conventions/<id>/",
    "/conventions/<id>/versions/<acte>/",
    "/conventions/<id>/comparer/",
    "/conventions/<id>/comparer/<older>/<newer>/",
    "/conventions/<id>/actes/<acte>/",
    "/conventions/<id>/articles/<n>/",
    "/controles/",
)
"""The table of the design, « Where a reader finds things »."""
BESIDE = (
    "/conventions/<id>/a-une-date/",
    "/conventions/<id>/flux.xml",
    "/conventions/<id>/donnees.json",
    "/conventions/<id>/versions/<acte>/donnees.json",
    "/flux.xml",
    "/donnees/conventions.json",
    "/recherche/",
    "/langue-comprise/",
    "/robots.txt",
    "/sitemap.xml",
    "/404.html",
)
"""What was added since, and is promised to last too."""


def expanded(site: Path, pattern: str) -> set[str]:
    """Every address that a pattern stands for on a built site, by what its data says there is."""
    listed = json.loads((site / "donnees/conventions.json").read_text("utf-8"))["conventions"]
    found: set[str] = set()
    for entry in listed:
        convention = json.loads((site / f"conventions/{entry['id']}/donnees.json").read_text("utf-8"))
        actes = [acte["id"] for acte in convention["actes"]]
        filled = pattern.replace("<id>", entry["id"])
        if "<older>" in filled:
            found |= {filled.replace("<older>", older).replace("<newer>", newer) for older, newer in combinations(actes, 2)}
        elif "<n>" in filled:
            folder = f"conventions/{entry['id']}"
            latest = json.loads((site / f"{folder}/versions/{convention['derniere_version']}/donnees.json").read_text("utf-8"))
            anchors = [portion["ancre"] for portion in latest["texte"]["portions"]]
            found |= {filled.replace("<n>", anchor.removeprefix("art-")) for anchor in anchors}
        else:
            found |= {filled.replace("<acte>", acte) for acte in actes}
    return found


@pytest.mark.parametrize("pattern", [*PROMISED, *BESIDE])
def test_every_address_is_built(site: Path, fictitious_site: Path, pattern: str) -> None:
    for built in (site, fictitious_site):
        addresses = expanded(built, pattern)
        assert addresses, pattern
        absent = [one for one in addresses if not (built / one[1:] / ("index.html" if one.endswith("/") else "")).is_file()]
        assert absent == []


def test_the_design_s_table_is_the_one_above(checkout: Path) -> None:
    design = checkout.parent / "shared/design.md"
    if not design.is_file():
        pytest.skip("the design is not beside this checkout")
    table = design.read_text("utf-8").partition("## Where a reader finds things")[2].partition("\n## ")[0]
    written: list[str] = []
    for cell in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE):
        for address in re.findall(r"`([^`]+)`", cell):
            written.append(re.sub(r"^…", "/conventions/<id>", address))
    assert tuple(written) == PROMISED


def test_every_page_of_a_convention_leads_to_its_data_and_its_feed(site: Path) -> None:
    for path in sorted(site.glob("conventions/*/**/index.html")):
        html = path.read_text("utf-8")
        depth = len(path.relative_to(site).parts) - 3
        assert f'href="{"../" * depth or ""}donnees.json"' in html, path
        assert re.search(r'<link rel="alternate" type="application/atom\+xml"[^>]*href="(?:\.\./)*flux\.xml">', html), path
