"""The alinéas of one part, aligned; words that go into a hole or come out of one cannot be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.consolidating.redline.align import Pair, Place, align_alike, in_order, pair_unique, weave
from generator.consolidating.redline.words import common_prefix, compare_words, joined, whole, word_counts
from generator.model import Alinea, Lacune, Row, Segment

Item = Alinea | Lacune
_MIN_WORDS = 4
"""Words that an alinéa needs to be recognised elsewhere by its wording alone: « 1° Néant » stands everywhere."""


def compare_bodies(older: Sequence[Item], newer: Sequence[Item]) -> tuple[Row, ...]:
    """The rows that separate two bodies: every alinéa and hole of each, in the order of each."""
    known = _recognise(older, newer)
    kept = in_order(known)
    moves = sorted(pair for pair in set(known) - set(kept) if isinstance(older[pair[0]], Alinea))
    pairs: list[Pair] = []
    opaque: set[tuple[str, int]] = set()
    gone, come = {i for i, _ in moves}, {j for _, j in moves}
    i = j = 0
    for next_i, next_j in (*kept, (len(older), len(newer))):
        left = [rank for rank in range(i, next_i) if rank not in gone]
        right = [rank for rank in range(j, next_j) if rank not in come]
        if any(isinstance(older[rank], Lacune) for rank in left) or any(isinstance(newer[rank], Lacune) for rank in right):
            opaque |= {("older", rank) for rank in left} | {("newer", rank) for rank in right}
            pairs += _face_holes(older, newer, left, right)
        else:
            pairs += _align_words(older, newer, left, right)
        if next_i < len(older):
            pairs.append((next_i, next_j))
        i, j = next_i + 1, next_j + 1
    return tuple(_row(place, older, newer, opaque) for place in weave(pairs, moves, len(older), len(newer)))


def _recognise(older: Sequence[Item], newer: Sequence[Item]) -> list[Pair]:
    """Pairs that are one alinéa: the same identity; failing that, the same wording, once on each side."""
    same = pair_unique([_identity(item) for item in older], [_identity(item) for item in newer])
    left, right = {i for i, _ in same}, {j for _, j in same}
    return same + pair_unique(
        [None if i in left else _wording(item) for i, item in enumerate(older)],
        [None if j in right else _wording(item) for j, item in enumerate(newer)],
    )


def _identity(item: Item) -> tuple[object, ...] | None:
    """What makes an item itself from version to version; a hole only when nothing can have come out of it."""
    if not item.ident:
        return None
    if isinstance(item, Alinea):
        return ("alinea", item.ident)
    return ("lacune", item.ident, item.minimum) if item.minimum == item.maximum else None


def _wording(item: Item) -> tuple[object, ...] | None:
    """An alinéa's words, when there are enough of them to be recognised by."""
    if isinstance(item, Lacune) or word_counts(item.text).total() < _MIN_WORDS:
        return None
    return (item.kind == "tableau", item.text)


def _align_words(older: Sequence[Item], newer: Sequence[Item], left: Sequence[int], right: Sequence[int]) -> list[Pair]:
    """Two wordings of one alinéa, between alinéas that nobody moved; a table never answers to a sentence."""
    words_left, words_right = [_words(older[rank]) for rank in left], [_words(newer[rank]) for rank in right]
    same = common_prefix(words_left, words_right)
    alike = align_alike(words_left[same:], words_right[same:])
    return [*zip(left[:same], right[:same], strict=True), *((left[same + i], right[same + j]) for i, j in alike)]


def _words(item: Item) -> Counter[tuple[bool, str]]:
    """The words of an alinéa, those of tables apart from those of sentences; its signs when it has no word."""
    if isinstance(item, Lacune):
        return Counter()
    counts = word_counts(item.text) or Counter({item.text: 1})
    return Counter({(item.kind == "tableau", word): count for word, count in counts.items()})


def _face_holes(older: Sequence[Item], newer: Sequence[Item], left: Sequence[int], right: Sequence[int]) -> list[Pair]:
    """What to show beside what where a hole stands: a hole beside itself, else beside what stands in its place."""
    same = in_order(pair_unique([_hole(older[rank]) for rank in left], [_hole(newer[rank]) for rank in right]))
    pairs: list[Pair] = []
    i = j = 0
    for next_i, next_j in (*same, (len(left), len(right))):
        while i < next_i and j < next_j:
            if isinstance(older[left[i]], Lacune) or isinstance(newer[right[j]], Lacune):
                pairs.append((left[i], right[j]))
                i, j = i + 1, j + 1
            elif any(isinstance(older[rank], Lacune) for rank in left[i:next_i]):
                i += 1
            else:
                j += 1
        if next_i < len(left):
            pairs.append((left[next_i], right[next_j]))
        i, j = next_i + 1, next_j + 1
    return pairs


def _hole(item: Item) -> str | None:
    """Identity of a hole."""
    return item.ident or None if isinstance(item, Lacune) else None


def _row(place: Place, older: Sequence[Item], newer: Sequence[Item], opaque: set[tuple[str, int]]) -> Row:
    """One row of the redline."""
    left = older[place.older] if place.older is not None else None
    right = newer[place.newer] if place.newer is not None else None
    if place.moved:
        changed = isinstance(left, Alinea) and isinstance(right, Alinea) and left.text != right.text
        return Row("moved", left, right, _changes(left, right) if changed else ())
    if isinstance(left, Lacune) or isinstance(right, Lacune):
        return Row("unknown", left, right)
    if left is None or right is None:
        side = ("newer", place.newer) if left is None else ("older", place.older)
        return Row("unknown" if side in opaque else "inserted" if left is None else "deleted", left, right)
    if left.text == right.text:
        return Row("equal", left, right)
    return Row("changed", left, right, _changes(left, right))


def _changes(left: Item | None, right: Item | None) -> tuple[Segment, ...]:
    """The words that change between two wordings, a table row by row."""
    if not isinstance(left, Alinea) or not isinstance(right, Alinea):
        return ()
    if left.kind == right.kind == "tableau":
        return compare_tables(left.text, right.text)
    return compare_words(left.text, right.text)


def compare_tables(older: str, newer: str) -> tuple[Segment, ...]:
    """The words that change between two tables, whose rows are lines: a row that goes or comes does so whole."""
    left, right = older.splitlines(keepends=True), newer.splitlines(keepends=True)
    pairs = align_alike([word_counts(row) for row in left], [word_counts(row) for row in right])
    segments: list[Segment] = []
    for place in weave(pairs, (), len(left), len(right)):
        if place.older is None or place.newer is None:
            segments += whole(
                left[place.older] if place.older is not None else "", right[place.newer] if place.newer is not None else ""
            )
        else:
            segments += compare_words(left[place.older], right[place.newer], keep_whole=False)
    return joined(segments)
