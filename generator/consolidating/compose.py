"""Put the edits of one act into a text, all at once: positions are those of the text before, so no edit moves another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.consolidating.edits import (
    BodyEdit,
    CharEdit,
    ColumnsEdit,
    DivisionEdit,
    Edit,
    HeadingEdit,
    PartsEdit,
    RepealEdit,
    RowsEdit,
    SlotEdit,
)
from generator.consolidating.holes import join, split
from generator.consolidating.locate.outline import body_marker
from generator.consolidating.scope import Reading, Scope
from generator.french.labels import read_label
from generator.model import Alinea, Article, Division, Lacune, Mark, Origin, Texte
from generator.operations import Append, Insert, InsertWords, Operation


@dataclass(frozen=True, slots=True)
class Planned:
    """The edits of one operation."""

    origin: Origin
    edits: tuple[Edit, ...]


def side(operation: Operation, reading: Reading) -> tuple[float, float, bool]:
    """What comes first where two additions meet: the one inside the finest passage, which ends there.

    « Le 2° est complété par un c » goes before « après le 2°, il est inséré un 2° bis », which goes before what is added at the
    end of the article; what is « avant le 3° » is the last. A new item goes on with its list before an alinéa closes it. A
    sentence put after the last one stands before the sentence that completes the alinéa.
    """
    scope = reading[-1] if reading else None
    if scope is not None and isinstance(operation, InsertWords):
        return _words_side(operation, scope)
    if scope is None or not isinstance(operation, (Append, Insert)):
        return (0.0, 0.0, False)
    first = operation.content.body[0] if operation.content.body else None
    loose = isinstance(first, Alinea) and body_marker(first) is None
    row = float(scope.rows[0]) if scope.rows else -1.0
    if isinstance(operation, Insert) and operation.position == "avant":
        return (float("inf"), 0.0, False)
    beside = isinstance(operation, Insert)
    start = -1.0 if scope.whole else float(scope.start)
    if scope.chars is not None:
        return ((-_WORDS / 2 if beside else -_WORDS) - start, 0.0, False)
    after = 0.5 if beside else 0.0
    return (-start if scope.rows else after - start, after - row, loose)


_WORDS = 0.25
"""What is added inside an alinéa goes before what is added to it, and both before what is added below it."""


def _words_side(operation: InsertWords, scope: Scope) -> tuple[float, float, bool]:
    """Words after quoted ones stand next to them; those that end a sentence come before those that end its alinéa.

    At the other edge, it is the widest that comes first: what begins the alinéa, its sentence, then what is before its words.
    """
    fine = scope.chars is not None
    if operation.position == "après":
        return (float("-inf"), 0.0, False)
    if operation.position == "fin":
        return ((-2 if fine else -1) * _WORDS - (-1.0 if scope.whole else float(scope.start)), 0.0, False)
    return (float("inf"), 3.0 if operation.position == "avant" else 2.0 if fine else 1.0, False)


def compose(texte: Texte, plans: Sequence[Planned]) -> Texte:
    """The text with all the edits in it; insertions at one point keep the order that they are given in."""
    parts: list[Article] = []
    renamed = {
        texte.parts[edit.part].divisions[: edit.depth + 1]: edit.division
        for plan in plans
        for edit in plan.edits
        if isinstance(edit, DivisionEdit)
    }
    for index, part in enumerate((*texte.parts, None)):
        for plan in plans:
            for edit in plan.edits:
                if isinstance(edit, PartsEdit) and edit.index == index:
                    parts += edit.parts
        if part is not None:
            own = [
                (plan.origin, edit)
                for plan in plans
                for edit in plan.edits
                if not isinstance(edit, PartsEdit) and edit.part == index
            ]
            parts.append(_part(part, own) if own else part)
    if renamed:
        parts = [replace(part, divisions=_path(part.divisions, renamed)) for part in parts]
    return replace(texte, parts=_distinct(parts))


def _path(path: tuple[Division, ...], renamed: dict[tuple[Division, ...], Division]) -> tuple[Division, ...]:
    """The divisions above a part, those that the act renames under their new name; a part that the act adds follows too."""
    return tuple(renamed.get(path[: depth + 1], division) for depth, division in enumerate(path))


def _part(part: Article, edits: Sequence[tuple[Origin, Edit]]) -> Article:
    if any(isinstance(edit, RepealEdit) for _, edit in edits):
        origin = next(origin for origin, edit in edits if isinstance(edit, RepealEdit))
        return replace(part, body=(), state="repealed", heading_edits=(*part.heading_edits, origin))
    for origin, edit in edits:
        if isinstance(edit, HeadingEdit):
            part = _renamed(part, edit, origin)
    body = _body(part.body, edits)
    state = part.state
    if state != "present" and any(isinstance(element, Alinea) for element in body):
        state = "present"
    elif state == "present" and body and not any(isinstance(element, Alinea) for element in body):
        state = "missing"
    return replace(part, body=body, state=state)


def retitled(title: str, number: tuple[str, str | None], heading: tuple[str, str | None]) -> str:
    """A heading line with another number or heading (None: the same one), each given as it was and as it becomes."""
    old, new = number
    stands = re.search(rf"(?<!\w){re.escape(old)}(?!\w)", title) if old and new is not None else None
    if stands and new is not None:
        title = title[: stands.start()] + new + title[stands.end() :]
    old, new = heading
    if new is None:
        return title
    if old and old in title:
        before, _, after = title.rpartition(old)
        title = before + new + after
    else:
        title = f"{title} : {new}" if title else new
    return title if new else title.rstrip(" :—–-")


def _renamed(part: Article, edit: HeadingEdit, origin: Origin) -> Article:
    title = retitled(part.title, (part.number, edit.number), (part.heading, edit.heading))
    return replace(
        part,
        number=part.number if edit.number is None else edit.number,
        heading=part.heading if edit.heading is None else edit.heading,
        title=title,
        heading_edits=(*part.heading_edits, origin),
    )


def _body(body: tuple[Alinea | Lacune, ...], edits: Sequence[tuple[Origin, Edit]]) -> tuple[Alinea | Lacune, ...]:
    ranges = {edit.start: edit for _, edit in edits if isinstance(edit, BodyEdit) and edit.end > edit.start}
    result: list[Alinea | Lacune] = []
    index = 0
    while index <= len(body):
        for _, edit in edits:
            if isinstance(edit, BodyEdit) and edit.start == edit.end == index:
                result += edit.new
        if index in ranges:
            result += ranges[index].new
            inner = ranges[index].end
            index = inner
            continue
        if index < len(body):
            result += _element(body[index], [(origin, edit) for origin, edit in edits if _at(edit, index)])
        index += 1
    return join(result)


def _at(edit: Edit, index: int) -> bool:
    return isinstance(edit, (CharEdit, RowsEdit, ColumnsEdit, SlotEdit)) and edit.index == index


def _element(element: Alinea | Lacune, edits: Sequence[tuple[Origin, Edit]]) -> tuple[Alinea | Lacune, ...]:
    if not edits:
        return (element,)
    if isinstance(element, Lacune):
        return split(element, [edit for _, edit in edits if isinstance(edit, SlotEdit)])
    origins = tuple(dict.fromkeys(origin for origin, _ in edits))
    if element.rows:
        changed = _table(element, [edit for _, edit in edits])
    else:
        changed = _text(element, [edit for _, edit in edits if isinstance(edit, CharEdit)])
    return (replace(changed, edits=(*element.edits, *origins)),)


def _text(alinea: Alinea, edits: Sequence[CharEdit]) -> Alinea:
    text, marks = alinea.text, alinea.marks
    numbered = sorted(enumerate(edits), key=lambda pair: (pair[1].start, pair[1].end, pair[0]), reverse=True)
    for _, edit in numbered:
        text = text[: edit.start] + edit.new + text[edit.end :]
        marks = _shifted(marks, edit)
    label = read_label(text.lstrip()) if any(edit.start < len(alinea.label) for edit in edits) else None
    return replace(alinea, text=text, marks=marks, label=label.written if label else alinea.label if alinea.label in text else "")


def _shifted(marks: tuple[Mark, ...], edit: CharEdit) -> tuple[Mark, ...]:
    """Marks after an edit: those it cuts into are dropped, those around it grow, those after it move."""
    delta = len(edit.new) - (edit.end - edit.start)
    kept: list[Mark] = []
    for mark in marks:
        if mark.end <= edit.start:
            kept.append(mark)
        elif mark.start >= edit.end:
            kept.append(replace(mark, start=mark.start + delta, end=mark.end + delta))
        elif mark.start <= edit.start and edit.end <= mark.end and mark.end + delta > mark.start:
            kept.append(replace(mark, end=mark.end + delta))
    return tuple(kept)


def _table(alinea: Alinea, edits: Sequence[Edit]) -> Alinea:
    rows: list[tuple[str, ...]] = []
    for index, row in enumerate((*alinea.rows, None)):
        for edit in edits:
            if isinstance(edit, RowsEdit) and edit.start == edit.end == index:
                rows += edit.rows
        for edit in edits:
            if isinstance(edit, RowsEdit) and edit.start == index < edit.end:
                rows += edit.rows
        if row is None or any(isinstance(edit, RowsEdit) and edit.start <= index < edit.end for edit in edits):
            continue
        cells = list(row)
        for edit in sorted((e for e in edits if isinstance(e, CharEdit)), key=lambda e: (e.start, e.end), reverse=True):
            if edit.cell and edit.cell[0] == index:
                cell = cells[edit.cell[1]]
                cells[edit.cell[1]] = cell[: edit.start] + edit.new + cell[edit.end :]
        for edit in sorted((e for e in edits if isinstance(e, ColumnsEdit)), key=lambda e: e.start, reverse=True):
            cells[edit.start : edit.end] = edit.cells[index]
        rows.append(tuple(cells))
    return replace(alinea, rows=tuple(rows), text="\n".join(_joiner(alinea).join(row) for row in rows), marks=())


def _joiner(alinea: Alinea) -> str:
    """What stands between two cells in the words of a table."""
    for row, line in zip(alinea.rows, alinea.text.split("\n"), strict=False):
        if len(row) > 1 and row[0] and line.startswith(row[0]) and row[1]:
            place = line.find(row[1], len(row[0]))
            if place > 0:
                return line[len(row[0]) : place]
    return "\t"


def _distinct(parts: Sequence[Article]) -> tuple[Article, ...]:
    """Parts whose elements all have identities of their own."""
    seen: set[str] = set()
    result: list[Article] = []
    for part in parts:
        body: list[Alinea | Lacune] = []
        for element in part.body:
            ident, number = element.ident, 1
            while ident and ident in seen:
                number += 1
                ident = f"{element.ident}~{number}"
            seen.add(ident)
            body.append(element if ident == element.ident else replace(element, ident=ident))
        result.append(part if tuple(body) == part.body else replace(part, body=tuple(body)))
    return tuple(result)
