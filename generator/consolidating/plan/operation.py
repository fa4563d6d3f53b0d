"""What an operation would do at one reading of its target: the family that plans it, and what is refused before it."""

from __future__ import annotations

from dataclasses import replace

from generator.consolidating.plan.additions.adding import plan_insert
from generator.consolidating.plan.additions.appending import plan_append
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.moving import plan_move
from generator.consolidating.plan.parts.division_title import plan_division_title
from generator.consolidating.plan.parts.parts import restore
from generator.consolidating.plan.removing import plan_remove
from generator.consolidating.plan.rewriting.item_for_whole import refuse_part_given, refuse_subdivisions_lost
from generator.consolidating.plan.rewriting.replacing import plan_replace
from generator.consolidating.plan.tables.cells import in_cell, refuse_other_row
from generator.consolidating.plan.tables.coded import coded
from generator.consolidating.plan.tables.merged_cells import refuse_merged
from generator.consolidating.plan.values.difference import refuse_other_sum
from generator.consolidating.plan.values.old_value import old_value
from generator.consolidating.plan.values.told_of_one import told_of_one
from generator.consolidating.plan.values.value_list import plan_value_list
from generator.consolidating.plan.values.valuing import check_said_of, counted
from generator.consolidating.plan.words.contractions import with_contractions
from generator.consolidating.plan.words.in_turn import plan_in_turn
from generator.consolidating.plan.words.naming import plan_rename, plan_renumber
from generator.consolidating.plan.words.wording import plan_insert_words, plan_remove_words, plan_replace_words
from generator.consolidating.scope import Reading
from generator.operations import (
    Append,
    Insert,
    InsertWords,
    Move,
    Operation,
    Remove,
    RemoveWords,
    Rename,
    Renumber,
    Replace,
    ReplaceWords,
    Restore,
)


def plan_operation(operation: Operation, reading: Reading, context: Context) -> Plan:
    """The edits of an operation at one reading, or a refusal."""
    titled = plan_division_title(operation, reading, context)
    if titled is not None:
        return titled
    if isinstance(operation, (Replace, Remove, Insert)):
        refuse_merged(reading, context)
    match operation:
        case Replace() if operation.values:
            return plan_value_list(operation, reading, context, lambda one, place: plan_operation(one, place, context))
        case Replace():
            refuse_part_given(operation, reading, context)
            plan = plan_replace(operation, reading, context)
            refuse_subdivisions_lost(operation, reading, plan, context)
            return plan
        case Insert():
            return plan_insert(operation, reading, context)
        case Append():
            return plan_append(operation, reading, context)
        case Remove():
            return plan_remove(operation, reading, context)
        case ReplaceWords() if operation.in_turn:
            return plan_in_turn(operation, reading, context)
        case ReplaceWords() if operation.value_of:
            return _plan_value(operation, reading, context)
        case ReplaceWords():
            operation, reading = coded(operation, reading, context) or (operation, reading)
            return with_contractions(plan_replace_words(operation, reading, context), operation, reading, context)
        case InsertWords():
            return plan_insert_words(operation, reading, context)
        case RemoveWords():
            return plan_remove_words(operation, reading, context)
        case Rename():
            return plan_rename(operation, reading, context)
        case Renumber():
            return plan_renumber(operation, reading, context)
        case Move():
            return plan_move(operation, reading, context)
        case Restore():
            return restore(operation.content, operation.target, context)


def _plan_value(operation: ReplaceWords, reading: Reading, context: Context) -> Plan:
    """A value given anew: in the cell that the sentence names, in the place of the one it tells, or of the only one there."""
    if cell := in_cell(operation, reading, context):
        there, place, known = cell
        refuse_other_sum(operation, there.old)
        plan = plan_replace_words(there, place, context)
        return replace(plan, notes=(*plan.notes, known)) if known else plan
    if operation.old:
        refuse_other_row(operation, reading, context)
        operation = counted(operation, reading, context)
        reading = told_of_one(operation, reading, context)
        told = check_said_of(operation, reading, context)
        refuse_other_sum(operation, operation.old)
        plan = with_contractions(plan_replace_words(operation, reading, context), operation, reading, context)
        return replace(plan, notes=(*told, *plan.notes))
    had, known, where = old_value(operation, reading, context)
    refuse_other_sum(operation, had)
    plan = plan_replace_words(replace(operation, old=had), where, context)
    return replace(plan, notes=(*plan.notes, f"Ancienne valeur non citée : « {had} », {known}."))
