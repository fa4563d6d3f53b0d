"""What planning an operation needs to know besides its places, and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass

from generator.consolidating.edits import Edit
from generator.model import Origin, Texte


@dataclass(frozen=True, slots=True)
class Context:
    """The text before the act and the sentence at work."""

    texte: Texte
    origin: Origin
    added: frozenset[tuple[str, str, str]] = frozenset()
    """Items that the act's sentences before this one add: number of the article, style and value of the mark."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an operation would do."""

    edits: tuple[Edit, ...]
    notes: tuple[str, ...] = ()
    """In French, for the outcome."""
    written: tuple[str, ...] = ()
    """Identities of what it writes."""
    code: str = ""
    """Kind of note that a reader may filter by; empty for none."""
