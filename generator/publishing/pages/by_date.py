"""At a date: which version the acts signed by then give. A table of periods, each with its address; the script only reads it."""

from __future__ import annotations

from datetime import date, timedelta

from generator.model import Acte, Version
from generator.publishing import addresses
from generator.publishing.dossier_view import DossierView
from generator.publishing.page import Page
from generator.publishing.pages.convention import last_date
from generator.publishing.render import render
from generator.publishing.typography import french_date, joined, of_acte


def pages(view: DossierView) -> list[Page]:
    """One page a dossier."""
    here = addresses.by_date(view.id)
    periods = _periods(view)
    undated = [
        (view.acte_label(version.acte.id), view.address(version)) for version in view.versions if version.acte.signature is None
    ]
    html = render("a-une-date.html.j2", here, view=view, periods=periods[::-1], undated=undated)
    return [
        Page(
            here,
            f"À une date, {view.titre}",
            html,
            f"La version de « {view.titre} » à une date.",
            (),
            last_date(view, view.latest),
        )
    ]


def _periods(view: DossierView) -> list[dict[str, str]]:
    """From before the first signature to after the last; acts signed the same day make one change."""
    dated = [(version.acte.signature, version) for version in view.versions if version.acte.signature is not None]
    starts = [
        (start, version)
        for rank, (start, version) in enumerate(dated)
        if not any(other == start for other, _ in dated[rank + 1 :])
    ]
    if not starts:
        return []
    found = [_period(None, starts[0][0] - timedelta(days=1), f"jusqu’au {french_date(starts[0][0] - timedelta(days=1))}")]
    for rank, (start, version) in enumerate(starts):
        following = next((other for other, _ in starts[rank + 1 :] if other > start), None)
        end = following - timedelta(days=1) if following else None
        words = f"du {french_date(start)} au {french_date(end)}" if end else f"depuis le {french_date(start)}"
        found.append(
            _period(start, end, words)
            | {
                "href": view.address(version),
                "label": f"version issue {of_acte(version.acte)}",
                "note": " ; ".join(_notes(view, version)),
            }
        )
    return found


def _period(start: date | None, end: date | None, words: str) -> dict[str, str]:
    """A period before which, or during which, no text is known."""
    return {
        "anchor": f"depuis-{start.isoformat()}" if start else "avant",
        "start_iso": start.isoformat() if start else "",
        "end_iso": end.isoformat() if end else "",
        "words": words,
        "href": "",
        "label": "",
        "note": "",
    }


def _notes(view: DossierView, version: Version) -> list[str]:
    """What a reader must know of the version that a date gives."""
    acte = version.acte
    notes = [] if acte.statut == "versé" else ["acte non versé, texte en partie manquant"]
    if acte.effet is not None and acte.effet != acte.signature:
        notes.append(f"date d’effet que l’acte donne : {french_date(acte.effet)}")
    unplaced = _undated_after(view, version)
    if unplaced:
        could = "ont pu la changer" if len(unplaced) > 1 else "a pu la changer"
        notes.append(f"{joined([view.acte_label(other.id) for other in unplaced])}, sans date, {could}")
    return notes


def _undated_after(view: DossierView, version: Version) -> list[Acte]:
    """Acts without a date that come after this one: nobody knows from which day."""
    later = view.versions[view.rank(version) + 1 :]
    return [other.acte for other in later if other.acte.signature is None]
