"""Atom feeds: the acts of every convention, and those of each, dated by the acts and their deposit, never by a clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from html import escape

from feedgenerator import Atom1Feed

from generator.model import Version
from generator.publishing import addresses
from generator.publishing.data_model import WARNING
from generator.publishing.dossier_view import DossierView
from generator.publishing.listing import what
from generator.publishing.typography import NBSP, acte_name, signed

KEPT = 50
"""How many acts the feed of all conventions tells."""
_NEVER = date(2000, 1, 1)
"""For acts that carry no date at all."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An act, as a feed tells it."""

    known: date
    """Since when the site has known it: its deposit, or its signature."""
    signed: date | None
    rank: int
    title: str
    address: str
    summary: str


def files(views: Iterable[DossierView], root: str, name: str) -> Iterator[tuple[str, str]]:
    """Address and words of every feed; a feed needs to know the site's own address."""
    known = tuple(views)
    if not root or not known:
        return
    everything = [entry for view in known for entry in _entries(view)]
    yield addresses.FEED, _feed(f"{name}{NBSP}: derniers changements", addresses.HOME, addresses.FEED, everything, root, name)
    for view in known:
        title = f"{view.titre}{NBSP}: derniers changements"
        yield (
            addresses.feed(view.id),
            _feed(title, addresses.convention(view.id), addresses.feed(view.id), _entries(view), root, name),
        )


def _entries(view: DossierView) -> list[Entry]:
    return [_entry(view, rank, version) for rank, version in enumerate(view.versions)]


def _entry(view: DossierView, rank: int, version: Version) -> Entry:
    acte = version.acte
    held = acte.statut == "versé"
    named = f"{acte_name(acte)} {signed(acte)}" if acte.signature else f"{acte_name(acte)} ({signed(acte)})"
    told = what(version) if held else f"texte manquant{NBSP}: voir ce que d’autres actes en disent"
    links = [("L’acte", addresses.acte(view.id, acte.id)), ("Le texte après lui", addresses.version(view.id, acte.id))]
    if rank:
        before = view.versions[rank - 1].acte.id
        links.append(("Ce qu’il a changé", addresses.comparison(view.id, before, acte.id)))
    return Entry(
        acte.depot or acte.signature or _NEVER,
        acte.signature,
        rank,
        f"{view.titre}{NBSP}: {named}{'' if held else ', texte manquant'}",
        addresses.acte(view.id, acte.id),
        f"<p>{escape(told[:1].upper() + told[1:])}.</p><p>"
        + " · ".join(f'<a href="{{root}}{escape(href)}">{label}</a>' for label, href in links)
        + f"</p><p>{WARNING}</p>",
    )


def _feed(title: str, page: str, here: str, entries: list[Entry], root: str, author: str) -> str:
    feed = Atom1Feed(
        title=title,
        link=root + page,
        description=WARNING,
        language="fr",
        author_name=author,
        feed_url=root + here,
        feed_guid=root + here,
    )
    latest = sorted(entries, key=lambda one: (one.known, one.signed or _NEVER, one.rank), reverse=True)
    for entry in latest[:KEPT]:
        feed.add_item(
            title=entry.title,
            link=root + entry.address,
            description=entry.summary.replace("{root}", root),
            unique_id=root + entry.address,
            pubdate=_midnight(entry.signed) if entry.signed and entry.signed <= entry.known else None,
            updateddate=_midnight(entry.known),
        )
    return str(feed.writeString("utf-8"))


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
