"""The redline of two texts: their parts aligned by identity, then number, then words, and each compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Literal

from generator.consolidating.redline.align import Pair, align_alike, in_order, pair_unique, weave
from generator.consolidating.redline.rows import compare_bodies
from generator.consolidating.redline.words import compare_words, word_counts
from generator.french.article_numbers import canonical
from generator.model import Article, ArticleRedline, Lacune, Redline, Row, Segment, Texte


def compare(older: Texte, newer: Texte) -> Redline:
    """What separates two texts, part by part; replayed on the first it gives the second, and backwards the first."""
    known = _recognise(older.parts, newer.parts)
    kept = in_order(known)
    moves = sorted(set(known) - set(kept))
    redlines = []
    for place in weave(kept, moves, len(older.parts), len(newer.parts)):
        left = older.parts[place.older] if place.older is not None else None
        right = newer.parts[place.newer] if place.newer is not None else None
        if left is not None and right is not None:
            redlines.append(_both(left, right, moved=place.moved))
        elif place.moved:
            redlines.append(ArticleRedline(left, None, "moved"))
        elif left is not None:
            redlines.append(_deleted(left, newer))
        elif right is not None:
            redlines.append(_inserted(right, older))
    return Redline(tuple(redlines))


def _recognise(older: Sequence[Article], newer: Sequence[Article]) -> list[Pair]:
    """Pairs that are one part: the same identity; failing that the same number, then the same heading, then like words."""
    pairs = pair_unique([part.ident or None for part in older], [part.ident or None for part in newer])
    for key in (_number, _heading):
        left, right = _rest(pairs, older, newer)
        found = pair_unique([key(older[i]) for i in left], [key(newer[j]) for j in right])
        pairs += [(left[i], right[j]) for i, j in found]
    left, right = _rest(pairs, older, newer)
    found = align_alike([_words(older[i]) for i in left], [_words(newer[j]) for j in right])
    pairs += [(left[i], right[j]) for i, j in found]
    left, right = _rest(pairs, older, newer)
    found = pair_unique(_in_turn([older[i] for i in left]), _in_turn([newer[j] for j in right]))
    return pairs + [(left[i], right[j]) for i, j in found]


def _rest(pairs: Sequence[Pair], older: Sequence[Article], newer: Sequence[Article]) -> tuple[list[int], list[int]]:
    """Ranks that no pair holds, on each side."""
    taken_left, taken_right = {i for i, _ in pairs}, {j for _, j in pairs}
    return (
        [rank for rank in range(len(older)) if rank not in taken_left],
        [rank for rank in range(len(newer)) if rank not in taken_right],
    )


def _number(part: Article) -> Hashable | None:
    """A part's kind, place and number; the preamble is one without a number."""
    if not part.number and part.kind != "preambule":
        return None
    return (part.kind, tuple((division.kind, division.number) for division in part.divisions), canonical(part.number))


def _in_turn(parts: Sequence[Article]) -> list[Hashable]:
    """Numbers that stand twice: the first answers to the first, the second to the second; without number, the same lines do."""
    seen: Counter[Hashable] = Counter()
    keys: list[Hashable] = []
    for part in parts:
        key = _number(part) or (part.kind, part.title, part.lines)
        seen[key] += 1
        keys.append((key, seen[key]))
    return keys


def _heading(part: Article) -> Hashable | None:
    """A part's heading, when it has no number to be known by."""
    heading = " ".join((part.heading or part.title).casefold().split())
    return (part.kind, heading) if heading and not part.number else None


def _words(part: Article) -> Counter[tuple[str, str]]:
    """The words of a part, those of its kind only being comparable."""
    counts: Counter[tuple[str, str]] = Counter()
    for line in part.lines:
        counts.update({(part.kind, word): count for word, count in word_counts(line).items()})
    return counts


def _both(left: Article, right: Article, *, moved: bool) -> ArticleRedline:
    """The redline of a part that stands on both sides."""
    heading = _compare_headings(left, right)
    if right.state == "repealed" and left.state != "repealed" and not right.body:
        rows = tuple(Row("unknown" if isinstance(item, Lacune) else "deleted", item, None) for item in left.body)
        return ArticleRedline(left, right, "moved" if moved else "deleted", heading, rows)
    if left.state == "repealed" and right.state != "repealed" and not left.body:
        rows = tuple(Row("unknown" if isinstance(item, Lacune) else "inserted", None, item) for item in right.body)
        return ArticleRedline(left, right, "moved" if moved else "inserted", heading, rows)
    if _is_missing(left) or _is_missing(right):
        rows = (*(Row("unknown", item, None) for item in left.body), *(Row("unknown", None, item) for item in right.body))
        return ArticleRedline(left, right, "moved" if moved else "unknown", heading, rows)
    rows = compare_bodies(left.body, right.body)
    return ArticleRedline(left, right, "moved" if moved else _kind(heading, rows), heading, rows)


def _is_missing(part: Article) -> bool:
    """True when nothing of a part is held, not even a hole that says so."""
    return part.state == "missing" and not part.body


def _kind(heading: Sequence[Segment], rows: Sequence[Row]) -> Literal["equal", "changed", "unknown"]:
    """What became of a part as a whole: a change that can be read outweighs what cannot be compared."""
    kinds = {row.kind for row in rows} | {segment.kind for segment in heading}
    if kinds - {"equal", "unknown"}:
        return "changed"
    return "unknown" if "unknown" in kinds else "equal"


def _compare_headings(left: Article, right: Article) -> tuple[Segment, ...]:
    """The words of the heading line; none where one of them is not held."""
    return compare_words(left.title, right.title) if left.title and right.title else ()


def _deleted(part: Article, newer: Texte) -> ArticleRedline:
    """A part that is gone, unless it may stand where the newer text is not held."""
    if _unsure(part, newer):
        return ArticleRedline(part, None, "unknown", (), tuple(Row("unknown", item, None) for item in part.body))
    heading = (Segment("deleted", part.title),) if part.title else ()
    return ArticleRedline(part, None, "deleted", heading, tuple(Row("deleted", item, None) for item in part.body))


def _inserted(part: Article, older: Texte) -> ArticleRedline:
    """A part that was created, unless it may have stood where the older text is not held."""
    if _unsure(part, older):
        return ArticleRedline(None, part, "unknown", (), tuple(Row("unknown", None, item) for item in part.body))
    heading = (Segment("inserted", part.title),) if part.title else ()
    return ArticleRedline(None, part, "inserted", heading, tuple(Row("inserted", None, item) for item in part.body))


def _unsure(part: Article, other: Texte) -> bool:
    """True when nobody can tell whether the other text has this part: it holds a hole, or the other one may go on unseen."""
    if part.state == "missing" or any(isinstance(item, Lacune) for item in part.body):
        return True
    created = part.origin is not None and bool(part.origin.instruction)
    return other.open_ended and not created
