"""Sections that change the agreement without giving its new words: a decision, or content that does not say what it does.

A section is what stands under a heading that names a portion of the convention (« Modification de l'article 5 »). When no
sentence of it orders anything, its blocks are shown beside that portion: *modification non textuelle* when a sentence of it
decides something, *modification de portée indéterminée* when it only gives content.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.amending.acts.headings import heading_target, inner_targets, line_target, title_target
from generator.amending.unread.classes import is_decision, is_ordinary, tells_the_act
from generator.amending.unread.guard import verdict
from generator.model import Acte, Annotation, Block, BlockKind, Instruction, Provision, Refusal, Span
from generator.operations import Target

_CONTENT = frozenset({BlockKind.STIPULATION, BlockKind.SUBHEADING})


_BARE = re.compile(r"\W*\d{1,2}\s?[.)–-]")
"""« 5. Entrée en vigueur »: an article of the act as well as of the convention."""


_PLACED = re.compile(r"\W*(?:(?:à )?l['’])?(?:article|annexe)\s\S", re.IGNORECASE)


def _says_itself(lines: list[str]) -> bool:
    """Whether what stands under such a heading is of the act alone, or names by itself what it changes: « Article 6 : … »."""
    own = all(tells_the_act(line) or is_ordinary(line) for line in lines)
    return own or any(_PLACED.match(line) and verdict(line) == "change" for line in lines)


def annotate(acte: Acte, blocks: list[Block], taken: Sequence[Provision]) -> list[Provision]:
    """Annotations for the sections without instruction; their blocks are classed in place."""
    busy = {index for provision in taken for index in provision.instruction.blocks}
    found: list[Provision] = []
    for heading, target, members in _sections(blocks):
        if any(index in busy or blocks[index].kind in (BlockKind.INSTRUCTION, BlockKind.ANNOUNCEMENT) for index in members):
            continue
        content = [index for index in members if blocks[index].kind in _CONTENT]
        if not content:
            continue
        if _BARE.match(blocks[heading].alinea.text) and _says_itself([blocks[place].alinea.text for place in content]):
            continue
        decides = any(is_decision(blocks[index].alinea.text) for index in content)
        kind = BlockKind.NON_TEXTUAL if decides else BlockKind.UNDETERMINED_SCOPE
        for index in content:
            blocks[index] = replace(blocks[index], kind=kind, rule="section-without-instruction")
        first, last = blocks[heading].span, blocks[content[-1]].span
        instruction = Instruction(
            ident="",
            text=blocks[heading].alinea.text,
            span=Span(first.path, first.first_line, last.last_line, first.offset),
            article=blocks[heading].number,
            heading=blocks[heading].heading,
            payload=(),
            blocks=(heading, *content),
        )
        annotation = Annotation(
            "non-textual" if decides else "undetermined-scope", target, tuple(blocks[index].alinea for index in content)
        )
        found.append(Provision(instruction, annotation=annotation))
    found += _created(blocks, busy)
    if not taken and not found:
        found += _whole(acte, blocks)
    return found


_CREATES = re.compile(
    r"\b(?:création|ajout|insertion|introduction|adjonction)\s(?:d['’]un(?:e|\snouvel(?:le)?|e\snouvelle)?|de\sl['’])\s?(?:nouve\w+\s)?"
    r"(?:article|annexe)\b|\bnouvel(?:le)?\s(?:article|annexe)\b"
    r"|\A(?:article|annexe)\s\S+\s(?:bis|ter|quater|quinquies)\b|\A(?:article|annexe)\s[^–—:]{1,12}\(nouve(?:au|lle)\)",
    re.IGNORECASE,
)
"""« Article 1 – Création d'un article 4 bis », « Article 4 bis – Évaluation »: an article of the convention, whatever it says."""


_OWN = re.compile(r"\A(?:article|annexe)\s\S+\s?[–—:.-]+\s*(?=.*\b(?:article|annexe)\b)", re.IGNORECASE)


def _created(blocks: list[Block], busy: set[int]) -> list[Provision]:
    """Refusals for the articles of the act whose heading creates one of the convention, when no sentence of theirs does."""
    heads = [index for index, block in enumerate(blocks) if block.kind is BlockKind.ARTICLE_HEADING]
    found: list[Provision] = []
    for rank, index in enumerate(heads):
        text = blocks[index].alinea.text
        end = heads[rank + 1] if rank + 1 < len(heads) else len(blocks)
        ordered = any(place in busy or blocks[place].kind is BlockKind.INSTRUCTION for place in range(index, end))
        content = [place for place in range(index + 1, end) if blocks[place].kind in _CONTENT]
        if ordered or not content or not _CREATES.search(text):
            continue
        first, last = blocks[index].span, blocks[content[-1]].span
        span = Span(first.path, first.first_line, last.last_line, first.offset)
        told = _OWN.sub("", text) or text
        instruction = Instruction("", told, span, blocks[index].number, blocks[index].heading, blocks=(index, *content))
        reason = (
            "Le titre crée un article, et aucune phrase ne dit où il prend place : écrire « Après l'article…, il est inséré… »."
        )
        found.append(Provision(instruction, refusal=Refusal("announced-only", reason)))
        for place in content:
            blocks[place] = replace(blocks[place], kind=BlockKind.INSTRUCTION, rule="announced-only")
    return found


def _whole(acte: Acte, blocks: list[Block]) -> list[Provision]:
    """An act whose title alone names the article that it changes, and that orders nothing."""
    target = title_target(acte)
    content = [index for index, block in enumerate(blocks) if block.kind in _CONTENT and not is_ordinary(block.alinea.text)]
    if target is None or not content:
        return []
    decides = any(is_decision(blocks[index].alinea.text) for index in content)
    kind = BlockKind.NON_TEXTUAL if decides else BlockKind.UNDETERMINED_SCOPE
    for index in content:
        blocks[index] = replace(blocks[index], kind=kind, rule="act-without-instruction")
    first, last = blocks[content[0]].span, blocks[content[-1]].span
    span = Span(first.path, first.first_line, last.last_line, first.offset)
    instruction = Instruction("", acte.titre or blocks[0].alinea.text, span, blocks=tuple(content))
    lines = tuple(blocks[index].alinea for index in content)
    return [Provision(instruction, annotation=Annotation("non-textual" if decides else "undetermined-scope", target, lines))]


_MENTIONED = re.compile(
    r"\bart(?:icle|\.)\s(?P<number>\d+(?:[.-]\d+)*(?:\s(?:bis|ter|quater))?)\b"
    r"(?!\s(?:du\sprésent|(?:du|de\sla|des?)\s(?:code|loi|décret|ordonnance|règlement)))",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\((?:modifiée?|nouveau|nouvel(?:le)?(?:\srédaction)?|supprimée?|abrogée?)\)|[–—:-]\s?modification\W*\Z", re.IGNORECASE
)
_NUMBER = re.compile(r"\W*(?:article|art\.)\s\S+?(?=\s?(?:[–—:(.-]|\Z))", re.IGNORECASE)


def _mentioned(blocks: Sequence[Block], index: int) -> Target | None:
    """« Article 1 – Obligations (article 3 de la convention) », « Article 3 – Tarifs (modifié) »: what it is about."""
    text = blocks[index].alinea.text
    below = blocks[index + 1].alinea.text if index + 1 < len(blocks) else ""
    if blocks[index].kind is not BlockKind.ARTICLE_HEADING or _CREATES.search(text):
        return None
    if is_ordinary(below) or tells_the_act(below) or verdict(below) == "change":
        return None  # the act's own, or an order that is refused by itself
    own = _NUMBER.match(text)
    named = {found["number"] for found in _MENTIONED.finditer(text, own.end() if own else 0)}
    if len(named) == 1:
        return Target(holder="article", number=named.pop())
    return Target(holder="article", number=blocks[index].number) if _STATED.search(text) and blocks[index].number else None


def _sections(blocks: Sequence[Block]) -> list[tuple[int, Target, list[int]]]:
    """Each heading that names a portion, and the blocks under it."""
    sections: list[tuple[int, Target, list[int]]] = []
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.ARTICLE_HEADING or block.rule == "named-portion":
            target = heading_target(block.alinea.text) or _mentioned(blocks, index)
            if target is None and block.rule == "named-portion":
                target = line_target(block.alinea.text) or next(iter(inner_targets(block, "")), None)
            sections.append((index, target or Target(), []))
        elif block.kind in (BlockKind.SIGNATURE, BlockKind.KEEPING):
            sections.append((index, Target(), []))
        elif sections:
            sections[-1][2].append(index)
    return [section for section in sections if section[1].holder or section[1].steps]
