"""An announcement and its orders on one line: « L'article 8 est ainsi modifié : au premier alinéa, … ; le deuxième … »."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from generator.amending.clauses.state import State, Unread
from generator.amending.orders.grammar import BARE, Read, apply_rules, not_understood, orders
from generator.amending.pieces.kinds import Chunk, Verb
from generator.amending.tokens.phrase import Phrase
from generator.french.article_numbers import canonical
from generator.model import Refusal
from generator.operations import Append, Insert, InsertWords, Operation, Target


class Said(Protocol):
    """What a sentence says, read by itself."""

    operations: tuple[Operation, ...]
    refusal: Refusal | None
    rules: tuple[str, ...]
    wants: bool
    weak: bool
    announces: tuple[Target, ...]


Reader = Callable[[str, State], Said]
_ANNOUNCES = frozenset({"MODIFIER", "COMPLETER", "ACT_MODIFIER", "ACT_COMPLETER", "APPORTER", "ACT_APPORTER"})
_PLACES = frozenset({"LIEU", "CIBLE"})
_ORDERS_TOO = frozenset({"DEVENIR", "LIRE"})
_ADDS = (Append, Insert, InsertWords)


def read_orders(phrase: Phrase, chunks: list[Chunk], state: State, read: Reader) -> Read:
    """Read a sentence, which may announce its own orders (each by `read`); raises `Unread`."""
    colon = _colon(phrase, chunks)
    if not colon:
        return apply_rules(phrase, chunks, state)
    try:
        return _on_one_line(phrase, chunks, colon, state, read)
    except Unread as problem:
        state.announces, state.wants, state.weak, state.used = (), False, False, False
        try:
            return apply_rules(phrase, chunks, state)
        except Unread:
            raise problem from None


def _colon(phrase: Phrase, chunks: Sequence[Chunk]) -> int:
    """Where « L'article 8 est ainsi modifié : au premier alinéa, … ; le deuxième alinéa est supprimé. » ends its announcement."""
    index = next((place for place, piece in enumerate(chunks) if piece.name == "DEUX_POINTS"), 0)
    if not index:
        return 0
    verbs = [piece for piece in chunks[:index] if isinstance(piece.value, Verb)]
    listed = all(piece.name in _PLACES for piece in chunks[:index]) and ";" in phrase.masked.text
    if any(piece.name not in _ANNOUNCES for piece in verbs) or not (verbs or listed):
        return 0
    return index if any(_may_order(piece) for piece in chunks[index + 1 :]) else 0


def _may_order(piece: Chunk) -> bool:
    """Whether a piece is a verb that orders, by itself or once it is announced (« … comme suit : supprimer le 2° »)."""
    if not isinstance(piece.value, Verb):
        return False
    return piece.name in _ORDERS_TOO or orders([piece]) or (piece.name.startswith("ACT_") and not piece.value.finite)


def _announcing(piece: Chunk, alone: bool) -> Chunk:
    """« L'article 8 est complété comme suit », « Article 8 »: they announce as « est modifié comme suit » does."""
    if piece.name == "COMPLETER":
        return piece._replace(name="MODIFIER", value=Verb("modifié", ("MODIFIER",), False))
    return piece._replace(name="LIEU") if alone else piece


def _elsewhere(target: Target, base: Target) -> bool:
    """Whether an order bears on another article than the announced one."""
    if target.holder != "article" or base.holder != "article" or not (target.number and base.number):
        return False
    return not canonical(target.number).startswith(canonical(base.number))


def _on_one_line(phrase: Phrase, chunks: list[Chunk], colon: int, state: State, read: Reader) -> Read:
    """The orders that follow an announcement on its own line, each read as it would be on a line below it.

    One stands between two semicolons; the new wording below is that of the last one.
    """
    told = chunks[:colon]
    completed = any(piece.name.endswith("COMPLETER") for piece in told)
    alone = not any(isinstance(piece.value, Verb) for piece in told)
    kept, state.payload = state.payload, ()
    try:
        head = apply_rules(phrase, [_announcing(piece, alone) for piece in told], state)
    finally:
        state.payload = kept
    if len(state.announces) != 1 or head.operations:
        raise not_understood(phrase, [])
    base = state.announces[0]
    operations: list[Operation] = []
    rules = list(head.rules)
    cuts = [chunks[colon].end, *(place for place in range(colon, len(phrase.tokens)) if phrase.at(place).text == ";")]
    parts = [
        text
        for low, high in zip(cuts, [*cuts[1:], len(phrase.tokens)], strict=True)
        if (text := phrase.words(low, high).strip(" ;"))
    ]
    wants = False
    for place, part in enumerate(parts):
        last = place == len(parts) - 1
        found = read(part, replace(state, base=base, memory=base, payload=kept if last else (), announces=()))
        if found.refusal is not None:
            raise Unread(found.refusal.code, found.refusal.reason, found.refusal.target)
        if found.announces or found.weak or not (found.operations or found.wants):
            raise not_understood(phrase, [])
        if operations and _elsewhere(operations[-1].target, base) and "article" not in part.lower():
            reason = "Un autre article est nommé depuis l'annonce : dire ici lequel est visé."
            raise Unread("ambiguous-scope", reason, base)  # « … ; à l'article 5, … ; le deuxième alinéa est supprimé »
        operations += found.operations
        wants = found.wants
        rules += [rule for rule in found.rules if rule != BARE]  # announced, an infinitive is an order
    if not parts or (completed and not all(isinstance(operation, _ADDS) for operation in operations)):
        raise not_understood(phrase, [])
    state.announces, state.wants, state.used = (), wants, bool(kept)
    return Read(tuple(operations), tuple(rules), (base,))
