"""An alinéa's words as HTML: escaped, its typographic marks laid over them, nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from markupsafe import Markup, escape

from generator.model import Alinea, Mark

_SAFE_LINK = re.compile(r"(?:https?://[^\s/?#]|mailto:[^\s@]+@)", re.IGNORECASE)
_ORDER = {"link": 0, "strong": 1, "emphasis": 2, "strike": 3, "superscript": 4, "note": 5}
_TAGS = {
    "strong": (Markup("<strong>"), Markup("</strong>")),
    "emphasis": (Markup("<em>"), Markup("</em>")),
    "superscript": (Markup("<sup>"), Markup("</sup>")),
    "note": (Markup('<sup class="cs-appel">'), Markup("</sup>")),
    "strike": (
        Markup('<s class="cs-raye">'),
        Markup('</s><span class="cs-vh"> (rayé dans la transcription)</span>'),
    ),
}


def words(alinea: Alinea) -> Markup:
    """Its plain text with its marks; a line break stays a line break."""
    text = alinea.text
    marks = [mark for mark in alinea.marks if 0 <= mark.start < mark.end <= len(text)]
    cuts = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    out = Markup("")
    for start, end in pairwise(cuts):
        covering = sorted((mark for mark in marks if mark.start <= start and end <= mark.end), key=lambda mark: _ORDER[mark.kind])
        piece = plain(text[start:end])
        for mark in reversed(covering):
            opening, closing = _wrap(mark)
            piece = opening + piece + closing
        out += piece
    return out


def stretch(alinea: Alinea, start: int, end: int) -> Markup:
    """Some of its words, from a character to another, with the marks that stand over them."""
    marks = tuple(
        replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)
        for mark in alinea.marks
        if mark.start < end and start < mark.end
    )
    return words(replace(alinea, text=alinea.text[start:end], marks=marks))


def plain(text: str) -> Markup:
    """Words without marks."""
    return Markup("<br>").join(escape(line) for line in text.split("\n"))


def _wrap(mark: Mark) -> tuple[Markup, Markup]:
    if mark.kind != "link":
        return _TAGS[mark.kind]
    if not _SAFE_LINK.match(mark.href):
        return Markup(""), Markup("")
    return Markup('<a href="{}" rel="noopener noreferrer external">').format(mark.href), Markup("</a>")


def content(alinea: Alinea) -> Markup:
    """Its words, or its table."""
    if alinea.kind != "tableau" or not alinea.rows:
        return words(alinea)
    width = max(len(row) for row in alinea.rows)
    rows = []
    for rank, row in enumerate(alinea.rows):
        cells = [*row, *[""] * (width - len(row))]
        made = (_cell(cell, heading=rank == 0 and bool(cell.strip())) for cell in cells)
        rows.append(Markup("<tr>{}</tr>").format(Markup("").join(made)))
    head, body = rows[0], Markup("").join(rows[1:])
    return Markup(
        '<div class="cs-tableau" tabindex="0" role="group" aria-label="Tableau">'
        '<table class="cs-table"><thead>{}</thead><tbody>{}</tbody></table></div>'
    ).format(head, body)


def _cell(text: str, *, heading: bool) -> Markup:
    """A cell; an empty one heads nothing."""
    if heading:
        return Markup('<th scope="col">{}</th>').format(plain(text))
    return Markup("<td>{}</td>").format(plain(text))
