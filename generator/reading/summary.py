"""A table of contents at the head of an act: its lines are no headings, though they read like them.

    Sommaire                                Table des matières
    - Article 1 : Objet                     Article 1 – Objet .......... 2
    - Article 2 : Durée                     Article 2 – Durée .......... 3

It is announced by its name, or shown by the dots that lead to page numbers, and made of lines that come back below.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.reading.lines import Line

_NAME = re.compile(
    r"[#*_\s]*(?:sommaire|table[ \u00a0]des[ \u00a0](?:matières|articles)|table of contents)[\s\u00a0]*:?[*_\s]*", re.IGNORECASE
)
_LEADER = re.compile(r"[\s\u00a0]*(?:\.[\s\u00a0]?){4,}[\s\u00a0]*\d{0,4}[*_\s]*$|[\s\u00a0]*…{2,}[\s\u00a0]*\d{0,4}[*_\s]*$")
_PAGE = re.compile(r"(?:[\s\u00a0]{2,}|\t)\d{1,4}$")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_MARKER = re.compile(r"[\s>]*(?:[-*+•–][\s\u00a0]+|\d{1,3}[.)][\s\u00a0]+(?=[^\W\d_*]*\*{0,2}Article))?", re.IGNORECASE)
_FEWEST = 2
_LONGEST = 300
"""Characters of an entry at most."""


def find_summary(chunks: Sequence[Sequence[Line]], pages: frozenset[int]) -> frozenset[int]:
    """The line numbers of tables of contents, their name included; page numbers among them are none of theirs."""
    lines = [line for chunk in chunks for line in chunk if len(line.raw) <= _LONGEST and line.number not in pages]
    led = {place for place, line in enumerate(lines) if _LEADER.search(line.text)}
    often = Counter(_key(line.text) for line in lines) if led else Counter[str]()
    again = {place for place in led if lines[place].text.rstrip("*_ ")[-1:].isdigit() and often[_key(lines[place].text)] > 1}
    found = again if len(again) >= _FEWEST else set[int]()
    named = (place for place, line in enumerate(lines) if _NAME.fullmatch(line.text))
    if (place := next(named, None)) is not None:
        entries = _entries(lines, place, led)
        found |= {place, *entries} if len(entries) >= _FEWEST else {place} if place + 1 in found else set()
    return frozenset(lines[place].number for place in found)


def _entries(lines: Sequence[Line], name: int, led: set[int]) -> list[int]:
    """The lines after the name that come back below, up to the first that does not or that came already."""
    left = Counter(_key(line.text) for line in lines[name + 1 :])
    seen: set[str] = set()
    entries: list[int] = []
    for place in range(name + 1, len(lines)):
        key = _key(lines[place].text)
        if key in seen or not key or (left[key] < 2 and place not in led and not _PAGE.search(lines[place].raw.rstrip())):
            break
        seen.add(key)
        entries.append(place)
    return entries


def _key(text: str) -> str:
    """The words and figures of a line, without its marker, its address, its dots nor its page."""
    plain = _PAGE.sub("", _LEADER.sub("", _LINK.sub(r"\1", text)))
    return "".join(filter(str.isalnum, _MARKER.sub("", plain, count=1).casefold()))
