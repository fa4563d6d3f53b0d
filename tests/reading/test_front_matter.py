"""Where the front matter ends and the deposited text begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.front_matter import split


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("---\nnature: avenant\n---\nTexte\n", ("nature: avenant\n", "Texte\n", 3)),
        ("---\n---\n\n\nTexte", ("", "\n\nTexte", 2)),
        ("---\nnature: avenant\n---", ("nature: avenant\n", "", 3)),
        ("---\r\nnature: avenant\r\n---\r\nTexte\r\n", ("nature: avenant\r\n", "Texte\r\n", 3)),
        ("\ufeff---\nnature: avenant\n---\nTexte", ("nature: avenant\n", "Texte", 3)),
        ("---\nnature: avenant\n---\nTexte\n---\nSuite\n", ("nature: avenant\n", "Texte\n---\nSuite\n", 3)),
    ],
)
def test_front_matter_and_text(source: str, expected: tuple[str, str, int]) -> None:
    assert split(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "",
        "Texte\n",
        "---",
        "---\nnature: avenant\n",
        "\n---\nnature: avenant\n---\n",
        "----\na\n---\n",
        " ---\na\n---\n",
        "--- a\n---\n",
    ],
)
def test_without_both_lines_all_is_text(source: str) -> None:
    assert split(source) == ("", source, 0)


@given(st.lists(st.text("abc: é-«»", max_size=20), max_size=5), st.text(max_size=100))
def test_the_text_is_untouched(lines: list[str], body: str) -> None:
    yaml_text = "".join(f"{line}\n" for line in lines if line.rstrip(" \t") != "---")
    found_yaml, found_body, offset = split(f"---\n{yaml_text}---\n{body}")
    assert (found_yaml, found_body) == (yaml_text, body)
    assert offset == yaml_text.count("\n") + 2
