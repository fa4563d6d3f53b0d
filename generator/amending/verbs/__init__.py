"""The rules of the amending grammar, one table a meaning; the first rule that reads a clause whole is the one."""

from __future__ import annotations

from generator.amending.verbs import (
    completing,
    exchange,
    insert,
    moving,
    numbered,
    others,
    remove,
    replace,
    restore,
    values,
    words,
    words_added,
)
from generator.amending.verbs.rule import Rule

RULES: tuple[Rule, ...] = (
    *values.RULES,
    *exchange.RULES,
    *words.RULES,
    *words_added.RULES,
    *others.RULES[:3],
    *completing.RULES,
    *replace.RULES,
    *remove.RULES,
    *insert.RULES,
    *numbered.RULES,
    *moving.RULES,
    *restore.RULES,
    *others.RULES[3:],
)
"""Every rule, words first: « les mots « A » sont supprimés » is never the removal of a portion."""
ELLIPTICAL = words.ELLIPTICAL
"""What may follow « les mots A sont remplacés par B »."""
