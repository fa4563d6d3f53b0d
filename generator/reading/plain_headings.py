"""Plain lines that are headings of articles all the same: those that a converter left in bold, or made an item of a list.

    ## Article 1 – Objet            1. **Article 1 : Objet**
    …                               …
    **Article 2 – Durée**           2. **Article 2 : Durée**

Only in a text that amends nothing: in an avenant such a line may be the new wording. A line that looks like a heading and
cannot be shown to be one is doubtful: what would touch the article around it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.french.article_numbers import canonical
from generator.reading.headings import (
    Heading,
    is_title_like,
    read_article_heading,
    read_division,
    read_order_heading,
    read_small_heading,
)
from generator.reading.units import Unit

_LIKE = re.compile(r"(?:ARTICLE|Article|ART\.|Art\.)[ \u00a0\u202f]*(?![LRDA]\.?[ \u00a0]?\d)[\w(]")
_OF_ANOTHER = re.compile(r"\b(?:du|de la|de l['’]|des)\b")
MAY_HEAD = "cette ligne peut être le titre d’un article"
_LISTED = ("chiffre", "tiret", "parenthese")
_NUMBERED = 2


def numbered_headings(units: Sequence[Unit], articles: Mapping[int, Heading]) -> dict[int, Heading]:
    """« 1. Article 1 : Objet »: items that are headings, when there are several, each with text below, and no others."""
    found = {
        i: heading
        for i, unit in enumerate(units)
        if unit.kind == "item"
        and unit.label is not None
        and unit.label.style in _LISTED
        and (heading := read_article_heading(unit.words, plain=True))
        and not heading.run_in
    }
    filled = all(i + 1 < len(units) and i + 1 not in found for i in found)
    return found if not articles and len(found) >= _NUMBERED and filled else {}


def small_headings(units: Sequence[Unit], articles: Mapping[int, Heading]) -> dict[int, Heading]:
    """« Article 1 : objet » … « Article 7 : résiliation »: titles in lower case, where the articles count one by one."""
    found = {
        i: heading
        for i, unit in enumerate(units[:-1])
        if unit.kind == "paragraph" and i not in articles and (heading := read_small_heading(unit.text))
    }
    every = dict(sorted({**articles, **found}.items()))
    values = [_value(heading) for heading in every.values()]
    counted = len(values) >= _NUMBERED and values == list(range(values[0], values[0] + len(values))) and values[0] > 0
    return found if counted and not any(i + 1 in every for i in found) else {}


def begins_count(articles: Mapping[int, Heading]) -> bool:
    """Whether the first of some headings is numbered 1: an avenant counts its own articles from there."""
    return bool(articles) and _value(articles[min(articles)]) == 1


def order_headings(units: Sequence[Unit], articles: Mapping[int, Heading]) -> dict[int, Heading]:
    """« Article 1 : l'article 5 est ainsi rédigé : … », « Article 2 : à l'article 6, … »: an avenant that counts its articles."""
    found = {
        i: heading
        for i, unit in enumerate(units)
        if unit.kind == "paragraph" and i not in articles and (heading := read_order_heading(unit.text))
    }
    values = [_value(heading) for _, heading in sorted({**articles, **found}.items())]
    return found if values == list(range(1, len(values) + 1)) else {}


def continuing(units: Sequence[Unit], articles: Mapping[int, Heading]) -> dict[int, Heading]:
    """Plain headings whose numbers no Markdown heading bears and that go on from the article above, by one each time."""
    marked = {canonical(heading.number) for heading in articles.values()}
    found: dict[int, Heading] = {}
    last, ended = 0, False
    for i, unit in enumerate(units):
        above = articles.get(i)
        if above is not None:
            last = _value(above)
        if unit.kind == "ornament":
            continue
        closed, ended = ended, unit.kind == "table" or unit.text.endswith((".", ";", "!", "»"))
        if above is not None:
            continue
        heading = read_article_heading(unit.text, plain=True) if unit.kind == "paragraph" else None
        if heading is None or heading.run_in or canonical(heading.number) in marked or i == 0:
            continue
        if last and _value(heading) == last + 1 and closed:
            found[i], last = heading, last + 1
    return found


def unsure_headings(units: Sequence[Unit], articles: Mapping[int, Heading]) -> frozenset[int]:
    """« Article 13, Litiges », and « Article 5 » below article 3: they look like headings, of articles that have none."""
    marked = {canonical(heading.number) for heading in articles.values()}
    found: set[int] = set()
    last = 0
    for i, unit in enumerate(units):
        if i in articles:
            last = _value(articles[i])
        elif unit.kind in {"paragraph", "item"} and is_title_like(unit.words) and _LIKE.match(unit.words):
            heading = read_article_heading(unit.words, plain=True)
            known = heading is not None and canonical(heading.number) in marked
            follows = last < _value(heading) if heading else _OF_ANOTHER.search(unit.words) is None
            if last and follows and not known:
                found.add(i)
    return frozenset(found)


def _value(heading: Heading) -> int:
    number = canonical(heading.number)
    return int(number) if number.isdecimal() else 0


def plain_annexes(units: Sequence[Unit], articles: Mapping[int, Heading], divisions: Mapping[int, Heading]) -> dict[int, Heading]:
    """« Annexe 1 – Moyens », in bold or plain, where articles are Markdown headings: below the last one, or above a new count.

    A list of annexes is none: text stands below each, and nothing announces them.
    """
    found: dict[int, Heading] = {}
    for i, unit in enumerate(units[:-1]):
        if (
            unit.kind != "paragraph"
            or i in articles
            or i in divisions
            or not i
            or units[i - 1].text.rstrip().endswith((":", ","))
        ):
            continue
        heading = read_division(unit.text, plain=True)
        if heading is None or heading.division not in ("annexe", "appendice"):
            continue
        later = [place for place in articles if place > i]
        last = max((_value(articles[place]) for place in articles if place < i), default=0)
        below = units[i + 1]
        listed = read_division(below.text, plain=True) is not None or below.kind == "ornament"
        if last and not listed and (not later or (min(later) == i + 1 and _value(articles[min(later)]) <= last) or found):
            found[i] = heading
    return found
