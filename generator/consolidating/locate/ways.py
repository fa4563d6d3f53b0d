"""What a step of a target can pick: one or several ways of reading it, and the arithmetic of ranks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.consolidating.scope import Reading, Scope


@dataclass(frozen=True, slots=True)
class Way:
    """One way of reading a step."""

    name: str
    """What it supposes, in French; empty for the plain way."""
    reading: Reading
    """What it picks."""


def pick(size: int, ranks: tuple[int, ...], *, span: bool = False) -> list[int] | None:
    """Indexes of ranks (from 1, negative from the end) among `size` things; None when one of them is not there.

    With `span` the ranks are the two ends of a range (« du quatrième au dernier »). No rank: the only one, when there is one.
    """
    if not ranks:
        return [0] if size == 1 else None
    chosen: list[int] = []
    for rank in ranks:
        index = rank - 1 if rank > 0 else size + rank
        if rank == 0 or not 0 <= index < size:
            return None
        chosen.append(index)
    if span:
        return list(range(chosen[0], chosen[-1] + 1)) if chosen[0] <= chosen[-1] else None
    return sorted(set(chosen))


def merged(places: list[Scope]) -> Reading:
    """Places in order, neighbours of one part joined into one."""
    joined: list[Scope] = []
    for place in sorted(set(places), key=lambda scope: (scope.part, scope.start, scope.chars or (0, 0))):
        last = joined[-1] if joined else None
        plain = last is not None and not (last.chars or place.chars or last.rows or place.rows or last.slot or place.slot)
        if last is not None and plain and last.part == place.part and last.end == place.start:
            joined[-1] = replace(last, end=place.end)
        else:
            joined.append(place)
    return tuple(joined)
