"""What stands before the first passage of an article: « le chapeau de l'article 2 », « le préambule de l'article 8.2 »."""

from __future__ import annotations

from generator.consolidating.locate.outline import Node, outline
from generator.consolidating.locate.ways import Way
from generator.consolidating.scope import Scope
from generator.french.article_numbers import canonical
from generator.model import Alinea, Texte
from generator.operations import Step


def opening_ways(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """The lines before the first sub-article; failing sub-articles, before the list that a colon opens."""
    del step
    part = texte.parts[scope.part]
    own = canonical(part.number)
    nodes = [node for node in outline(part.body) if scope.first <= node.index < scope.end]
    subs = [node.index for node in nodes if own and canonical(node.marker.value).startswith(own + ".")]
    apart = scope.whole and any(
        own and canonical(other.number).startswith(own + ".") for other in texte.parts if other.kind == "article"
    )
    end = subs[0] if subs else scope.end if apart else _list(part.body[scope.first : scope.end], nodes, scope)
    return [Way("", (Scope(scope.part, scope.first, end, unit="chapeau"),))] if end > scope.first else []


def _list(body: tuple[object, ...], nodes: list[Node], scope: Scope) -> int:
    """Where the only list of a passage begins, when the line above it ends with a colon."""
    first = nodes[0].index if nodes else scope.first
    above = body[first - scope.first - 1] if first > scope.first else None
    return first if isinstance(above, Alinea) and above.text.rstrip().endswith(":") else scope.first
