"""A wording that runs on past the item it is given for: « L'article 4 a est remplacé par : « a) … b) … » ».

What stands after « b) » is the wording of the b that the list has: two b cannot stand there. It takes its place when it restates
its heading, and every one that follows in the list's own order; else nothing tells, and the sentence is refused.
"""

from __future__ import annotations

from dataclasses import replace

from generator.consolidating.edits import BodyEdit
from generator.consolidating.locate.outline import Node, body_marker, outline
from generator.consolidating.matching.tokens import same_words, similarity
from generator.consolidating.payload import stamp
from generator.consolidating.plan.context import Context
from generator.consolidating.plan.parts.parts import order
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope
from generator.model import Alinea, Lacune
from generator.operations import Replace

Body = tuple[Alinea | Lacune, ...]


def past_siblings(operation: Replace, scope: Scope, context: Context) -> tuple[Replace, tuple[BodyEdit, ...], tuple[str, ...]]:
    """The replacement of the item alone, the edits of the items after it that its wording restates, and what to say of them."""
    body = context.texte.parts[scope.part].body
    nodes = outline(body)
    own = next((node for node in nodes if node.index == scope.start), None)
    if own is None or scope.unit not in ("item", "article") or own.marker.style == "title" or own.marker.value in ("", "-"):
        return operation, (), ()
    others = [node for node in nodes if node.level == own.level and node.marker.style == own.marker.style and node is not own]
    others = [node for node in others if not scope.start <= node.index < scope.end and _one_list(nodes, own, node)]
    _refuse_order(operation, own, others)
    cuts = [(place, node) for place, line in enumerate(operation.content.body) if place and (node := _begins(line, others))]
    if not cuts:
        return operation, (), ()
    following = [node for node in others if node.index > own.index][: len(cuts)]
    given = [operation.content.body[place:end] for (place, _), end in zip(cuts, [*(p for p, _ in cuts[1:]), None], strict=True)]
    named = all(_same_heading(body, node, lines) for (_, node), lines in zip(cuts, given, strict=True))
    shorter = operation.verb.startswith("modifi") and any(
        len(lines) < node.end - node.index for (_, node), lines in zip(cuts, given, strict=True)
    )
    if [node for _, node in cuts] != following or not named or shorter:
        label = cuts[0][1].marker.value
        raise Refused(
            "label-taken",
            f"Le nouveau texte contient aussi un « {label} », que la liste a déjà et que la phrase ne vise pas : dire ce qu’il "
            "devient.",
        )
    edits = tuple(
        BodyEdit(scope.part, node.index, node.end, stamp(lines, context.origin, 100 * rank))
        for rank, ((_, node), lines) in enumerate(zip(cuts, given, strict=True), 1)
    )
    names = ", ".join(node.marker.value for _, node in cuts)
    note = f"Le nouveau texte reprend aussi le numéro et l’intitulé de {names}, qui suivent : ils sont remplacés avec lui."
    content = replace(operation.content, body=operation.content.body[: cuts[0][0]])
    return replace(operation, content=content), edits, (note,)


def _refuse_order(operation: Replace, own: Node, others: list[Node]) -> None:
    """« Le 2° est remplacé par : « 2° … 4° … » » before a 3°: the new 4° cannot stand there."""
    after = next((order(node.marker.value) for node in others if node.index > own.index), None)
    for line in operation.content.body[1:]:
        found = body_marker(line) if isinstance(line, Alinea) else None
        key = order(found.value) if found and found.style == own.marker.style else None
        held = found is not None and any(found.value == node.marker.value for node in others)
        if after is not None and key is not None and key > after and not held:
            raise Refused(
                "rank-mismatch",
                f"Le nouveau texte contient « {found.value if found else ''} », qui viendrait avant l’élément suivant de la "
                "liste : dire où il va.",
            )


def _begins(line: Alinea | Lacune, others: list[Node]) -> Node | None:
    """The item of the list whose label a line of the new wording begins with."""
    found = body_marker(line) if isinstance(line, Alinea) else None
    if found is None:
        return None
    return next((node for node in others if (node.marker.style, node.marker.value) == (found.style, found.value)), None)


def _one_list(nodes: tuple[Node, ...], one: Node, other: Node) -> bool:
    """Whether nothing of a higher level stands between two items."""
    first, last = sorted((one.index, other.index))
    return not any(node.level < one.level and first < node.index < last for node in nodes)


def _same_heading(body: Body, node: Node, lines: Body) -> bool:
    """Whether the first line of a passage is that of the item, a word or two apart."""
    held, given = body[node.index], lines[0]
    if not isinstance(held, Alinea) or not isinstance(given, Alinea):
        return False
    found = body_marker(given)
    old, new = held.text[node.marker.length :], given.text[found.length if found else 0 :]
    return same_words(old, new) or similarity(old, new) >= 0.7
