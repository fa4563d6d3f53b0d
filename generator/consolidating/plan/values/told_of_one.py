"""A value that a passage holds several times, told of one thing: « l'acompte passe de 20 % à 30 % », where the solde is 20 % too.

The occurrence said of it is meant when every other one is said of something that has a name of its own. Any doubt leaves them
all, and the sentence is refused elsewhere.
"""

from __future__ import annotations

from generator.consolidating.matching.words import Hit, find
from generator.consolidating.plan.context import Context
from generator.consolidating.plan.values.marks import marks
from generator.consolidating.plan.values.old_value import qualified
from generator.consolidating.plan.values.speaking import around, spoken_of
from generator.consolidating.plan.values.value_places import affirmed, affirmed_in_place, only_there, told_of
from generator.consolidating.plan.values.valuing import SORTS, SUMS
from generator.consolidating.plan.words.wording import Place, places
from generator.consolidating.scope import Reading
from generator.model import Texte
from generator.operations import ReplaceWords


def told_of_one(operation: ReplaceWords, reading: Reading, context: Context) -> Reading:
    """The only occurrence of a value that is said of what the sentence tells; the whole reading when it does not show."""
    told = marks(operation.value_of)
    held = [place for scope in reading for place in places(context.texte, scope)]
    hits = [(place, hit) for place in held for hit in find(place.text, operation.old, place.start, place.end)]
    if len(hits) < 2 or not told or operation.occurrences != "unique" or any(place.cell is not None for place, _ in hits):
        return reading
    said = [_said(place, hit, context.texte) for place, hit in hits]
    chosen = [rank for rank, words in enumerate(said) if told <= words]
    others = [words for rank, words in enumerate(said) if rank not in chosen]
    apart = not any(words & told or not words & SUMS for words in others)
    if len(chosen) != 1 or not (apart or _one_sentence(hits)):
        return reading
    place, hit = hits[chosen[0]]
    if qualified(around(place, hit.start), operation.value_of):
        return reading
    return (only_there(place, hit.start, hit.end),) if place.index >= 0 else reading


def _one_sentence(hits: list[tuple[Place, Hit]]) -> bool:
    """Whether one sentence holds them all, each with what is said of it: « 25 € par nuit et 25 € par repas »."""
    return len({(place.index, around(place, hit.start)) for place, hit in hits}) == 1


def _said(place: Place, hit: Hit, texte: Texte) -> set[str]:
    """What is said of one occurrence: its sentence, or its own stretch of it where there are several values."""
    sentence = around(place, hit.start)
    written = place.text[hit.start : hit.end]
    sort = next((sort for sort in SORTS if sort.match(written)), None)
    start = place.text.find(sentence)
    values = list(sort.finditer(sentence)) if sort and start >= 0 else []
    rank = next((rank for rank, one in enumerate(values) if start + one.start() == hit.start), None)
    if rank is None or len(values) < 2:
        return marks(affirmed(" ".join(spoken_of(place, hit.start, texte))))
    own, shared = told_of(affirmed_in_place(sentence), values, marks)[rank]
    return own | shared
