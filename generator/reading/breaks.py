"""Line ends inside lines that no blank line separates: a paragraph that an editor wrapped, or an alinéa a line?

    La convention porte sur les          Le délégant ouvre les crédits.
    crédits du programme.                Le délégataire en rend compte.

A text shows how it was typed: a line that goes on in lower case was wrapped, and tells how wide the lines are; blank lines
between its paragraphs tell that a line end alone is none. Where these do not settle it, the line end is doubtful: the alinéa
says so, and a rank that depends on it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from generator.french.labels import read_label
from generator.reading.closing import opens_signature
from generator.reading.headings import is_bare_article_line, is_title_like
from generator.reading.lines import Line
from generator.reading.tables import table_length

_MARKUP = re.compile(r"</?\w[^<>]*>|[*_~\\]+|^(?:>[ \t]?)+")
_HARD = re.compile(r"(?: {2,}|\\|<br\s*/?>)$", re.IGNORECASE)
_INSIDE = re.compile(r"[.;:!?»](?:[*_]*)[ ]*<br\s*/?>[ ]*(?=[*_]*[^\Wa-z\d_]|[*_]*[«\d–-])|<br\s*/?>[ ]*[-–•]", re.IGNORECASE)
_BOLD = re.compile(r"(\*\*|__)(?=\S).{2,150}?(?<=\S)\1\s*:?")
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:MM?|Mme|Mlle|Dr|art|al|cf|p|pp|n|no|St|Ste|[A-Z])\.$")
_CALLS_A_NUMBER = re.compile(
    r"\b(?:articles?|alinéas?|points?|titres?|chapitres?|sections?|annexes?|parties?|n°|de|du|des|à|aux?|et|ou|les?|la|l['’]article)$",
    re.IGNORECASE,
)
_COLUMNS = re.compile(r"[^\s.] {3,}\S|\S \| \S")
"""Columns that spaces draw, or bars between cells."""
_LISTS = (";", ":")
_ENDS = (".", ";", ":", "!", "?", "»", "…")
_SEEN = 1_000
"""Characters of a line that are looked at: no editor wraps wider ones."""
_SHORT, _LONG = 0.75, 0.85
"""Parts of the width under which a line was ended on purpose, and over which the next word had no room."""
DOUBT = "les lignes qui se suivent sans ligne vide peuvent être un ou plusieurs alinéas"


class End(Enum):
    """What the end of a line is, when another line follows at once."""

    WRAP = "wrap"
    ALINEA = "alinea"
    DOUBT = "doubt"


_FRAMES = re.compile(r"(?:vu|et|entre|considérant|ci-après|d['’](?:une|autre) part)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Typing:
    """How the lines of a text were typed."""

    width: int
    """The longest line that was wrapped; 0 when none shows that it was."""
    spaced: bool
    """Whether blank lines stand between paragraphs that nothing else parts."""

    def end(self, above: Line, below: Line) -> End:
        """What ends `above`; a label at the head of `below` is for the reader of items."""
        text, after = bare(above.text[-_SEEN:]), bare(below.text[:_SEEN])
        if not text or not after or _ABBREVIATION.search(text):
            return End.WRAP
        filled = (len(text) + 1 + len(after.split(maxsplit=1)[0])) / (self.width or 1)
        if after[0].islower() and text.endswith(_LISTS):  # « Le comité comprend : / le maire ; / le préfet. »
            return End.ALINEA if not self.width else End.WRAP if filled > _LONG else End.DOUBT
        if after[0].islower():
            return End.WRAP
        if _COLUMNS.search(above.text[:_SEEN]) and _COLUMNS.search(below.text[:_SEEN]):
            return End.DOUBT
        hard = _HARD.search(above.raw[-_SEEN:]) is not None
        ended = text.endswith(_ENDS)
        if (hard and (ended or is_title_like(text))) or (_BOLD.fullmatch(above.text) and not below.text.startswith(("**", "__"))):
            return End.ALINEA
        if not self.width and is_title_like(text):
            return End.ALINEA
        if not self.width:
            return End.DOUBT if self.spaced or not ended else End.ALINEA
        if not ended:
            return End.DOUBT if filled < _SHORT and is_title_like(text) else End.WRAP
        if self.spaced:
            return End.WRAP if filled > _LONG else End.DOUBT
        return End.ALINEA if filled < _SHORT else End.DOUBT

    def leaves(self, above: Line) -> bool:
        """Whether the heading of an article may begin below a line: it ends a clause, or nothing is wrapped and it calls none.

        « Vu la délégation du 18 décembre 2030, / Article 1er »: a comma ends the lines that frame an act.
        """
        text = bare(above.text[-_SEEN:])
        framed = text.endswith(",") and _FRAMES.match(bare(above.text[:_SEEN])) is not None
        return (
            text.endswith(_ENDS)
            or framed
            or (not self.width and not _CALLS_A_NUMBER.search(text) and not text.endswith((",", "'", "’")))
        )

    def parts(self, above: Line, below: Line, marker: int) -> bool:
        """Whether a figure or letter at the head of a line is a marker, though no clause ends above: « Objet / 3.1. Durée »."""
        return (
            not self.width and below.text[marker : marker + 1].isupper() and not _CALLS_A_NUMBER.search(bare(above.text[-_SEEN:]))
        )


def bare(text: str) -> str:
    """The words of a line, the signs of bold and the like left out."""
    return _MARKUP.sub("", text).strip()


def breaks_inside(markup: str) -> bool:
    """« Un an.<br>Il court… »: a line end that the transcription wrote as a tag."""
    return "<br" in markup.casefold() and len(markup) <= 50 * _SEEN and _INSIDE.search(markup) is not None


_TITLE_LINES = 3
_TITLE = re.compile(
    r"(?i:avenant|accord|convention|protocole|contrat|charte|annexe)\b[^.;:]*\Z|(?=[^a-zà-ÿ]*\Z)(?=.*[A-ZÀ-Ý]{3})"
)
"""« ACCORD PRÉVOYANCE / du 18 mai 2015 », « Avenant n° 3 / relatif au suivi »: a title goes on as its author likes."""


def read_typing(chunks: Sequence[Sequence[Line]]) -> Typing:
    """How a text was typed, from its runs of lines that are not blank."""
    wrapped = [
        len(bare(above.text[:_SEEN]))
        for rank, chunk in enumerate(chunks)
        for place, (above, below) in enumerate(_plain_pairs(chunk))
        if _goes_on(above, below) and not (rank == 0 and place < _TITLE_LINES and _TITLE.match(bare(above.text[:_SEEN])))
    ]
    return Typing(max(wrapped, default=0), any(_parted(above, below) for above, below in pairwise(_in_articles(chunks))))


def _plain_pairs(chunk: Sequence[Line]) -> Iterable[tuple[Line, Line]]:
    """Lines that follow each other, headings and rows of tables apart."""
    rows: set[int] = set()
    for start in range(len(chunk)):
        if start not in rows:
            rows.update(range(start, start + table_length(chunk, start)))
    plain = ((place, pair) for place, pair in enumerate(pairwise(chunk)) if place not in rows and place + 1 not in rows)
    return (pair for _, pair in plain if not pair[0].text.startswith("#"))


def _goes_on(above: Line, below: Line) -> bool:
    """Whether a line was wrapped: the next one goes on in lower case, and is no element of a list."""
    listed = bare(above.text[-_SEEN:]).endswith(_LISTS)
    return bare(below.text[:_SEEN])[:1].islower() and read_label(below.text) is None and not listed


def _in_articles(chunks: Sequence[Sequence[Line]]) -> Sequence[Sequence[Line]]:
    """The chunks from the first heading on: what stands above frames the act."""
    heads = (place for place, chunk in enumerate(chunks) if chunk[0].text.startswith("#") or is_bare_article_line(chunk[0].text))
    return chunks[next(heads, 0) :]


def _parted(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether only a blank line shows that a paragraph ends and that another begins."""
    last, first = bare(above[-1].text[-_SEEN:]), bare(below[0].text[:_SEEN])
    framed = (
        opens_signature(first)
        or below[0].text.startswith(("#", "|"))
        or is_bare_article_line(below[0].text)
        or read_label(first) is not None
    )
    return last.endswith((".", ";")) and not framed and first.endswith((".", ";", ":")) and first[:1].isupper()
