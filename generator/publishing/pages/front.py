"""The list of conventions, its parts by party, year and state, what the home page shows of it, and the page of the search."""

from __future__ import annotations

from datetime import date

from generator.publishing import addresses
from generator.publishing.dossier_view import DossierView
from generator.publishing.listing import KINDS, STATES, Card, Facet, cards, changes, facets, latest_first, stylesheet
from generator.publishing.page import Heading, Page
from generator.publishing.pages.convention import last_date
from generator.publishing.render import render
from generator.publishing.typography import NBSP, plural

LATEST = 6
"""How many changes the home page tells."""
RECENT = 20
"""How many changes the list tells."""
AT_HOME = 12
"""Above so many conventions, the home page shows only those that changed last."""


def pages(views: list[DossierView], *, followed: bool = False) -> list[Page]:
    """The list, its parts, and the search; `followed` when there is a feed."""
    found = cards(views)
    known = facets(found, views)
    day = max((day for view in views if (day := last_date(view, view.latest)) is not None), default=None)
    html = render(
        "conventions.html.j2",
        addresses.CONVENTIONS,
        glossary=views[0].glossary if views else (),
        cards=found,
        kinds=[(kind, name, [facet for facet in known if facet.kind == kind]) for kind, name in KINDS.items()],
        rules=stylesheet(known)[0],
        latest=changes(views)[:RECENT],
        followed=followed,
    )
    headings = (
        Heading("Filtrer", "cs-filtrer"),
        Heading("La liste", "cs-liste"),
        Heading("Parcourir", "cs-parcourir"),
        Heading("Derniers changements", "derniers-changements"),
    )
    search = render("recherche.html.j2", addresses.SEARCH)
    return [
        Page(addresses.CONVENTIONS, "Les conventions", html, "Les conventions et leurs avenants.", headings, day),
        *(_facet(facet, found, day) for facet in known),
        Page(addresses.SEARCH, "Recherche", search, "Chercher dans les dernières versions connues.", (), day),
    ]


def home_fragment(views: list[DossierView], *, followed: bool = False) -> tuple[str, tuple[Heading, ...]]:
    """What the hand-written home page shows of the conventions, and its headings."""
    found = cards(views)
    shown = found if len(found) <= AT_HOME else latest_first(found)[:AT_HOME]
    html = render(
        "accueil.html.j2", addresses.HOME, cards=shown, total=len(found), latest=changes(views)[:LATEST], followed=followed
    )
    return html, (Heading("Les conventions", "les-conventions"), Heading("Derniers changements", "derniers-changements"))


def filters(views: list[DossierView]) -> tuple[str, str]:
    """Address and words of the stylesheet that filters the list."""
    return stylesheet(facets(cards(views), views))


def _facet(facet: Facet, found: tuple[Card, ...], day: date | None) -> Page:
    """The conventions that have one value."""
    title, sentence = _words(facet)
    mine = [card for card in found if facet.slug in card.keys[facet.kind]]
    html = render("liste.html.j2", facet.href, title=title, sentence=sentence, cards=mine)
    return Page(facet.href, title, html, f"{sentence}{NBSP}: {plural(facet.count, 'convention')}.", (), day)


def _words(facet: Facet) -> tuple[str, str]:
    """The title of its page, and what is in it."""
    if facet.kind == "annees":
        return f"Conventions, année {facet.name}", f"Conventions dont un acte a été signé en {facet.name}"
    if facet.kind == "etats":
        return f"Conventions, {facet.name}", f"Conventions dont l’état est{NBSP}: {STATES[facet.slug]}"
    return f"Conventions, {facet.name}", f"Conventions dont un acte a pour partie {facet.name}"
