"""Tests of the amending wing."""
