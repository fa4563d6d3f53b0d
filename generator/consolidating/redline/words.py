"""Two wordings of one alinéa, word by word, as a French reader marks up a text.

The segments are exact: `equal` and `deleted` join into the older wording, `equal` and `inserted` into the newer one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, pairwise

from generator.consolidating.redline.align import in_order, pair_unique
from generator.model import Segment

_TOKEN = re.compile(
    r"""
    (?: \d{1,3} (?:[ \u00a0\u202f]\d{3})+ (?:,\d+)? (?!\d)  # « 250 000 », « 1 795 224,00 »
      | \d+ (?:[.,/]\d+)+ (?!\w)                           # « 1,33 », « 8.3 », « 31/12/2023 »
      | \w+ (?:-\w+)* [’']?                                # « sous-préfet », « l' »
      | [^\w\s]
    ) \s*
    | \s+
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"\w")
_ELISION = re.compile(r"\w[’']$")
_SHORT = 3
"""Letters of a word too short to part two changes."""
_REWRITTEN = 0.4
"""Below this share of words kept, a wording is shown whole, deleted then inserted."""
_MAX_PAIRS = 40_000
"""Pairs of equal words that are compared one by one: some 2,000 words of French, or 200 times one word."""
_Block = tuple[bool, int, int, int, int]
"""Equal or not, and its bounds on each side."""


@dataclass(slots=True)
class _Stretch:
    """Words that are the same on both sides, or words that take the place of others."""

    older: list[str]
    newer: list[str]
    equal: bool


def split_words(text: str) -> list[str]:
    """The words of a text, each with the white space after it; they join into the text again."""
    return _TOKEN.findall(text)


def word_counts(text: str) -> Counter[str]:
    """How often each word stands in a text, case and punctuation apart."""
    return Counter(word.strip().casefold() for word in split_words(text) if _WORD.match(word))


def whole(older: str, newer: str) -> tuple[Segment, ...]:
    """One wording deleted, the other inserted."""
    return tuple(segment for segment in (Segment("deleted", older), Segment("inserted", newer)) if segment.text)


def joined(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """Neighbours of one kind made one."""
    groups = groupby(segments, key=lambda segment: segment.kind)
    return tuple(Segment(kind, "".join(segment.text for segment in group)) for kind, group in groups)


def compare_words(older: str, newer: str, *, keep_whole: bool = True) -> tuple[Segment, ...]:
    """The segments that separate two wordings; `keep_whole` shows a wording that was mostly rewritten as a whole."""
    if older == newer:
        return (Segment("equal", older),) if older else ()
    stretches = _stretches(split_words(older), split_words(newer))
    _merge_close_changes(stretches)
    _take_in_elisions(stretches)
    if keep_whole and _kept(stretches) < _REWRITTEN:
        return whole(older, newer)
    return _segments(stretches)


def _stretches(older: Sequence[str], newer: Sequence[str]) -> list[_Stretch]:
    """What is the same and what is not, in order."""
    left, right = [word.strip() for word in older], [word.strip() for word in newer]
    first = common_prefix(left, right)
    last = common_prefix(left[first:][::-1], right[first:][::-1])
    blocks = [(True, 0, first, 0, first)]
    blocks += _blocks(left, right, first, len(left) - last, first, len(right) - last)
    blocks.append((True, len(left) - last, len(left), len(right) - last, len(right)))
    return _joined(_Stretch(list(older[a:b]), list(newer[c:d]), equal) for equal, a, b, c, d in blocks)


def _blocks(left: Sequence[str], right: Sequence[str], a: int, b: int, c: int, d: int) -> Iterator[_Block]:
    """The blocks of `left[a:b]` and `right[c:d]`, equal or not.

    The time that difflib takes grows with the pairs of equal words, so a very long wording is cut first at the words that stand
    once on each side, and what is still too long is one change.
    """
    matcher = SequenceMatcher(None, autojunk=False)
    cuts: list[tuple[int, int]] = []
    if _pairs(left[a:b], right[c:d]) > _MAX_PAIRS:
        cuts = [(a + i, c + j) for i, j in in_order(pair_unique(left[a:b], right[c:d]))]
    budget = _MAX_PAIRS
    for cut_left, cut_right in (*cuts, (b, d)):
        inner_left, inner_right = left[a:cut_left], right[c:cut_right]
        budget -= _pairs(inner_left, inner_right)
        if budget >= 0:
            matcher.set_seqs(inner_left, inner_right)
            for kind, i, j, k, m in matcher.get_opcodes():
                yield kind == "equal", a + i, a + j, c + k, c + m
        else:
            yield False, a, cut_left, c, cut_right
        if cut_left < b:
            yield True, cut_left, cut_left + 1, cut_right, cut_right + 1
        a, c = cut_left + 1, cut_right + 1


def _pairs(left: Sequence[str], right: Sequence[str]) -> int:
    """How many pairs of equal words the two sides make."""
    counts = Counter(right)
    return sum(counts[word] for word in left)


def common_prefix(left: Sequence[object], right: Sequence[object]) -> int:
    """How many elements at the beginning are the same."""
    return next(
        (rank for rank, pair in enumerate(zip(left, right, strict=False)) if pair[0] != pair[1]), min(len(left), len(right))
    )


def _merge_close_changes(stretches: list[_Stretch]) -> None:
    """Two changes that one short word parts are one change: « 14 mai 2019 » becomes « 29 mai 2020 » as a whole."""
    for index in range(1, len(stretches) - 1):
        words = [word.strip() for word in stretches[index].older if _WORD.match(word)]
        if len(stretches[index].older) <= 2 and len(words) <= 1 and all(len(word) <= _SHORT for word in words):
            stretches[index].equal = False
    stretches[:] = _joined(stretches)


def _take_in_elisions(stretches: list[_Stretch]) -> None:
    """« l'avenant » changes as a whole, its article with it."""
    for before, after in pairwise(stretches):
        if (
            before.equal
            and not after.equal
            and before.older
            and _ELISION.search(before.older[-1])
            and _ELISION.search(before.newer[-1])
        ):
            after.older.insert(0, before.older.pop())
            after.newer.insert(0, before.newer.pop())
    stretches[:] = _joined(stretches)


def _joined(stretches: Iterable[_Stretch]) -> list[_Stretch]:
    """Neighbours of one kind made one, empty ones left out."""
    full = (stretch for stretch in stretches if stretch.older or stretch.newer)
    joined = []
    for equal, group in groupby(full, key=lambda stretch: stretch.equal):
        same = list(group)
        joined.append(_Stretch([w for s in same for w in s.older], [w for s in same for w in s.newer], equal))
    return joined


def _kept(stretches: Sequence[_Stretch]) -> float:
    """Share of the letters of both wordings that is kept."""
    total = sum(len(word) for stretch in stretches for word in (*stretch.older, *stretch.newer))
    kept = sum(len(word) for stretch in stretches if stretch.equal for word in (*stretch.older, *stretch.newer))
    return kept / total if total else 1.0


def _segments(stretches: Sequence[_Stretch]) -> tuple[Segment, ...]:
    """Exact segments: where only the white space after a word differs, that white space is what changes."""
    pieces: list[tuple[str, str]] = []
    for stretch in stretches:
        if stretch.equal:
            for old, new in zip(stretch.older, stretch.newer, strict=True):
                word = old if old == new else old.strip()
                pieces += [(word, word), (old[len(word) :], new[len(word) :])]
        else:
            older, newer = "".join(stretch.older), "".join(stretch.newer)
            space = _shared_space(older, newer)
            pieces += [(older.removesuffix(space), newer.removesuffix(space)), (space, space)]
    segments: list[Segment] = []
    for equal, group in groupby((piece for piece in pieces if any(piece)), key=lambda piece: piece[0] == piece[1]):
        same = list(group)
        older, newer = "".join(old for old, _ in same), "".join(new for _, new in same)
        segments += [Segment("equal", older)] if equal else whole(older, newer)
    return tuple(segments)


def _shared_space(older: str, newer: str) -> str:
    """The white space that ends both wordings, which does not change."""
    space = older[len(older.rstrip()) :]
    return space if older.strip() and newer.strip() and newer[len(newer.rstrip()) :] == space else ""
