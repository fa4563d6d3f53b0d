"""What a rule of the amending grammar is: an example, a pattern over the pieces of a clause, and what it orders."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from generator.amending.clauses.clause import Clause
from generator.amending.pieces.kinds import CODES
from generator.operations import Operation

Build = Callable[[Clause], tuple[Operation, ...]]


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """« LIEU? CIBLE REMPLACER PAR (CONTENU | NEUF) » as a regular expression over the codes of pieces."""
    source = re.sub(r"[A-Z_]+", lambda match: CODES[match.group()], pattern)
    return re.compile(source.replace(" ", ""))


@dataclass(frozen=True, slots=True)
class Rule:
    """A wording that is understood."""

    name: str
    """Stable, in French, unaccented."""
    example: str
    """A sentence that this rule reads; a test holds that it does."""
    pattern: str
    """Pieces in their order (`pieces/kinds.py`), with `?`, `*`, `+`, `|` and brackets."""
    build: Build
    """What it orders."""
    payload: str = ""
    """New wording below the example, when it needs one."""
    counts: bool = False
    """Whether « à chaque occurrence » means something to it: it changes words."""
    regex: re.Pattern[str] = field(init=False, repr=False, compare=False)
    """The pattern, compiled."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", compile_pattern(self.pattern))
