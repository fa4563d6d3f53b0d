"""Where a list ends: before a sentence, a table or another list that follows its last line; dashes that introduce others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.consolidating.locate.outline import Node, body_marker, outline
from generator.consolidating.refused import Refused
from generator.model import Alinea, Lacune

Body = tuple[Alinea | Lacune, ...]


def list_end(body: Body, node: Node, end: int) -> int:
    """« – le bilan. / Elles sont évaluées. / <table> »: where a list whose items are lines ends, though marks come again below.

    A dash is a line; of items that a number or a letter marks, the last of several, when each of the others is one.
    """
    dash = node.marker.style.startswith("tiret")
    beside = [other for other in outline(body) if (other.level, other.marker.style) == (node.level, node.marker.style)]
    beside = [other for other in beside if other.index < node.index]
    last = not any(other.index == node.end and other.level == node.level for other in outline(body))
    if not dash and not (last and beside and all(other.end == other.index + 1 for other in beside)):
        return end
    for place in range(node.index + 1, end):
        element, before = body[place], body[place - 1]
        introduced = isinstance(before, Alinea) and before.text.rstrip().endswith(":")
        stopped = isinstance(before, Alinea) and before.text.rstrip().endswith(".") and place == node.index + 1
        if unmarked(element) or (isinstance(element, Alinea) and element.kind == "tableau" and not introduced):
            return place
        mark = body_marker(element) if stopped and isinstance(element, Alinea) else None
        if mark is not None and not (dash and mark.style.startswith("tiret")):
            return place  # « – le bilan. / I. – Il siège. »: another list
    return end


def is_line_of_list(body: Body, node: Node) -> bool:
    """« 3. Gestion des déchets », after « 1. Renforcement » and « 2. Formation »: an item like them, which heads nothing.

    Each of the others is one line; under a colon (« les actions suivantes : »), one may hold marked lines of its own.
    """
    beside = sisters_above(body, node)
    if not beside or not introduced(body, beside[0]):
        return bool(beside) and all(other.end == other.index + 1 for other in beside)
    return not any(unmarked(body[place]) for one in beside for place in range(one.index + 1, one.end))


def introduced(body: Body, first: Node) -> bool:
    """Whether a colon introduces a list whose first item is given."""
    above = body[first.index - 1] if first.index else None
    return isinstance(above, Alinea) and above.text.rstrip().endswith(":")


def sisters_above(body: Body, node: Node) -> list[Node]:
    """The items of the same list that stand above an item."""
    plan = outline(body)
    rank = plan.index(node)
    beside: list[Node] = []
    for other in reversed(plan[:rank]):
        if other.level < node.level:
            break
        if other.level == node.level:
            if other.marker.style != node.marker.style:
                break
            beside.append(other)
    return beside[::-1]


def unmarked(element: object) -> bool:
    """Whether an element is an alinéa that no mark begins."""
    return isinstance(element, Alinea) and element.kind != "tableau" and body_marker(element) is None


def refuse_flat(body: Body, ranks: tuple[int, ...], nodes: Sequence[Node]) -> None:
    """« – transmettre : / – un bilan ; / – informer. », all at the margin: which of them does the first dash introduce?"""
    for rank, (node, after) in enumerate(pairwise(nodes), 1):
        line = body[node.index]
        flat = isinstance(line, Alinea) and line.text.rstrip().endswith(":") and after.index == node.index + 1
        if flat and after.level == node.level and any(told >= rank or told < -1 for told in ranks):
            raise Refused(
                "uncertain-count",
                "Un tiret en introduit d’autres, écrits à la même marge : rien ne dit ce que le rang compte. Viser par les mots.",
            )
