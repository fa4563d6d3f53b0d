"""What an earlier act left unsettled: a sentence on this article that was refused may have moved what a rank now counts."""

from __future__ import annotations

from generator.consolidating.aim import State
from generator.consolidating.payload import words_of
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, scope_text
from generator.consolidating.tokens import similarity
from generator.model import Texte
from generator.operations import Operation, Replace

_NOTE = "Une phrase d’un acte antérieur sur cet article n’a pas été appliquée : le rang est compté sans elle."
_COUNTED = ("alinea", "phrase", "item", "paragraphe")


def check_settled(operation: Operation, reading: Reading, texte: Texte, state: State, article: str | None) -> tuple[str, ...]:
    """A note when the new wording restates what the rank picks; raises `Refused` when nothing but the rank tells the place."""
    target = operation.target
    ranked = any(step.ranks and not step.quote and step.unit in _COUNTED for step in target.steps) and not target.wording
    if article is None or not ranked:
        return ()
    if not any(outcome.status == "refused" and outcome.article == article for _, outcome in state.outcomes):
        return ()
    old = "\n".join(scope_text(texte, scope) for scope in reading)
    if isinstance(operation, Replace) and similarity(words_of(operation.content), old) >= 0.5:
        return (_NOTE,)
    raise Refused(
        "after-refusal",
        "Une phrase d’un acte antérieur sur cet article n’a pas été appliquée : rien ne dit ce que le rang compte. Citer les "
        "mots visés, ou retenir une lecture de la phrase antérieure.",
    )
