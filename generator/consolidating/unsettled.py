"""What an earlier act left unsettled: a sentence on this article that was refused may have moved what a rank now counts.

A renumbering that was refused leaves the numbers of the articles after it in doubt too.
"""

from __future__ import annotations

import re

from generator.consolidating.aim import State
from generator.consolidating.matching.tokens import similarity
from generator.consolidating.payload import words_of
from generator.consolidating.plan.parts.parts import order
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, scope_text
from generator.model import Texte
from generator.operations import Append, Insert, Operation, Remove, Replace

_NOTE = "Une phrase d’un acte antérieur sur cet article n’a pas été appliquée : le rang est compté sans elle."
RENUMBERED = re.compile(
    r"\brenumérot|\bnumérotation\b|\bdécal|\bdevien(?:t|nent|dra|dront) (?:respectivement )?(?:l['’]|les )articles?\b",
    re.IGNORECASE,
)
_NUMBER_NOTE = "Une phrase d’un acte antérieur, qui change des numéros, n’a pas été appliquée : l’article est nommé sans elle."
_COUNTED = ("alinea", "phrase", "item", "paragraphe")


def check_settled(operation: Operation, reading: Reading, texte: Texte, state: State, article: str | None) -> tuple[str, ...]:
    """A note when the new wording restates what the rank or number picks; raises `Refused` when nothing else tells the place."""
    target = operation.target
    if article is not None and _may_be_another(operation, article, state):
        if _restates(operation, reading, texte):
            return (_NUMBER_NOTE,)
        raise Refused(
            "after-refusal",
            "Une phrase d’un acte antérieur, qui change des numéros, n’a pas été appliquée : rien ne dit quel article porte "
            "celui-ci. Citer l’intitulé ou les mots visés, ou retenir une lecture de la phrase antérieure.",
        )
    ranked = any(step.ranks and not step.quote and step.unit in _COUNTED for step in target.steps) and not target.wording
    if article is None or not ranked:
        return ()
    inside = texte.parts[reading[0].part].kind == "annexe" if reading else False
    refused = [outcome for _, outcome in state.outcomes if outcome.status == "refused"]
    named = {outcome.annexe if inside else None if outcome.annexe else outcome.article for outcome in refused}
    if article not in named:
        return ()
    if _restates(operation, reading, texte):
        return (_NOTE,)
    raise Refused(
        "after-refusal",
        "Une phrase d’un acte antérieur sur cet article n’a pas été appliquée : rien ne dit ce que le rang compte. Citer les "
        "mots visés, ou retenir une lecture de la phrase antérieure.",
    )


def _may_be_another(operation: Operation, article: str, state: State) -> bool:
    """« L'article 4 est abrogé », after « Les articles suivants sont renumérotés » was refused: which one is article 4?"""
    target = operation.target
    if target.holder != "article" or not target.number or target.heading or target.wording:
        return False
    if not isinstance(operation, (Append, Insert, Remove, Replace)) or any(step.quote for step in target.steps):
        return False
    key = order(article)
    for _, outcome in state.outcomes:
        if outcome.status == "refused" and RENUMBERED.search(outcome.instruction.text):
            first = order(outcome.article) if outcome.article else None
            if key is None or first is None or first <= key:
                return True
    return False


def _restates(operation: Operation, reading: Reading, texte: Texte) -> bool:
    """Whether the new wording is much like what it takes the place of."""
    old = "\n".join(scope_text(texte, scope) for scope in reading)
    return isinstance(operation, Replace) and similarity(words_of(operation.content), old) >= 0.5
