"""Which outcomes bear on an annexe: its number is never told as that of an article, where one bears the same."""

from __future__ import annotations

from dataclasses import replace

from generator.consolidating.locate.containers import same_rank
from generator.model import Article, Outcome, Texte
from generator.operations import Target


def told_apart(outcome: Outcome, texte: Texte) -> Outcome:
    """The outcome with the annexe that it bears on; the number stays its article's too where the text has no other of it."""
    number = _divided(outcome, texte) if outcome.status == "refused" else ""
    if number:
        return replace(outcome, annexe=number, article=None)
    annexe = _annexe(outcome, texte) if outcome.article else None
    if annexe is None or outcome.article is None:
        return outcome
    found = texte.article(annexe.number)
    return replace(outcome, annexe=outcome.article, article=outcome.article if found.ident == annexe.ident else None)


def _divided(outcome: Outcome, texte: Texte) -> str:
    """The number of the annexe that a refused sentence aims at, whole or in an article of it, where it is a division."""
    target = _target(outcome)
    number = annexe_named(target) if target is not None else ""
    if not number or any(part.kind == "annexe" and same_rank(part.number, number) for part in texte.parts):
        return ""
    held = texte.article(outcome.article).divisions if outcome.article and target and target.holder != "annexe" else ()
    if any(division.kind == "annexe" and same_rank(division.number, number) for division in held):
        return ""  # « l'article 7 de l'annexe I », and the text has no other article 7
    above = (division for part in texte.parts for division in part.divisions if division.kind == "annexe")
    return next((division.number for division in above if same_rank(division.number, number)), "")


def _annexe(outcome: Outcome, texte: Texte) -> Article | None:
    annexes = [part for part in texte.parts if part.kind == "annexe" and part.number]
    if outcome.located is not None and outcome.located.part:
        return next((part for part in annexes if part.ident == outcome.located.part), None)
    target = _target(outcome)
    if target is None or not (target.holder == "annexe" or any(held.kind == "annexe" for held in target.containers)):
        return None
    if target.holder == "annexe" and target.number and not same_rank(target.number, outcome.article or ""):
        return None
    return next((part for part in annexes if same_rank(part.number, outcome.article or "")), None)


def _target(outcome: Outcome) -> Target | None:
    if outcome.operation is not None:
        return outcome.operation.target
    if outcome.annotation is not None:
        return outcome.annotation.target
    return outcome.refusal.target if outcome.refusal is not None else None


def annexe_named(target: Target) -> str:
    """The number of the annexe that a target is, or stands in; empty when it is of the text itself."""
    if target.holder == "annexe":
        return target.number
    return next((held.number for held in reversed(target.containers) if held.kind == "annexe"), "")
