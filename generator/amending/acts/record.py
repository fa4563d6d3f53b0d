"""What a walk over an act records: provisions, classes of blocks, promises; and what a sentence is read with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from generator.amending.acts.context import Context, Level
from generator.amending.acts.headings import item_title, place_line
from generator.amending.clauses.state import State
from generator.amending.orders.grammar import orders
from generator.amending.orders.sentence import Result, read, strip_label
from generator.amending.pieces.chunks import chunk
from generator.amending.references.targets import inherit
from generator.amending.tokens.mask import is_open, mask
from generator.amending.tokens.phrase import Phrase
from generator.amending.tokens.sentences import split_sentences
from generator.amending.unread.guard import Verdict, verdict
from generator.french.labels import read_label
from generator.french.quotes import CLOSERS, OPENERS
from generator.model import Acte, Alinea, Block, BlockKind, Instruction, Provision, Span
from generator.operations import Target

READ = frozenset({BlockKind.STIPULATION, BlockKind.SUBHEADING})
"""Classes of blocks whose sentences are read."""
SKIPPED = frozenset({BlockKind.ORNAMENT, BlockKind.NOTE})
"""Classes of blocks that stand anywhere and say nothing."""
Classed = tuple[BlockKind, str]
"""The class of a block, and the rule that gave it."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sentence that nothing read and that speaks of a change of the agreement."""

    said: Verdict
    """What the guard makes of it."""
    target: Target | None
    """The portion that it names, or that stands above it."""
    instruction: Instruction
    """Where it stands."""
    purpose: bool = False
    """« Le présent avenant a pour objet de proroger la convention »: said only when the act says nothing else."""


@dataclass(slots=True)
class Record:
    """The state of a walk over an act."""

    acte: Acte
    """The act."""
    blocks: list[Block]
    """Its blocks, classed as the walk goes."""
    provisions: list[Provision] = field(default_factory=list)
    """What was understood, in order."""
    context: Context = field(default_factory=Context)
    """What the sentence at hand inherits."""
    promised: list[tuple[Target, Instruction]] = field(default_factory=list)
    """What announcements and statements of purpose name, to be checked at the end."""
    doubted: list[Doubt] = field(default_factory=list)
    """Sentences that nothing read and that speak of a change."""
    title: Target | None = None
    """The portion that the act's title names, when it names only one."""
    opened: Target | None = None
    """The portion that the heading of the article at hand names, or the act's title."""
    article: str = ""
    """Number of the act's own article at hand."""
    heading: str = ""
    """Its heading."""
    decided: bool = False
    """Whether the sentence at hand is an item of a list of what the parties decide."""

    def state(self, base: Target | None, memory: Target | None, payload: tuple[Alinea, ...] | None) -> State:
        """What a sentence is read with."""
        return State(
            base=base,
            memory=memory,
            payload=payload,
            texte=self.context.texte,
            convention=self.context.convention,
            around=self.context.around(),
            remembered=self.context.remembers(),
            ordered=self.decided,
        )

    def emit(
        self,
        text: str,
        payload: tuple[Alinea, ...],
        used: tuple[int, ...],
        result: Result,
        above: tuple[str, ...] = (),
    ) -> None:
        """Record what a sentence says."""
        instruction = self.instruction(text, payload, used, above=above)
        self.provisions.append(Provision(instruction, result.operations if result.understood else (), result.refusal))

    def instruction(
        self,
        text: str,
        payload: tuple[Alinea, ...],
        used: tuple[int, ...],
        number: bool = True,
        above: tuple[str, ...] = (),
    ) -> Instruction:
        """The instruction that stands in some blocks."""
        first, last = self.blocks[min(used)].span, self.blocks[max(used)].span
        return Instruction(
            ident=f"{self.acte.id}:i{len(self.provisions) + 1}" if number else "",
            text=text,
            span=Span(first.path, first.first_line, last.last_line, first.offset),
            article=self.article,
            heading=self.heading,
            context=(*self.context.texts(), *above),
            payload=payload,
            blocks=used,
        )

    def classify(self, index: int, kind: BlockKind, rule: str) -> None:
        """Give a block its class."""
        self.blocks[index] = replace(self.blocks[index], kind=kind, rule=rule)

    def extend(self, last: Provision, index: int) -> None:
        """One refusal for all the lines that follow one quotation."""
        instruction = last.instruction
        if index not in instruction.blocks:
            span = replace(instruction.span, last_line=self.blocks[index].span.last_line)
            instruction = replace(instruction, span=span, blocks=(*instruction.blocks, index))
            self.provisions[-1] = replace(last, instruction=instruction)

    def announce(self, index: int, text: str, style: str, result: Result) -> None:
        """Keep what an announcement bears on for the items below it."""
        self.context.push(Level(style, text, result.announces, self._until(index, style)))
        instruction = self.instruction(text, (), (index,), number=False)
        self.promised += [(target, instruction) for target in result.announces]

    def _until(self, index: int, style: str) -> int:
        """Where the items without a label of an announcement that bears one end: « • À l'article 6 : », then bare orders.

        Its own list goes on with its next mark; the lines between are its items. Below the last one they may be its parent's:
        only the first of them is surely its own, unless no parent names an article.
        """
        lines = [place for place in range(index + 1, len(self.blocks)) if self.blocks[place].kind in READ]
        if not style or not lines or read_label(self.blocks[lines[0]].alinea.text) is not None:
            return -1
        parent = self.context.parent()
        depth = 0
        for place in range(index + 1, len(self.blocks)):
            block = self.blocks[place]
            if block.kind is BlockKind.ARTICLE_HEADING:
                return place if parent is None else lines[0] + 1
            label = read_label(block.alinea.text)
            if depth <= 0 and label is not None and label.family == style:
                return place
            depth += sum((char in OPENERS) - (char in CLOSERS) for char in block.alinea.text)
        return len(self.blocks) if parent is None else lines[0] + 1

    def opens_items(self, index: int) -> bool:
        """« • À l'article 5 « Durée » », then what it announces: not one item of a list of articles."""
        text = self.blocks[index].alinea.text
        if item_title(text) is None:
            return False
        after = next((block for block in self.blocks[index + 1 :] if block.kind not in SKIPPED), None)
        label, next_label = read_label(text), read_label(after.alinea.text) if after else None
        if after is None or after.kind not in READ or label is None:
            return False
        return next_label is None or next_label.family != label.family

    def open_item(self, index: int) -> None:
        """Such an item announces what stands below it."""
        text = self.blocks[index].alinea.text
        label, target = read_label(text), item_title(text)
        if label is None or target is None:
            return
        base = self.context.base(label.family)
        inherited = inherit(base, target) if base is not None else None
        result = Result(announces=(inherited or target,))
        self.announce(index, text, label.family, result)
        self.classify(index, BlockKind.ANNOUNCEMENT, "item-title")

    def first(self, text: str, announced: tuple[Target, ...]) -> Result | None:
        """The first sentence of a line read as an instruction."""
        masked = mask(text)
        titled = item_title(text)
        if titled is None and (placed := place_line(text)) is not None:
            titled = placed[0]
        if titled is not None:
            return Result(announces=(titled,), targets=(titled,))
        for start, stop in split_sentences(masked)[:1]:
            sentence = strip_label(masked.original(start, stop).strip())
            base = announced[0] if len(announced) == 1 else self.context.here()
            result = read(sentence, self.state(base, base, None))
            if result.understood and (result.operations or result.wants or (result.announces and sentence.endswith(":"))):
                return result
        return None

    def head_of(self, text: str, base: Target | None, memory: Target | None) -> tuple[str, Result, int] | None:
        """« … est remplacé par : « Le comité » never closed, or unquoted wording after the colon: both, apart."""
        masked = mask(text)
        if is_open(text):
            opening = masked.quotes[-1].start
            head = text[:opening].rstrip()
            result = read(strip_label(head), self.state(base, memory, None))
            if result.understood and result.wants:
                return head, result, opening
        colon = masked.text.find(":")
        while 0 < colon < len(masked.text) - 1:
            head = masked.original(0, colon + 1)
            result = read(strip_label(head), self.state(base, memory, None))
            told = masked.original(colon + 1, len(masked.text))
            plainly = not result.weak or (_MODIFIED.search(head) is not None and _is_wording(told))
            if result.understood and result.wants and plainly:
                return head, result, len(head)
            colon = masked.text.find(":", colon + 1)
        return None


_MODIFIED = re.compile(r"\b(?:est|sont|sera|seront) (?:\w+ )?(?:modifi|révis|actualis|amend)\w+", re.IGNORECASE)
"""« L'article 5 est modifié comme suit : », and no mere « Nouvelle rédaction : »."""


def _is_wording(text: str) -> bool:
    """Whether what follows « est modifié comme suit : » on its line is whole sentences that order nothing."""
    said = text.strip()
    whole = said[:1].isupper() and said.endswith(".") and not any(mark in said for mark in (*OPENERS, *CLOSERS, '"'))
    return whole and not verdict(said) and not orders(chunk(Phrase(said)))
