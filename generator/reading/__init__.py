"""From a deposited file to an `Acte` and its `Texte`: front matter, blocks, what counts as an alinéa. Knows no amending."""
