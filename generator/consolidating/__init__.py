"""Targets located in a `Texte`, all operations of an act applied at once, versions, holes, redlines."""
