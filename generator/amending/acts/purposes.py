"""« Le présent avenant a pour objet de supprimer l'article 9. », where a later sentence does just that: one order, not two."""

from __future__ import annotations

from dataclasses import replace

from generator.amending.unread.classes import is_purpose
from generator.model import Block, BlockKind, Provision
from generator.operations import Append, Insert, Operation, Remove, Replace

_VERBED = (Append, Insert, Remove, Replace)
"""Operations that keep the verb of their sentence: « supprimer » and « supprimé » are one."""


def without_purposes(blocks: list[Block], provisions: list[Provision]) -> list[Provision]:
    """The provisions without those that only tell what others order; their blocks are classed in place.

    A purpose that nothing carries out stays an order: the act says what it wants.
    """
    kept: list[Provision] = []
    for index, provision in enumerate(provisions):
        others = [one for other in provisions[index + 1 :] for one in other.operations]
        told = bool(provision.operations) and is_purpose(provision.instruction.text)
        if not told or not all(any(_is_same(one, other) for other in others) for one in provision.operations):
            kept.append(provision)
            continue
        for place in provision.instruction.blocks:
            blocks[place] = replace(blocks[place], kind=BlockKind.STIPULATION, rule="purpose")
    return kept


def _is_same(one: Operation, other: Operation) -> bool:
    """Whether two operations do the same thing at the same place, whatever the verb and the name of the text."""
    if type(one) is not type(other):
        return False
    place, there = one.target, other.target
    if (place.holder, place.number, place.steps, place.through) != (there.holder, there.number, there.steps, there.through):
        return False
    if isinstance(one, _VERBED) and isinstance(other, _VERBED):
        return replace(other, target=place, verb=one.verb) == one
    return replace(other, target=place) == one
