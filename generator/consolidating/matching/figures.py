"""Figures that mean the same, however typed: « 500 € » and « 500 euros », « 3 mois », « trois mois » and « trois (3) mois ».

For comparing only: each becomes one word, with the place where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.consolidating.matching.tokens import Token, tokens
from generator.french.normalise import fold_word
from generator.french.numbers import CARDINALS

_WHOLE = re.compile(r"(\d+)(?:,0+)?")
_SIGNS = {"euro": "€", "euros": "€", "eur": "€"}
_LONGEST = 5
"""Tokens of the longest cardinal in words: « vingt - et - un »."""


def level_figures(words: Sequence[Token]) -> list[Token]:
    """The words with each figure, amount sign and percentage told in one way only."""
    found: list[Token] = []
    index = 0
    while index < len(words):
        word = words[index]
        size, value = _cardinal(words, index)
        if value:
            told = index + size
            if _digits(words[told : told + 3]) == value:  # « trois (3) »
                size += 3
            found.append(Token(value, word.start, words[index + size - 1].end))
        elif _joined(words[index : index + 2]) == "pour cent":
            size = 2
            found.append(Token("%", word.start, words[index + 1].end))
        else:
            whole = _WHOLE.fullmatch(word.folded)
            size = 1
            found.append(Token(whole[1] if whole else _SIGNS.get(word.folded.casefold(), word.folded), word.start, word.end))
        index += size
    return found


def has_figure(words: Sequence[Token]) -> bool:
    """Whether some words hold a figure beside another word: « 3 ans », and not « 3 » alone."""
    leveled = level_figures(words)
    return len(leveled) > 1 and any(word.folded[:1].isdigit() for word in leveled)


def told_twice(text: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where a text writes a number in words, then in figures between brackets: the places of both, brackets included."""
    if "(" not in text:
        return []
    words, found = tokens(text), []
    for index in range(len(words)):
        size, value = _cardinal(words, index)
        after = words[index + size : index + size + 3]
        if value and _digits(after) == value:
            found.append(((words[index].start, words[index + size - 1].end), (after[0].start, after[2].end)))
    return found


def _cardinal(words: Sequence[Token], index: int) -> tuple[int, str]:
    """How many tokens a cardinal in words takes, and its value; « un » is an article as well."""
    for size in range(_LONGEST, 0, -2):
        taken = words[index : index + size]
        if len(taken) == size and all((word.folded == "-") == bool(place % 2) for place, word in enumerate(taken)):
            value = CARDINALS.get("".join(fold_word(word.folded) for word in taken), 0)
            if value > 1:
                return size, str(value)
    return 1, ""


def _digits(words: Sequence[Token]) -> str:
    """« (3) »."""
    return words[1].folded if [word.folded for word in words[::2]] == ["(", ")"] and len(words) == 3 else ""


def _joined(words: Sequence[Token]) -> str:
    return " ".join(word.folded.casefold() for word in words)
