"""A quoted text right below a sentence that only announces: « Le présent avenant modifie l'article 5. / « … » ».

Nothing says what the text does. It is read when it restates the article from its beginning to its end, for then it can only take
its place (`Replace.untold`); else it is refused. It is never left aside: what is quoted there was meant to be somewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.amending.acts.doubts import Doubts
from generator.amending.acts.headings import SAID, line_target, place_line, place_state
from generator.amending.acts.record import READ
from generator.amending.orders.sentence import Result
from generator.amending.references.targets import inherit
from generator.amending.unread import kept
from generator.amending.wording.collect import collect, opens, unstray
from generator.amending.wording.payload import build_content, cut, is_heading
from generator.amending.wording.stray import is_stray
from generator.french.labels import read_label
from generator.model import Alinea, BlockKind, Refusal
from generator.operations import Append, Content, Remove, Replace, Target

_TITLE = re.compile(r"((?:article|annexe)\s\S+?)\.?(?:\s*[.:–—-]\s|\s*\Z)", re.IGNORECASE)
_PASSED = frozenset({BlockKind.ORNAMENT, BlockKind.NOTE, BlockKind.KEEPING})
"""What may stand between an announcement and the text that it announces."""


@dataclass(slots=True)
class Below(Doubts):
    """A walk that looks at what a quotation stands below."""

    def below(self, index: int) -> int | None:
        """The quotation that opens at a block, given to the announcement right above it; None when it is no such one."""
        if not opens(self.blocks[index].alinea.text) or self.first(self.blocks[index].alinea.text, ()) is not None:
            return None
        above = index - 1
        while above >= 0 and self.blocks[above].kind in _PASSED:
            above -= 1
        found = [target for target, instruction in self.promised if instruction.blocks == (above,)]
        if not found or self.blocks[above].kind not in (*READ, BlockKind.ANNOUNCEMENT):
            return self._orphan(index, above)
        return self._give(above, index, tuple(dict.fromkeys(found)))

    def _orphan(self, index: int, above: int) -> int | None:
        """« L'article 5 est supprimé. / « Article 7 … » »: a quoted wording after an order that needs none: never passed over."""
        ordered = self.context.memory is not None and self.context.quoted is None
        follows = ordered and above >= 0 and self.blocks[above].kind is BlockKind.INSTRUCTION
        wording = collect(self.blocks, index, lambda place: self.stops(place, ""))
        named = _titled(wording.body[0].text) if wording.body else None
        if not follows and (named is None or self.context.heading is not None):
            return None  # under « Modification de l'article 5 », the section tells
        reason = "Aucune phrase n'annonce ce texte cité : dire ce qu'il devient (« est remplacé par : »)."
        refusal = Refusal("unannounced-payload", reason, named or self.context.memory)
        used = wording.blocks or (index,)
        self.emit(self.blocks[index].alinea.text, wording.body, used, Result(refusal=refusal))
        for place in used:
            self.classify(place, BlockKind.PAYLOAD, "payload-quoted")
        return max(wording.end, index + 1)

    def placed(self, index: int) -> int | None:
        """« Premier alinéa : « … » », « Second alinéa : supprimé. », under an announced article; None for another line."""
        block = self.blocks[index]
        text = block.alinea.text
        found, label = place_line(text), read_label(text)
        base = self.context.base(label.family if label else "") if found else None
        target = inherit(base, found[0]) if found and base is not None and base.holder in ("article", "annexe") else None
        if found and found[0].holder:
            target = inherit(base, found[0]) if base is not None else found[0]
        if found is None:
            return None
        rest = text[found[1] :]
        said = SAID.fullmatch(rest)
        if target is None:
            if not (said["gone"] if said else rest or self._quotes(index + 1)):
                return None
            reason = "La ligne nomme une portion sans dire de quel article : le nommer au-dessus."
            self.emit(text, (), (index,), Result(refusal=Refusal("no-article", reason, found[0])))
            self.classify(index, BlockKind.INSTRUCTION, "place-line")
            return index + 1
        if said:
            gone = Result((Remove(target, said["gone"].lower()),), targets=(target,)) if said["gone"] else None
            self.classify(index, BlockKind.INSTRUCTION if gone else BlockKind.KEEPING, "place-line")
            if gone:
                self.emit(text, (), (index,), gone)
            elif found[0].holder:  # « Article 4 : sans changement. », then an order that names no article
                self.context.strayed += (target,)
            return index + 1
        if rest:
            return self._give(index, index + 1, (target,), cut(block.alinea, found[1], len(text)))
        if self._quotes(index + 1):
            return self._give(index, index + 1, (target,))
        self.announce(index, text, label.family if label else "", Result(announces=(target,)))
        self.classify(index, BlockKind.ANNOUNCEMENT, "place-line")
        return index + 1

    def _give(self, above: int, index: int, targets: tuple[Target, ...], first: Alinea | None = None) -> int:
        """Record what the quotation does, or that nobody can tell; the index of the block after it."""
        found = unstray(collect(self.blocks, index, lambda place: self.stops(place, ""), first))
        text = self.blocks[above].alinea.text
        whole = len(targets) == 1 and targets[0].holder == "article" and bool(targets[0].number)
        told = all(step.unit in ("alinea", "paragraphe", "item") for step in targets[0].steps)
        sure = whole and told and not (targets[0].through or is_stray(found.body))
        tail = found.tail and not kept.is_keeping(found.tail)
        state = place_state(text)
        listed = bool(targets[0].steps) and self._in_ledger(above, max(found.end, index))
        if sure and found.quoted and found.closed and found.body and not tail:
            own = () if targets[0].steps else (targets[0].number,)
            content = build_content(found.body, None, own, targets[0].heading)
            result = Result((Replace(targets[0], content, "modifié", untold=True),), targets=targets)
            if state.startswith("nouve"):
                result = _new_line(targets[0], content)
            elif listed or state.startswith("remplac"):
                told = state.startswith("remplac")
                verb = "remplacé" if told else "modifié"
                result = Result((Replace(targets[0], content, verb, untold=not told, listed=not told),), targets=targets)
        else:
            reason = "Un texte cité suit la phrase, qui ne dit pas ce qu'il devient : écrire « est remplacé par : »."
            result = Result(refusal=Refusal("unannounced-payload", reason, targets[0]), targets=targets)
        while self.context.levels and self.context.levels[-1].text == text:
            self.context.levels.pop()
        self.emit(text, found.body, (above, *found.blocks), result)
        self.classify(above, BlockKind.INSTRUCTION, "text-below")
        for place in found.blocks:
            self.classify(place, BlockKind.PAYLOAD, "payload-quoted")
        self.context.remember(targets, "")
        self.context.quoted = targets[0]
        return max(found.end, index if first is not None else index + 1)

    def _in_ledger(self, above: int, end: int) -> bool:
        """Whether a line beside it says that another portion stays, or goes: what is quoted is then the new state of its own.

        « Alinéa 1 : inchangé. / Alinéa 2 : « … » / Alinéas 3 et 4 : inchangés. »
        """
        if any("complét" in level.text.casefold() for level in self.context.levels):
            return False  # « L'article 6 est complété comme suit : »: it may be added to
        before = above - 1
        while before >= 0 and (self.blocks[before].kind in _PASSED or self.blocks[before].kind is BlockKind.PAYLOAD):
            if self.blocks[before].rule == "place-line":
                return True
            before -= 1
        beside = before >= 0 and self.blocks[before].rule == "place-line"
        after = self.blocks[end] if end < len(self.blocks) and self.blocks[end].kind in READ else None
        found = place_line(after.alinea.text) if after is not None else None
        return beside or (
            after is not None
            and found is not None
            and not found[0].holder
            and SAID.fullmatch(after.alinea.text[found[1] :]) is not None
        )


def _titled(line: str) -> Target | None:
    """The article that a quoted wording gives by its title: « « Article 5 – Durée / … » »."""
    found = _TITLE.match(line)
    return line_target(found[1]) if found and is_heading(line) else None


def _new_line(target: Target, content: Content) -> Result:
    """« 5e alinéa (nouveau) : « … » »: after the fourth, if that is the last; further up, it might be another wording."""
    step = target.steps[-1] if target.steps else None
    if step is None or step.unit != "alinea" or len(step.ranks) != 1 or step.ranks[0] < 1 or len(content.body) != 1:
        reason = "Rien ne dit à quelle place va le nouvel alinéa : écrire « après le … alinéa, il est inséré »."
        return Result(refusal=Refusal("place-unknown", reason, target), targets=(target,))
    added = Append(replace(target, steps=target.steps[:-1]), replace(content, unit="alinea", count=1), step.ranks[0])
    return Result((added,), targets=(target,))
