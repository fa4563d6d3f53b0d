"""A value told without the one that it replaces: « la durée prévue à l'article 5 est fixée à trois ans »."""

from __future__ import annotations

import re

from generator.consolidating.locate.phrases import phrases
from generator.consolidating.plan.context import Context
from generator.consolidating.plan.wording import Place, places
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, holed
from generator.consolidating.tokens import content_words
from generator.french.dates import DATE
from generator.french.numbers import CARDINALS
from generator.operations import ReplaceWords

_SPACE = "[\\s\u00a0\u202f]"
_CARDINAL = "|".join(sorted((word for word in CARDINALS if CARDINALS[word] > 0), key=len, reverse=True))
_FIGURE = rf"(?<![\w.,/])(?:\d{{1,3}}(?:[. \u00a0\u202f]\d{{3}})+|\d+)(?:,\d+)?|(?<![\w-])(?:{_CARDINAL})(?![\w-])"
_UNITS = ("€|euros?", "%|pour cent", "ans?|années?|mois|semaines?|jours?|heures?")
_SORTS = (*(re.compile(rf"(?:{_FIGURE}){_SPACE}?(?:{units})(?![\w])", re.IGNORECASE) for units in _UNITS), DATE)
"""Amounts, rates, durations and dates: a value takes the place of one of its own sort."""
_GENERIC = frozenset("montant somme valeur pourcentage nombre chiffre total".split())


def old_value(operation: ReplaceWords, reading: Reading, context: Context) -> str:
    """The only value of the same sort in the passage, in a sentence that speaks of what is told; refused otherwise."""
    held = [place for scope in reading for place in places(context.texte, scope)]
    sort = next((sort for sort in _SORTS if sort.fullmatch(operation.new.strip())), None)
    found = [(place, match) for place in held for match in sort.finditer(place.text, place.start, place.end)] if sort else []
    if len(found) != 1 or any(holed(context.texte, scope) for scope in reading):
        raise Refused(
            "old-value-missing",
            f"La phrase ne cite pas la valeur qu’elle remplace, et le passage en compte {len(found)} de cette sorte : dire "
            "« est porté de … à … ».",
        )
    place, match = found[0]
    if place.scope.column is not None and match.group() == place.text.strip():
        return match.group()  # « à la ligne « Chef », colonne « Montant », le montant est porté à … »: the cell says nothing else
    told = _stems(operation.value_of)
    if not (told - {word[:5] for word in _GENERIC} or told) <= _stems(_around(place, match)):
        raise Refused(
            "old-value-missing",
            f"La seule valeur du passage (« {match.group()} ») n’est pas dite de « {operation.value_of} » : citer l’ancienne.",
        )
    return match.group()


def _around(place: Place, match: re.Match[str]) -> str:
    """The sentence that a value stands in; the whole cell of a table."""
    if place.cell is not None:
        return place.text
    spans = [place.text[start:end] for start, end in phrases(place.text) if start <= match.start() < end]
    return spans[0] if spans else place.text


def _stems(text: str) -> set[str]:
    """Beginnings of the words that mean something."""
    return {word[:5] for word in content_words(text) if len(word) > 3}
