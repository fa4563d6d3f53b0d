"""One module a kind of page; each gives `Page`s and knows nothing of the publisher."""
