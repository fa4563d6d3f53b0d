"""What an act says on the line of a heading, and nowhere else: « Article 2 – Durée : quatre ans », nothing below.

An article of the act that is its heading alone may have its order in it. A plain line « Article 3 – Crédits : le montant est de
20 euros. » under another heading gives article 3 words without saying whether they replace its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from generator.amending.acts.orders_inside import opens_with_order
from generator.amending.orders.grammar import orders
from generator.amending.orders.sentence import read_place, strip_label
from generator.amending.pieces.chunks import chunk
from generator.amending.tokens.phrase import Phrase
from generator.amending.unread.classes import becomes, is_ordinary, tells_the_act
from generator.french.article_numbers import canonical
from generator.french.labels import read_label
from generator.model import Annotation, Block, BlockKind, Instruction, Provision, Refusal, Span
from generator.operations import Target
from generator.reading.headings import Heading, read_article_heading

_TITLE = re.compile(r"\s*[«“][^«»]*[»”]\s*")
_OF_THE_ACT = re.compile(
    r"\s*(?:entrée en (?:vigueur|application)|(?:prise|dates?) d['’]effet|effet|dépôt|publicité|notification"
    r"|extension|pièces? jointes?)\b",
    re.IGNORECASE,
)
"""« Article 4 – Entrée en vigueur : 1er mai 2031 »."""
_CONTENT = frozenset({BlockKind.STIPULATION, BlockKind.SUBHEADING})
_TELLS = re.compile(
    r"\w\s?:\s*[\w«]|\bau lieu d|\bjusqu|\bport(?:ée?|ant)\b|\bdésormais\b"
    r"|\b(?:prolong|prorog|remplac|suppr|modifi|ajout|abrog|report|révis)\w+|\A\s*nouve(?:au|l|lle)\s(?:montant|taux|durée|date|texte|rédaction)"
    r"|\b\d+(?:[ \u00a0\u202f]\d{3})*[ \u00a0\u202f](?:€|%|euros|ans|mois|jours)",
    re.IGNORECASE,
)
"""What a mere title does not say."""


_HEADS = frozenset({BlockKind.ARTICLE_HEADING, BlockKind.SUBHEADING, BlockKind.SIGNATURE, BlockKind.TITLE, BlockKind.KEEPING})
_NAME = re.compile(
    r"\W*(?P<name>(?:article|art\.|annexe)\s+(?:n°\s?)?[^\s:–—-][^:–—]{0,40}?)\s*(?::|\s[–—-])\s*(?P<words>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_CHANGED = re.compile(
    r"\b(?:remplac|suppr|modifi|ajout|abrog|complét|insér|insertion|annul|substitu|actualis|réécri|révis|fusion)\w*"
    r"|\bmises? à jour\b|\blire\b|\bport(?:ée?s?|er|ant)\b"
    r"|\b(?:prolong|prorog|report|ramen|relev)\w*|\bnouve(?:au|l|lle)\b|\bdésormais\b"
    r"|\b(?:retrait|réduction|augmentation|création|majoration|diminution|passage) (?:de |du |des |d')",
    re.IGNORECASE,
)
"""What a mere title of a portion does not say: « Annexe 1 – Le projet » does not."""


def told_on_headings(blocks: Sequence[Block], busy: set[int]) -> list[tuple[int, Provision]]:
    """The blocks that are a heading with its text on one line, each with what is said of it."""
    found: list[tuple[int, Provision]] = []
    own = ""
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.ARTICLE_HEADING:
            own = canonical(block.number)
            if index not in busy and _says(block.heading) and (_is_all(blocks, index) or _orders_alone(blocks, index, busy)):
                reason = "Le titre dit un changement que rien n’ordonne dessous : donner l’article visé et le texte nouveau."
                found.append((index, Provision(_instruction(block, index), refusal=Refusal("announced-only", reason))))
        elif index not in busy and _is_line(block) and (portion := _changed_alone(blocks, index)):
            reason = "Cette ligne dit un changement et rien ne l’ordonne dessous : écrire l’ordre en une phrase, avec son texte."
            found.append((index, Provision(_instruction(block, index), refusal=Refusal("announced-only", reason, portion))))
        elif block.kind in _CONTENT and index not in busy:
            named = _named(block.alinea.text)
            if named is not None and canonical(named.number) != own:
                target = Target(holder="article", number=named.number)
                annotation = Annotation("undetermined-scope", target, (block.alinea,))
                found.append((index, Provision(_instruction(block, index), annotation=annotation)))
    return found


def _instruction(block: Block, index: int) -> Instruction:
    span = Span(block.span.path, block.span.first_line, block.span.last_line, block.span.offset)
    words = block.heading if block.kind is BlockKind.ARTICLE_HEADING else block.alinea.text  # its own number names no article
    return Instruction("", words, span, block.number, block.heading, blocks=(index,))


def _is_all(blocks: Sequence[Block], index: int) -> bool:
    """Whether an article of the act is its heading, and no article below is numbered under it."""
    below = next((block for block in blocks[index + 1 :] if block.kind is not BlockKind.ORNAMENT), None)
    if below is None or below.kind is BlockKind.SIGNATURE:
        return True
    within = canonical(below.number).startswith(canonical(blocks[index].number) + ".")
    return below.kind is BlockKind.ARTICLE_HEADING and bool(blocks[index].number) and bool(below.number) and not within


def _orders_alone(blocks: Sequence[Block], index: int, busy: set[int]) -> bool:
    """Whether a heading quotes the words that it changes, and nothing of its article is an order."""
    inside = takewhile(lambda place: blocks[place].kind is not BlockKind.ARTICLE_HEADING, range(index + 1, len(blocks)))
    quotes = _CHANGED.search(blocks[index].heading) is not None and "«" in blocks[index].heading
    return quotes and not any(place in busy or blocks[place].kind is BlockKind.INSTRUCTION for place in inside)


def _is_line(block: Block) -> bool:
    """Whether a block is a line above what follows it, and no sentence: read as a heading, or without the mark that ends one."""
    plain = block.kind in (BlockKind.TITLE, BlockKind.SUBHEADING, BlockKind.STIPULATION)
    return block.rule == "named-portion" or (plain and block.alinea.text.rstrip()[-1:] not in (".", ";", ":"))


def _changed_alone(blocks: Sequence[Block], index: int) -> Target | None:
    """« Annexe 1 : mise à jour du programme », « Article 4 – suppression du dernier tiret », no order below: the portion."""
    parts = _NAME.match(blocks[index].alinea.text)
    if parts is None or not _CHANGED.search(parts["words"]) or is_ordinary(parts["words"]):
        return None
    below = next((block for block in blocks[index + 1 :] if block.kind is not BlockKind.ORNAMENT), None)
    closed = below is None or below.kind in _HEADS or below.rule == "named-portion" or _NAME.match(below.alinea.text) is not None
    target = read_place(parts["name"]) if closed else None
    return target if target is not None and target.number and not target.steps else None


def _named(text: str) -> Heading | None:
    """« Article 3 – Crédits : le montant est de 20 euros. », « - Article 2 : quatre ans »: a number, and what is said of it."""
    label = read_label(text)
    line = text[label.end :] if label is not None else text
    heading = read_article_heading(line, plain=True)
    if heading is None or not heading.number:
        return None
    told = heading.heading or line[heading.run_in :]
    return heading if (heading.run_in or _says(told)) and not is_ordinary(told) and not tells_the_act(told) else None


def _says(words: str) -> bool:
    """Whether the words of a heading tell more than a title."""
    return (
        not (_TITLE.fullmatch(words) or _OF_THE_ACT.match(words))
        and bool(_TELLS.search(words))
        and not is_ordinary(words)
        and not tells_the_act(words)
    )


def commands(block: Block) -> bool:
    """« Article 2. – L'article 7 de la convention est abrogé. », marked as a heading: the order stands in it."""
    text = block.heading if block.kind is BlockKind.ARTICLE_HEADING else strip_label(block.alinea.text)
    phrase = Phrase(text)
    pieces = chunk(phrase)
    quoted = any(piece.name.startswith("ACT_") for piece in pieces) and any(piece.name == "MOTS" for piece in pieces)
    ended = text.rstrip()[-1:] in (".", ";", ":") and opens_with_order(text)  # « Article 5 – Supprimer le second alinéa de … . »
    return len(text.split()) > 3 and (orders(pieces) or quoted or ended or becomes(pieces, phrase) is not None)
