"""Rules that exchange words by another wording: « au lieu de … lire », « entre les mots A et B »."""

from __future__ import annotations

from generator.amending.clause import Clause, Unread
from generator.amending.quoted import Words
from generator.amending.verbs.rule import Rule
from generator.amending.verbs.words import occurrences
from generator.operations import Operation, ReplaceWords


def read_instead(clause: Clause) -> tuple[Operation, ...]:
    """« au lieu de « A », lire « B » », « lire « B » au lieu de « A » »."""
    names = [chunk.name for chunk in clause.chunks]
    told = clause.words()
    first, second = told[0], told[-1]
    old, new = (first, second) if names.index("AU_LIEU") < names.index("MOTS") else (second, first)
    targets = clause.targets(None)
    if len(old.words) != 1 or len(new.words) != 1 or not old.words[0] or old.words == new.words:
        raise Unread("several-words", "Les mots anciens et nouveaux ne vont pas deux à deux.", targets[0])
    return tuple(ReplaceWords(target, old.words[0], new.words[0], occurrences(clause, old)) for target in targets)


def insert_between(clause: Clause) -> tuple[Operation, ...]:
    """« les mots « A » sont insérés entre les mots « B » et « C » »: « B C », which must stand together, becomes « B A C »."""
    edges = next(chunk.value for chunk in clause.chunks if chunk.name == "ENTRE_MOTS")
    targets = clause.targets(None)
    told = clause.words()
    if not isinstance(edges, Words) or len(told) != 1 or len(told[0].words) != 1 or not told[0].words[0]:
        raise Unread("several-words", "Plusieurs suites de mots sont insérées sans dire où va chacune.", targets[0])
    before, after = edges.words
    new = told[0].words[0]
    return tuple(ReplaceWords(target, f"{before} {after}", f"{before} {new} {after}") for target in targets)


RULES = (
    Rule(
        "lire-au-lieu-de",
        "À l'article 5, au lieu de « trois mois », lire « quatre mois ».",
        "LIEU* (AU_LIEU MOTS LIEU* SUJET? LIRE MOTS | SUJET? LIRE MOTS AU_LIEU MOTS) LIEU*",
        read_instead,
        counts=True,
    ),
    Rule(
        "inserer-entre-des-mots",
        "À l'article 5, le mot « individuel » est inséré entre le mot « congé » et les mots « de formation ».",
        "LIEU* (MOTS LIEU* AJOUTER ENTRE_MOTS | ENTRE_MOTS LIEU* IL? AJOUTER MOTS) LIEU*",
        insert_between,
    ),
)
