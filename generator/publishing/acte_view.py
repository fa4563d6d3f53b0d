"""An act as deposited: each block with its class, and beside each sentence what it did."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from generator.model import Acte, BlockKind, Instruction, Outcome, Refusal, Version
from generator.publishing import inline
from generator.publishing.decisions import Decision, decision
from generator.publishing.dossier_view import DossierView, part_name
from generator.publishing.typography import NBSP, joined, typo

KIND_NAMES = {
    BlockKind.TITLE: "titre",
    BlockKind.VISA: "visa",
    BlockKind.PREAMBLE: "préambule",
    BlockKind.PARTIES: "parties",
    BlockKind.ARTICLE_HEADING: "intitulé d’article",
    BlockKind.SUBHEADING: "intertitre",
    BlockKind.STIPULATION: "stipulation",
    BlockKind.ANNOUNCEMENT: "annonce",
    BlockKind.INSTRUCTION: "phrase modificative",
    BlockKind.PAYLOAD: "texte apporté",
    BlockKind.KEEPING: "clause de maintien",
    BlockKind.NON_TEXTUAL: "modification non textuelle",
    BlockKind.UNDETERMINED_SCOPE: "portée indéterminée",
    BlockKind.SIGNATURE: "signature",
    BlockKind.NOTE: "note de bas de page",
    BlockKind.ORNAMENT: "ornement",
    BlockKind.UNDETERMINED: "non déterminé",
}
STATUS_NAMES = {"applied": "Appliquée", "refused": "Non appliquée", "annotated": "Annotée"}


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


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence that amends, and its effects."""

    anchor: str
    effects: tuple[Effect, ...]
    decision: Decision | None = None


@dataclass(slots=True)
class BlockView:
    """One unit of the act."""

    anchor: str
    line: int
    kind: str
    kind_name: str
    html: Markup
    tag: str
    depth: int
    notes: tuple[str, ...]
    sentences: list[SentenceView] = field(default_factory=list)
    status: str = ""


def blocks_of(view: DossierView, acte: Acte) -> list[BlockView]:
    """Every block in order, each sentence's effects under its first block."""
    shown: list[BlockView] = []
    by_line: dict[int, int] = {}
    for block in acte.blocks:
        line = block.span.first_line - block.span.offset
        twin = by_line.get(line, 0) + 1
        by_line[line] = twin
        shown.append(
            BlockView(
                f"l-{line}" if twin == 1 else f"l-{line}.{twin}",
                line,
                block.kind.value.replace(" ", "-"),
                KIND_NAMES[block.kind],
                inline.content(block.alinea),
                _tag(block.kind, block.level),
                min(block.alinea.depth, 5),
                block.alinea.notes,
            )
        )
    version = view.version_of(acte.id)
    for sentence, refusal in _sentences(version).values() if version and shown else ():
        home = _home(acte, sentence)
        effects = _effects(view, acte, sentence, refusal)
        shown[home].sentences.append(SentenceView(sentence.ident.rpartition(":")[2], effects, decision(view, sentence.ident)))
        for index in sentence.blocks or (home,):
            if index < len(shown):
                shown[index].status = effects[0].status if effects else "applied"
    return shown


def _sentences(version: Version) -> dict[str, tuple[Instruction, Refusal | None]]:
    """Every sentence that the act's pages may link to: those understood, and those that only have an outcome."""
    found = {provision.instruction.ident: (provision.instruction, provision.refusal) for provision in version.provisions}
    for outcome in version.outcomes:
        found.setdefault(outcome.instruction.ident, (outcome.instruction, outcome.refusal))
    return found


def _tag(kind: BlockKind, level: int) -> str:
    if kind in {BlockKind.TITLE, BlockKind.ARTICLE_HEADING}:
        return "h2"
    return "h3" if kind is BlockKind.SUBHEADING and level else "p"


def _home(acte: Acte, sentence: Instruction) -> int:
    """The block that a sentence is shown under: its own, else the last one that begins before it."""
    indexes = [index for index in sentence.blocks if index < len(acte.blocks)]
    for index in indexes:
        if acte.blocks[index].kind is not BlockKind.PAYLOAD:
            return index
    line = sentence.span.first_line
    before = [index for index, block in enumerate(acte.blocks) if block.span.first_line <= line]
    return indexes[0] if indexes else before[-1] if before else 0


def _effects(view: DossierView, acte: Acte, sentence: Instruction, refusal: Refusal | None) -> tuple[Effect, ...]:
    outcomes = view.outcomes.get(sentence.ident, [])
    if outcomes:
        return tuple(effect(view, acte, outcome) for outcome in outcomes)
    if refusal is not None:
        return (Effect("refused", STATUS_NAMES["refused"], "", "", refusal.reason, ()),)
    return ()


def effect(view: DossierView, acte: Acte, outcome: Outcome) -> Effect:
    """What one outcome says, with a link to what it wrote."""
    version = view.version_of(acte.id)
    places = view.places.get(acte.id, {})
    aimed = [*outcome.written, *(outcome.located.alineas if outcome.located else ())]
    aimed += [outcome.located.part] if outcome.located else []
    place = next((places[ident] for ident in aimed if ident in places), None)
    written = [places[ident] for ident in outcome.written if ident in places and places[ident].line]
    href = f"{view.address(version)}#{place.anchor}" if version is not None and place is not None else ""
    where = outcome.located.label if outcome.located and outcome.located.label else ""
    if not where and place is not None:
        where = joined([piece for piece in (place.part, place.line) if piece]).replace(" et ", ", ")
    if len(written) > 1 and not (outcome.located and outcome.located.label):
        where = f"{written[0].part}, {written[0].line} à {written[-1].line}"
    made = places[outcome.written[0]].part if outcome.written and outcome.written[0] in places else ""
    if where and made and outcome.located and made != part_name("article", outcome.located.article) and made not in where:
        where = f"{where}{NBSP}; texte écrit{NBSP}: {made}"
    reason = outcome.refusal.reason if outcome.refusal else ""
    if outcome.annotation is not None:
        reason = (
            typo("Modification non textuelle : les mots du texte ne changent pas.")
            if outcome.annotation.kind == "non-textual"
            else typo("Modification de portée indéterminée : les mots du texte ne changent pas.")
        )
    if not where and outcome.article:
        where = f"article {outcome.article}"
    return Effect(outcome.status, STATUS_NAMES[outcome.status], where, href, reason, outcome.notes)
