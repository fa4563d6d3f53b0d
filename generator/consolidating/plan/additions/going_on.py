"""Words added to an article that go on with its last sentence: « L'article 5 est complété par « , ainsi que par le comité » »."""

from __future__ import annotations

import re

from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope
from generator.model import Alinea, Texte
from generator.operations import Content

_JOINS = re.compile(
    r"[,;(]|(?:et|ou|ni|ainsi que|y compris|sauf|hors|hormis|dont|notamment|à l['’]exception|à l['’]exclusion|ou bien|et/ou)\b",
    re.IGNORECASE,
)


def goes_on(content: Content, scope: Scope, texte: Texte) -> bool:
    """Whether what is added begins in the middle of a sentence, after one that a full stop ends; refused when nothing tells.

    « et notifiées par écrit » goes on with it; « le comité en est informé. » may be a sentence typed without its capital.
    """
    first = content.body[0] if len(content.body) == 1 else None
    last = texte.parts[scope.part].body[scope.end - 1] if scope.end > scope.start else None
    if content.unit or not isinstance(first, Alinea) or not isinstance(last, Alinea) or first.label or last.rows or first.rows:
        return False
    text = first.text.lstrip()
    if not (text[:1].islower() or text[:1] in ",;(") or last.text.rstrip()[-1:] not in ".!?":
        return False
    if _JOINS.match(text):
        return True
    raise Refused(
        "phrase-or-words",
        f"Rien ne dit si « {text[:60]} » est une phrase ou la fin de la précédente : mettre sa majuscule, ou dire où ils vont.",
    )
