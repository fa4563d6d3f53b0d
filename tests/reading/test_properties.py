"""Whatever is deposited, every line that is not blank is in exactly one block, no word is lost, and reading twice reads alike."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Acte
from generator.reading import read_acte, read_texte

_LINE_END = re.compile(r"\r\n|\n|\r")
_PHRASES = st.sampled_from(
    [
        "Article 1", "Article 2 : Durée", "## Article 3 — Objet", "Art. 4. – Le préavis est d'un mois.", "TITRE II", "Annexe 1",
        "# Convention", "Entre", "Et", "Vu le code,", "Préambule", "Il a été convenu ce qui suit :", "- un ;", "  - deux",
        "1° trois", "a) quatre", "« cinq", "six »", "A\tB", "---\t--", "| a | b |", "| --- | --- |", "¹ note", "appel¹",
        "\\*\\*", "***", "> cité", "#", "~~est~~", "<p><b>Pour</b></p>", "Fait à Paris, le 3 mai", "suite en minuscules.",
        "", " \t", "\u00a0",
        "une ligne assez longue pour avoir été coupée par un saut de page à cet endroit", "**", "![image](x.png)", "[^1]: bas",
        "Modification de l'article 2",
    ]
)  # fmt: skip
_TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(_PHRASES | st.text(max_size=30), max_size=30).flatmap(
        lambda lines: st.sampled_from(["\n", "\r\n", "\r", "\n\n"]).map(lambda end: end.join(lines))
    ),
)


def _read(source: str) -> Acte:
    return read_acte(source, "texte.md", acte_id="convention")


@given(_TEXTS)
def test_blocks_tile_the_deposited_text(source: str) -> None:
    acte = _read(source)
    body = acte.source.removeprefix("\ufeff")
    written = {n for n, line in enumerate(_LINE_END.split(body), start=1) if line.strip()}
    last = 0
    covered: set[int] = set()
    for block in acte.blocks:
        first = block.span.first_line - block.span.offset
        assert first > last or (first == last and block.rule == "run-in")
        last = block.span.last_line - block.span.offset
        covered.update(range(first, last + 1))
    assert written <= covered


@given(_TEXTS)
def test_every_alinea_of_the_text_is_the_one_of_a_block_once(source: str) -> None:
    acte = _read(source)
    idents = [alinea.ident for part in read_texte(acte).parts for alinea in part.body]
    blocks = [block.alinea.ident for block in acte.blocks]
    assert len(set(blocks)) == len(blocks)
    assert len(set(idents)) == len(idents)
    assert set(idents) <= set(blocks)


@given(_TEXTS)
def test_marks_stand_over_their_text_and_links_are_safe(source: str) -> None:
    for block in _read(source).blocks:
        for mark in block.alinea.marks:
            assert 0 <= mark.start < mark.end <= len(block.alinea.text)
            assert mark.kind != "link" or re.match(r"(?i)https?://|mailto:", mark.href)


@given(st.lists(st.text(alphabet="abc été' ", min_size=1, max_size=40), max_size=20))
def test_no_word_is_lost(lines: list[str]) -> None:
    source = "\n".join(lines)
    read = " ".join(note for block in _read(source).blocks for note in (block.alinea.text, *block.alinea.notes))
    assert sorted(read.split()) == sorted(source.split())


@given(_TEXTS)
def test_front_matter_only_moves_lines(source: str) -> None:
    plain = read_acte("\n" + source, "a.md", acte_id="convention")
    moved = read_acte("---\nnature: convention\n---\n\n" + source, "a.md", acte_id="convention")
    assert [(block.kind, block.alinea.text, block.alinea.ident) for block in plain.blocks] == [
        (block.kind, block.alinea.text, block.alinea.ident) for block in moved.blocks
    ]
    assert [block.span.first_line + 3 for block in plain.blocks] == [block.span.first_line for block in moved.blocks]


@pytest.mark.parametrize(
    "source",
    [
        "x" * 2_000_000,
        "[" * 2_000_000,
        "[" * 45_000,
        "*a **b " * 7_000,
        "a\t" * 1_000_000,
        "|" * 2_000_000,
        "> " * 1_000_000 + "x",
        "# a" + " " * 2_000_000 + "b",
        "Article " + "1." * 1_000_000,
        "\n".join(" " * depth + "- x" for depth in range(1_000)),
        "« a\n\n" * 20_000,
        "Préambule\n\n" + ("x" * 70 + "\n\n") * 20_000,
        "a¹\n\n¹ b\n\n" * 5_000,
        "Article 1\n\n" * 20_000,
        "a (1)\n\n(1) b\n\n" * 5_000,
        "Sommaire\n\n" + "Article 1 ........ 2\n\n" * 10_000,
        "Article 1 <br>\nPage 1/2\n- 2 -\n3\n" * 5_000,
        "a." + "  \nA." * 50_000,
        "<table>\n" + "<tr><td rowspan=9>a\n" * 20_000 + "</table>",
        "| a | b |\n" * 20_000,
    ],
    ids=lambda source: source[:12].strip(),
)
def test_hostile_texts_are_read_in_time(source: str) -> None:
    begun = time.process_time()
    read_texte(_read(source))
    assert time.process_time() - begun < 10
