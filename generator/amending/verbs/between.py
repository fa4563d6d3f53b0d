"""« entre A et B »: after the first, which the second must follow."""

from __future__ import annotations

from dataclasses import replace

from generator.amending.clauses.state import Unread
from generator.operations import Step, Target


def between(targets: tuple[Target, ...]) -> tuple[tuple[Target, ...], Target | None]:
    """« entre le cinquième et le sixième alinéas »: after the fifth; told otherwise, the second must be found to follow it."""
    if len(targets) == 1 and targets[0].steps:
        step = targets[0].steps[-1]
        if len(step.ranks) == 2 and step.ranks[1] == step.ranks[0] + 1 and not step.span:
            return (_last_step(targets[0], replace(step, ranks=step.ranks[:1])),), None
        if len(step.labels) == 2 and not step.ranks and not step.span:
            first, second = (_last_step(targets[0], replace(step, labels=(label,))) for label in step.labels)
            return (first,), second
    if len(targets) == 2 and not targets[0].steps and not targets[1].steps:
        return targets[:1], targets[1]
    if len(targets) == 2 and targets[0].steps and targets[1].steps:
        one, other = targets[0].steps[-1], targets[1].steps[-1]
        around = [replace(target, steps=target.steps[:-1], texte="", texte_kind="", texte_date="") for target in targets]
        if around[0] == around[1] and one.unit == other.unit:
            ranked = len(one.ranks) == 1 and len(other.ranks) == 1 and other.ranks[0] == one.ranks[0] + 1
            if ranked:
                return targets[:1], None
            if (one.unit == "ligne" and one.quote and other.quote) or (len(one.labels) == len(other.labels) == 1):
                return targets[:1], targets[1]
    raise Unread("not-neighbours", "« Entre » deux portions qui ne se suivent pas.", targets[0] if targets else None)


def _last_step(target: Target, step: Step) -> Target:
    return replace(target, steps=(*target.steps[:-1], step))
