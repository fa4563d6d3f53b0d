"""Where the operations of one act meet: same words, same number, a renaming over a text that another sentence replaces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.consolidating.edits import (
    BodyEdit,
    CharEdit,
    DivisionEdit,
    Edit,
    HeadingEdit,
    PartsEdit,
    RepealEdit,
    RowsEdit,
    collide,
)
from generator.consolidating.locate.containers import same_rank
from generator.consolidating.locate.outline import Node, body_marker, outline
from generator.french.article_numbers import canonical
from generator.model import Alinea, Article, Division, Lacune, Texte


def clashes(plans: Sequence[tuple[int, tuple[Edit, ...]]]) -> Iterator[tuple[int, int]]:
    """Pairs of plans (text and edits) that claim the same words."""
    pairs = [
        (one, other)
        for one in range(len(plans))
        for other in range(one + 1, len(plans))
        if plans[one][0] == plans[other][0] and any(collide(left, right) for left in plans[one][1] for right in plans[other][1])
    ]
    yield from pairs


def told_twice(plans: Sequence[tuple[int, tuple[Edit, ...]]]) -> Iterator[tuple[int, int, str]]:
    """Pairs of plans that add the same thing: the same words at one place, or two items or articles of one number."""
    for one in range(len(plans)):
        for other in range(one + 1, len(plans)):
            if plans[one][0] != plans[other][0]:
                continue
            same = [said for left in plans[one][1] for right in plans[other][1] if (said := _same_addition(left, right))]
            if same:
                yield one, other, same[0]


def _same_addition(left: Edit, right: Edit) -> str:
    """What two edits both add: their words, or the number that both give; empty when they add different things."""
    if isinstance(left, PartsEdit) and isinstance(right, PartsEdit):
        given = {(part.kind, canonical(part.number)): part.title for part in left.parts if part.number}
        return next((given[key] for part in right.parts if (key := (part.kind, canonical(part.number))) in given), "")
    if isinstance(left, RowsEdit) and left == right and left.start == left.end:
        return " ".join(left.rows[0]) if left.rows else ""
    if isinstance(left, CharEdit) and isinstance(right, CharEdit):
        added = left.start == left.end and (left.part, left.index, left.start, left.end, left.cell) == (
            right.part,
            right.index,
            right.start,
            right.end,
            right.cell,
        )
        return left.new.strip() if added and left.new == right.new else ""
    if not isinstance(left, BodyEdit) or not isinstance(right, BodyEdit) or left.start != left.end:
        return ""
    if (left.part, left.start, left.end) != (right.part, right.start, right.end):
        return ""
    old, new = ([element for element in edit.new if isinstance(element, Alinea)] for edit in (left, right))
    if old and [line.text for line in old] == [line.text for line in new]:
        return old[0].text
    labels = {(mark.style, mark.value) for line in old if (mark := body_marker(line)) and mark.value not in ("", "-")}
    return next((line.text for line in new if (mark := body_marker(line)) and (mark.style, mark.value) in labels), "")


def taken_numbers(edits: tuple[Edit, ...], all_edits: tuple[Edit, ...], texte: Texte) -> str:
    """A number that these edits give and that a part keeps, another act's edits considered; empty when there is none."""
    freed = {edit.part for edit in all_edits if isinstance(edit, RepealEdit) or (isinstance(edit, HeadingEdit) and edit.number)}
    given: list[tuple[str, str, str]] = []
    for edit in edits:
        if isinstance(edit, PartsEdit):
            given += [(part.kind, _annexe(part), canonical(part.number)) for part in edit.parts if part.number]
        elif isinstance(edit, HeadingEdit) and edit.number:
            part = texte.parts[edit.part]
            given.append((part.kind, _annexe(part), canonical(edit.number)))
    for index, part in enumerate(texte.parts):
        taken = part.number and part.state != "repealed" and index not in freed
        if taken and (part.kind, _annexe(part), canonical(part.number)) in given:
            return part.number
    return ""


def _annexe(part: Article) -> str:
    """The annexe that a part stands in, whose articles are numbered by themselves; empty outside."""
    return next((division.title for division in part.divisions if division.kind == "annexe"), "")


def taken_divisions(edits: tuple[Edit, ...], all_edits: tuple[Edit, ...], texte: Texte) -> str:
    """The title of a division whose number these edits give to another one beside it; empty when there is none."""
    given: list[tuple[Division, ...]] = []
    for edit in edits:
        if isinstance(edit, DivisionEdit):
            given.append((*texte.parts[edit.part].divisions[: edit.depth], edit.division))
        elif isinstance(edit, PartsEdit):
            given += [p.divisions[: depth + 1] for p in edit.parts for depth in range(len(p.divisions))]
            given += [_itself(p) for p in edit.parts if p.kind == "annexe"]
        elif isinstance(edit, HeadingEdit) and edit.number and texte.parts[edit.part].kind == "annexe":
            given.append(_itself(replace(texte.parts[edit.part], number=edit.number)))
    if not given:
        return ""
    moved = {texte.parts[e.part].divisions[: e.depth + 1] for e in all_edits if isinstance(e, DivisionEdit)}
    gone = {edit.part for edit in all_edits if isinstance(edit, RepealEdit)}
    numbered = {edit.part for edit in all_edits if isinstance(edit, HeadingEdit) and edit.number}
    left = [(index, part) for index, part in enumerate(texte.parts) if part.state != "repealed" and index not in gone]
    paths = (part.divisions[: depth + 1] for _, part in left for depth in range(len(part.divisions)))
    kept = [path for path in dict.fromkeys(paths) if path not in moved]  # in the order of the text, that of the title told
    kept += [_itself(part) for index, part in left if part.kind == "annexe" and index not in numbered]
    for new in given:
        for held in kept:
            beside = held[:-1] == new[:-1] and held[-1].kind == new[-1].kind and held != new
            if beside and new[-1].number and same_rank(held[-1].number, new[-1].number):
                return held[-1].title
    return ""


def _itself(part: Article) -> tuple[Division, ...]:
    """An annexe among those that hold articles, which are divisions."""
    return (*part.divisions, Division("annexe", part.number, part.heading, part.title))


def taken_label(edits: tuple[Edit, ...], all_edits: tuple[Edit, ...], texte: Texte) -> str:
    """The label of a new item that its list already has and that no sentence of the act moves; empty when there is none."""
    for edit in edits:
        if isinstance(edit, CharEdit) and (label := _renamed(edit, all_edits, texte)):
            return label
        first = edit.new[0] if isinstance(edit, BodyEdit) and edit.new and not edit.whole else None
        new = body_marker(first) if isinstance(first, Alinea) else None
        if not isinstance(edit, BodyEdit) or new is None or not new.value or new.value == "-":
            continue
        body = texte.parts[edit.part].body
        held = body[edit.start] if edit.start < edit.end else None
        old = body_marker(held) if isinstance(held, Alinea) else None
        if held is not None and (old is None or old.style != new.style):
            continue  # « 2° … » put for an alinéa that is no item: another list, or none
        for node in _siblings(body, edit.start + (held is not None)):
            if edit.start <= node.index < edit.end:
                continue
            if node.marker.style == new.style and node.marker.value == new.value and not _moved(all_edits, edit.part, node.index):
                return first.label if isinstance(first, Alinea) and first.label else new.value
    return ""


def _renamed(edit: CharEdit, all_edits: tuple[Edit, ...], texte: Texte) -> str:
    """The label that an item takes from another one of its list (« le 2° devient le 3° »); empty when none holds it."""
    body = texte.parts[edit.part].body
    element = body[edit.index]
    if edit.cell is not None or not isinstance(element, Alinea):
        return ""
    old = body_marker(element)
    text = element.text[: edit.start] + edit.new + element.text[edit.end :]
    new = body_marker(replace(element, text=text))
    if old is None or new is None or new.value in (old.value, "", "-"):
        return ""
    for node in _siblings(body, edit.index + 1):
        same = node.index != edit.index and node.marker.style == new.style and node.marker.value == new.value
        if same and not _moved(all_edits, edit.part, node.index):
            return new.value
    return ""


def _siblings(body: tuple[Alinea | Lacune, ...], point: int) -> list[Node]:
    """The items of the list that an insertion point stands in or ends."""
    nodes = outline(body)
    around = [node for node in nodes if node.index < point <= node.end] or [node for node in nodes if node.index == point]
    return [node for node in nodes if any(_one_list(nodes, node, other) for other in around)] if around else []


def _one_list(nodes: tuple[Node, ...], one: Node, other: Node) -> bool:
    """Whether two items stand under the same item, or under none."""
    if one.level != other.level:
        return False
    first, last = sorted((one.index, other.index))
    return not any(node.level < one.level and first < node.index <= last for node in nodes)


def _moved(edits: tuple[Edit, ...], part: int, index: int) -> bool:
    return any(
        (isinstance(edit, BodyEdit) and edit.part == part and edit.start <= index < edit.end)
        or (isinstance(edit, CharEdit) and edit.part == part and edit.index == index and edit.start == 0)
        for edit in edits
    )


def without_replaced(edits: tuple[Edit, ...], others: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits of a renaming that no other sentence of the act touches."""
    return tuple(edit for edit in edits if not any(_covers(other, edit) for other in others))


def _covers(other: Edit, edit: Edit) -> bool:
    if isinstance(other, (BodyEdit, RepealEdit)) or (isinstance(other, CharEdit) and isinstance(edit, CharEdit)):
        return collide(other, edit)
    return isinstance(other, HeadingEdit) and collide(other, edit)
