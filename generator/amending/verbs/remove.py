"""Rules that remove a portion: « supprimé », « abrogé »."""

from __future__ import annotations

from generator.amending.clause import Clause
from generator.amending.verbs.rule import Rule
from generator.operations import Operation, Remove


def remove(clause: Clause) -> tuple[Operation, ...]:
    """Each target goes."""
    return tuple(Remove(target, clause.verb()) for target in clause.targets(clause.place("CIBLE")))


RULES = (
    Rule(
        "supprimer",
        "Le deuxième alinéa de l'article 5 est supprimé.",
        "LIEU* CIBLE LIEU* SUPPRIMER LIEU*",
        remove,
    ),
    Rule(
        "supprimer-verbe-devant",
        "À l'article 5, est supprimé le deuxième alinéa.",
        "LIEU* SUPPRIMER CIBLE",
        remove,
    ),
    Rule(
        "supprimer-a-l-actif",
        "Les parties décident de supprimer l'article 5.",
        "LIEU* SUJET ACT_SUPPRIMER CIBLE LIEU*",
        remove,
    ),
)
