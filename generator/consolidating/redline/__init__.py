"""What separates two texts: parts aligned, alinéas aligned, words compared; a hole is never said to be a change."""

from generator.consolidating.redline.parts import compare
from generator.consolidating.redline.replay import replay

__all__ = ["compare", "replay"]
