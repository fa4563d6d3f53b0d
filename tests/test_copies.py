"""Nothing here is copied from the official texts that accuracy is measured on: examples are written by hand."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

LENGTH = 14
"""Words in a row that two writers do not share by chance, the formulas of amending acts included."""
_WORD = re.compile(r"\w+")


def runs(text: str) -> Iterator[tuple[int, int]]:
    """Every run of words of a text, as a hash, with the place where it begins."""
    words = [(match[0].casefold(), match.start()) for match in _WORD.finditer(text)]
    for at in range(len(words) - LENGTH + 1):
        yield hash(tuple(word for word, _ in words[at : at + LENGTH])), words[at][1]


def written(checkout: Path) -> Iterator[Path]:
    """What people wrote here: not the deposited acts, nor the locks."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=checkout, capture_output=True, check=False)  # noqa: S607 - git of the path
    for name in listed.stdout.decode().split("\0"):
        if name.endswith((".py", ".md", ".j2", ".yml", ".yaml", ".html", ".js")) and not name.startswith("source/"):
            yield checkout / name


@pytest.mark.corpus
def test_no_official_text_is_copied(checkout: Path, shared: Path) -> None:
    mine = {run: (path, place) for path in written(checkout) for run, place in runs(path.read_text("utf-8"))}
    if not mine:
        pytest.skip("not a git checkout")
    found: dict[Path, int] = {}
    for text in sorted((shared / "corpus").rglob("*.json*")) + sorted((shared / "corpus").rglob("*.md")):
        if text.name != "README.md":
            for run, _ in runs(text.read_text("utf-8").replace("\\n", "\n")):
                if run in mine:
                    path, place = mine[run]
                    found.setdefault(path, place)
    told = [
        f"{path.relative_to(checkout)}:{path.read_text('utf-8').count(chr(10), 0, place) + 1}" for path, place in found.items()
    ]
    assert told == []


def test_a_copy_would_be_seen() -> None:
    text = "Les parties conviennent de se réunir chaque année au mois de mars pour examiner ensemble la situation du jardin."
    own = {run for run, _ in runs(f"x = '''{text}'''")}
    assert own & {run for run, _ in runs("Préambule\n\n" + text.replace(" ", "\n"))}
    assert not own & {run for run, _ in runs(text.replace("chaque", "toute").replace("ensemble", "seules"))}
