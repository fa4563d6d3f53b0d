"""Articles, annexes and divisions as wholes: new ones, those inside a wording, those that a text has only as parts."""
