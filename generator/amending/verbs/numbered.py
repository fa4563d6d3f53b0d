"""Rules that add articles by their numbers alone: « est inséré l’article 3-1 ainsi rédigé », « les articles 3-1 et 3-2 »."""

from __future__ import annotations

from generator.amending.clauses.clause import Clause
from generator.amending.clauses.state import Unread
from generator.amending.pieces.bringing import Brought
from generator.amending.verbs.insert import append, insert_beside
from generator.amending.verbs.rule import Rule
from generator.operations import Operation, Target


def add_numbered(clause: Clause) -> tuple[Operation, ...]:
    """« Après l'article 3, sont insérés les articles 3-1 et 3-2 ainsi rédigés : »: its object is what it brings, no target."""
    place = clause.place("CIBLE")
    named = place.targets if place is not None else ()
    if not named or any(target != Target(holder="article", number=target.number, through=target.through) for target in named):
        raise Unread("unread-sentence", "Seuls des articles se disent ainsi ajoutés par leur numéro : réécrire la phrase.")
    first, last = named[0].number, named[-1].through
    several = (first, last) if last else tuple(target.number for target in named) if len(named) > 1 else ()
    told = Brought("article", None if last else len(named), 0, number="" if several else first, through=last, numbers=several)
    if len(named) > 1 and any(target.through for target in named):
        raise Unread("unread-sentence", "Les articles ajoutés sont dits par plusieurs suites de numéros : réécrire la phrase.")
    clause.chunks = [chunk._replace(name="NEUF", value=told) if chunk.name == "CIBLE" else chunk for chunk in clause.chunks]
    beside = any(chunk.name in ("APRES", "AVANT", "ENTRE") for chunk in clause.chunks)
    return insert_beside(clause) if beside else append(clause)


RULES = (
    Rule(
        "inserer-des-articles-numerotes",
        "Après l'article 5, est inséré l'article 5 bis ainsi rédigé :",
        "LIEU* (APRES | AVANT | ENTRE) LIEU* IL? AJOUTER CIBLE MANIERE MOTS?",
        add_numbered,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "ajouter-des-articles-numerotes",
        "Est ajouté l'article 5 bis ainsi rédigé :",
        "LIEU* IL? AJOUTER (CIBLE MANIERE | CIBLE (APRES | AVANT | ENTRE) MANIERE) MOTS?",
        add_numbered,
        "Le comité se réunit chaque mois.",
    ),
)
