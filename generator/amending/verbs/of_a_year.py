"""A year told where the old value of an amount would be: « le montant 2022 est porté à 250 000 € »."""

from __future__ import annotations

import re

from generator.amending.clauses.clause import Clause
from generator.amending.pieces.amounts import is_bare, is_year, unit_of
from generator.amending.pieces.told import Words
from generator.operations import Operation, ReplaceWords

_ARTICLE = re.compile(r"(?:l[ae]s?|du|des)\s+|l['’]", re.IGNORECASE)
_FIGURE = re.compile(r"(?:chiffre|nombre|mot|terme|numéro|millésime)s?\b", re.IGNORECASE)


def of_a_year(clause: Clause, old: Words, new: Words) -> tuple[Operation, ...] | None:
    """The value told of a year, which takes the place of the one that the text has for it; None where no year is told."""
    if not old.raw or len(old.words) != 1 or len(new.words) != 1 or not is_year(old.words[0]) or is_year(new.words[0]):
        return None
    chunk = clause.all("MOTS")[0]
    told = _ARTICLE.sub("", clause.phrase.words(chunk.start, chunk.end), count=1)
    bare = is_bare(new.words[0]) or new.words[0].isdigit()
    if not unit_of(new.words[0]) and (not bare or _FIGURE.match(told)):
        return None  # « l'année 2030 est remplacée par « l'exercice 2031 » », « le chiffre 2022 est remplacé par 15 »
    return tuple(ReplaceWords(target, "", new.words[0], value_of=told) for target in clause.targets(None))
