"""« après les mots « A », sont insérés les mots « B » », « les mots « A » sont complétés par les mots « B » »."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from generator.amending.clauses.clause import Clause
from generator.amending.clauses.state import Unread
from generator.amending.pieces.kinds import Chunk
from generator.amending.pieces.told import Words
from generator.amending.verbs.rule import Rule
from generator.amending.verbs.words import occurrences, refuse_rank
from generator.operations import Insert, InsertWords, Operation, Step, Target

_ITEM = re.compile(r"\s*[-–—•*]\s+\w")
"""« - le maire ; »: a line of a list, and no words."""


_LINES = frozenset({"alinea", "item"})
"""What stands on lines of its own."""


def insert_words(clause: Clause) -> tuple[Operation, ...]:
    """« après les mots « A », sont insérés les mots « B » »."""
    anchor_chunk: Chunk = next(chunk for chunk in clause.chunks if chunk.name in ("APRES_MOTS", "AVANT_MOTS"))
    anchor = anchor_chunk.value
    if not isinstance(anchor, Words):
        raise TypeError("a words chunk holds words")
    targets = clause.targets(None)
    told = clause.words()
    if not told:
        return _insert_below(clause, anchor_chunk, anchor, targets)
    new = told[-1]
    brought = clause.brought()
    if (brought and brought[-1].unit in _LINES) or _ITEM.match(new.words[0]):
        return _insert_beside_line(clause, anchor_chunk, anchor, targets)
    if len(anchor.words) != 1 or len(new.words) != 1 or not new.words[0]:
        raise Unread("several-words", "Plusieurs suites de mots sont insérées sans dire où va chacune.", targets[0])
    side: Literal["après", "avant"] = "après" if anchor_chunk.name == "APRES_MOTS" else "avant"
    which = occurrences(clause, anchor)
    refuse_rank(which, targets[0])
    return tuple(InsertWords(target, anchor.words[0], new.words[0], side, which) for target in targets)


def complete_words(clause: Clause) -> tuple[Operation, ...]:
    """« les mots « A » sont complétés par les mots « B » »: « A B »."""
    told = clause.words()
    targets = clause.targets(None)
    if len(told) != 2 or any(len(one.words) != 1 or not one.words[0] for one in told) or told[0].raw:
        raise Unread("several-words", "Plusieurs suites de mots sont complétées sans dire laquelle par quoi.", targets[0])
    old, new = told[0].words[0], told[1].words[0]
    refuse_rank(occurrences(clause, told[0]), targets[0])
    return tuple(InsertWords(target, old, new, "après", occurrences(clause, told[0])) for target in targets)


def _insert_below(clause: Clause, chunk: Chunk, anchor: Words, targets: tuple[Target, ...]) -> tuple[Operation, ...]:
    """« après les mots « A », il est ajouté une phrase ainsi rédigée : »: a sentence after a quoted one."""
    brought = clause.brought()
    if brought and brought[-1].unit in _LINES:
        return _insert_beside_line(clause, chunk, anchor, targets)
    if brought and brought[-1].unit not in ("mots", "phrase", ""):
        raise Unread("words-or-alinea", "Un alinéa ne peut être inséré après des mots : viser l'alinéa.", targets[0])
    content = clause.content(None, ())
    if clause.state.payload is None:
        return ()
    if len(content.body) != 1 or content.articles or len(anchor.words) != 1:
        raise Unread("several-words", "Le texte inséré après des mots tient sur plusieurs alinéas.", targets[0])
    side: Literal["après", "avant"] = "après" if chunk.name == "APRES_MOTS" else "avant"
    new = getattr(content.body[0], "text", "")
    return tuple(InsertWords(target, anchor.words[0], new, side, occurrences(clause, anchor)) for target in targets)


def _insert_beside_line(clause: Clause, chunk: Chunk, anchor: Words, targets: tuple[Target, ...]) -> tuple[Operation, ...]:
    """« après « – les frais ; », il est inséré un tiret »: the line that is these words and no others; some words are none."""
    quoted = anchor.words[0].strip() if len(anchor.words) == 1 else ""
    inside = any(step.unit in ("alinea", "phrase") for target in targets for step in target.steps)
    if len(targets) != 1 or inside or quoted[-1:] not in (".", ";") or clause.everywhere:
        raise Unread("words-or-alinea", "Un alinéa ne peut être inséré après des mots : viser l'alinéa.", targets[0])
    told, brought = clause.words(), clause.brought()
    content = clause.content(brought[-1] if brought else None, (), told[-1] if told else None)
    line = replace(targets[0], steps=(*targets[0].steps, Step("alinea", quote=quoted, quote_role="title")))
    side: Literal["après", "avant"] = "après" if chunk.name == "APRES_MOTS" else "avant"
    return (Insert(line, content, side, clause.verb()),)


RULES = (
    Rule(
        "inserer-apres-une-ligne",
        "À l'article 5, après « – les frais de séjour ; », il est inséré un tiret ainsi rédigé : « – les frais de route ; »",
        "LIEU* (APRES_MOTS | AVANT_MOTS) LIEU* IL? AJOUTER LIEU* NEUF MANIERE? MOTS",
        insert_words,
    ),
    Rule(
        "inserer-des-mots",
        "À l'article 5, après les mots « chaque mois », sont insérés les mots « et chaque année ».",
        "LIEU* (APRES_MOTS | AVANT_MOTS) LIEU* IL? AJOUTER CONTENU? MOTS LIEU*",
        insert_words,
        counts=True,
    ),
    Rule(
        "inserer-des-mots-sujet-devant",
        "À l'article 5, les mots « et chaque année » sont insérés après les mots « chaque mois ».",
        "LIEU* MOTS LIEU* AJOUTER (APRES_MOTS | AVANT_MOTS) LIEU* | LIEU* (APRES_MOTS | AVANT_MOTS) LIEU* MOTS AJOUTER LIEU* "
        "| LIEU* IL? AJOUTER LIEU* ((APRES_MOTS | AVANT_MOTS) CONTENU? MOTS | MOTS LIEU* (APRES_MOTS | AVANT_MOTS)) LIEU*",
        insert_words,
        counts=True,
    ),
    Rule(
        "completer-des-mots",
        "À l'article 5, les mots « chaque mois » sont complétés par les mots « et chaque année ».",
        "LIEU* MOTS LIEU* COMPLETER PAR MOTS LIEU*",
        complete_words,
        counts=True,
    ),
    Rule(
        "inserer-une-phrase-apres-des-mots",
        "À l'article 5, après les mots « chaque mois. », il est ajouté une phrase ainsi rédigée :",
        "LIEU* (APRES_MOTS | AVANT_MOTS) LIEU* IL? AJOUTER (CONTENU | NEUF) MANIERE? LIEU*",
        insert_words,
        "Il rend compte.",
    ),
)
