"""The case loader itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import case_files
from tests.case_files import Case

TWO = """# Two cases

First title
on two lines

input

more input
.
expected
.

Second title

in
.
.
"""


def read(text: str) -> list[Case]:
    return list(case_files.parse(case_files.ROOT / "x" / "y.md", text))


def test_cases_are_read_whole() -> None:
    first, second = read(TWO)
    assert (first.title, first.source, first.expected) == ("First title on two lines", "input\n\nmore input", "expected")
    assert (second.title, second.source, second.expected, second.line) == ("Second title", "in", "", 13)
    assert first.id == "x/y:3 First title on two lines"


def test_a_case_that_does_not_end_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"y\.md:1"):
        read("Title\n\ninput\n.\nexpected\n")


def test_what_comes_out_replaces_what_was_expected(tmp_path: Path) -> None:
    path = tmp_path / "y.md"
    path.write_text(TWO, "utf-8")
    first, second = case_files.parse(path, TWO)
    case_files.rewrite([(first, "one\ntwo"), (second, "three")])
    again = list(case_files.load(tmp_path))
    assert [case.expected for case in again] == ["one\ntwo", "three"]
    assert [case.source for case in again] == [first.source, second.source]


def test_a_difference_fails() -> None:
    case = read(TWO)[0]
    case.check("expected\n")
    with pytest.raises(AssertionError):
        case.check("other")
