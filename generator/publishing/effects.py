"""What a sentence of an act did: applied, annotated or refused, why, what to do, and where it is read."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Acte, Outcome, Refusal
from generator.publishing import addresses
from generator.publishing.dossier_view import DossierView, Place, part_name
from generator.publishing.notices import aimed_at, home_of
from generator.publishing.refusals import FAMILIES
from generator.publishing.typography import NBSP, joined, typo

STATUS_NAMES = {"applied": "Appliquée", "refused": "Non appliquée", "annotated": "Annotée"}
_ASKS = {code: what for family in FAMILIES for code, what in family.asks}
Link = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Effect:
    """What one order of a sentence did."""

    status: str
    name: str
    where: str
    href: str
    """Where it is read in the version that the act made; empty when nothing was written."""
    reason: str
    notes: tuple[str, ...]
    ask: str = ""
    """What a refusal asks a lawyer to do."""
    written: tuple[Link, ...] = ()
    """The first and the last alinéa that it wrote, or the only one."""
    diff_href: str = ""
    """Where the version before and this one are compared, at that part."""


def refused(refusal: Refusal) -> Effect:
    """A sentence that was not understood."""
    return Effect("refused", STATUS_NAMES["refused"], "", "", refusal.reason, (), _ASKS.get(refusal.code, ""))


def effect(view: DossierView, acte: Acte, outcome: Outcome) -> Effect:
    """What one outcome says, with links to what it wrote."""
    version = view.version_of(acte.id)
    places = view.places.get(acte.id, {})
    aimed = [*outcome.written, *(outcome.located.alineas if outcome.located else ())]
    aimed += [outcome.located.part] if outcome.located else []
    place = next((places[ident] for ident in aimed if ident in places), None) or _part_place(view, acte, outcome)
    address = view.address(version) if version is not None else ""
    lines = [places[ident] for ident in outcome.written if ident in places and places[ident].line]
    reason = outcome.refusal.reason if outcome.refusal else ""
    if outcome.annotation is not None:
        reason = (
            typo("Modification non textuelle : les mots du texte ne changent pas.")
            if outcome.annotation.kind == "non-textual"
            else typo("Modification de portée indéterminée : les mots du texte ne changent pas.")
        )
    rank = view.rank(version) if version is not None else 0
    diff = ""
    if outcome.status == "applied" and rank and place is not None:
        before = view.versions[rank - 1].acte.id
        diff = f"{addresses.comparison(view.id, before, acte.id)}#{place.part_anchor}"
    return Effect(
        outcome.status,
        STATUS_NAMES[outcome.status],
        _where(outcome, place, lines, places),
        f"{address}#{place.anchor}" if address and place is not None else "",
        reason,
        outcome.notes,
        _ASKS.get(outcome.refusal.code, "") if outcome.refusal else "",
        tuple((f"{one.part}, {one.line}", f"{address}#{one.anchor}") for one in dict.fromkeys((*lines[:1], *lines[-1:]))),
        diff,
    )


def _part_place(view: DossierView, acte: Acte, outcome: Outcome) -> Place | None:
    """The part beside which a sentence that wrote nothing is shown."""
    version = view.version_of(acte.id)
    if version is None or outcome.status == "applied":
        return None
    part = home_of(outcome, version.texte.parts) if outcome.annexe else version.texte.article(outcome.article or "")
    return view.places[acte.id].get(part.ident) if part is not None else None


def _where(outcome: Outcome, place: Place | None, lines: list[Place], places: dict[str, Place]) -> str:
    """What it aimed at, in words."""
    where = outcome.located.label if outcome.located and outcome.located.label else ""
    if not where and len(lines) > 1:
        where = f"{lines[0].part}, {lines[0].line} à {lines[-1].line}"
    if not where and place is not None:
        where = joined([piece for piece in (place.part, place.line) if piece]).replace(" et ", ", ")
    made = places[outcome.written[0]].part if outcome.written and outcome.written[0] in places else ""
    if where and made and outcome.located and made != part_name("article", outcome.located.article) and made not in where:
        where = f"{where}{NBSP}; texte écrit{NBSP}: {made}"
    return where or aimed_at(outcome)
