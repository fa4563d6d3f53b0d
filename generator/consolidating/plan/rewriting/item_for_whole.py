"""A wording that is plainly a part of what it is given for: one item for a whole article, an open sentence, words skipped.

« L'article 6 est ainsi rédigé : « II. – Le juge est saisi. » ». What it leaves out would be lost, and nothing says that it goes.
The rows of tables are told in `partial`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.consolidating.edits import BodyEdit
from generator.consolidating.locate.outline import body_marker
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading
from generator.model import Alinea
from generator.operations import Replace

_CUT = re.compile(
    r"\S\s*[\[(]\s*(?:…|\.{3,})\s*[\])]|[\[(]\s*(?:…|\.{3,})\s*[\])]\s*\S"
    r"|\b[Ll]e reste,? (?:(?:est|demeure|étant|restant) )?(?:sans changement|inchangé)\b"
)
"""« Un conseil siège. […] Il adopte son règlement. »: something of the new wording was not copied."""
_SIDES = re.compile(r"\b(?:rédaction|texte|version|ancien\w*|actuel\w*|avant|nouve\w+|après)\b", re.IGNORECASE)
_ORDER = re.compile(
    r"(?:L['’]article|Les articles|(?:Le|La) [\w ]{3,40} de l['’]article) [^.:;]{1,60} (?:est|sont) (?:ainsi )?"
    r"(?:abrogé|supprimé|remplacé|modifié|complété|rédigé)e?s?\b"
)
_FIRST = frozenset({"1", "a", "i", "I", "A", "1er"})
_PARTLY = ("modifi", "actualis", "révis", "revis")


def refuse_part_given(operation: Replace, reading: Reading, context: Context) -> None:
    """Raise `Refused` when the new wording is an item, an extract or the introduction of what it would take the place of."""
    content = operation.content
    new = [element for element in content.body if isinstance(element, Alinea)]
    if not new or len(new) < len(content.body) or content.articles or len(reading) != 1:
        return
    if any(_CUT.search(line.text) for line in new if not line.rows):
        _refuse("saute des mots (« […] », « le reste sans changement »)")
    if len(new) == 1 and _ORDER.match(new[0].text):
        _refuse("se lit comme une instruction")
    scope = reading[0]
    if new[0].rows and len(new) == 1 and scope.unit != "tableau" and _compares(new[0]):
        _refuse("met deux rédactions côte à côte")
    if scope.chars or scope.rows or scope.slot or scope.heading or scope.edge:
        return
    old = [e for e in context.texte.parts[scope.part].body[scope.first : scope.end] if isinstance(e, Alinea)]
    if len(old) <= len(new) and not any(line.rows for line in old):
        return
    partly = operation.verb.startswith(_PARTLY)
    if new[-1].text.rstrip().endswith(":") and new[-1].kind != "tableau" and len(old) > len(new):
        _refuse("finit par deux-points et laisse sans suite ce qu’il introduit")
    if scope.whole and _is_item(new, old, partly):
        _refuse("n’est qu’un élément de la liste de l’article")


def refuse_subdivisions_lost(operation: Replace, reading: Reading, plan: Plan, context: Context) -> None:
    """« L'article 5 est ainsi modifié : « 5.1. Deux ans. » »: raise `Refused` when 5.2 would go, and nothing says so."""
    if not operation.verb.startswith(_PARTLY) or len(reading) != 1 or not reading[0].whole:
        return
    if not any(isinstance(edit, BodyEdit) and edit.whole for edit in plan.edits):
        return
    scope = reading[0]
    old, new = (
        [
            found.value
            for line in lines
            if isinstance(line, Alinea) and (found := body_marker(line)) and found.style.startswith("decimal")
        ]
        for lines in (context.texte.parts[scope.part].body[scope.first : scope.end], operation.content.body)
    )
    if new and set(new) < set(old):
        _refuse("ne donne que quelques subdivisions de l’article")


def _refuse(why: str) -> None:
    raise Refused("part-of-wording", f"Le texte nouveau {why} : viser cet élément, ou donner le texte entier.")


def _compares(table: Alinea) -> bool:
    """« Rédaction actuelle | Nouvelle rédaction »: a table of two wordings."""
    return len(table.rows[0]) == 2 and all(_SIDES.search(cell) for cell in table.rows[0])


def _is_item(new: Sequence[Alinea], old: Sequence[Alinea], partly: bool) -> bool:
    """Whether a wording opens on a label that is not the first of its list, or is fewer of its labels under « modifié »."""
    first = body_marker(new[0])
    held = [found for line in old if (found := body_marker(line)) is not None]
    if first is None or not first.value or first.style.startswith("decimal"):
        return False  # « 5.1. Durée », a sub-article, is put in its own place
    alike = [found.value for found in held if found.style == first.style]
    if first.style.startswith("tiret"):
        return len(new) == 1 and len(alike) > 1
    if first.value not in alike or (alike[0] == first.value and not partly):
        return False
    if first.value not in _FIRST and alike[0] != first.value:
        return True
    given = {found.value for line in new if (found := body_marker(line)) is not None and found.style == first.style}
    return partly and given < set(alike)
