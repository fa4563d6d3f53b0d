"""Publishing: pages from versions and redlines."""
