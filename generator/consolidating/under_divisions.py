"""Orders under a line that names a division of the text: « Avenant « Cadres » / À l'article 2, le second alinéa est supprimé. »

Where several articles bear the number told, the one of that division is meant; where the only one stands elsewhere, the line and
the order contradict each other, and the order is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.consolidating.locate.containers import is_named, within
from generator.consolidating.matching.tokens import content_words, same_words
from generator.consolidating.refused import Refused
from generator.french.article_numbers import canonical
from generator.french.labels import read_label
from generator.model import Article, Block, BlockKind, Division, Instruction, Texte
from generator.operations import Container, Operation
from generator.reading.headings import RANKS, read_division

_SAYS = frozenset({BlockKind.STIPULATION, BlockKind.SUBHEADING, BlockKind.UNDETERMINED, BlockKind.NON_TEXTUAL})
_STOPS = frozenset({BlockKind.TITLE, BlockKind.PREAMBLE, BlockKind.PARTIES, BlockKind.VISA, BlockKind.SIGNATURE})
_CHANGE = re.compile(
    r"(?:modifications?|révisions?)\s+(?:apportées?\s+)?(?:du|de la|de l['’]|des|aux?|à la|à l['’])\s*", re.IGNORECASE
)
_NOUN = re.compile(r"(?:avenant|clauses|dispositions|" + "|".join(RANKS) + r")s?\b", re.IGNORECASE)
"""What a line that names a division begins with: such a line is never passed over."""

_OWN = re.compile(
    r"avenant\s+n°|(?:dispositions|clauses)\s+(?:diverses|finales|transitoires|modificatives|nouvelles|modifiées|abrogées|relatives"
    r"|conventionnelles|spécifiques|applicables)\b",
    re.IGNORECASE,
)
"""« Dispositions diverses », « Avenant n° 4 »: titles that an act gives to its own passages."""


def under_division(
    operation: Operation, instruction: Instruction, blocks: tuple[Block, ...], texte: Texte
) -> tuple[Operation, str]:
    """The operation in the division that a line above it names, with what is told of it; as it is when no line names one."""
    target = operation.target
    if target.holder != "article" or not target.number or target.containers or target.texte or not instruction.blocks:
        return operation, ""
    lines = [line for line in _above(instruction, blocks) if _is_title(line)]
    divisions = tuple(dict.fromkeys(division for part in texte.parts for division in part.divisions)) if lines else ()
    parts = [part for part in texte.articles if canonical(part.number) == canonical(target.number)]
    if not divisions or not parts:
        return operation, ""
    rank = len(RANKS) + 1
    for line in lines:
        told = _CHANGE.sub("", _bare(line), count=1)
        named = _named(told, divisions)
        if named and RANKS.get(named[0].kind, len(RANKS)) >= rank:
            continue  # « Chapitre 1 » above « Chapitre 2 »: closed; « Titre II » above both is not
        if len(named) == 1:
            operation, note = _inside(operation, named[0], told, parts)
            if note:
                return operation, note
        if named and all(set(named) & set(part.divisions) for part in parts):
            rank = RANKS.get(named[0].kind, len(RANKS))
            continue
        noun = _NOUN.match(told) if not _OWN.match(told) and rank > len(RANKS) else None
        if noun and any(division.title.casefold().startswith(noun.group().casefold().rstrip("s")) for division in divisions):
            raise Refused(
                "ambiguous-scope", f"La ligne « {told} » ne nomme aucune division du texte : dire laquelle.", target.number
            )
    return operation, ""


def _inside(operation: Operation, division: Division, line: str, parts: list[Article]) -> tuple[Operation, str]:
    """The operation in a division: on its article of that number, when it has one."""
    container = Container(division.kind, division.number, division.heading if not division.number else "")
    held = [part for part in parts if within(part, (container,))]
    if len(parts) == len(held):
        return operation, ""
    if held:
        if not _NOUN.match(line) and any(not part.divisions for part in parts):
            reason = f"Un article {parts[0].number} se trouve sous « {line} » et un autre ailleurs : dire lequel est visé."
            raise Refused("ambiguous-scope", reason, parts[0].number)
        target = replace(operation.target, containers=(container,))
        return replace(operation, target=target), f"Lu dans « {division.title} », que nomme la ligne placée au-dessus."
    if not _NOUN.match(line):
        return operation, ""  # « Frais »: what this part of the act is about may well be told in words that a division bears
    reason = f"La ligne « {line} » nomme une division où l’article {parts[0].number} n’est pas : dire lequel est visé."
    raise Refused("ambiguous-scope", reason, parts[0].number)


def _named(line: str, divisions: tuple[Division, ...]) -> list[Division]:
    """The divisions that a line names, by their kind and number or by all their words."""
    heading = read_division(line, plain=False)
    found: list[Division] = []
    if heading is not None and heading.number:
        container = Container(heading.division, heading.number, heading.heading.strip("«» ") if heading.heading else "")
        found = [division for division in divisions if is_named(division, container)]
    elif content_words(line):
        found = [one for one in divisions if same_words(one.title, line) or (one.heading and same_words(one.heading, line))]
    return found


def _above(instruction: Instruction, blocks: tuple[Block, ...]) -> Iterator[str]:
    """The lines above an order in its article of the act, nearest first, then the heading of that article."""
    for index in range(instruction.blocks[0] - 1, -1, -1):
        block = blocks[index]
        if block.kind in _STOPS:
            return
        if block.kind is BlockKind.ARTICLE_HEADING:
            if block.heading:
                yield block.heading
            return
        if block.kind in _SAYS:
            yield block.alinea.text


def _bare(text: str) -> str:
    label = read_label(text)
    return text[label.end if label is not None and label.end < len(text) else 0 :].strip(" .:;,–—-")


def _is_title(text: str) -> bool:
    bare = text.strip()
    return len(bare.split()) <= 12 and bare[-1:] not in (".", ";", ",", "!", "?")
