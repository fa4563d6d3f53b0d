"""Typographic marks of a changed alinéa: each side keeps its own, and no word is lost between them."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from generator.consolidating.redline.words import compare_words
from generator.model import Alinea, Mark
from generator.publishing.marked import marked


def plain(html: str) -> str:
    """Words without tags."""
    return unescape(re.sub(r"<[^>]*>", "", html.replace("<br>", "\n")))


def test_each_side_keeps_its_own_marks() -> None:
    older = Alinea("Le 1er relevé est annuel.", marks=(Mark("superscript", 4, 6), Mark("strong", 7, 13)))
    newer = Alinea("Le 1er relevé est mensuel.", marks=(Mark("superscript", 4, 6), Mark("emphasis", 18, 25)))
    made = marked(compare_words(older.text, newer.text), older, newer)
    assert "".join(one.older for one in made) == "Le 1<sup>er</sup> <strong>relevé</strong> est annuel."
    assert "".join(one.newer for one in made) == "Le 1<sup>er</sup> relevé est <em>mensuel</em>."
    assert [one.kind for one in made] == ["equal", "deleted", "inserted", "equal"]


def test_a_side_that_is_not_held_gives_nothing() -> None:
    assert marked((), None, Alinea("Un mot.")) == ()


WORDS = st.text(alphabet="ab <é\n'", max_size=30)
KINDS = st.sampled_from(["strong", "emphasis", "superscript"])


@given(WORDS, WORDS, st.lists(st.tuples(KINDS, st.integers(0, 29), st.integers(1, 30)), max_size=4))
def test_no_word_is_lost(older: str, newer: str, drawn: list[tuple[str, int, int]]) -> None:
    marks = tuple(Mark(kind, start, end) for kind, start, end in drawn if start < end)  # type: ignore[arg-type] # drawn
    made = marked(compare_words(older, newer), Alinea(older, marks=marks), Alinea(newer, marks=marks))
    assert "".join(plain(one.older) for one in made) == older
    assert "".join(plain(one.newer) for one in made) == newer
