"""« L'ancien deuxième alinéa », « l'ancien article 4 », in an act later than the one that changed the count.

In the act that numbers anew, « ancien » names the number before it. In a later one it names a number that the text no longer
gives, and today's bearer of it is another: the place is refused, unless no act has moved anything there.
"""

from __future__ import annotations

import re

from generator.amending.tokens.mask import mask
from generator.consolidating.aim import State
from generator.consolidating.refused import Refused
from generator.consolidating.resolve import Resolved
from generator.consolidating.scope import part_name, written_number
from generator.model import Article, Outcome
from generator.operations import InsertWords, RemoveWords, Rename, Renumber, ReplaceWords

_RANK = r"(?:(?:premi|deuxi|second|troisi|quatri|cinqui|sixi|septi|huiti|derni|avant-derni)\w+|\d+e)"
_FORMER = re.compile(
    rf"\b(?:l['’]|les\s|aux?\s|des?\s|d['’])ancien(?:ne)?s?\s(?:articles?|(?:{_RANK}\s)?(?:alinéas?|paragraphes?|phrases?|tirets?|points?))\b",
    re.IGNORECASE,
)
_WORDS = (ReplaceWords, InsertWords, RemoveWords, Rename)


def check_former(instruction_text: str, resolved: Resolved, state: State) -> None:
    """Refuse a place named by its former number where an earlier act has moved what stands there."""
    found = _FORMER.search(mask(instruction_text).text) if "ancien" in instruction_text.casefold() else None
    if found is None:
        return
    texte = state.textes[resolved.texte]
    for scope in resolved.reading:
        part = texte.parts[scope.part]
        if any(_moves(outcome, part) for _, outcome in state.outcomes):
            raise Refused(
                "two-targets",
                f"« {found.group()} » : un avenant antérieur a changé {part_name(part)}, ou les numéros. Dire lequel est visé "
                "dans le texte d’aujourd’hui.",
                written_number(part),
            )


def _moves(outcome: Outcome, part: Article) -> bool:
    """Whether what an earlier act did changed the count of this part, or the numbers of parts."""
    if outcome.status != "applied" or isinstance(outcome.operation, _WORDS):
        return False
    numbered = isinstance(outcome.operation, Renumber) and not outcome.operation.target.steps
    return numbered or part.ident in outcome.written or (outcome.located is not None and outcome.located.part == part.ident)
