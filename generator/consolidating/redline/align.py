"""Which element of one sequence answers to which of another: by identity, by words, in order, with what moved."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

_MAX_CELLS = 10_000
"""Pairs of alinéas beyond which likeness is not computed: only identity and equal words align them then."""
_ALIKE = 0.5
"""Least share of words that two alinéas without identity have in common to be two wordings of one."""
Pair = tuple[int, int]
Word = TypeVar("Word", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Place:
    """One line of an alignment: ranks on each side."""

    older: int | None
    newer: int | None
    moved: bool = False
    """True where the element went from (`newer` is then None) and where it came to (both are then given)."""


def pair_unique(older: Sequence[Hashable], newer: Sequence[Hashable]) -> list[Pair]:
    """Ranks of the keys that stand once on each side; None is no key."""
    once_older, once_newer = _once(older), _once(newer)
    return [(rank, once_newer[key]) for key, rank in once_older.items() if key in once_newer]


def _once(keys: Sequence[Hashable]) -> dict[Hashable, int]:
    """Rank of each key that stands once."""
    counts = Counter(keys)
    return {key: rank for rank, key in enumerate(keys) if key is not None and counts[key] == 1}


def in_order(pairs: Sequence[Pair]) -> list[Pair]:
    """The longest run of pairs that keeps the order of both sides; the others moved."""
    ordered = sorted(pairs)
    tails: list[int] = []
    ranks: list[int] = []
    before: list[int] = []
    for index, (_, newer) in enumerate(ordered):
        place = bisect_left(tails, newer)
        before.append(ranks[place - 1] if place else -1)
        tails[place : place + 1] = [newer]
        ranks[place : place + 1] = [index]
    kept: list[Pair] = []
    index = ranks[-1] if ranks else -1
    while index >= 0:
        kept.append(ordered[index])
        index = before[index]
    return kept[::-1]


def align_alike(older: Sequence[Counter[Word]], newer: Sequence[Counter[Word]]) -> list[Pair]:
    """Pairs in order that share the most words; elements with nothing alike stay alone."""
    if not older or not newer or len(older) * len(newer) > _MAX_CELLS:
        return []
    scores = [[_likeness(left, right) for right in newer] for left in older]
    best = [[0.0] * (len(newer) + 1) for _ in range(len(older) + 1)]
    for i in range(len(older) - 1, -1, -1):
        for j in range(len(newer) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + scores[i][j])
    pairs: list[Pair] = []
    i = j = 0
    while i < len(older) and j < len(newer):
        if scores[i][j] and best[i][j] == best[i + 1][j + 1] + scores[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _likeness(left: Counter[Word], right: Counter[Word]) -> float:
    """Share of words in common, 0 when it is too low to mean anything; equal words count double, so that they win."""
    total = left.total() + right.total()
    if not total:
        return 0.0
    share = 2 * (left & right).total() / total
    return 2.0 if share == 1.0 else share if share >= _ALIKE else 0.0


def weave(pairs: Sequence[Pair], moves: Sequence[Pair], older: int, newer: int) -> Iterator[Place]:
    """Every element of both sides once, in the order of both: what left before what came, moves at both their places."""
    left, right = {i for i, _ in moves}, {j: i for i, j in moves}
    i = j = 0
    for next_i, next_j in (*pairs, (older, newer)):
        for rank in range(i, next_i):
            yield Place(rank, None, rank in left)
        for rank in range(j, next_j):
            yield Place(right.get(rank), rank, rank in right)
        if next_i < older:
            yield Place(next_i, next_j)
        i, j = next_i + 1, next_j + 1
