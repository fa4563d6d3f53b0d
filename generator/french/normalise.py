"""Folding text for comparison: case, accents, ligatures, apostrophes, white space. Never used for printing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SAME_LENGTH = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "´": "'",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2002": " ",
        "\u2009": " ",
        "\u200a": " ",
        "\t": " ",
        "\n": " ",
        "‑": "-",
        "−": "-",
    }
)
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "\u00ad": ""})
_SPACES = re.compile(r"\s+")


def level(text: str) -> str:
    """The same text, character for character, with one kind of apostrophe, space and hyphen."""
    return text.translate(_SAME_LENGTH)


@lru_cache(maxsize=8192)
def fold_word(word: str) -> str:
    """A word without case, accents or ligatures: « À » → « a », « Œuvre » → « oeuvre »."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFD", word.translate(_LIGATURES))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).lower()


def fold(text: str) -> str:
    """A text as comparison sees it: no case, no accents, one space between words, plain apostrophes."""
    return _SPACES.sub(" ", fold_word(level(text))).strip()


def squeeze(text: str) -> str:
    """A text with one kind of apostrophe, hyphen and space, one space between words; case and accents are kept."""
    return _SPACES.sub(" ", level(unicodedata.normalize("NFC", text))).strip()
