"""New wording on lines that may be one alinéa or several: « « Le bilan est publié. / Il est motivé. » »

Nothing in the act tells whether its author pressed the key to begin an alinéa or because the line was full. The words are certain
and the alinéas are not: every rank counted below would depend on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import Alinea, Block, Provision, Refusal
from generator.operations import Append, Insert, Replace, Restore
from generator.reading.breaks import DOUBT

_INSIDE = re.compile(r"[.;:!?…»”\"]\s+[«“\"–—-]?\s?[A-ZÀ-ÝŒ\d]|;\s+\w")
"""Where one alinéa may end and another begin."""


def doubt_fused(blocks: Sequence[Block], provisions: Sequence[Provision]) -> list[Provision]:
    """The provisions, those whose new wording may be cut into alinéas elsewhere refused."""
    return [_refused(one) if _is_fused(one, blocks) else one for one in provisions]


def _is_fused(provision: Provision, blocks: Sequence[Block]) -> bool:
    lines = list(_wording(provision))
    if any(_fused(line, blocks, provision) for line in lines):
        return True
    held = [blocks[place].alinea for place in provision.instruction.blocks]
    doubted = [alinea.text for alinea in held if alinea.doubtful == DOUBT]
    # « Article 6 – Assurance<br>L'association souscrit… »: where the heading ends is as doubtful
    parted = any(sum(line.text in text for line in lines) > 1 for text in doubted)
    return parted or any(heading in text for heading in _headings(provision) for text in doubted)


def _headings(provision: Provision) -> Iterator[str]:
    """The headings that a wording gives."""
    for operation in provision.operations:
        if isinstance(operation, Replace | Insert | Append | Restore) and operation.content is not None:
            own, inner = operation.content.heading, [article.heading for article in operation.content.articles]
            yield from (heading for heading in (own, *inner) if heading)


def _wording(provision: Provision) -> Iterator[Alinea]:
    for operation in provision.operations:
        if isinstance(operation, Replace | Insert | Append | Restore) and operation.content is not None:
            lines = [*operation.content.body, *(line for article in operation.content.articles for line in article.body)]
            yield from (line for line in lines if isinstance(line, Alinea))


def _fused(line: Alinea, blocks: Sequence[Block], provision: Provision) -> bool:
    if line.kind == "tableau" or _INSIDE.search(line.text) is None:
        return False
    held = (blocks[place].alinea for place in provision.instruction.blocks)
    return line.doubtful == DOUBT or any(alinea.doubtful == DOUBT and line.text in alinea.text for alinea in held)


def _refused(provision: Provision) -> Provision:
    reason = f"Dans le texte nouveau, {DOUBT} : les séparer par une ligne vide, ou en faire une seule."
    return replace(provision, operations=(), refusal=Refusal("uncertain-lines", reason, provision.operations[0].target))
