"""« Les premier et second alinéas sont remplacés respectivement par « A » et « B » »: each portion takes its own words.

The wordings are as many as the portions, and in their order; « respectivement » says so, and nothing else does.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.clauses.clause import Clause
from generator.amending.clauses.state import Unread
from generator.amending.orders.each_one import one_by_one
from generator.amending.pieces.kinds import Chunk, Place
from generator.amending.pieces.told import Words
from generator.operations import Target

_TOLD = re.compile(r"\brespectivement\b", re.IGNORECASE)


def respectively(clause: Clause) -> list[Clause]:
    """The clause, or one for each portion and the words that go into it."""
    if not _TOLD.search(clause.phrase.masked.text):
        return [clause]
    told = [chunk for chunk in clause.chunks if isinstance(chunk.value, Words)]
    if len(told) != 1 or not isinstance(told[0].value, Words) or told[0].name != "MOTS":
        return [clause]
    if not _TOLD.search(clause.phrase.words(clause.chunks[0].start, clause.chunks[-1].end)):
        return [clause]
    places = [(chunk, ones) for chunk in clause.chunks if len(ones := _portions(chunk)) > 1]
    if len(places) != 1:
        return [clause]
    place, portions = places[0]
    if len(portions) != len(told[0].value.words):
        reason = "« Respectivement » ne dit pas quel texte va dans quelle portion : l'écrire portion par portion."
        raise Unread("several-targets", reason, portions[0])
    shares: list[Clause] = []
    for portion, words in zip(portions, told[0].value.words, strict=True):
        one = {
            id(place): place._replace(value=Place((portion,), place.value.elided if isinstance(place.value, Place) else "")),
            id(told[0]): told[0]._replace(value=replace(told[0].value, words=(words,))),
        }
        shares.append(replace(clause, chunks=[one.get(id(chunk), chunk) for chunk in clause.chunks], seen=[]))
    return shares


def _portions(chunk: Chunk) -> tuple[Target, ...]:
    """The portions that a place names, one by one."""
    if not isinstance(chunk.value, Place) or chunk.name not in ("CIBLE", "LIEU"):
        return ()
    return tuple(one for target in chunk.value.targets for one in one_by_one(target))
