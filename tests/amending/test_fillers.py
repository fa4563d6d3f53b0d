"""What orders nothing: every pattern is tried where it may begin, and passes over whole words only."""

from __future__ import annotations

import pytest

from generator.amending.tokens import fillers
from generator.amending.tokens.phrase import Phrase
from tests import case_files


def test_no_filler_is_missed_by_the_look_at_its_first_characters() -> None:
    missed = []
    for case in case_files.load(case_files.ROOT / "instructions"):
        text = Phrase(case.source).masked.text
        found = {place for place in range(len(text)) if fillers._FILLER.match(text, place)}
        missed += [text[place : place + 20] for place in found if not fillers.filler_end(text, place)]
    assert missed == []


@pytest.mark.parametrize("example", [example for _, example in fillers.FILLERS])
def test_each_example_begins_as_fillers_do(example: str) -> None:
    assert example[:3].lower() in fillers._BEGIN or len(example) < 3


@pytest.mark.parametrize(
    "words", ["puisse être prolongé", "puissance", "enfiniment", "toujoursque", "dans son ensembles", "par le présent accordé"]
)
def test_part_of_a_word_is_no_filler(words: str) -> None:
    assert fillers.filler_end(words, 0) == 0
