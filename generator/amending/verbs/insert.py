"""Rules that add a portion: after or before a neighbour, or at the end of what is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.amending.clauses.clause import Clause
from generator.amending.clauses.state import Unread
from generator.amending.pieces.bringing import Brought
from generator.amending.pieces.told import Words
from generator.amending.references.targets import WHOLE
from generator.amending.verbs.between import between
from generator.amending.verbs.edges import edge_of, inside_alinea, words_at_edge, words_below, words_or_phrase
from generator.amending.verbs.rule import Rule
from generator.amending.verbs.two_places import at_edge, both_ways, without_edge
from generator.amending.wording.payload import plain
from generator.french.labels import read_label
from generator.model import Alinea
from generator.operations import Append, Content, Insert, Operation, Target

_NEW = "(CONTENU | NEUF) MANIERE?"


def _content(clause: Clause, targets: tuple[Target, ...], brought: Brought | None) -> Content:
    """The wording that is added: the words quoted last when there are some, else what stands below."""
    words = [words for words in clause.words() if words.noun in ("", "phrase")]
    return clause.content(brought, targets[:0] if brought and brought.unit == "article" else (), words[-1] if words else None)


def insert_beside(clause: Clause) -> tuple[Operation, ...]:
    """« après l'article 5, il est inséré un article 5 bis »."""
    side = next(chunk.name for chunk in clause.chunks if chunk.name in ("APRES", "AVANT", "ENTRE"))
    edge = at_edge(clause, side)
    if edge is not None:
        told = clause.chunks
        clause.chunks = without_edge(clause, edge)
        (inserted,) = insert_beside(clause)
        clause.chunks = told
        return both_ways(clause, inserted) if isinstance(inserted, Insert) else (inserted,)
    targets = clause.targets(clause.place(side))
    brought = clause.only_brought()
    second: Target | None = None
    if side == "ENTRE":
        targets, second = between(targets)
    if len(targets) != 1:
        raise Unread("several-targets", "Un texte ne peut être inséré après plusieurs portions à la fois.", targets[0])
    content = _content(clause, targets, brought)
    if brought is None and any(words.noun == "phrase" for words in clause.words()[-1:]):
        content = replace(content, unit="phrase", count=1)  # « insérer après le premier alinéa la phrase : « … » »
    beside = Insert(second, content, "avant", clause.verb()) if second is not None else None
    return (Insert(targets[0], content, "avant" if side == "AVANT" else "après", clause.verb(), beside),)


def append(clause: Clause) -> tuple[Operation, ...]:
    """« est complété par », « il est ajouté »: at the end of the target, or at its beginning when the sentence says so."""
    brought = clause.only_brought()
    if (
        brought is not None
        and brought.unit in ("article", "annexe")
        and (brought.number or brought.numbers)
        and not any(chunk.name in ("LIEU", "CIBLE") for chunk in clause.chunks)
    ):
        base = clause.state.around if brought.unit == "article" else None
        base = base or (clause.state.base if clause.state.base and clause.state.base.holder == "division" else None)
        targets: tuple[Target, ...] = (base or WHOLE,)
    else:
        targets = _by_number(clause, brought) or clause.targets(clause.place("CIBLE"))
        _refuse_carried(clause, brought, targets)
        if brought is not None and brought.rank and not any(chunk.name in ("LIEU", "CIBLE") for chunk in clause.chunks):
            targets = tuple(_among(target, brought) for target in targets)
    words = clause.words()
    if words and words[-1].noun in ("mot", "reference", "valeur") and brought is None:
        return words_at_edge(targets, words[-1])
    if brought is not None and brought.unit == "mots" and words:
        return words_at_edge(targets, words[-1])
    if brought is not None and brought.unit == "mots":
        return words_below(clause, targets)
    if words and brought is None and inside_alinea(targets):
        return words_or_phrase(targets, words[-1])
    content = _content(clause, targets, brought)
    if words and words[-1].noun == "phrase" and brought is None:
        content = replace(content, unit="phrase", count=1)  # « est ajoutée la phrase : « … » »
    operations: list[Operation] = []
    for target in targets:
        place, edge = edge_of(target)
        if edge == "debut":
            operations.append(Insert(place, content, "début", clause.verb()))
        else:
            verb = "complété" if edge == "fin" else clause.verb()  # « est inséré à la fin » tells its place
            operations.append(Append(place, content, _rank(brought, content), verb))
    return tuple(operations)


def _refuse_carried(clause: Clause, brought: Brought | None, targets: Sequence[Target]) -> None:
    """« Au premier alinéa de l'article 5, … est remplacé et il est ajouté un alinéa »: below that one, or at the end?"""
    told = any(chunk.name in ("LIEU", "CIBLE") for chunk in clause.chunks)
    if told or not clause.carried or brought is None or brought.unit != "alinea" or brought.rank:
        return
    last = targets[0].steps[-1] if targets and targets[0].steps else None
    if last is not None and last.unit in ("alinea", "phrase") and last.ranks != (-1,):
        reason = "Un alinéa est ajouté sans que sa place soit dite : après celui que la phrase nomme, ou à la fin de l'article."
        raise Unread("ambiguous-scope", reason, targets[0])


def _by_number(clause: Clause, brought: Brought | None) -> tuple[Target, ...]:
    """« Il est ajouté un 4.4 ainsi rédigé : », and nothing above names an article: its number tells article 4."""
    told = brought is not None and brought.unit in ("item", "paragraphe") and re.fullmatch(r"(\d+)(?:\.\d+)+\.?", brought.number)
    if not told or clause.state.base is not None or clause.last or any(c.name in ("LIEU", "CIBLE") for c in clause.chunks):
        return ()
    return (Target(holder="article", number=told[1]),)


def _among(target: Target, brought: Brought) -> Target:
    """« Au troisième tiret, le mot …, et un quatrième tiret est ajouté »: beside the third one, not inside it."""
    last = target.steps[-1] if target.steps else None
    beside = last is not None and last.unit == brought.unit and bool(last.ranks) and last.unit in ("alinea", "item")
    return replace(target, steps=target.steps[:-1]) if beside else target


def _rank(brought: Brought | None, content: Content) -> int | None:
    """« un quatrième axe : « 4. … » »: its number tells where it goes, as « un 4 » does."""
    first = content.body[0] if content.body else None
    label = read_label(first.text) if brought is not None and brought.noun and isinstance(first, Alinea) else None
    if label is not None and label.key.strip("°.) ") == str(brought.rank if brought else ""):
        return None
    return brought.rank if brought else None


def complete(clause: Clause) -> tuple[Operation, ...]:
    """« L'article 5 est ainsi complété : » may announce instructions, as « ainsi modifié » does."""
    state = clause.state
    _refuse_other_subject(clause)
    bare = not clause.words() and not any(chunk.name in ("PAR", "CONTENU", "NEUF") for chunk in clause.chunks)
    if bare and state.payload is None:
        state.weak = True
    if bare and state.payload == ():
        state.announces = clause.targets(clause.place("CIBLE"))
        return ()
    return append(clause)


def _refuse_other_subject(clause: Clause) -> None:
    """« À l'article 4, …, l'article 8 devient l'article 9 ; il est complété par … »: article 8, or article 4?"""
    named = clause.all("IL") and not any(chunk.name in ("LIEU", "CIBLE") for chunk in clause.chunks)
    if not named or not clause.last or not clause.carried:
        return
    before, around = clause.last[0], clause.carried[0]
    if (before.holder, before.number) != (around.holder, around.number):
        raise Unread(
            "ambiguous-scope", "« Il » peut être l'un ou l'autre des articles nommés : dire lequel est complété.", before
        )


def insert_within(clause: Clause) -> tuple[Operation, ...]:
    """« L'article 5 est modifié en insérant les dispositions suivantes après le dernier alinéa : »."""
    clause.chunks = [chunk._replace(name="LIEU") if chunk.name == "CIBLE" else chunk for chunk in clause.chunks]
    if any(chunk.name in ("APRES", "AVANT") for chunk in clause.chunks):
        return insert_beside(clause)
    return append(clause)


def go_on_completing(clause: Clause) -> tuple[Operation, ...]:
    """« L'article 5 est intitulé « A » et complété par l'alinéa suivant : »: the subject is that of the clause before."""
    if len(clause.last) != 1 or any(step.unit == "intitule" for step in clause.last[0].steps):
        raise Unread("ambiguous-scope", "La phrase ne dit pas ce qui est complété : le préciser.", None)
    clause.seen += clause.last
    return (Append(clause.last[0], _content(clause, clause.last, clause.only_brought()), None, clause.verb()),)


def append_both(clause: Clause) -> tuple[Operation, ...]:
    """« est complété par une phrase et deux alinéas »: the first line goes on the last alinéa, the others follow it."""
    targets = clause.targets(clause.place("CIBLE"))
    first, second = ([*clause.brought(), None, None])[:2]
    words = clause.words()
    if first is not None and second is None and words:
        first, second = None, first  # « par les mots et une phrase ainsi rédigée : « … » »
    inner = second is not None and second.unit in ("phrase", "mots")
    if inner and words:
        return words_at_edge(targets, words[-1])
    content = clause.content(None, ())
    if clause.state.payload is None:
        return tuple(Append(target, content) for target in targets)
    lead = getattr(content.body[0], "text", "") if content.body else ""
    if inner and len(content.body) == 1:
        return words_at_edge(targets, Words((lead,), 0, "mot"))
    if second is None or second.unit != "alinea" or first is None or first.unit != "phrase" or content.articles:
        raise Unread("two-units", "Le texte ajouté est annoncé sous deux formes à la fois : les séparer.", targets[0])
    if second.count is not None and second.count != len(content.body) - 1:
        raise Unread("wrong-count", "Le texte nouveau n'a pas le nombre d'alinéas annoncé.", targets[0])
    rest = Content(body=content.body[1:], unit="alinea", count=second.count)
    sentence = Content(body=(plain(lead),), unit="phrase", count=1)
    verb = clause.verb()
    return tuple(Append(target, content, None, verb) for content in (sentence, rest) for target in targets)


RULES = (
    Rule(
        "completer-par-deux-sortes",
        "L'article 5 est complété par une phrase et un alinéa ainsi rédigés :",
        "LIEU* CIBLE LIEU* COMPLETER PAR (NEUF ET NEUF | LES_MOTS ET NEUF) MANIERE? MOTS?",
        append_both,
        "Le comité rend compte.\nIl se réunit chaque mois.",
    ),
    Rule(
        "inserer-apres",
        "Après l'article 5, il est inséré un article 5 bis ainsi rédigé :",
        f"LIEU* (APRES | AVANT | ENTRE) LIEU* IL? AJOUTER (LIEU* {_NEW} MOTS? | MOTS)",
        insert_beside,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "inserer-verbe-devant",
        "Il est inséré après le deuxième alinéa de l'article 5 un alinéa ainsi rédigé :",
        f"LIEU* IL? AJOUTER (LIEU* (APRES | AVANT | ENTRE) ({_NEW})? | {_NEW} LIEU* (APRES | AVANT | ENTRE) MANIERE?) MOTS?",
        insert_beside,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "inserer-sujet-devant",
        "Un article 5 bis est inséré après l'article 5 :",
        "LIEU* (NEUF | CONTENU) MANIERE? AJOUTER LIEU* (APRES | AVANT | ENTRE) MANIERE? MOTS? "
        "| LIEU* (APRES | AVANT | ENTRE) LIEU* (NEUF | CONTENU) MANIERE? AJOUTER MANIERE? MOTS?",
        insert_beside,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "completer-apres",
        "L'article 5 est complété, après le deuxième alinéa, par un alinéa ainsi rédigé :",
        "LIEU* CIBLE LIEU* COMPLETER ((APRES | AVANT) LIEU* PAR (CONTENU | NEUF)? MANIERE? "
        "| PAR (CONTENU | NEUF) MANIERE? LIEU* (APRES | AVANT) MANIERE?) MOTS?",
        insert_within,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "completer",
        "L'article 5 est complété par un alinéa ainsi rédigé :",
        f"LIEU* (CIBLE | IL) LIEU* COMPLETER LIEU* (PAR {_NEW} | CONTENU | MANIERE | PAR)? MOTS?",
        complete,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "completer-la-suite",
        "L'article 5 est intitulé « Comité » et complété par l'alinéa suivant :",
        "COMPLETER PAR (CONTENU | NEUF) MANIERE?",
        go_on_completing,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "ajouter",
        "Il est ajouté à l'article 5 un alinéa ainsi rédigé :",
        f"LIEU* (IL? AJOUTER | SUJET ACT_AJOUTER) LIEU* ({_NEW} LIEU* MANIERE? MOTS? | MANIERE? MOTS LIEU*)",
        append,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "ajouter-ce-qui-suit",
        "À la fin de l'article 5, il est ajouté :",
        "LIEU* IL? AJOUTER LIEU*",
        complete,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "inserer-ce-qui-suit",
        "Après le premier alinéa de l'article 5, il est inséré :",
        "LIEU* (APRES | AVANT) LIEU* IL? AJOUTER",
        insert_beside,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "modifier-en-ajoutant",
        "L'article 5 est modifié en insérant les dispositions suivantes après le dernier alinéa :",
        f"LIEU* CIBLE LIEU* MODIFIER AJOUTER (LIEU* {_NEW} LIEU* (APRES | AVANT)? LIEU* MANIERE? | (APRES | AVANT) {_NEW}) MOTS?",
        insert_within,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "completer-a-l-actif",
        "L'alinéa suivant complète l'article 5 :",
        "(CONTENU | NEUF MANIERE?) ACT_COMPLETER CIBLE LIEU* MOTS?",
        append,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "ajouter-sujet-devant",
        "Un quatrième alinéa est ajouté à l'article 5 :",
        "LIEU* (NEUF | CONTENU) MANIERE? AJOUTER LIEU* MANIERE? MOTS?",
        append,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "ajouter-des-mots-sujet",
        "À la fin du premier alinéa de l'article 5, les mots « et chaque année » sont ajoutés.",
        "LIEU* MOTS AJOUTER LIEU*",
        append,
    ),
)
