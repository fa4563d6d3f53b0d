"""Consolide: consolidation of French administrative agreements."""
