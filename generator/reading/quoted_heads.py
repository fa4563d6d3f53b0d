"""The head of a new wording on lines that no blank line parts: its text begins on the next line, however the act was typed.

    … il est inséré un article 6 ainsi rédigé : « Article 6 – Assurance
    L'association souscrit une assurance.

The mark may be missing, straight, or stand on the line above; the head may be cut in two lines, or be in bold. A title that
names no article (« 4.1 Comité », « Composition ») is told only where no line is wrapped: elsewhere it may be half a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.french.labels import read_label
from generator.reading.apart import BOLD, SEEN, bare, calls_on
from generator.reading.headings import is_bare_article_line, is_number_alone, is_title_like
from generator.reading.lines import Line

_MARKS = "«“\"'‘"
_OPENS = rf"(?:^|[\s:])[*_]*(?:[{_MARKS}]|<<)[\s\u00a0\u202f]*"
_OPENED = re.compile(rf"{_OPENS}(?=[*_]*\w)(?!.*{_OPENS}[*_]*\w)")
"""The last mark of a line that opens words, and not one that closes them."""
_ANNOUNCED = re.compile(
    r"\b(?:suit|suivante?s?|rédigée?s?|libellée?s?|par)[\s\u00a0]?:[\s\u00a0]*(?=[*_]{0,3}(?:art\.|article)\s)", re.IGNORECASE
)
"""« … ainsi rédigé : Article 6 – Assurance »: no mark at all."""
_DASHED = re.compile(r"\s[–—:-]$")
_LINES = 3
"""Lines over which a head is cut at most."""
_LONGEST_TITLE = 80


def heads_wording(held: Sequence[Line], *, wrapped: bool) -> bool:
    """Whether the last of some lines ends the head of a quoted or announced wording; what follows is then its text.

    `wrapped` tells that an editor wrapped lines of the act: a title of no article may then go on on the next line.
    """
    head = _head(held)
    if not head or calls_on(bare(head)) or _DASHED.search(head):
        return False
    if is_bare_article_line(head) or BOLD.fullmatch(head):
        return True
    return not wrapped and _is_title(bare(head))


def _is_title(text: str) -> bool:
    """« Composition », « 4.1 Comité »: words that no verb makes a sentence, on a line that nothing ends."""
    label = read_label(text)
    words = text[label.end :].strip() if label else text
    return words[:1].isupper() and is_title_like(words, _LONGEST_TITLE)


def _head(held: Sequence[Line]) -> str:
    """What follows the mark that opened last, on its line and below it; empty when no mark is near, or words end between."""
    for count in range(1, min(len(held), _LINES) + 1):
        first = held[-count].text[:SEEN]
        opened = _OPENED.search(first) or _ANNOUNCED.search(first)
        alone = count > 1 and first.endswith(("«", "“", ":"))
        if opened is None and not alone:
            continue
        inside = [first[opened.end() :]] if opened else []
        inside += [line.text[:SEEN] for line in held[len(held) - count + 1 :]]
        whole = all(below[:1].islower() or _goes_on(above) for above, below in pairwise(inside))
        return " ".join(inside).strip() if whole else ""
    return ""


def _goes_on(above: str) -> bool:
    """« Article 6 – », « Article 6 – Assurance de la », « Article 6 »: a head that the next line goes on with."""
    return _DASHED.search(above) is not None or calls_on(bare(above)) or is_number_alone(above)
