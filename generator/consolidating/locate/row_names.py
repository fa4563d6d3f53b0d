"""Rows and columns told by what they are about, and not by a quotation: « la ligne de la catégorie 4 », « la colonne du taux ».

The title of the first column may be said with the cell: « 4 » under « Catégorie » is « la catégorie 4 ».
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.consolidating.tokens import content_words

_LINKS = frozenset("de d du des la l le les au aux à a et pour en n".split())
_DENIED = frozenset("non hors sauf autre sans excepté hormi".split())
"""« Autres prothèses », « non-cadres »: other rows than those of the prothèses and of the cadres."""


def marks(text: str) -> frozenset[str]:
    """The words of a text that mean something, and its figures, plurals levelled."""
    return frozenset(
        word if not word.isalpha() or len(word) < 3 else word.rstrip("sx") for word in content_words(text) if word not in _LINKS
    )


def titled(rows: Sequence[tuple[str, ...]], words: str) -> list[int]:
    """The rows whose first cell some words give whole, the title of its column told with it or not."""
    told = marks(words)
    firsts = [marks(row[0]) if row else frozenset() for row in rows]
    found = [index for index in range(1, len(rows)) if firsts[index] and firsts[index] <= told <= firsts[index] | firsts[0]]
    if found or len(told) < 2:
        return found
    both = [marks(" ".join(row[:2])) if len(row) > 2 else frozenset() for row in rows]  # « la ligne II-1 »: niveau II, échelon 1
    return [index for index in range(1, len(rows)) if both[index] and both[index] <= told <= both[index] | both[0]]


def spoken_of(rows: Sequence[tuple[str, ...]], words: str) -> list[int]:
    """The rows that some words tell: those of their first cell; else the only one that says them among others."""
    told, exact = marks(words), titled(rows, words)
    if exact or not told:
        return exact
    firsts = [marks(row[0]) if row else frozenset() for row in rows]
    holding = [index for index in range(1, len(rows)) if told <= firsts[index]]
    return holding if len(holding) == 1 and not (firsts[holding[0]] - told) & _DENIED else []


def called(titles: Sequence[str], words: str) -> list[int]:
    """The columns that some words tell: those so headed; else the only one whose title says them."""
    told = marks(words)
    heads = [marks(title) for title in titles]
    exact = [index for index, head in enumerate(heads) if head == told]
    if exact or not told:
        return exact
    holding = [index for index, head in enumerate(heads) if told <= head]
    return holding if len(holding) == 1 and not (heads[holding[0]] - told) & _DENIED else []
