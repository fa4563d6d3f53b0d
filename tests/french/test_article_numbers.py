"""Numbers of articles as they are written, and when two of them are one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.french.article_numbers import canonical, read_number, roman_value, same_number


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1er : Objet", "1er"),
        ("PREMIER", "PREMIER"),
        ("unique", "unique"),
        ("12 de la convention", "12"),
        ("3 bis — Objet", "3 bis"),
        ("5 Bis", "5 Bis"),
        ("5-1", "5-1"),
        ("2.12.4 (ancien art. 2.12.3)", "2.12.4"),
        ("VIII.4", "VIII.4"),
        ("II. 1", "II. 1"),
        ("L. 121-3", "L. 121-3"),
        ("L111-1", "L111-1"),
        ("A.2", "A.2"),
        ("(1)", "(1)"),
        ("(sans numéro)", ""),
    ],
)
def test_numbers(text: str, written: str) -> None:
    number = read_number(text)
    assert number is not None
    assert number.written == written


@pytest.mark.parametrize("text", ["est", "L'article", "D'une", "suivant", "", "Le"])
def test_what_is_no_number(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1er", "premier"), ("1er", "1"), ("L. 111-1", "L111-1"), ("VIII. 4", "viii.4"), ("3 bis", "3\u00a0BIS"), ("4.1.", "4.1"),
        ("Annexe II", "II"), ("article 5", "5"),
    ],
)  # fmt: skip
def test_same_numbers(one: str, other: str) -> None:
    assert same_number(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("2.3", "2-3"), ("1", "11"), ("3", "3 bis"), ("I", "1"), ("A.2", "A2"), ("1.1", "11")]
)
def test_different_numbers(one: str, other: str) -> None:
    assert not same_number(one, other)


@given(st.text(alphabet="0123456789IVXLbister .-ABL", max_size=12))
def test_a_canonical_number_is_its_own_canonical_form(number: str) -> None:
    assert canonical(canonical(number)) == canonical(number)


@pytest.mark.parametrize(
    ("number", "value"), [("I", 1), ("Ier", 1), ("IV", 4), ("XIX", 19), ("XL", 40), ("IIX", None), ("12", None), ("", None)]
)
def test_roman_values(number: str, value: int | None) -> None:
    assert roman_value(number) == value
