"""At a date: which version the acts signed by then give. A table of periods; the script only reads it."""

from __future__ import annotations

from datetime import timedelta

from generator.publishing import addresses
from generator.publishing.dossier_view import DossierView
from generator.publishing.page import Page
from generator.publishing.pages.convention import last_date
from generator.publishing.render import render
from generator.publishing.typography import french_date, of_acte


def pages(view: DossierView) -> list[Page]:
    """One page a dossier."""
    here = addresses.by_date(view.id)
    dated = [version for version in view.versions if version.acte.signature is not None]
    periods = []
    if dated and dated[0].acte.signature:
        first = dated[0].acte.signature
        eve = first - timedelta(days=1)
        periods.append(
            {
                "start_iso": "",
                "end_iso": eve.isoformat(),
                "words": f"jusqu’au {french_date(eve)}",
                "href": "",
                "label": "",
                "note": "",
            }
        )
    for rank, version in enumerate(dated):
        start = version.acte.signature
        following = next(
            (
                other.acte.signature
                for other in dated[rank + 1 :]
                if other.acte.signature and start and other.acte.signature > start
            ),
            None,
        )
        shadowed = any(other.acte.signature == start for other in dated[rank + 1 :])
        if start is None or shadowed:
            continue
        end = following - timedelta(days=1) if following else None
        periods.append(
            {
                "start_iso": start.isoformat(),
                "end_iso": end.isoformat() if end else "",
                "words": f"du {french_date(start)} au {french_date(end)}" if end else f"depuis le {french_date(start)}",
                "href": view.address(version),
                "label": f"version issue {of_acte(version.acte)}",
                "note": "" if version.acte.statut == "versé" else "acte non versé, texte en partie manquant",
            }
        )
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
