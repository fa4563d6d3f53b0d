"""The reading of a deposited file."""
