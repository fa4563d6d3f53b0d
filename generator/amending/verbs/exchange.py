"""Rules that exchange words: « au lieu de … lire », « entre les mots A et B », « après les mots A, la fin »."""

from __future__ import annotations

from dataclasses import replace

from generator.amending.clauses.clause import Clause
from generator.amending.clauses.state import Unread
from generator.amending.pieces.told import Words
from generator.amending.verbs.rule import Rule
from generator.amending.verbs.words import occurrences
from generator.operations import Operation, Remove, Replace, ReplaceWords, Step, Target


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


def substitute(clause: Clause) -> tuple[Operation, ...]:
    """« les mots « B » sont substitués aux mots « A » »: B takes the place of A."""
    old = next(chunk.value for chunk in clause.chunks if chunk.name == "AUX_MOTS")
    told = clause.words()
    targets = clause.targets(None)
    if not clause.verb().startswith("substitu") or not isinstance(old, Words) or len(told) != 1:
        raise Unread("several-words", "La phrase ne dit pas quels mots prennent la place de quels autres.", targets[0])
    if len(old.words) != 1 or len(told[0].words) != 1 or not old.words[0] or old.words == told[0].words:
        raise Unread("several-words", "Les mots anciens et nouveaux ne vont pas deux à deux.", targets[0])
    return tuple(ReplaceWords(target, old.words[0], told[0].words[0], occurrences(clause, old)) for target in targets)


def take_place(clause: Clause) -> tuple[Operation, ...]:
    """« le mot « B » remplace le mot « A » »: B takes the place of A."""
    new, *others = clause.words()
    targets = clause.targets(None)
    if len(others) != 1 or len(new.words) != 1 or len(others[0].words) != 1 or new.words == others[0].words:
        raise Unread("several-words", "Les mots anciens et nouveaux ne vont pas deux à deux.", targets[0])
    if not others[0].words[0] or others[0].raw or new.raw:
        raise Unread("several-words", "Les mots anciens et nouveaux ne sont pas cités.", targets[0])
    old = others[0]
    return tuple(ReplaceWords(target, old.words[0], new.words[0], occurrences(clause, old)) for target in targets)


def insert_between(clause: Clause) -> tuple[Operation, ...]:
    """« les mots « A » sont insérés entre les mots « B » et « C » »: « B C », which must stand together, becomes « B A C »."""
    before, new, after = _between(clause, "Plusieurs suites de mots sont insérées sans dire où va chacune.")
    return tuple(ReplaceWords(one, f"{before} {after}", f"{before} {new} {after}") for one in clause.targets(None))


def replace_after(clause: Clause) -> tuple[Operation, ...]:
    """« après « A », les mots « B » sont remplacés par « C » »: « A B », which must stand together, becomes « A C »."""
    anchor = next(chunk.value for chunk in clause.chunks if chunk.name == "APRES_MOTS")
    targets = clause.targets(None)
    told = clause.words()
    words = [*(one.words for one in told), anchor.words] if isinstance(anchor, Words) else []
    if len(told) != 2 or any(len(one) != 1 or not one[0] for one in words) or clause.everywhere:
        raise Unread("several-words", "Plusieurs suites de mots sont en cause : les distinguer.", targets[0])
    (old,), (new,), (before,) = words
    return tuple(ReplaceWords(target, f"{before} {old}", f"{before} {new}") for target in targets)


def remove_between(clause: Clause) -> tuple[Operation, ...]:
    """« le mot « A » est supprimé entre les mots « B » et « C » »: « B A C », which must stand together, becomes « B C »."""
    before, gone, after = _between(clause, "Plusieurs suites de mots sont supprimées : les distinguer.")
    return tuple(ReplaceWords(one, f"{before} {gone} {after}", f"{before} {after}") for one in clause.targets(None))


def _between(clause: Clause, doubt: str) -> tuple[str, str, str]:
    """The words on the left, those told between them, those on the right; refused with `doubt` when they are several."""
    edges = next(chunk.value for chunk in clause.chunks if chunk.name == "ENTRE_MOTS")
    told = clause.words()
    if not isinstance(edges, Words) or len(told) != 1 or len(told[0].words) != 1 or not told[0].words[0]:
        raise Unread("several-words", doubt, clause.targets(None)[0])
    before, after = edges.words
    return before, told[0].words[0], after


def _end(clause: Clause) -> Target:
    """« Après les mots « A », la fin du premier alinéa »: that end, told by the words before it."""
    anchor = next(chunk.value for chunk in clause.chunks if chunk.name == "APRES_MOTS")
    target = clause.one(clause.place("CIBLE"))
    step = target.steps[-1] if target.steps else None
    if not isinstance(anchor, Words) or len(anchor.words) != 1 or anchor.occurrences != "unique" or clause.everywhere:
        raise Unread("several-words", "Les mots après lesquels commence la fin visée ne sont pas uniques.", target)
    if step is None or step.unit != "fin" or step.quote:
        raise Unread("unread-sentence", "Après des mots, seule la fin d'une portion se remplace ou se supprime ainsi.", target)
    around = target.steps[:-1]
    if around and around[-1] == Step(around[-1].unit) and around[-1].unit in ("alinea", "phrase"):
        # « à l'article 5, après les mots « A », la fin de l'alinéa »: the one that has them
        around = (*around[:-1], replace(around[-1], quote=anchor.words[0], quote_role="contains"))
    return replace(target, steps=(*around, replace(step, quote=anchor.words[0], quote_role="begins")))


def rewrite_end(clause: Clause) -> tuple[Operation, ...]:
    """« Après les mots « A », la fin du premier alinéa est ainsi rédigée : « B » »."""
    target = _end(clause)
    told = clause.words()
    content = clause.content(None, (), told[-1] if told else None)
    if (told or clause.state.payload is not None) and (len(content.body) != 1 or content.articles):
        raise Unread("several-words", "La fin nouvelle tient sur plusieurs alinéas.", target)
    return (Replace(target, replace(content, unit="mots"), clause.verb()),)


def remove_end(clause: Clause) -> tuple[Operation, ...]:
    """« Après les mots « A », la fin du premier alinéa est supprimée. »"""
    return (Remove(_end(clause), clause.verb()),)


RULES = (
    Rule(
        "substituer-des-mots",
        "À l'article 5, les mots « trois mois » sont substitués aux mots « deux mois ».",
        "LIEU* (MOTS LIEU* (REMPLACER | ACT_SUBSTITUER) AUX_MOTS | AUX_MOTS LIEU* REMPLACER MOTS "
        "| (REMPLACER | ACT_REMPLACER) AUX_MOTS MOTS) LIEU*",
        substitute,
        counts=True,
    ),
    Rule(
        "mots-qui-remplacent",
        "À l'article 5, les mots « trois mois » remplacent les mots « deux mois ».",
        "LIEU* MOTS ACT_REMPLACER MOTS LIEU*",
        take_place,
        counts=True,
    ),
    Rule(
        "remplacer-des-mots-apres-d-autres",
        "Au premier alinéa de l'article 5, après « En principe, » le mot « elle » est remplacé par « la commission ».",
        "LIEU* APRES_MOTS LIEU* MOTS REMPLACER PAR MOTS LIEU*",
        replace_after,
    ),
    Rule(
        "rediger-la-fin",
        "À l'article 5, après les mots « à la date », la fin du premier alinéa est ainsi rédigée : « du dépôt ».",
        "LIEU* (APRES_MOTS LIEU* CIBLE | CIBLE APRES_MOTS) (REDIGER | REMPLACER) (MANIERE | PAR CONTENU? MANIERE?)? MOTS?",
        rewrite_end,
    ),
    Rule(
        "supprimer-la-fin",
        "Après les mots « à la date », la fin du premier alinéa de l'article 5 est supprimée.",
        "LIEU* (APRES_MOTS LIEU* CIBLE | CIBLE APRES_MOTS) SUPPRIMER",
        remove_end,
    ),
    Rule(
        "lire-au-lieu-de",
        "À l'article 5, au lieu de « trois mois », lire « quatre mois ».",
        "LIEU* (AU_LIEU MOTS LIEU* SUJET? LIRE MOTS | SUJET? LIRE LIEU* MOTS LIEU* AU_LIEU MOTS) LIEU* | LIEU* MOTS AU_LIEU MOTS",
        read_instead,
        counts=True,
    ),
    Rule(
        "supprimer-entre-des-mots",
        "À l'article 5, le mot « individuel » est supprimé entre les mots « congé » et « de formation ».",
        "LIEU* MOTS LIEU* SUPPRIMER ENTRE_MOTS LIEU*",
        remove_between,
    ),
    Rule(
        "inserer-entre-des-mots",
        "À l'article 5, le mot « individuel » est inséré entre le mot « congé » et les mots « de formation ».",
        "LIEU* (MOTS LIEU* AJOUTER ENTRE_MOTS | ENTRE_MOTS LIEU* IL? AJOUTER MOTS "
        "| IL? AJOUTER (MOTS ENTRE_MOTS | ENTRE_MOTS MOTS)) LIEU*",
        insert_between,
    ),
)
