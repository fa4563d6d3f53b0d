"""Rows and columns told by what they are about, and not by a quotation: « la ligne de la catégorie 4 », « la colonne du taux ».

The title of the first column may be said with the cell: « 4 » under « Catégorie » is « la catégorie 4 ». A name is said whole:
the row « Autres prothèses » is not that of the prothèses, « Chef de projet » is not that of the projet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.consolidating.matching.tokens import content_words

_ELIDED = re.compile(r"\b(?:[dlnsjmtc]|qu)['’]", re.IGNORECASE)
_LINKS = frozenset("de du des la le les au aux à et pour en".split())


def marks(text: str) -> frozenset[str]:
    """The words of a text that mean something, its figures and the letters that name, plurals levelled."""
    words = content_words(_ELIDED.sub(" ", text))
    return frozenset(word if not word.isalpha() or len(word) < 3 else word.rstrip("sx") for word in words if word not in _LINKS)


def titled(rows: Sequence[tuple[str, ...]], words: str) -> list[int]:
    """The rows whose first cell some words give whole, the title of its column told with it or not."""
    told = marks(words)
    firsts = [marks(row[0]) if row else frozenset() for row in rows]
    found = [index for index in range(1, len(rows)) if firsts[index] and firsts[index] <= told <= firsts[index] | firsts[0]]
    if found or len(told) < 2:
        return found
    both = [marks(" ".join(row[:2])) if len(row) > 2 else frozenset() for row in rows]  # « la ligne II-1 »: niveau II, échelon 1
    return [index for index in range(1, len(rows)) if both[index] and both[index] <= told <= both[index] | both[0]]


def called(titles: Sequence[str], words: str) -> list[int]:
    """The columns headed by some words."""
    told = marks(words)
    return [index for index, title in enumerate(titles) if told and marks(title) == told]
