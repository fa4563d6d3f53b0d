"""The ways of counting alinéas (legistique 1.4): the literal one, the old one, and the one that leaves headings out.

Literal: whatever begins a line. Old: a new alinéa only after a full stop, so that a list belongs to its introduction.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.consolidating.locate.outline import body_marker, is_heading
from generator.model import Alinea, Lacune

FULL_STOPS = "alinéas comptés d’un point à l’autre"
"""The old count taken at its word: what follows a colon belongs to its introduction, list or not; a new wording may tell it."""
Body = tuple[Alinea | Lacune, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """One way of counting a stretch of a body."""

    name: str
    """How it is called in notes, in French."""
    groups: tuple[tuple[int, int], ...]
    """The alinéas that it counts: half-open ranges of the body."""


def counts(body: Body, start: int, end: int) -> tuple[Count, ...]:
    """Every way of counting the alinéas from `start` to `end`, the literal one first; no holes inside."""
    literal = tuple((index, index + 1) for index in range(start, end))
    old = _old(body, start, end)
    bare = tuple((index, index + 1) for index in range(start, end) if not _heading(body, index))
    old_bare = tuple((first, last) for first, last in old if not (last == first + 1 and _heading(body, first)))
    ways = (
        Count("décompte littéral", literal),
        Count("liste comptée avec la phrase qui l’introduit", old),
        Count("intertitres non comptés", bare),
        Count("liste comptée avec la phrase qui l’introduit, intertitres non comptés", old_bare),
        Count("tableaux non comptés", tuple(group for group in literal if not _is_table(body[group[0]]))),
        Count(FULL_STOPS, _old(body, start, end, strict=True)),
    )
    kept: list[Count] = []
    for way in ways:
        if way.groups and all(way.groups != other.groups for other in kept):
            kept.append(way)
    return tuple(kept)


def _is_table(element: Alinea | Lacune) -> bool:
    return isinstance(element, Alinea) and element.kind == "tableau"


def _heading(body: Body, index: int) -> bool:
    element = body[index]
    return isinstance(element, Alinea) and is_heading(element)


def _old(body: Body, start: int, end: int, *, strict: bool = False) -> tuple[tuple[int, int], ...]:
    groups: list[tuple[int, int]] = []
    opened = False
    for index in range(start, end):
        element = body[index]
        if not isinstance(element, Alinea):
            groups.append((index, index + 1))
            opened = False
            continue
        listed = body_marker(element) is not None and not is_heading(element)
        goes_on = groups and groups[-1][1] == index and _goes_on(body[index - 1], element, listed=listed, opened=opened)
        if goes_on or (strict and groups and groups[-1][1] == index and _introduces(body[index - 1], element)):
            groups[-1] = (groups[-1][0], index + 1)
        else:
            groups.append((index, index + 1))
            opened = False
        opened = opened or element.text.rstrip().endswith(":")
    return tuple(groups)


def _introduces(before: Alinea | Lacune, element: Alinea) -> bool:
    """« La formule est la suivante : », then the formula."""
    return isinstance(before, Alinea) and element.kind != "tableau" and before.text.rstrip().endswith(":")


def _goes_on(before: Alinea | Lacune, element: Alinea, *, listed: bool, opened: bool) -> bool:
    if not isinstance(before, Alinea):
        return False
    last = before.text.rstrip()[-1:]
    if element.kind == "tableau":
        return False
    if listed:
        return last in ":;," or opened
    return last in ";," or (last == ":" and element.text[:1].islower())
