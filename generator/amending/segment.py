"""Walks the blocks of an amending act: each sentence read with what stands above it, each block given exactly one class."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.amending import classes
from generator.amending.chunks import chunk
from generator.amending.clause import State
from generator.amending.collect import Collected, collect, opens
from generator.amending.context import Context, Level
from generator.amending.headings import heading_target, line_target, title_target
from generator.amending.mask import mask
from generator.amending.payload import cut, old_text_first
from generator.amending.phrase import Phrase
from generator.amending.grammar import orders
from generator.amending.sentence import Result, read, strip_label
from generator.amending.sentences import split_sentences
from generator.french.labels import read_label
from generator.model import Acte, Alinea, Block, BlockKind, Instruction, Provision, Refusal, Span
from generator.operations import Target

_READ = frozenset({BlockKind.STIPULATION, BlockKind.SUBHEADING})


@dataclass(slots=True)
class Walk:
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
    title: Target | None = None
    """The portion that the act's title names, when it names only one."""
    article: str = ""
    """Number of the act's own article at hand."""
    heading: str = ""
    """Its heading."""

    def run(self) -> None:
        """Read every block."""
        self.title = title_target(self.acte)
        self.context.heading = self.title
        index = 0
        while index < len(self.blocks):
            block = self.blocks[index]
            if block.kind is BlockKind.ARTICLE_HEADING:
                self._enter(block)
                index += 1
            elif block.kind in _READ:
                index = self._block(index)
            else:
                index += 1

    def _enter(self, block: Block) -> None:
        """Begin an article of the act."""
        self.article, self.heading = block.number, block.heading
        named = heading_target(block.alinea.text) or heading_target(block.heading)
        self.context = Context(heading=named or self.title, texte=self.context.texte)

    def _block(self, index: int) -> int:
        """Read a block; the index of the next one to read."""
        block = self.blocks[index]
        if block.kind is BlockKind.SUBHEADING or len(block.alinea.text) < 120:
            named = heading_target(block.alinea.text) or line_target(block.alinea.text)
            if named is not None:
                self.context.title(named)
                self._class(index, BlockKind.SUBHEADING, "named-portion")
                return index + 1
        masked = mask(block.alinea.text)
        end = index + 1
        kinds: list[tuple[BlockKind, str]] = []
        for start, stop in split_sentences(masked):
            first, last = masked.position(start), masked.position(stop)
            kind, end = self._sentence(index, end, first, last, last >= len(block.alinea.text.rstrip()))
            kinds.append(kind)
            if end > index + 1:
                break
        if kinds:
            self._class(index, *max(kinds, key=_weight))
        return end

    def _sentence(self, index: int, end: int, start: int, stop: int, final: bool) -> tuple[tuple[BlockKind, str], int]:
        """Read one sentence of a block; its class, and the index of the block after what it took."""
        block = self.blocks[index]
        text = block.alinea.text[start:stop].strip()
        if classes.is_keeping(text):
            return (BlockKind.KEEPING, "keeping"), end
        label = read_label(text)
        style = label.style if label else ""
        base, memory = self.context.base(style), self.context.memory
        state = self._state(base, memory, None)
        result = read(strip_label(text), state)
        head = text
        rest: Alinea | None = None
        if not result.understood and final:
            split = self._head_of(text, base, memory)
            if split is not None:
                head, result, begin = split
                rest = cut(block.alinea, start + begin, len(block.alinea.text))
        self.context.name_text(text)
        if not result.understood:
            return self._unread(index, text, result, final)
        if not (result.operations or result.announces or result.wants):
            return (block.kind, block.rule), end
        if result.wants:
            if not final:
                return self._lacks(index, text, result), end
            return self._with_payload(index, head, style, result, rest)
        if result.announces:
            self._announce(index, text, style, result)
            return (BlockKind.ANNOUNCEMENT, result.rules[-1]), end
        self._emit(index, text, (), (index,), result)
        self.context.remember(result.targets, style)
        return (BlockKind.INSTRUCTION, result.rules[-1]), end

    def _state(self, base: Target | None, memory: Target | None, payload: tuple[Alinea, ...] | None) -> State:
        """What a sentence is read with."""
        return State(base=base, memory=memory, payload=payload, texte=self.context.texte)

    def _head_of(self, text: str, base: Target | None, memory: Target | None) -> tuple[str, Result, int] | None:
        """« … est remplacé par : « Le comité » never closed, or unquoted wording after the colon: the sentence and where it begins."""
        masked = mask(text)
        if masked.quotes and not masked.quotes[-1].closed:
            opening = masked.quotes[-1].start
            head = text[:opening].rstrip()
            result = read(strip_label(head), self._state(base, memory, None))
            if result.understood and result.wants:
                return head, result, opening
        colon = masked.text.find(":")
        while 0 < colon < len(masked.text) - 1:
            head = masked.original(0, colon + 1)
            result = read(strip_label(head), self._state(base, memory, None))
            if result.understood and result.wants and not result.weak:
                return head, result, len(head)
            colon = masked.text.find(":", colon + 1)
        return None

    def _with_payload(self, index: int, text: str, style: str, result: Result, rest: Alinea | None) -> tuple[tuple[BlockKind, str], int]:
        """Take the new wording that an instruction announces; or find that it announces instructions."""
        following = index + 1
        if rest is None and result.weak and self._is_instruction(following, result.targets):
            result.announces = result.targets
            self._announce(index, text, style, result)
            return (BlockKind.ANNOUNCEMENT, result.rules[-1]), following
        found = collect(self.blocks, following, lambda place: self._stops(place, result.targets, style), rest)
        if result.weak and found.quoted and self._items(index, text, found, result):
            return (BlockKind.ANNOUNCEMENT, result.rules[-1]), found.end
        if result.weak and not found.body:
            result.announces = result.targets
            self._announce(index, text, style, result)
            return (BlockKind.ANNOUNCEMENT, result.rules[-1]), following
        state = self._state(self.context.base(style), self.context.memory, found.body)
        final = read(strip_label(text), state)
        used = (index, *found.blocks)
        if final.understood and found.tail and not classes.is_keeping(found.tail):
            reason = f"Des mots suivent le guillemet fermant : « {found.tail[:80]} ». Les placer dans la citation ou à part."
            final = Result(refusal=Refusal("text-after-quote", reason, result.targets[0]), targets=result.targets, rules=result.rules)
        for place in found.blocks:
            self._class(place, BlockKind.PAYLOAD, "payload-quoted" if found.quoted else "payload-unquoted")
        self._emit(index, text, found.body, used, final)
        self.context.remember(result.targets, style)
        if found.quoted and result.targets:
            self.context.quoted = result.targets[0]
        return (BlockKind.INSTRUCTION, result.rules[-1]), max(found.end, following)

    def _is_instruction(self, index: int, announced: tuple[Target, ...]) -> bool:
        """Whether a block is an instruction once its announcement is known (« 2° Le deuxième alinéa est supprimé »)."""
        while index < len(self.blocks) and self.blocks[index].kind in (BlockKind.ORNAMENT, BlockKind.NOTE):
            index += 1
        if index >= len(self.blocks) or self.blocks[index].kind not in _READ:
            return False
        text = self.blocks[index].alinea.text
        if opens(text):
            return False
        return bool(self._first(text, announced))

    def _first(self, text: str, announced: tuple[Target, ...]) -> Result | None:
        """The first sentence of a line read as an instruction."""
        masked = mask(text)
        for start, stop in split_sentences(masked)[:1]:
            sentence = strip_label(masked.original(start, stop).strip())
            base = announced[0] if len(announced) == 1 else self.context.base("")
            result = read(sentence, self._state(base, base, None))
            if result.understood and (result.operations or result.wants or (result.announces and sentence.endswith(":"))):
                return result
        return None

    def _stops(self, index: int, announced: tuple[Target, ...], style: str) -> bool:
        """Whether a block ends an unquoted wording: an instruction, a keeping clause, a heading that names a portion."""
        text = self.blocks[index].alinea.text
        if classes.is_keeping(text):
            return True
        if self.blocks[index].kind is BlockKind.SUBHEADING and heading_target(text):
            return True
        label = read_label(text)
        result = self._first(text, ())
        if result is None:
            return False
        if opens(text):
            return True
        return bool(label is None or label.style == style or result.operations or result.wants)

    def _items(self, index: int, text: str, found: Collected, result: Result) -> bool:
        """A quoted payload every line of which is an instruction is an announcement's items, not new text."""
        base = result.targets[0] if len(result.targets) == 1 else None
        if base is None:
            return False
        read_items: list[tuple[Alinea, Result]] = []
        for alinea in found.body:
            item = read(strip_label(alinea.text), self._state(base, base, None))
            if not item.understood or not item.operations or item.wants or item.announces:
                return False
            read_items.append((alinea, item))
        for alinea, item in read_items:
            self._emit(index, alinea.text, (), (index, *found.blocks), item, (text,))
        for place in found.blocks:
            self._class(place, BlockKind.INSTRUCTION, "quoted-item")
        self.context.remember(result.targets, "")
        return bool(read_items)

    def _announce(self, index: int, text: str, style: str, result: Result) -> None:
        """Keep what an announcement bears on for the items below it."""
        self.context.push(Level(style, text, result.announces))
        instruction = self._instruction(index, text, (), (index,), number=False)
        self.promised += [(target, instruction) for target in result.announces]

    def _unread(self, index: int, text: str, result: Result, final: bool) -> tuple[tuple[BlockKind, str], int]:
        """A sentence that no rule read: refused when it smells of an amendment, left as it is otherwise."""
        block = self.blocks[index]
        pieces = chunk(Phrase(strip_label(text)))
        after = index + 1
        if final and text.rstrip().endswith(":") and after < len(self.blocks) and self.blocks[after].kind in _READ:
            if opens(self.blocks[after].alinea.text):
                return self._presented(index, text, result, classes.smells(pieces), orders(pieces))
        if classes.is_purpose(text):
            target = classes.smells(pieces)
            if target is not None:
                self.promised.append((target, self._instruction(index, text, (), (index,), number=False)))
            return (block.kind, "purpose"), after
        base = self.context.base("")
        target = classes.smells(pieces) if result.verb else None
        told = result.refusal.code if result.refusal else ""
        quoted = any(piece.name == "MOTS" for piece in pieces) and base is not None
        announces = any(piece.name in ("CONTENU", "MANIERE") for piece in pieces) and text.rstrip().endswith(":")
        announces = announces or classes.strikes_out(text)
        read_but_refused = told not in ("unknown-words", "unread-sentence", "no-article", "no-target")
        if result.verb and (target is not None or quoted or announces or read_but_refused):
            self._emit(index, text, (), (index,), self._located(result, target))
            return (BlockKind.INSTRUCTION, "unread"), after
        return self._aside(index, text), after

    def _aside(self, index: int, text: str) -> tuple[BlockKind, str]:
        """A line that is no instruction: after a quoted wording, nobody knows whether it belongs to it."""
        block = self.blocks[index]
        target = self.context.quoted
        if target is None or classes.is_ordinary(text) or block.kind is not BlockKind.STIPULATION:
            return block.kind, block.rule
        last = self.provisions[-1] if self.provisions else None
        if last is not None and last.refusal is not None and last.refusal.code == "text-after-quote":
            self._extend(last, index)
        else:
            reason = "Ce texte suit le guillemet fermant : rien ne dit s'il appartient au texte nouveau. Déplacer le guillemet, ou l'annoncer."
            self._emit(index, text, (), (index,), Result(refusal=Refusal("text-after-quote", reason, target)))
        return BlockKind.UNDETERMINED, "after-quote"

    def _extend(self, last: Provision, index: int) -> None:
        """One refusal for all the lines that follow one quotation."""
        instruction = last.instruction
        if index not in instruction.blocks:
            span = replace(instruction.span, last_line=self.blocks[index].span.last_line)
            instruction = replace(instruction, span=span, blocks=(*instruction.blocks, index))
            self.provisions[-1] = replace(last, instruction=instruction)

    def _presented(self, index: int, text: str, result: Result, target: Target | None, verb: bool) -> tuple[tuple[BlockKind, str], int]:
        """A sentence that no rule read, then a quoted text: its wording is never read as instructions.

        « Le dernier alinéa de l'article 6 ainsi rédigé : « … » est supprimé » quotes the old text before its verb.
        """
        found = collect(self.blocks, index + 1, lambda place: self._stops(place, (), ""))
        after = found.end
        if after < len(self.blocks) and self.blocks[after].kind in _READ and not verb:
            whole = old_text_first(text, found.body, self.blocks[after].alinea.text)
            if whole is not None:
                verdict = read(strip_label(whole), self._state(self.context.base(""), self.context.memory, None))
                if verdict.understood:
                    for place in found.blocks:
                        self._class(place, BlockKind.PAYLOAD, "old-text")
                    self._class(index, BlockKind.INSTRUCTION, "old-text-first")
                    self.blocks[after] = replace(self.blocks[after], rule="old-text-first")
                    return self._sentence_of(after, whole, verdict)
        for place in found.blocks:
            self._class(place, BlockKind.PAYLOAD, "payload-quoted")
        kept = self._located(result, target)
        self._emit(index, text, found.body, (index, *found.blocks), kept)
        return (BlockKind.INSTRUCTION, "unread"), after

    def _sentence_of(self, index: int, text: str, result: Result) -> tuple[tuple[BlockKind, str], int]:
        """An instruction whose sentence was put together from two blocks, the last of which is `index`."""
        self._class(index, BlockKind.INSTRUCTION, "old-text-first")
        if result.wants:
            return self._with_payload(index, text, "", result, None)
        self._emit(index, text, (), (index,), result)
        self.context.remember(result.targets, "")
        return (BlockKind.INSTRUCTION, "old-text-first"), index + 1

    def _located(self, result: Result, target: Target | None) -> Result:
        """The refusal, attached to the article that the sentence or what stands above it names."""
        refusal = result.refusal
        if refusal is None:
            return result
        base = self.context.base("")
        where = refusal.target if refusal.target is not None and refusal.target.number else target
        if (where is None or not where.holder) and base is not None:
            where = base
        return replace(result, refusal=replace(refusal, target=where))

    def _lacks(self, index: int, text: str, result: Result) -> tuple[BlockKind, str]:
        """An instruction in the middle of a block, whose wording does not follow it."""
        refusal = Refusal("empty-payload", "La phrase annonce un texte nouveau qui ne la suit pas.", result.targets[0] if result.targets else None)
        self._emit(index, text, (), (index,), Result(refusal=refusal, targets=result.targets))
        return BlockKind.INSTRUCTION, "no-payload"

    def _emit(
        self, index: int, text: str, payload: tuple[Alinea, ...], used: tuple[int, ...], result: Result, above: tuple[str, ...] = ()
    ) -> None:
        """Record what a sentence says."""
        instruction = self._instruction(index, text, payload, used, above=above)
        self.provisions.append(Provision(instruction, result.operations if result.understood else (), result.refusal))

    def _instruction(
        self,
        index: int,
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

    def _class(self, index: int, kind: BlockKind, rule: str) -> None:
        """Give a block its class."""
        self.blocks[index] = replace(self.blocks[index], kind=kind, rule=rule)


_WEIGHTS = {BlockKind.INSTRUCTION: 4, BlockKind.UNDETERMINED: 3, BlockKind.ANNOUNCEMENT: 2, BlockKind.KEEPING: 1}


def _weight(kind: tuple[BlockKind, str]) -> int:
    """A block with an instruction in it is one, whatever else it says."""
    return _WEIGHTS.get(kind[0], 0)
