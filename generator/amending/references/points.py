"""« le 4 », « au point 5.1 », « le III »: points that no article is named with, and the articles that they may be."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.references.targets import text_of
from generator.operations import Target

_POINT = re.compile(r"(?:\d{1,2}|[IVXL]+)(?: (?:bis|ter|quater))?")
"""A number that only heads an article in a text that writes no « Article »."""


_ITEM = r"\b(?:tirets?|items?|sous-\w+|éléments?|alinéas?)[ \u00a0\u202f](?:n°[ \u00a0\u202f]?)?"
"""What names an item of a list by its rank."""


def points_apart(target: Target, *, first: bool) -> tuple[Target, ...]:
    """« les points 5.1 et 5.2 », and no article anywhere: two sub-articles, found one by one; « les II et III »."""
    step = target.steps[0] if target.steps and not target.holder else None
    if step is None or step.unit not in ("item", "paragraphe") or step.ranks or step.span or len(step.labels) < 2:
        return (target,)
    if not all(re.fullmatch(r"\d+(?:\.\d+)+", label) or (first and _POINT.fullmatch(label)) for label in step.labels):
        return (target,)
    return tuple(replace(target, steps=(replace(step, labels=(label,)), *target.steps[1:])) for label in step.labels)


def article_of_point(target: Target, words: str) -> Target | None:
    """« le dernier alinéa du point 5.1 »: a number with its article's own in it is a sub-article, which locating finds.

    « le II », « au point 6 »: an article, in a text that heads its articles so; « le tiret 2 », « le 2) » are none.
    """
    step = target.steps[0] if target.steps else None
    if (
        step is None
        or step.unit not in ("item", "paragraphe")
        or step.ranks
        or step.span
        or len(step.labels) != 1
        or target.holder
    ):
        return None
    pointed = _POINT.fullmatch(step.labels[0]) is not None
    if pointed and re.search(rf"{_ITEM}{step.labels[0]}(?!\w)|(?<!\w){step.labels[0]}\s?[)°]", words, re.IGNORECASE):
        return None
    if not pointed and not re.fullmatch(r"\d+(?:\.\d+)+", step.labels[0]):
        return None
    heading = target.heading or step.quote
    return replace(target, holder="article", number=step.labels[0], heading=heading, steps=target.steps[1:], pointed=pointed)


def next_point(outer: Target, inner: Target, words: str) -> Target | None:
    """« Le III est abrogé. » after a sentence on « le II »: the point beside it, where « le II » has no III of its own."""
    named = article_of_point(inner, words) if outer.pointed else None
    if named is None or not named.pointed or named.number[0].isdigit() != outer.number[0].isdigit():
        return None
    return replace(text_of(named, outer), beside="" if named.number == outer.number else outer.number)
