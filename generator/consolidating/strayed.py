"""« Au 2.2.2, … » after a sentence on article 2.1: refused, and told to the reader of the article that has a point 2.2.2."""

from __future__ import annotations

import re

from generator.consolidating.locate.outline import body_marker
from generator.consolidating.refused import Refused
from generator.consolidating.scope import written_number
from generator.french.article_numbers import canonical
from generator.model import Alinea, Article, Instruction, Texte
from generator.operations import Target

_POINT = re.compile(r"\d+(?:[.-]\d+)+")


def told_where_it_stands(refused: Refused, target: Target, instruction: Instruction, texte: Texte) -> Refused:
    """The refusal, on the one article whose number begins that of the point, where the sentence names no article itself."""
    step = target.steps[0] if target.steps else None
    label = step.labels[0] if step is not None and len(step.labels) == 1 else ""
    here = canonical(target.number)
    if refused.refusal.code != "target-not-found" or target.holder != "article" or not _POINT.fullmatch(label):
        return refused
    if _begins(here, label) or re.search(rf"article\W+{re.escape(target.number)}(?![\w.])", instruction.text, re.IGNORECASE):
        return refused
    held = [part for part in texte.articles if _begins(canonical(part.number), label) and _has(part, label)]
    if len(held) != 1:
        return refused
    reason = (
        f"La phrase suit un ordre sur l’article {target.number}, et c’est l’article {held[0].number} qui a un point {label} : "
    )
    return Refused(refused.refusal.code, f"{reason}nommer l’article.", written_number(held[0]))


def _begins(number: str, label: str) -> bool:
    return bool(number) and label.replace("-", ".").startswith(number.replace("-", ".") + ".")


def _has(part: Article, label: str) -> bool:
    found = (body_marker(line) for line in part.body if isinstance(line, Alinea))
    return any(marker is not None and marker.value.strip(".") == label for marker in found)
