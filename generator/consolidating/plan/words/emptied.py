"""What becomes of an alinéa whose every word goes: it goes with them, unless it bears a number that others follow."""

from __future__ import annotations

from generator.consolidating.edits import BodyEdit, CharEdit, Edit
from generator.consolidating.locate.outline import body_marker
from generator.consolidating.plan.context import Context
from generator.consolidating.refused import Refused
from generator.model import Alinea

_BLANK = " .;,\u00a0-–—•·"


def emptied(edit: Edit, context: Context) -> Edit:
    """An alinéa that held nothing but the words removed goes with them; of « 2. », nothing tells whether the number stays."""
    if not isinstance(edit, CharEdit) or edit.cell is not None:
        return edit
    element = context.texte.parts[edit.part].body[edit.index]
    if not isinstance(element, Alinea):
        return edit
    left = element.text[: edit.start] + edit.new + element.text[edit.end :]
    if not left.strip(_BLANK):
        return BodyEdit(edit.part, edit.index, edit.index + 1, ())
    found = body_marker(element)
    if found is not None and found.length <= edit.start and not left[found.length :].strip(_BLANK):
        mark = element.text[: found.length].strip()
        raise Refused(
            "place-unknown", f"Il ne resterait que « {mark} » : dire si l’élément est supprimé, et ce que devient son numéro."
        )
    return edit
