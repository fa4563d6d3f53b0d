"""A corpus to its pages: {address: page}. Knows no publisher, writes nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model import Corpus
from generator.publishing import addresses, data, feeds
from generator.publishing.cases import Construct
from generator.publishing.dossier_view import Compare, DossierView
from generator.publishing.glossary import Term
from generator.publishing.page import Heading, Page
from generator.publishing.pages import acte, article, by_date, comparison, controls, convention, front, language


@dataclass(frozen=True, slots=True)
class Publication:
    """Everything that a corpus gives to read."""

    pages: dict[str, Page]
    """By address, in the order of the dossiers."""
    home: str
    """What the home page shows of the conventions."""
    home_headings: tuple[Heading, ...]
    """The headings of that."""
    conventions: tuple[tuple[str, str], ...]
    """Title and address of each convention, for menus."""
    files: dict[str, str] = field(default_factory=dict)
    """What stands beside the pages, by address: rules that filter lists, data for programs, feeds."""


def publish(
    corpus: Corpus,
    compare: Compare,
    glossary: tuple[Term, ...] = (),
    constructs: tuple[Construct, ...] = (),
    *,
    guide: str = "",
    root: str = "",
    name: str = "Consolide",
) -> Publication:
    """Make every page; `guide` is the page that tells how to deposit a text, `root` the site's own address, `name` its own."""
    views = [DossierView(dossier, compare, glossary, guide) for dossier in corpus.dossiers.values() if dossier.versions]
    made = [*front.pages(views, followed=bool(root)), controls.page(views), language.page(constructs)]
    for view in views:
        for kind in (convention, comparison, acte, article, by_date):
            made += kind.pages(view)
    pages: dict[str, Page] = {}
    for page in made:
        if page.address in pages:
            raise ValueError(f"two pages at {page.address}")
        pages[page.address] = page
    home, headings = front.home_fragment(views, followed=bool(root))
    menu = tuple((view.titre, addresses.convention(view.id)) for view in views)
    files = dict((front.filters(views), *data.files(views, root), *feeds.files(views, root, name)))
    return Publication(pages, home, headings, menu, files)
