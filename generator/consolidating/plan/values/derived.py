"""A value given with another that follows from it: « 110 € par mois, soit 1 320 € par an », in the place of both in the text."""

from __future__ import annotations

import re

from generator.consolidating.plan.values.speaking import around
from generator.consolidating.plan.values.valuing import SORTS
from generator.consolidating.plan.words.wording import Place
from generator.consolidating.refused import Refused

Found = tuple[Place, re.Match[str]]
_GIVEN = re.compile(r"(?P<main>.*?),? soit (?P<other>.*)")
_SPACE = "[\\s\u00a0\u202f]"


def both_values(given: str, held: list[Place]) -> Found | None:
    """Where the only two values of the text counted as the new ones stand, one from the other; None for a value given alone."""
    new = _GIVEN.fullmatch(given)
    sorts = [_sort(new[name]) for name in ("main", "other")] if new else []
    if new is None or None in sorts:
        return None
    counted = [_counted(new[name]) for name in ("main", "other")]
    pair = re.compile(rf"{counted[0]},?{_SPACE}soit{_SPACE}{counted[1]}(?!\w|{_SPACE}(?:par|HTT?|TTC)\b)", re.IGNORECASE)
    found = [(place, match) for place in held for match in pair.finditer(place.text, place.start, place.end)]
    alone = len(found) == 1 and sorts[0] is not None
    if alone:
        place, match = found[0]
        sentence = around(place, match.start())
        alone = sentence.count(match.group()) == 1 and not any(
            sort.search(sentence.replace(match.group(), " ")) for sort in sorts if sort is not None
        )
    if not alone:
        raise Refused(
            "old-value-missing", f"Le texte ne donne pas une fois deux valeurs comme « {given} » : citer les mots à changer."
        )
    return found[0]


def _sort(value: str) -> re.Pattern[str] | None:
    return next((sort for sort in SORTS if sort.match(value)), None)


def _counted(value: str) -> str:
    """A pattern of any « 90 € par mois », of « 110 € par mois »."""
    sort = _sort(value)
    found = sort.match(value) if sort else None
    tail = value[found.end() :].strip() if found else value
    any_value = f"(?:{sort.pattern})" if sort else ""
    return f"{any_value}{_SPACE}{re.escape(tail)}" if tail else any_value
