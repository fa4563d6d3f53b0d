"""Where an added item goes: « complété par un tiret », « par un 4° », « Un 5e tiret est ajouté » join a list of the passage."""

from __future__ import annotations

from dataclasses import replace

from generator.consolidating.locate.items import FOLLOWING, extents
from generator.consolidating.locate.outline import Node, body_marker, outline
from generator.consolidating.plan.additions.adding import body_plan
from generator.consolidating.plan.additions.gaps import mark_rank, refuse_list_gap
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope, holed
from generator.model import Alinea
from generator.operations import Append


def joins_list(operation: Append, scope: Scope, context: Context) -> Plan | None:
    """« complété par un tiret », « par un 4° »: after the last item of the list it goes on with, wherever that list stands.

    Told by its rank (« Un 5e tiret »), it goes on with the list that has four.
    """
    body = context.texte.parts[scope.part].body
    first = operation.content.body[0]
    new = body_marker(first) if isinstance(first, Alinea) else None
    item = operation.content.unit == "item"
    if holed(context.texte, scope):
        return None
    inside = [node for node in outline(body) if scope.start <= node.index < scope.end and node.marker.style != "title"]
    if new is None or new.style == "title":
        if item:
            _refuse_unmarked(inside, scope, context)
        return None
    if operation.rank is not None and not item:
        return None
    nodes = [node for node in inside if node.marker.style[:6] == new.style[:6]]
    if not nodes:
        if item and inside and mark_rank(new) > 1:
            raise Refused("rank-mismatch", f"L’élément ajouté serait « {new.value} », et aucune liste du passage n’y mène.")
        return None
    level = min(node.level for node in nodes)
    nodes = [node for node in nodes if node.level == level]
    same = [rank for rank, node in enumerate(nodes) if node.marker.value == new.value and new.value not in ("", "-")]
    if len(same) == 1:  # « le 3.3 devient le 3.4 et il est inséré un 3.3 »: in its place, if the act renumbers it
        return body_plan(operation.content, scope, nodes[same[0]].index, context)
    if operation.rank is not None and len(nodes) != operation.rank - 1:
        return None  # « Un 3e tiret est inséré » where three stand already
    refuse_list_gap(nodes[-1].marker, new, operation.target.number, context)
    wider = replace(scope, end=nodes[-1].end)
    if scope.unit == "item" and wider.end > scope.end and _followed(wider, nodes[-1], context):
        return _past_what_follows(operation, wider, nodes, context)  # « II. … B. … / Suite »: of the B, or of what holds it
    ends = [extents(context.texte, scope, node)[0].reading[0].end for node in nodes]
    if level > min(node.level for node in inside) and ends[-1] != scope.end:
        raise Refused(
            "place-unknown", "La liste qu’il continuerait est dans un point du passage, qui ne le finit pas : dire lequel."
        )
    if _followed(scope, nodes[-1], context):
        return _past_what_follows(operation, scope, nodes, context)
    lists = [nodes[place] for place, end in enumerate(ends) if place + 1 == len(nodes) or nodes[place + 1].index != end]
    open_to = [node for node in lists if not mark_rank(new) or mark_rank(node.marker) == mark_rank(new) - 1]
    if item and operation.rank is None and len(open_to) > 1:  # « Sont remboursés : – – / Sont exclus : – – »: one more dash
        if mark_rank(new) or ends[-1] != scope.end:
            raise Refused("place-unknown", "Le passage contient plusieurs listes : préciser laquelle est complétée.")
        at_the_end = body_plan(operation.content, scope, scope.end, context)
        return replace(at_the_end, notes=("Le passage contient plusieurs listes : l’élément est ajouté à la dernière.",))
    if ends[-1] == scope.end:
        return None
    if any(node.index != end for end, node in zip(ends, nodes[1:], strict=False)):
        raise Refused("place-unknown", "Le passage contient plusieurs listes : préciser laquelle est complétée.")
    goes_on = mark_rank(new) > 1 and all(isinstance(e, Alinea) and body_marker(e) for e in operation.content.body)
    if not goes_on and not item:
        raise Refused(
            "place-unknown",
            "Le texte ajouté commence comme la liste du passage, qui n’est pas à sa fin : dire s’il la continue ou la suit.",
        )
    return body_plan(operation.content, scope, ends[-1], context)


def _followed(scope: Scope, node: Node, context: Context) -> bool:
    """Whether alinéas after an item may be its own."""
    return any(way.name == FOLLOWING for way in extents(context.texte, scope, node))


def _past_what_follows(operation: Append, scope: Scope, nodes: list[Node], context: Context) -> Plan:
    """« complété par un III », where an alinéa follows the line « II. – »: after it, when the I has such alinéas too."""
    body = context.texte.parts[scope.part].body
    held = [line for node in nodes[:-1] for line in body[node.index + 1 : node.end] if isinstance(line, Alinea)]
    if not any(body_marker(line) is None and not line.rows for line in held):
        raise Refused(
            "place-unknown",
            f"Rien ne dit si l’alinéa qui suit le point {nodes[-1].marker.value} lui appartient : dire après quel alinéa va "
            "l’élément ajouté.",
        )
    return body_plan(operation.content, scope, min(nodes[-1].end, scope.end), context)


def _refuse_unmarked(inside: list[Node], scope: Scope, context: Context) -> None:
    """« Un tiret est ajouté : « le groupe » », without its dash, where the list is not the end of the passage."""
    if inside and extents(context.texte, scope, inside[-1])[0].reading[0].end != scope.end:
        raise Refused("place-unknown", "L’élément ajouté n’a pas de marque, et la liste ne finit pas le passage : la lui donner.")
