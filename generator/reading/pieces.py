"""Lines → pieces: headings, items, paragraphs and tables, before anything is known of what they say.

CommonMark's block rules fit legal lines badly, so the few that hold are read here from raw lines, in one pass that loses no
line: ATX headings; a blank line ends a paragraph and a soft break does not; an item marker opens an item (« – », « 1° » and
« a) » too); nesting is the raw column of a marker, for one space is enough. Indented text is not code, `1.` is
never renumbered, nothing is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from generator.french.labels import Label, read_label
from generator.reading.apart import bare, closes_quotation, cuts_number, cuts_reference, stands_apart
from generator.reading.breaks import DOUBT, End, Typing, breaks_inside, read_typing
from generator.reading.furniture import Furniture, find_furniture
from generator.reading.headings import begins_article, is_bare_article_line, is_number_alone, is_title_like
from generator.reading.lines import Line, chunks
from generator.reading.numbered_lines import title_lines
from generator.reading.quoted_heads import heads_wording
from generator.reading.summary import find_summary
from generator.reading.tables import table_length

PieceKind = Literal["heading", "paragraph", "item", "table", "ornament", "page", "summary"]

_HEADING_SIGNS = re.compile(r"#{1,6}(?=[ \t]|$)")
_QUOTE_SIGNS = re.compile(r"(?:>[ \t]?)+")
_ORNAMENT = re.compile(r"[\s\\*_~=#+|·•–—-]+|`{3,}[ ]?\w{0,20}`*")
_MARKUP_BEFORE = re.compile(r"(?<![*_~\\])[*_~\\]+(?=[^\s*_~\\])")
_ESCAPED = re.compile(r"(?<=^\w)\\(?=[.)°])|(?<=^\w\w)\\(?=[.)°])|^\\(?=[-*+])")
"""The back slash of « 1\\) », « \\- », as converters protect them."""
_HEADING_INDENT = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """One unit of a deposited text."""

    kind: PieceKind
    """What its first line shows it to be."""
    lines: tuple[Line, ...]
    """Its lines."""
    markup: str
    """Its words with their markup, lines joined by line feeds, without heading signs; empty for a table."""
    level: int = 0
    """Number of `#`; 0 for a plain line."""
    depth: int = 0
    """Nesting of an item."""
    label: Label | None = None
    """Marker of an item."""
    doubtful: str = ""
    """Why it may be counted as several alinéas, in French; empty when it is one."""


def read_pieces(body: str) -> list[Piece]:
    """All the pieces of a text, in order; their lines are all its lines that are not blank."""
    columns: list[int] = []
    pieces = []
    runs = chunks(body)
    typing, furniture = read_typing(runs), find_furniture(runs)
    titles = title_lines(runs, typing.width) if typing.width else frozenset[int]()
    summary = find_summary(runs, furniture.pages)
    parted = [part for run in runs for part in ((run[:1], run[1:]) if run[0].number in titles else (run,))]
    for above, chunk in pairwise(([], *parted)):
        headed = bool(above) and is_number_alone(above[-1].text)
        for piece in _split(chunk, typing, furniture, summary, headed=headed):
            if piece.kind == "item":
                column = piece.lines[0].column
                while columns and columns[-1] >= column:
                    columns.pop()
                columns.append(column)
                pieces.append(replace(piece, depth=len(columns) - 1))
                continue
            if piece.kind not in {"ornament", "page", "summary"}:
                columns.clear()
            pieces.append(piece)
    return pieces


def _split(
    chunk: Sequence[Line], typing: Typing, furniture: Furniture, summary: frozenset[int], *, headed: bool
) -> Iterator[Piece]:
    """The pieces of lines that no blank line separates."""
    held: list[Line] = []
    position = 0
    cut = ""
    while position < len(chunk):
        line = chunk[position]
        listed = line.number in summary
        paged = listed or line.number in furniture.pages
        length = 0 if paged else table_length(chunk, position)
        heading = _read_heading(line)
        doubt = furniture.doubtful.get(line.number, "")
        # What goes on in lower case, there or below, may be the end of the sentence above.
        parts = doubt if any(one.text[0].islower() for one in chunk[position : position + 2]) else ""
        alone = heading is not None or paged or _ORNAMENT.fullmatch(line.raw) or _QUOTE_SIGNS.fullmatch(line.text)
        if length or alone or doubt or (held and _opens(chunk, position, held, typing, headed=headed)):
            yield from _held(held, typing, cut or parts)
            held, cut = [], parts
        if paged:
            yield Piece("summary" if listed else "page", (line,), line.text)
        elif doubt:
            yield Piece("paragraph", (line,), line.text, doubtful=doubt)
        elif length:
            yield Piece("table", tuple(chunk[position : position + length]), "")
        elif heading is not None:
            yield heading
        elif alone:
            yield Piece("ornament", (line,), line.text)
        else:
            held.append(line)
        position += length or 1
    yield from _held(held, typing, cut)


def _read_heading(line: Line) -> Piece | None:
    """An ATX heading with words: `## Titre`, its closing signs left out."""
    signs = _HEADING_SIGNS.match(line.text) if line.column <= _HEADING_INDENT else None
    if signs is None:
        return None
    words = line.text[signs.end() :].strip()
    opened = words.rstrip("#")
    words = opened.rstrip() if not opened or opened[-1].isspace() else words
    return Piece("heading", (line,), words, level=signs.end()) if words else None


def _held(lines: Sequence[Line], typing: Typing, cut: str) -> Iterator[Piece]:
    """The paragraph or item that some lines make, and why it may be none; the markers of a block quotation are not its words."""
    if not lines:
        return
    texts = [_QUOTE_SIGNS.sub("", line.text, count=1) if line.text.startswith(">") else line.text for line in lines]
    label = _label(texts[0])
    markup = "\n".join(texts)
    markup = markup[:-1].rstrip() if markup.endswith("\\") and not markup.endswith("\\\\") and markup[:-1].strip() else markup
    doubted = any(typing.end(above, below) is End.DOUBT for above, below in pairwise(lines)) or breaks_inside(markup)
    written = (text[label.end if label and not rank else 0 :] for rank, text in enumerate(texts))
    doubted = doubted or any("\t" in text or " | " in text for text in written)
    yield Piece("item" if label else "paragraph", tuple(lines), markup, label=label, doubtful=cut or (DOUBT if doubted else ""))


_OPENERS = ("«", "“", '"')


def _label(text: str) -> Label | None:
    """The marker of a line, behind the signs of bold or italics."""
    return read_label(text) or read_label(_MARKUP_BEFORE.sub("", text, count=1))


def _heads(text: str) -> bool:
    """« Article 1 : Objet », « 1. **Article 1 : Objet** »: a heading, though a converter made it an item."""
    label = _label(text)
    return is_bare_article_line(text) or (label is not None and is_bare_article_line(text[label.end :]))


def _leaves_quotation(held: Sequence[Line], line: Line) -> bool:
    """Whether a line stands below a quotation that is closed, or begins with its mark: « « A. / « B. » »."""
    above = bare(held[-1].text)
    again = line.text.startswith(held[0].text[0]) and above.endswith((".", ";", ":"))
    return again or (closes_quotation(above) and line.text[:1].isupper())


def _opens(chunk: Sequence[Line], position: int, held: Sequence[Line], typing: Typing, *, headed: bool) -> bool:
    """Whether a line opens a piece inside lines that no blank line separates: an item, an article's heading, the text under one.

    A dash or bullet always does. A figure or letter can stand at any break (« de l'article / 2. »), so it must follow the end
    of a clause, continue a list of its own style, or begin with a capital where no line is wrapped. One title-like line under
    « Article 3 » is its heading, not its text.
    """
    line = chunk[position]
    ends, begins = bare(held[-1].text), bare(line.text)
    if cuts_number(ends, begins) or cuts_reference(ends, begins):
        return False
    label = read_label(_ESCAPED.sub("", _QUOTE_SIGNS.sub("", line.text, count=1) if line.text.startswith(">") else line.text))
    if (label is not None or not line.text[0].islower()) and heads_wording(held, wrapped=bool(typing.width)):
        return True
    if label is not None:
        first = _label(held[0].text)
        above = bare(held[-1].text)
        ended = above.endswith((":", ";", ".", ",", "»")) or closes_quotation(above)
        same = first is not None and first.style == label.style
        return label.style == "tiret" or ended or same or typing.parts(held[-1], line, label.end)
    if len(held) == 1 and not line.text[0].islower() and _heads(held[0].text):
        return position + 1 < len(chunk) or not is_title_like(bare(line.text))
    if begins_article(line.text) and typing.leaves(held[-1], line):
        return True
    if held[0].text.startswith(_OPENERS) and _leaves_quotation(held, line):
        return True
    if stands_apart(held[-1], line, chunk[position + 1] if position + 1 < len(chunk) else None):
        return True
    headed = headed if position == 1 else is_number_alone(chunk[position - 2].text)
    titled = len(held) == 1 and headed
    if titled and not line.text[0].islower() and is_title_like(bare(held[0].text)):
        return True
    return typing.end(held[-1], line) is End.ALINEA
