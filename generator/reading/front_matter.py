"""The YAML front matter of a deposited file: where it ends and where the deposited text begins."""

from __future__ import annotations

import re

_OPENING = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\n|\r)")
_CLOSING = re.compile(r"^---[ \t]*(?:\r\n|\n|\r|\Z)|(?<=\r)---[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_LINE_END = re.compile(r"\r\n|\n|\r")


def split(source: str) -> tuple[str, str, int]:
    """The front matter, the deposited text exactly as it stands below, and how many lines stand above that text.

    Front matter opens on the very first line with `---` and runs to the next line that is only `---`. Without both, all of
    the source is the deposited text: `("", source, 0)`.
    """
    opening = _OPENING.match(source)
    closing = _CLOSING.search(source, opening.end()) if opening else None
    if opening is None or closing is None:
        return "", source, 0
    yaml_text = source[opening.end() : closing.start()]
    above = source[: closing.end()]
    return yaml_text, source[closing.end() :], len(_LINE_END.findall(above)) + (not above.endswith(("\n", "\r")))
