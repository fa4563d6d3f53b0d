"""Walks the blocks of an amending act: each sentence read with what stands above it, each block given exactly one class."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.amending.acts.context import Level
from generator.amending.acts.governed import governing
from generator.amending.acts.headings import (
    article_told,
    heading_target,
    inner_targets,
    is_numbered,
    line_target,
    own_title,
    portion_line,
    sub_article,
    text_named,
    title_target,
)
from generator.amending.acts.inline_wording import RUNS_ON, runs_on
from generator.amending.acts.layouts.decided import decided_at, intends, is_ordered
from generator.amending.acts.linked import Linked
from generator.amending.acts.loose_place import LOOSE, is_loose, runs_loose
from generator.amending.acts.only_one import only_article, only_table
from generator.amending.acts.own_headings import under_own_number
from generator.amending.acts.record import READ, Classed
from generator.amending.acts.told_in_title import promised_in_title
from generator.amending.acts.told_on_headings import commands
from generator.amending.orders.grammar import BARE, orders
from generator.amending.orders.sentence import Result, read, strip_label
from generator.amending.pieces.chunks import chunk
from generator.amending.references.targets import holder_only, is_anaphora
from generator.amending.tokens.mask import is_open, mask
from generator.amending.tokens.phrase import Phrase
from generator.amending.tokens.sentences import split_sentences
from generator.amending.unread import classes, kept
from generator.amending.wording.payload import cut
from generator.french.labels import read_label
from generator.model import Alinea, Block, BlockKind, Refusal
from generator.reading.headings import read_article_heading


@dataclass(slots=True)
class Walk(Linked):
    """A walk over an act."""

    ran_on: int = -1
    """The block whose last sentences were taken as the end of a wording without marks."""

    def run(self) -> None:
        """Read every block."""
        self.title = title_target(self.acte)
        self.context.heading = self.title
        index = 0
        while index < len(self.blocks):
            block = self.blocks[index]
            self.context.at = index
            if block.kind is BlockKind.ARTICLE_HEADING:
                self._enter(index, block)
                index = self._sentences(index, max(block.alinea.text.find(block.heading), 0)) if commands(block) else index + 1
            elif block.kind in READ:
                index = self._block(index)
            else:
                self.misplaced(index)
                if block.kind is BlockKind.TITLE:
                    self._promise(index)
                index += 1

    def _promise(self, index: int) -> None:
        """What a title, or the heading of an article, says will be changed."""
        block = self.blocks[index]
        text = block.heading or block.alinea.text  # the number of the act's own article names none
        told = self.instruction(text, (), (index,), number=False)
        self.promised += [(target, told) for target in promised_in_title(text)]

    def _enter(self, index: int, block: Block) -> None:
        """Begin an article of the act."""
        ended = [one for one in self.provisions if one.instruction.article == self.article]
        before, tabled = only_article(ended), only_table(ended)
        own, told = under_own_number(self.blocks, index)
        self.article, self.heading = own or block.number, block.heading
        named = told or heading_target(block.alinea.text) or heading_target(block.heading)
        named = named or article_told(block) or text_named(block.heading or block.alinea.text)
        self.opened = named or self.title
        self.context = self.context.entered(self.opened, index, before, tabled)
        self._promise(index)
        after = self.blocks[index + 1].kind if index + 1 < len(self.blocks) else BlockKind.SIGNATURE
        if named is not None and after in (BlockKind.ARTICLE_HEADING, BlockKind.SIGNATURE):
            # « Article 1er : Suppression de l'article 7 », and nothing below it
            self.promised.append((named, self.instruction(block.alinea.text, (), (index,), number=False)))

    def _named_since(self, index: int, start: int) -> bool:
        """Whether a sentence of this article of the act names an article before this one, read or not."""
        told = [block.alinea.text for block in self.blocks[self.context.begun + 1 : index]]
        return any(_NAMES.search(text) for text in (*told, self.blocks[index].alinea.text[:start]))

    def _inner(self, index: int, block: Block) -> None:
        """A numbered heading line inside an article of the act: what it names, and nothing of what stood above it."""
        targets = inner_targets(block, self.article)
        if targets and (block.number or len(targets) == 1):
            self.classify(index, BlockKind.SUBHEADING, "named-portion")
        above = text_named(block.alinea.text) or self.opened
        self.context.title(targets[0] if len(targets) == 1 else None if targets else above)
        if len(targets) > 1:
            self.context.push(Level("", block.alinea.text, targets))

    def _block(self, index: int) -> int:
        """Read a block; the index of the next one to read."""
        block = self.blocks[index]
        taken = self.turned(index) if block.alinea.text.rstrip().endswith(":") else None
        if taken is None and block.alinea.kind == "tableau":
            taken = self.columns(index)
        if taken is not None:
            return taken
        if block.kind is BlockKind.SUBHEADING or len(block.alinea.text) < 120:
            named = heading_target(block.alinea.text) or line_target(block.alinea.text) or portion_line(block.alinea.text)
            if named is not None and not self._told_by_noun(block.alinea.text):
                self.context.title(named)
                self.classify(index, BlockKind.SUBHEADING, "named-portion")
                self.promised.append((named, self.instruction(block.alinea.text, (), (index,), number=False)))
                return index + 1
            titled = block.kind is BlockKind.SUBHEADING and (is_numbered(block) or text_named(block.alinea.text) is not None)
            if titled and not commands(block):
                self._inner(index, block)
                return index + 1
        begin = self.labelled(block.alinea.text)
        if begin:
            return self._sentences(index, begin)
        if own_title(block.alinea.text, self.article) and not commands(block):
            self._inner(index, block)
            return index + 1
        if self.opens_items(index):
            self.open_item(index)
            return index + 1
        taken = self.gone(index) or self.recital(index) or self.turned(index) or self.placed(index) or self.below(index)
        if taken is not None:
            return taken
        return self._sentences(index, self._own_number(block.alinea.text))

    def _own_number(self, text: str) -> int:
        """Where « Article 1er – L'article 2 est abrogé. » begins to order, when its first number is the act's own article."""
        found = read_article_heading(text, plain=True)
        if found is None or not found.run_in:
            return 0
        masked = mask(text[found.run_in :])
        first = split_sentences(masked)[:1]
        result = read(masked.original(*first[0]).strip(), self.state(None, None, None)) if first else None
        named = result is not None and bool(result.targets) and all(one.holder and one.number for one in result.targets)
        return found.run_in if named else 0

    def _sentences(self, index: int, begin: int) -> int:
        """Read the sentences of a block from a position on; the index of the next block to read."""
        block = self.blocks[index]
        masked = mask(block.alinea.text[begin:])
        end = index + 1
        kinds: list[Classed] = []
        for start, stop in split_sentences(masked):
            first, last = begin + masked.position(start), begin + masked.position(stop)
            kind, end = self._sentence(index, end, first, last, last >= len(block.alinea.text.rstrip()))
            kinds.append(kind)
            if end > index + 1 or self.ran_on == index:
                break
        if kinds and block.kind is not BlockKind.ARTICLE_HEADING:
            self.classify(index, *max(kinds, key=_weight))
        return end

    def _told_by_noun(self, text: str) -> bool:
        """« Suppression du deuxième alinéa de l'article 6. »: closed by its mark, it is the order, not a heading above it.

        « – suppression de l'article 6 ; » is one item of a list, whether it is read or not.
        """
        if text.rstrip()[-1:] in (";", ","):
            return True
        if text.rstrip()[-1:] not in tuple(".:»"):
            return False
        result = read(strip_label(text), self.state(self.context.here(), self.context.memory, None))
        return result.understood and bool(result.operations or result.wants)

    def _sentence(self, index: int, end: int, start: int, stop: int, final: bool) -> tuple[Classed, int]:
        """Read one sentence of a block; its class, and the index of the block after what it took."""
        block = self.blocks[index]
        text = block.alinea.text[start:stop].strip()
        either = self.below_open_wording(index) and kept.may_be_wording(text)
        if kept.denies(text) or (kept.is_keeping(text) and not either and not orders(chunk(Phrase(strip_label(text))))):
            self.stray(text)  # « Article 4 : sans changement. », then « le premier alinéa est supprimé »: of which article?
            return (BlockKind.KEEPING, "keeping"), end
        label = read_label(text)
        style = label.family if label else ""
        said = decided_at(self.blocks, index, text) if start == 0 else None
        self.decided = said is not None
        start, text = start + (said or 0), text[said or 0 :]
        base = sub_article(label, self.context.base(style), self.article)
        same = _SAME.search(text) if base is None and self.context.memory is None else None
        if same and not self._named_since(index, start):
            self.context.memory = self.context.tabled if same["table"] else self.context.before
            base = holder_only(self.context.tabled) if same["table"] and self.context.tabled else None
        memory = self.context.memory
        state = self.state(base, memory, None)
        result = self._each(text) or read(strip_label(text), state)
        stale = self.stale(text, result, bool(label))
        linked = (
            self.linked(index, start, text)
            if stale is not None or not result.understood or self.context.memory or text.startswith(("et ", "ou "))
            else None
        )
        if linked is not None:
            text, result = linked
            base = memory = None
        elif stale is not None:
            reason = "Une phrase qui précède n'est pas comprise et nomme une autre portion : dire ici laquelle est visée."
            return self.unread(index, text, Result(refusal=Refusal("ambiguous-scope", reason, stale), verb=True), final)
        elif severed := self.severed(text, result, bool(label)):
            return self.unread(index, text, Result(refusal=severed, verb=True), final)
        loose = linked is None and is_loose(text, result, self.state(base, memory, (block.alinea,)), follows=start > 0)
        if loose or runs_loose(text, result):
            refusal = Refusal("ambiguous-scope", LOOSE, base)
            return self.unread(index, text, Result(refusal=refusal, verb=True), final)
        head = text
        rest: Alinea | None = None
        whole = not final and not result.understood and runs_on(block.alinea.text[start:])
        if (final or whole) and (not result.understood or is_open(text)):
            split = self.head_of(text, base, memory)
            if split is not None:
                head, result, begin = split
                rest = cut(block.alinea, start + begin, len(block.alinea.text))
        self.context.name_text(text)
        if BARE in result.rules and not (
            self.context.levels or self.decided or is_ordered(self.blocks, index, label is not None)
        ):
            reason = "Un verbe à l'infinitif dans une liste peut n'être qu'une intention : écrire l'ordre (« est supprimé »)."
            result = Result(refusal=Refusal("unread-change", reason, next(iter(result.targets), base)), verb=True)
        under = governing(self.blocks, index) if result.operations or result.wants or result.announces else ""
        if under:
            reason = f"La ligne qui précède limite ou suppose l'instruction : « {under[:100]} ». La dire dans l'instruction."
            refusal = Refusal("limited-order", reason, next(iter(result.targets), base))
            return self.unread(index, text, Result(refusal=refusal, verb=True), final)
        attached = self.attached(index, text) if not result.understood else None
        if attached is not None:
            return attached, end
        if not result.understood:
            self.stray(text)
            if self.decided:
                reason = "Une décision de la liste n'est pas lue comme un changement : la réécrire, ou retenir une lecture."
                refusal = result.refusal or Refusal("unread-change", reason)
                named = refusal.target or classes.smells(chunk(Phrase(text)))
                target = self.context.nearest() if named is None or is_anaphora(named) else named
                self.emit(text, (), (index,), Result(refusal=replace(refusal, target=target)))
                return (BlockKind.INSTRUCTION, "unread"), end
            if start == 0 and intends(self.blocks, index, text) and (target := classes.smells(chunk(Phrase(text)))):
                self.promised.append((target, self.instruction(text, (), (index,), number=False)))
            return self.unread(index, text, result, final)
        if not (result.operations or result.announces or result.wants):
            self.stray(text)
            self.doubt(index, text)
            return (block.kind, block.rule), end
        if result.weak and not final:
            result = read(strip_label(text), self.state(base, memory, ()))  # « L'article 5 est modifié. Il est … »
        if result.wants:
            if not (final or whole):
                return self.lacks(index, text, result), end
            taken = self.with_payload(index, head, style, result, rest)
            if whole:
                self.ran_on = index
                self.provisions[-1] = replace(self.provisions[-1], notes=self.provisions[-1].notes or (RUNS_ON,))
            return taken
        if result.announces:
            self.announce_beside(index, text, style, result, result)
            return (BlockKind.ANNOUNCEMENT, result.rules[-1]), end
        self.emit(text, (), (index,), result)
        self.context.remember(result.targets, style)
        self.context.quoted = None  # what follows is after this order, no longer after the closing mark of the one before
        return (BlockKind.INSTRUCTION, result.rules[-1]), end

    def _each(self, text: str) -> Result | None:
        """« Aux articles 3 et 12 : », then an order that names neither: it is given for each of them."""
        targets = () if _ONE.search(text) else self.context.several()
        found = [read(strip_label(text), self.state(target, target, None)) for target in targets]
        if not found or not all(one.understood and one.operations and not one.wants for one in found):
            return None
        operations = tuple(dict.fromkeys(operation for one in found for operation in one.operations))
        if len(operations) < sum(len(one.operations) for one in found):
            return None
        return replace(found[0], operations=operations, targets=())


_NAMES = re.compile(r"\b(?:articles?|art\.)\s", re.IGNORECASE)
_SAME = re.compile(r"\b(?:même|dudit|audit|ledit) (?:article\b(?!\s\S*\d)|(?P<table>tableau)\b)", re.IGNORECASE)
"""« Au même article, … », « Au premier alinéa dudit article, … », in the article of the act that follows the one about it."""
_ONE = re.compile(
    r"\b(?:son|sa|ses|il|elle|celui-ci|celle-ci|ce dernier|cette dernière|(?:ce|cet|cette|ledit|ladite) \w+)\b", re.IGNORECASE
)
"""« Son premier alinéa est supprimé » under two articles: of one of them, and nothing tells which."""
_WEIGHTS = {BlockKind.INSTRUCTION: 4, BlockKind.UNDETERMINED: 3, BlockKind.ANNOUNCEMENT: 2, BlockKind.KEEPING: 1}


def _weight(kind: Classed) -> int:
    """A block with an instruction in it is one, whatever else it says."""
    return _WEIGHTS.get(kind[0], 0)
