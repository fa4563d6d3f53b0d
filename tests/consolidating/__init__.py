"""Tests of the consolidating wing."""
