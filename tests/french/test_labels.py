"""Markers of items, and what only looks like one."""

from __future__ import annotations

import pytest

from generator.french.labels import label_key, read_label


@pytest.mark.parametrize(
    ("text", "written", "style", "key", "words"),
    [
        ("- un", "-", "tiret", "-", "un"),
        ("– un", "–", "tiret", "-", "un"),
        ("• un", "•", "tiret", "-", "un"),
        ("1° un", "1°", "degre", "1", "un"),
        ("2° bis un", "2° bis", "degre", "2 bis", "un"),
        ("1) un", "1)", "parenthese", "1", "un"),
        ("1. Un", "1.", "chiffre", "1", "Un"),
        ("1 – Un", "1 –", "chiffre", "1", "Un"),
        ("a) un", "a)", "lettre", "a", "un"),
        ("A. – Un", "A. –", "lettre", "a", "Un"),
        ("I. – Un", "I. –", "romain", "i", "Un"),
        ("IV. Un", "IV.", "romain", "iv", "Un"),
        ("8.3. Suivi", "8.3.", "decimal", "8.3", "Suivi"),
        ("8.3° Suivi", "8.3°", "decimal", "8.3", "Suivi"),
        ("8.3 Suivi", "8.3", "decimal", "8.3", "Suivi"),
        ("1.Suivi", "1.", "chiffre", "1", "Suivi"),
        ("2-Suivi", "2-", "chiffre", "2", "Suivi"),
        ("1°Le suivi", "1°", "degre", "1", "Le suivi"),
        ("1)le suivi", "1)", "parenthese", "1", "le suivi"),
        ("a)le suivi", "a)", "lettre", "a", "le suivi"),
        ("a - le suivi", "a -", "lettre", "a", "le suivi"),
        ("b/ le suivi", "b/", "lettre", "b", "le suivi"),
        ("B-Maladie", "B-", "lettre", "b", "Maladie"),
        ("A/ Suivi", "A/", "lettre", "a", "Suivi"),
        ("I/Suivi", "I/", "romain", "i", "Suivi"),
        ("II-Suivi", "II-", "romain", "ii", "Suivi"),
        ("§ 2 Suivi", "§ 2", "paragraphe", "2", "Suivi"),
    ],
)
def test_markers(text: str, written: str, style: str, key: str, words: str) -> None:
    label = read_label(text)
    assert label is not None
    assert (label.written, label.style, label.key, text[label.end :]) == (written, style, key, words)


@pytest.mark.parametrize(
    "text",
    [
        "M. Martin",
        "30 000 €",
        "1.5 fois",
        "20 – 25 ans",
        "75334 Paris",
        "L. 121-3",
        "le a) du",
        "C'est",
        "2031. Une",
        "-",
        "",
        "-10 %",
        "1.",
        "1-2 ans",
        "1/2 journée",
        "20°C",
        "M.Martin",
        "E-learning",
        "A-t-il",
        "a-t-il",
    ],
)
def test_what_is_no_marker(text: str) -> None:
    assert read_label(text) is None


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("2°", "2"),
        ("a)", "a"),
        ("II", "ii"),
        ("8.3.", "8.3"),
        ("2° bis", "2 bis"),
        ("tiret", "-"),
        ("§ 1er", "1"),
        ("a", "a"),
        ("I. –", "i"),
    ],
)
def test_keys_of_labels_that_sentences_name(words: str, key: str) -> None:
    assert label_key(words) == key
