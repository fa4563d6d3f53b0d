"""From an operation and the places of its target to edits: one module a family of operations. Nothing is applied here."""
