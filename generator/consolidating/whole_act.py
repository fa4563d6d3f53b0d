"""« L'avenant n° 2 est annulé », « Le présent avenant annule et remplace l'avenant n° 2 »: an act undone as a whole.

The act that came last and is annulled is as if it had never been: the text is the one before it, and the orders of the act that
annuls it are read on that text. Anything else (an abrogation, an act that others have followed) is refused, and said of each
article that the act had changed: nothing tells what becomes of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeGuard

from generator.amending.unread.undoing import ACT_ENDS
from generator.consolidating.aim import State, dated, done_by, named_act
from generator.consolidating.refused import Refused
from generator.french.normalise import fold
from generator.model import Acte, Instruction, Outcome, Provision, Texte
from generator.operations import Operation, Remove

_ANNULS = re.compile(r"\bannul", re.IGNORECASE)
_SEVERAL = re.compile(r"\bavenants\b", re.IGNORECASE)


def undo(state: State, provisions: Sequence[Provision], before: Mapping[str, tuple[Texte, ...]]) -> State:
    """The state that an act finds when it annuls the act before it; the same state when it does not."""
    last = state.actes[-2] if len(state.actes) > 2 else None
    for operation in (operation for provision in provisions for operation in provision.operations):
        if not of_whole_act(operation) or not _clear(operation) or last is None:
            continue
        acte = _named(operation, state)
        if acte and acte.id == last.id and acte.statut == "versé":
            outcomes = tuple(pair for pair in state.outcomes if pair[0] != acte.id)
            return replace(state, textes=before[acte.id], outcomes=outcomes, undone=acte.id)
    return state


def of_whole_act(operation: Operation) -> TypeGuard[Remove]:
    """Whether an operation bears on an avenant as a whole."""
    target = operation.target
    return isinstance(operation, Remove) and target.holder == "texte" and target.texte_kind == "avenant" and not target.steps


def check_undone(operation: Operation, state: State) -> str:
    """What is told when the act named was undone; refused when it was not."""
    acte = _named(operation, state)
    if acte is None:
        raise Refused(
            "other-text", f"La phrase vise « {operation.target.texte} », qui n’est pas un avenant versé : vérifier lequel."
        )
    if acte.id != state.undone:
        raise Refused(
            "whole-act",
            "Un avenant entier cesserait d’avoir effet, et rien ne dit ce que redevient chaque article qu’il a changé : le dire.",
        )
    unsure = " Sa date n’a pas pu être vérifiée." if operation.target.texte_date and not dated(acte) else ""
    return f"L’acte annulé est tenu pour non avenu : le texte est repris tel qu’il était avant lui.{unsure}"


def spread(outcome: Outcome, state: State) -> tuple[Outcome, ...]:
    """A refusal to undo an act, or to reach the text through one of its articles, said of each article that these had changed."""
    if outcome.refusal is None or outcome.refusal.code not in ("whole-act", "nothing-written") or outcome.operation is None:
        return (outcome,)
    acte = _named(outcome.operation, state)
    if outcome.refusal.code == "whole-act":
        several = _SEVERAL.search(outcome.instruction.text) is not None
        touched = _touched(_ended(fold(outcome.instruction.text), state) if several else {acte.id} if acte else set(), state)
        return tuple(replace(outcome, article=article, annexe=annexe) for article, annexe in touched) or (outcome,)
    if "avenant" not in fold(outcome.instruction.text):
        return (outcome,)  # « L'article 3 est remplacé », under the name of the avenant: an article of the convention, perhaps
    done = done_by(outcome.operation.target, acte, state) if acte else []
    places = dict.fromkeys((one.article, one.annexe) for one in done) or {(None, None): None}
    return tuple(replace(outcome, article=article, annexe=annexe) for article, annexe in places)


def undone_articles(instruction: Instruction, state: State) -> tuple[str, ...]:
    """The articles that the acts had changed which a sentence that nothing read would end, where it names no article."""
    text = fold(instruction.text)
    if not ACT_ENDS.search(text):
        return ()
    return tuple(dict.fromkeys(article for article, _ in _touched(_ended(text, state), state) if article))


def _ended(text: str, state: State) -> set[str]:
    """The earlier acts that a sentence names by their numbers (« les avenants n° 1 et 2 »), or all of them when it gives none."""
    told = {*_NUMBER.findall(text), *(found for one in _BESIDE.findall(text) for found in re.findall(r"\d{1,3}", one))}
    numbers = {int(number) for number in told} - {state.actes[-1].numero}
    return {acte.id for acte in state.actes[1:-1] if not numbers or acte.numero in numbers}


def _touched(ended: set[str], state: State) -> tuple[tuple[str | None, str | None], ...]:
    """The articles and annexes that some acts changed or brought, as they are numbered today."""
    done = [one for owner, one in state.outcomes if owner in ended and one.status == "applied"]
    written = {ident for one in done for ident in one.written}
    brought = [(part.number, None) for part in state.textes[0].articles if part.number and part.ident in written]
    return tuple(dict.fromkeys([*((one.article, one.annexe) for one in done if one.article or one.annexe), *brought]))


_NUMBER = re.compile(r"\bn°?\s?(\d{1,3})\b")
_BESIDE = re.compile(r"\bavenants\s(?:n[°o]s?\s?)?(\d{1,3}(?:(?:\s?,\s?|\set\s)(?:n°\s?)?\d{1,3}\b(?!\s[a-z]{3,9}\s\d{4}))+)")
"""« les avenants n° 1 et 2 », « les avenants 1, 2 et 3 »."""


def _clear(operation: Remove) -> bool:
    """Whether one act is annulled, and not abrogated: only what is annulled is as if it had never been."""
    return bool(_ANNULS.search(operation.verb)) and not _SEVERAL.search(operation.target.texte)


def _named(operation: Operation, state: State) -> Acte | None:
    """The act named; none when it is named with a date that is not that of its signature."""
    acte, date = named_act(operation.target, state), operation.target.texte_date
    return None if acte and date and dated(acte) not in ("", date) else acte
