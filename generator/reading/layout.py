"""How a whole act is laid out: which of its lines are headings, and which stand inside a quotation that runs over several lines.

An act that writes its articles as Markdown headings has no others: there, « Article 3 » on a plain line is words of an
article, but for a convention whose numbers it continues. A text without them is read from its plain lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from generator.reading.bare_numbers import bare_articles, own_sections
from generator.reading.closing import begins_signature
from generator.reading.formulas import marks_party, opens_parties, opens_visa
from generator.reading.headings import Heading, is_amending_heading, is_title_like, read_article_heading, read_division
from generator.reading.plain_headings import (
    begins_count,
    continuing,
    numbered_headings,
    order_headings,
    plain_annexes,
    small_headings,
    unsure_headings,
)
from generator.reading.plain_numbers import number_headings
from generator.reading.units import Unit

_OPENING, _CLOSING = "«“", "»”"
_SENTENCE_WORDS = 4
_ORDERED = re.compile(
    r"\b(?:remplace[rz]|supprime[rz]|ajoute[rz]|insére[rz]|compléte[rz]|substitue[rz]|li(?:re|sez))\b[^.]*[«“]"
    r"|[«“][^»”]*[»”][^.]*\b(?:remplace[rz]|supprime[rz]|ajoute[rz]|insére[rz]|substitue[rz]|li(?:re|sez))\b",
    re.IGNORECASE,
)
"""« remplacer « A » par « B ». », « au lieu de « A », lire « B ». »: an order, in the infinitive."""
_RECITES = re.compile(r"(?:considérant|attendu)\b|(?:d['’]une|d['’]autre) part,\Z|ci-après\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Layout:
    """What is known of an act before its lines are classed one by one."""

    articles: dict[int, Heading]
    """Article headings, by index of unit."""
    divisions: dict[int, Heading]
    """Headings of divisions, by index of unit."""
    amending: frozenset[int]
    """Headings that name what they amend, in an act without articles of its own."""
    continued: frozenset[int]
    """Lines that go on with the heading of the unit before."""
    first: int
    """Index of the first heading of an article, division or amendment; the number of units when there is none."""
    quoted: frozenset[int]
    """Units inside a quotation that an earlier one opens."""
    unsure: frozenset[int]
    """Lines of a convention that look like the heading of an article, and are not read as one."""

    def may_be_signed(self, index: int) -> bool:
        """Whether an act may end at a unit: no article follows, but in an annexe; else « Fait à… » is an article's text."""
        after = min((i for i in (*self.articles, *self.amending) if i > index), default=None)
        annexes = (i for i, found in self.divisions.items() if found.division == "annexe")
        return index not in self.quoted and (after is None or any(index < i < after for i in annexes))


def read_layout(units: Sequence[Unit], *, amending: bool = True) -> Layout:
    """The headings of an act; an amending one may quote those of another without saying so."""
    marked = {i: found for i, unit in enumerate(units) if unit.kind == "heading" and (found := _article(unit, plain=False))}
    titled = _first_heading_is_title(units, marked)
    if titled:
        marked.pop(0, None)
    quoted = quoted_units(units)
    marked = {i: found for i, found in marked.items() if i not in quoted or not _given_anew(units, i, marked, quoted)}
    articles = marked or {
        i: found
        for i, unit in enumerate(units)
        if unit.kind == "paragraph"
        and i not in quoted
        and (found := _article(unit, plain=True))
        and _stands_alone(units, i, found)
    }
    if not marked:
        small = {i: found for i, found in small_headings(units, articles).items() if i not in quoted}
        articles |= small if not (amending and articles) or begins_count({**articles, **small}) else {}
    if amending and not marked:
        articles |= {i: found for i, found in order_headings(units, articles).items() if i not in quoted}
    if not amending:
        articles |= numbered_headings(units, articles) if not marked else continuing(units, articles)
    grouping: dict[int, Heading] = {}
    if not articles:
        articles, grouping = (own_sections(units), grouping) if amending else bare_articles(units)
    if not articles:
        articles, grouping = number_headings(units, quoted, amending=amending)
    articles = {i: _filled(units, i, found, articles) for i, found in articles.items()}
    divisions = {
        i: found
        for i, unit in enumerate(units)
        if i >= titled and i not in articles and (found := _division(unit, plain=not marked))
    }
    if marked:
        plain = plain_annexes(units, articles, divisions)
        signed = next((i for i, unit in enumerate(units) if amending and begins_signature(unit.text)), 0)
        divisions |= {i: found for i, found in plain.items() if not amending or 0 < signed < i}
    divisions |= grouping
    bare = {i for i, heading in articles.items() if not heading.heading and not heading.run_in}
    divisions = {
        i: found for i, found in divisions.items() if units[i].kind == "heading" or (i not in quoted and i - 1 not in bare)
    }
    amends = frozenset[int]()
    if not articles:
        amends = frozenset(i for i, unit in enumerate(units) if i not in quoted and i and _names_an_amendment(unit))
    continued = _continued(units, articles, divisions, plain=not marked)
    first = min([*articles, *divisions, *amends], default=len(units))
    taken = articles.keys() | divisions.keys() | continued | quoted
    unsure = frozenset() if amending else unsure_headings(units, articles) - taken
    return Layout(articles, divisions, amends, continued, first, quoted, unsure)


def _first_heading_is_title(units: Sequence[Unit], articles: dict[int, Heading]) -> bool:
    """Whether an act begins with its title, even « # Annexe IV : avenant n° 31… »: every other heading is deeper."""
    levels = [unit.level for unit in units[1:] if unit.kind == "heading"]
    if not units or units[0].kind != "heading" or not levels:
        return False
    return min(levels) > units[0].level and (0 not in articles or len(articles) > 1)


def _given_anew(units: Sequence[Unit], index: int, marked: dict[int, Heading], quoted: frozenset[int]) -> bool:
    """« ##### « Article 5 – Durée », its text, then « ##### Article 6 – Suivi »: two articles of one quotation.

    The number that the act's own next article would bear is its own: better a heading too many than one swallowed.
    """
    start = index
    while start in quoted:
        start -= 1
    opening = units[start].text
    given = _article(replace(units[start], text=opening.lstrip(f"{_OPENING} \u00a0\u202f")), plain=False)
    own = [found.number for i, found in marked.items() if i < start and i not in quoted]
    following = str(int(own[-1].removesuffix("er")) + 1) if own and own[-1].removesuffix("er").isdigit() else ""
    headed = units[start].kind == "heading" and opening.startswith(tuple(_OPENING)) and given is not None
    return headed and bool(following) and marked[index].number.removesuffix("er") != following


def quoted_units(units: Sequence[Unit]) -> frozenset[int]:
    """Units after the first of a quotation that a later one closes.

    A quotation opens at the head of a unit and each of its paragraphs may open anew. One that is never closed, or whose closing
    comes after another announced quotation (« … : » then « …), holds nothing: better a heading too many, which is seen, than one
    swallowed.
    """
    inside: set[int] = set()
    start, depth = -1, 0
    for i, unit in enumerate(units):
        text = unit.text
        opens = text.startswith(tuple(_OPENING))
        if start >= 0 and opens and units[i - 1].text.endswith(":"):
            start, depth = -1, 0
        if start < 0 and not opens:
            continue
        depth += sum(map(text.count, _OPENING)) - sum(map(text.count, _CLOSING))
        if start < 0:
            start = i if depth > 0 else -1
        elif opens:
            depth -= 1
        if start < 0 or depth <= 0:
            inside.update(range(start + 1, i + 1) if start >= 0 else ())
            start, depth = -1, 0
    return frozenset(inside)


def _article(unit: Unit, *, plain: bool) -> Heading | None:
    return read_article_heading(unit.text, plain=plain)


def _division(unit: Unit, *, plain: bool) -> Heading | None:
    if unit.kind == "heading":
        return read_division(unit.text, plain=False)
    return read_division(unit.text, plain=True) if plain and unit.kind == "paragraph" else None


def _filled(units: Sequence[Unit], index: int, found: Heading, articles: dict[int, Heading]) -> Heading:
    """« Article 2 – Elle court pour un an. » and nothing below: an article is not empty, what follows its number is its text.

    « Article 3 – Art. 5 : remplacer « 48 heures » par « 72 heures ». » is its text whatever stands below: no title ends so.
    """
    ended = found.heading.endswith(".") and len(found.heading.split()) >= _SENTENCE_WORDS
    alone = index + 1 == len(units) or index + 1 in articles
    if found.run_in or not ended or not (alone or _ORDERED.search(found.heading)):
        return found
    return Heading(found.number, "", run_in=len(units[index].text) - len(found.heading))


def _stands_alone(units: Sequence[Unit], index: int, found: Heading) -> bool:
    """Whether a plain heading is one: not the reference that ends a sentence begun above (« …prévues à » / « Article 5 »)."""
    above = units[index - 1].text if index else ""
    if found.run_in or units[index - 1].kind != "paragraph" or not above.endswith((",", " à", " de", " du", " et")):
        return True
    # « Entre le ministère et l'Agence, », « Vu le décret, », « d'autre part, » are followed by the first article
    framed = opens_visa(above) or opens_parties(above) or marks_party(above) or _RECITES.match(above) is not None
    return above.endswith(",") and (bool(found.heading) or framed)


def _names_an_amendment(unit: Unit) -> bool:
    return unit.kind in {"heading", "paragraph"} and is_amending_heading(unit.text)


def _continued(
    units: Sequence[Unit], articles: dict[int, Heading], divisions: dict[int, Heading], *, plain: bool
) -> frozenset[int]:
    """Lines that carry the words of the heading above: « TITRE II » / « Dispositions communes » / « Article 4 ».

    Under a division, the next line is an article's or a division's heading. Under articles, all the plain headings of the act are
    laid out so: two of them at least, each a bare number, then a title, then text.
    """
    found = set()
    for i, heading in divisions.items():
        if (
            not heading.heading
            and _is_title(units, i + 1)
            and (i + 2 in articles or i + 2 in divisions)
            and i + 1 not in divisions
        ):
            found.add(i + 1)
    bare = [i for i, heading in articles.items() if not heading.heading and not heading.run_in]
    taken = articles.keys() | divisions.keys()
    laid_out = [i for i in bare if _is_title(units, i + 1) and i + 1 not in taken and i + 2 < len(units) and i + 2 not in taken]
    if plain and len(bare) > 1 and len(laid_out) == len(articles):
        found.update(i + 1 for i in laid_out)
    if not plain and len(bare) > 1 and len(bare) == len(articles):
        found |= _headed_below(units, bare, taken)
    if not plain and len(bare) > 1 and len(bare) == len(articles) and not found:
        found |= _strong_below(units, bare, taken)
    return frozenset(found)


def _strong_below(units: Sequence[Unit], bare: list[int], taken: Set[int]) -> set[int]:
    """« ## Article 2 » / « **Composition** »: a title in bold, and text below it, under every number, and no other."""
    below = {i + 1 for i in bare}
    inside = range(bare[0] + 1, len(units))
    if any(i not in below and i not in taken and _is_title(units, i) and _is_strong(units[i]) for i in inside):
        return set()
    laid_out = all(_is_title(units, i) and _is_strong(units[i]) and i + 1 < len(units) and i + 1 not in taken for i in below)
    return below if laid_out and not below & taken else set()


def _is_strong(unit: Unit) -> bool:
    return any(mark.kind == "strong" and mark.start == 0 and mark.end == len(unit.text) for mark in unit.marks)


def _headed_below(units: Sequence[Unit], bare: list[int], taken: Set[int]) -> set[int]:
    """« ## Article 2 » / « ### Composition »: one deeper heading under each number, and no other in them, is its words."""
    deeper = {
        i
        for i, unit in enumerate(units)
        if unit.kind == "heading" and i not in taken and i > bare[0] and unit.level > units[bare[0]].level
    }
    below = {i + 1 for i in bare}
    texts = all(i + 1 < len(units) and units[i + 1].kind != "heading" for i in below)
    return below if deeper == below and texts else set()


def _is_title(units: Sequence[Unit], index: int) -> bool:
    return index < len(units) and units[index].kind == "paragraph" and is_title_like(units[index].text)
