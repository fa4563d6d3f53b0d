"""Whether an act says the words that a fact quotes: markup and white space apart, nothing else."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from generator.french.normalise import level

_MARKUP = (
    (re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)"), r"\1"),  # [words](address)
    (re.compile(r"</?[A-Za-z][^<>]*>"), ""),  # <sup>, <p>… and <https://…>
    (re.compile(r"\\(?=[!-/:-@\[-`{-~])"), ""),  # \*
    (re.compile(r"\*+|~~|\^|^[ \t]*#{1,6}[ \t]+", re.MULTILINE), ""),
)
_SPACES = re.compile(r"\s+")


def holds(text: str, citation: str) -> bool:
    """True when the citation, two words at least, stands in the text as whole words."""
    wanted = _bare(citation)
    if " " not in wanted:
        return False
    return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", _bare(text)) is not None


@lru_cache(maxsize=32)
def _bare(text: str) -> str:
    """The words alone."""
    for pattern, replacement in _MARKUP:
        text = pattern.sub(replacement, text)
    return _SPACES.sub(" ", level(unicodedata.normalize("NFC", text))).strip()
