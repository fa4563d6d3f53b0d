"""One wording set against another, on lines of their own: « Ancienne rédaction : « A » / Nouvelle rédaction : « B » ».

« Au lieu de : « A » », « Lire : « B » », under an article that a heading or an announcement names: A gives way to B where it
stands there, once and word for word. What is longer than an alinéa is refused: where it begins and ends is not sure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.amending.acts.headings import line_target
from generator.amending.acts.layouts.recital import Recital
from generator.amending.acts.old_and_new import NEW, OLD
from generator.amending.acts.record import READ
from generator.amending.orders.sentence import Result, read, strip_label
from generator.amending.wording.collect import Collected, collect, opens, unstray
from generator.amending.wording.payload import cut
from generator.amending.wording.stray import is_stray
from generator.model import Alinea, BlockKind, Refusal
from generator.operations import Operation, ReplaceWords, Target

_NAMED = re.compile(r"[^«»\"“”]+:\s*")
_AT = (
    (re.compile(r"(?:(?:de|à) )?la ", re.IGNORECASE), "À la "),
    (re.compile(r"(?:(?:de|à) )?l'", re.IGNORECASE), "À l'"),
    (re.compile(r"(?:du|au) ", re.IGNORECASE), "Au "),
    (re.compile(r"(?:des|aux) ", re.IGNORECASE), "Aux "),
    (re.compile(r"(?=article|annexe)", re.IGNORECASE), "À l'"),
)
"""« de l'article 2 » as an order would say it: « À l'article 2 »."""
_THEN = re.compile(r"(?:est|sont) ", re.IGNORECASE)


@dataclass(slots=True)
class Turned(Recital):
    """A walk that reads wordings set against each other."""

    def turned(self, index: int) -> int | None:
        """Both wordings, from the line that opens the old one; the index after them, None when no such line is here."""
        base, old = self.context.here(), self._wording(index, OLD)
        told = self._told(index, OLD) if old is not None else ""
        if old is None and (named := line_target(self.blocks[index].alinea.text)) is not None:
            base, old = named, self._wording(index, _NAMED)  # « L'article 5 : / « A » / est remplacé par : / « B » »
            following = self.blocks[old.end].alinea.text if old is not None and old.end < len(self.blocks) else ""
            old = old if _THEN.match(following) else None
        if old is None or old.end >= len(self.blocks) or self.blocks[old.end].kind not in READ:
            return None
        new = self._wording(old.end, NEW)
        if new is None:
            return None
        used = (index, *old.blocks, old.end, *new.blocks)
        again = self._told(old.end, NEW)
        result = self._exchange(old, new, base) if not told and not again else self._there(old, new, told, again)
        self.emit(self.blocks[index].alinea.text, new.body, used, result)
        for place in used:
            self.classify(place, BlockKind.PAYLOAD, "payload-quoted")
        for place in (index, old.end):
            self.classify(place, BlockKind.INSTRUCTION, "two-wordings")
        self.context.quoted = next(iter(result.targets), base)
        return max(new.end, old.end + 1)

    def _told(self, index: int, line: re.Pattern[str]) -> str:
        """« À l'article 2, deuxième alinéa »: the portion that a line names, as an order would name it; or nothing."""
        text = self.blocks[index].alinea.text.replace("’", "'")
        found = line.match(text, len(text) - len(strip_label(text)))
        parts = (found["head"], found["named"] or found["of"]) if found else ()
        named = ", ".join(part.strip(" ,") for part in parts if part)
        for told, said in _AT:
            if named and told.match(named):
                return told.sub(said, named, count=1)
        return f"Au {named}" if named else ""

    def _there(self, old: Collected, new: Collected, told: str, again: str) -> Result:
        """The exchange of two wordings in a portion that their line names."""
        order = f"{told or again}, les mots « A » sont remplacés par les mots « B »."
        probe = read(order, self.state(self.context.here(), None, None))
        found = probe.operations[0].target if probe.understood and len(probe.operations) == 1 else None
        if found is not None and found.number and told and again in ("", told):
            return self._exchange(old, new, found)
        reason = f"Deux rédactions se suivent, et « {again or told} » ne dit pas où : nommer l'article et l'alinéa des deux."
        return Result(refusal=Refusal("two-wordings", reason, found or self.context.here()))

    def _wording(self, index: int, told: re.Pattern[str]) -> Collected | None:
        """The quotation that a line tells, on itself or below; None when the line tells none."""
        block = self.blocks[index]
        text = block.alinea.text
        start = len(text) - len(strip_label(text))
        found = told.match(text, start)
        if found is None:
            return None
        if found.end() < len(text) and not opens(text[found.end() :]):
            return self._bare(index, cut(block.alinea, found.end(), len(text))) if found["colon"] else None
        first = cut(block.alinea, found.end(), len(text)) if found.end() < len(text) else None
        wording = unstray(collect(self.blocks, index + 1, lambda place: self.stops(place, ""), first))
        return wording if wording.quoted and wording.body else None

    def _bare(self, index: int, line: Alinea) -> Collected | None:
        """« Nouvelle rédaction : Le comité siège. »: without its marks a wording is the line that tells it, and no more."""
        after = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        ends = after is None or after.kind not in READ or OLD.match(after.alinea.text) or NEW.match(after.alinea.text)
        return Collected((line,), (), index + 1, quoted=True, closed=True) if ends else None

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
