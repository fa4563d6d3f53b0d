"""Targets located in a `Texte`, all operations of an act applied at once, versions, holes, redlines."""

from generator.consolidating.versions import consolidate_actes

__all__ = ["consolidate_actes"]
