"""Outcomes that are one for the reader: the renamings of one name and of its acronym."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Outcome
from generator.operations import Rename


def grouped(outcomes: list[Outcome]) -> list[Outcome]:
    """Renamings of one name and its acronym are one outcome for the reader."""
    result: list[Outcome] = []
    for outcome in outcomes:
        last = result[-1] if result else None
        if last and last.status == outcome.status and _group(last) and _group(last) == _group(outcome):
            notes = tuple(dict.fromkeys((*last.notes, *outcome.notes)))
            result[-1] = replace(last, notes=notes, written=tuple(dict.fromkeys((*last.written, *outcome.written))))
        else:
            result.append(outcome)
    return result


def _group(outcome: Outcome) -> str:
    return outcome.operation.group if isinstance(outcome.operation, Rename) else ""
