"""Remove: « est supprimé » (a part of an article), « est abrogé » (a numbered unit, whose number stays vacant)."""

from __future__ import annotations

from generator.consolidating.edits import BodyEdit, CharEdit, ColumnsEdit, Edit, HeadingEdit, RepealEdit, RowsEdit, SlotEdit
from generator.consolidating.matching.words import removed
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.rewriting.quoted_parts import refuse_part
from generator.consolidating.plan.tables.table import without_column
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, Scope
from generator.model import Alinea
from generator.operations import Remove


def plan_remove(operation: Remove, reading: Reading, context: Context) -> Plan:
    """Edits of a removal, one a place."""
    inside = any(step.unit == "item" for step in operation.target.steps[:-1])
    notes: list[str] = []
    edits: list[Edit] = []
    written: list[str] = []
    for scope in reading:
        refuse_part(operation.target, scope, context)
        if inside and scope.unit in ("alinea", "phrase"):
            _refuse_unlabelled(scope, context)
        edit, note = _one(scope, context)
        edits.append(edit)
        if note:
            notes.append(note)
        if isinstance(edit, (CharEdit, RowsEdit, ColumnsEdit)):
            written.append(context.texte.parts[scope.part].body[scope.start].ident)
        elif isinstance(edit, (HeadingEdit, RepealEdit)):
            written.append(context.texte.parts[scope.part].ident)
    return Plan(tuple(edits), tuple(dict.fromkeys(notes)), tuple(written))


def _refuse_unlabelled(scope: Scope, context: Context) -> None:
    """« Le premier alinéa du I est supprimé »: its « I. » would go with it, and the alinéas that it holds would be nobody's."""
    body = context.texte.parts[scope.part].body
    first, after = body[scope.start], body[scope.end] if scope.end < len(body) else None
    if not isinstance(first, Alinea) or not first.label or not isinstance(after, Alinea) or after.label or after.rows:
        return
    start, end = scope.chars or (0, len(first.text))
    kept = first.text[:start] + first.text[end:]
    if start <= len(first.label) and not kept.removeprefix(first.label).strip(" .;\u00a0"):
        raise Refused(
            "label-lost",
            f"Le passage supprimé porte le repère « {first.label} » de ce qui suit : dire si ce repère disparaît ou reste.",
        )


def _one(scope: Scope, context: Context) -> tuple[Edit, str]:
    part = context.texte.parts[scope.part]
    if scope.edge:
        raise Refused("extent-unknown", "Rien ne dit jusqu’où va le passage supprimé : citer les mots qu’il comprend.")
    if scope.heading:
        return HeadingEdit(scope.part, heading=""), ""
    if scope.unit == "intitule":
        raise Refused("heading-unknown", "La ligne qui porte l’intitulé porte aussi le numéro du passage : dire ce qui en reste.")
    if scope.slot is not None:
        return SlotEdit(
            scope.part, scope.start, scope.slot, ()
        ), "Pris en compte, non vérifiable : le texte visé n’est pas versé."
    if scope.whole:
        return RepealEdit(scope.part), ""
    element = part.body[scope.start]
    if scope.column is not None:
        return without_column(scope, context), ""
    if scope.rows is not None:
        return RowsEdit(scope.part, scope.start, scope.rows[0], scope.rows[1], ()), ""
    if scope.chars is not None and isinstance(element, Alinea):
        start, end = scope.chars
        label = element.text[: len(element.label)] if start == 0 else ""
        if label and element.text[len(label) : end].strip() and element.text[end:].strip():
            start = len(label)  # « la première phrase du 2° est supprimée »: its number stays
        change = removed(element.text, start, end)
        if not (element.text[: change.start] + change.new + element.text[change.end :]).strip():
            return BodyEdit(scope.part, scope.start, scope.end, ()), ""
        return CharEdit(scope.part, scope.start, change.start, change.end, change.new), "".join(change.notes)
    return BodyEdit(scope.part, scope.start, scope.end, ()), ""
