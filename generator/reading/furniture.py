"""What a page adds around the text: page numbers, running headers and footers. It is no alinéa, wherever it stands.

    …les règles que les parties appliquent et qui sont
    Page 2/7
    Convention de délégation de gestion
    détaillées ci-après.

« Page 2/7 » and « – 2 – » say what they are. A bare figure is a page number only in a series that grows by one through the
text; a header is a line that comes back beside page numbers, or the title of the act over again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.french.labels import read_label
from generator.reading.apart import cuts_number, names_portion
from generator.reading.headings import is_bare_article_line, read_division
from generator.reading.lines import Line

_DRESS = r"[\s\u00a0*_|\[\](){}<>–—•·-]*"
_OF = r"(?:[\s\u00a0]*(?:/|sur|of|de)[\s\u00a0]*\d{1,4})"
_PAGE = re.compile(rf"{_DRESS}(?:page|pg?\.)[\s\u00a0]*(?:n°[\s\u00a0]*)?\d{{1,4}}{_OF}?{_DRESS}\.?{_DRESS}", re.IGNORECASE)
_DASHED = re.compile(r"[*_]*[-–—][\s\u00a0]*\d{1,3}[\s\u00a0]*[-–—][*_]*")
_BARE = re.compile(r"[*_]*(?P<page>\d{1,3})(?:[\s\u00a0]*(?:/|sur)[\s\u00a0]*\d{1,3})?[*_]*")
_FOOTER = re.compile(
    rf"(?P<head>.{{3,110}}?)[\s\u00a0*_|–—•·,-]+(?:page[\s\u00a0]*\d{{1,4}}{_OF}?|\d{{1,3}}[\s\u00a0]*(?:/|sur)[\s\u00a0]*\d{{1,3}}){_DRESS}",
    re.IGNORECASE,
)
_PAGED = re.compile(
    rf"[^.;:«]{{3,110}}?[\s\u00a0*_|–—•·,-]+page[\s\u00a0]*\d{{1,4}}[\s\u00a0]*(?:/|sur)[\s\u00a0]*\d{{1,4}}{_DRESS}",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_SIGNS = re.compile(r"[#*_>\s\u00a0]+")
_HEADER_MAX = 120
_LONGEST = 300
_TITLE_MIN = 15
_SENTENCE_MIN, _OFTEN = 20, 3
_SAME_WORDS = 2
"""Words of the next line that tell whether a sentence comes back, or a header between others."""
_NAMES = re.compile(
    r"\b(?:convention|avenant|accord|protocole|contrat|charte|ville|commune|mairie|association|préfecture|ministère|secrétariat"
    r"|direction|communauté|métropole|département|région|syndicat|agence|académie|rectorat|république|établissement)s?\b",
    re.IGNORECASE,
)
"""What running headers name: the act, or who signs it."""
_PAGE_MIN = 5
"""Lines that a page holds at least, when two numbers alone tell."""
_PAIR, _FIRST_MAX = 2, 4
DOUBT = "un nombre seul sur sa ligne peut être un numéro de page"
AGAIN_DOUBT = "une ligne qui revient à la fin de plusieurs articles peut être un pied de page"
AMID_DOUBT = "une ligne qui revient entre des phrases et nomme un acte ou une partie peut être un en-tête de page"
HEADER_DOUBT = "une ligne voisine d’un numéro de page peut en être l’en-tête"


@dataclass(frozen=True, slots=True)
class Furniture:
    """Line numbers."""

    pages: frozenset[int]
    """Of what is no text."""
    doubtful: dict[int, str]
    """Of what may be none, and why."""


def find_furniture(chunks: Sequence[Sequence[Line]]) -> Furniture:
    """The furniture of a text, from its runs of lines that are not blank."""
    lines = [line if len(line.raw) <= _LONGEST else Line(line.number, "x") for chunk in chunks for line in chunk]
    bare = [place for place, line in enumerate(lines) if _BARE.fullmatch(line.text)]
    numbered = set(bare) if _grows(lines, bare) else {place for place in bare if _cuts(lines, place)}
    numbered |= {place for place, line in enumerate(lines) if _PAGE.fullmatch(line.text) or _DASHED.fullmatch(line.text)}
    numbered |= _footers(lines)
    pages = numbered | _headers(lines, numbered) | _titles(lines)
    cut = {
        above.number
        for chunk in chunks
        for above, below in pairwise(chunk)
        if _goes_on(below) or cuts_number(above.text, below.text)
    }
    below = {place + 1 for place in numbered} & set(_beside(lines, numbered)) - pages
    maybe = {lines[place].number: HEADER_DOUBT for place in sorted(below) if lines[place].number not in cut}
    doubtful = maybe | {lines[place].number: DOUBT for place in bare if place not in pages}
    doubtful |= {lines[place].number: HEADER_DOUBT for place in _once(lines) - pages}
    doubtful |= {lines[place].number: AGAIN_DOUBT for place in _again(lines, pages)}
    doubtful |= {lines[place].number: AMID_DOUBT for place in _amid(lines) - pages}
    return Furniture(frozenset(lines[place].number for place in pages), doubtful)


def _grows(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Whether bare figures number pages: two at least, one more each time, a page apart."""
    found = [_BARE.fullmatch(lines[place].text) for place in places]
    values = [int(match["page"]) for match in found if match]
    steps = zip(zip(values, places, strict=True), zip(values[1:], places[1:], strict=True), strict=False)
    apart = _PAGE_MIN if len(values) == _PAIR else _PAGE_MIN // 2
    return len(values) >= _PAIR and values[0] < _FIRST_MAX and all(b - a == 1 and q - p > apart for (a, p), (b, q) in steps)


def _cuts(lines: Sequence[Line], place: int) -> bool:
    """Whether a figure stands in the middle of a sentence: « …informées de toute / 7 / difficulté. »"""
    return 0 < place < len(lines) - 1 and lines[place - 1].text[-1].isalpha() and _goes_on(lines[place + 1])


def _footers(lines: Sequence[Line]) -> set[int]:
    """« Accord du 3 mai 2031 – page 2/7 », more than once."""
    found = {place: match["head"] for place, line in enumerate(lines) if (match := _FOOTER.fullmatch(line.text))}
    often = Counter(map(_key, found.values()))
    return {place for place, head in found.items() if often[_key(head)] > 1 and not _structural(lines[place])}


def _once(lines: Sequence[Line]) -> set[int]:
    """« Avenant n° 1 – page 2/3 », a single time."""
    return {place for place, line in enumerate(lines) if _PAGED.fullmatch(line.text) and not _structural(line)}


def _headers(lines: Sequence[Line], numbered: Iterable[int]) -> set[int]:
    """Lines that come back beside page numbers."""
    beside = _beside(lines, numbered)
    often = Counter(_key(lines[place].text) for place in beside)
    return {place for place in beside if often[_key(lines[place].text)] > 1 and _key(lines[place].text)}


def _again(lines: Sequence[Line], pages: set[int]) -> Iterator[int]:
    """Lines that come back above a heading or above what is of the page: a footer, or the same words in several articles."""
    ends = [place for place, line in enumerate(lines) if place not in pages and _may_head(line) and _closes(lines, place, pages)]
    often = Counter(_key(lines[place].text) for place in ends)
    yield from (place for place in ends if len(_key(lines[place].text)) >= _TITLE_MIN and often[_key(lines[place].text)] > 1)


def _amid(lines: Sequence[Line]) -> set[int]:
    """Lines that come back word for word and name the act or a party, without page numbers: between two sentences, or often."""
    named = [place for place, line in enumerate(lines) if _NAMES.search(line.text) and _may_head(line)]
    named = [place for place in named if 0 < place < len(lines) - 1 and len(_key(lines[place].text)) >= _TITLE_MIN]
    named = sorted(set(named) - _said_again(lines, named))
    amid = [place for place in named if _is_sentence(lines[place - 1]) and _is_sentence(lines[place + 1])]
    often, twice = (Counter(_key(lines[place].text) for place in places) for places in (named, amid))
    return {place for place in named if often[_key(lines[place].text)] >= _OFTEN} | {
        place for place in amid if twice[_key(lines[place].text)] > 1
    }


def _said_again(lines: Sequence[Line], places: Sequence[int]) -> set[int]:
    """« La ville ouvre les crédits nécessaires / aux travaux. »: a sentence that comes back, its end with it."""
    ends: dict[str, set[str]] = {}
    for place in places:
        below = lines[place + 1]
        end = " ".join(below.text.split()[:_SAME_WORDS]) if below.number == lines[place].number + 1 and _goes_on(below) else ""
        ends.setdefault(_key(lines[place].text), set()).add(end)
    return {place for place in places if len(found := ends[_key(lines[place].text)]) == 1 and "" not in found}


def _is_sentence(line: Line) -> bool:
    whole = len(line.text) >= _SENTENCE_MIN or line.text.rstrip("*_ ").endswith((".", ";", "»"))
    return whole and not line.text.startswith(("#", "|")) and not is_bare_article_line(line.text)


def _closes(lines: Sequence[Line], place: int, pages: set[int]) -> bool:
    below = place + 1
    return below in pages or (
        below < len(lines) and (lines[below].text.startswith("#") or is_bare_article_line(lines[below].text))
    )


def _goes_on(line: Line) -> bool:
    """Whether a line ends a sentence begun above it."""
    return line.text[:1].islower() and read_label(line.text) is None


def _beside(lines: Sequence[Line], numbered: Iterable[int]) -> list[int]:
    """Lines that may be headers or footers: next to a page number, and no sentence."""
    places = set(numbered)
    near = {place + step for place in places for step in (-1, 1)} - places
    return [place for place in sorted(near) if 0 <= place < len(lines) and _may_head(lines[place])]


def _may_head(line: Line) -> bool:
    text = line.text.rstrip("\\*_ ")
    named = len(text) <= _HEADER_MAX and any(map(str.isalpha, text)) and not text.endswith((".", ";", ":", ",", ">", "»"))
    return named and not text.startswith(("«", "“")) and not _structural(line)


def _titles(lines: Sequence[Line]) -> set[int]:
    """The first line of the act, over again."""
    title = _key(lines[0].text) if lines else ""
    if len(title) < _TITLE_MIN or _structural(lines[0], titled=True):
        return set()
    level = len(lines[0].text) - len(lines[0].text.lstrip("#"))
    return {
        place
        for place, line in enumerate(lines[1:], start=1)
        if _key(line.text) == title and len(line.text) - len(line.text.lstrip("#")) in (0, level)
    }


def _structural(line: Line, *, titled: bool = False) -> bool:
    """Whether a line is a heading, an item or a row: what the text itself is made of."""
    text = line.text.strip("*_ ")
    heads = (
        is_bare_article_line(line.text.lstrip("# "))
        or names_portion(text)
        or read_division(text.lstrip("# "), plain=True) is not None
    )
    return heads or (line.text.startswith(("#", "|")) and not titled) or "\t" in line.raw.strip() or read_label(text) is not None


def _key(text: str) -> str:
    """A line as it is compared with others: figures alike, case and markup left out."""
    return _DIGITS.sub("0", _SIGNS.sub(" ", text).strip().casefold()) if any(map(str.isalpha, text)) else ""
