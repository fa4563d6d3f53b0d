"""The table of a quoted wording, which stands below its closing mark: a table bears no quotation marks.

« L'annexe 2 est remplacée par : / « Annexe 2 – Barème » / <table> »: a title, or words that end with « : », call for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.model import Alinea, Block, BlockKind

_ENDED = ".;,!?…)"
"""A wording that ends so says all that it has to say: a table below it may be anything."""


def tables_under(blocks: Sequence[Block], body: Sequence[Alinea], start: int, stops: Callable[[int], bool]) -> tuple[int, ...]:
    """Indexes of the blocks, from `start` on, whose tables a wording calls for; `stops` tells where another order begins."""
    last = body[-1].text.rstrip() if body else ""
    if not last or body[-1].rows or last[-1] in _ENDED:
        return ()
    index = start
    while index < len(blocks) and blocks[index].kind is BlockKind.STIPULATION and blocks[index].alinea.rows and not stops(index):
        index += 1
    return tuple(range(start, index))
