"""What a text says of a value: its sentence, what it goes back to, what introduces its list, the head of its column."""

from __future__ import annotations

import re

from generator.consolidating.locate.introduction import introductions
from generator.consolidating.locate.phrases import phrases
from generator.consolidating.plan.words.wording import Place
from generator.model import Alinea, Texte

_ANAPHORA = re.compile(
    r"(?:\W|\d+[.)°])*(?:son|sa|ses|ils?|elles?|leurs?|ce(?:tte|t|s)?|celles?(?:-ci)?|celui(?:-ci)?|ceux(?:-ci)?)\b",
    re.IGNORECASE,
)

_AGAIN = re.compile(r"(?:\W|\d+[.)°])*(?:celles?|celui|ceux)\s", re.IGNORECASE)
_NOUN = re.compile(r"(?:\b(?:l[ae]s?|une?|des)\s|l['’])([^\W\d][\w-]*)", re.IGNORECASE)


def spoken_of(place: Place, at: int, texte: Texte) -> list[str]:
    """The sentence of a value, what introduces it, and those that « son », « elle » go back to: « Son taux est de 2 % ».

    The cell of a table, and the head of its column.
    """
    said = [around(place, at)]
    body = texte.parts[place.scope.part].body
    if place.cell is not None:
        table = body[place.index]
        rows = table.rows if isinstance(table, Alinea) else ()
        return [*said, *(row[place.cell[1]] for row in rows[:1] if place.cell[1] < len(row))]  # what its column is headed
    before = [place.text[start:end] for start, end in phrases(place.text) if end <= at]
    for above in reversed(body[: place.index]):
        if not isinstance(above, Alinea) or above.rows:
            break
        before = [above.text[start:end] for start, end in phrases(above.text)] + before
    while before and _ANAPHORA.match(said[-1]):
        last = before.pop()
        if _AGAIN.match(said[-1]):
            noun = _NOUN.search(last)  # « Celle de jour »: a prime too, and nothing more of the one before
            return [*said, *((noun[1],) if noun else ()), *introductions(body, place.index)]
        said.append(last)
    return [*said, *introductions(body, place.index)]


def around(place: Place, at: int) -> str:
    """The sentence that a value stands in; the whole cell of a table."""
    if place.cell is not None:
        return place.text
    spans = [place.text[start:end] for start, end in phrases(place.text) if start <= at < end]
    return spans[0] if spans else place.text
