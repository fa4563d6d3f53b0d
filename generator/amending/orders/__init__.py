"""One sentence read whole: its pieces put in order, each clause read by a rule, or the reason why none does."""
