"""The errors' single root, and the `Diagnostic`: one finding about one place, in French."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """A finding about a place in a file."""

    path: str
    """The file."""
    line: int
    """Its line, from 1; 0 when the whole file is meant."""
    severity: Literal["erreur", "alerte", "note"]
    """`erreur`: the input cannot be used; `alerte`: fails `check --strict`; `note`: worth knowing."""
    code: str
    """Stable ASCII identifier: `unknown-key`, `undetermined-block`…"""
    message: str
    """What is wrong, in French."""
    remedy: str = ""
    """What to do, in French."""

    def __str__(self) -> str:
        """`path:line: severity: message remedy`, as compilers print it."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place} : {self.severity} : {self.message}" + (f" {self.remedy}" if self.remedy else "")


class ConsolideError(Exception):
    """Root of every error of the project; carries all the diagnostics of a run, not only the first."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        """Keep the diagnostics, sorted by place."""
        self.diagnostics = tuple(sorted(diagnostics))
        super().__init__("\n".join(str(diagnostic) for diagnostic in self.diagnostics))


class SourceError(ConsolideError):
    """A file under `source/` cannot be used."""
