"""An article of an avenant that is plainly one of the convention's, gives content, and orders nothing.

« Article 4 : Montant – Le montant est de 300 euros. », where the convention has an « Article 4 : Montant »: whether it replaces,
completes or stands beside is not said (*modification de portée indéterminée*). It is said of that article, never passed over.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.acts.lectures import RULE
from generator.amending.unread.classes import is_ordinary, is_purpose, tells_the_act
from generator.consolidating.history.autonomous import autonomous
from generator.consolidating.matching.tokens import same_words, similarity
from generator.french.article_numbers import canonical
from generator.model import Acte, Alinea, Annotation, Article, Block, BlockKind, Instruction, Provision, Span, Texte
from generator.operations import Target

_RESTATES = 0.5
"""How much of the wording must be that of the convention's article for an article of another number to be about it."""


_OF_THE_ACT = re.compile(r"\b(?:au|du|à l['’]|de l['’]|à cet|présent)\s?(?:présent\s)?(?:avenant|acte)\b", re.IGNORECASE)
"""« Annexe 1 au présent avenant »: a title that says whose annexe it is."""


def with_repeated(acte: Acte, provisions: tuple[Provision, ...], texte: Texte) -> tuple[Acte, tuple[Provision, ...]]:
    """The act and its provisions, with an annotation for each article that repeats one of the convention's."""
    own = autonomous(acte)
    if own is None:
        return acte, provisions
    blocks, found = list(acte.blocks), list(provisions)
    for part in own.parts:
        same = [held for held in texte.parts if held.state != "repealed" and _repeats(part, held)]
        if len(same) != 1 or all(of_the_act(line) for line in _words(part).split("\n")):
            continue
        inside = {element.ident for element in part.body}
        content = [index for index, block in enumerate(blocks) if block.alinea.ident in inside]
        heading = next((index for index in range(content[0], -1, -1) if _heads(blocks[index])), None)
        if heading is None or any(blocks[index].rule == RULE for index in content):
            continue  # nothing above it, or a human has decided
        for index in content:
            blocks[index] = replace(blocks[index], kind=BlockKind.UNDETERMINED_SCOPE, rule="heading-repeated")
        first, last = blocks[heading].span, blocks[content[-1]].span
        instruction = Instruction(
            ident=f"{acte.id}:i{len(found) + 1}",
            text=blocks[heading].alinea.text,
            span=Span(first.path, first.first_line, last.last_line, first.offset),
            article=blocks[heading].number,
            heading=blocks[heading].heading,
            blocks=(heading, *content),
        )
        target = Target(holder="annexe" if same[0].kind == "annexe" else "article", number=same[0].number)
        lines = tuple(blocks[index].alinea for index in content)
        found.append(Provision(instruction, annotation=Annotation("undetermined-scope", target, lines)))
    if len(found) == len(provisions):
        return acte, provisions
    found.sort(key=lambda provision: min(provision.instruction.blocks, default=len(blocks)))
    return replace(acte, blocks=tuple(blocks)), tuple(found)


def _heads(block: Block) -> bool:
    return block.kind is BlockKind.ARTICLE_HEADING or block.division == "annexe"


def _repeats(part: Article, held: Article) -> bool:
    """Whether an article of the act is one of the convention's, by two of these: its number, its heading, most of its words."""
    if part.kind != held.kind or not held.number:
        return False
    numbered = canonical(part.number) == canonical(held.number)
    headed = bool(part.heading) and same_words(part.heading, held.heading)
    if not numbered and not headed:
        return False
    if numbered and part.kind == "annexe":
        return _OF_THE_ACT.search(part.title) is None  # « Annexe 2 modifiée – Budget », « Annexe 2 »
    return (numbered and headed) or similarity(_words(part), _words(held)) >= _RESTATES


def of_the_act(line: str) -> bool:
    """« Le présent avenant prend effet à sa signature. »: the act speaks of itself."""
    return is_ordinary(line) or is_purpose(line) or tells_the_act(line)


def _words(part: Article) -> str:
    """The words of a part."""
    return "\n".join(element.text for element in part.body if isinstance(element, Alinea))
