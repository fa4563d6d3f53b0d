"""Targets located in a `Texte`, all operations of an act applied at once, versions, holes, redlines."""

from generator.consolidating.history.versions import consolidate_actes
from generator.consolidating.names import title_number
from generator.consolidating.redline import compare, replay

__all__ = ["compare", "consolidate_actes", "replay", "title_number"]
