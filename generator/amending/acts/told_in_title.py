"""« Avenant n° 2 annulant et remplaçant l'avenant n° 1 »: what the title of an act does to another, when no sentence says it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.amending.clauses.state import State
from generator.amending.orders.portions import named
from generator.amending.orders.sentence import read
from generator.french.article_numbers import canonical, read_number
from generator.model import Block, BlockKind, Instruction, Provision, Refusal, Span
from generator.operations import Remove, Target

_ENDS_ANOTHER = re.compile(
    r"\b(?P<verb>annul|remplac|remplaç|abrog|substitu)(?P<between>(?:(?!\barticle|\bannexe)[^,;.()«]){0,60}?)"
    r"\bl['’]\s?(?P<avenant>avenant\b(?:\s(?:n°|numéro)\s?\d+)?(?:\s(?:du|en date du|signé le)\s[^,;()]{4,30}?\d{4})?)",
    re.IGNORECASE,
)
_WHOLLY = re.compile(
    r"[a-zéè]*(?:\s(?:et|ou)\s(?:remplaç|remplac|annul|abrog|substitu)\w*)?"
    r"(?:\s(?:entièrement|intégralement|totalement|à|en totalité))?\s*",
    re.IGNORECASE,
)
"""« annulant et remplaçant », « se substituant à »: with anything more, a part of the avenant is meant."""
_PORTION = re.compile(
    r"\b(?:abroge|modifi|supprim|complét|remplaç|insér|ajout)\w*\s(?:l['’]|les\s|un\s)(?:articles?|annexes?)\s", re.IGNORECASE
)


_PARTLY = Refusal(
    "whole-act", "Le titre défait une partie d’un autre avenant : dire, article par article, ce que le texte redevient."
)


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
        if found:
            if _WHOLLY.fullmatch(found["between"]) is None:
                return [Provision(Instruction("", block.alinea.text, _span(block), blocks=(index,)), refusal=_PARTLY)]
            verb = "annule et remplace" if found["verb"].lower() == "annul" else "remplace"
            said = block.alinea.text[found.end() :]
            return [
                _provision(block, index, f"Le présent avenant {verb} l'{found['avenant']}."),
                *_also(block, index, said, provisions),
            ]
    return []


_OF_A_PORTION = re.compile(
    r"\b(?:modification|suppression|abrogation|remplacement|annulation|révision|réécriture|prolongation)s? "
    r"(?=(?:de l['’]|des )\s?(?:articles?|annexes?)\s)",
    re.IGNORECASE,
)


def promised_in_title(title: str) -> list[Target]:
    """The articles that a title says are changed: « Avenant n° 1 portant suppression de l'article 5 et modification de … »."""
    found = list(_OF_A_PORTION.finditer(title))
    ends = [*(one.start() for one in found[1:]), len(title)]
    parts = [named(title[one.end() : end]) for one, end in zip(found, ends, strict=False)]
    whole = (one.target for part in parts for one in part)
    return [one for one in whole if one.holder in ("article", "annexe") and one.number and one.texte_kind in ("", "convention")]


def _also(block: Block, index: int, said: str, provisions: Sequence[Provision]) -> list[Provision]:
    """« … et abrogeant l'article 5 », on the title too, where no sentence bears on that article: refused."""
    ordered = {canonical(one.target.number) for provision in provisions for one in provision.operations}
    found = _PORTION.search(said)
    number = read_number(said, found.end()) if found else None
    if number is None or canonical(number.written) in ordered:
        return []
    reason = "Le titre ordonne aussi ce qu’aucun article de l’acte ne dit : l’écrire dans un article de l’avenant."
    instruction = Instruction("", said.strip(), _span(block), blocks=(index,))
    return [Provision(instruction, refusal=Refusal("misplaced-order", reason))]


def _of_another(provision: Provision) -> bool:
    return any(
        isinstance(one, Remove) and one.target.texte_kind == "avenant" and not one.target.number for one in provision.operations
    )


def _provision(block: Block, index: int, sentence: str) -> Provision:
    instruction = Instruction("", block.alinea.text, _span(block), blocks=(index,))
    result = read(sentence, State(payload=None))
    if result.operations:
        return Provision(instruction, operations=result.operations)
    reason = "Le titre dit que l’acte en remplace un autre : dire ce que redevient chaque article que celui-ci a changé."
    return Provision(instruction, refusal=Refusal("whole-act", reason))


def _span(block: Block) -> Span:
    return Span(block.span.path, block.span.first_line, block.span.last_line, block.span.offset)
