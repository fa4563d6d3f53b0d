"""The page of an act as deposited, or of what is known of one that is not held."""

from __future__ import annotations

from generator.model import Acte, BlockKind
from generator.publishing import addresses, facts
from generator.publishing.act_map import act_map
from generator.publishing.acte_view import BlockView, blocks_of
from generator.publishing.coverage import coverage
from generator.publishing.dossier_view import DossierView
from generator.publishing.page import Heading, Page
from generator.publishing.render import render
from generator.publishing.typography import acte_name, french_date, signed


def pages(view: DossierView) -> list[Page]:
    """One page an act."""
    return [page(view, acte) for acte in view.actes.values()]


def page(view: DossierView, acte: Acte) -> Page:
    """An act."""
    here = addresses.acte(view.id, acte.id)
    version = view.version_of(acte.id)
    rank = view.rank(version) if version else 0
    blocks = blocks_of(view, acte)
    held = acte.statut == "versé"
    subjects = facts.subjects(view, acte)
    html = render(
        "acte.html.j2",
        here,
        view=view,
        acte=acte,
        name=acte_name(acte),
        held=held,
        signature=french_date(acte.signature) if acte.signature else signed(acte),
        version_href=view.address(version) if version else "",
        diff_href=addresses.comparison(view.id, view.versions[rank - 1].acte.id, acte.id) if rank else "",
        subjects=subjects,
        figures=coverage(version) if version else None,
        blocks=blocks,
        drawing=act_map(acte, [block.mark for block in blocks]),
        sentences=[sentence for block in blocks for sentence in block.sentences],
    )
    headings = _headings(acte, blocks, told=bool(subjects))
    name = acte_name(acte)
    return Page(
        here,
        f"{name[0].upper()}{name[1:]}, {view.titre}",
        html,
        f"{name[0].upper()}{name[1:]} ({signed(acte)}) de « {view.titre} », {'tel que déposé' if held else 'texte manquant'}.",
        tuple(headings),
        acte.depot or acte.signature,
    )


def _headings(acte: Acte, blocks: list[BlockView], *, told: bool) -> list[Heading]:
    """The table of contents: what is said of the act, what it did, its articles."""
    headings = [Heading("Ce que les autres actes en disent", "cs-faits")] if told else []
    if acte.statut != "versé":
        return headings
    amends = any(block.sentences for block in blocks)
    headings.append(Heading("Ce que cet acte a fait" if amends else "Comment cet acte est lu", "cs-bilan"))
    if amends:
        headings.append(Heading("Phrase par phrase", "cs-phrases"))
    headings.append(Heading("Le texte tel que déposé", "cs-depot"))
    headings += [
        Heading(block.alinea.text, f"{shown.anchor}-t", 3)
        for block, shown in zip(acte.blocks, blocks, strict=True)
        if block.kind is BlockKind.ARTICLE_HEADING
    ]
    if acte.repairs:
        headings.append(Heading("Ce que la lecture a joint ou mis de côté", "cs-reparations"))
    return headings
