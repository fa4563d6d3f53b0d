"""Targets located in a `Texte`, all operations of an act applied at once, versions, holes, redlines."""

from generator.consolidating.names import title_number
from generator.consolidating.redline import compare, replay
from generator.consolidating.versions import consolidate_actes

__all__ = ["compare", "consolidate_actes", "replay", "title_number"]
