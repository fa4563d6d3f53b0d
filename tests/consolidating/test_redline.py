"""What separates two texts."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import combinations, groupby, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.consolidating import consolidate_actes
from generator.consolidating.redline import compare, replay
from generator.consolidating.redline.words import compare_words, split_words, word_counts
from generator.model import Alinea, Article, Lacune, Reserve, Row, Texte
from generator.reading import read_source
from tests.case_files import Case
from tests.consolidating.redline_text import _segments, read_text, write_redline


@pytest.mark.cases("redline")
def test_cases(case: Case) -> None:
    if "\n=>\n" not in case.source:
        older, newer = case.source.split("\n")
        case.check(_segments(compare_words(older, newer)))
        return
    before, after = (read_text(side) for side in case.source.split("\n=>\n"))
    redline = compare(before, after)
    assert replay(redline, "forward") == after.parts
    assert replay(redline, "backward") == before.parts
    case.check(write_redline(redline))


VOCABULARY = [
    "le",
    "la",
    "de",
    "comité",
    "avis",
    "délégant",
    "250 000",
    "2020",
    "compte,",
    "crédits.",
    "l'État",
    "d'avis",
    "–",
    "«",
]
words = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=12).map(" ".join)
any_words = words | st.text(max_size=20)
idents = st.sampled_from(["", "", "a", "b", "c", "d", "e", "f"])
cells = st.lists(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=3).map(tuple), min_size=1, max_size=4).map(tuple)
paragraphs = st.builds(Alinea, text=any_words, ident=idents)
tables = st.builds(
    lambda rows, ident: Alinea("\n".join("\t".join(row) for row in rows), "tableau", rows=rows, ident=ident), cells, idents
)
holes = st.builds(
    lambda least, more, ident: Lacune(least, None if more is None else least + more, "non versé", ident),
    st.integers(0, 3),
    st.sampled_from([None, 0, 2]),
    st.sampled_from(["", "h", "k"]),
)
bodies = st.lists(paragraphs | paragraphs | tables | holes, max_size=7).map(tuple)
parts = st.builds(
    Article,
    number=st.sampled_from(["1", "2", "3", ""]),
    heading=st.just(""),
    body=bodies,
    title=st.sampled_from(["", "Article 1", "Article 1 : Objet", "Durée de la convention"]),
    state=st.sampled_from(["present", "present", "present", "missing", "repealed"]),
    ident=st.sampled_from(["", "p1", "p2", "p3"]),
)
textes = st.builds(Texte, st.just("x"), st.just(""), st.lists(parts, max_size=5).map(tuple), st.booleans())


@given(textes, textes)
def test_replayed_it_gives_the_other_text(older: Texte, newer: Texte) -> None:
    redline = compare(older, newer)
    assert replay(redline, "forward") == newer.parts
    assert replay(redline, "backward") == older.parts


@given(textes)
def test_nothing_separates_a_text_from_itself(texte: Texte) -> None:
    kinds = {row.kind for part in compare(texte, texte).parts for row in part.rows}
    assert kinds <= {"equal", "unknown", "moved"}


def known(row: Row) -> bool:
    """An alinéa that stands on both sides in its place, or a hole that nothing can have come out of."""
    if row.older is None or row.newer is None or row.kind == "moved":
        return False
    if isinstance(row.older, Lacune) and isinstance(row.newer, Lacune):
        same = row.older.ident == row.newer.ident != "" and row.older.minimum == row.newer.minimum
        return same and row.older.minimum == row.older.maximum == row.newer.maximum
    return isinstance(row.older, Alinea) and isinstance(row.newer, Alinea)


@given(bodies, bodies)
def test_nothing_beside_a_hole_is_said_to_come_or_go(
    before: tuple[Alinea | Lacune, ...], after: tuple[Alinea | Lacune, ...]
) -> None:
    older, newer = (Texte("x", "", (Article("1", "", body),)) for body in (before, after))
    (part,) = compare(older, newer).parts
    for anchored, group in groupby(part.rows, key=known):
        rows = list(group)
        if not anchored and any(isinstance(side, Lacune) for row in rows for side in (row.older, row.newer)):
            assert {row.kind for row in rows} <= {"unknown", "moved"}
    assert all(row.kind == "unknown" for row in part.rows if isinstance(row.older, Lacune) or isinstance(row.newer, Lacune))


def body_of(count: int) -> tuple[Alinea, ...]:
    return tuple(Alinea(f"Alinéa numéro {n} du texte {n * 7}.", ident=f"i{n}") for n in range(count))


def kinds(before: tuple[Alinea, ...], after: tuple[Alinea, ...]) -> list[str]:
    redline = compare(*(Texte("x", "", (Article("1", "", body),)) for body in (before, after)))
    return [row.kind for row in redline.parts[0].rows]


@given(st.integers(1, 9), st.data())
def test_one_operation_touches_one_row(count: int, data: st.DataObject) -> None:
    body = body_of(count)
    at = data.draw(st.integers(0, count - 1))
    new = Alinea("Tout autre chose.", ident="new")
    assert kinds(body, (*body[:at], new, *body[at:])) == ["equal"] * at + ["inserted"] + ["equal"] * (count - at)
    assert kinds(body, (*body[:at], *body[at + 1 :])) == ["equal"] * at + ["deleted"] + ["equal"] * (count - at - 1)
    changed = replace(body[at], text=body[at].text + " Fin.")
    assert kinds(body, (*body[:at], changed, *body[at + 1 :])) == ["equal"] * at + ["changed"] + ["equal"] * (count - at - 1)
    replaced = kinds(body, (*body[:at], new, *body[at + 1 :]))
    assert replaced == ["equal"] * at + ["deleted", "inserted"] + ["equal"] * (count - at - 1)


@given(st.integers(3, 9), st.data())
def test_one_alinea_moved_is_one_move(count: int, data: st.DataObject) -> None:
    body = body_of(count)
    start, end = data.draw(
        st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(lambda ends: abs(ends[0] - ends[1]) > 1)
    )
    rest = [*body[:start], *body[start + 1 :]]
    after = (*rest[:end], body[start], *rest[end:])
    found = kinds(body, after)
    assert sorted(found) == ["equal"] * (count - 1) + ["moved"] * 2


def test_text_under_reserve_that_does_not_change_is_equal() -> None:
    body = body_of(1)
    doubtful = (replace(body[0], reserves=(Reserve("avenant-3", "sous réserve"),)),)
    assert kinds(body, doubtful) == ["equal"]


@given(any_words, any_words)
def test_segments_are_exact(older: str, newer: str) -> None:
    segments = compare_words(older, newer)
    assert "".join(segment.text for segment in segments if segment.kind != "inserted") == older
    assert "".join(segment.text for segment in segments if segment.kind != "deleted") == newer
    assert all(segment.text for segment in segments)
    assert all(one.kind != other.kind for one, other in pairwise(segments))
    assert "".join(split_words(older)) == older


@given(st.data())
def test_one_stretch_replaced_is_one_change(data: st.DataObject) -> None:
    """Found without difflib: of words that all differ, exactly those that were replaced are marked."""
    text = [f"mot{n}" for n in range(30)]
    start = data.draw(st.integers(1, 20))
    end = data.draw(st.integers(start, start + 7))
    new = [f"neuf{n}" for n in range(data.draw(st.integers(1 if start == end else 0, 7)))]
    segments = compare_words(" ".join(text), " ".join([*text[:start], *new, *text[end:]]))
    found = [(segment.kind, segment.text.split()) for segment in segments]
    expected = [("equal", text[:start]), ("deleted", text[start:end]), ("inserted", new), ("equal", text[end:])]
    assert found == [(kind, some) for kind, some in expected if some]


def test_the_deposited_dossiers(checkout: Path) -> None:
    """Between any two of their versions; where no base is held, nothing is said to be struck out or added."""
    seen = set()
    for dossier in read_source(checkout / "source"):
        versions = consolidate_actes(dossier.actes)
        for older, newer in combinations((version.texte for version in versions), 2):
            redline = compare(older, newer)
            assert replay(redline, "forward") == newer.parts
            assert replay(redline, "backward") == older.parts
            seen |= {row.kind for part in redline.parts for row in part.rows}
    assert seen == {"equal", "unknown"}


def longest_common(left: list[str], right: list[str]) -> int:
    """Length of the longest common subsequence, by the book."""
    row = [0] * (len(right) + 1)
    for word in left:
        before = row
        row = [0]
        for rank, other in enumerate(right):
            row.append(before[rank] + 1 if word == other else max(before[rank + 1], row[rank]))
    return row[-1]


@given(words, words)
def test_no_more_is_kept_than_the_two_wordings_share(older: str, newer: str) -> None:
    kept = sum(word_counts(segment.text).total() for segment in compare_words(older, newer) if segment.kind == "equal")
    left, right = ([word.strip().casefold() for word in split_words(text)] for text in (older, newer))
    assert kept <= longest_common(left, right)


def test_a_long_text_is_compared_quickly() -> None:
    """Twenty-five pages, a change in every tenth alinéa, articles without identity rewritten."""
    sentence = "Le délégataire rend compte au délégant de l'emploi des crédits de l'année {n}, article {m}, avant le 31 mars. "

    def texte(ident: str, change: str) -> Texte:
        parts = []
        for m in range(40):
            body = [
                Alinea(
                    sentence.format(n=n, m=m) * 3 + (change if n % 10 == 3 else ""), ident=f"{m}:{n}{ident if m % 4 == 0 else ''}"
                )
                for n in range(10)
            ]
            parts.append(Article(str(m), "", tuple(body), ident=f"p{m}"))
        return Texte("x", "", tuple(parts))

    older, newer = texte("", ""), texte("bis", "Et le 30 juin.")
    start = time.process_time()
    redline = compare(older, newer)
    spent = time.process_time() - start
    assert sum(row.kind == "changed" for part in redline.parts for row in part.rows) == 40
    assert spent < 1, f"{spent:.2f} s"


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("a " * 200_000, "b " + "a " * 199_999 + "c"),
        ("x y " * 50_000, "y x " * 50_000 + "z"),
        ("é" * 500_000, "è" * 500_000),
        (" ".join(f"x u{n}" for n in range(5_000)), " ".join(f"x v{n}" for n in range(5_000))),
        (" ".join(str(n) for n in range(30_000)), " ".join(str(n) for n in range(30_000, 0, -1))),
    ],
    ids=["one word", "two words", "no space", "every other word", "reversed"],
)
def test_a_pathological_alinea_is_bounded(older: str, newer: str) -> None:
    start = time.process_time()
    segments = compare_words(older, newer)
    assert time.process_time() - start < 3
    assert "".join(segment.text for segment in segments if segment.kind != "deleted") == newer


def test_a_very_long_alinea_is_still_compared_word_by_word() -> None:
    words = [word for n in range(4_000) for word in ("de", "la", f"mot{n}", "et")]
    older, newer = " ".join(words), " ".join([*words[:5_000], "autre", *words[5_000:9_000], "chose", *words[9_001:]])
    found = [(segment.kind, segment.text.strip()) for segment in compare_words(older, newer) if segment.kind != "equal"]
    assert found == [("inserted", "autre"), ("deleted", words[9_000]), ("inserted", "chose")]


def test_many_alineas_are_bounded() -> None:
    before = tuple(Alinea(f"Le texte {n} du comité.") for n in range(3000))
    after = tuple(Alinea(f"Le texte {n} du conseil.") for n in range(3000))
    start = time.process_time()
    assert set(kinds(before, after)) <= {"changed", "deleted", "inserted"}
    assert time.process_time() - start < 10
