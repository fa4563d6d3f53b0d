"""« Au début de l'alinéa, sont ajoutés les mots « Sauf accord, » et le mot « Le » est remplacé par « le ». »

Words put at the head of an alinéa take its capital, and the word that they push back loses its own: a repair of typography. Where
the act tells that itself, its order does it, and the repair would claim the same letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.consolidating.edits import CharEdit
from generator.consolidating.entries import Entry
from generator.consolidating.matching.words import CAPITAL_GIVEN
from generator.operations import InsertWords, ReplaceWords


def leave_told_capitals(entries: Sequence[Entry]) -> None:
    """Take the repair of a first letter off the insertions whose act replaces that word by itself in small letters."""
    lowered = {_place(entry) for entry in entries if _lowers(entry)}
    for entry in entries:
        done = entry.resolved
        if done is None or not isinstance(entry.operation, InsertWords) or CAPITAL_GIVEN not in done.plan.notes:
            continue
        edit = done.plan.edits[0]
        if len(done.plan.edits) == 1 and isinstance(edit, CharEdit) and edit.end == edit.start + 1 and _place(entry) in lowered:
            plan = replace(
                done.plan,
                edits=(replace(edit, end=edit.start, new=edit.new[:-1]),),
                notes=tuple(note for note in done.plan.notes if note != CAPITAL_GIVEN),
            )
            entry.resolved = replace(done, plan=plan, notes=tuple(note for note in done.notes if note != CAPITAL_GIVEN))


def _lowers(entry: Entry) -> bool:
    """« le mot « Le » est remplacé par le mot « le » »."""
    operation = entry.operation
    if not isinstance(operation, ReplaceWords) or entry.resolved is None or not operation.old[:1].isupper():
        return False
    return operation.new[:1] == operation.old[:1].lower()


def _place(entry: Entry) -> tuple[int, int, int, tuple[int, int] | None, int] | None:
    """Where the first character that an operation changes stands."""
    done = entry.resolved
    edit = done.plan.edits[0] if done and done.plan.edits else None
    if done is None or not isinstance(edit, CharEdit):
        return None
    return done.texte, edit.part, edit.index, edit.cell, edit.start
