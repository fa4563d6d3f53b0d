"""« Avenant n° 2 annulant et remplaçant l'avenant n° 1 »: what the title of an act does to another, when no sentence says it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.amending.clauses.state import State
from generator.amending.orders.sentence import read
from generator.model import Block, BlockKind, Instruction, Provision, Refusal, Span
from generator.operations import Remove

_ENDS_ANOTHER = re.compile(
    r"\b(?P<verb>annul|remplac|remplaç|abrog|substitu)(?:(?!\barticle|\bannexe)[^,;.()«]){0,40}?"
    r"\b(?P<avenant>l['’]\s?avenant\b(?:\s(?:n°|numéro)\s?\d+)?(?:\s(?:du|en date du|signé le)\s[^,;()]{4,30}?\d{4})?)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"avenant\b.*", re.IGNORECASE | re.DOTALL)


def ends_another(title: str) -> bool:
    """Whether a title says that its act takes the place of another one."""
    return _ENDS_ANOTHER.search(title) is not None


def told_in_title(blocks: Sequence[Block], provisions: Sequence[Provision]) -> list[Provision]:
    """The order that the title holds on another avenant as a whole; nothing when a sentence bears on one already."""
    if any(_of_another(provision) for provision in provisions):
        return []
    titles = ((index, block) for index, block in enumerate(blocks) if block.kind is BlockKind.TITLE)
    for index, block in titles:
        found = _ENDS_ANOTHER.search(block.alinea.text)
        named = _REFERENCE.search(found["avenant"]) if found else None
        if found and named:
            verb = "annule et remplace" if found["verb"].lower() == "annul" else "remplace"
            return [_provision(block, index, f"Le présent avenant {verb} l'{named.group()}.")]
    return []


def _of_another(provision: Provision) -> bool:
    return any(
        isinstance(one, Remove) and one.target.texte_kind == "avenant" and not one.target.number for one in provision.operations
    )


def _provision(block: Block, index: int, sentence: str) -> Provision:
    span = Span(block.span.path, block.span.first_line, block.span.last_line, block.span.offset)
    instruction = Instruction("", block.alinea.text, span, blocks=(index,))
    result = read(sentence, State(payload=None))
    if result.operations:
        return Provision(instruction, operations=result.operations)
    reason = "Le titre dit que l’acte en remplace un autre : dire ce que redevient chaque article que celui-ci a changé."
    return Provision(instruction, refusal=Refusal("whole-act", reason))
