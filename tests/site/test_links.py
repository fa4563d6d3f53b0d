"""Every link of every built page leads to a file that is there, and to an anchor that is in it; no identifier stands twice.

MkDocs checks the pages that somebody wrote; what templates write is checked here, in the files as published.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

ROOT = "https://site.invalid/"
LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src", "object": "data"}


@dataclass
class Document(HTMLParser):
    """What one page links to, loads, and can be linked at."""

    ids: Counter[str] = field(default_factory=Counter)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Start as a parser."""
        super().__init__()

    def __hash__(self) -> int:
        """By identity, as parsers are."""
        return id(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag points at."""
        found = {name: value or "" for name, value in attrs}
        if "id" in found:
            self.ids[found["id"]] += 1
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        if tag in LOADED and LOADED[tag] in found:
            self.loads.append(found[LOADED[tag]])
        if tag == "link" and not {"canonical", "alternate", "next", "prev"} & set(found.get("rel", "").split()):
            self.loads.append(found.get("href", ""))


@pytest.fixture(scope="module")
def documents(site: Path) -> dict[str, Document]:
    """Every page of the built site, by address."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        document = Document()
        document.feed(path.read_text("utf-8"))
        found[name.removesuffix("index.html")] = document
    return found


def broken(site: Path, documents: dict[str, Document], address: str, document: Document) -> Iterator[str]:
    """Links of a page that lead nowhere on the site."""
    for link in document.links:
        url = urlsplit(urljoin(ROOT + address, link))
        if f"{url.scheme}://{url.netloc}/" != ROOT:
            if url.scheme not in ("http", "https", "mailto"):
                yield f"{address}: {link}"
            continue
        target, anchor = unquote(url.path.lstrip("/")), unquote(url.fragment)
        known = documents.get(target)
        if (known is None and not (target and (site / target).is_file())) or (known and anchor and not known.ids[anchor]):
            yield f"{address}: {link}"


def test_every_link_leads_somewhere(site: Path, documents: dict[str, Document]) -> None:
    assert len(documents) > 40
    assert [fault for address, document in documents.items() for fault in broken(site, documents, address, document)] == []


def test_no_identifier_stands_twice(documents: dict[str, Document]) -> None:
    twice = {address: [name for name, count in document.ids.items() if count > 1] for address, document in documents.items()}
    assert {address: names for address, names in twice.items() if names} == {}


def test_nothing_is_loaded_from_elsewhere(documents: dict[str, Document]) -> None:
    outside = [(address, url) for address, document in documents.items() for url in document.loads if "//" in url[:8]]
    assert outside == []
