"""A code told with its noun, where the text gives it without: in a column headed so, or in a list that the noun introduces.

« le coefficient 245 est remplacé par le coefficient 247 », under « Groupe | Coefficient »; « le programme 232 est remplacé par le
programme 233 », where the text writes « les programmes 216, 232 et 303 ».
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.consolidating.locate.row_names import marks
from generator.consolidating.matching.words import find
from generator.consolidating.plan.context import Context
from generator.consolidating.plan.words.wording import Place, places
from generator.consolidating.scope import Reading, Scope
from generator.model import Alinea
from generator.operations import ReplaceWords

_CODED = re.compile(r"(?P<noun>[^\W\d][^\d]*?) (?P<code>(?=[\w./-]*\d)[\w./-]*\w)", re.IGNORECASE)
_GAP = "[\\s\u00a0\u202f]"
_SERIES = rf"{_GAP}*(?:est|sont|:)?{_GAP}+(?:n°s?{_GAP}?)?(?:(?=[\w./-]*\d)[\w./-]*\w(?:,{_GAP}|,?{_GAP}et{_GAP}))*\Z"


def coded(operation: ReplaceWords, reading: Reading, context: Context) -> tuple[ReplaceWords, Reading] | None:
    """The operation on the code alone, where it stands once under its noun; None where the noun stands beside it, or nowhere."""
    old, new = (_CODED.fullmatch(words.strip()) for words in (operation.old, operation.new))
    if old is None or new is None or marks(old["noun"]) != marks(new["noun"]) or operation.occurrences != "unique":
        return None
    held = [place for scope in reading for place in places(context.texte, scope)]
    if any(find(place.text, operation.old, place.start, place.end) for place in held):
        return None
    alone = [place for place in held if _is_code(place, old["noun"], old["code"], context)]
    listed = [
        (place, hit)
        for place in held
        if place.cell is None
        for hit in find(place.text, old["code"], place.start, place.end)
        if re.search(rf"\b{re.escape(old['noun'].rstrip('sx'))}[sx]?{_SERIES}", place.text[: hit.start], re.IGNORECASE)
    ]
    if len(alone) + len(listed) != 1:
        return None
    told = replace(operation, old=old["code"], new=new["code"])
    if alone and alone[0].cell is not None:
        row, column = alone[0].cell
        scope = alone[0].scope
        where = Scope(scope.part, alone[0].index, alone[0].index + 1, unit="ligne", rows=(row, row + 1), column=column)
        return told, (where,)
    place, hit = listed[0]
    return told, (
        replace(place.scope, start=place.index, end=place.index + 1, chars=(hit.start, hit.end), whole=False, head=0, unit=""),
    )


def _is_code(place: Place, noun: str, code: str, context: Context) -> bool:
    """Whether a cell says the code and nothing else, under the noun."""
    table = context.texte.parts[place.scope.part].body[place.index] if place.cell is not None else None
    if not isinstance(table, Alinea) or place.cell is None or not place.cell[0] or place.cell[1] >= len(table.rows[0]):
        return False
    return place.text.strip() == code and marks(table.rows[0][place.cell[1]]) == marks(noun)
