"""What a lawyer is told of several readings of one target: the passages themselves, and what each supposes."""

from __future__ import annotations

from generator.consolidating.locate.steps import Alternative
from generator.consolidating.plan.context import Context
from generator.consolidating.scope import elements, scope_text
from generator.model import Alinea


def _shown(alternative: Alternative, context: Context) -> str:
    text = " ".join(scope_text(context.texte, scope) for scope in alternative.reading)
    if not text.strip():  # a heading line alone
        held = (line for scope in alternative.reading for line in elements(context.texte, scope))
        text = " ".join(line.text for line in held if isinstance(line, Alinea))
    words = text.split()
    begin = " ".join(words[:12]) + ("…" if len(words) > 12 else "")
    supposed = " ; ".join(alternative.suppositions) or "décompte littéral"
    return f"« {begin} » ({supposed})"


def doubt_of(chosen: Alternative, others: list[Alternative], context: Context) -> str:
    """Which reading is kept, and what the others would have been."""
    shown = " ou ".join(_shown(other, context) for other in others if other.reading)
    return f"Décompte incertain : retenu {_shown(chosen, context)}" + (f", plutôt que {shown}." if shown else ".")


def choice(alternatives: tuple[Alternative, ...] | list[Alternative], context: Context) -> str:
    """The readings among which the text does not tell."""
    shown = " ; ".join(_shown(alternative, context) for alternative in alternatives)
    return f"Plusieurs passages peuvent correspondre selon la manière de compter : {shown}. Préciser lequel est visé."
