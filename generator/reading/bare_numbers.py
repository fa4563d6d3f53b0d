"""Articles that only a number heads: « ## 1. Objet », « ### 2 - DURÉE », « ## III. Suivi », « # 4 Comité », « **5. Fin** ».

Read in a convention that has no « Article », above its annexes, when the numbers of its headings follow one order. Where
« 4.1 » stands right under « 4. » the latter is a division; « I. » is one where every one of them only groups headings in figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.french.article_numbers import roman_value
from generator.french.labels import read_label
from generator.reading.formulas import closes_preamble
from generator.reading.headings import Heading, is_title_like, read_division
from generator.reading.units import Unit

_STYLES = ("chiffre", "decimal", "romain", "parenthese", "degre")
_ALONE = re.compile(r"\d{1,2}(?:[ ](?:bis|ter|quater))?(?=[ \u00a0\u202f]+[A-ZÀ-ÖØ-Þ][\w'’])")
"""« 4 Gouvernance »."""
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A Markdown heading that begins with a number."""

    index: int
    level: int
    roman: bool
    rank: tuple[int, ...]
    heading: Heading


def bare_articles(units: Sequence[Unit]) -> tuple[dict[int, Heading], dict[int, Heading]]:
    """The articles that their numbers head, and the numbered headings that only group them; none where the order is not clear."""
    found = _above_annexes(units) or _in_bold(units)
    figures, romans = [one for one in found if not one.roman], [one for one in found if one.roman]
    if romans and not (figures and all(_groups(one, figures) for one in romans)):
        chosen, above = romans, list[_Numbered]()
    else:
        chosen, above = figures, romans
    if not _ordered(chosen):
        highest = min((one.level for one in chosen), default=0)
        chosen = [one for one in chosen if one.level == highest]
    if len(chosen) < _SEVERAL or not _ordered(chosen):
        return {}, {}
    held = {one.index: one for one in chosen}
    empty = {i for i, one in held.items() if i + 1 in held and held[i + 1].rank[: len(one.rank)] == one.rank}
    articles = {i: one.heading for i, one in held.items() if i not in empty}
    return articles, {one.index: one.heading for one in (*above, *(held[i] for i in empty))}


def own_sections(units: Sequence[Unit]) -> dict[int, Heading]:
    """« ## 1. Salaires », « ## 2. Durée » of an avenant: its own count, from 1 on and without a gap."""
    found = _above_annexes(units)
    highest = min((one.level for one in found), default=0)
    chosen = [one for one in found if one.level == highest]
    counted = [one.rank for one in chosen] == [(number,) for number in range(1, len(chosen) + 1)]
    alike = len({one.roman for one in chosen}) == 1
    return {one.index: one.heading for one in chosen} if counted and alike and len(chosen) >= _SEVERAL else {}


def _above_annexes(units: Sequence[Unit]) -> list[_Numbered]:
    found = []
    for i, unit in enumerate(units):
        if unit.kind != "heading":
            continue
        division = read_division(unit.text, plain=False)
        if division is not None and division.division in ("annexe", "appendice"):
            break
        if (one := _numbered(i, unit)) is not None:
            found.append(one)
    return found


def _in_bold(units: Sequence[Unit]) -> list[_Numbered]:
    """« **1. Objet** », « 2. **Durée** »: lines all in bold, that count from 1 on without a gap, each with text below."""
    found = []
    for i, unit in enumerate(units[:-1]):
        one = _numbered(i, unit) if unit.kind in ("paragraph", "item") else None
        start = (0, len(unit.text) - len(one.heading.heading)) if one else ()
        if (
            one
            and is_title_like(one.heading.heading)
            and any(mark.kind == "strong" and mark.start in start and mark.end == len(unit.text) for mark in unit.marks)
        ):
            found.append(replace(one, level=len(one.rank)))
    first = [one.rank for one in found if len(one.rank) == 1]
    counted = first == [(number,) for number in range(1, len(first) + 1)] and len({one.roman for one in found}) == 1
    filled = all(one.index + 1 != other.index or len(other.rank) > len(one.rank) for one, other in pairwise(found))
    above = units[found[0].index - 1].text.rstrip() if found and found[0].index else ""
    announced = above.endswith(":") and not closes_preamble(above)
    return found if counted and filled and not announced else []


def _numbered(index: int, unit: Unit) -> _Numbered | None:
    label = read_label(unit.text)
    alone = _ALONE.match(unit.text)
    if label is None or label.style not in _STYLES:
        written, end, roman = (alone.group(), alone.end(), False) if alone else ("", 0, False)
    else:
        written, end, roman = label.written.strip(" \u00a0\u202f.()°/–—-:"), label.end, label.style == "romain"
    words = unit.text[end:].strip()
    if not written or not words:
        return None
    plain, _, suffix = written.replace("-", ".").partition(" ")
    rank = [roman_value(plain) or 0] if roman else [int(figure) for figure in re.findall(r"\d+", plain)]
    return _Numbered(index, unit.level, roman, (*rank, *((ord(suffix[0]),) if suffix else ())), Heading(written, words))


def _ordered(found: Sequence[_Numbered]) -> bool:
    return all(one.rank < other.rank for one, other in pairwise(found))


def _groups(one: _Numbered, figures: Sequence[_Numbered]) -> bool:
    """Whether a heading in figures stands right under a roman one, and deeper."""
    return any(below.index == one.index + 1 and below.level > one.level for below in figures)
