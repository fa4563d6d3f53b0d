"""What a sentence is when no rule reads it: a clause that keeps the rest, a decision, content, or a change to refuse."""
