"""From an `Acte` to its `Provision`s: knows the amending French, knows no text."""
