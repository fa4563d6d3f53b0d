"""Atom feeds: valid, dated by the acts, the same twice, nothing hostile in them."""

from __future__ import annotations

import re
from urllib.parse import urljoin
from xml.etree import ElementTree

import feedparser
import pytest

from generator.consolidating.redline import compare
from generator.publishing import feeds
from generator.publishing.publish import Publication, publish
from tests.publishing import fictif
from tests.publishing.test_data import ROOT, WHOLE

ATOM = "{http://www.w3.org/2005/Atom}"
INSTANT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)"


@pytest.fixture(scope="module")
def published() -> Publication:
    return publish(fictif.corpus(), compare, root=ROOT, name="Portail des sentiers")


@pytest.fixture(scope="module")
def found(published: Publication) -> dict[str, str]:
    return {address: words for address, words in published.files.items() if address.endswith(".xml")}


def test_there_is_one_for_all_and_one_for_each(found: dict[str, str]) -> None:
    assert set(found) == {"flux.xml", *(f"conventions/{name}/flux.xml" for name in fictif.corpus().dossiers)}


def test_each_holds_what_the_standard_requires(found: dict[str, str]) -> None:
    for address, words in found.items():
        feed = ElementTree.fromstring(words)  # noqa: S314 - our own file
        assert feed.tag == f"{ATOM}feed"
        for holder in (feed, *feed.findall(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                assert len(holder.findall(f"{ATOM}{name}")) == 1, f"{address}: {name}"
                assert holder.findtext(f"{ATOM}{name}")
            for name in ("updated", "published"):
                assert all(re.fullmatch(INSTANT, one.text or "") for one in holder.findall(f"{ATOM}{name}"))
        assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Portail des sentiers"
        assert [link.get("href") for link in feed.findall(f"{ATOM}link[@rel='self']")] == [ROOT + address]
        names = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
        assert names
        assert len(names) == len(set(names))
        assert feed.findtext(f"{ATOM}updated") == max(str(one.text) for one in feed.iterfind(f"{ATOM}entry/{ATOM}updated"))


def test_readers_read_them(found: dict[str, str]) -> None:
    for words in found.values():
        read = feedparser.parse(words)
        assert read.bozo == 0
        assert read.version == "atom10"
        assert read.feed.language == "fr"


def test_every_link_leads_to_a_page(published: Publication, found: dict[str, str]) -> None:
    for words in found.values():
        for entry in feedparser.parse(words).entries:
            links = [entry.link, *re.findall(r'href="([^"]+)"', entry.summary)]
            assert len(links) > 2
            assert all(urljoin(ROOT, link).removeprefix(ROOT) in published.pages for link in links)


def test_the_latest_comes_first_and_says_what_it_did(found: dict[str, str]) -> None:
    entries = feedparser.parse(found[f"{WHOLE}flux.xml"]).entries
    assert "avenant n°\N{NO-BREAK SPACE}3 signé le" in entries[0].title
    assert "modification" in entries[0].summary
    assert entries[-1].title.startswith("Carnet de sentier\N{NO-BREAK SPACE}: convention initiale")


def test_nothing_deposited_is_markup_in_them(found: dict[str, str]) -> None:
    for words in found.values():
        assert "<script" not in words
        for entry in feedparser.parse(words).entries:
            assert "<script" not in entry.summary


def test_a_long_history_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "KEPT", 2)
    files = publish(fictif.corpus(), compare, root=ROOT, name="Portail").files
    assert len(feedparser.parse(files["flux.xml"]).entries) == 2


def test_no_clock_dates_them(found: dict[str, str]) -> None:
    assert found == {
        address: words
        for address, words in publish(fictif.corpus(), compare, root=ROOT, name="Portail des sentiers").files.items()
        if address.endswith(".xml")
    }
    years = {year for words in found.values() for year in re.findall(r"<updated>(\d{4})", words)}
    deposits = {str(acte.depot.year) for one in fictif.corpus().dossiers.values() for acte in one.actes if acte.depot}
    assert years <= deposits
