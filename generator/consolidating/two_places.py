"""An addition told in two ways, « à la fin de l'article 5, après le 3° »: both must come to the same place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.consolidating.edits import BodyEdit, Edit, PartsEdit
from generator.consolidating.plan.context import Plan
from generator.consolidating.refused import Refused
from generator.operations import Append, Insert, Target

NOTE = "La place est dite de deux façons dans la phrase : elles se rejoignent."


def check_beside(operation: Append | Insert, plan: Plan, planned: Callable[[Insert], Plan]) -> tuple[str, ...]:
    """What is to be noted when the neighbour that the sentence also names ends where the addition goes.

    `planned` says what an insertion would do. Refused when the neighbour is not found, or stands elsewhere.
    """
    beside = operation.beside
    if beside is None:
        return ()
    missing: Refused | None = None
    for target in _neighbours(beside.target, operation.target):
        try:
            other = planned(replace(beside, target=target))
        except Refused as refused:
            missing = missing or refused
            continue
        if _places(other) == _places(plan):
            return (NOTE,) if isinstance(operation, Append) else ()
        if isinstance(operation, Insert):
            raise Refused("not-neighbours", "« Entre » deux portions qui ne se suivent pas dans le texte : vérifier lesquelles.")
        raise Refused(
            "two-places", "La phrase dit deux places pour le nouveau texte, et elles ne se rejoignent pas : préciser laquelle."
        )
    raise missing or Refused("two-places", "La place du nouveau texte n’est pas trouvée : la préciser.")


def _neighbours(target: Target, end: Target) -> Iterator[Target]:
    """The neighbour in what is named, then beside it: « à la fin du II, avant le III », « à la fin de 8.2, avant le point 3 »."""
    yield target
    held = len(end.steps)
    if held and target.steps[:held] == end.steps and len(target.steps) > held:
        yield replace(target, steps=(*end.steps[:-1], *target.steps[held:]))
    around, dot, _ = target.number.rpartition(".")
    if dot and not held:
        yield replace(target, number=around)


def _places(plan: Plan) -> tuple[Edit | tuple[int, int], ...]:
    """Where a plan adds text: the repairs of what stands before it are not places."""
    added = tuple(edit for edit in plan.edits if isinstance(edit, BodyEdit) and edit.start == edit.end)
    parts = tuple((edit.index, -1) for edit in plan.edits if isinstance(edit, PartsEdit))
    return tuple((edit.part, edit.start) for edit in added) or parts or plan.edits
