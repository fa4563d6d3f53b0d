"""« L'ancien deuxième alinéa », « l'article 4 ancien », « de la convention initiale », in a later act than the one that moved it.

In the act that numbers anew, « ancien » names the number before it. In a later one it names a number that the text no longer
gives, and today's bearer of it is another: the place is refused, unless no act has moved anything there.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.tokens.mask import mask
from generator.consolidating.aim import State
from generator.consolidating.refused import Refused
from generator.consolidating.resolve import Resolved
from generator.consolidating.scope import part_name, written_number
from generator.french.article_numbers import canonical
from generator.model import Article, Outcome
from generator.operations import InsertWords, RemoveWords, Rename, Renumber, ReplaceWords, Target

_RANK = r"(?:(?:premi|deuxi|second|troisi|quatri|cinqui|sixi|septi|huiti|derni|avant-derni)\w+|\d+e)"
_FORMER = re.compile(
    rf"\b(?:l['’]|les\s|aux?\s|des?\s|d['’])ancien(?:ne)?s?\s(?:articles?|(?:{_RANK}\s)?(?:alinéas?|paragraphes?|phrases?|tirets?|points?))\b",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\barticles?\s\d[^,;:«»]{0,30}?\s\(?ancien(?:ne)?s?\b(?!\s(?:articles?|alinéas?))", re.IGNORECASE)
"""« L'article 4 ancien »."""
_INITIAL = re.compile(
    r"\b(?:convention|accord|contrat|protocole|texte)\s(?:initiale?|d['’]origine|originel(?:le)?|primiti(?:f|ve))\b",
    re.IGNORECASE,
)
"""« L'article 4 de la convention initiale »: the convention, or its numbers as they were first given."""
_WORDS = (ReplaceWords, InsertWords, RemoveWords, Rename)


def check_former(instruction_text: str, target: Target, resolved: Resolved, state: State) -> None:
    """Refuse a place named by its former number where an earlier act has moved what stands there."""
    words = mask(instruction_text).text
    former = (_FORMER.search(words) or _AFTER.search(words)) if "ancien" in words.casefold() else None
    found = former or (None if target.provenance else _INITIAL.search(target.texte))
    if found is None:
        return
    texte = state.textes[resolved.texte]
    for scope in resolved.reading:
        part = texte.parts[scope.part]
        whole = former is None and scope.whole
        if any(_numbers(outcome) or (not whole and _moves(outcome, part)) for _, outcome in state.outcomes):
            raise Refused(
                "former-number",
                f"« {found.group()} » : un avenant antérieur a changé {part_name(part)}, ou les numéros. Dire lequel est visé "
                "dans le texte d’aujourd’hui.",
                written_number(part),
            )


def _numbers(outcome: Outcome) -> bool:
    """Whether an earlier act numbered parts anew."""
    return outcome.status == "applied" and isinstance(outcome.operation, Renumber) and not outcome.operation.target.steps


def _moves(outcome: Outcome, part: Article) -> bool:
    """Whether what an earlier act did changed the count of this part."""
    if outcome.status != "applied" or isinstance(outcome.operation, _WORDS):
        return False
    return part.ident in outcome.written or (outcome.located is not None and outcome.located.part == part.ident)


def under_new_number(outcome: Outcome, state: State) -> tuple[Outcome, ...]:
    """A refusal of a former number, said too of the articles that bore it: « l'article 4 ancien » is today's article 5."""
    number = canonical(outcome.operation.target.number) if outcome.operation is not None else ""
    moved = (one.operation for _, one in state.outcomes if _numbers(one))
    given = [one.number for one in moved if isinstance(one, Renumber) and canonical(one.target.number) == number]
    bearers = {written_number(part) for part in state.textes[0].articles if canonical(part.number) in map(canonical, given)}
    others = sorted(one for one in bearers if one and one != outcome.article)
    return (outcome, *(replace(outcome, article=one) for one in others))
