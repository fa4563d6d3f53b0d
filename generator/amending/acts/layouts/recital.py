"""The wording that an act recalls before it amends it: « L'article 7 est actuellement rédigé comme suit : « … » ».

What is quoted there is the text as it stands: it orders nothing. The article that it names is the one that the next sentence
means (« Cet article est désormais rédigé comme suit : »).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.amending.acts.layouts.below import Below
from generator.amending.orders.sentence import read, strip_label
from generator.amending.tokens.mask import is_open, mask
from generator.amending.wording.collect import collect, opens
from generator.amending.wording.payload import cut
from generator.model import BlockKind

_NOW = (
    r"(?:actuellement|à ce jour|jusqu['’](?:alors|ici|à présent)|jusque-là|aujourd['’]hui|initialement|antérieurement"
    r"|précédemment)"
)
_WRITTEN = r"(?:rédigé|libellé|conçu|formulé)e?s?"
_RECALLS = re.compile(
    rf"""(?: (?:est|sont|étai(?:t|ent)) \s (?:ainsi\s)? (?: {_NOW}(?:\s ainsi)? \s {_WRITTEN} | {_WRITTEN} \s {_NOW} )
           | étai(?:t|ent) \s (?:ainsi\s)? {_WRITTEN}
           | ,?\s {_NOW} \s {_WRITTEN}
           | {_NOW} \s (?:dispose|stipule|énonce|prévoit)(?:nt)?\b (?:\s que | \s ce \s qui \s suit)?
           | (?:dispose|stipule|énonce|prévoit|prévoie)(?:nt)? \s {_NOW} (?:\s que | \s ce \s qui \s suit)?
         )
         (?:\s (?: comme\ssuit | ainsi | dans\sles\stermes\s(?:suivants|ci-après) | de\sla\s(?:manière|façon)\ssuivante
              | en\sces\stermes))?
         \s? (?=:)""",
    re.IGNORECASE | re.VERBOSE,
)
"""The verb of a sentence that recalls, with the adverb that says so: without it, « est rédigé comme suit » gives a new text."""


@dataclass(slots=True)
class Recital(Below):
    """A walk that passes over the wordings that an act recalls."""

    def recital(self, index: int) -> int | None:
        """The index after the wording that a block recalls, on its line or below; None when it recalls none."""
        text = self.blocks[index].alinea.text
        masked = mask(text)
        told = _RECALLS.search(masked.text)
        if told is None or ":" in masked.text[: told.end()]:
            return None
        head, colon = masked.original(0, told.start()), masked.position(masked.text.index(":", told.end()))
        rest = text[colon + 1 :].strip()
        used: tuple[int, ...] = ()
        end = index + 1
        if not rest or (opens(rest) and is_open(text)):
            first = cut(self.blocks[index].alinea, colon + 1, len(text)) if rest else None
            found = collect(self.blocks, index + 1, lambda place: self.stops(place, ""), first)
            if not found.quoted or not found.closed or found.tail:
                return None
            used, end = found.blocks, found.end
        elif not opens(rest):
            return None
        announced = read(
            strip_label(head.rstrip(" ,")) + " est modifié comme suit :",
            self.state(None, self.context.memory, None),
        )
        if announced.understood and announced.targets:
            self.context.remember(announced.targets, "")
            recalled = self.instruction(text, (), (index,), number=False)
            self.promised += [(target, recalled) for target in announced.targets]  # recalled to be amended: else it is said
        for place in (index, *used):
            self.classify(place, BlockKind.STIPULATION, RECALLED)
        return end


RECALLED = "recalled"
"""The rule of a block that recalls a wording, or belongs to it."""
