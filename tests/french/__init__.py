"""The small change of the language."""
