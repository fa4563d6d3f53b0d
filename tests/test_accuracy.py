"""The figures of README.md are the engine's own, measured on the official texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import accuracy

SCORES = {"cases": {"all": {"exact": 3, "wrong": 1}, "verified": {"exact": 2}}}


def test_the_table_tells_shares() -> None:
    assert accuracy.table(SCORES).splitlines()[2:] == [
        "| whole agreements, every avenant, verified | 2 | 100.0 % | 0.0 % | 0.0 % | 0.0 % | 0.0 % |",
        "| whole agreements, every avenant, all | 4 | 75.0 % | 0.0 % | 0.0 % | 25.0 % | 0.0 % |",
    ]


def test_writing_touches_the_block_alone() -> None:
    readme = "before\n<!-- accuracy: begin, made by a command -->\nold\n<!-- accuracy: end -->\nafter\n"
    changed = accuracy.replaced(readme, "new\n")
    assert accuracy.written(changed) == "new\n"
    assert changed == readme.replace("old", "new")


@pytest.mark.corpus
@pytest.mark.parametrize("name", accuracy.SETS)
def test_the_figures_of_the_readme_hold(name: str, shared: Path) -> None:
    rows = accuracy.table({name: accuracy.measure(name)}).splitlines()[2:]
    known = accuracy.written(accuracy.README.read_text("utf-8")).splitlines()
    assert [row for row in rows if row not in known] == [], "the figures have changed: « make accuracy » rewrites them"
