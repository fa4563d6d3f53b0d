"""Where the operations of one act meet: same words, same number, a renaming over a text that another sentence replaces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.consolidating.edits import BodyEdit, CharEdit, Edit, HeadingEdit, PartsEdit, RepealEdit, collide
from generator.french.article_numbers import canonical
from generator.model import Texte


def clashes(plans: Sequence[tuple[int, tuple[Edit, ...]]]) -> Iterator[tuple[int, int]]:
    """Pairs of plans (text and edits) that claim the same words."""
    pairs = [
        (one, other)
        for one in range(len(plans))
        for other in range(one + 1, len(plans))
        if plans[one][0] == plans[other][0] and any(collide(left, right) for left in plans[one][1] for right in plans[other][1])
    ]
    yield from pairs


def taken_numbers(edits: tuple[Edit, ...], all_edits: tuple[Edit, ...], texte: Texte) -> str:
    """A number that these edits give and that a part keeps, another act's edits considered; empty when there is none."""
    freed = {edit.part for edit in all_edits if isinstance(edit, RepealEdit) or (isinstance(edit, HeadingEdit) and edit.number)}
    given: list[tuple[str, str]] = []
    for edit in edits:
        if isinstance(edit, PartsEdit):
            given += [(part.kind, canonical(part.number)) for part in edit.parts if part.number]
        elif isinstance(edit, HeadingEdit) and edit.number:
            given.append((texte.parts[edit.part].kind, canonical(edit.number)))
    for index, part in enumerate(texte.parts):
        if part.number and part.state != "repealed" and index not in freed and (part.kind, canonical(part.number)) in given:
            return part.number
    return ""


def without_replaced(edits: tuple[Edit, ...], others: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits of a renaming that no other sentence of the act touches."""
    return tuple(edit for edit in edits if not any(_covers(other, edit) for other in others))


def _covers(other: Edit, edit: Edit) -> bool:
    if isinstance(other, (BodyEdit, RepealEdit)) or (isinstance(other, CharEdit) and isinstance(edit, CharEdit)):
        return collide(other, edit)
    return isinstance(other, HeadingEdit) and collide(other, edit)
