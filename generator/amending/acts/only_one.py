"""The only article, and the only table, that an article of the act bears on: « le même article », in the one after it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.amending.references.targets import holder_only
from generator.model import Provision
from generator.operations import Target


def only_article(ended: Sequence[Provision]) -> Target | None:
    """The only article of the text that these provisions bear on; None when one of them is not read."""
    targets = _targets(ended)
    held = {(target.holder, target.number, target.texte, target.containers) for target in targets}
    if len(held) != 1 or targets[0].holder != "article" or not targets[0].number or targets[0].through:
        return None
    return holder_only(targets[0])


def only_table(ended: Sequence[Provision]) -> Target | None:
    """The only table that they bear on, with what the last of them names there."""
    tables = [target for target in _targets(ended) if any(step.unit == "tableau" for step in target.steps)]
    return tables[-1] if len({holder_only(target) for target in tables}) == 1 else None


def _targets(ended: Sequence[Provision]) -> list[Target]:
    if any(one.refusal is not None for one in ended):
        return []
    return [operation.target for one in ended for operation in one.operations]
