"""A line that ends with « : » and that no rule reads governs what stands below it: « Pour les cadres : / – l'article 7 est … »

Where it says for whom, when, on what condition, or that the orders are only proposed, recalled or given as an example, those
orders are not given as they stand, and are refused with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.french.labels import read_label
from generator.model import Block, BlockKind

_NARROWS = re.compile(
    r"\W*(?:pour (?!ce faire|cela|plus|mémoire\b.*\bmodif)|si\b|s['’]il|s['’]agissant|en cas|dans le cas|dans l['’]hypothèse"
    r"|sous (?:réserve|condition)|à titre|au besoin|par exception|par dérogation|à l['’]exception|à l['’]exclusion|jusqu"
    r"|hormis|sauf|hors\b|lorsqu|quand\b|tant qu|dans les (?:entreprises|établissements|départements|régions|services)"
    r"|en (?:guyane|corse|outre-mer)|exemple|rappel|option|hypothèse|projet\b|proposition|variante)"
    r"|.*\b(?:serai(?:en)?t|peu(?:t|vent)\b|pourr\w+|devr\w+|propos(?:e|ent|ait|aient|itions?)\b|avai(?:en)?t\b"
    r"|étai(?:en)?t\b|(?:a|ont) été (?!convenu|décid|arrêt|adopt|apport|reten|introdui)|a (?:modifi|remplac|supprim|compl)\w+"
    r"|ont examin\w+|envisag\w+|étudi\w+|demand(?:e|ent)\b|n['’]est|ne sont|ne sera|par exemple)",
    re.IGNORECASE | re.DOTALL,
)
"""For whom, when, on what condition; or what is proposed, recalled, shown."""
_OWN = frozenset({BlockKind.PAYLOAD, BlockKind.ORNAMENT, BlockKind.NOTE, BlockKind.KEEPING})


_ONE_OF = re.compile(
    r"(?:hypothèse|option|variante|scénario|solution|alternative|proposition|cas|lot)s? (?:n° ?)?(?:[a-z]|\d{1,2}|[ivx]{1,4})\W*",
    re.IGNORECASE,
)
"""« Hypothèse A », « Lot n° 1 : »: one of several, over all that stands below it."""
_ONE_OF_MAX = 24


def _one_of(blocks: Sequence[Block], index: int) -> str:
    """The line that makes the order at a block one of several possible ones, or one for a part only."""
    for block in reversed(blocks[:index]):
        text = block.alinea.text.strip()
        if block.kind in (BlockKind.STIPULATION, BlockKind.SUBHEADING) and len(text) <= _ONE_OF_MAX and _ONE_OF.fullmatch(text):
            return text
        if block.kind in (BlockKind.ARTICLE_HEADING, BlockKind.TITLE):
            return ""
    return ""


_STRUCK = re.compile(
    r"\A\W*(?:article|art\.)\s\S+\s?[(–—:-]+\s?(?:annulée?|supprimée?|abrogée?|retirée?|sans\sobjet|caduc)\s?[).]?\Z",
    re.IGNORECASE,
)
"""« Article 1 (annulé) »."""


def governing(blocks: Sequence[Block], index: int) -> str:
    """The unread line that the order at a block is given under, when it narrows or only supposes it; empty otherwise."""
    return _above(blocks, index) or _one_of(blocks, index) or _struck(blocks, index)


def _struck(blocks: Sequence[Block], index: int) -> str:
    """« Article 1 (annulé) », « Article 1 – Sans objet »: the heading above an order, that strikes it out."""
    heading = next((block for block in reversed(blocks[: index + 1]) if block.kind is BlockKind.ARTICLE_HEADING), None)
    return heading.alinea.text.strip() if heading is not None and _STRUCK.search(heading.alinea.text) else ""


def _above(blocks: Sequence[Block], index: int) -> str:
    """The line that opens the list which the order at a block is an item of, when it narrows or only supposes it."""
    label = read_label(blocks[index].alinea.text)
    place = index - 1
    while place >= 0:
        block = blocks[place]
        text = block.alinea.text.strip()
        above = read_label(text)
        if block.kind is BlockKind.STIPULATION and text.endswith(":"):
            return text if _NARROWS.match(text) else ""
        beside = label is not None and above is not None and above.family == label.family
        if block.kind not in _OWN and not beside:
            return ""
        place -= 1
    return ""
