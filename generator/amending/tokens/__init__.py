"""A sentence without its quotations, cut into words: what every reader above this layer asks its questions of."""
