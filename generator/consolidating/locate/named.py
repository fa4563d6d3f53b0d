"""A passage that a common noun and a number name: « le niveau 2 de l'article 9 », under its line « Niveau 2 : moniteur ».

It runs to the next line of its series. What follows the last one may be its own, or said of them all: where the others tell
nothing of how long one is, both readings are kept, and whatever depends on it is refused.
"""

from __future__ import annotations

from itertools import pairwise

from generator.consolidating.locate.outline import body_marker, is_heading, outline
from generator.consolidating.locate.ways import Way
from generator.consolidating.matching.tokens import content_words, same_words
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope
from generator.french.named_series import ALONE, SeriesHead, number_key, number_order, read_alone, read_series_head
from generator.french.normalise import fold
from generator.model import Alinea, Lacune, Texte
from generator.operations import Step

LAST = "suite de l’article rattachée au dernier passage de la série"
Body = tuple[Alinea | Lacune, ...]


def named_ways(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """The passage of a noun and a number; none when no line, or more than one, bears them."""
    body = texte.parts[scope.part].body
    noun, _, number = step.labels[0].partition(" ")
    noun = fold(noun)
    heads = [(index, head) for index in range(scope.start, scope.end) if (head := _head(body, index)) and head.noun == noun]
    found = [place for place, (_, head) in enumerate(heads) if head.number == number_key(number)]
    if len(found) > 1:
        raise Refused("two-targets", f"Plusieurs lignes de l’article portent « {step.labels[0]} » : dire sous quel titre.")
    if not found:
        return []
    place = found[0]
    index, head = heads[place]
    line = body[index]
    if step.quote and not (isinstance(line, Alinea) and same_words(line.text[head.length :], step.quote)):
        return []
    run = _run(heads, place)
    end = min((other for other, _ in heads if other > index), default=min(scope.end, _above(body, run[0], index)))
    end = min(end, scope.end)
    whole = Scope(scope.part, index, end, head=1, unit="item")
    if end == index + 1:
        return [Way("", (Scope(scope.part, index, end, unit="item"),))]
    sizes = [later - earlier for earlier, later in pairwise(run)]
    if index != run[-1] or (sizes and end - index <= max(sizes) and not _titled(body, index + 1, end)):
        return [Way("", (whole,))]
    size = max(sizes) if sizes else 2
    short = Scope(scope.part, index, index + size, head=int(size > 1), unit="item")  # « Niveau 3 : le salarié coordonne. »
    return [Way("", (short,)), Way(LAST, (whole,))] if short.end < whole.end else [Way("", (whole,))]


def names_alone(step: Step) -> bool:
    """Whether a step is a passage that its noun alone names (« le rappel »)."""
    return step.unit == "item" and len(step.labels) == 1 and step.labels[0] in ALONE


def alone_ways(texte: Texte, scope: Scope, noun: str) -> list[Way]:
    """« le rappel de l'article 5 »: under the line « Rappel », or the line « Nota : … » itself, when there is only one."""
    body = texte.parts[scope.part].body
    lines = [(i, line.text) for i in range(scope.start, scope.end) if isinstance(line := body[i], Alinea) and not line.rows]
    found = [(index, told[1]) for index, text in lines if (told := read_alone(text)) and told[0] == noun]
    if len(found) != 1:
        return []
    index, run_in = found[0]
    heads = (i for i in range(index + 1, scope.end) if isinstance(line := body[i], Alinea) and (is_heading(line) or line.rows))
    end = next(heads, scope.end)
    first = index + 1 if run_in else min(index + 2, end)
    stretch = [Scope(scope.part, index, last, head=int(last > index + 1), unit="item") for last in dict.fromkeys((first, end))]
    if len(stretch) == 1:
        return [Way("", (stretch[0],))]
    return [Way("", (stretch[0],)), Way(f"lignes suivantes rattachées au passage « {noun} »", (stretch[1],))]


def opening(line: Alinea) -> str:
    """« niveau 2 », « nota »: the name that a passage of one line begins with; empty for any other line."""
    head, alone = read_series_head(line.text), read_alone(line.text)
    return f"{head.noun} {head.number}" if head is not None else alone[0] if alone is not None and alone[1] else ""


def series_length(line: Alinea) -> int:
    """Characters of « Niveau 2 : » at the head of a line; 0 for any other line."""
    head = read_series_head(line.text)
    return head.length if head is not None else 0


def same_head(one: Alinea, other: Alinea) -> bool:
    """Whether two lines bear the same noun and number."""
    left, right = read_series_head(one.text), read_series_head(other.text)
    return left is not None and right is not None and (left.noun, left.number) == (right.noun, right.number)


def series_heads(body: Body, noun: str) -> list[tuple[int, SeriesHead]]:
    """The lines of a body that begin with a noun and a number, and what they say."""
    return [(index, head) for index in range(len(body)) if (head := _head(body, index)) and head.noun == noun]


def _head(body: Body, index: int) -> SeriesHead | None:
    line = body[index]
    if not isinstance(line, Alinea) or line.kind == "tableau" or body_marker(line) not in (None, body_marker(_TITLE)):
        return None
    return read_series_head(line.text)


_TITLE = Alinea("", "intertitre")


def _run(heads: list[tuple[int, SeriesHead]], place: int) -> list[int]:
    """The lines of one series, whose numbers go up: those of « A. Ouvriers » are not those of « B. Cadres »."""
    first = last = place
    while first and _before(heads[first - 1][1], heads[first][1]):
        first -= 1
    while last + 1 < len(heads) and _before(heads[last][1], heads[last + 1][1]):
        last += 1
    return [index for index, _ in heads[first : last + 1]]


def _before(one: SeriesHead, other: SeriesHead) -> bool:
    return number_order(one.number) < number_order(other.number)


def _above(body: Body, first: int, index: int) -> int:
    """Where the titled passage that holds the whole series ends."""
    around = [node for node in outline(body) if node.index < first and node.end > index]
    ends = [node.end for node in around if isinstance(line := body[node.index], Alinea) and is_heading(line)]
    return min(ends, default=len(body))


def _titled(body: Body, start: int, end: int) -> bool:
    """Whether a heading line stands in a stretch: what it opens may belong to no passage of the series."""
    for line in body[start:end]:
        if isinstance(line, Alinea) and (is_heading(line) or (len(content_words(line.text)) <= 10 and line.text[-1:].isalnum())):
            return True
    return False
