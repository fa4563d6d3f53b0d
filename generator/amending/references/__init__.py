"""From the words that name a portion of a text to its `Target`: « les deux derniers alinéas du II de l'article 4 »."""
