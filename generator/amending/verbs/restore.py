"""Rules that restore a portion that was repealed: « il est rétabli un article 6 ainsi rédigé »."""

from __future__ import annotations

from generator.amending.clauses.clause import Clause
from generator.amending.clauses.state import Unread
from generator.amending.verbs.insert import append, insert_beside
from generator.amending.verbs.rule import Rule
from generator.operations import Operation, Restore, Target

_NEW = "(CONTENU | NEUF) MANIERE?"


def restore(clause: Clause) -> tuple[Operation, ...]:
    """« L'article 6 est rétabli dans la rédaction suivante », « il est rétabli un article 6 ainsi rédigé »."""
    place = clause.place("CIBLE")
    beside = clause.place("APRES") or clause.place("AVANT")
    brought = clause.only_brought()
    if place is None and brought is not None and brought.unit == "item" and brought.number:
        # « il est rétabli un d »: at its rank in the list, as « il est inséré un d » is
        return insert_beside(clause) if beside is not None else append(clause)
    if beside is not None and any(not target.number or target.steps for target in beside.targets):
        raise Unread("no-target", "Une portion rétablie reprend sa place : nommer celle qu'elle suit par son numéro.")
    if place is not None:
        target = clause.one(place)
    elif brought is not None and brought.unit == "article" and brought.number:
        target = Target(holder="article", number=brought.number)
    else:
        raise Unread("no-target", "La phrase rétablit une portion sans la nommer.")
    words = clause.words()
    return (Restore(target, clause.content(brought, (target,), words[-1] if words else None), clause.verb()),)


RULES = (
    Rule(
        "retablir",
        "Il est rétabli un article 6 ainsi rédigé :",
        f"LIEU* (APRES | AVANT)? LIEU* (IL? RETABLIR LIEU* {_NEW} | CIBLE RETABLIR LIEU* (MANIERE | CONTENU)?) MOTS?",
        restore,
        "Le comité se réunit chaque mois.",
    ),
)
