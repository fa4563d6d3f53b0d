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
from generator.reading.apart import (
    BOLD,
    SEEN,
    bare,
    below_frames,
    calls_a_number,
    calls_on,
    closes_quotation,
    heads_annexe,
    is_party_line,
    longest,
)
from generator.reading.closing import opens_signature
from generator.reading.headings import is_bare_article_line, is_title_like
from generator.reading.lines import Line
from generator.reading.tables import table_length

_HARD = re.compile(r"(?: {2,}|\\|<br\s*/?>)$", re.IGNORECASE)
_INSIDE = re.compile(r"(?i:<br\s*/?>)[ ]*(?=[*_]*[^\W\da-zà-ÿ_]|[*_]*[«“\"\d–•-])")
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:MM?|Mme|Mlle|Dr|art|al|cf|p|pp|n|no|St|Ste|[A-Z])\.$")
_COLUMNS = re.compile(r"[^\s.] {3,}\S|\S \| \S")
"""Columns that spaces draw, or bars between cells."""
_LISTS = (";", ":")
_ENDS = (".", ";", ":", "!", "?", "»", "…")
_STOPS = re.compile(r"(?<!\betc)[.!?]$")
_WIDER = 1.25
"""How much longer than those that were wrapped a line may be: a last word that an editor did not cut."""
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
    steady: bool = True
    """Whether no line is much longer than those that were wrapped: else they were cut by hand, or not all of them were."""

    tight: bool = False
    """Whether every line that was wrapped is so full that the next word had no room: an editor counted the characters."""

    def end(self, above: Line, below: Line) -> End:
        """What ends `above`; a label at the head of `below` is for the reader of items."""
        text, after = bare(above.text[-SEEN:]), bare(below.text[:SEEN])
        if not text or not after or _ABBREVIATION.search(text) or text.endswith((" –", " —")):
            return End.WRAP
        filled = (len(text) + 1 + len(after.split(maxsplit=1)[0])) / (self.width or 1)
        if after[0].islower() and text.endswith(_LISTS):  # « Le comité comprend : / le maire ; / le préfet. »
            return End.ALINEA if not self.width else End.WRAP if filled > _LONG else End.DOUBT
        if after[0].islower() and _STOPS.search(text) is None:
            return End.WRAP
        if after[0].islower():  # « … la gestion. / le service instruit les demandes. »: a capital forgotten, or a stop too many
            return End.DOUBT if self.width or self.spaced else End.ALINEA
        if _COLUMNS.search(above.text[:SEEN]) and _COLUMNS.search(below.text[:SEEN]):
            return End.DOUBT
        hard = _HARD.search(above.raw[-SEEN:]) is not None
        ended = text.endswith(_ENDS) or closes_quotation(text)
        bold = BOLD.fullmatch(above.text) is not None and not below.text.startswith(("**", "__"))
        if bold or heads_annexe(above.text[:SEEN]) or (hard and (ended or is_title_like(text))):
            return End.ALINEA
        if not self.width and is_title_like(text):
            return End.ALINEA
        if not self.width:
            return End.DOUBT if self.spaced or not ended else End.ALINEA
        if not ended:
            short = filled < _SHORT and is_title_like(text)
            return End.DOUBT if short or (not self.steady and filled <= 1) else End.WRAP
        if self.spaced:
            return End.WRAP if filled > (1 if self.tight else _LONG) and self.steady else End.DOUBT
        return End.ALINEA if filled < _SHORT else End.DOUBT

    def leaves(self, above: Line, below: Line) -> bool:
        """Whether the heading of an article may begin below a line: it ends a clause, or calls none and nothing is wrapped.

        « Vu la délégation du 18 décembre 2030, / Article 1er »: a comma ends the lines that frame an act. « Le délai court /
        Article 3 – Durée »: a number and a title, alone on their line, head what follows even where lines were wrapped.
        """
        text = bare(above.text[-SEEN:])
        framed = text.endswith(",") and _FRAMES.match(bare(above.text[:SEEN])) is not None
        calls = calls_on(text)
        apart = not self.width or (below.text[:1].isupper() and is_bare_article_line(below.text))
        return text.endswith(_ENDS) or closes_quotation(text) or framed or (apart and not calls)

    def parts(self, above: Line, below: Line, marker: int) -> bool:
        """Whether a figure or letter at the head of a line is a marker, though no clause ends above: « Objet / 3.1. Durée »."""
        return not self.width and below.text[marker : marker + 1].isupper() and not calls_a_number(bare(above.text[-SEEN:]))


def breaks_inside(markup: str) -> bool:
    """« Un an.<br>Il court… »: a line end that the transcription wrote as a tag."""
    return "<br" in markup.casefold() and len(markup) <= 50 * SEEN and _INSIDE.search(markup) is not None


_TITLE_LINES = 3
_TITLE = re.compile(
    r"(?i:avenant|accord|convention|protocole|contrat|charte|annexe)\b[^.;:]*\Z|(?=[^a-zà-ÿ]*\Z)(?=.*[A-ZÀ-Ý]{3})"
)
"""« ACCORD PRÉVOYANCE / du 18 mai 2015 », « Avenant n° 3 / relatif au suivi »: a title goes on as its author likes."""


def read_typing(chunks: Sequence[Sequence[Line]]) -> Typing:
    """How a text was typed, from its runs of lines that are not blank."""
    body = below_frames(chunks)
    framed = body is not chunks
    pairs = [
        (len(bare(above.text[:SEEN])), len(bare(below.text[:SEEN]).split(maxsplit=1)[0]))
        for rank, chunk in enumerate(body)
        for place, (above, below) in enumerate(_plain_pairs(chunk))
        if _goes_on(above, below)
        and not (not framed and rank == 0 and place < _TITLE_LINES and _TITLE.match(bare(above.text[:SEEN])))
    ]
    width = max((length for length, _ in pairs), default=0)
    tight = all(length + 1 + word > width for length, word in pairs)
    spaced = any(_parted(above, below) for above, below in pairwise(body))
    return Typing(width, spaced, steady=longest(body) <= width * _WIDER, tight=tight)


def _plain_pairs(chunk: Sequence[Line]) -> Iterable[tuple[Line, Line]]:
    """Lines that follow each other, headings and rows of tables apart."""
    rows: set[int] = set()
    for start in range(len(chunk)):
        if start not in rows:
            rows.update(range(start, start + table_length(chunk, start)))
    plain = ((place, pair) for place, pair in enumerate(pairwise(chunk)) if place not in rows and place + 1 not in rows)
    return (pair for _, pair in plain if not pair[0].text.startswith("#"))


def _goes_on(above: Line, below: Line) -> bool:
    """Whether a line was wrapped: the next one goes on in lower case, is no element of a list, and no sentence ends above."""
    text = bare(above.text[-SEEN:])
    stopped = _STOPS.search(text) is not None and not _ABBREVIATION.search(text)
    ended = stopped or text.endswith(_LISTS) or closes_quotation(text)
    goes_on = bare(below.text[:SEEN])[:1].islower() and read_label(below.text) is None
    return goes_on and not ended and not is_party_line(below.text)


def _parted(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether only a blank line shows that a paragraph ends and that another begins."""
    last, first = bare(above[-1].text[-SEEN:]), bare(below[0].text[:SEEN])
    framed = (
        opens_signature(first)
        or below[0].text.startswith(("#", "|"))
        or is_bare_article_line(below[0].text)
        or read_label(first) is not None
    )
    return last.endswith((".", ";")) and not framed and first.endswith((".", ";", ":")) and first[:1].isupper()
