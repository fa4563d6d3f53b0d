"""Words inside a passage: replaced, added, removed, renamed everywhere, and what must agree around them."""
