"""A whole act: its sentences read with what stands above and below them, each of its blocks classed."""
