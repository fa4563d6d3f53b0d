"""Arithmetic of holes: splitting one around what is known of it, joining two that meet, swallowing what may be gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.consolidating.edits import SlotEdit
from generator.model import Alinea, Lacune

Body = tuple[Alinea | Lacune, ...]


def split(lacune: Lacune, edits: Sequence[SlotEdit]) -> Body:
    """A hole with the new alinéas that its edits put in it, each between what remains of the hole."""
    front = sorted((edit for edit in edits if edit.slot.offset is not None), key=lambda edit: edit.slot.offset or 0)
    rear = sorted((edit for edit in edits if edit.slot.offset is None), key=lambda edit: -(edit.slot.back or 0))
    bare = replace(lacune, last_known=())
    pieces: list[Alinea | Lacune] = []
    taken = 0
    for edit in front:
        before = (edit.slot.offset or 0) - taken
        if before:
            piece = replace(bare, minimum=before, maximum=before, ident=f"{lacune.ident}.{len(pieces) + 1}")
            known = _known(lacune, taken, taken + before)
            pieces.append(replace(piece, presumed=lacune.presumed or edit.presumed_end, last_known=known))
        pieces += edit.new
        taken += before + edit.slot.count
    fixed = sum((edit.slot.back or 0) + edit.slot.count for edit in rear[:1])
    minimum = max(0, lacune.minimum - taken - fixed)
    maximum = None if lacune.maximum is None else max(0, lacune.maximum - taken - fixed)
    if (maximum is None or maximum > 0) and not any(edit.presumed_end for edit in front):
        known = _known(lacune, taken, None) if lacune.presumed else lacune.last_known
        pieces.append(replace(bare, minimum=minimum, maximum=maximum, last_known=known))
    for position, edit in enumerate(rear):
        pieces += edit.new
        following = rear[position + 1].slot if position + 1 < len(rear) else None
        left = (edit.slot.back or 0) - ((following.back or 0) + following.count if following else 0)
        if left > 0:
            pieces.append(replace(bare, minimum=left, maximum=left, ident=f"{lacune.ident}.{len(pieces) + 1}"))
    return tuple(pieces)


def _known(lacune: Lacune, start: int, stop: int | None) -> Body:
    """The last known wording of the alinéas `start` to `stop` of a presumed hole, at the literal count."""
    kept: list[Alinea | Lacune] = []
    rank = 0
    for element in lacune.last_known if lacune.presumed else ():
        if isinstance(element, Alinea):
            if start <= rank and (stop is None or rank < stop):
                kept.append(element)
            rank += 1
        elif element.maximum is not None and element.maximum == element.minimum:
            first, last = max(start, rank), rank + element.minimum if stop is None else min(stop, rank + element.minimum)
            if last > first:
                kept.append(replace(element, minimum=last - first, maximum=last - first))
            rank += element.minimum
        else:
            if stop is None:
                kept.append(element)
            break
    return tuple(kept)


def join(body: Sequence[Alinea | Lacune]) -> Body:
    """A body where holes that meet are one, and empty ones are gone."""
    joined: list[Alinea | Lacune] = []
    for element in body:
        last = joined[-1] if joined else None
        if isinstance(element, Lacune) and element.maximum == 0:
            continue
        if isinstance(element, Lacune) and isinstance(last, Lacune):
            joined[-1] = _sum(last, element)
        else:
            joined.append(element)
    return tuple(joined)


def _sum(one: Lacune, other: Lacune) -> Lacune:
    maximum = None if one.maximum is None or other.maximum is None else one.maximum + other.maximum
    cause = one.cause
    if other.cause != one.cause:
        cause = f"{one.cause.rstrip('.')}\u202f; {other.cause[:1].lower()}{other.cause[1:]}"
    return replace(
        one,
        minimum=one.minimum + other.minimum,
        maximum=maximum,
        cause=cause,
        last_known=one.last_known + other.last_known,
        presumed=one.presumed or other.presumed,
    )


def known_before(body: Body, index: int) -> Alinea | None:
    """The alinéa held right before a trailing hole that may be empty: it may be the last one, nobody can tell."""
    element = body[index]
    if index != len(body) - 1 or not isinstance(element, Lacune) or element.minimum > 0 or index == 0:
        return None
    before = body[index - 1]
    return before if isinstance(before, Alinea) else None
