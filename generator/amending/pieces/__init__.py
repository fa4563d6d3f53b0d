"""From the tokens of a sentence to the few pieces that rules are written with: places, verbs, words, what is brought."""
