"""Words quoted by their two ends: « les mots « à compter du […] de la convention » sont supprimés ».

What stands between the ends is not quoted, so that each of them must be found once: the stretch is then the only one meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.consolidating.matching.tokens import content_words
from generator.consolidating.matching.words import Hit, find
from generator.consolidating.refused import Refused

_ELLIPSIS = re.compile(r"\s*(?:[\[(]\s*(?:…|\.{3,})\s*[\])]|(?:…|\.{3})(?=\s))\s*")
"""« […] », « (…) », or three points with a space after them."""


def ends_of(words: str) -> tuple[str, str] | None:
    """The first and the last words of a quotation that leaves out its middle; None when it leaves out nothing, or more."""
    ends = [piece.strip() for piece in _ELLIPSIS.split(words)]
    return (ends[0], ends[1]) if len(ends) == 2 and all(content_words(end) for end in ends) else None


def find_between(texts: Sequence[tuple[str, int, int]], wanted: str) -> tuple[int, Hit] | None:
    """Where the stretch stands among several texts (each with the bounds to look in), and the stretch from end to end.

    None when the quotation is whole or its ends are not there; raises `Refused` when they can be paired in several ways.
    """
    ends = ends_of(wanted)
    if ends is None:
        return None
    opening = [(index, hit) for index, held in enumerate(texts) for hit in find(held[0], ends[0], *held[1:])]
    if not opening:
        return None
    index, first = opening[0]
    text, _, stop = texts[index]
    closing = find(text, ends[1], first.end, stop)
    if len(opening) > 1 or len(closing) > 1:
        raise Refused(
            "words-several",
            f"Les mots « {ends[0]} » et « {ends[1]} », entre lesquels l’acte ne cite rien, figurent plusieurs fois dans le "
            "passage visé : citer le passage entier.",
        )
    return (index, Hit(first.start, closing[0].end, first.elided, first.recased)) if closing else None


def holds_ends(words: tuple[str, ...], quote: str) -> bool:
    """Whether an alinéa or a sentence begins and ends as the quotation does that leaves out its middle."""
    ends = ends_of(quote)
    if ends is None:
        return False
    first, last = content_words(ends[0]), content_words(ends[1])
    return len(words) >= len(first) + len(last) and words[: len(first)] == first and words[-len(last) :] == last
