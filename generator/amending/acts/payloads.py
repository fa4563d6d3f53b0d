"""The new wording that an instruction announces: taken below it, or found to be instructions of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.amending.acts.headings import heading_target, line_target
from generator.amending.acts.loose_place import LOOSE, is_loose
from generator.amending.acts.old_and_new import opens_exchange
from generator.amending.acts.orders_inside import before_order
from generator.amending.acts.own_headings import is_new_heading, is_own_heading
from generator.amending.acts.payload_doubts import doubt_of, more_than_one
from generator.amending.acts.record import READ, Classed, Record
from generator.amending.acts.where_it_ends import begin, goes_on_below, where_it_ends
from generator.amending.orders.grammar import BARE, orders
from generator.amending.orders.sentence import Result, read, strip_label
from generator.amending.pieces.chunks import chunk
from generator.amending.tokens.mask import mask
from generator.amending.tokens.phrase import Phrase
from generator.amending.tokens.sentences import split_sentences
from generator.amending.unread import classes, kept
from generator.amending.unread.guard import limits, verdict
from generator.amending.wording.collect import Collected, collect, opens, unstray
from generator.amending.wording.stray import is_stray
from generator.french.labels import read_label
from generator.french.quotes import CLOSERS
from generator.model import Alinea, BlockKind, Refusal
from generator.operations import Replace, Target
from generator.reading.apart import names_portion


def whole(targets: tuple[Target, ...]) -> tuple[Target, ...]:
    """The parts that targets stand in: an order below an unquoted wording inherits them (« Le 2e alinéa est supprimé. »)."""
    return tuple(dict.fromkeys(replace(target, steps=()) for target in targets))


_TABLE = re.compile(r"(?:tableau|grille|barème|ligne)x?s? (?:suivante?|ci-(?:après|dessous))s?\b[^:]*:\s*\Z", re.IGNORECASE)
_POINTS = re.compile(
    r"(?:conditions (?:suivantes|(?:\w+ )?ci-après)|sur les points (?:suivants|ci-après)|dans le sens suivant|en ce sens)"
    r"\s*:\s*\Z",
    re.IGNORECASE,
)
"""« est modifié dans les conditions suivantes : »: what stands below without a mark may be conditions, not the text."""
_DASHES = re.compile(r"\btirets suivants\s*:\s*\Z", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:deux|trois|quatre|cinq|six|\d|les|des) (?:nouveaux |nouvelles )?"
    r"(?:alinéas|tirets|points|items|paragraphes|lignes|puces)\b[^:]*:\s*\Z",
    re.IGNORECASE,
)
"""« est remplacé par deux tirets : »: they may be quoted one by one."""
_OF_CHANGE = re.compile(
    r"(?:(?:toutefois|cependant|néanmoins),?\s)?(?:cette|ces|cet|ce)\s(?:suppression|modification|insertion|ajout|remplacement)s?\b",
    re.IGNORECASE,
)
"""« Toutefois, cette modification ne s'applique pas aux cadres. »: said of the order, never part of its wording."""
_TRAILING = " .;,\u00a0\u202f"


def _reads_values(result: Result) -> bool:
    """Whether the lines below were read one by one as values, and nothing of them is a wording."""
    return bool(result.operations) and all(isinstance(one, Replace) and one.values for one in result.operations)


@dataclass(slots=True)
class Payloads(Record):
    """A walk that takes new wordings."""

    def with_payload(self, index: int, text: str, style: str, result: Result, rest: Alinea | None) -> tuple[Classed, int]:
        """Take the new wording that an instruction announces; or find that it announces instructions."""
        beside: Result | None = None
        if result.weak and (len(result.targets) > 1 or len(result.operations) > 1):
            beside = self._announced(text, style)
            result.targets = beside.announces or result.targets
        following = self._past_keeping(index + 1) if rest is None else index + 1
        listed = self._is_instruction(following, result.targets) or self._is_order(following)
        if rest is None and result.weak and (listed or opens_exchange(self.blocks, following)):
            result.announces = result.targets
            self.announce_beside(index, text, style, result, beside)
            return (BlockKind.ANNOUNCEMENT, result.rules[-1]), following
        if rest is None and (
            is_own_heading(self.blocks, following, result.targets, self.article)
            or is_new_heading(self.blocks, following, text, self.article)
        ):
            self.classify(following, BlockKind.STIPULATION, "own-heading")
        announced = _SEVERAL.search(text) is not None
        found = collect(
            self.blocks, following, lambda place: self.stops(place, style, whole(result.targets)), rest, several=announced
        )
        if rest is not None and not opens(rest.text) and self._quotes(following):
            return self._two_wordings(index, text, style, result, rest)
        found = unstray(found)
        table = self._table(text, result, found)
        found = table or found
        if result.weak and found.quoted and self._items(index, text, found, result):
            return (BlockKind.ANNOUNCEMENT, result.rules[-1]), found.end
        inner = self._order_in(found, whole(result.targets)) if found.quoted else None
        if inner is not None:  # its closing mark is missing: the next order would be written in as text
            held = tuple(place for place in found.blocks if place < inner)
            found = Collected(found.body[: len(held) + (rest is not None)], held, inner, quoted=True, closed=False)
        if result.weak and not found.body:
            result.announces = result.targets
            self.announce_beside(index, text, style, result, beside)
            return (BlockKind.ANNOUNCEMENT, result.rules[-1]), following
        state = self.state(self.context.base(style), self.context.memory, found.body)
        final = read(strip_label(text), state)
        used = (index, *found.blocks)
        more = self._tail_orders(found.tail, result.targets) if final.understood and found.tail else ()
        wording = final.understood and not _reads_values(final)
        refusal = doubt_of(found, result, inline=rest is not None, read_on=bool(more)) if wording else None
        refusal = refusal or (more_than_one(found, final) if wording else None)
        refusal = refusal or (goes_on_below(self.blocks, found, result.targets) if wording else None)
        inline = rest.text if rest is not None and not found.quoted else ""
        either = bool(inline) and self.first(inline, whole(result.targets)) is not None
        either = either or (not found.quoted and _POINTS.search(text) is not None)
        if final.understood and refusal is None and either:
            # « L'article 5 est remplacé comme suit : le deuxième alinéa est supprimé. »
            reason = "Rien ne dit si les mots qui suivent sont le texte nouveau ou un changement à faire : le citer."
            refusal = Refusal("items-or-wording", reason, next(iter(result.targets), None))
        if refusal is not None:
            final = Result(refusal=refusal, targets=result.targets, rules=result.rules)
            found = before_order(found, result.targets)
            used = (index, *found.blocks)
        if inline and result.weak:  # « est modifié comme suit : Le comité siège. »: it must restate what it replaces
            said = (replace(one, untold=True) if isinstance(one, Replace) else one for one in final.operations)
            final = replace(final, operations=tuple(said))
        for place in found.blocks:
            self.classify(place, BlockKind.PAYLOAD, "payload-quoted" if found.quoted else "payload-unquoted")
        self.emit(text, found.body, used, final)
        if wording and final.understood and (told := where_it_ends(found)):
            self.provisions[-1] = replace(self.provisions[-1], notes=(told,))
        self.context.remember(result.targets, style)
        if (found.quoted or table is not None or self._cut(found.end)) and result.targets:
            self.context.quoted = result.targets[0]
        if refusal is not None and not (found.quoted and found.closed) and found.blocks:
            self.lose(found.body)
        for sentence, order in more if refusal is None else ():
            self.emit(sentence, (), (used[-1],), order)
            self.context.remember(order.targets, style)
            self.context.quoted = None
        return (BlockKind.INSTRUCTION, result.rules[-1]), max(found.end, following)

    def lose(self, body: tuple[Alinea, ...]) -> None:
        """Below a wording refused because nobody knows where it ends, nothing is inherited: a line of it may be a heading."""
        self.context.lost = begin(body[-1].text)
        self.context.strayed += tuple(named for line in body if (named := line_target(line.text) or heading_target(line.text)))

    def _announced(self, text: str, style: str) -> Result:
        """« À l'article 5, le deuxième alinéa est modifié comme suit : » announces that alinéa, not the article beside it."""
        return read(strip_label(text), self.state(self.context.base(style), self.context.memory, ()))

    def announce_beside(self, index: int, text: str, style: str, result: Result, beside: Result | None) -> None:
        """« L'article 6 est abrogé et l'article 5 est modifié comme suit : » orders too, before what it announces."""
        if beside is not None and beside.understood and beside.operations:
            self.emit(text, (), (index,), beside)
        self.announce(index, text, style, result)

    def _table(self, text: str, result: Result, found: Collected) -> Collected | None:
        """« … est remplacé par le tableau suivant : », a table and no mark: what stands below the table is not the wording."""
        told = _TABLE.search(text) or any(target.steps and target.steps[-1].unit == "tableau" for target in result.targets)
        size = next((place for place, line in enumerate(found.body) if line.kind != "tableau"), len(found.body))
        if _DASHES.search(text):  # « les deux tirets suivants : »
            told, size = (
                True,
                next((place for place, line in enumerate(found.body) if not read_label(line.text)), len(found.body)),
            )
        if found.quoted or not told or not 0 < size < len(found.body) or len(found.blocks) != len(found.body):
            return None
        return replace(found, body=found.body[:size], blocks=found.blocks[:size], end=found.blocks[size])

    def _tail_orders(self, tail: str, targets: tuple[Target, ...]) -> tuple[tuple[str, Result], ...]:
        """« … est ainsi rédigée : « … » La dernière phrase du même alinéa est supprimée. »: whole orders, or nothing."""
        masked = mask(tail)
        base = whole(targets)[0] if len(whole(targets)) == 1 else None
        memory = targets[-1] if targets else None
        found: list[tuple[str, Result]] = []
        for start, stop in split_sentences(masked):
            sentence = masked.original(start, stop).strip()
            order = read(strip_label(sentence), self.state(base, memory, None))
            if not order.understood or not order.operations or order.wants or order.announces or BARE in order.rules:
                return ()
            if is_loose(sentence, order, self.state(base, memory, None), follows=True):
                order = Result(refusal=Refusal("ambiguous-scope", LOOSE, base), targets=order.targets)
            found.append((sentence, order))
            memory = order.targets[-1] if order.targets else memory
        return tuple(found)

    def _past_keeping(self, index: int) -> int:
        """« Les articles 5 et 7 sont modifiés comme suit. / Les autres articles restent inchangés. / « … »: past the clause."""
        if index >= len(self.blocks) or self.blocks[index].kind not in READ:
            return index
        text = self.blocks[index].alinea.text
        if opens(text) or not kept.is_keeping(text) or not self._quotes(index + 1):
            return index
        self.classify(index, BlockKind.KEEPING, "keeping")
        return index + 1

    def _quotes(self, index: int) -> bool:
        """Whether the next line opens a quotation."""
        while index < len(self.blocks) and self.blocks[index].kind in (BlockKind.ORNAMENT, BlockKind.NOTE):
            index += 1
        return index < len(self.blocks) and self.blocks[index].kind in READ and opens(self.blocks[index].alinea.text)

    def _two_wordings(self, index: int, text: str, style: str, result: Result, rest: Alinea) -> tuple[Classed, int]:
        """« Il est ajouté un alinéa à l'article 1er : champ d'application », then a quotation: which is the new text?"""
        quoted = collect(self.blocks, index + 1, lambda place: self.stops(place, style))
        for place in quoted.blocks:
            self.classify(place, BlockKind.PAYLOAD, "payload-quoted")
        reason = f"Deux textes suivent l'instruction : « {rest.text[:80]} » et une citation. Dire lequel est le texte nouveau."
        refusal = Refusal("two-wordings", reason, result.targets[0] if result.targets else None)
        self.emit(text, quoted.body, (index, *quoted.blocks), Result(refusal=refusal, targets=result.targets))
        self.context.remember(result.targets, style)
        return (BlockKind.INSTRUCTION, result.rules[-1]), max(quoted.end, index + 1)

    def _is_instruction(self, index: int, announced: tuple[Target, ...]) -> bool:
        """Whether a block is an instruction once its announcement is known (« 2° Le deuxième alinéa est supprimé »)."""
        while index < len(self.blocks) and self.blocks[index].kind in (BlockKind.ORNAMENT, BlockKind.NOTE):
            index += 1
        if index >= len(self.blocks) or self.blocks[index].kind not in READ:
            return False
        text = self.blocks[index].alinea.text
        if is_stray((self.blocks[index].alinea,)):  # « … par les mots « B ». » »: its last mark closes what stands above
            text = text.rstrip(_TRAILING).rstrip("»”").rstrip(_TRAILING)
        result = self.first(text, announced)
        if opens(text):  # « A » devient « B » ; : an order that begins with the words it changes
            return result is not None and bool(result.operations) and not result.wants
        return result is not None

    def _order_in(self, found: Collected, announced: tuple[Target, ...]) -> int | None:
        """The first line of a quotation that opens no quotation of its own and reads as an order."""
        return next(
            (place for place in found.blocks if self._is_instruction(place, announced) or self._is_instruction(place, ())), None
        )

    def _cut(self, end: int) -> bool:
        """Whether an unquoted wording stops at a line that tells of the act: what follows may be of the wording again."""
        if end >= len(self.blocks) or self.blocks[end].kind not in READ:
            return False
        text = self.blocks[end].alinea.text
        return classes.tells_the_act(text) or classes.tells_either(text) or kept.is_keeping(text) or kept.may_be_wording(text)

    def below_open_wording(self, index: int) -> bool:
        """Whether the line above a block is the last of a wording that no mark closes: this one may be of it too."""
        above = self.blocks[index - 1].alinea.text.rstrip(" .;\u00a0") if index else ""
        return self.context.quoted is not None and not above.endswith(CLOSERS)

    def _is_order(self, index: int) -> bool:
        """Whether an unquoted line speaks of changing a portion, though no rule reads it: never taken for the new wording."""
        if index >= len(self.blocks) or self.blocks[index].kind not in READ:
            return False
        text = self.blocks[index].alinea.text
        if classes.lists_what_goes(text):
            return True
        if opens(text) or verdict(text) != "change":
            return False
        pieces = chunk(Phrase(strip_label(text)))
        return orders(pieces) and (classes.smells(pieces) is not None or any(piece.name == "MOTS" for piece in pieces))

    def stops(self, index: int, style: str, announced: tuple[Target, ...] = ()) -> bool:
        """Whether a block ends an unquoted wording: an instruction, a keeping clause, a heading that names a portion."""
        text = self.blocks[index].alinea.text
        if classes.tells_the_act(text) or classes.tells_either(text) or kept.is_keeping(text) or kept.may_be_wording(text):
            return True
        if _OF_CHANGE.match(text) and limits(text):
            return True
        if (self.blocks[index].kind is BlockKind.SUBHEADING and heading_target(text)) or names_portion(text):
            return True
        label = read_label(text)
        result = self.first(text, announced)
        if result is None:
            return self.head_of(text, announced[0] if len(announced) == 1 else None, None) is not None
        if opens(text):
            return True
        return bool(label is None or label.family == style or result.operations or result.wants)

    def _items(self, index: int, text: str, found: Collected, result: Result) -> bool:
        """A quoted payload every line of which is an instruction is an announcement's items, not new text."""
        base = result.targets[0] if len(result.targets) == 1 else None
        if base is None:
            return False
        read_items: list[tuple[Alinea, Result]] = []
        for alinea in found.body:
            item = read(strip_label(alinea.text), self.state(base, base, None))
            if not item.understood or not item.operations or item.wants or item.announces:
                return False
            read_items.append((alinea, item))
        for alinea, item in read_items:
            self.emit(alinea.text, (), (index, *found.blocks), item, (text,))
        for place in found.blocks:
            self.classify(place, BlockKind.INSTRUCTION, "quoted-item")
        self.context.remember(result.targets, "")
        return bool(read_items)
