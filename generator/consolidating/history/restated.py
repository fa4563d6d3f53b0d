"""« Article 2 – Modification de l'article 7 / « … » », no verb anywhere: the text quoted is read when it restates article 7.

A heading that modifies an article, then a wording in quotation marks: whether it replaces or completes is not said (*modification
de portée indéterminée*). Where the wording restates the article from its beginning to its end, it can only take its place.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.wording.collect import collect, opens, unstray
from generator.amending.wording.payload import build_content
from generator.amending.wording.stray import is_stray
from generator.consolidating.aim import State
from generator.consolidating.refused import Refused
from generator.consolidating.resolve import resolve
from generator.model import Acte, BlockKind, Origin, Provision
from generator.operations import Replace

_OTHERWISE = re.compile(
    r"\b(?:ajout|insertion|compl[ée]ment|suppression|abrogation|cr[ée]ation|adjonction|annexe)", re.IGNORECASE
)
"""« Complément à l'article 5 »: a heading that says that nothing is replaced."""


def with_restated(acte: Acte, provisions: tuple[Provision, ...], state: State) -> tuple[Acte, tuple[Provision, ...]]:
    """The act and its provisions, the quoted wordings that restate a whole article read as replacements."""
    read: list[Provision] = []
    for provision in provisions:
        made = _replacing(acte, provision, state)
        if made is None:
            read.append(provision)
            continue
        read.append(made)
        blocks = list(acte.blocks)
        for index in made.instruction.blocks[1:]:
            blocks[index] = replace(blocks[index], kind=BlockKind.PAYLOAD, rule="restated")
        acte = replace(acte, blocks=tuple(blocks))
    return acte, tuple(read)


def _replacing(acte: Acte, provision: Provision, state: State) -> Provision | None:
    """The replacement that a heading and a quotation amount to; None when the text does not tell."""
    known, instruction = provision.annotation, provision.instruction
    if known is None or known.kind != "undetermined-scope" or _OTHERWISE.search(instruction.text):
        return None
    target, content = known.target, instruction.blocks[1:]
    if target.holder != "article" or not target.number or target.steps or target.through or not content:
        return None
    if instruction.blocks[0] in content or not opens(acte.blocks[content[0]].alinea.text):
        return None
    blocks = [
        replace(block, kind=BlockKind.STIPULATION) if index in content else block for index, block in enumerate(acte.blocks)
    ]
    found = unstray(collect(blocks, content[0], lambda index: index not in content))
    if not found.quoted or not found.closed or found.tail or is_stray(found.body) or found.blocks != content:
        return None
    wording = build_content(found.body, None, (target.number,), target.heading)
    operation = Replace(target, wording, "modifié", untold=True)
    try:
        resolve(operation, state, Origin(acte.id, instruction.ident))
    except Refused:
        return None
    return Provision(replace(instruction, payload=found.body), (operation,), notes=provision.notes)
