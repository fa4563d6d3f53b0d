"""Lines that a number begins, « 1. Objet », « II – Suivi », « Point 3 : Fin », and the short titles among them.

In a text whose lines an editor wrapped, such a title ends where its line does, when the titles count from one on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.french.article_numbers import roman_value
from generator.reading.headings import is_clause, is_title_like
from generator.reading.lines import Line

_S = "[ \t\u00a0\u202f]"
_LINE = re.compile(
    rf"(?P<noun>(?:§|[Nn]°|CLAUSE|Clause|PARAGRAPHE|Paragraphe|POINT|Point){_S}*)?\(?"
    rf"(?:(?P<figure>\d{{1,2}})|(?P<roman>[IVX]{{1,5}}))(?P<suffix>{_S}(?:bis|ter|quater)\b)?"
    rf"(?P<mark>{_S}?(?:\.{_S}?[-–—]|°\)|[.)/:°]|[-–—])|(?={_S}+[A-ZÀ-ÖØ-Þ])){_S}*(?=[^\W\d_]|«)"
)
_TITLE_MAX, _TITLE_WORDS = 110, 16
_OBJECT = re.compile(r"(?P<before>[^\W\d_]+)[ \u00a0\u202f](?:l[ea]s?\b|une?\b|l['’])", re.IGNORECASE)
_CALLS = frozenset(
    "à aux avec chez contre dans de depuis dès devant durant en entre envers et hors jusque ni ou outre par "
    "pendant pour sans sauf selon sous sur suivant tous toutes tout vers".split()
)
"""The words after which a title may go on with « le », « la », « une »; after any other the word was a verb."""
_SUFFIXES = {"": 0, "bis": 1, "ter": 2, "quater": 3}
_DASHES = str.maketrans("–—", "--")
FEWEST = 3
"""Fewer numbered titles than this tell nothing."""
_SHORT = 0.6
"""Part of the width under which a line was ended on purpose, whatever word comes next."""
Family = tuple[str, bool, str]
"""One way of writing numbers: the noun before, whether they are roman, what stands after."""
Rank = tuple[int, int]
"""A number, and what is added to it: (2, 1) for « 2 bis »."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """What a numbered line says."""

    family: Family
    """How its number is written."""
    rank: Rank
    """What its number is."""
    written: str
    """The number as written, without what stands around it."""
    words: str
    """What follows."""


def read_numbered(text: str) -> Numbered | None:
    """« 2 - Durée » → 2, « Durée »; None where no number begins the line."""
    match = _LINE.match(text)
    if match is None:
        return None
    value = int(match["figure"]) if match["figure"] else roman_value(match["roman"]) or 0
    suffix = match["suffix"] or ""
    mark = "".join(match["mark"].split()).translate(_DASHES)
    family = ((match["noun"] or "").strip().casefold(), bool(match["roman"]), mark)
    written = (match["figure"] or match["roman"]) + suffix
    return Numbered(family, (value, _SUFFIXES[suffix.strip()]), written, text[match.end() :].strip())


def follows(rank: Rank, above: Rank) -> bool:
    """Whether a number is the next one: 3 or 2 bis after 2."""
    return rank in ((above[0] + 1, 0), (above[0], above[1] + 1))


def is_short_title(words: str) -> bool:
    """« Modalités de suivi », « Le comité de pilotage »; not « Le préfet convoque le comité », « Former les agents »."""
    title = words.rstrip(" \u00a0\u202f:")
    short = is_title_like(title, _TITLE_MAX) and len(title.split()) <= _TITLE_WORDS and not {"«", "\n"} & set(title)
    return short and not is_clause(title) and all(match["before"].casefold() in _CALLS for match in _OBJECT.finditer(title))


def title_lines(chunks: Sequence[Sequence[Line]], width: int) -> frozenset[int]:
    """The numbers of the lines that are numbered titles above a text, where those of one family count from one on to the end.

    Such a line ends well before the width at which the text was wrapped: « 1. Le concours du Conseil / Départemental » does not.
    """
    families: dict[Family, list[tuple[Rank, int]]] = {}
    for chunk in chunks:
        first = chunk[0]
        read = read_numbered(first.text)
        ended = len(chunk) > 1 and len(first.text) < _SHORT * width and not chunk[1].text[0].islower()
        if ended and read and is_short_title(read.words):
            families.setdefault(read.family, []).append((read.rank, first.number))
    counted = (
        found
        for found in families.values()
        if len(found) >= FEWEST and [rank for rank, _ in found] == [(number, 0) for number in range(1, len(found) + 1)]
    )
    return frozenset(number for found in counted for _, number in found)
