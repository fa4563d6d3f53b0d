"""The list of conventions, the same list for the home page, and the page of the search."""

from __future__ import annotations

from datetime import date

from generator.publishing import addresses
from generator.publishing.dossier_view import DossierView
from generator.publishing.page import Heading, Page
from generator.publishing.pages.convention import end_of, last_date, official_title, opening
from generator.publishing.render import render
from generator.publishing.typography import acte_name, french_date

LATEST = 6


def pages(views: list[DossierView]) -> list[Page]:
    """The list and the search."""
    html = render("conventions.html.j2", addresses.CONVENTIONS, fragment=False, cards=_cards(views), latest=[])
    latest = max((day for view in views if (day := last_date(view, view.latest)) is not None), default=None)
    search = render("recherche.html.j2", addresses.SEARCH)
    return [
        Page(addresses.CONVENTIONS, "Les conventions", html, "Les conventions et leurs avenants.", (), latest),
        Page(addresses.SEARCH, "Recherche", search, "Chercher dans les dernières versions connues.", (), latest),
    ]


def home_fragment(views: list[DossierView]) -> tuple[str, tuple[Heading, ...]]:
    """What the hand-written home page shows of the conventions, and its headings."""
    html = render("conventions.html.j2", addresses.HOME, fragment=True, cards=_cards(views), latest=_latest(views))
    return html, (Heading("Les conventions", "les-conventions"), Heading("Derniers changements", "derniers-changements"))


def _cards(views: list[DossierView]) -> list[dict[str, object]]:
    cards: list[dict[str, object]] = []
    for view in views:
        end = end_of(view, view.latest)
        official = official_title(view)
        parties = next((version.acte.parties for version in reversed(view.versions) if version.acte.parties), ())
        cards.append(
            {
                "href": addresses.convention(view.id),
                "title": view.titre,
                "official": official if official != view.titre else "",
                "opening": opening(view.latest),
                "parties": parties,
                "end": end["date"] if end else "",
                "actes": len(view.versions),
                "missing": sum(version.acte.statut != "versé" for version in view.versions),
                "years": sorted({str(version.acte.signature.year) for version in view.versions if version.acte.signature}),
            }
        )
    return cards


def _latest(views: list[DossierView]) -> list[dict[str, str]]:
    dated: list[tuple[date, str, dict[str, str]]] = []
    for view in views:
        for version in view.versions:
            if version.acte.signature and version.acte.statut == "versé":
                row = {
                    "date": french_date(version.acte.signature),
                    "href": addresses.acte(view.id, version.acte.id),
                    "label": acte_name(version.acte),
                    "title": view.titre,
                }
                dated.append((version.acte.signature, view.id, row))
    dated.sort(key=lambda item: (-item[0].toordinal(), item[1]))
    return [row for _, _, row in dated[:LATEST]]
