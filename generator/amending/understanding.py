"""`understand`: an amending act, its blocks classed and its provisions in the order of the text."""

from __future__ import annotations

from dataclasses import replace

from generator.amending.annotate import annotate
from generator.amending.lectures import decided, retain
from generator.amending.segment import Walk
from generator.french.article_numbers import canonical
from generator.model import Acte, BlockKind, Provision, Refusal
from generator.operations import Target


def understand(acte: Acte) -> tuple[Acte, tuple[Provision, ...]]:
    """The act with its blocks classed, and what each of its amending sentences says."""
    walk = Walk(acte, list(acte.blocks))
    walk.run()
    provisions = [*walk.provisions, *annotate(acte, walk.blocks, walk.provisions)]
    provisions = retain(acte, walk.blocks, provisions)
    provisions += _unkept(walk, provisions)
    provisions.sort(key=lambda provision: min(provision.instruction.blocks, default=len(walk.blocks)))
    numbered = tuple(
        replace(provision, instruction=replace(provision.instruction, ident=f"{acte.id}:i{index}"))
        for index, provision in enumerate(provisions, start=1)
    )
    return replace(acte, blocks=tuple(walk.blocks)), numbered


def _unkept(walk: Walk, provisions: list[Provision]) -> list[Provision]:
    """Refusals for the portions that a purpose or an announcement names and that no sentence then amends."""
    reached = [target for provision in provisions for target in _targets(provision)]
    found: list[Provision] = []
    settled = decided(provisions)
    for target, instruction in walk.promised:
        if settled.intersection(instruction.blocks) or any(_reaches(one, target) for one in reached):
            continue
        reached.append(target)
        reason = "La phrase annonce une modification que rien ne dit ensuite : donner le texte nouveau ou l'instruction."
        found.append(Provision(instruction, refusal=Refusal("announced-only", reason, target)))
        for index in instruction.blocks:
            walk.blocks[index] = replace(walk.blocks[index], kind=BlockKind.INSTRUCTION, rule="announced-only")
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
        return True
    inner, outer = canonical(one.number), canonical(promised.number)
    return bool(outer) and inner.startswith(outer) and not inner[len(outer) : len(outer) + 1].isalnum()
