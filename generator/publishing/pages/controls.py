"""`/controles/`: what was refused, left unresolved or missing, and the coverage of each act."""

from __future__ import annotations

from generator.model import Alinea, BlockKind
from generator.publishing import addresses
from generator.publishing.coverage import coverage
from generator.publishing.decisions import decisions
from generator.publishing.dossier_view import DossierView
from generator.publishing.page import Heading, Page
from generator.publishing.pages.convention import last_date
from generator.publishing.render import render
from generator.publishing.text_view import TextMaker
from generator.publishing.typography import acte_name, signed, typo

_SECTIONS = (
    ("Couverture, acte par acte", "cs-couverture"),
    ("Phrases refusées ou non comprises", "cs-refus"),
    ("Modifications annotées", "cs-annotations"),
    ("Lectures retenues", "cs-lectures"),
    ("Passages non déterminés", "cs-indetermines"),
    ("Textes manquants", "cs-manquants"),
    ("Réserves", "cs-reserves"),
    ("Réparations de lecture", "cs-reparations"),
)


def page(views: list[DossierView]) -> Page:
    """The state of every dossier."""
    lists: dict[str, list[dict[str, str]]] = {
        name: [] for name in ("refusals", "annotations", "undetermined", "missing", "reserves", "repairs")
    }
    for view in views:
        _gather(view, lists)
    dossiers = [
        {
            "title": view.titre,
            "href": addresses.convention(view.id),
            "rows": [
                {
                    "name": acte_name(version.acte),
                    "href": addresses.acte(view.id, version.acte.id),
                    "held": version.acte.statut == "versé",
                    "figures": coverage(version),
                }
                for version in view.versions
            ],
        }
        for view in views
    ]
    retained = [(view.titre, acte_name(acte), decisions(view, acte.id)) for view in views for acte in view.actes.values()]
    html = render(
        "controles.html.j2", addresses.CONTROLS, dossiers=dossiers, retained=[one for one in retained if one[2]], **lists
    )
    latest = max((day for view in views if (day := last_date(view, view.latest)) is not None), default=None)
    headings = tuple(Heading(typo(title), anchor) for title, anchor in _SECTIONS)
    return Page(addresses.CONTROLS, "Contrôles", html, "Ce qui est compris, refusé, manquant.", headings, latest)


def _gather(view: DossierView, lists: dict[str, list[dict[str, str]]]) -> None:
    for version in view.versions:
        acte = version.acte
        here = addresses.acte(view.id, acte.id)
        maker = TextMaker(view, version)
        told = set()
        for outcome in version.outcomes:
            if outcome.status == "applied":
                continue
            notice = maker.notice(acte, outcome)
            told.add(outcome.instruction.ident)
            kind = "refusals" if outcome.status == "refused" else "annotations"
            reason = notice.reason if outcome.status == "refused" else notice.title
            aimed = outcome.located.label if outcome.located else f"article {outcome.article}" if outcome.article else ""
            where = f"{notice.label}, {aimed}" if aimed else notice.label
            lists[kind].append(_item(view, where, notice.href, reason, words=outcome.instruction.text))
        for provision in version.provisions:
            sentence = provision.instruction
            if provision.refusal is not None and sentence.ident not in told:
                label = f"{acte_name(acte)}, {view.sentence_label(sentence.ident)}"
                href = view.sentence_address(sentence.ident)
                lists["refusals"].append(_item(view, label, href, provision.refusal.reason, words=sentence.text))
        for block in acte.blocks:
            if block.kind is BlockKind.UNDETERMINED:
                line = block.span.first_line - block.span.offset
                lists["undetermined"].append(
                    _item(view, f"{acte_name(acte)}, ligne {line}", f"{here}#l-{line}", words=block.alinea.text)
                )
        if acte.statut != "versé":
            lists["missing"].append(_item(view, acte_name(acte), here) | {"signed": signed(acte)})
        lists["repairs"] += [_item(view, acte_name(acte), here, repair) for repair in acte.repairs]
    _reserves(view, lists["reserves"])


def _reserves(view: DossierView, found: list[dict[str, str]]) -> None:
    """Doubts that stand on the latest version, once for each part and cause."""
    home = addresses.convention(view.id)
    for reserve in view.latest.reserves:
        found.append(_item(view, "tout le texte", home, reserve.cause))
    for part in view.latest.texte.parts:
        causes = dict.fromkeys(reserve.cause for line in part.body if isinstance(line, Alinea) for reserve in line.reserves)
        anchor = view.slugs.anchor(part)
        for cause in causes:
            found.append(_item(view, view.places[view.latest.acte.id][part.ident].part, f"{home}#{anchor}", cause))


def _item(view: DossierView, label: str, href: str, reason: str = "", words: str = "") -> dict[str, str]:
    return {"title": view.titre, "label": label, "href": href, "reason": reason, "words": words}
