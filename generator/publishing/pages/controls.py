"""`/controles/`: what was refused, left unresolved or missing, the figures of each convention and of each act."""

from __future__ import annotations

from dataclasses import dataclass

from generator.publishing import addresses, findings
from generator.publishing.coverage import Coverage, Rate, coverage, total
from generator.publishing.decisions import decisions
from generator.publishing.dossier_view import DossierView
from generator.publishing.page import Heading, Page
from generator.publishing.pages.convention import last_date
from generator.publishing.render import render
from generator.publishing.typography import acte_name, typo

_SECTIONS = (
    ("En bref", "cs-bref"),
    ("Convention par convention", "cs-conventions"),
    ("Acte par acte", "cs-couverture"),
    ("Phrases refusées ou non comprises", "cs-refus"),
    ("Modifications annotées", "cs-annotations"),
    ("Remarques", "cs-remarques"),
    ("Lectures retenues", "cs-lectures"),
    ("Passages non déterminés", "cs-indetermines"),
    ("Textes manquants", "cs-manquants"),
    ("Réserves", "cs-reserves"),
    ("Réparations de lecture", "cs-reparations"),
)


@dataclass(frozen=True, slots=True)
class ActeRow:
    """The figures of one act."""

    dossier: str
    rank: str
    """What its rows are ordered by when the table is sorted by act: convention, then order of the acts."""
    name: str
    href: str
    held: bool
    figures: Coverage


@dataclass(frozen=True, slots=True)
class DossierRow:
    """The figures of one convention, its latest version's for the text."""

    title: str
    href: str
    held: Rate
    """Acts held, of those known."""
    sentences: Rate
    text: Rate
    """Articles and annexes wholly known, of those known to exist."""
    more: bool
    """Whether more of them may exist."""
    applied: int
    annotated: int
    refused: int
    holes: int
    all_missing: bool
    """Whether nothing is known of the text."""
    reserves: int

    @property
    def urgency(self) -> tuple[int, float, str]:
        """What needs someone first: refusals, then the least known text."""
        known = self.text.part / self.text.whole if self.text.whole else 0.0
        unread = self.refused + self.sentences.whole - self.sentences.part
        return -unread, known, addresses.name_slug(self.title)


def page(views: list[DossierView]) -> Page:
    """The state of every dossier."""
    dossiers = sorted((_dossier(view) for view in views), key=lambda row: row.urgency)
    retained = [(view.titre, acte_name(acte), decisions(view, acte.id)) for view in views for acte in view.actes.values()]
    html = render(
        "controles.html.j2",
        addresses.CONTROLS,
        glossary=views[0].glossary if views else (),
        guide=views[0].guide if views else "",
        dossiers=dossiers,
        actes=[row for view in views for row in _actes(view)],
        held=total(row.held for row in dossiers),
        sentences=total(row.sentences for row in dossiers),
        text=total(row.text for row in dossiers),
        refusals=findings.refusals(views),
        annotations=findings.annotated(views),
        remarks=findings.remarks(views),
        undetermined=findings.undetermined(views),
        missing=findings.missing(views),
        reserves=findings.reserves(views),
        repairs=findings.repairs(views),
        retained=[one for one in retained if one[2]],
    )
    latest = max((day for view in views if (day := last_date(view, view.latest)) is not None), default=None)
    headings = tuple(Heading(typo(title), anchor) for title, anchor in _SECTIONS)
    return Page(addresses.CONTROLS, "Contrôles", html, "Ce qui est compris, refusé, manquant.", headings, latest)


def _dossier(view: DossierView) -> DossierRow:
    figures = [coverage(version) for version in view.versions]
    held = sum(version.acte.statut == "versé" for version in view.versions)
    return DossierRow(
        view.titre,
        addresses.convention(view.id),
        Rate(held, len(view.versions)),
        total(one.sentences for one in figures),
        figures[-1].articles,
        view.latest.texte.open_ended,
        sum(one.applied for one in figures),
        sum(one.annotated for one in figures),
        sum(one.refused for one in figures),
        figures[-1].holes,
        figures[-1].all_missing,
        figures[-1].reserves,
    )


def _actes(view: DossierView) -> list[ActeRow]:
    return [
        ActeRow(
            view.titre,
            f"{addresses.name_slug(view.titre)} {rank:03}",
            acte_name(version.acte),
            addresses.acte(view.id, version.acte.id),
            version.acte.statut == "versé",
            coverage(version),
        )
        for rank, version in enumerate(view.versions)
    ]
