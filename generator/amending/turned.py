"""One wording set against another, on lines of their own: « Ancienne rédaction : « A » / Nouvelle rédaction : « B » ».

« Au lieu de : « A » », « Lire : « B » », under an article that a heading or an announcement names: A gives way to B where it
stands there, once and word for word. What is longer than an alinéa is refused: where it begins and ends is not sure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.amending.collect import Collected, collect, is_stray, opens, unstray
from generator.amending.headings import line_target
from generator.amending.payload import cut
from generator.amending.recital import Recital
from generator.amending.record import READ
from generator.amending.sentence import Result, strip_label
from generator.model import Alinea, BlockKind, Refusal
from generator.operations import Operation, ReplaceWords, Target

_OLD = re.compile(
    r"(?:au lieu d[e'](?: lire)?|anciennes? (?:rédaction|version|formulation)s?|ancien texte"
    r"|(?:rédaction|texte|version) (?:actuel(?:le)?|initiale?|d'origine|en vigueur))\s*:?\s*",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"(?:(?:il (?:convient de |faut |y a lieu de ))?lire|nouvelles? (?:rédaction|version|formulation)s?|nouveau texte"
    r"|(?:rédaction|texte|version) (?:nouvelle|nouveau|modifiée?|révisée?)"
    r"|(?:est|sont) (?:annulée?s? et |supprimée?s? et )?remplacée?s? par)\s*:?\s*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[^«»\"“”]+:\s*")
_THEN = re.compile(r"(?:est|sont) ", re.IGNORECASE)


@dataclass(slots=True)
class Turned(Recital):
    """A walk that reads wordings set against each other."""

    def turned(self, index: int) -> int | None:
        """Both wordings, from the line that opens the old one; the index after them, None when no such line is here."""
        base, old = self.context.here(), self._wording(index, _OLD)
        if old is None and (named := line_target(self.blocks[index].alinea.text)) is not None:
            base, old = named, self._wording(index, _NAMED)  # « L'article 5 : / « A » / est remplacé par : / « B » »
            following = self.blocks[old.end].alinea.text if old is not None and old.end < len(self.blocks) else ""
            old = old if _THEN.match(following) else None
        if old is None or old.end >= len(self.blocks) or self.blocks[old.end].kind not in READ:
            return None
        new = self._wording(old.end, _NEW)
        if new is None:
            return None
        used = (index, *old.blocks, old.end, *new.blocks)
        self.emit(self.blocks[index].alinea.text, new.body, used, self._exchange(old, new, base))
        for place in used:
            self.classify(place, BlockKind.PAYLOAD, "payload-quoted")
        for place in (index, old.end):
            self.classify(place, BlockKind.INSTRUCTION, "two-wordings")
        self.context.quoted = base
        return max(new.end, old.end + 1)

    def _wording(self, index: int, told: re.Pattern[str]) -> Collected | None:
        """The quotation that a line tells, on itself or below; None when the line tells none."""
        block = self.blocks[index]
        text = block.alinea.text
        start = len(text) - len(strip_label(text))
        found = told.match(text, start)
        if found is None or not (opens(text[found.end() :]) or found.end() >= len(text)):
            return None
        first = cut(block.alinea, found.end(), len(text)) if found.end() < len(text) else None
        wording = unstray(collect(self.blocks, index + 1, lambda place: self.stops(place, ""), first))
        return wording if wording.quoted and wording.body else None

    @staticmethod
    def _exchange(old: Collected, new: Collected, base: Target | None) -> Result:
        """The words of the one in the place of those of the other."""
        lines = (*old.body, *new.body)
        alone = len(old.body) == len(new.body) == 1 and not any(_is_table(line) for line in lines)
        clear = old.closed and new.closed and not (old.tail or new.tail or is_stray(old.body) or is_stray(new.body))
        if base is None:
            reason = "Deux rédactions se suivent, et rien ne dit de quel article : le nommer."
            return Result(refusal=Refusal("no-article", reason))
        if not alone or not clear:
            reason = "Deux rédactions de plusieurs alinéas se suivent sans phrase qui les ordonne : écrire « est remplacé par »."
            return Result(refusal=Refusal("two-wordings", reason, base), targets=(base,))
        operations: tuple[Operation, ...] = (ReplaceWords(base, old.body[0].text, new.body[0].text),)
        return Result(operations, targets=(base,))


def _is_table(line: Alinea) -> bool:
    return line.kind == "tableau"
