"""What a sentence means by « il », « cet article » or nothing at all, when the sentence before it orders nothing.

« L'article 7 prévoit que … Cet article est modifié comme suit : » is about article 7, which the recital names alone.
« L'article 7 de la convention / est remplacé par : » is one sentence on two lines.
« Le premier alinéa de l'article 5 est … (not understood). Le deuxième alinéa est supprimé. » is about an article that nobody
knows: what such a sentence names is what the next one would inherit, not what was read before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from generator.amending.acts.headings import labelled_article, line_target
from generator.amending.acts.layouts.attached import Attached
from generator.amending.acts.record import READ, SKIPPED
from generator.amending.orders.grammar import orders
from generator.amending.orders.portions import named
from generator.amending.orders.sentence import Result, read, strip_label
from generator.amending.pieces.chunks import chunk
from generator.amending.tokens.mask import mask
from generator.amending.tokens.phrase import Phrase
from generator.amending.tokens.sentences import split_sentences
from generator.amending.unread import classes
from generator.amending.unread.guard import speaks_of_change
from generator.french.article_numbers import canonical
from generator.french.labels import read_label
from generator.model import Alinea, BlockKind, Provision, Refusal
from generator.operations import Operation, Remove, RemoveWords, Replace, ReplaceWords, Target

POINTS_BACK = re.compile(
    r"(?:(?P<bare>est|sont|sera|seront)|(?P<he>il|elle|ils|elles|ces (?:mots|termes)|ce mot|cette mention)"
    r" (?:est|sont|sera|seront)"
    r"|(?P<this>cet article|cette annexe|ce dernier|cette dernière|celui-ci|celle-ci) (?:est|sera)"
    r"|(?P<those>(?:ces|cette) (?:dispositions?|stipulations?)) (?:est|sera|sont|seront)"
    r"|(?P<these>ces (?:(?:deux|trois|quatre) )?(?:articles|annexes)) (?:sont|seront))\b",
    re.IGNORECASE,
)
"""« Il est remplacé par », « cet article est modifié », « est supprimé. »: of what, another sentence tells."""
REWORDS = frozenset({"modifier-comme-suit", "rediger", "devenir-ainsi-redige", "etre-desormais", "suite-du-meme-sujet"})
"""Rules that give a portion new words: of a recital's article, « il » is told so, and not that it goes (« il est supprimé »)."""
_USELESS = re.compile(r"\b(?:est|devient) (?:\w+ )?(?:sans objet|caduc|caduque|obsolète)\s*\.?\Z", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:l'article|l'annexe) ", re.IGNORECASE)


class Whole(NamedTuple):
    """A sentence with what it leaves unsaid."""

    text: str
    """As it is read."""
    cut: bool = False
    """Whether it is one sentence on two lines."""
    sure: bool = True
    """False for « il » after a recital: the article, or what the recital says of it; only new words of it are read."""
    some: bool = False
    """True for « ces dispositions »: those that the recital tells, or the whole article."""


def completed(before: str, text: str) -> Whole | None:
    """A sentence with its subject told by the sentence before it, which orders nothing; None when that is not sure."""
    told = POINTS_BACK.match(text)
    pieces = chunk(Phrase(strip_label(before)))
    if told is None or not before or orders(pieces):
        return None
    portions = named(before)
    rest = text[told.end(told.lastgroup or 0) :].strip()
    if told["bare"] and before.rstrip()[-1:] not in tuple(".:;!?»"):
        if all(piece.name in ("LIEU", "CIBLE") for piece in pieces):
            return Whole(f"{before.rstrip(' ,')} {told['bare'].lower()} {rest}", cut=True)
        subject = portions[0].words if len(portions) == 1 and line_target(before) is not None else ""
        return Whole(f"{subject} {told['bare'].lower()} {rest}", cut=True) if subject else None
    whole = [one for one in portions if one.target.number and not one.target.steps and not one.target.through]
    if len(whole) != len(portions) or len({(one.target.holder, one.target.texte) for one in whole}) != 1:
        return None
    if told["these"]:
        numbers = [one.target.number for one in whole]
        kind = "annexes" if whole[0].target.holder == "annexe" else "articles"
        alike = len(set(numbers)) == len(numbers) > 1 and kind in told["these"].lower()
        return Whole(f"Les {kind} {', '.join(numbers[:-1])} et {numbers[-1]} {rest}") if alike else None
    if len(whole) != 1 or not _NUMBERED.match(whole[0].words.replace("’", "'")):
        return None
    if told["this"] or told["those"]:
        return Whole(f"{whole[0].words} {rest}", some=bool(told["those"]))
    verb = told["bare"].lower() + " " if told["bare"] else ""
    sure = bool(_USELESS.search(before))  # « L'article 7 est sans objet. Il est supprimé. »
    return Whole(f"{whole[0].words} {verb}{rest}", sure=sure) if whole[0].start == 0 else None


@dataclass(slots=True)
class Linked(Attached):
    """A walk that knows what the sentence before says, read or not."""

    def labelled(self, text: str) -> int:
        """Where « III – Article 3. Le dernier alinéa est supprimé. » begins to order, its article taken as told above; or 0."""
        found = labelled_article(text)
        if found is None:
            return 0
        target, begin = found
        rest = text[begin:]
        if self.first(rest, (target,)) is None and not speaks_of_change(rest):
            return 0
        self.context.title(target)
        return begin

    def linked(self, index: int, start: int, text: str) -> tuple[str, Result] | None:
        """A sentence that names nothing, completed by the one right before it, and what it says; None when that is not sure."""
        if text[:1].islower() and start == 0 and (joined := self._joined(index, text)):
            return joined
        if not POINTS_BACK.match(text):
            return None
        if words := self._words_gone(index, text):
            return words
        whole = completed(self._before(index, start), text)
        found = read(strip_label(whole.text), self.state(None, None, None)) if whole else None
        if whole is None or found is None or not found.understood or not (found.operations or found.wants or found.announces):
            return None
        if whole.some or (not whole.sure and not (found.rules and set(found.rules) <= REWORDS)):
            reason = "Rien ne dit si c'est l'article que nomme la phrase précédente, ou ce dont elle parle : le nommer."
            return text, Result(refusal=Refusal("ambiguous-scope", reason, next(iter(found.targets), None)), verb=True)
        last = self.provisions[-1] if self.provisions else None
        if last is not None and last.refusal and _USELESS.search(last.instruction.text):
            self.provisions.pop()  # « L'article 7 est sans objet. »: why the next sentence strikes it
        if whole.cut:
            self._join(self._above(index))
        return whole.text, found

    def _join(self, above: int) -> None:
        """A block is the beginning of the sentence that the one below it ends."""
        self.classify(above, BlockKind.INSTRUCTION, "cut-sentence")
        self.doubted = [one for one in self.doubted if one.instruction.blocks != (above,)]

    def _joined(self, index: int, text: str) -> tuple[str, Result] | None:
        """« Le second alinéa de l'article 4 est / supprimé. », cut by a blank line or a page: one sentence, when it is whole."""
        before = self._before(index, 0)
        if not before[-1:].isalnum() or len(before) > 400:
            return None
        whole = f"{before} {text}"
        found = read(strip_label(whole), self.state(self.context.here(), self.context.memory, None))
        if not found.understood or not (found.operations or found.wants or found.announces):
            return None
        self._join(self._above(index))
        return whole, found

    def gone(self, index: int) -> int | None:
        """« Sont supprimés : / – l'article 7 ; / – le 2e alinéa de l'article 5. »: each line names what goes; the index after."""
        text = self.blocks[index].alinea.text.strip()
        if not classes.lists_what_goes(text):
            return None
        items: list[tuple[int, Result]] = []
        for place in range(index + 1, len(self.blocks)):
            line = self.blocks[place].alinea.text.rstrip(" ;,.\u00a0\u202f")
            if self.blocks[place].kind not in READ or read_label(line) is None:
                break
            order = f"{strip_label(line).removesuffix(' et').strip()} est supprimé."
            items.append((place, read(order[0].upper() + order[1:], self.state(self.context.here(), None, None))))
        sure = all(one.understood and all(isinstance(done, (Remove, RemoveWords)) for done in one.operations) for _, one in items)
        if not items:
            return None
        if not sure or not all(one.operations for _, one in items):
            reason = "Une ligne de la liste ne se lit pas comme une portion à supprimer : la nommer par son article et son rang."
            items = [(place, _refused(one, reason)) for place, one in items]
        self.classify(index, BlockKind.ANNOUNCEMENT, "gone")
        for place, one in items:
            Attached.emit(self, self.blocks[place].alinea.text, (), (place,), one, (text,))
            self.classify(place, BlockKind.INSTRUCTION, "gone")
        return items[-1][0] + 1

    def _words_gone(self, index: int, text: str) -> tuple[str, Result] | None:
        """« Les mots « A » sont supprimés. Ils sont remplacés par les mots « B ». »: those that the sentence before strikes."""
        last = self._last(index)
        gone = last.operations[0] if last is not None and len(last.operations) == 1 else None
        told = _THEY.match(text)
        if told is None or not isinstance(gone, RemoveWords):
            return None
        whole = f"Les mots « {gone.old} » {text[told.end() :].strip()}"
        found = read(whole, self.state(gone.target, gone.target, None))
        return (whole, found) if found.understood and found.operations and not found.wants else None

    def emit(
        self, text: str, payload: tuple[Alinea, ...], used: tuple[int, ...], result: Result, above: tuple[str, ...] = ()
    ) -> None:
        """Record what a sentence says; « L'article 5 est annulé. Il est remplacé par : … » is one replacement."""
        last = self._last(min(used))
        if last is not None and (POINTS_BACK.match(text) or text.startswith("Les mots « ")):
            pairs = zip(last.operations, result.operations, strict=False)
            same = all(_goes_for(one, other) for one, other in pairs) and len(last.operations) == len(result.operations) > 0
            if same and result.understood:
                self.provisions.pop()
                for place in last.instruction.blocks:
                    if place not in used:
                        self.classify(place, BlockKind.ANNOUNCEMENT, "replaced-next")
                used = (*(place for place in last.instruction.blocks if place not in used), *used)
                above = (last.instruction.text, *above)
        Attached.emit(self, text, payload, used, result, above)

    def _last(self, index: int) -> Provision | None:
        """What the sentence right before a block, or in it, orders."""
        last = self.provisions[-1] if self.provisions else None
        if last is None or last.instruction.article != self.article or not last.operations or last.instruction.payload:
            return None
        near = range(max(last.instruction.blocks) + 1, index)
        return None if any(self.blocks[place].kind not in SKIPPED for place in near) else last

    def _above(self, index: int) -> int:
        """The block above a block, notes and rules passed over; -1 at the head of the act."""
        above = index - 1
        while above >= 0 and self.blocks[above].kind in SKIPPED:
            above -= 1
        return above

    def _before(self, index: int, start: int) -> str:
        """The sentence right before a place of a block, in it or above it; empty when an order or a heading stands there."""
        if start:
            masked = mask(self.blocks[index].alinea.text[:start])
            return masked.original(*split_sentences(masked)[-1]).strip()
        above = self._above(index)
        return self.blocks[above].alinea.text.strip() if above >= 0 and self.blocks[above].kind in READ else ""

    def stray(self, text: str) -> None:
        """Remember what an unread sentence names, where something would be inherited over it."""
        if self.context.memory is not None or self.context.here() is not None:
            near = self.context.parent() is not None
            self.context.strayed += tuple(one.target for one in named(text) if one.start < 3 or not near)

    def stale(self, text: str, result: Result, labelled: bool) -> Target | None:
        """The portion named by an unread sentence that a sentence might mean in place of the one that it inherits."""
        strayed = self.context.strayed
        if not strayed or not self._inherits(text, result, labelled):
            return None
        held = self.context.here() or self.context.memory
        own = (held.holder, canonical(held.number)) if held is not None else ("", "")
        others = [one for one in strayed if one.number and (one.holder, canonical(one.number)) != own]
        if others or held is None or not POINTS_BACK.match(text):
            return next(iter(others), None)
        return next((one for one in strayed if one.steps != held.steps), None)

    def _inherits(self, text: str, result: Result, labelled: bool) -> bool:
        """Whether an order takes its article from what stands above it; an item of an open list surely takes its own."""
        if not (result.operations or result.wants or result.announces) or (labelled and self.context.levels):
            return False
        alone = read(strip_label(text), self.state(None, None, None))
        if alone.understood and (alone.targets, alone.operations) == (result.targets, result.operations):
            return False
        told = alone.announces or alone.targets
        # it may name its own article, the heading above telling no more than a division around it
        return not (alone.understood and told and all(one.holder in ("article", "annexe") and one.number for one in told))

    def severed(self, text: str, result: Result, labelled: bool) -> Refusal | None:
        """Why a sentence does not inherit what stands above it: a wording between them ends nobody knows where."""
        lost, held = self.context.lost, self.context.here() or self.context.memory
        if not lost or held is None or not self._inherits(text, result, labelled):
            return None
        reason = f"Rien ne dit où finit le texte nouveau placé plus haut (« {lost} ») : nommer ici l’article visé."
        return Refusal("ambiguous-scope", reason, held)


def _refused(one: Result, reason: str) -> Result:
    """What a line of a list is when another one is not read: it may go for a part only."""
    target = one.operations[0].target if one.operations else one.refusal.target if one.refusal else None
    return Result(refusal=Refusal("unread-change", reason, target), verb=True)


def _goes_for(gone: Operation, new: Operation) -> bool:
    """Whether what one sentence strikes out is what the next one replaces."""
    if isinstance(gone, RemoveWords) and isinstance(new, ReplaceWords):
        return gone.old == new.old and _same(gone.target, new.target)
    return isinstance(gone, Remove) and isinstance(new, Replace) and _same(gone.target, new.target)


def _same(one: Target, other: Target) -> bool:
    return (one.holder, canonical(one.number), one.through, one.containers, one.steps) == (
        other.holder,
        canonical(other.number),
        other.through,
        other.containers,
        other.steps,
    )


_THEY = re.compile(r"(?:ils|elles|ces (?:mots|termes)|ce mot|cette mention) (?=(?:est|sont|sera|seront)\b)", re.IGNORECASE)
