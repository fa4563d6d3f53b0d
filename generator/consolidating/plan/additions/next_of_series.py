"""A new passage of a named series, « un niveau 4 »: its number is free, and it comes after the last one, where that one ends."""

from __future__ import annotations

from generator.consolidating.locate.named import named_ways, series_heads
from generator.consolidating.plan.context import Context
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope
from generator.french.named_series import read_series_head
from generator.model import Alinea
from generator.operations import Content, Step


def check_series(content: Content, scope: Scope, context: Context, *, last: bool) -> None:
    """Refuse a number that the part already has, and an end that may not be that of the series."""
    first = content.body[0] if content.body and content.unit == "item" else None
    head = read_series_head(first.text) if isinstance(first, Alinea) else None
    if head is None:
        return
    held = [
        (index, one)
        for index, one in series_heads(context.texte.parts[scope.part].body, head.noun)
        if scope.start <= index < scope.end or not last
    ]
    if any(one.number == head.number for _, one in held):
        raise Refused("label-taken", f"L’article a déjà un passage « {head.noun} {head.number} » : dire ce qu’il devient.")
    if not last or not held:
        return
    ways = named_ways(context.texte, scope, Step("item", labels=(f"{head.noun} {held[-1][1].number}",)))
    if len(ways) != 1 or ways[0].reading[0].end != scope.end:
        raise Refused("place-unknown", "Rien ne dit où finit le dernier passage de la série : dire après quoi va le nouveau.")
