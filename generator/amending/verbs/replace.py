"""Rules that replace a portion: « remplacé par », « ainsi rédigé », « modifié comme suit » with its new text."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.clauses.clause import Clause
from generator.amending.clauses.sharing import only_one, share_out
from generator.amending.clauses.state import Unread
from generator.amending.pieces.bringing import Brought
from generator.amending.pieces.told import Words
from generator.amending.verbs.rule import Rule
from generator.french.article_numbers import canonical
from generator.operations import Operation, Remove, Replace, ReplaceWords, Target

_FROM_NOW_ON = re.compile(
    r"\b(?:désormais|dorénavant|nouvelle rédaction|nouveau texte|nouveau libellé|(?:à|a) compter d(?:e|u)\b(?! la page))\b",
    re.IGNORECASE,
)
_NEW = "(CONTENU | NEUF) MANIERE?"


def replace_portion(clause: Clause) -> tuple[Operation, ...]:
    """The target gives way to the new wording."""
    targets = clause.targets(clause.place("CIBLE") or None)
    brought = clause.brought()
    if len(brought) > 1:
        raise Unread("two-units", "Le texte nouveau est annoncé sous deux formes à la fois : les séparer.", targets[0])
    words = clause.words()
    return place_content(clause, targets, brought[0] if brought else None, words[-1] if words else None)


def place_content(
    clause: Clause, targets: tuple[Target, ...], brought: Brought | None, inline: Words | None
) -> tuple[Operation, ...]:
    """One replacement for each target; several articles need a payload that tells their own wordings apart."""
    verb = clause.verb()
    if brought is not None and not brought.follows:
        raise Unread("payload-elsewhere", "Le texte nouveau est ailleurs que sous la phrase.", targets[0])
    content = clause.content(brought, targets, inline)
    if (
        inline is not None
        and targets[0].steps
        and targets[0].steps[-1].unit == "phrase"
        and inline.noun in ("mot", "reference", "valeur")
    ):
        return tuple(ReplaceWords(target, "", inline.words[0]) for target in targets)
    if inline is not None and inline.noun in ("mot", "reference", "valeur") and _is_part(targets[0]) and _is_bit(inline):
        reason = "Un article entier serait remplacé par quelques mots : citer ceux qu'ils remplacent, ou donner son texte."
        raise Unread("words-or-portion", reason, targets[0])
    if inline is not None and (len(targets) > 1 or (brought is not None and brought.numbers)):
        _refuse_one_wording(targets, brought)
    if len(targets) == 1:
        ranks = targets[0].steps[-1].ranks if targets[0].steps and not targets[0].steps[-1].span else ()
        if len({rank > 0 for rank in ranks}) == 1 and ranks != tuple(sorted(ranks)):
            reason = "Les portions sont nommées dans un autre ordre que celui du texte : donner à chacune son texte nouveau."
            raise Unread("several-targets", reason, targets[0])  # « les deuxième et premier alinéas sont remplacés par : »
        return (Replace(_same_number(targets[0], brought), content, verb),)
    if clause.state.payload is None or inline is not None:
        return tuple(Replace(target, content, verb) for target in targets)
    one = only_one(targets, brought, clause.state.payload)
    if one is not None:  # « Les articles 6 et 7 sont remplacés par un article 6 »: the others go
        alone = share_out(clause.state.payload, (one,), brought)
        if isinstance(alone, str):
            raise Unread("several-targets", alone, targets[0])
        return (Replace(one, alone[0], verb), *(Remove(target, "abrogé") for target in targets if target is not one))
    shared = share_out(clause.state.payload, targets, brought)
    if isinstance(shared, str):
        raise Unread("several-targets", shared, targets[0])
    return tuple(Replace(target, part, verb) for target, part in zip(targets, shared, strict=True))


def _refuse_one_wording(targets: tuple[Target, ...], brought: Brought | None) -> None:
    """One wording quoted on the line of the sentence is not two articles; the same alinéa of several articles may take it."""
    apart = {(target.containers, target.holder, canonical(target.number)) for target in targets}
    if (brought is not None and brought.numbers) or len(apart) < len(targets) or not all(target.steps for target in targets):
        reason = "Plusieurs portions sont remplacées par un seul texte : donner celui de chacune sous son numéro, à la ligne."
        raise Unread("several-targets", reason, targets[0])


def _same_number(target: Target, brought: Brought | None) -> Target:
    """« L'article 6 est remplacé par les articles 6 et 6 bis »: one takes its number, or all are inside it (6.1, 6.2)."""
    numbers = [canonical(number) for number in brought.numbers] if brought is not None and not target.steps else []
    own = canonical(target.number)
    if numbers and own and own not in numbers and not all(number.startswith(own + ".") for number in numbers):
        reason = "Aucun des articles nouveaux ne porte le numéro de celui qu'ils remplacent : dire s'il est abrogé."
        raise Unread("other-number", reason, target)
    return target


def _is_part(target: Target) -> bool:
    """Whether a target is a whole article, annexe or text."""
    return not target.steps and target.holder != "preambule"


def _is_bit(words: Words) -> bool:
    """Whether quoted words are no sentence: « L'article 5 est remplacé par les mots « trois mois ». »"""
    return not words.words[0].rstrip().endswith((".", "!", "?", ";"))


def restate(clause: Clause) -> tuple[Operation, ...]:
    """« est ainsi modifié : » then the new text. Without it, the sentence announces the instructions that follow."""
    targets = clause.targets(clause.place("CIBLE"))
    state = clause.state
    words = clause.words()
    if not words and state.payload is None:
        state.weak = True
    if not words and state.payload == ():
        state.announces = targets
        return ()
    brought = clause.brought()
    return place_content(clause, targets, brought[0] if brought else None, words[-1] if words else None)


def rewrite(clause: Clause) -> tuple[Operation, ...]:
    """« est ainsi rédigé »."""
    follows = clause.phrase.masked.text.rstrip().endswith(":")  # « L'article 7 est réécrit : »
    if not (clause.manner() or clause.words() or clause.brought() or follows):
        raise Unread("no-new-wording", "La phrase ne dit pas comment la portion est rédigée.", None)
    if clause.all("MODIFIER"):  # « est modifié et désormais rédigé comme suit : »: the whole wording is given
        clause.chunks = [chunk for chunk in clause.chunks if chunk.name not in ("MODIFIER", "ET")]
    return replace_portion(clause)


def be_now(clause: Clause) -> tuple[Operation, ...]:
    """« L'article 5 est désormais le suivant »; without « désormais » or « nouvelle rédaction » it may only recall what is."""
    if not _FROM_NOW_ON.search(clause.phrase.masked.text):
        raise Unread(
            "no-new-wording", "La phrase ne dit pas si elle change le texte ou si elle le rappelle : dire « est désormais »."
        )
    return replace_portion(clause)


def go_on(clause: Clause) -> tuple[Operation, ...]:
    """« … et est modifié comme suit : »: the subject is that of the clause before."""
    if not clause.last:
        raise Unread("no-target", "La phrase ne dit pas quel article elle modifie.")
    if not clause.manner() and not clause.brought():
        raise Unread("no-new-wording", "La phrase ne dit pas comment la portion est rédigée.", clause.last[0])
    brought, words = clause.brought(), clause.words()
    clause.seen += clause.last
    clause.state.announces = ()  # « L'article 5 conserve son titre et est ainsi rédigé : »
    return place_content(clause, clause.last, brought[0] if brought else None, words[-1] if words else None)


def substitute(clause: Clause) -> tuple[Operation, ...]:
    """« À l'article 4 est substitué le texte suivant : », « en remplacement de l'article 4, il est inséré … »"""
    ousted = clause.place("EN_PLACE")
    if ousted is None and not clause.verb().startswith("substitu"):
        raise Unread("unread-sentence", "La phrase remplace une portion sans dire laquelle.", None)
    brought, words = clause.only_brought(), clause.words()
    return place_content(clause, clause.targets(ousted), brought, words[-1] if words else None)


def take_its_place(clause: Clause) -> tuple[Operation, ...]:
    """« Le présent article annule et remplace l'article 7 : », « … se substitue à l'article 7 : », and its new text."""
    targets = clause.targets(clause.place("CIBLE"))
    part = all(target.number or target.steps or target.heading for target in targets)
    if not part and clause.all("ACT_SUBSTITUER") and all(target.texte_kind == "avenant" for target in targets):
        return tuple(Remove(replace(target, holder="texte"), clause.verb()) for target in targets)
    if not part or not clause.phrase.masked.text.rstrip().endswith(":"):
        clause.state.announces = targets
        return ()
    return place_content(clause, targets, None, None)


def settle_table(clause: Clause) -> tuple[Operation, ...]:
    """« Le barème de l'article 5 est fixé comme suit : »: a table is given anew; a value or an article is not told so."""
    targets = clause.targets(clause.place("CIBLE"))
    if any(not target.steps or target.steps[-1].unit != "tableau" for target in targets):
        raise Unread(
            "no-new-wording", "« Fixé comme suit » ne dit pas ce qui est remplacé : dire « est remplacé par ».", targets[0]
        )
    return place_content(clause, targets, clause.only_brought(), None)


RULES = (
    Rule(
        "fixer-un-tableau",
        "Le barème figurant à l'article 5 est fixé comme suit :",
        "LIEU* CIBLE LIEU* FIXER (MANIERE | PAR CONTENU)",
        settle_table,
        "A | 1",
    ),
    Rule(
        "remplacer-par-un-texte",
        "Le premier alinéa de l'article 5 est remplacé par les dispositions suivantes :",
        f"LIEU* CIBLE LIEU* MANIERE? REMPLACER LIEU* (PAR {_NEW} | MANIERE | PAR)",
        replace_portion,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "remplacer-par-un-texte-cite",
        "L'alinéa 1 de l'article 5 est remplacé par « Le comité se réunit chaque mois. »",
        f"LIEU* CIBLE LIEU* REMPLACER LIEU* (PAR | MANIERE | PAR {_NEW}) MOTS",
        replace_portion,
    ),
    Rule(
        "remplacer-a-l-actif",
        "Le présent article annule et remplace l'article 5 de la convention comme suit :",
        f"SUJET LIEU* ACT_REMPLACER LIEU* CIBLE LIEU* (ET DEVENIR)? (PAR {_NEW} | PAR | MANIERE)",
        replace_portion,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "remplacer-sujet-devant",
        "Les dispositions suivantes annulent et remplacent celles de l'article 5 :",
        "LIEU* (CONTENU | NEUF MANIERE) ACT_REMPLACER CIBLE LIEU* MOTS?",
        replace_portion,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "se-substituer",
        "Les dispositions suivantes se substituent à l'article 5 :",
        "CONTENU ACT_SUBSTITUER LIEU+ | ACT_SUBSTITUER LIEU+ CONTENU",
        replace_portion,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "substituer-un-texte",
        "À l'article 5 est substitué le texte suivant :",
        f"LIEU+ REMPLACER {_NEW} | REMPLACER LIEU+ {_NEW} | SUJET ACT_REMPLACER LIEU+ {_NEW} "
        f"| LIEU* EN_PLACE LIEU* IL? AJOUTER LIEU* {_NEW} MOTS?",
        substitute,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "prendre-la-place",
        "Le présent article se substitue à l'article 5 de la convention :",
        "SUJET LIEU* ACT_SUBSTITUER (CIBLE | LIEU+)",
        take_its_place,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "rediger",
        "Le deuxième alinéa de l'article 5 est ainsi rédigé :",
        "LIEU* CIBLE LIEU* REDIGER LIEU* (MANIERE | PAR? CONTENU MANIERE?)? MOTS? "
        "| LIEU* CIBLE LIEU* MODIFIER ET REDIGER MANIERE?",
        rewrite,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "devenir-ainsi-redige",
        "L'article 5 devient comme suit :",
        "LIEU* CIBLE LIEU* (MODIFIER ET)? DEVENIR (MANIERE | CONTENU)? MOTS?",
        replace_portion,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "etre-desormais",
        "La rédaction de l'article 5 est désormais la suivante :",
        "LIEU* CIBLE LIEU* ETRE (CONTENU | MANIERE) MOTS?",
        be_now,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "modifier-comme-suit",
        "L'article 5 est modifié comme suit :",
        "LIEU* CIBLE LIEU* MODIFIER LIEU* (MANIERE | PAR CONTENU)? MOTS?",
        restate,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "modifier-a-l-actif",
        "Les parties décident de modifier l'article 5 comme suit :",
        "SUJET ACT_MODIFIER CIBLE LIEU* MANIERE",
        restate,
        "Le comité se réunit chaque mois.",
    ),
    Rule(
        "suite-du-meme-sujet",
        "L'article 5 est intitulé « Comité » et est modifié comme suit :",
        "(MODIFIER | REDIGER | REMPLACER) (MANIERE | PAR CONTENU)? MOTS?",
        go_on,
        "Le comité se réunit chaque mois.",
    ),
)
