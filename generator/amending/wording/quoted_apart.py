"""« est remplacé par deux tirets : « – la reprise ; » et « – le contrôle. » »: alinéas quoted one by one on one line."""

from __future__ import annotations

import re

from generator.amending.wording.payload import cut
from generator.french.quotes import CLOSERS, OPENERS
from generator.model import Alinea

_JOINT = re.compile(r"\s*(?:[,;]\s*(?:et|puis)?|et|puis)\s+(?=[«“])")
_END = re.compile(r"[\s.;,]*\Z")


def quoted_apart(line: Alinea) -> tuple[Alinea, ...]:
    """The alinéas that a line quotes one after the other, and nothing else; none where it quotes one only."""
    found: list[Alinea] = []
    place, text = 0, line.text
    while place < len(text) and text[place] in OPENERS:
        depth, end = 0, place
        while end < len(text):
            depth += (text[end] in OPENERS) - (text[end] in CLOSERS)
            if not depth:
                break
            end += 1
        if depth:
            return ()
        found.append(cut(line, place + 1, end))
        if _END.match(text, end + 1):
            return tuple(found) if len(found) > 1 and all(one.text for one in found) else ()
        joint = _JOINT.match(text, end + 1)
        if joint is None:
            return ()
        place = joint.end()
    return ()


def mark_at(text: str) -> int:
    """Position of the quotation mark at the head of a line; -1 when there is none."""
    lead = len(text) - len(text.lstrip(" -–—•\u00a0\u202f"))
    return lead if text[lead : lead + 1] in OPENERS and lead < len(text) else -1


def without_marks(alinea: Alinea, mark: int, end: int) -> Alinea:
    """The alinéa without its opening mark and what follows its closing one."""
    if mark < 0:
        return cut(alinea, 0, end)
    return cut(alinea, mark + 1, end)
