"""Rules that remove a portion: « supprimé », « abrogé »."""

from __future__ import annotations

import re

from generator.amending.clauses.clause import Clause
from generator.amending.clauses.state import Unread
from generator.amending.verbs.rule import Rule
from generator.operations import Operation, Remove

_SUBTITLE = re.compile(r"\b(?:sous-titre|intertitre)s? «", re.IGNORECASE)

_RESPECTIVELY = re.compile(r"\brespectivement\b", re.IGNORECASE)


def remove(clause: Clause) -> tuple[Operation, ...]:
    """Each target goes."""
    if _SUBTITLE.search(clause.phrase.words(clause.chunks[0].start, clause.chunks[-1].end)):
        target = clause.targets(clause.place("CIBLE"))[0]
        reason = "Rien ne dit si l'intertitre disparaît seul ou avec le passage qu'il ouvre : le préciser."
        raise Unread("words-or-portion", reason, target)
    targets = clause.targets(clause.place("CIBLE"))
    if len(targets) > 1 and _RESPECTIVELY.search(clause.phrase.masked.text):
        reason = "« Respectivement » ne dit pas quelle portion de quel article est supprimée : l'écrire article par article."
        raise Unread("several-targets", reason, targets[0])
    return tuple(Remove(target, clause.verb()) for target in targets)


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
