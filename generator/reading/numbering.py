"""« 2.1 de former ; / 2.2 de sensibiliser ; »: a number before a word in lower case is a marker where the line beside it goes on.

Alone, « 2.5 millions d'euros » is a figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.french.labels import read_label
from generator.model import Alinea

_NUMBER = re.compile(
    r"(?P<key>\d{1,2}(?:\.\d{1,2})+(?:[ \u00a0\u202f]?(?:bis|ter|quater|quinquies)\b)?)[ \u00a0\u202f]+"
    r"(?!(?:millions?|milliards?|fois|points?|euros?|pour cent)\b)(?=[^\W\d_A-ZÀ-Þ])"
)


def numbered(body: Sequence[Alinea]) -> tuple[Alinea, ...]:
    """The alinéas, each number that its neighbours count on taken as the marker of its line."""
    found = [_NUMBER.match(line.text) if not line.label and line.kind == "paragraphe" else None for line in body]
    if not any(found):
        return tuple(body)
    keys = [match["key"] if match else _written(line) for line, match in zip(body, found, strict=True)]
    return tuple(
        replace(line, label=match["key"], kind="item") if match and _counts(keys, index) else line
        for index, (line, match) in enumerate(zip(body, found, strict=True))
    )


def _written(line: Alinea) -> str:
    label = read_label(line.text) if line.label else None
    return label.key if label is not None and label.style == "decimal" else ""


_KEY = re.compile(r"(?P<wide>[\d.]+)\.(?P<last>\d+)\s?(?P<suffix>[a-z]*)")


def _counts(keys: Sequence[str], index: int) -> bool:
    """Whether the line before or after bears the number before or after."""
    before = index > 0 and _follows(keys[index - 1], keys[index])
    return before or (index + 1 < len(keys) and _follows(keys[index], keys[index + 1]))


def _follows(one: str, other: str) -> bool:
    """« 2.2 » and « 2.3 », « 2.2 » and « 2.2 bis », « 2.2 bis » and « 2.3 »."""
    left, right = _KEY.fullmatch(one), _KEY.fullmatch(other)
    if left is None or right is None or left["wide"] != right["wide"]:
        return False
    step = int(right["last"]) - int(left["last"])
    return step == 1 or (step == 0 and right["suffix"] not in ("", left["suffix"]))
