"""« la ligne « Repas » » where no table is drawn: a line « Repas : 20 € » among others of its kind.

Transport : 500 €
Repas : 20 €
"""

from __future__ import annotations

import re

from generator.consolidating.locate.ways import Way
from generator.consolidating.matching.tokens import content_words
from generator.consolidating.scope import Scope
from generator.model import Alinea, Texte
from generator.operations import Step

_LINE = re.compile(r"(?:[-–—•*][\s\u00a0]*)?(?P<name>[^\s:][^:]{0,80}?)[\s\u00a0]*:[\s\u00a0]*(?=\S)(?=[^:]*\d)[^:]{1,60}")
_FEWEST = 2


def value_lines(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """The only line of a series that bears the name quoted."""
    wanted = content_words(step.quote or "".join(step.labels[:1]))
    if not wanted or len(step.labels) > 1 or step.ranks:
        return []
    body = texte.parts[scope.part].body
    whole: list[int] = []
    named: dict[int, tuple[str, ...]] = {}
    for index in range(scope.start, scope.end):
        element = body[index]
        if isinstance(element, Alinea) and element.kind == "tableau":
            return []
        if isinstance(element, Alinea) and len(wanted) > 2 and content_words(element.text) == wanted:
            whole.append(index)  # « la ligne « Décès : 2 jours » », quoted whole
        match = _LINE.fullmatch(element.text) if isinstance(element, Alinea) else None
        if match is not None:
            named[index] = content_words(match["name"])
    if len(whole) == 1 and step.quote:
        return [Way("", (Scope(scope.part, whole[0], whole[0] + 1, unit="alinea"),))]
    found = [index for index, words in named.items() if words == wanted]
    beside = [index for index in found if index - 1 in named or index + 1 in named]
    if len(found) != 1 or len(named) < _FEWEST or not beside:
        return []
    return [Way("", (Scope(scope.part, found[0], found[0] + 1, unit="alinea"),))]
