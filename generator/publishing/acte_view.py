"""An act as deposited: each block with its class, and beside each sentence what it did."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from generator.model import Acte, BlockKind, Instruction, Refusal, Version
from generator.publishing import addresses, inline
from generator.publishing.act_map import mark_of
from generator.publishing.decisions import Decision, decision
from generator.publishing.dossier_view import DossierView, part_name
from generator.publishing.effects import Effect, effect, refused

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


@dataclass(frozen=True, slots=True)
class Destination:
    """Where an alinéa of the act stands in the text that the act made."""

    label: str
    href: str
    gone: bool
    """Whether the latest known version has it no more."""


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence that amends, and its effects."""

    anchor: str
    words: str
    place: str
    """« art. 1er, ligne 7 »."""
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
    mark: str = ""
    """Its mark: what the reading made of it (see `act_map`)."""
    destination: Destination | None = None


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
        shown[home].sentences.append(
            SentenceView(
                sentence.ident.rpartition(":")[2],
                sentence.text,
                view.sentence_place(sentence.ident),
                effects,
                decision(view, sentence.ident),
            )
        )
        for index in sentence.blocks or (home,):
            if index < len(shown):
                shown[index].status = effects[0].status if effects else "applied"
    destinations = _destinations(view, acte)
    for block, made in zip(acte.blocks, shown, strict=True):
        made.mark = mark_of(block.kind, made.status)
        made.destination = destinations.get(block.alinea.ident)
    return shown


def _destinations(view: DossierView, acte: Acte) -> dict[str, Destination]:
    """For each alinéa of the act that the text after it holds, or that stands beside it, where it is read."""
    version = view.version_of(acte.id)
    if version is None:
        return {}
    address, latest = view.address(version), view.places[view.latest.acte.id]
    found = {}
    for ident, place in view.places[acte.id].items():
        if place.line and ident.startswith(f"{acte.id}:"):
            found[ident] = Destination(f"{place.part}, {place.line}", f"{address}#{place.anchor}", ident not in latest)
    for texte in version.autonomes:
        if texte.acte != acte.id:
            continue
        slugs, prefix = addresses.Slugs([texte]), f"{addresses.segment(texte.acte)}-"
        for part in texte.parts:
            for line, anchor, label in addresses.line_anchors(part, prefix + slugs.anchor(part)):
                where = f"stipulations propres, {part_name(part.kind, part.number)}, {label}"
                found.setdefault(line.ident, Destination(where, f"{address}#{anchor}", gone=False))
    return found


def _sentences(version: Version) -> dict[str, tuple[Instruction, Refusal | None]]:
    """Every sentence that the act's pages may link to: those understood, and those that only have an outcome."""
    found = {provision.instruction.ident: (provision.instruction, provision.refusal) for provision in version.provisions}
    for outcome in version.outcomes:
        found.setdefault(outcome.instruction.ident, (outcome.instruction, outcome.refusal))
    return found


def _tag(kind: BlockKind, level: int) -> str:
    if kind in {BlockKind.TITLE, BlockKind.ARTICLE_HEADING}:
        return "h3"
    return "h4" if kind is BlockKind.SUBHEADING and level else "p"


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
    return (refused(refusal),) if refusal is not None else ()
