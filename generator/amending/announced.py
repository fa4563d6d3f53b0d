"""An announcement and its orders on one line: « L'article 8 est ainsi modifié : au premier alinéa, … ; le deuxième … »."""

from __future__ import annotations

from collections.abc import Sequence

from generator.amending.grammar import Read, apply_rules, not_understood, orders
from generator.amending.phrase import Phrase
from generator.amending.pieces import Chunk, Verb
from generator.amending.state import State, Unread
from generator.operations import Operation


def read_orders(phrase: Phrase, chunks: list[Chunk], state: State) -> Read:
    """Read a sentence, which may announce its own orders; raises `Unread`."""
    colon = 0 if state.payload else _colon(chunks)
    if colon:
        try:
            return _on_one_line(phrase, chunks, colon, state)
        except Unread:
            state.announces, state.wants, state.weak = (), False, False
    return apply_rules(phrase, chunks, state)


def _colon(chunks: Sequence[Chunk]) -> int:
    """Where « L'article 8 est ainsi modifié : au premier alinéa, … ; le deuxième alinéa est supprimé. » ends its announcement."""
    for index, piece in enumerate(chunks[1:], start=1):
        if piece.name == "DEUX_POINTS":
            before = chunks[index - 1]
            verb = before if before.name != "MANIERE" or index < 2 else chunks[index - 2]
            manner = before.name == "MANIERE" or (isinstance(verb.value, Verb) and verb.value.manner)
            return index if verb.name == "MODIFIER" and manner and orders(chunks[index + 1 :]) else 0
    return 0


def _on_one_line(phrase: Phrase, chunks: list[Chunk], colon: int, state: State) -> Read:
    """The orders that follow an announcement on its own line, one between two semicolons, each on what it announces."""
    kept, around = state.payload, (state.base, state.memory)
    state.payload = ()
    try:
        head = apply_rules(phrase, chunks[:colon], state)
        if len(state.announces) != 1 or head.operations:
            raise not_understood(phrase, [])
        base = state.announces[0]
        state.announces = ()
        rest = chunks[colon + 1 :]
        stops = [place for place in range(rest[0].start, len(phrase.tokens)) if phrase.at(place).text == ";"]
        operations: list[Operation] = []
        rules: list[str] = [*head.rules]
        for low, high in zip([0, *stops], [*stops, len(phrase.tokens)], strict=True):
            part = [piece for piece in rest if low <= piece.start < high]
            if part:
                state.base = state.memory = base
                found = apply_rules(phrase, part, state)
                operations += found.operations
                rules += found.rules
        if not operations or state.announces:
            raise not_understood(phrase, [])
        return Read(tuple(operations), tuple(rules), (base,))
    finally:
        state.payload = kept
        state.base, state.memory = around
