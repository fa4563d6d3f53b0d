"""What publishing hands over: a page, before any publisher has put its frame around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_ID = re.compile(r'\sid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Heading:
    """One line of a page's table of contents."""

    title: str
    """What it says."""
    anchor: str
    """Where it leads."""
    level: int = 2
    """Its depth, 2 and below."""


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page: an address and the HTML of its main content."""

    address: str
    """From the site's root, ending with a slash."""
    title: str
    """Title, as tabs and search results show it."""
    html: str
    """Main content, first heading included."""
    description: str = ""
    """One sentence about it."""
    headings: tuple[Heading, ...] = ()
    """Its table of contents."""
    updated: date | None = None
    """Date of the latest act that it shows, for the sitemap."""

    @property
    def anchors(self) -> frozenset[str]:
        """Every identifier that a link may aim at."""
        return frozenset(_ID.findall(self.html))
