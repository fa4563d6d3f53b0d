"""One clause and what building its operations needs: what it is read with, inherits, leaves unsaid, shares out."""
