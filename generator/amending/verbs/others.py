"""Rules that rename, renumber, announce, and those that are understood only to be refused with their reason."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.clauses.clause import Clause
from generator.amending.clauses.state import Unread
from generator.amending.pieces.bringing import Brought
from generator.amending.pieces.kinds import Place
from generator.amending.verbs.replace import take_its_place
from generator.amending.verbs.rule import Rule
from generator.amending.wording.payload import plain
from generator.operations import Content, Move, Operation, Remove, Renumber, Replace, Step, Target


def retitle(clause: Clause) -> tuple[Operation, ...]:
    """« Le titre de l'article 5 devient « … » », « L'article 5 est intitulé « … » »."""
    target = clause.one(clause.place("CIBLE"))
    words = clause.words()[-1]
    if len(words.words) != 1 or not words.words[0]:
        raise Unread("empty-payload", "Le nouvel intitulé manque.", target)
    if clause.all("DEVENIR") and target.steps and target.steps[-1].unit in ("alinea", "phrase", "item"):
        return (Replace(target, clause.content(None, (target,), words), clause.verb()),)  # « le premier alinéa devient : « … » »
    if not target.steps or target.steps[-1].unit != "intitule":
        told = words.words[0].rstrip()
        if clause.all("DEVENIR") and not target.steps and target.holder == "article" and told.endswith(".") and " " in told:
            return (Replace(target, clause.content(None, (target,), words), clause.verb()),)  # « devient « La durée est de … » »
        if target.steps or not clause.all("INTITULER"):
            raise Unread("no-heading", "Seul un article, une annexe ou une division porte un intitulé.", target)
        target = replace(target, steps=(Step("intitule"),))
    return (Replace(target, Content(body=(plain(words.words[0]),)), clause.verb() or "intitulé"),)


def renumber(clause: Clause) -> tuple[Operation, ...]:
    """« L'article 14 devient l'article 15 », « le 4° devient le 5° »."""
    places = [chunk.value for chunk in clause.all("CIBLE") if isinstance(chunk.value, Place)]
    places += [_numbered(brought) for brought in clause.brought()]
    first, second = places[0], places[-1]
    targets = _spread(clause.targets(first))
    numbered = bool(clause.all("RENUMEROTER")) or _numbers_alone(second.targets)
    bare = tuple(one for new in second.targets for one in _each_label(new)) if numbered else second.targets
    told = tuple(_as_number(new, targets[0]) for new in bare) if numbered else second.targets
    after = _spread(told)
    if len(targets) == len(after) == 1 and len(_each_label(targets[0])) == len(_each_label(after[0])) > 1:
        targets, after = _each_label(targets[0]), _each_label(after[0])  # « les II et III deviennent les I et II »
    if len(targets) == 1 and len(_each_label(targets[0])) == len(after):
        targets = _each_label(targets[0])  # « les 2° à 4° sont renumérotés 3° à 5° »
    if len(targets) != len(after):
        raise Unread("several-targets", "Les anciens et les nouveaux numéros ne vont pas deux à deux.", targets[0])
    operations: list[Operation] = []
    for target, new in zip(targets, after, strict=True):
        if new.holder and not new.steps and new.holder != target.holder:
            raise Unread("renumbering", "Un article qui devient une annexe, ou l'inverse, n'est pas qu'un numéro.", target)
        if not target.steps and new.number and not new.steps:
            operations.append(Renumber(target, new.number, new.heading))
            clause.state.renamed += (new.number,)
        elif (
            target.steps
            and new.steps
            and new.steps[-1].labels
            and len(new.steps[-1].labels) == 1
            and len(target.steps[-1].labels) == 1
        ):
            operations.append(Renumber(target, new.steps[-1].labels[0]))
        elif target.steps and new.steps and new.steps[-1].ranks:
            operations += _ranked(target, new)
        else:
            raise Unread("renumbering", "Le nouveau numéro ne se lit pas.", target)
    return tuple(operations)


_BARE_NUMBER = re.compile(r"\d+(?:[.-]\d+)*(?: (?:bis|ter|quater))?")


def _numbers_alone(targets: tuple[Target, ...]) -> bool:
    """« L'article 3.8.2 devient 3.6.1.2. », « L'article 14 devient le 15 »: numbers, and nothing of what they are in."""
    steps = [target.steps[0] for target in targets if len(target.steps) == 1 and not target.holder]
    labels = [label for step in steps for label in step.labels]
    return len(steps) == len(targets) and bool(labels) and all(_BARE_NUMBER.fullmatch(label) for label in labels)


def _numbered(brought: Brought) -> Place:
    """« devient un 5° »: the number that it takes."""
    if brought.through or brought.heading or not brought.number or brought.unit not in ("item", "article"):
        raise Unread("renumbering", "Le nouveau numéro ne se lit pas.")
    if brought.unit == "article":
        return Place((Target(holder="article", number=brought.number),))
    return Place((Target(steps=(Step("item", labels=(brought.number,)),)),))


def _ranked(target: Target, new: Target) -> list[Operation]:
    """« Le deuxième alinéa devient le troisième »: an alinéa has no number of its own, and applying tells whether it does."""
    old, told = target.steps[-1], new.steps[-1]
    alinea = old.unit == "alinea" and not old.span and not told.span and told.unit in ("alinea", "item")
    same = not new.holder or (new.holder == target.holder and new.number in ("", target.number))
    if not alinea or not same or len(new.steps) != 1 or len(old.ranks) != len(told.ranks) or min(*old.ranks, *told.ranks) < 1:
        raise Unread("renumbering", "Le nouveau rang ne se lit pas : dire quel alinéa prend quelle place.", target)
    steps = target.steps[:-1]
    return [
        Move(replace(target, steps=(*steps, replace(old, ranks=(rank,)))), None, "rang", taken)
        for rank, taken in zip(old.ranks, told.ranks, strict=True)
    ]


def _each_label(target: Target) -> tuple[Target, ...]:
    """« les II et III », « 10, 11 et 12 »: one target a label."""
    step = target.steps[-1] if target.steps else None
    if step is not None and step.span and len(step.labels) == 2:
        step = replace(step, labels=_between(*step.labels), span=False)
    if step is None or step.ranks or step.span or len(step.labels) < 2:
        return (target,)
    return tuple(replace(target, steps=(*target.steps[:-1], replace(step, labels=(label,)))) for label in step.labels)


_FIGURES = re.compile(r"(\d{1,3})(\D*)|([a-z])")


def _between(first: str, last: str) -> tuple[str, ...]:
    """« 2° à 4° », « b à e »: every label from one to the other; only the two when that cannot be told."""
    low, high = _FIGURES.fullmatch(first.strip()), _FIGURES.fullmatch(last.strip())
    if low is None or high is None or low[2] != high[2]:
        return first, last
    if low[3] and high[3]:
        return tuple(chr(code) for code in range(ord(low[3]), ord(high[3]) + 1))
    if not low[1] or not high[1] or not 0 < int(high[1]) - int(low[1]) < 50:
        return first, last
    return tuple(f"{rank}{low[2]}" for rank in range(int(low[1]), int(high[1]) + 1))


def _as_number(new: Target, old: Target) -> Target:
    """« L'article 6 est renuméroté 5 »: a number alone is that of the same kind of part."""
    step = new.steps[0] if len(new.steps) == 1 and not new.holder else None
    if (
        step is None
        or step.unit != "item"
        or not step.labels
        or old.steps
        or not old.holder
        or (len(step.labels) > 1 and not step.span)
    ):
        return new
    return Target(holder=old.holder, number=step.labels[0], through=step.labels[-1] if step.span else "")


def _spread(targets: tuple[Target, ...]) -> tuple[Target, ...]:
    """« les articles 14 à 16 »: each of them, when numbers tell which stand between."""
    found: list[Target] = []
    for target in targets:
        if not target.through:
            found.append(target)
            continue
        stem, _, first = target.number.rpartition(".")
        other, _, last = target.through.rpartition(".")
        if stem != other or not first.isdigit() or not last.isdigit() or not 0 < int(last) - int(first) < 100:
            raise Unread("renumbering", "Les numéros entre les deux bouts ne se lisent pas : les dire un à un.", target)
        dot = "." if stem else ""
        found += [replace(target, number=f"{stem}{dot}{rank}", through="") for rank in range(int(first), int(last) + 1)]
    return tuple(found)


def announce(clause: Clause) -> tuple[Operation, ...]:
    """« L'article 5 est ainsi modifié : » before a list: its items inherit the target; « annule et remplace l'avenant n° 2 »."""
    place = clause.place("CIBLE")
    if clause.all("ACT_REMPLACER") and place is not None and _whole_texts(place.targets):
        return end_texts(clause)
    if clause.all("ACT_REMPLACER") and place is not None:
        return take_its_place(clause)
    clause.state.announces = clause.targets(place)
    return ()


def end_texts(clause: Clause) -> tuple[Operation, ...]:
    """« Annule et remplace l'avenant n° 2 », « L'avenant n° 2 est annulé et remplacé par le présent avenant. »"""
    place = clause.place("CIBLE")
    if place is None or not _whole_texts(place.targets):
        target = clause.targets(place)[0]
        raise Unread("no-new-wording", "La phrase remplace une portion sans dire par quel texte.", target)
    return tuple(Remove(replace(target, holder="texte"), clause.verb()) for target in place.targets)


def _whole_texts(targets: tuple[Target, ...]) -> bool:
    """Whether they are texts, and nothing in them."""
    return all(target.texte and target.holder in ("", "texte") and not target.number and not target.steps for target in targets)


def take_title(clause: Clause) -> tuple[Operation, ...]:
    """« L'article 5 prend le titre suivant : », the title below."""
    target = clause.one(clause.place("CIBLE"))
    content = clause.content(None, ())
    if clause.state.payload is not None and (len(content.body) != 1 or content.articles):
        raise Unread("several-lines", "L'intitulé annoncé tient sur plusieurs lignes.", target)
    place = (
        target
        if target.steps and target.steps[-1].unit == "intitule"
        else replace(target, steps=(*target.steps, Step("intitule")))
    )
    return (Replace(place, content, "intitulé"),)


RULES = (
    Rule(
        "prendre-un-titre",
        "L'article 5 prend le titre suivant :",
        "LIEU* CIBLE INTITULER MANIERE?",
        take_title,
        "Comité de suivi",
    ),
    Rule(
        "intituler",
        "L'article 5 est intitulé « Comité de suivi ».",
        "LIEU* CIBLE LIEU* (INTITULER | DEVENIR | ETRE) MOTS",
        retitle,
    ),
    Rule(
        "renumeroter",
        "L'article 14 devient l'article 15.",
        "LIEU* CIBLE (RENUMEROTER ET)? (DEVENIR | RENUMEROTER) (CIBLE | NEUF)",
        renumber,
    ),
    Rule(
        "annoncer",
        "Les modifications suivantes sont apportées à l'article 5 :",
        "CONTENU APPORTER LIEU+ | LIEU+ IL? APPORTER CONTENU | LIEU+ CONTENU APPORTER "
        "| IL APPORTER (LIEU+ CONTENU | CONTENU LIEU+)",
        announce,
    ),
    Rule(
        "annoncer-a-l-actif",
        "Le présent article modifie l'article 5 de la convention.",
        "SUJET (ACT_MODIFIER | ACT_REMPLACER | ACT_COMPLETER) CIBLE LIEU*",
        announce,
    ),
    Rule(
        "remplacer-un-acte",
        "L'avenant n° 2 est annulé et remplacé par le présent avenant.",
        "ACT_REMPLACER CIBLE | CIBLE REMPLACER",
        end_texts,
    ),
    Rule(
        "conserver-son-titre",
        "L'article 5 conserve son titre.",
        "LIEU* CIBLE GARDER",
        announce,
    ),
    Rule(
        "annoncer-un-lieu",
        "À l'article 5 :",
        "LIEU+",
        announce,
    ),
)
