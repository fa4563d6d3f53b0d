"""An alinéa's words: never altered, never trusted."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Alinea, Mark
from generator.publishing.inline import content, words

KINDS = ("emphasis", "strong", "superscript", "link", "note")


@st.composite
def marked(draw: st.DrawFn) -> Alinea:
    text = draw(st.text(alphabet="ab<>&\"' é\n", max_size=20))
    mark = st.builds(
        Mark,
        st.sampled_from(KINDS),
        st.integers(-1, len(text) + 1),
        st.integers(-1, len(text) + 1),
        st.sampled_from(["https://a.fr/", "javascript:x"]),
    )
    return Alinea(text, marks=tuple(draw(st.lists(mark, max_size=4))))


@given(marked())
def test_words_come_out_as_deposited(alinea: Alinea) -> None:
    html = words(alinea).replace("<br>", "\n")
    assert unescape(re.sub(r"<[^>]*>", "", html)) == alinea.text


@given(marked())
def test_tags_are_balanced(alinea: Alinea) -> None:
    stack: list[str] = []
    for closing, name in re.findall(r"<(/?)(\w+)", words(alinea)):
        if name == "br":
            continue
        if closing:
            assert stack.pop() == name
        else:
            stack.append(name)
    assert stack == []


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "JAVASCRIPT:alert(1)", " https://a.fr", "data:text/html,x", "//a.fr", "https:"]
)
def test_a_link_that_is_not_one_is_words(href: str) -> None:
    assert words(Alinea("ici", marks=(Mark("link", 0, 3, href),))) == "ici"


def test_a_link_is_escaped() -> None:
    made = words(Alinea("ici", marks=(Mark("link", 0, 3, 'https://a.fr/"onclick="x'),)))
    assert made == '<a href="https://a.fr/&#34;onclick=&#34;x" rel="noopener noreferrer external">ici</a>'


def test_a_table_keeps_its_cells() -> None:
    made = content(Alinea("a\tb\nc", kind="tableau", rows=(("a", ""), ("<c>",))))
    assert '<th scope="col">a</th><td></td>' in made
    assert "<td>&lt;c&gt;</td><td></td>" in made


def test_struck_words_are_said_to_be() -> None:
    assert "rayé dans la transcription" in words(Alinea("est", marks=(Mark("strike", 0, 3),)))
