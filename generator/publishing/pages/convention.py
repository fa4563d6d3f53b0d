"""The page of a version of a convention: what one reads, the acts, the essentials, the text."""

from __future__ import annotations

from datetime import date

from generator.model import Version
from generator.publishing import addresses, typography
from generator.publishing.coverage import Coverage, coverage
from generator.publishing.dossier_view import DossierView
from generator.publishing.essentials import end_source, rows
from generator.publishing.glossary import Term, terms_in
from generator.publishing.lines import TextView
from generator.publishing.page import Heading, Page
from generator.publishing.render import render
from generator.publishing.stated import sayings
from generator.publishing.text_view import TextMaker
from generator.publishing.timeline import half_years, timeline
from generator.publishing.typography import acte_name, french_date, of_acte, plural, signed

RECENT = 6
"""How many acts the list shows before the fold."""


def pages(view: DossierView) -> list[Page]:
    """One page a version, the latest at the convention's own address, and at its own too."""
    made = [page(view, version) for version in view.versions]
    return [*made, page(view, view.latest, pinned=True)]


def page(view: DossierView, version: Version, *, pinned: bool = False) -> Page:
    """A version; `pinned` gives the latest one the address that it keeps when a newer one comes."""
    latest = version is view.latest and not pinned
    here = addresses.version(view.id, version.acte.id) if pinned else view.address(version)
    maker = TextMaker(view, version)
    shown = maker.text()
    autonomous = maker.autonomous()
    figures = coverage(version)
    for text in (shown, *autonomous):
        _terms(text, view.glossary)
    if not latest and not pinned:
        _lead_to_latest(view, shown)
    html = render(
        "convention.html.j2",
        here,
        view=view,
        version=version,
        latest=latest,
        pinned=pinned,
        name=f"version issue {of_acte(version.acte)}",
        of_acte=of_acte(version.acte),
        signed=signed(version.acte),
        opening=opening(version),
        official_title=official_title(view),
        end=end_of(view, version),
        effect=french_date(version.acte.effet) if version.acte.effet else "",
        missing=[
            (acte_name(acte), addresses.acte(view.id, acte.id))
            for acte in (other.acte for other in view.versions[: maker.rank + 1])
            if acte.statut != "versé"
        ],
        figures=figures,
        gaps=_gaps(view, version, figures),
        history=_history(view),
        recent=RECENT,
        rows=rows(view) if latest else (),
        line=timeline(view),
        shown=shown,
        autonomous=autonomous,
        reference=f"« {official_title(view) or view.titre} », version issue {of_acte(version.acte)}, {signed(version.acte)}",
        pinned_address=addresses.version(view.id, version.acte.id),
    )
    title = view.titre if latest else f"{view.titre}, version issue {of_acte(version.acte)}"
    return Page(
        here,
        title,
        html,
        f"{opening(version) if latest else title}. Document d’information sans valeur officielle.",
        _headings(shown, autonomous, latest=latest),
        last_date(view, version),
    )


def opening(version: Version) -> str:
    """« Dernière version connue, issue de l'avenant n° 4 signé le 1er mars 2021 »."""
    acte = version.acte
    when = f" {signed(acte)}" if acte.signature else f" ({signed(acte)})"
    return f"Dernière version connue, issue {of_acte(acte)}{when}"


def official_title(view: DossierView) -> str:
    """The title that the convention is cited by."""
    first = view.versions[0]
    return first.acte.titre or first.texte.title


def end_of(view: DossierView, version: Version) -> dict[str, str] | None:
    """The latest end that an act so far stipulates, and who says it."""
    for other in reversed(view.versions[: view.rank(version) + 1]):
        if other.acte.fin is not None:
            source = end_source(view, other.acte, sayings(view))
            return {"date": french_date(other.acte.fin), "by": source.label, "href": source.href}
    return None


def last_date(view: DossierView, version: Version) -> date | None:
    """The latest date that the acts so far carry, deposit included."""
    days = [
        day
        for other in view.versions[: view.rank(version) + 1]
        for day in (other.acte.signature, other.acte.depot)
        if day is not None
    ]
    return max(days, default=None)


def _history(view: DossierView) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for rank, version in enumerate(view.versions):
        acte = version.acte
        previous = view.versions[rank - 1] if rank else None
        rows.append(
            {
                "name": acte_name(acte),
                "signed": signed(acte),
                "held": acte.statut == "versé",
                "current": version is view.latest,
                "acte_href": addresses.acte(view.id, acte.id),
                "version_href": addresses.version(view.id, acte.id),
                "diff_href": addresses.comparison(view.id, previous.acte.id, acte.id) if previous else "",
                "gap": half_years(previous.acte, acte) if previous else 0,
            }
        )
    return rows[::-1]


def _gaps(view: DossierView, version: Version, figures: Coverage) -> str:
    """In one line, what a reader must know of the text: « 3 actes manquent, 5 alinéas sous réserve »."""
    absent = sum(other.acte.statut != "versé" for other in view.versions[: view.rank(version) + 1])
    said = [
        plural(absent, "acte manque", "actes manquent") if absent else "",
        plural(figures.holes, "passage manquant", "passages manquants") if figures.holes else "",
        plural(figures.reserves, "alinéa sous réserve", "alinéas sous réserve") if figures.reserves else "",
        plural(figures.refused, "passage non appliqué", "passages non appliqués") if figures.refused else "",
        plural(figures.annotated, "modification sans nouveaux mots", "modifications sans nouveaux mots")
        if figures.annotated
        else "",
    ]
    told = ", ".join(piece for piece in said if piece)
    if not told and version.reserves:
        told = plural(len(version.reserves), "réserve") + " sur l’ensemble du texte"
    return told


def _lead_to_latest(view: DossierView, shown: TextView) -> None:
    """Let each part of an older version lead to the same part in the latest one."""
    places = view.places[view.latest.acte.id]
    for part in shown.parts:
        place = places.get(part.part.ident)
        part.latest_href = f"{addresses.convention(view.id)}#{place.anchor}" if place is not None else ""


def _terms(shown: TextView, glossary: tuple[Term, ...]) -> None:
    """Give each part the terms that the text first uses there."""
    seen: set[str] = set()
    for part in shown.parts:
        part.terms = tuple(term for term in terms_in(part.part, glossary) if term.name not in seen)
        seen.update(term.name for term in part.terms)


def _headings(shown: TextView, autonomous: tuple[TextView, ...], *, latest: bool) -> tuple[Heading, ...]:
    found = [Heading("L’essentiel", "cs-faits"), Heading("Les actes et les versions", "cs-versions")] if latest else []
    found.append(Heading("Le texte", "cs-texte"))
    for text in (shown, *autonomous):
        if text.prefix:
            found.append(Heading(typography.typo(text.heading), f"cs-{text.prefix}stipulations"))
        found += [Heading(part.title, part.anchor, 3) for part in text.parts]
    return tuple(found)
