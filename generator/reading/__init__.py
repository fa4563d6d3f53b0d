"""From a deposited file to an `Acte` and its `Texte`: front matter, blocks, what counts as an alinéa. Knows no amending."""

from generator.reading.acte import read_acte
from generator.reading.texte import read_texte

__all__ = ["read_acte", "read_texte"]
