"""Readable cases kept in Markdown files, several a file.

A case is its title (one line or more), a blank line, the input, a line holding one dot, what is expected, a line
holding one dot:

    The last alinéa is replaced

    Le dernier alinéa de l'article 2 est remplacé par …
    .
    article 2, alinéa -1: replace
    .

Whatever stands before the first case under a `#` heading is a comment for the reader of the file, as is any paragraph
that begins with `#`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """One case, and where it stands."""

    path: Path
    """Its file."""
    line: int
    """Line of its title, from 1."""
    title: str
    """What it shows, on one line."""
    source: str
    """The input, without a final newline."""
    expected: str
    """What must come out, without a final newline."""
    first: int
    """Index of the first expected line in the file, from 0."""
    last: int
    """Index of the line after the last expected one, from 0."""
    rewrites: dict[Case, str] | None = field(default=None, compare=False)
    """Where `check` leaves what came out, under `--update-cases`."""

    @property
    def id(self) -> str:
        """Name of the test: `kind/file:line title`."""
        return f"{self.path.relative_to(ROOT).with_suffix('')}:{self.line} {self.title}"

    def check(self, actual: str) -> None:
        """Compare with what is expected, or keep what came out to rewrite the file."""
        actual = actual.rstrip("\n")
        if self.rewrites is not None:
            self.rewrites[self] = actual
            return
        assert actual == self.expected, f"{self.path}:{self.line} {self.title}"


def load(folder: Path) -> Iterator[Case]:
    """Every case of every file under a folder, in order of path."""
    for path in sorted(folder.rglob("*.md")):
        yield from parse(path, path.read_text("utf-8"))


def parse(path: Path, text: str) -> Iterator[Case]:
    """The cases of one file; raises ValueError, with the line, for a case that is not whole."""
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        start = at
        at = _find(lines, at, "")
        if lines[start].startswith("#"):
            continue
        title = " ".join(line.strip() for line in lines[start:at])
        source = at + 1
        dot = _find(lines, source, ".")
        end = _find(lines, dot + 1, ".")
        if end >= len(lines):
            raise ValueError(f"{path}:{start + 1}: this case does not end with two lines holding one dot")
        yield Case(
            path=path,
            line=start + 1,
            title=title,
            source="\n".join(lines[source:dot]),
            expected="\n".join(lines[dot + 1 : end]),
            first=dot + 1,
            last=end,
        )
        at = end + 1


def rewrite(rewrites: Iterable[tuple[Case, str]]) -> None:
    """Put what came out in the place of what was expected, in the files."""
    by_path: dict[Path, list[tuple[Case, str]]] = {}
    for case, actual in rewrites:
        by_path.setdefault(case.path, []).append((case, actual))
    for path, changes in by_path.items():
        lines = path.read_text("utf-8").split("\n")
        for case, actual in sorted(changes, key=lambda change: -change[0].first):
            lines[case.first : case.last] = actual.split("\n") if actual else []
        path.write_text("\n".join(lines), "utf-8")


def _find(lines: list[str], start: int, wanted: str) -> int:
    """Index of the next line that holds just `wanted`, or past the end."""
    return next((at for at in range(start, len(lines)) if lines[at].strip() == wanted), len(lines))
