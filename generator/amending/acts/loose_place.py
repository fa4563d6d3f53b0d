"""An order that names no portion, after one on a line of an article: the last sentence of that line, or of the article?

« Au premier alinéa de l'article 5, « A » est remplacé par « B ». La dernière phrase est supprimée. » can be said of both.
"""

from __future__ import annotations

import re

from generator.amending.clauses.state import State
from generator.amending.orders.sentence import Result, read, strip_label
from generator.amending.tokens.mask import mask
from generator.french.labels import read_label
from generator.operations import Append, InsertWords, Operation, Target

LOOSE = "La phrase qui précède vise un passage de l'article : dire si celle-ci vise ce passage ou tout l'article."
"""What is told of an order that is loose."""
_LINES = frozenset({"alinea", "item", "paragraphe"})
_INSIDE = frozenset({"phrase", "debut", "fin"})
"""What a line has as well as the article that holds it."""
_AFTER_QUOTE = re.compile(r"[\ue000-\uf8ff]\s?\.?\s(?=[A-ZÀÂÉÈÊÎÔ])")
"""Where a sentence begins right after a quotation."""
_NAMED = re.compile(r"\b(?:articles?|annexes?)\b", re.IGNORECASE)


def is_loose(text: str, result: Result, state: State, *, follows: bool) -> bool:
    """Whether a sentence orders on a sentence, a beginning or an end without saying of what, after an order on a line.

    It follows that order in one paragraph, or below it where nothing else tells the article. `state` holds some new wording, with
    which a sentence that waits for its own is read.
    """
    memory = state.memory
    if not follows and (not state.remembered or read_label(text) is not None):
        return False
    if memory is None or not any(step.unit in _LINES for step in memory.steps) or _NAMED.search(mask(text).text):
        return False
    operations = read(strip_label(text), state).operations if result.wants else result.operations
    return any(_inside(one, memory) for one in operations)


def runs_loose(text: str, result: Result) -> bool:
    """« Le premier alinéa de l'article 5 est ainsi rédigé : « A. » La dernière phrase est supprimée. », read as one sentence."""
    if len(result.operations) < 2:
        return False
    masked, first = mask(text).text, result.operations[0].target
    begins = _AFTER_QUOTE.search(masked)
    if begins is None or _NAMED.search(masked, begins.end()) or not any(step.unit in _LINES for step in first.steps):
        return False
    return any(_inside(one, first) for one in result.operations[1:])


def _inside(operation: Operation, memory: Target) -> bool:
    target = operation.target
    if (target.holder, target.number) != (memory.holder, memory.number):
        return False
    if target.steps:
        return target.steps[0].unit in _INSIDE
    at_an_edge = isinstance(operation, InsertWords) and not operation.anchor
    return at_an_edge or (isinstance(operation, Append) and operation.content.unit in ("", "phrase", "mots"))
