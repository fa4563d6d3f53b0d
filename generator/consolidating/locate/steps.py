"""Walk the steps of a target from the widest to the finest, keeping every reading that the text allows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import product, zip_longest

from generator.consolidating.locate.alineas import alinea_ways
from generator.consolidating.locate.items import PAST_THE_LIST, item_ways, titled_ways
from generator.consolidating.locate.named import names_alone, series_length
from generator.consolidating.locate.only_list import list_ways
from generator.consolidating.locate.opening import opening_ways
from generator.consolidating.locate.outline import body_marker, is_heading, outline
from generator.consolidating.locate.rows import column_ways, row_ways
from generator.consolidating.locate.small import edge_ways, phrase_ways, table_ways
from generator.consolidating.locate.ways import Way, merged, pick
from generator.consolidating.scope import Reading, Scope
from generator.model import Alinea, Texte
from generator.operations import Step


@dataclass(frozen=True, slots=True)
class Alternative:
    """One full reading of a target, and what it supposes."""

    reading: Reading
    suppositions: tuple[str, ...] = ()
    """In French; empty for the literal reading."""


def walk(texte: Texte, places: Reading, steps: tuple[Step, ...]) -> tuple[Alternative, ...]:
    """Every reading of the steps, the literal one first when it exists."""
    alternatives = [Alternative(places)]
    edges = tuple(step for step in steps if step.unit in ("debut", "fin"))
    ordered = [*(step for step in steps if step not in edges), *edges]
    told: Step | None = None
    for step, after in zip_longest(ordered, ordered[1:]):
        if after is not None and step.unit in ("alinea", "paragraphe") and names_alone(after):
            told = step  # « le rappel indiqué au dernier alinéa »: the alinéa that the passage ends with
            continue
        following: list[Alternative] = []
        for alternative in alternatives:
            for way in (
                _ways(texte, alternative.reading, step) if told is None else _ending(texte, alternative.reading, step, told)
            ):
                supposed = alternative.suppositions + ((way.name,) if way.name else ())
                if all(other.reading != way.reading for other in following):
                    following.append(Alternative(way.reading, supposed))
        if after == Step("alinea") and step.unit == "item" and len(following) > 1:
            following = [one for one in following if len(one.reading) == 1 and one.reading[0].end - one.reading[0].start == 1]
        if after == Step("alinea") and step.unit == "item" and not following:
            return ()  # « la définition du niveau III », the last one: how many lines it has is not sure
        alternatives, told = following, None
    if steps and steps[-1].unit == "item":
        kept = [alternative for alternative in alternatives if PAST_THE_LIST not in alternative.suppositions]
        alternatives = kept or alternatives
    return tuple(sorted(alternatives, key=lambda alternative: len(alternative.suppositions)))


def _ways(texte: Texte, places: Reading, step: Step) -> list[Way]:
    if step.count and step.unit != "ligne":  # « les deux tableaux »: there is no third
        more = replace(step, ranks=(step.count + 1,), span=False, count=0)
        if len(places) != 1 or _TAKERS[step.unit](texte, places[0], more):
            return []
        step = replace(more, ranks=tuple(range(1, step.count + 1)))
    found = [_TAKERS[step.unit](texte, place, step) for place in places]
    found = [ways for ways in found if ways] if step.quote and len(places) > 1 else found
    if not found or any(not ways for ways in found):
        return []
    if len(found) == 1:
        return found[0]
    combined: list[Way] = []
    for chosen in list(product(*found))[:16]:
        name = " ; ".join(dict.fromkeys(way.name for way in chosen if way.name))
        combined.append(Way(name, merged([place for way in chosen for place in way.reading])))
    return combined


def _ending(texte: Texte, places: Reading, step: Step, told: Step) -> list[Way]:
    """The passages that a noun alone names, in what holds the alinéa told with them: those that this alinéa ends."""
    ends = {way.reading[0].end for way in _ways(texte, places, told) if len(way.reading) == 1}
    return [Way("", way.reading) for way in _ways(texte, places, step) if len(way.reading) == 1 and way.reading[0].end in ends]


def _paragraph(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """« paragraphe »: an alinéa, or a titled or numbered passage; every reading is kept."""
    if step.labels:
        ways = item_ways(texte, scope, step)
        if len(step.labels) == 1 and step.labels[0].strip().isdigit() and not _numbered(texte, ways):
            ranked = alinea_ways(texte, scope, Step("alinea", (int(step.labels[0]),)))
            ways += [Way(way.name or "« paragraphe » lu comme un alinéa", way.reading) for way in ranked]
        return ways
    if step.quote and step.quote_role in ("", "title"):
        return titled_ways(texte, scope, step)
    ways = alinea_ways(texte, scope, step)
    if step.quote:
        return ways
    body = texte.parts[scope.part].body
    heads = [
        node for node in outline(body) if scope.first <= node.index < scope.end and not node.marker.style.startswith("tiret")
    ]
    numbered = [node for node in heads if node.level == 0 and node.marker.style in _NUMBERED]
    heads = [node for node in heads if isinstance(element := body[node.index], Alinea) and is_heading(element)]
    chosen = pick(len(numbered), step.ranks) if len(numbered) > 1 and numbered[0].index == scope.first else None
    if chosen is not None and not heads:
        places = [Scope(scope.part, numbered[rank].index, min(numbered[rank].end, scope.end), unit="item") for rank in chosen]
        ways.append(Way("« paragraphe » lu comme le passage numéroté", merged(places)))
    if heads:
        top = [node for node in heads if node.level == min(other.level for other in heads)]
        chosen = pick(len(top), step.ranks)
        if chosen is not None and len(chosen) == 1:
            node = top[chosen[0]]
            place = Scope(scope.part, node.index, min(node.end, scope.end), head=1, unit="item")
            ways.append(Way("« paragraphe » lu comme le passage titré", (place,)))
    return ways


_NUMBERED = ("chiffre", "ROMAIN", "paragraphe")
"""Marks of passages that are called paragraphs: « 1. », « I. », « § 1 »."""


def _numbered(texte: Texte, ways: list[Way]) -> bool:
    """« le paragraphe 3 » of an article that is made of « 1. », « 2. », « 3. » from its first line on: it is its « 3. ».

    Further down, such a list may be one of things, inside a paragraph.
    """
    if len(ways) != 1 or len(ways[0].reading) != 1:
        return False
    place = ways[0].reading[0]
    body = texte.parts[place.part].body
    siblings = [node for node in outline(body) if node.marker.style == "chiffre" and node.level == 0]
    opens = len(siblings) > 1 and siblings[0].index == 0 and siblings[0].marker.value == "1"
    return opens and any(node.index == place.start for node in siblings)


def _heading(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """The heading of a part, or the words of the heading line of a passage, its number left out."""
    del step
    if scope.column is not None and scope.rows is None:
        return [Way("", (replace(scope, rows=(0, 1)),))]  # the title of a column
    if scope.rows is not None and scope.column is None and scope.rows[1] - scope.rows[0] == 1:
        return [Way("", (replace(scope, column=0),))]
    if scope.whole:
        return [Way("", (replace(scope, heading=True, unit="intitule"),))]
    line = texte.parts[scope.part].body[scope.first - 1] if scope.head else None
    if not isinstance(line, Alinea) or line.kind == "tableau":
        return []
    found = body_marker(line) if scope.head == 1 else None
    words = (found.length if found and found.length else series_length(line), len(line.text))
    place = Scope(scope.part, scope.first - 1, scope.first, chars=words, unit="intitule")
    return [Way("", (place,))] if words[0] < words[1] else []


_TAKERS: dict[str, Callable[[Texte, Scope, Step], list[Way]]] = {
    "alinea": alinea_ways,
    "paragraphe": _paragraph,
    "item": item_ways,
    "phrase": phrase_ways,
    "chapeau": opening_ways,
    "liste": list_ways,
    "tableau": table_ways,
    "ligne": row_ways,
    "colonne": column_ways,
    "intitule": _heading,
    "debut": edge_ways,
    "fin": edge_ways,
}
