"""*Lectures retenues* as pages show them: who decided what a sentence says, when and why."""

from __future__ import annotations

from dataclasses import dataclass

from generator.publishing.dossier_view import DossierView
from generator.publishing.typography import french_date


@dataclass(frozen=True, slots=True)
class Decision:
    """A reading that a human retained."""

    by: str
    date: str
    reason: str
    says: str
    """The amending sentence that it is taken for, or « sans effet »."""
    href: str
    """Where the sentence is read."""
    words: str
    """The sentence as deposited."""
    notes: tuple[str, ...]
    stands: bool
    """False when it does not fit the act, and was not followed."""


def decision(view: DossierView, ident: str) -> Decision | None:
    """The reading retained for a sentence; None when the engine reads it by itself."""
    instruction = view.instructions.get(ident)
    lecture = instruction.lecture if instruction else None
    if instruction is None or lecture is None:
        return None
    version = view.version_of(ident.rpartition(":")[0])
    own = next((one for one in version.provisions if one.instruction.ident == ident), None) if version else None
    return Decision(
        lecture.decide_par,
        french_date(lecture.date),
        lecture.motif,
        lecture.lecture,
        view.sentence_address(ident),
        instruction.text,
        own.notes if own else (),
        own is None or own.refusal is None,
    )


def decisions(view: DossierView, acte: str) -> tuple[Decision, ...]:
    """Every reading retained for an act, in the order of its text."""
    version = view.version_of(acte)
    found = (decision(view, one.instruction.ident) for one in (version.provisions if version else ()))
    return tuple(one for one in found if one is not None)
