"""Words of a text for comparing, never for printing: typography folded, each word with the place where it stands."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"""
      \d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d\w])   # 250 000
    | \d+(?:[.,]\d+)+                              # 0,355   8.7.3
    | \.{3}                                        # ...
    | [\w\u00ad]+                                  # a word, its soft hyphens included
    | [^\w\s]                                      # a sign
    """,
    re.VERBOSE,
)
_DOTTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
"""« 250.000 », as « 250 000 » is sometimes typed."""
_SIGNS = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'",
        "«": '"', "»": '"', "“": '"', "”": '"', "„": '"',
        "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-",
        "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "\u00ad": None, "…": "...",
        "\u00a0": None, "\u202f": None, " ": None,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign."""

    folded: str
    """What it is compared by."""
    start: int
    """Its first character in the text."""
    end: int
    """One past its last."""


def fold(word: str) -> str:
    """One word without what typists vary: apostrophes, dashes, quotation marks, ligatures, spaces inside numbers."""
    if _DOTTED.fullmatch(word):
        word = word.replace(".", "")
    return unicodedata.normalize("NFKC", word.translate(_SIGNS)).translate(_SIGNS)


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The words, numbers and signs of a text."""
    return tuple(Token(fold(found.group()), found.start(), found.end()) for found in _TOKEN.finditer(text))


@lru_cache(maxsize=4096)
def content_words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, lower case, without its signs."""
    return tuple(token.folded.casefold() for token in tokens(text) if token.folded[:1].isalnum())


def same_words(one: str, other: str) -> bool:
    """Whether two texts have the same words, case and punctuation apart."""
    return content_words(one) == content_words(other)


def stems(text: str) -> set[str]:
    """Beginnings of the words of a text that mean something, its plurals left out: « locaux » is « local »."""
    return {
        (word[:-3] + "al" if word.endswith("aux") else word.rstrip("sx"))[:5] for word in content_words(text) if len(word) > 3
    }


def similarity(one: str, other: str) -> float:
    """How much of their words two texts share, from 0 to 1, each occurrence counted once."""
    left, right = Counter(content_words(one)), Counter(content_words(other))
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0


def coverage(part: str, whole: str) -> float:
    """Which share of the words of `part` stands in `whole`."""
    left, right = Counter(content_words(part)), Counter(content_words(whole))
    return (left & right).total() / left.total() if left else 0.0
