"""From a target to its places in a text: which text, which part, then step by step to the words. Never widens, never guesses."""
