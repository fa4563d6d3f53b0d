"""« << » and « >> », typed where the keyboard has no guillemets: read as guillemets when nothing else can be meant.

Only in an act that amends, only where each is closed before the next opens, and where the act has no other guillemets: « >> »
alone may be an arrow, and « << » inside « … » belongs to the words.
"""

from __future__ import annotations

import re

_PAIR = re.compile(r"<<+|>>+")
_OTHERS = re.compile(r"[«»“”„]")
_READ_SO = "Les signes «\u00a0<<\u00a0» et «\u00a0>>\u00a0» sont lus comme des guillemets."


def with_guillemets(body: str) -> tuple[str, tuple[str, ...]]:
    """The text with its guillemets, line by line as deposited, and what is said of it."""
    if "<<" not in body or _OTHERS.search(body):
        return body, ()
    found = _PAIR.findall(body)
    if len(found) % 2 or found != ["<<", ">>"] * (len(found) // 2):
        return body, ()
    return body.replace("<<", "«").replace(">>", "»"), (_READ_SO,)
