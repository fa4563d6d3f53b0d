"""« Les parties sont convenues de modifier la convention ainsi qu'il suit. », right above the articles of an act."""

from __future__ import annotations

from collections.abc import Sequence

from generator.amending.unread.told_anew import opens_the_body
from generator.french.normalise import fold
from generator.model import Block, BlockKind

_BETWEEN = frozenset({BlockKind.ORNAMENT, BlockKind.NOTE})


def opens_articles(blocks: Sequence[Block], index: int, text: str) -> bool:
    """Whether a sentence only says that the convention is modified, and the first article of the act follows it."""
    if not opens_the_body(fold(text)):
        return False
    below = next((block for block in blocks[index + 1 :] if block.kind not in _BETWEEN), None)
    return below is not None and below.kind is BlockKind.ARTICLE_HEADING
