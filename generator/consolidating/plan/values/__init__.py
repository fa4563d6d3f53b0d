"""A value told with or without the one it replaces: which of those that a passage holds is the one spoken of."""
