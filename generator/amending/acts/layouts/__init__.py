"""New wordings and orders laid out otherwise than below their sentence: one layout a module."""
