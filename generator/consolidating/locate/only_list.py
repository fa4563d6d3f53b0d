"""The only list of a passage: « l'énumération figurant à l'article 4 », « la liste des pièces de l'article 2 »."""

from __future__ import annotations

from generator.consolidating.locate.about_what import speaks_of
from generator.consolidating.locate.items import extents
from generator.consolidating.locate.list_ends import is_line_of_list
from generator.consolidating.locate.outline import Node, is_heading, outline
from generator.consolidating.locate.ways import Way
from generator.consolidating.scope import Scope
from generator.model import Alinea, Lacune, Texte
from generator.operations import Step


def list_ways(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """The items of the only list, its introduction left out; none when a passage has two lists, or items of two sorts.

    « 3.1. Grille », « a) Préavis » above alinéas of their own head passages, and are no items.
    """
    if step.labels:
        return [Way("", (scope,))]  # lines of values: the plan finds them by what they say
    body = texte.parts[scope.part].body
    if step.quote and not speaks_of(texte.parts[scope.part], step.quote):
        return []  # « la liste des bénéficiaires », of an article on other things
    nodes = [node for node in outline(body) if scope.first <= node.index < scope.end]
    if not nodes or any(node.marker.style == "title" for node in nodes):
        return []
    if any(_heads(body, node) for node in nodes):
        nodes = [node for node in nodes if not _heads(body, node)]
        if not nodes:
            return []
    level = min(node.level for node in nodes)
    items = [node for node in nodes if node.level == level]
    if len(items) < 2 or len({item.marker.style for item in items}) != 1:
        return []
    ends = [extents(texte, scope, item)[0].reading[0].end for item in items]
    if any(following.index != end for following, end in zip(items[1:], ends, strict=False)):
        return []
    return [
        Way(way.name, (Scope(scope.part, items[0].index, way.reading[0].end, unit="liste"),))
        for way in extents(texte, scope, items[-1])
    ]


def _heads(body: tuple[Alinea | Lacune, ...], node: Node) -> bool:
    """Whether a marked line is the heading of what stands below it."""
    line = body[node.index]
    alone = node.end == node.index + 1 or is_line_of_list(body, node)
    return isinstance(line, Alinea) and not alone and is_heading(line)
