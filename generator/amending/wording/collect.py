"""Where the new wording begins and ends below an instruction: in quotation marks, or up to the next thing that is not wording."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.amending.wording.payload import cut
from generator.amending.wording.quoted_apart import mark_at, quoted_apart, without_marks
from generator.amending.wording.stray import closes_at, is_stray
from generator.amending.wording.tables_under import tables_under
from generator.french.quotes import AFTER, CLOSERS, OPENERS, STRAIGHT, tail_after
from generator.model import Alinea, Block, BlockKind

_BODY = frozenset({BlockKind.STIPULATION, BlockKind.SUBHEADING})
_SKIPPED = frozenset({BlockKind.ORNAMENT, BlockKind.NOTE})


@dataclass(frozen=True, slots=True)
class Collected:
    """A new wording."""

    body: tuple[Alinea, ...]
    """Its alinéas, quotation marks off."""
    blocks: tuple[int, ...]
    """Indexes of the blocks that hold it."""
    end: int
    """Index of the first block after it."""
    tail: str = ""
    """Words left over after its closing mark."""
    quoted: bool = False
    """Whether it stands between quotation marks."""
    closed: bool = True
    """False when the quotation mark is never closed."""


def opens(text: str) -> bool:
    """Whether a line begins with a quotation mark, a dash or bullet before it allowed."""
    return text.lstrip(" -–—•\u00a0\u202f")[:1] in (*OPENERS, STRAIGHT) if text else False


def unstray(found: Collected) -> Collected:
    """The wording without a last closing mark that nothing in it opens: it closes the quotation itself."""
    if not found.body or not is_stray(found.body) or is_stray(found.body[:-1]):
        return found
    last = found.body[-1]
    end = len(last.text.rstrip(AFTER))
    if last.text[end - 1 : end] not in CLOSERS:
        return found
    body = tuple(line for line in (*found.body[:-1], cut(last, 0, end - 1)) if line.text)
    return found if is_stray(body) else replace(found, body=body)


def collect(
    blocks: Sequence[Block], start: int, stops: Callable[[int], bool], first: Alinea | None = None, *, several: bool = False
) -> Collected:
    """The wording from block `start` on; `first` is what the instruction's own block holds of it.

    `several` when the sentence announces alinéas, which may be quoted one by one.
    """
    lead = first if first is not None else _alinea(blocks, start)
    if first is not None and several and (apart := quoted_apart(first)):
        return Collected(apart, (), start, quoted=True)
    if lead is not None and opens(lead.text):
        found = _quoted(blocks, start, first, stops)
        found = _nested(blocks, start, first, stops, found) or found
        if found is not None:
            tables = () if found.tail or not found.closed else tables_under(blocks, found.body, found.end, stops)
            body = (*found.body, *(blocks[index].alinea for index in tables))
            return replace(found, body=body, blocks=(*found.blocks, *tables), end=found.end + len(tables))
        return _unquoted(blocks, start, stops, first, strip=True)
    return _unquoted(blocks, start, stops, first)


def _alinea(blocks: Sequence[Block], index: int) -> Alinea | None:
    """The alinéa of a block that can be wording."""
    while index < len(blocks) and blocks[index].kind in _SKIPPED:
        index += 1
    return blocks[index].alinea if index < len(blocks) and blocks[index].kind in _BODY else None


def _closing(text: str, depth: int, fresh: bool, opening: str) -> tuple[int, int]:
    """Depth after a line, and the position of the mark that closes the quotation (-1 when none does).

    The same mark at the head of a line inside a quotation opens it again, without nesting.
    """
    position = 0
    if not fresh and text[(lead := mark_at(text)) : lead + 1] == opening:
        position = lead + 1
    for place in range(position, len(text)):
        char = text[place]
        if char in OPENERS:
            depth += 1
        elif char in CLOSERS and depth:
            depth -= 1
            if depth == 0 and not text[place + 1 :].strip(AFTER + "»”)0123456789("):
                return 0, place
            if depth == 0:
                rest = text[place + 1 :]
                if not any(mark in rest for mark in (*OPENERS, *CLOSERS)) or _sentence_after(text, place):
                    return 0, place
                depth = 0
    return depth, -1


def _sentence_after(text: str, place: int) -> bool:
    """« … : « Il est motivé. » Au premier alinéa, les mots « un » sont … »: a sentence of its own after a quoted whole one."""
    rest = text[place + 1 :].lstrip(AFTER)
    return text[:place].rstrip()[-1:] in (".", "!", "?") and rest[:1].isupper()


def _straight(blocks: Sequence[Block], start: int, first: Alinea | None) -> Collected | None:
    """« "…" » : each line may begin with the mark, only the last one ends with it."""
    body: list[Alinea] = []
    used: list[int] = []
    index = start
    alinea = first
    while True:
        if alinea is None:
            if index >= len(blocks):
                return None
            if blocks[index].kind in _SKIPPED:
                index += 1
                continue
            if blocks[index].kind not in _BODY:
                return None
            alinea = blocks[index].alinea
            used.append(index)
            index += 1
        text = alinea.text
        begin = 1 if text.lstrip().startswith(STRAIGHT) else 0
        begin += len(text) - len(text.lstrip()) if begin else 0
        stripped = text.rstrip(AFTER)
        inner = closes_at(text, begin) if begin and not body else -1
        if inner >= 0:
            return Collected((cut(alinea, begin, inner),), tuple(used), index, tail_after(text, inner), quoted=True)
        if body and stripped.strip() == STRAIGHT:
            return Collected(tuple(line for line in body if line.text), tuple(used), index, quoted=True)
        ends = (
            stripped.endswith(STRAIGHT)
            and stripped.count(STRAIGHT) > (1 if begin else 0) - (0 if begin else 1)
            and len(stripped) > begin
        )
        body.append(cut(alinea, begin, len(stripped) - 1 if ends else len(text)))
        alinea = None
        if ends:
            return Collected(tuple(line for line in body if line.text), tuple(used), index, quoted=True)


def _quoted(blocks: Sequence[Block], start: int, first: Alinea | None, stops: Callable[[int], bool]) -> Collected | None:
    """A quotation over one block or many; None when it is never closed before the section ends."""
    lead = first if first is not None else _alinea(blocks, start)
    if lead is not None and lead.text.lstrip(" -–—•").startswith(STRAIGHT):
        return _straight(blocks, start, first)
    body: list[Alinea] = []
    used: list[int] = []
    depth, index, alinea = 0, start, first
    tail = opening = ""
    while True:
        if alinea is None:
            if index >= len(blocks):
                return None
            kind = blocks[index].kind
            if kind in _SKIPPED:
                index += 1
                continue
            if kind not in _BODY:
                return None
            if depth and body and _never_closed(blocks, index, stops):
                return Collected(tuple(line for line in body if line.text), tuple(used), index, quoted=True, closed=False)
            alinea = blocks[index].alinea
            used.append(index)
            index += 1
        fresh = depth == 0
        lead_mark = mark_at(alinea.text)
        if fresh:
            opening = alinea.text[lead_mark] if lead_mark >= 0 else ""
        depth, close = _closing(alinea.text, depth, fresh, opening)
        if lead_mark >= 0 and alinea.text[lead_mark] != opening:
            lead_mark = -1
        end = close if close >= 0 else len(alinea.text)
        if depth == 0 and close < 0:
            return None
        body.append(without_marks(alinea, lead_mark, end))
        if close >= 0:
            tail = tail_after(alinea.text, close)
            alinea = None
            if tail or not _again(blocks, index, stops):
                break
        alinea = None
    return Collected(tuple(line for line in body if line.text), tuple(used), index, tail, quoted=True)


def _goes_on(blocks: Sequence[Block], found: Collected, stops: Callable[[int], bool]) -> bool:
    """Whether a line that nothing explains follows a closed wording."""
    if not found.closed or found.tail or found.end >= len(blocks):
        return False
    return blocks[found.end].kind in _BODY and not stops(found.end)


def _nested(
    blocks: Sequence[Block], start: int, first: Alinea | None, stops: Callable[[int], bool], found: Collected | None
) -> Collected | None:
    """A wording that quotes a form at the head of one of its lines: « Le mandat est : / « Je soussigné … » / Il est signé. »

    Such a mark usually opens the same quotation anew, and then the wording ends before a line that nothing explains. When
    counting it as a quotation of its own closes the last line of the section, and not before, that is how it was written.
    Marks of another kind (“ ” inside « ») are not counted.
    """
    if found is not None and not _goes_on(blocks, found, stops):
        return None
    least = found.end if found is not None else start + 1
    body: list[Alinea] = [first] if first is not None else []
    used: list[int] = []
    for index in range(start, len(blocks)):
        if blocks[index].kind in _SKIPPED:
            continue
        if blocks[index].kind not in _BODY or (index >= least and stops(index)):
            break
        body.append(blocks[index].alinea)
        used.append(index)
    opening = body[0].text[max(mark_at(body[0].text), 0)]
    closing = "»" if opening == "«" else "”" if opening in OPENERS else ""
    depth = 0
    for line, alinea in enumerate(body):
        for place, char in enumerate(alinea.text):
            depth += (char == opening) - (char == closing)
            ends = line == len(body) - 1 and not alinea.text[place + 1 :].strip(AFTER)
            if depth < 0 or (depth == 0 and char == closing and not ends):
                return None
    last = body[-1].text.rstrip(AFTER)
    if depth != 0 or not closing or not last.endswith(closing) or body[-1].kind == "tableau":
        return None
    if not used:
        return None
    lines = [*body[:-1], cut(body[-1], 0, len(last) - 1)]
    lines[0] = without_marks(lines[0], mark_at(lines[0].text), len(lines[0].text))
    return Collected(tuple(line for line in lines if line.text), tuple(used), used[-1] + 1, quoted=True)


def _never_closed(blocks: Sequence[Block], index: int, stops: Callable[[int], bool]) -> bool:
    """Whether an instruction with its own quotation begins here: the one at hand was never closed."""
    text = blocks[index].alinea.text.rstrip()
    if not text.endswith((":", "suit", "suivantes", "suit.", "suivantes.")) or opens(text):
        return False
    after = _alinea(blocks, index + 1)
    return after is not None and opens(after.text) and stops(index)


def _again(blocks: Sequence[Block], index: int, stops: Callable[[int], bool]) -> bool:
    """Whether the next block is a quotation of its own, so that each alinéa is quoted apart; a page may part them."""
    while index < len(blocks) and blocks[index].kind in _SKIPPED:
        index += 1
    return index < len(blocks) and blocks[index].kind in _BODY and opens(blocks[index].alinea.text) and not stops(index)


def _leaves_marks(body: Sequence[Alinea], line: Alinea) -> bool:
    """Whether a line begins without a mark below lines that all begin with one: « « A. / « B. / Ces mesures… »."""
    return len(body) > 1 and all(mark_at(one.text) >= 0 for one in body) and mark_at(line.text) < 0 and not line.label


def _unquoted(
    blocks: Sequence[Block], start: int, stops: Callable[[int], bool], first: Alinea | None, strip: bool = False
) -> Collected:
    """Wording without quotation marks, or whose mark is never closed: up to the next instruction, heading or keeping clause."""
    body: list[Alinea] = [first] if first is not None else []
    used: list[int] = []
    index = start
    while index < len(blocks):
        kind = blocks[index].kind
        if kind in _SKIPPED:
            index += 1
            continue
        if kind not in _BODY or stops(index) or (strip and _leaves_marks(body, blocks[index].alinea)):
            break
        body.append(blocks[index].alinea)
        used.append(index)
        index += 1
    if strip and body:
        # A mark never closed at the head of each line opens the same quotation anew.
        body = [
            without_marks(line, mark_at(line.text), len(line.text))
            if index == 0 or not any(mark in line.text for mark in CLOSERS)
            else line
            for index, line in enumerate(body)
        ]
    return Collected(tuple(line for line in body if line.text), tuple(used), max(index, start), quoted=strip, closed=not strip)
