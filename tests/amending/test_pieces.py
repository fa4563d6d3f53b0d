"""The kinds of pieces: each is what its example says."""

from __future__ import annotations

import pytest

from generator.amending.pieces.chunks import chunk
from generator.amending.pieces.kinds import NAMES
from generator.amending.tokens.phrase import Phrase


@pytest.mark.parametrize(("kind", "example"), NAMES.items())
def test_each_kind_of_piece_stands_in_its_example(kind: str, example: str) -> None:
    assert kind in [piece.name for piece in chunk(Phrase(example))]
