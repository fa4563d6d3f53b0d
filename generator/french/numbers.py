"""French numerals: ordinals (« deuxième », « 2e », « avant-dernier ») and cardinals."""

from __future__ import annotations

import re

from generator.french.normalise import fold_word

_UNITS: tuple[str, ...] = ("", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
_UNITS += ("onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf")
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}


def _spell(number: int) -> str:
    """A cardinal below 80 in words: 21 → « vingt-et-un »."""
    if number < len(_UNITS):
        return _UNITS[number]
    ten = max(base for base in _TENS if base <= number)
    rest = number - ten
    if rest == 0:
        return _TENS[ten]
    return f"{_TENS[ten]}-{'et-' if rest in (1, 11) else ''}{_UNITS[rest]}"


CARDINALS: dict[str, int] = {_spell(number): number for number in range(1, 80)} | {"une": 1}
"""Cardinals in words, folded: « deux » → 2."""


def _ordinal(word: str) -> str:
    """The ordinal of a cardinal word: « neuf » → « neuvieme »."""
    if word.endswith("neuf"):
        return word[:-1] + "vieme"
    if word.endswith("cinq"):
        return word + "uieme"
    return (word[:-1] if word.endswith("e") else word) + "ieme"


ORDINALS: dict[str, int] = {_ordinal(word): number for word, number in CARDINALS.items() if number > 1} | {
    "premier": 1,
    "premiere": 1,
    "second": 2,
    "seconde": 2,
    "dernier": -1,
    "derniere": -1,
    "avant-dernier": -2,
    "avant-derniere": -2,
    "penultieme": -2,
    "antepenultieme": -3,
}
"""Ordinals in words, folded; those that count from the end are negative."""
ORDINALS |= {f"{word}s": rank for word, rank in ORDINALS.items()}

_DIGIT_ORDINAL = re.compile(r"(\d+)(?:er|re|ere|e|eme|ieme|nd|nde|d|de)s?\Z")


def read_ordinal(word: str) -> int | None:
    """The rank that a word gives: « deuxième » → 2, « 1er » → 1, « avant-dernier » → -2; None when it gives none."""
    folded = fold_word(word).replace(" ", "-")
    if folded in ORDINALS:
        return ORDINALS[folded]
    match = _DIGIT_ORDINAL.match(folded)
    return int(match[1]) if match else None


def read_cardinal(word: str) -> int | None:
    """The number that a word gives: « sept » → 7, « 12 » → 12; None when it gives none."""
    if word.isdecimal():
        return int(word)
    return CARDINALS.get(fold_word(word).replace(" ", "-"))
