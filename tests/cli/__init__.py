"""The command `consolide`."""
