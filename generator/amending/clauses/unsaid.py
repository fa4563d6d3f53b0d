"""What a portion leaves unsaid, and takes from one named before it: « le même alinéa », « cette phrase », « cet avenant »."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from generator.operations import Step, Target


def kind_alone(target: Target) -> Literal["", "avenant"]:
    """« cet avenant », when nothing above names a text."""
    return "avenant" if target.texte_kind == "avenant" else ""


def up_to(earlier: Target, unit: str) -> Target | None:
    """« du même alinéa », after « la première phrase du deuxième alinéa »: that alinéa, what was told inside it left out."""
    for index in range(len(earlier.steps) - 1, -1, -1):
        if earlier.steps[index].unit == unit:
            return replace(earlier, steps=earlier.steps[: index + 1])
    return None


def is_unsaid(step: Step) -> bool:
    """« le même alinéa », « cette phrase »: a unit that does not say which."""
    return not (step.ranks or step.labels or step.quote) and step.unit in ("alinea", "paragraphe", "phrase", "item")
