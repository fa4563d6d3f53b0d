"""Numbers of articles and annexes as texts write them, and the form in which two of them are compared.

Read: « 1er », « premier », « trois », « 12 », « 3 bis », « 5-1 », « 2.12.4 », « VIII.4 », « II. 1 », « L. 121-3 », « L111-1 »,
« A », « A.2 », « O. 4 », « E. 05.01 », « (1) », « (sans numéro) ». A number is kept as it is written; only `canonical` forms are
compared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.french.numbers import CARDINALS

_WORDS = {word.replace("-", mark): str(number) for word, number in CARDINALS.items() if 1 < number < 61 for mark in "- "}
_IN_WORDS = "|".join(sorted(_WORDS, key=len, reverse=True))
_RANKS = dict(
    zip(
        "deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième".split(),
        map(str, range(2, 11)),
        strict=True,
    )
)
_ORDINALS = "|".join((*_RANKS, "second"))
"""« Article deuxième », on a heading line."""
_SUFFIX = r"(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|novies|decies|undecies|duodecies|terdecies)"
_ROMAN = r"(?:[IVXL]+)(?:er)?"
_NUMBER = re.compile(
    rf"""
    (?: \((?P<none>(?i:sans[ ]num[ée]ro))\)
      | (?P<word> (?i:unique|premier|première|préliminaire|liminaire|{_IN_WORDS.replace(" ", "[ ]")}) (?![\w'’-])
               | (?i:un|{_ORDINALS})(?=[\s\u00a0]*(?:\Z|[:–—.-])) )
      | (?P<code> [LRDA]\*?\.?[ \u00a0\u202f]?\*?\d+ (?:[.-]\d+)* )
      | (?P<pointed> [A-Z]\.[ \u00a0\u202f]\d+ (?: [.-]\d+ )* (?![ \u00a0\u202f]?°) )
      | (?P<roman> {_ROMAN} (?: [.-][ \u00a0\u202f]?\d+ )* )
      | (?P<spaced> [A-Z]\.?[ \u00a0\u202f]\d+ (?: [.-]\d+ )+ )
      | (?P<letter> [A-Z] (?: [.-]?\d+ )* )
      | (?P<digits> \d+ (?: (?i:er|ère|re)(?![\w]) )? (?: [.-]\d+ (?:er)? )* [a-z]? )
      | (?P<note> \(\d+\) )
    )
    (?: [ \u00a0\u202f-]? (?i:{_SUFFIX}) (?: [ \u00a0\u202f][A-Z](?![\w'’.]) )? (?![\w]) )?
    (?![\w]) (?!['’])
    """,
    re.VERBOSE,
)
_NOUN = re.compile(r"(?:art(?:icle)?s?\.?|annexe)\s+(?:n°\s*)?")
_CODE = re.compile(r"([lrd])(\*?)\.(?=\d)")
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_ORDINAL_END = re.compile(r"(?<=\d)(?:er|ère|re)\b|(?<=[ivxl])er\b")
_NUMBER_WORDS = {"premier": "1", "première": "1", "un": "1", "second": "2", **_RANKS, **_WORDS}
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ROMAN_SHAPE = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")


@dataclass(frozen=True, slots=True)
class ArticleNumber:
    """A number read at the beginning of a stretch of text."""

    written: str
    """As it is written; empty for « (sans numéro) »."""
    end: int
    """One past its last character."""


def read_number(text: str, start: int = 0) -> ArticleNumber | None:
    """The article number that begins at `start`, or None; « 5 » in « 5 est modifié », nothing in « suivant »."""
    match = _NUMBER.match(text, start)
    if match is None:
        return None
    return ArticleNumber("" if match["none"] else match.group(), match.end())


@lru_cache(maxsize=8192)  # each target is compared with every number of its text
def canonical(number: str) -> str:
    """The form in which two numbers are compared: « L. 111-1 » and « L111-1 », « 1er » and « premier » are one.

    White space, case, a final full stop or dash and the word « annexe » go; hyphens and dots between figures stay, for
    articles 2.3 and 2-3 differ. A roman number stays roman: whether « annexe I » is « annexe 1 » is for the text to tell (see
    `roman_value`).
    """
    folded = number.casefold().strip()
    noun = _NOUN.match(folded)
    folded = folded[noun.end() :] if noun else folded
    folded = _ORDINAL_END.sub("", _NUMBER_WORDS.get(folded, folded))  # « 1er bis » is « 1 bis »
    folded = _ORDINAL_END.sub("", _SPACES.sub("", folded))
    code = _CODE.match(folded)
    folded = f"{code[1]}{code[2]}{folded[code.end() :]}" if code else folded
    return folded.rstrip(".–—-")


def same_number(one: str, other: str) -> bool:
    """Whether two numbers are the same once written alike."""
    return canonical(one) == canonical(other)


def roman_value(number: str) -> int | None:
    """The value of a roman number (« IV », « Ier »), or None when it is not one."""
    letters = _ORDINAL_END.sub("", number.casefold().strip())
    if not letters or not _ROMAN_SHAPE.fullmatch(letters):
        return None
    values = [_ROMAN_VALUES[letter] for letter in letters]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
