"""A place told in two ways: « à la fin de l'article 5, après le 3°, il est inséré un 4° ».

Neither way is dropped: the new text goes to the end of what is named, and consolidating checks that the neighbour ends there.
"""

from __future__ import annotations

from dataclasses import replace

from generator.amending.clauses.clause import Clause
from generator.amending.pieces.kinds import Chunk, Place
from generator.operations import Append, Insert, Operation, Step


def at_edge(clause: Clause, side: str) -> Chunk | None:
    """The piece that says « à la fin de », where the sentence also says after or before what."""
    for chunk in clause.chunks if side in ("APRES", "AVANT") else ():
        if chunk.name == "LIEU" and isinstance(chunk.value, Place):
            ends = [bool(target.steps) and target.steps[-1] == Step("fin") for target in chunk.value.targets]
            if ends == [True]:
                return chunk
    return None


def both_ways(clause: Clause, inserted: Insert) -> tuple[Operation, ...]:
    """The new text at the end of what the clause names, its neighbour kept for the check."""
    clause.chunks = [chunk for chunk in clause.chunks if chunk.name not in ("APRES", "AVANT")]
    targets = clause.targets(None)
    place = targets[0]
    if place.steps and place.steps[-1] == Step("fin"):
        place = replace(place, steps=place.steps[:-1])
    return (Append(place, inserted.content, None, inserted.verb, beside=inserted),)


def without_edge(clause: Clause, edge: Chunk) -> list[Chunk]:
    """The pieces of the clause as if « à la fin » were not said."""
    kept: list[Chunk] = []
    for chunk in clause.chunks:
        if chunk is not edge or not isinstance(chunk.value, Place):
            kept.append(chunk)
            continue
        target = chunk.value.targets[0]
        if target.holder or len(target.steps) > 1 or target.texte:
            bare = Place((replace(target, steps=target.steps[:-1]),), chunk.value.elided)
            kept.append(chunk._replace(value=bare))
    return kept
