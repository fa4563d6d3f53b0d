"""Where two versions are chosen, and the redline of each pair."""

from __future__ import annotations

from generator.publishing import addresses
from generator.publishing.dossier_view import DossierView
from generator.publishing.page import Heading, Page
from generator.publishing.pages.convention import last_date
from generator.publishing.redline_types import RedlineView
from generator.publishing.redline_view import redline_view
from generator.publishing.render import render
from generator.publishing.typography import acte_name, of_acte, signed, the_acte


def pages(view: DossierView) -> list[Page]:
    """The choice, then every pair, older first."""
    made: dict[tuple[int, int], RedlineView] = {
        (older, newer): redline_view(view, older, newer) for newer in range(len(view.versions)) for older in range(newer)
    }
    return [_choice(view, made), *(_pair(view, older, newer, shown) for (older, newer), shown in made.items())]


def _choice(view: DossierView, made: dict[tuple[int, int], RedlineView]) -> Page:
    here = addresses.comparisons(view.id)
    pairs = []
    for newer in range(len(view.versions) - 1, 0, -1):
        acte = view.versions[newer].acte
        pairs.append(
            {
                "name": f"version issue {of_acte(acte)}",
                "signed": signed(acte),
                "anchor": addresses.segment(acte.id),
                "older": [
                    {
                        "name": f"la version issue {of_acte(view.versions[older].acte)}",
                        "href": addresses.comparison(view.id, view.versions[older].acte.id, acte.id),
                        "previous": older == newer - 1,
                        "summary": made[older, newer].summary,
                    }
                    for older in range(newer - 1, -1, -1)
                ],
            }
        )
    title = f"Comparer deux versions, {view.titre}"
    html = render("comparer.html.j2", here, view=view, pairs=pairs)
    headings = tuple(Heading(str(pair["name"]).capitalize(), f"cs-{pair['anchor']}") for pair in pairs)
    return Page(
        here, title, html, f"Choisir deux versions de « {view.titre} » à comparer.", headings, last_date(view, view.latest)
    )


def _pair(view: DossierView, older: int, newer: int, shown: RedlineView) -> Page:
    first, last = view.versions[older], view.versions[newer]
    here = addresses.comparison(view.id, first.acte.id, last.acte.id)
    html = render(
        "comparaison.html.j2",
        here,
        view=view,
        shown=shown,
        older={"label": f"la version issue {of_acte(first.acte)}", "signed": signed(first.acte), "href": view.address(first)},
        newer={"label": f"la version issue {of_acte(last.acte)}", "signed": signed(last.acte), "href": view.address(last)},
        others=_others(view, older, newer) if len(view.versions) > 2 else [],
    )
    title = f"{view.titre} : comparaison, versions issues {of_acte(first.acte)} et {of_acte(last.acte)}"
    headings = [Heading(part.title, part.anchor) for part in shown.parts if part.anchor]
    headings += [Heading("Phrases qui ne visent aucun article connu", "cs-ailleurs")] if shown.unplaced else []
    headings += [Heading("À côté de la convention", "cs-a-cote")] if shown.beside else []
    return Page(
        here, title, html, f"{title}. {shown.summary[:1].upper()}{shown.summary[1:]}.", tuple(headings), last_date(view, last)
    )


def _others(view: DossierView, older: int, newer: int) -> list[tuple[str, str, bool]]:
    """What each act changed, then all of them together: name, address, and whether it is this page."""
    last = len(view.versions) - 1
    steps = [(acte_name(view.versions[rank].acte), rank - 1, rank) for rank in range(1, last + 1)]
    steps.append((f"tout, depuis {the_acte(view.versions[0].acte)}", 0, last))
    return [
        (name, addresses.comparison(view.id, view.versions[a].acte.id, view.versions[b].acte.id), (a, b) == (older, newer))
        for name, a, b in steps
    ]
