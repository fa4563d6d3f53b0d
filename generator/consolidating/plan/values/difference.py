"""By how much a value is raised, which the one that it had must bear out: « est majorée de 80 000 € et portée à 500 000 € »."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.consolidating.matching.figures import level_figures
from generator.consolidating.matching.tokens import tokens
from generator.consolidating.refused import Refused
from generator.operations import ReplaceWords

_NUMBER = re.compile(r"\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_TIMES = re.compile(r"\b(?:an|année|moi|semaine|jour|heure|minute)s?\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"\b(?:milli(?:ers?|ons?|ards?)|[kM]€)", re.IGNORECASE)


def refuse_other_sum(operation: ReplaceWords, old: str) -> None:
    """« majorée de 90 000 € et portée à 500 000 € », where the text has 420 000 €: one of the three is wrong."""
    if not operation.raised_by:
        return
    lowered, by = operation.raised_by[0] == "-", operation.raised_by[1:].strip()
    values = [_value(words) for words in (old, by, operation.new)]
    if len({kind for _, kind in values}) > 1 or not values[0][1]:
        return  # « augmentée de six mois et portée à trois ans et demi »: nothing tells that it is false
    had, more, now = (value for value, _ in values)
    if now - had != (-more if lowered else more):
        raise Refused(
            "other-value",
            f"La phrase dit un écart de « {by} » pour arriver à « {operation.new.strip()} », et le texte donne « {old} » : "
            "l’addition ne tombe pas juste, vérifier les trois valeurs.",
        )


def _value(words: str) -> tuple[Decimal, str]:
    """« 80 000 € » and its kind, « deux ans » in months; no kind where several units are told, or one that is not simple."""
    levelled = " ".join(word.folded for word in level_figures(tokens(words)) if word.folded[:1].isdigit())
    found = _NUMBER.findall(words) or _NUMBER.findall(levelled)
    units = {unit.casefold().rstrip("s") for unit in _TIMES.findall(words)}
    if len(found) != 1 or len(units) > 1 or _THOUSANDS.search(words):
        return Decimal(0), ""
    number = Decimal(re.sub(r"[. \u00a0\u202f]", "", found[0]).replace(",", "."))
    unit = next(iter(units), "simple")
    return (number * 12, "moi") if unit in ("an", "année") else (number, unit)
