"""Two small texts written as lines, and their redline written back as lines, for readable cases.

`# 9 : Durée` opens article 9 (`(manquant)` or `(abrogé)` after it: its state); `a| words` is an alinéa whose identity is `a`,
plain `words` one without; `h| [2]`, `h| [1+]` are holes; `t| A ; B // C ; D` a table of two rows; a last line `…`: nobody knows
what follows.
"""

from __future__ import annotations

import re

from generator.model import Alinea, Article, Lacune, Redline, Row, Segment, Texte

_HEADING = re.compile(r"# (?P<number>[^:(]+?)(?: : (?P<heading>.*?))?(?: \((?P<state>manquant|abrogé)\))?")
_HOLE = re.compile(r"\[(\d+)(\+?)\]")
_SIGNS = {"equal": "=", "changed": "~", "deleted": "-", "inserted": "+", "unknown": "?"}
_WORDS = {"equal": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}


def read_text(lines: str) -> Texte:
    """The text that the lines write."""
    parts: list[tuple[str, str, str, list[Alinea | Lacune]]] = []
    open_ended = False
    for line in lines.splitlines():
        if line == "…":
            open_ended = True
        elif match := _HEADING.fullmatch(line):
            parts.append((match["number"], match["heading"] or "", match["state"] or "", []))
        elif line:
            parts[-1][3].append(_item(line))
    return Texte("convention", "Convention", tuple(_part(*part) for part in parts), open_ended)


def _part(number: str, heading: str, state: str, body: list[Alinea | Lacune]) -> Article:
    states = {"manquant": "missing", "abrogé": "repealed"}
    title = "" if state == "manquant" else f"Article {number}" + (f" : {heading}" if heading else "")
    article = Article(number, heading, tuple(body), title=title)
    return article if not state else Article(number, heading, tuple(body), title=title, state=states[state])  # type: ignore[arg-type] # a file's word


def _item(line: str) -> Alinea | Lacune:
    ident, bar, words = line.partition("| ")
    if not bar:
        ident, words = "", line
    if hole := _HOLE.fullmatch(words):
        return Lacune(int(hole[1]), None if hole[2] else int(hole[1]), "non versé", ident)
    if " ; " in words:
        rows = tuple(tuple(row.split(" ; ")) for row in words.split(" // "))
        return Alinea("\n".join("\t".join(row) for row in rows), "tableau", rows=rows, ident=ident)
    return Alinea(words, ident=ident)


def write_redline(redline: Redline) -> str:
    """The redline, a line a row."""
    lines: list[str] = []
    for part in redline.parts:
        shown = part.newer or part.older
        assert shown is not None
        lines.append(f"# {_segments(part.heading) if part.heading else 'Article ' + shown.number} ({part.kind})")
        lines += [_row(row) for row in part.rows]
    return "\n".join(lines)


def _row(row: Row) -> str:
    if row.kind == "moved":
        return f"< {_segments(row.segments) if row.segments else _text(row.newer)}" if row.newer else f"> {_text(row.older)}"
    if row.kind == "unknown":
        return f"? {_text(row.older)} | {_text(row.newer)}"
    return f"{_SIGNS[row.kind]} {_segments(row.segments) if row.segments else _text(row.newer or row.older)}"


def _text(item: Alinea | Lacune | None) -> str:
    if isinstance(item, Lacune):
        return f"[{item.minimum}{'' if item.maximum == item.minimum else '+'}]"
    return _flat(item.text) if item is not None else "∅"


def _segments(segments: tuple[Segment, ...]) -> str:
    return "".join(_WORDS[segment.kind].format(_flat(segment.text)) for segment in segments)


def _flat(text: str) -> str:
    return text.replace("\t", " ; ").replace("\n", " // ")
