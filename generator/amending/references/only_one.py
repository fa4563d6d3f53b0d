"""« l'unique alinéa », « la seule phrase »: as « l'alinéa unique », a portion that is named by being the only one.

Locating wants it alone, and refuses where there are two. « Le seul alinéa 2 » is another thing, and nothing here reads it.
"""

from __future__ import annotations

from generator.amending.references.heads import Head, read_head
from generator.amending.tokens.phrase import Phrase

_ONLY = frozenset({"seul", "seule", "unique"})
_UNITS = frozenset({"alinea", "phrase", "tableau"})


def read_only_one(phrase: Phrase, start: int, position: int) -> Head | None:
    """The head whose « seul » or « unique » stands at `position`, after its determiner."""
    token = phrase.at(position)
    if token.kind != "MOT" or position == start or phrase.at(position + 1).kind != "UNITE" or token.text.lower() not in _ONLY:
        return None
    head = read_head(phrase, start, position + 1)
    steps = head.targets[0].steps if head and len(head.targets) == 1 else ()
    alone = len(steps) == 1 and not steps[0].ranks and steps[0].unit in _UNITS
    return head if alone else None
