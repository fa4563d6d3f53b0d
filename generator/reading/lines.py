"""Lines of a deposited text: only CR LF, LF and CR end one (NEL, U+2028, form feeds do not), as in every editor."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|\n|\r")
_BYTE_ORDER_MARK = "\ufeff"
_TAB_STOP = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank."""

    number: int
    """From 1, in the deposited text."""
    raw: str
    """As deposited, without its end."""

    @property
    def text(self) -> str:
        """Without the white space around it."""
        return self.raw.strip()

    @property
    def column(self) -> int:
        """Where its first visible character stands, tabs reaching the next multiple of four."""
        lead = self.raw[: len(self.raw) - len(self.raw.lstrip())]
        return len(lead.expandtabs(_TAB_STOP))


def split_lines(body: str) -> list[str]:
    """All the lines, without their ends nor a byte order mark before the first."""
    return _LINE_END.split(body.removeprefix(_BYTE_ORDER_MARK))


def chunks(body: str) -> list[list[Line]]:
    """Runs of lines that are not blank (white space only is blank), in order."""
    runs: list[list[Line]] = [[]]
    for number, raw in enumerate(split_lines(body), start=1):
        if raw and not raw.isspace():
            runs[-1].append(Line(number, raw))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]
