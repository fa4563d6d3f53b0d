"""Versions and redlines to pages and files; the MkDocs plugin last."""
