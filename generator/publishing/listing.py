"""The list of conventions: a card for each, what they can be sorted out by, and the rules that do it without script."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model import Alinea, Version
from generator.publishing import addresses
from generator.publishing.dossier_view import DossierView
from generator.publishing.pages.convention import end_of, official_title, opening
from generator.publishing.stated import Saying, total_amount
from generator.publishing.typography import acte_name, french_date, joined, plural, the_acte

STATES = {
    "complet": "tous les actes sont versés",
    "textes-manquants": "il manque des actes",
    "refus": "des phrases n’ont pas été appliquées",
    "reserves": "une partie du texte est sous réserve",
}
"""What a convention's documents are, by the last segment of an address."""
KINDS = {"parties": "Partie", "annees": "Année de signature d’un acte", "etats": "État des textes"}
"""What conventions are sorted out by: the first segment of an address, and its name."""


@dataclass(frozen=True, slots=True)
class Card:
    """One convention in the list."""

    title: str
    href: str
    objet: str
    """What it is about, or its official title."""
    opening: str
    """« Dernière version connue, issue de… »."""
    parties: tuple[str, ...]
    """Those of the latest act that names them."""
    end: dict[str, str] | None
    """The end that an act stipulates, and which."""
    amount: Saying | None
    """The total that an act states, when one does and nothing contradicts it."""
    actes: int
    held: int
    """How many of them have their text here."""
    missing: str
    """« la convention initiale et l'avenant n° 1 »: acts whose text is not held."""
    last: date | None
    """The latest signature known."""
    keys: dict[str, tuple[str, ...]]
    """For each kind of facet, the slugs that hold for it."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that conventions are sorted out by."""

    kind: str
    slug: str
    name: str
    count: int

    @property
    def href(self) -> str:
        """The page of the conventions that have it."""
        return addresses.facet(self.kind, self.slug)


@dataclass(frozen=True, slots=True)
class Change:
    """An act, as a change of a convention."""

    day: date
    """When it was signed."""
    date: str
    label: str
    title: str
    href: str
    what: str
    """What it did, in words."""


def cards(views: Iterable[DossierView]) -> tuple[Card, ...]:
    """A card for each convention, by title."""
    return tuple(sorted((_card(view) for view in views), key=lambda card: (addresses.name_slug(card.title), card.href)))


def latest_first(found: Sequence[Card]) -> tuple[Card, ...]:
    """Those whose last act is the most recent first; those without a date last."""
    return tuple(sorted(found, key=lambda card: -card.last.toordinal() if card.last else 0))


def facets(found: Sequence[Card], views: Iterable[DossierView]) -> tuple[Facet, ...]:
    """Every value that at least one convention has: parties by name, years from the latest, states as told above."""
    names: dict[str, dict[str, str]] = {"etats": dict(STATES), "parties": {}, "annees": {}}
    for view in views:
        for name in _all_parties(view):
            names["parties"].setdefault(addresses.name_slug(name), name)
    counts: dict[tuple[str, str], int] = {}
    for card in found:
        for kind, slugs in card.keys.items():
            for slug in slugs:
                counts[kind, slug] = counts.get((kind, slug), 0) + 1
    ordered: list[tuple[str, str]] = []
    ordered += sorted(key for key in counts if key[0] == "parties")
    ordered += sorted((key for key in counts if key[0] == "annees"), reverse=True)
    ordered += [("etats", slug) for slug in STATES if ("etats", slug) in counts]
    return tuple(Facet(kind, slug, names[kind].get(slug, slug), counts[kind, slug]) for kind, slug in ordered)


def stylesheet(known: Iterable[Facet]) -> tuple[str, str]:
    """Address and words of the rules that leave out, without script, what a choice leaves out."""
    rules = "".join(
        f'.cs-filtres:has([name="{facet.kind}"] option[value="{facet.slug}"]:checked) ~ '
        f'.cs-cartes > li:not([data-{facet.kind}~="{facet.slug}"]) {{ display: none; }}\n'
        for facet in known
    )
    digest = hashlib.sha256(rules.encode()).hexdigest()[:10]
    return f"assets/consolide/filtres.{digest}.css", rules


def changes(views: Iterable[DossierView]) -> tuple[Change, ...]:
    """Every act held and dated, from the latest."""
    found = [
        Change(
            version.acte.signature,
            french_date(version.acte.signature),
            acte_name(version.acte),
            view.titre,
            addresses.acte(view.id, version.acte.id),
            what(version),
        )
        for view in views
        for version in view.versions
        if version.acte.signature and version.acte.statut == "versé"
    ]
    return tuple(sorted(found, key=lambda change: (-change.day.toordinal(), change.href)))


def what(version: Version) -> str:
    """What an act did to the text, counted: « 3 modifications appliquées, 1 refusée »."""
    if version.acte.nature == "convention":
        parts = sum(part.kind == "article" for part in version.texte.parts)
        return f"texte de départ, {plural(parts, 'article')}"
    counts = {status: sum(one.status == status for one in version.outcomes) for status in ("applied", "annotated", "refused")}
    said = []
    if counts["applied"]:
        said.append(plural(counts["applied"], "modification appliquée", "modifications appliquées"))
    if counts["annotated"]:
        said.append(plural(counts["annotated"], "modification annotée", "modifications annotées"))
    if counts["refused"]:
        said.append(plural(counts["refused"], "modification refusée", "modifications refusées"))
    return ", ".join(said) or "aucune modification du texte"


def _card(view: DossierView) -> Card:
    official = official_title(view)
    refused = any(outcome.status == "refused" for version in view.versions for outcome in version.outcomes)
    unread = any(provision.refusal for version in view.versions for provision in version.provisions)
    lines = [line for part in view.latest.texte.parts for line in part.body if isinstance(line, Alinea)]
    away = [version.acte for version in view.versions if version.acte.statut != "versé"]
    states = {
        "complet": not away,
        "textes-manquants": bool(away),
        "refus": refused or unread,
        "reserves": bool(view.latest.reserves) or any(line.reserves for line in lines),
    }
    days = [version.acte.signature for version in view.versions if version.acte.signature]
    return Card(
        view.titre,
        addresses.convention(view.id),
        next((version.acte.objet for version in view.versions if version.acte.objet), "")
        or (official if official != view.titre else ""),
        opening(view.latest),
        next((version.acte.parties for version in reversed(view.versions) if version.acte.parties), ()),
        end_of(view, view.latest),
        total_amount(view),
        len(view.versions),
        len(view.versions) - len(away),
        joined([the_acte(acte) for acte in away]),
        max(days, default=None),
        {
            "parties": tuple(sorted({addresses.name_slug(name) for name in _all_parties(view)})),
            "annees": tuple(sorted({str(day.year) for day in days})),
            "etats": tuple(state for state, holds in states.items() if holds),
        },
    )


def _all_parties(view: DossierView) -> tuple[str, ...]:
    """Whoever was a party to an act, the latest acts first."""
    return tuple(dict.fromkeys(name for version in reversed(view.versions) for name in version.acte.parties))
