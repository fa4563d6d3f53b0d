"""Orders under a line that names a passage of the article: « a) Préavis / Le dernier alinéa est supprimé. »

The act repeats, as a line of its own or as the first words of the block, the heading line of a passage of the article that it
amends. What is counted below it is counted in that passage, and never in the article as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.consolidating.locate.outline import body_marker, is_heading
from generator.consolidating.matching.tokens import content_words, same_words
from generator.consolidating.refused import Refused
from generator.french.article_numbers import canonical
from generator.french.labels import read_label
from generator.model import Acte, Alinea, Article, Block, BlockKind, Instruction, Texte
from generator.operations import Append, Insert, InsertWords, Operation, Remove, RemoveWords, Replace, ReplaceWords, Step

_NARROWED = (Append, Insert, InsertWords, Remove, RemoveWords, Replace, ReplaceWords)
_SAYS = frozenset({BlockKind.INSTRUCTION, BlockKind.ANNOUNCEMENT, BlockKind.KEEPING, BlockKind.PAYLOAD})
_NAMES = re.compile(r"\b(?:articles?|art\.|annexes?|préambule)\s+\S|\b(?:l['’]|cet |présent |même )article\b", re.IGNORECASE)
"""A sentence that says which article it is about owes nothing to the line above it."""
_NOUN = re.compile(r"(?:paragraphe|partie|rubrique|sous-titre|volet|point|section|alinéa|titre)\s+(?=[A-ZÉÀÎ«])", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:s['’]agissant d|concernant |en ce qui concerne |pour ce qui (?:est d|concerne )|quant (?:à|aux?) )[^.;]*[,:]", re.I
)
"""« S'agissant de la durée, », « Concernant la durée : »: a line that says what follows is about."""
_ALONE = re.compile(r"(\d+(?:\.\d+)+)[\s.:–—-]*")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")


def under_title(operation: Operation, instruction: Instruction, acte: Acte, texte: Texte) -> tuple[Operation, str]:
    """The operation in the passage that a line above it names, with what is told of it; as it is when no line does."""
    target = operation.target
    if not isinstance(operation, _NARROWED) or target.holder != "article" or not target.number or not instruction.blocks:
        return operation, ""
    if target.texte_kind == "autre" or any(step.quote_role == "title" for step in target.steps) or _brings_parts(operation):
        return operation, ""
    if _NAMES.search(_QUOTED.sub(" ", instruction.text)):
        return operation, ""
    lines, number = list(_above(instruction, acte.blocks)), _own_number(operation, instruction, acte.blocks)
    parts = [part for part in texte.articles if canonical(part.number) == canonical(target.number)] if lines or number else []
    if len(parts) != 1:
        return operation, ""
    if number and _numbered(number, parts[0]):
        reason = (
            f"« {number} » peut être le numéro de ce passage de l’acte ou celui d’un passage de l’article : dire lequel est visé."
        )
        raise Refused("ambiguous-scope", reason, parts[0].number)
    nearest = ""
    for line in lines:
        bare = _bare(line)
        if parts[0].heading and same_words(bare, parts[0].heading):
            break
        held = _passage(bare, parts[0]) or _under_number(line, parts[0])
        if held and nearest:
            reason = f"La ligne « {nearest} » nomme peut-être un passage de « {held} », que l’article n’a pas : dire lequel."
            raise Refused("ambiguous-scope", reason, parts[0].number)
        if held:
            steps = (Step("item", quote=held, quote_role="title"), *target.steps)
            note = f"Lu dans le passage « {held} », que nomme la ligne placée au-dessus."
            return replace(operation, target=replace(target, steps=steps)), note
        _refuse_another(bare, parts[0], texte)
        nearest = nearest or (line.strip() if _is_title(line) or _SUBJECT.fullmatch(line.strip()) else "")
    below = not _cites(operation) and _below_an_order(nearest, instruction, acte.blocks) if nearest else False
    if nearest and (below or _remembered(instruction, acte.blocks)):
        reason = (
            f"La ligne « {nearest} » sépare cet ordre de la phrase qui nomme l’article {parts[0].number} : dire lequel il vise."
        )
        raise Refused("ambiguous-scope", reason, parts[0].number)
    return operation, ""


def _own_number(operation: Operation, instruction: Instruction, blocks: tuple[Block, ...]) -> str:
    """« 3.1 » of « 3.1. Le dernier alinéa est supprimé. », when nothing else in the sentence tells that passage.

    Words quoted are found wherever they stand, and tell their place by themselves.
    """
    label = read_label(instruction.text) if blocks[instruction.blocks[0]].alinea.text.startswith(instruction.text[:24]) else None
    if label is None or label.style != "decimal" or isinstance(operation, (ReplaceWords, RemoveWords, InsertWords)):
        return ""
    told = {canonical(one) for step in operation.target.steps for one in step.labels} | {canonical(operation.target.number)}
    key = canonical(label.key)
    return key if key not in told and key.startswith(canonical(operation.target.number) + ".") else ""


def _numbered(number: str, part: Article) -> bool:
    """Whether an article has a passage of that number."""
    markers = (body_marker(element) for element in part.body if isinstance(element, Alinea))
    return any(found is not None and found.value == number for found in markers)


def _refuse_another(title: str, part: Article, texte: Texte) -> None:
    """« Durée », the heading of article 1, above an order that would be read on article 4: one of the two is not meant."""
    others = [one for one in texte.articles if one.heading and content_words(title) and same_words(one.heading, title)]
    if others:
        reason = (
            f"La ligne « {title} » est l’intitulé de l’article {others[0].number}, et l’ordre serait lu sur "
            f"l’article {part.number} : dire lequel est visé."
        )
        raise Refused("ambiguous-scope", reason, part.number)


def _remembered(instruction: Instruction, blocks: tuple[Block, ...]) -> bool:
    """Whether only an order above tells the article, and neither an announcement nor the heading of the act's article."""
    for index in range(instruction.blocks[0] - 1, -1, -1):
        block = blocks[index]
        if block.kind in (BlockKind.ARTICLE_HEADING, BlockKind.ANNOUNCEMENT, BlockKind.SUBHEADING, BlockKind.TITLE):
            told = block.heading if block.kind is BlockKind.ARTICLE_HEADING else block.alinea.text
            named = _NAMES.search(_QUOTED.sub(" ", told))
            if named or block.kind is not BlockKind.SUBHEADING:
                return not named
    return False


def _cites(operation: Operation) -> bool:
    """Whether an order cites enough of the text to tell its place by itself."""
    cited = [step.quote for step in operation.target.steps] + [getattr(operation, "old", ""), getattr(operation, "anchor", "")]
    return any(len(words.split()) >= 4 for words in cited)


def _below_an_order(line: str, instruction: Instruction, blocks: tuple[Block, ...]) -> bool:
    """Whether a line stands between an order and the one at hand: the article told above both is surely that of the first only.

    An item of a list goes on with what announces the list.
    """
    if read_label(instruction.text) is not None and instruction.context:
        return False
    seen = False
    for block in reversed(blocks[: instruction.blocks[0]]):
        if block.kind in (BlockKind.ARTICLE_HEADING, BlockKind.ANNOUNCEMENT, BlockKind.TITLE) or block.rule == "named-portion":
            return False
        seen = seen or block.alinea.text.strip() == line
        if seen and block.kind is BlockKind.INSTRUCTION:
            return True
    return False


def _brings_parts(operation: Operation) -> bool:
    """Whether what it brings is articles: they stand beside the article, in none of its passages."""
    content = getattr(operation, "content", None)
    return content is not None and (content.unit in ("article", "annexe", "division") or bool(content.articles))


def _above(instruction: Instruction, blocks: tuple[Block, ...]) -> Iterator[str]:
    """The lines above an order that may be titles, nearest first: up to a sentence that says which article it is about."""
    first = instruction.blocks[0]
    before, found, _ = blocks[first].alinea.text.partition(instruction.text[:40])
    if found and _NAMES.search(_QUOTED.sub(" ", before)):
        return
    if found and before.strip() and _short(before):
        yield before
    for index in range(first - 1, -1, -1):
        block = blocks[index]
        if block.kind is BlockKind.ARTICLE_HEADING or block.kind not in (_SAYS | _LINES):
            return
        if block.kind in _SAYS:
            if block.kind is not BlockKind.PAYLOAD and _NAMES.search(_QUOTED.sub(" ", block.alinea.text)):
                return
            before = "" if block.kind is BlockKind.PAYLOAD else _title_before(block.alinea.text)
            if before:
                yield before
        elif _short(block.alinea.text):
            yield block.alinea.text


_LINES = frozenset({BlockKind.STIPULATION, BlockKind.SUBHEADING, BlockKind.UNDETERMINED, BlockKind.NON_TEXTUAL, BlockKind.NOTE})


def _title_before(text: str) -> str:
    """« 4.3.2. Indemnité. » in « 4.3.2. Indemnité. L'alinéa est remplacé par : »; empty when the block begins with its order."""
    label = read_label(text)
    start = label.end if label is not None else 0
    end = text.find(". ", start)
    return text[: end + 1] if end > 0 and len(text[start:end].split()) <= 8 else ""


def _short(text: str) -> bool:
    return len(text.split()) <= 14


def _is_title(text: str) -> bool:
    """Whether a line reads as a title even where the article has none of its words."""
    label = read_label(text)
    bare = text[label.end if label is not None and label.end < len(text) else 0 :].strip()
    return bare[:1].isupper() and bare[-1:] not in (".", ";", ",", ":", "!", "?") and len(bare.split()) <= 8


def _bare(text: str) -> str:
    label = read_label(text)
    text = text[label.end :] if label is not None and label.end < len(text) else text
    return _NOUN.sub("", text.strip(" .:;,–—-«»"), count=1)


def _passage(wanted: str, part: Article) -> str:
    """The words of the heading line of the article that a line repeats; empty when it repeats none."""
    if not content_words(wanted):
        return ""
    for element in part.body:
        if isinstance(element, Alinea) and not element.rows and _heads(element) and same_words(_bare(element.text), wanted):
            marker = body_marker(element)
            return element.text[marker.length if marker else 0 :].strip()
    return ""


def _under_number(line: str, part: Article) -> str:
    """« 3.2 », alone on its line: the heading of the passage of that number, when the article has it and heads it so."""
    alone = _ALONE.fullmatch(line.strip())
    if alone is None:
        return ""
    for element in part.body:
        marker = body_marker(element) if isinstance(element, Alinea) else None
        if isinstance(element, Alinea) and marker is not None and marker.value == canonical(alone[1]) and _heads(element):
            return element.text[marker.length :].strip()
    return ""


def _heads(element: Alinea) -> bool:
    text = element.text.strip()
    return is_heading(element) or (len(text.split()) <= 12 and text[-1:].isalnum() and text[:1].isupper())
