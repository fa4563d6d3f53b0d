"""« les taux « 25 % », « 50 % » et « 25 % » sont respectivement remplacés par … »: words quoted as they stand, in order."""

from __future__ import annotations

from generator.consolidating.matching.words import find
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.words.wording import hits_in, places, plan_replace_words
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading
from generator.operations import ReplaceWords


def plan_in_turn(operation: ReplaceWords, reading: Reading, context: Context) -> Plan:
    """One of the changes of such a sentence.

    Raises `Refused` when the passage does not hold all the words quoted, so many times each and in the order of the sentence:
    which of two « 25 % » becomes « 30 % » is then told by nothing.
    """
    held = [place for scope in reading for place in places(context.texte, scope)]
    found = [
        (rank, hit.start, wanted)
        for wanted in dict.fromkeys(operation.in_turn)
        for rank, place in enumerate(held)
        for hit in hits_in(place, wanted, find)
    ]
    if tuple(wanted for _, _, wanted in sorted(found)) != operation.in_turn:
        told = " ; ".join(f"« {words} »" for words in operation.in_turn)
        raise Refused(
            "words-several",
            f"La phrase cite des mots plusieurs fois ({told}), et le passage visé ne les porte pas autant de fois, dans cet "
            "ordre : dire laquelle de leurs occurrences devient quoi.",
        )
    return plan_replace_words(operation, reading, context)
