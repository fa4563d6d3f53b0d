"""An order on a part of several passages named together, put as one order for each of them.

« Aux premier et deuxième alinéas, la seconde phrase est supprimée. »        the second sentence of each
« Les I et II sont complétés par un alinéa ainsi rédigé : »                  one at the end of each

Passages that follow one another are otherwise one stretch of text, in which sentences are counted once.
"""

from __future__ import annotations

from dataclasses import replace

from generator.operations import Append, Insert, InsertWords, Operation, Remove, RemoveWords, Replace, ReplaceWords, Step, Target

_SHARED = (Append, Insert, InsertWords, Remove, RemoveWords, Replace, ReplaceWords)
_PASSAGES = frozenset({"alinea", "paragraphe", "item", "phrase"})
_EDGES = frozenset({"debut", "fin"})


def for_each(operation: Operation) -> tuple[Operation, ...]:
    """The operation, or one for each passage that its target names together and takes a part of."""
    place = shared_step(operation)
    if place is None or not isinstance(operation, _SHARED):
        return (operation,)
    steps = operation.target.steps
    ones = _ones(steps[place])
    told = (replace(operation.target, steps=(*steps[:place], one, *steps[place + 1 :])) for one in ones)
    return tuple(single for target in told for single in for_each(replace(operation, target=target))) or (operation,)


def shared_step(operation: Operation) -> int | None:
    """Index of the step that names several passages of which each has its part in the order; None when there is none."""
    if not isinstance(operation, _SHARED):
        return None
    steps = operation.target.steps
    for index, step in enumerate(steps):
        if step.unit not in _PASSAGES or not _is_plural(step):
            continue
        finer = index < len(steps) - 1 or any(one.unit in _EDGES for one in steps)
        if finer or _goes_to_each(operation, step):
            return index
    return None


def one_by_one(target: Target) -> tuple[Target, ...]:
    """« les premier et second alinéas », « les 1° et 2° » as two portions."""
    last = target.steps[-1] if target.steps else None
    if last is None or not _is_plural(last):
        return (target,)
    return tuple(replace(target, steps=(*target.steps[:-1], one)) for one in _ones(last))


def _is_plural(step: Step) -> bool:
    return not step.quote and (len(step.ranks) > 1 or len(step.labels) > 1)


def _goes_to_each(operation: Operation, step: Step) -> bool:
    """Whether what is added is added to each passage: words or a sentence, an alinéa to items."""
    if isinstance(operation, InsertWords):
        return not operation.anchor
    if not isinstance(operation, Append):
        return False
    return operation.content.unit in ("phrase", "mots") or (operation.content.unit == "alinea" and step.unit == "item")


def _ones(step: Step) -> tuple[Step, ...]:
    """The passages of a step one by one; none when only the text tells how many they are (« du deuxième au dernier »)."""
    if len(step.labels) > 1:
        return () if step.span or step.ranks else tuple(replace(step, labels=(label,)) for label in step.labels)
    ranks = step.ranks
    if step.span:
        first, last = ranks[0], ranks[-1]
        ranks = tuple(range(first, last + 1)) if first * last > 0 and first <= last else ()
    return tuple(replace(step, ranks=(rank,), span=False, count=0, last_only=rank < 0) for rank in ranks)
