"""« Le B est ainsi modifié : « Durée de la garantie : 180 jours. » »: the new wording names the only rubric that it replaces.

In a list of rubrics (« – délai : … ; – durée : … ; – montant : … ») the words before the colon say which one is meant, as the
number of a sub-article does: a « modifié » that gives one of them again leaves the others as they are.
"""

from __future__ import annotations

import re

from generator.consolidating.edits import BodyEdit, Edit
from generator.consolidating.locate.outline import body_marker
from generator.consolidating.matching.tokens import content_words, similarity
from generator.consolidating.payload import keep_label, stamp
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.rewriting.checks import finished
from generator.consolidating.scope import Scope
from generator.model import Alinea, Lacune
from generator.operations import Content

Body = tuple[Alinea | Lacune, ...]
_NAME = re.compile(r"(?P<name>[^:;.()]{3,80}?)\s*:\s*\S")
_RESTATED = 0.5
"""Share of its words that the new wording of a rubric has in common with the old one."""


def restated_rubrics(content: Content, scope: Scope, context: Context) -> Plan | None:
    """The rubrics that a new wording gives again, each in its place; None when it is not made of them, or gives half of them."""
    body = context.texte.parts[scope.part].body
    held = {index: named for index in range(scope.first, scope.end) if (named := _rubric(body[index]))}
    if not content.body or 2 * len(content.body) >= len(held) or content.articles or content.heading:
        return None  # half of them or more: the others may be meant to go
    edits: list[Edit] = []
    written: list[str] = []
    notes: list[str] = []
    for element in content.body:
        named = _rubric(element, marked=False)
        found = [index for index, name in held.items() if name == named]
        old = body[found[0]] if len(found) == 1 else None
        if not isinstance(element, Alinea) or not isinstance(old, Alinea) or not _alone(body, found[0], scope.end):
            return None
        if similarity(element.text, old.text) < _RESTATED:
            return None
        lines, kept = keep_label((element,), old)
        lines, repaired = finished(lines, (old,))
        new = stamp(lines, context.origin, 100 * len(edits))
        edits.append(BodyEdit(scope.part, found[0], found[0] + 1, new))
        written += [one.ident for one in new]
        notes += [*kept, *repaired]
        del held[found[0]]
    said = ", ".join(f"« {_name(element)} »" for element in content.body)
    told = f"Le nouveau texte reprend la rubrique {said} : les autres restent."
    return Plan(tuple(edits), (told, *dict.fromkeys(notes)), tuple(written))


def _name(element: Alinea | Lacune) -> str:
    """The words before the colon of a rubric, its marker left out."""
    if not isinstance(element, Alinea) or element.rows:
        return ""
    marker = body_marker(element)
    found = _NAME.match(element.text[marker.length if marker and marker.style != "title" else 0 :].lstrip())
    return found["name"].strip() if found else ""


def _rubric(element: Alinea | Lacune, *, marked: bool = True) -> frozenset[str]:
    """What names a rubric: the words of some length before its colon; in the text, only an item of a list is one."""
    marker = body_marker(element) if isinstance(element, Alinea) else None
    if marked and (marker is None or marker.style == "title"):
        return frozenset()
    return frozenset(word for word in content_words(_name(element)) if len(word) > 3)


def _alone(body: Body, index: int, end: int) -> bool:
    """Whether nothing of the rubric stands below its line: the next one begins another item, or the passage ends there."""
    following = body[index + 1] if index + 1 < end else None
    return following is None or (isinstance(following, Alinea) and body_marker(following) is not None)
