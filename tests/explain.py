"""What each layer makes of an amending sentence: `python -m tests.explain "Le deuxième alinéa de l'article 5 est supprimé."`.

The sentence, then each other wording that it is read in, until a rule reads one whole. No text is at hand: where a target
stands in a convention is for `consolide apply`.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.amending.clauses.state import State, Unread
from generator.amending.orders.announced import read_orders
from generator.amending.orders.sentence import read, strip_label, wordings
from generator.amending.pieces.chunks import chunk
from generator.amending.pieces.kinds import Chunk
from generator.amending.tokens.phrase import Phrase
from generator.amending.verbs import ELLIPTICAL, RULES
from tests.amending.telling import tell_operation

CHECKOUT = Path(__file__).parent.parent


def explain(text: str) -> Iterator[str]:
    """The report, line by line."""
    for phrase in wordings(Phrase(strip_label(text))):
        pieces = chunk(phrase)
        tokens = (token.kind if token.kind == "CITATION" else f"{token.kind}({token.text})" for token in phrase.tokens)
        told = (f"{piece.name}({phrase.words(piece.start, piece.end)})" for piece in pieces)
        yield f"read as  {phrase.masked.source}"
        yield f"tokens   {' '.join(tokens)}"
        yield f"pieces   {' '.join(told)}"
        if _is_read(phrase, pieces):
            break
    result = read(strip_label(text), State(payload=None))
    known = {rule.name: rule for rule in (*RULES, ELLIPTICAL)}
    for name in result.rules:
        rule = known.get(name)
        stands = Path(inspect.getfile(rule.build)).relative_to(CHECKOUT).as_posix() if rule else ""
        yield f"rule     {name}: {rule.pattern} ({stands})" if rule else f"rule     {name}"
    for operation in result.operations:
        yield f"order    {tell_operation(operation)}"
    if result.wants:
        yield "order    a new wording must stand below"
    if result.refusal is not None:
        yield f"refused  {result.refusal.code}: {result.refusal.reason}"


def _is_read(phrase: Phrase, pieces: list[Chunk]) -> bool:
    """Whether rules read this wording as it stands."""
    try:
        read_orders(phrase, pieces, State(payload=None), lambda part, inner: read(strip_label(part), inner))
    except Unread:
        return False
    return True


if __name__ == "__main__":
    for sentence in sys.argv[1:]:
        print("\n".join(explain(sentence)))
