"""Rules that move a passage: « est déplacé après … », « est transféré à la fin de … », « sont intervertis »."""

from __future__ import annotations

from dataclasses import replace

from generator.amending.clauses.clause import Clause
from generator.amending.clauses.state import Unread
from generator.amending.pieces.kinds import Place
from generator.amending.references.targets import inherit, sibling
from generator.amending.verbs.rule import Rule
from generator.operations import Move, Operation, Step, Target


def move_beside(clause: Clause) -> tuple[Operation, ...]:
    """« Le troisième alinéa de l'article 5 est déplacé après le premier. »"""
    moved = clause.one(clause.place("CIBLE"))
    name = "APRES" if clause.all("APRES") else "AVANT"
    place = clause.place(name)
    if place is None or len(place.targets) != 1:
        raise Unread("several-targets", "La phrase ne dit pas à côté de quel passage va celui qu'elle déplace.", moved)
    return (Move(moved, _neighbour(place, moved), "après" if name == "APRES" else "avant"),)


def move_to(clause: Clause) -> tuple[Operation, ...]:
    """« Le dernier alinéa de l'article 5 est transféré à la fin de l'article 7. »"""
    subject, held = clause.place("CIBLE"), clause.place("LIEU")
    moved = clause.targets(subject, others=False)
    if len(moved) != 1 or held is None or len(held.targets) != 1:
        raise Unread("several-targets", "La phrase déplace plusieurs passages à la fois : les viser un à un.", moved[0])
    end = held.targets[0]
    if not end.steps or end.steps[-1].unit != "fin":
        raise Unread("place-unknown", "La phrase ne dit pas à quelle place va le passage déplacé : dire après quel alinéa.", end)
    return (Move(moved[0], _neighbour(Place((replace(end, steps=end.steps[:-1]),)), moved[0]), "fin"),)


def exchange(clause: Clause) -> tuple[Operation, ...]:
    """« Les deuxième et troisième alinéas de l'article 5 sont intervertis. »"""
    both = [one for target in clause.targets(clause.place("CIBLE")) for one in _one_by_one(target)]
    if len(both) != 2 or not all(target.steps for target in both):
        raise Unread("several-targets", "La phrase n'intervertit pas deux alinéas : dire où va chaque passage.", both[0])
    return (Move(both[0], both[1], "échange"),)


def _one_by_one(target: Target) -> tuple[Target, ...]:
    """« les deuxième et troisième alinéas »: each of them."""
    step = target.steps[-1] if target.steps else None
    if step is None or len(step.ranks) < 2 or step.span:
        return (target,)
    return tuple(replace(target, steps=(*target.steps[:-1], replace(step, ranks=(rank,)))) for rank in step.ranks)


def _neighbour(place: Place, moved: Target) -> Target:
    """The neighbour, in what holds the passage when it names nothing wider; « le premier » is an alinéa as it is."""
    told = place.targets[0]
    if place.elided and moved.steps and told.steps:
        last = moved.steps[-1]
        told = replace(told, steps=(Step(last.unit, told.steps[0].ranks, last.labels if last.ranks else ()),))
    if told.holder:
        found = inherit(replace(moved, steps=()), told)
    else:
        found = sibling(moved, told) if len(moved.steps) > 1 else None  # « la phrase du 2e alinéa … à la fin du premier »
        found = found or (inherit(replace(moved, steps=moved.steps[:-1]), told) if moved.steps else None)
    if found is None:
        raise Unread("crossed-scope", "Le passage déplacé et sa nouvelle place ne vont pas ensemble : les dire à part.", moved)
    return found


RULES = (
    Rule(
        "deplacer",
        "Le troisième alinéa de l'article 5 est déplacé après le premier.",
        "LIEU* CIBLE LIEU* DEPLACER (APRES | AVANT)",
        move_beside,
    ),
    Rule(
        "deplacer-a-la-fin",
        "Le dernier alinéa de l'article 5 est transféré à la fin de l'article 7.",
        "CIBLE DEPLACER LIEU",
        move_to,
    ),
    Rule(
        "intervertir",
        "Les deuxième et troisième alinéas de l'article 5 sont intervertis.",
        "LIEU* CIBLE LIEU* INTERVERTIR",
        exchange,
    ),
)
