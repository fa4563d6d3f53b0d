"""« L'article 5 est remplacé comme suit : / Article 5 – Durée / … »: a heading that is the new wording's, not the act's.

It stands right below the sentence that orders article 5, and the act's own articles do not pass there: its next one is numbered
otherwise. Where the act's next article would bear that very number, nothing tells, and the sentence stays without its wording.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.amending.acts.headings import line_target
from generator.french.article_numbers import canonical
from generator.model import Block, BlockKind
from generator.operations import Target


def is_own_heading(blocks: Sequence[Block], index: int, targets: tuple[Target, ...], own: str) -> bool:
    """Whether the article heading at `index` begins the wording of the only article that the sentence above it orders."""
    if index >= len(blocks) or blocks[index].kind is not BlockKind.ARTICLE_HEADING or len(targets) != 1:
        return False
    target = targets[0]
    if target.holder != "article" or target.steps or target.through:
        return False
    return canonical(target.number) == canonical(blocks[index].number) and _passes_over(blocks, index, own)


def is_new_heading(blocks: Sequence[Block], index: int, text: str, own: str) -> bool:
    """« Il est inséré un article 7 bis ainsi rédigé : / Article 7 bis – Secrétariat / … », the number that the sentence gives."""
    if index >= len(blocks) or blocks[index].kind is not BlockKind.ARTICLE_HEADING:
        return False
    given = {canonical(found[1]) for found in _GIVEN.finditer(text)}
    return given == {canonical(blocks[index].number)} and _passes_over(blocks, index, own)


def _passes_over(blocks: Sequence[Block], index: int, own: str) -> bool:
    """Whether the act's own articles go on below the heading at `index` as if it were not there."""
    number, following = canonical(blocks[index].number), _next(own)
    if following is None or not number or number == following:
        return False
    later = next((block for block in blocks[index + 1 :] if block.kind is BlockKind.ARTICLE_HEADING), None)
    return later is None or canonical(later.number) == following


_GIVEN = re.compile(r"\bun\s+(?:nouvel\s+)?article\s+(\d[\w.-]*(?:\s+(?:bis|ter|quater|quinquies))?)(?=[\s,:])", re.IGNORECASE)


def under_own_number(blocks: Sequence[Block], index: int) -> tuple[str, Target | None]:
    """« Article 3 / Article 15 « Contrats » / … », where the act's next article is its 4: the article that the section amends.

    The number of the act's own article and what it names; an empty one and None for a heading that is the act's.
    """
    above = blocks[index - 1] if index else None
    if above is None or above.kind is not BlockKind.ARTICLE_HEADING or above.heading or not blocks[index].heading:
        return "", None
    following, number = _next(above.number), canonical(blocks[index].number)
    later = [canonical(block.number) for block in blocks[index + 1 :] if block.kind is BlockKind.ARTICLE_HEADING]
    if following is None or number == following or (later and later[0] != following):
        return "", None
    named = line_target(blocks[index].alinea.text)
    return (above.number, named) if named is not None else ("", None)


def _next(own: str) -> str | None:
    """The number of the article of the act that comes after this one; None when numbers do not tell."""
    number = canonical(own)
    return str(int(number) + 1) if number.isdecimal() else None
