"""A list and the sentence that introduces it: « Le service assure les missions suivantes : » struck out above its items.

What an act leaves is looked at once all of its sentences are written: one may strike the sentence, another the items.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.consolidating.edits import BodyEdit, CharEdit
from generator.consolidating.entries import Entry
from generator.consolidating.locate.outline import body_marker, is_heading, outline
from generator.model import Alinea, Article, Lacune, Refusal, Texte
from generator.operations import Insert, InsertWords, Operation, Remove, RemoveWords, Rename, Replace, ReplaceWords

Body = tuple[Alinea | Lacune, ...]
_WORDS = (InsertWords, RemoveWords, Rename, ReplaceWords)
_OPENS = (":", ",")
"""What ends a sentence that goes on in a list."""


def refuse_left_lists(entries: Sequence[Entry], older: Sequence[Texte], newer: Sequence[Texte]) -> bool:
    """Give up what leaves a list without the sentence that introduced it; whether something was."""
    refused = False
    for texte, part, index, line in _left(older, newer):
        for entry in _upon(entries, texte, part, index, index + 1):
            if isinstance(entry.operation, (Remove, Replace, Insert)):
                reason = (
                    f"« {line.text[:80]} » introduit une liste, que l’acte laisse sans rien devant elle : dire ce que devient la "
                    "liste, ou donner la phrase qui l’introduit."
                )
                entry.refuse(Refusal("list-left", reason))
                refused = True
    return refused


def tell_left_lists(entries: Sequence[Entry], older: Sequence[Texte], newer: Sequence[Texte]) -> None:
    """The same where the very words were quoted, and above a table, which stands by itself; a sentence left without its list."""
    for texte, part, index, line in _left(older, newer, tables=True):
        for entry in _upon(entries, texte, part, index, index + 1):
            if isinstance(entry.operation, (*_WORDS, Remove, Replace)):
                entry.note(f"« {line.text[:80]} » introduisait ce qui suit, que l’acte laisse sans rien devant : à vérifier.")
    for texte, part, index, line in _emptied(older, newer):
        for entry in _upon(entries, texte, part, index + 1, index + 2):
            if isinstance(entry.operation, Remove):
                entry.note(f"« {line.text[:80]} » n’introduit plus rien : l’acte supprime toute la liste qui suivait.")


def _left(older: Sequence[Texte], newer: Sequence[Texte], *, tables: bool = False) -> Iterator[tuple[int, int, int, Alinea]]:
    """The introductions of the texts before the act whose list stands after it with nothing to introduce it."""
    for texte, part, body, after in _changed(older, newer):
        for index, line in _introductions(body, tables=tables):
            kept = {element.ident for element in _list(body, index)}
            first = next((rank for rank, element in enumerate(after) if element.ident in kept), None)
            opening = _opening_of(after, first) if first is not None else line
            outer = opening is not None and opening.ident != line.ident and any(one.ident == opening.ident for one in body)
            if opening is None or (body_marker(line) and outer):
                yield texte, part, index, line  # « 1° Les missions : » gone, its a and b would be of what introduced the 1°


def _emptied(older: Sequence[Texte], newer: Sequence[Texte]) -> Iterator[tuple[int, int, int, Alinea]]:
    """The introductions that stand after the act, and whose whole list goes with nothing in its place."""
    for texte, part, body, after in _changed(older, newer):
        for index, line in _introductions(body, tables=False):
            items = _list(body, index)
            rank = next((rank for rank, element in enumerate(after) if element.ident == line.ident), None)
            gone = not {element.ident for element in items} & {element.ident for element in after}
            held = after[rank] if rank is not None else None
            if rank is None or not gone or not isinstance(held, Alinea) or not held.text.rstrip().endswith(":"):
                continue
            follows = body[index + 1 + len(items)] if index + 1 + len(items) < len(body) else None
            below = after[rank + 1] if rank + 1 < len(after) else None
            if below is None or (follows is not None and below.ident == follows.ident):
                yield texte, part, index, line


def _changed(older: Sequence[Texte], newer: Sequence[Texte]) -> Iterator[tuple[int, int, Body, Body]]:
    for texte, (before, after) in enumerate(zip(older, newer, strict=True)):
        if before is after:
            continue
        held: dict[str, Article] = {part.ident: part for part in after.parts}
        for rank, part in enumerate(before.parts):
            now = held.get(part.ident)
            if now is not None and now.body != part.body and now.body:
                yield texte, rank, part.body, now.body


def _introductions(body: Body, *, tables: bool) -> Iterator[tuple[int, Alinea]]:
    """The lines that a colon ends above a list: marked items, lines that a semicolon ends, or a table."""
    for index, line in enumerate(body[:-1]):
        below = body[index + 1]
        if not isinstance(line, Alinea) or not isinstance(below, Alinea) or not line.text.rstrip().endswith(":"):
            continue
        if not line.rows and (tables if below.rows else _item(below)):
            yield index, line


def _item(line: Alinea | Lacune) -> bool:
    """An element of a list: a marked line that is neither a heading nor a numbered passage of its own."""
    if not isinstance(line, Alinea) or line.rows or (line.kind == "intertitre"):
        return False
    found = body_marker(line)
    if found is None:
        return line.text.rstrip().endswith((";", ","))
    decimal = found.style.startswith("decimal") and (is_heading(line) or line.text.rstrip().endswith("."))
    return found.style != "title" and not decimal


def _list(body: Body, index: int) -> Body:
    """What a line introduces: the table right below it, or its items and what they hold."""
    below = body[index + 1]
    if isinstance(below, Alinea) and below.rows:
        return (below,)
    end, last = index + 1, next((node.end for node in outline(body) if node.index == index), len(body))
    while end < last and (_item(body[end]) or _closes(body, end)):
        end += 1
    return body[index + 1 : end]


def _closes(body: Body, end: int) -> bool:
    """« Trois bureaux. », the last of a list whose lines bear no mark."""
    line, above = body[end], body[end - 1]
    plain = isinstance(line, Alinea) and body_marker(line) is None and not line.rows
    open_above = isinstance(above, Alinea) and body_marker(above) is None and above.text.rstrip().endswith((";", ","))
    return plain and open_above


def _opening_of(after: Body, first: int) -> Alinea | Lacune | None:
    """The line that introduces a list, above its first kept item and those that the act adds; None where nothing does."""
    rank = first - 1
    while rank >= 0 and _item(after[rank]) and not _opens(after[rank]):
        rank -= 1
    return after[rank] if rank >= 0 and _opens(after[rank]) else None


def _opens(line: Alinea | Lacune) -> bool:
    return not isinstance(line, Alinea) or line.text.rstrip().endswith(_OPENS)


def _upon(entries: Sequence[Entry], texte: int, part: int, start: int, end: int) -> list[Entry]:
    """The sentences that write on those lines, or right below the first."""
    return [
        entry
        for entry in entries
        if entry.resolved
        and entry.resolved.texte == texte
        and any(_touches(edit, part, start, end, entry.operation) for edit in entry.resolved.plan.edits)
    ]


def _touches(edit: object, part: int, start: int, end: int, operation: Operation) -> bool:
    if isinstance(edit, CharEdit):
        return edit.part == part and start <= edit.index < end and edit.cell is None
    if not isinstance(edit, BodyEdit) or edit.part != part:
        return False
    below = isinstance(operation, Insert) and edit.start == edit.end == end
    return below or (edit.start < end and start < edit.end)
