"""Items of a list and titled passages: « le 2° », « le a », « le II », « le troisième tiret », « la rubrique « Montant » »."""

from __future__ import annotations

from dataclasses import replace

from generator.consolidating.locate.labelled import check_title
from generator.consolidating.locate.list_ends import introduced, is_line_of_list, list_end, refuse_flat, sisters_above, unmarked
from generator.consolidating.locate.named import alone_ways, named_ways, names_alone, series_length
from generator.consolidating.locate.numbered_by import numbered_nodes, row_called
from generator.consolidating.locate.outline import Node, body_marker, is_heading, outline
from generator.consolidating.locate.spoken_of import spoken_of
from generator.consolidating.locate.ways import Way, merged, pick
from generator.consolidating.matching.tokens import content_words
from generator.consolidating.scope import Scope
from generator.french.article_numbers import canonical
from generator.french.labels import label_key, read_label
from generator.french.named_series import SERIES
from generator.model import Alinea, Lacune, Texte
from generator.operations import Step

FOLLOWING = "alinéas suivants rattachés au point"
"""A way that takes the unmarked alinéas after an item with it: nothing tells whether they are its own."""
PAST_THE_LIST = "alinéas suivants rattachés au dernier point"
"""A way that holds only where the sentence counts inside the item (« le dernier alinéa du 3° »): its list is closed."""


def item_ways(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """The items that a step picks inside a scope, in each way that the text allows."""
    if step.quote_role == "about":
        starts = [place.start for place in spoken_of(texte, scope, step)]
        return [way for node in _nodes(texte, scope) if node.index in starts for way in extents(texte, scope, node)]
    if step.quote and not step.labels:
        return titled_ways(texte, scope, step)
    if len(step.labels) == 1 and step.labels[0].partition(" ")[0] in SERIES:
        nodes = numbered_nodes(texte, scope, step) if not (headed := named_ways(texte, scope, step)) and not step.quote else []
        told = [way for node in nodes for way in extents(texte, scope, node)] if len(nodes) == 1 else []
        return headed or told or ([] if nodes else row_called(texte, scope, step))
    if names_alone(step):
        return alone_ways(texte, scope, step.labels[0])
    keys = [label_key(label) for label in step.labels]
    if step.quote and keys == ["-"]:
        said = titled_ways(texte, scope, replace(step, labels=()))  # « le tiret « - cadres : trois mois ; » »
        held = {way.reading[0].start for way in said}
        if not step.ranks:
            return [way for way in said if _dashed(texte, way)]
        return [way for way in _by_rank(texte, scope, step, dashes=True) if {place.start for place in way.reading} <= held]
    if step.ranks or not keys or keys == ["-"]:
        return _by_rank(texte, scope, step, dashes="-" in keys)
    if step.span:
        return _range(texte, scope, step, keys)
    picked: list[list[Way]] = [_by_label(texte, scope, label, key) for label, key in zip(step.labels, keys, strict=True)]
    if not picked or any(not ways for ways in picked):
        return []
    if len(picked) == 1:
        check_title(texte, step, picked[0])
        return picked[0]
    # « les a et b »: the items, and nothing is counted inside the last one
    picked = [[way for way in ways if way.name != PAST_THE_LIST] or ways for ways in picked]
    if any(len(ways) > 1 for ways in picked):
        return []
    return [Way("", merged([place for ways in picked for place in ways[0].reading]))]


def _dashed(texte: Texte, way: Way) -> bool:
    """Whether an item begins with a dash."""
    first = texte.parts[way.reading[0].part].body[way.reading[0].start]
    found = body_marker(first) if isinstance(first, Alinea) else None
    return found is not None and label_key(found.value) == "-"


def _nodes(texte: Texte, scope: Scope) -> list[Node]:
    body = texte.parts[scope.part].body
    return [node for node in outline(body) if scope.start <= node.index < scope.end and not _itself(scope, node)]


def _itself(scope: Scope, node: Node) -> bool:
    """An item is not inside itself."""
    return scope.unit in ("item", "article") and node.index == scope.start


def _by_label(texte: Texte, scope: Scope, label: str, key: str) -> list[Way]:
    found = [node for node in _nodes(texte, scope) if node.marker.value == key and node.marker.style != "title"]
    if not found and "." in key:  # « le point IV. 6.3 » is « IV.6.3. »
        found = [node for node in _nodes(texte, scope) if node.marker.value == canonical(label)]
    if not found and key.isdigit() and scope.whole:  # « le point 2 de l'article 3 », which numbers its points 3.1, 3.2
        inner = f"{canonical(texte.parts[scope.part].number)}.{key}"
        found = [node for node in _nodes(texte, scope) if node.marker.value == inner]
    named = read_label(label + " x") or read_label(label)
    exact = [node for node in found if named and node.marker.style.casefold() == named.style]
    found = exact or found
    upper = label.strip("().°-– ")[:1]
    if upper.isalpha():
        found = [node for node in found if node.marker.style.isupper() == upper.isupper()] or found
    if not found:
        return []
    level = min(node.level for node in found)
    top = [node for node in found if node.level == level]
    return [way for node in top for way in extents(texte, scope, node)]


def _range(texte: Texte, scope: Scope, step: Step, keys: list[str]) -> list[Way]:
    """« les a à d », « les 2° à 5° »: the two ends stand at one level, and all that stands between them belongs."""
    first, last = (_by_label(texte, scope, step.labels[index], keys[index]) for index in (0, -1))
    if len(first) != 1 or not last:
        return []
    one, other = first[0].reading[0], last[0].reading[0]
    if one.start > other.start:
        return []
    return [Way(way.name, (replace(one, end=way.reading[0].end, head=0),)) for way in last]


def extents(texte: Texte, scope: Scope, node: Node) -> list[Way]:
    """How far an item runs: two ways when unmarked alinéas after the last item may belong to it or to what holds it."""
    body = texte.parts[scope.part].body
    end = min(node.end, scope.end)
    first = body[node.index]
    head = isinstance(first, Alinea) and is_heading(first) and end > node.index + 1 and not is_line_of_list(body, node)
    whole = Scope(scope.part, node.index, end, head=int(head), unit="item")
    if head:
        return [Way("", (whole,))]
    tail = end
    while tail > node.index + 1 and unmarked(body[tail - 1]):
        tail -= 1
    tail = min(tail, list_end(body, node, end))
    if tail == end:
        return [Way("", (whole,))]
    short = Scope(scope.part, node.index, tail, unit="item")
    if node.marker.style.startswith("tiret"):
        return [Way("", (short,))]
    siblings = [other for other in outline(body) if other.level == node.level and other.index == node.end]
    again = bool(siblings) and siblings[0].marker.value in _FIRST
    if siblings and not again:
        return [Way("", (whole,))]
    before = body[end - 1]
    if again and tail == end - 1 and isinstance(before, Alinea) and before.text.rstrip().endswith(":"):
        return [Way("", (short,))]  # « 2. conseil. / Les moyens sont : / 1. agents ; »: the line introduces the next list
    name = PAST_THE_LIST if _closes_list(body, node) else FOLLOWING
    return [Way("", (short,)), Way(name, (whole,))]


_FIRST = frozenset({"1", "a", "i"})
"""Labels that a list begins with: after « 2. », « 1. » is of another one."""


def _closes_list(body: tuple[Alinea | Lacune, ...], node: Node) -> bool:
    """« 1° … ; 2° … ; 3° … . », each on one line: the full stop ends the list, what stands after it is no longer the 3°'s.

    So does the last line of a list without punctuation that a colon introduces.
    """
    beside = sisters_above(body, node)
    lines = [body[other.index] for other in beside if other.end == other.index + 1]
    ends = [line.text.rstrip()[-1:] for line in lines if isinstance(line, Alinea)]
    last = body[node.index]
    if not isinstance(last, Alinea) or not beside or len(ends) != len(beside):
        return False
    stop = last.text.rstrip()[-1:]
    bare = introduced(body, beside[0]) and stop.isalnum()
    return (stop == "." and set(ends) <= {";", ","}) or (bare and all(end in ";," or end.isalnum() for end in ends))


def _by_rank(texte: Texte, scope: Scope, step: Step, *, dashes: bool) -> list[Way]:
    """« le troisième tiret »: every dash counts, or those of the first level only."""
    nodes = [node for node in _nodes(texte, scope) if not dashes or node.marker.style.startswith("tiret")]
    nodes = [node for node in nodes if node.marker.style != "title"]
    if not nodes:
        return []
    ways: list[Way] = []
    top = min(node.level for node in nodes)
    if dashes and step.ranks != (1, -1):
        refuse_flat(texte.parts[scope.part].body, step.ranks, nodes)
    for name, kept in (("", nodes), ("éléments du premier niveau seuls comptés", [node for node in nodes if node.level == top])):
        chosen = pick(len(kept), step.ranks, span=step.span)
        if chosen is None:
            continue
        reading = merged([extents(texte, scope, kept[index])[0].reading[0] for index in chosen])
        if all(way.reading != reading for way in ways):
            ways.append(Way(name, reading))
    lists = _runs(texte, scope, [node for node in nodes if node.level == top]) if dashes and step.ranks != (1, -1) else []
    if lists and all(0 < rank <= len(lists[0]) for rank in step.ranks):
        lists = []  # « le deuxième tiret » of the first list, which is the second of the article too
    for run in lists:
        chosen = pick(len(run), step.ranks, span=step.span)
        reading = merged([extents(texte, scope, run[index])[0].reading[0] for index in chosen]) if chosen else ()
        if reading and all(way.reading != reading for way in ways):
            ways.append(Way("tirets de chaque liste comptés à part", reading))
    return ways


def _runs(texte: Texte, scope: Scope, nodes: list[Node]) -> list[list[Node]]:
    """The lists that dashes make, when they make several: « Sont remboursés : – – / Sont exclus : – – – »."""
    runs: list[list[Node]] = []
    end = -1
    for node in nodes:
        if node.index != end:
            runs.append([])
        runs[-1].append(node)
        end = extents(texte, scope, node)[0].reading[0].end
    return runs if len(runs) > 1 else []


def titled_ways(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """A passage that its heading line names (« le paragraphe « Montant » »), or an item that holds or begins with words."""
    body = texte.parts[scope.part].body
    wanted = content_words(step.quote)
    ways: list[Way] = []
    for index in range(scope.start, scope.end):
        element = body[index]
        if not isinstance(element, Alinea) or not wanted:
            continue
        found = body_marker(element)
        bare = content_words(element.text[found.length :] if found else element.text)
        begins = bare[: len(wanted)] == wanted or content_words(element.text)[: len(wanted)] == wanted
        if step.quote_role in ("title", ""):
            named = series_length(element)
            if (
                bare == wanted
                or content_words(element.text) == wanted
                or (named and content_words(element.text[named:]) == wanted)
            ):
                end = min(_titled_end(texte, scope.part, index), scope.end)
                ways.append(Way("", (Scope(scope.part, index, end, head=1, unit="item"),)))
            continue
        hit = (
            begins
            if step.quote_role == "begins"
            else bare[-len(wanted) :] == wanted
            if step.quote_role == "ends"
            else _holds(bare, wanted)
        )
        if hit:
            node = next((node for node in outline(body) if node.index == index), None)
            ways += extents(texte, scope, node) if node else [Way("", (Scope(scope.part, index, index + 1, unit="item"),))]
    return ways


def _titled_end(texte: Texte, part: int, index: int) -> int:
    """A titled passage runs to the next marker of its level, or to the next heading line when its own carries no marker."""
    body = texte.parts[part].body
    node = next((node for node in outline(body) if node.index == index), None)
    if node is not None:
        return node.end
    for after in range(index + 1, len(body)):
        element = body[after]
        if isinstance(element, Alinea) and _title_like(element):
            return after
    return len(body)


def _title_like(alinea: Alinea) -> bool:
    text = alinea.text.strip()
    return (
        body_marker(alinea) is None
        and alinea.kind != "tableau"
        and len(text.split()) <= 12
        and text[-1:].isalnum()
        and text[:1].isupper()
    )


def _holds(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return any(words[index : index + len(wanted)] == wanted for index in range(len(words) - len(wanted) + 1))
