"""Reads what tells that a number is the one that the act gives: « l'article 5 ainsi renuméroté », « le nouvel article 5 ».

Such a number is sought in the text as the act leaves it. « L'article 7 (ancien article 6) » and « l'article 6, désormais
article 7, » tell both numbers, as « l'article 6, devenu l'article 7, » does.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.references.provenances import past_comma
from generator.amending.tokens.phrase import Phrase
from generator.operations import Target

Targets = tuple[Target, ...]
_BEGINS = frozenset(
    "ainsi désormais dorénavant nouvellement tel telle renuméroté renumérotée numéroté numérotée nouveau nouvelle ancien "
    "anciennement".split()
)
_GIVEN = re.compile(
    r"(?:(?:ainsi|désormais|dorénavant|nouvellement|tel(?:le)? que|tel(?:le)? qu'ainsi) (?:re)?numérotée?|renumérotée?"
    r"|nouvelle numérotation|nouve(?:au|lle))"
    r"(?: par (?:le présent (?:avenant|accord)|l'article \d+(?:er)? (?:du présent avenant|ci-dessus)))?(?! \d)",
    re.IGNORECASE,
)
_WAS = re.compile(r"(?:ancien(?:nement)?|ex-?) ?(?:l')?article (?P<number>\d[\w.-]*)", re.IGNORECASE)
_IS_NOW = re.compile(r"(?:désormais|dorénavant) (?:l')?article (?P<number>\d[\w.-]*)", re.IGNORECASE)


def read_renumbered(phrase: Phrase, position: int, targets: Targets) -> tuple[Targets, int] | None:
    """« l'article 6 ainsi renuméroté », « l'article 7 (ancien article 6) », « l'article 6, désormais article 7, »."""
    opened = phrase.at(position).text in (",", "(")
    first = phrase.at(position + opened)
    if first.text.lower() not in _BEGINS or len(targets) != 1:
        return None
    target, text = targets[0], phrase.masked.text
    numbered = bool(target.number) if not target.steps else bool(target.steps[-1].labels) and not target.steps[-1].ranks
    found = _WAS.match(text, first.start) or _IS_NOW.match(text, first.start)
    if found is None:
        found = _GIVEN.match(text, first.start)
        told = replace(target, after_act=True)
    elif target.steps or target.became or target.holder != "article":
        return None
    elif found.re is _WAS:
        told = replace(target, number=found["number"], became=target.number)
    else:
        told = replace(target, became=found["number"])
    if found is None or not numbered:
        return None
    end = phrase.after(position, found.end())
    if phrase.at(position).text == "(":
        return ((told,), end + 1) if phrase.at(end).text == ")" else None
    if opened and phrase.at(end).text not in (",", ":"):
        return None
    return (told,), past_comma(phrase, end, opened)


def as_given(phrase: Phrase, start: int, position: int, targets: Targets) -> Targets:
    """« au nouvel article 5 », « au nouveau 3° »: told before the noun or the number."""
    if not any(phrase.at(place).kind == "NOUVEAU" for place in range(start, position)):
        return targets
    return tuple(replace(target, after_act=True) for target in targets)
