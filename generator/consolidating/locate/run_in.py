"""The title run into an alinéa: « Missions : le service instruit… », « Durée – La convention… », « **Moyens** Deux agents… ».

It is a few words without a verb, before a mark and the text; longer or plainer words are one where the lines beside it begin so.
"""

from __future__ import annotations

import re

from generator.consolidating.locate.outline import body_marker
from generator.consolidating.locate.phrases import UNTITLED, may_title, other_counts
from generator.model import Alinea, Lacune

Body = tuple[Alinea | Lacune, ...]
_MARKED = re.compile(r"(?P<title>[^\W_][^:;.,()«»–—]{1,60}?)(?:\s*(?P<colon>:)\s+|\s+(?P<dash>[–—-])\s+)(?=\S)")
_LONGEST = 7
"""A title that is run into its alinéa has this many words at most."""


def run_in_title(line: Alinea, body: Body = ()) -> str:
    """The title that an alinéa of a body begins with, its marker left out; empty when it has none."""
    if line.kind in ("tableau", "intertitre"):
        return ""
    if emphasised := _emphasised(line):
        return emphasised
    found = _form(line)
    if found is None:
        return _ended(line)
    _, title = found
    if may_title(title, labelled=False):
        return title
    beside = (other for other in body if isinstance(other, Alinea) and other is not line)
    return title if any(_alike(line, other) for other in beside) else ""


def _start(line: Alinea) -> int:
    found = body_marker(line)
    return found.length if found is not None else 0


def _form(line: Alinea) -> tuple[str, str] | None:
    """The mark that ends what may be a title, and its words."""
    start = _start(line)
    found = _MARKED.match(line.text, start)
    if found is None or len(found["title"].split()) > _LONGEST or not any(char.isalpha() for char in found["title"]):
        return None
    after = line.text[found.end()]
    if (found["dash"] and not after.isupper()) or (not start and not found["title"][0].isupper()):
        return None  # « Le service – ou son représentant – instruit … »
    return (":" if found["colon"] else "–"), found["title"].strip()


def _ended(line: Alinea) -> str:
    """« Effectifs. Le nombre est de dix. »: a title that a full stop ends."""
    spans = next((spans for name, spans in other_counts(line.text, line.label) if name == UNTITLED), ())
    return line.text[_start(line) : spans[0][0]].strip(" .\u00a0\u202f") if spans else ""


def _emphasised(line: Alinea) -> str:
    """« **Missions** Le service … »: first words set apart by their type, before a sentence or a mark."""
    start = _start(line)
    mark = next((one for one in line.marks if one.kind in ("strong", "emphasis") and one.start <= start < one.end), None)
    if mark is None:
        return ""
    title, after = line.text[start : mark.end].strip(), line.text[mark.end :].lstrip()
    if not after or len(title.split()) > _LONGEST or not any(char.isalpha() for char in title):
        return ""
    closed = title[-1] in ":.–—-" or after[0] in ":.–—-"
    return title.rstrip(" .:–—-\u00a0\u202f") if closed or after[0].isupper() else ""


def _alike(line: Alinea, other: Alinea) -> bool:
    """Whether two lines of one kind begin with words that the same mark ends."""
    one, two = body_marker(line), body_marker(other)
    if (one.style if one else "") != (two.style if two else ""):
        return False
    left, right = _form(line), _form(other)
    return left is not None and right is not None and left[0] == right[0] and left[1] != right[1]
