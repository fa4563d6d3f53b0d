"""From a deposited file to an `Acte` and its `Texte`: front matter, blocks, what counts as an alinéa. Knows no amending."""

from generator.reading.acte import read_acte
from generator.reading.source import DossierActes, read_source
from generator.reading.texte import read_texte

__all__ = ["DossierActes", "read_acte", "read_source", "read_texte"]
