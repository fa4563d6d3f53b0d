"""`understand`: an amending act, its blocks classed and its provisions in the order of the text."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.acts.annotate import annotate
from generator.amending.acts.fused_lines import doubt_fused
from generator.amending.acts.layouts.unclosed import doubt_open
from generator.amending.acts.lectures import decided, retain
from generator.amending.acts.notes_called import refuse_notes
from generator.amending.acts.purposes import without_purposes
from generator.amending.acts.refused_places import on_named_parts
from generator.amending.acts.segment import Walk
from generator.amending.acts.struck import doubt_struck
from generator.amending.acts.told_in_title import told_in_title
from generator.amending.acts.told_on_headings import told_on_headings
from generator.amending.acts.withdrawn import doubt_withdrawn
from generator.french.article_numbers import canonical
from generator.model import Acte, Annotation, Block, BlockKind, Provision, Refusal
from generator.operations import Target


def understand(acte: Acte) -> tuple[Acte, tuple[Provision, ...]]:
    """The act with its blocks classed, and what each of its amending sentences says."""
    walk = Walk(acte, _with_body(acte))
    walk.run()
    ordered = without_purposes(walk.blocks, walk.provisions)
    provisions = [*ordered, *annotate(acte, walk.blocks, ordered)]
    provisions = doubt_fused(walk.blocks, doubt_open(walk.blocks, provisions))
    provisions = doubt_withdrawn(walk.blocks, refuse_notes(walk.blocks, doubt_struck(walk.blocks, provisions)))
    provisions = retain(acte, walk.blocks, provisions)
    provisions += _unkept(walk, provisions)
    provisions += _unsaid(walk, provisions)
    provisions += _on_headings(walk, provisions)
    provisions += told_in_title(walk.blocks, provisions)
    provisions = on_named_parts(provisions)
    provisions.sort(key=lambda provision: min(provision.instruction.blocks, default=len(walk.blocks)))
    numbered = tuple(
        replace(provision, instruction=replace(provision.instruction, ident=f"{acte.id}:i{index}"))
        for index, provision in enumerate(provisions, start=1)
    )
    return replace(acte, blocks=tuple(walk.blocks)), numbered


def _on_headings(walk: Walk, provisions: list[Provision]) -> list[Provision]:
    """What a heading says and no sentence orders, beside what is said already."""
    found = told_on_headings(walk.blocks, {index for one in provisions for index in one.instruction.blocks})
    for index, provision in found:
        if provision.annotation:
            walk.blocks[index] = replace(walk.blocks[index], kind=BlockKind.UNDETERMINED_SCOPE, rule="told-on-heading")
    return [provision for _, provision in found]


_AGREED = re.compile(
    r"\b(?:convenu|décidé|arrêté|conviennent|décident|arrêtent)\w*[^.;]{0,60}(?::|\bsuit\s?[.:]?)\s*\Z", re.IGNORECASE
)
"""« …, il est convenu : » opens what is agreed; « Vu la délibération par laquelle le conseil a décidé de … » does not."""


def _with_body(acte: Acte) -> list[Block]:
    """The blocks of an act; where no heading of it was read, what follows « il est convenu : » is its body."""
    blocks = list(acte.blocks)
    if any(block.kind in (BlockKind.ARTICLE_HEADING, BlockKind.STIPULATION) for block in blocks):
        return blocks
    framing = (BlockKind.PARTIES, BlockKind.VISA, BlockKind.PREAMBLE)
    agreed = (index for index, block in enumerate(blocks) if block.kind in framing and _AGREED.search(block.alinea.text))
    begin = next(agreed, len(blocks)) + 1
    below = [
        replace(b, kind=BlockKind.STIPULATION, rule="no-heading") if b.kind is BlockKind.PREAMBLE else b for b in blocks[begin:]
    ]
    return [*blocks[:begin], *below]


def _unkept(walk: Walk, provisions: list[Provision]) -> list[Provision]:
    """Refusals for the portions that a purpose or an announcement names and that no sentence then amends."""
    reached = [target for provision in provisions for target in _targets(provision)]
    found: list[Provision] = []
    settled = decided(provisions)
    for target, instruction in walk.promised:
        headed = walk.blocks[instruction.blocks[0]].kind is BlockKind.ARTICLE_HEADING
        if headed and any(one.refusal and one.instruction.article == instruction.article for one in provisions):
            continue  # the sentence that it heads is refused already
        if settled.intersection(instruction.blocks) or any(_reaches(one, target) for one in reached):
            continue
        reached.append(target)
        reason = "La phrase annonce une modification que rien ne dit ensuite : donner le texte nouveau ou l'instruction."
        found.append(Provision(instruction, refusal=Refusal("announced-only", reason, target)))
        for index in instruction.blocks:
            if walk.blocks[index].kind not in (BlockKind.ARTICLE_HEADING, BlockKind.TITLE):
                walk.blocks[index] = replace(walk.blocks[index], kind=BlockKind.INSTRUCTION, rule="announced-only")
    return found


def _unsaid(walk: Walk, provisions: list[Provision]) -> list[Provision]:
    """What the guard says of the sentences that nothing else accounts for."""
    told = {
        index
        for one in provisions
        if one.annotation or one.refusal or one.instruction.lecture is not None
        for index in one.instruction.blocks
        if one.refusal is None or index != one.instruction.blocks[0]
    }
    refused = [(one.instruction.blocks[0], one.instruction.text) for one in provisions if one.refusal and one.instruction.blocks]
    found: list[Provision] = []
    for doubt in walk.doubted:
        index = doubt.instruction.blocks[0]
        said = doubt.instruction.text
        beside = any(place == index and (said in text or text in said) for place, text in refused)
        if index in told or beside or (doubt.purpose and (provisions or found)):
            continue
        block = walk.blocks[index]
        if doubt.said == "decision" or doubt.purpose:
            annotation = Annotation("non-textual", doubt.target or Target(holder="texte"), (block.alinea,))
            found.append(Provision(doubt.instruction, annotation=annotation))
            kind = BlockKind.NON_TEXTUAL
        else:
            reason = "La phrase semble changer l'accord, et aucune règle ne la lit : la réécrire, ou retenir une lecture."
            found.append(Provision(doubt.instruction, refusal=Refusal("unread-change", reason, doubt.target)))
            kind = BlockKind.INSTRUCTION
        refused.append((index, said))
        if block.kind is not BlockKind.INSTRUCTION:
            walk.blocks[index] = replace(block, kind=kind, rule="guard")
    return found


def _targets(provision: Provision) -> list[Target]:
    """Everything that a provision bears on."""
    found = [operation.target for operation in provision.operations]
    if provision.refusal is not None and provision.refusal.target is not None:
        found.append(provision.refusal.target)
    if provision.annotation is not None:
        found.append(provision.annotation.target)
    return found


def _reaches(one: Target, promised: Target) -> bool:
    """Whether a target lies in what was promised."""
    if promised.holder in ("division", "texte", ""):
        return True
    if (one.holder, canonical(one.number)) == (promised.holder, canonical(promised.number)):
        return not _other_rank(one, promised)
    if promised.holder == "annexe" and any(
        (held.kind, canonical(held.number)) == ("annexe", canonical(promised.number)) for held in one.containers
    ):
        return True
    inner, outer = canonical(one.number), canonical(promised.number)
    return bool(outer) and inner.startswith(outer) and not inner[len(outer) : len(outer) + 1].isalnum()


def _other_rank(one: Target, promised: Target) -> bool:
    """« Le troisième alinéa est modifié en conséquence », and only the second is."""
    last = promised.steps[-1] if promised.steps else None
    there = one.steps[len(promised.steps) - 1] if last is not None and len(one.steps) >= len(promised.steps) else None
    if last is None or there is None or last.unit != "alinea" or there.unit != "alinea" or last.span or there.span:
        return False
    return len(last.ranks) == 1 and bool(there.ranks) and last.ranks[0] > 0 and last.ranks[0] not in there.ranks
