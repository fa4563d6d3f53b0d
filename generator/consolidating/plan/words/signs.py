"""A punctuation mark that takes the place of another, with the space that French puts before some of them."""

from __future__ import annotations

from generator.consolidating.matching.words import Change, Hit

_SPACED = frozenset(";:!?")
_CLOSE = frozenset(".,…")
_SPACES = " \u00a0\u202f"


def sign_change(text: str, hit: Hit, new: str) -> Change | None:
    """« ; » becomes « . », and its space goes with it; None when words change."""
    old, sign = text[hit.start : hit.end], new.strip()
    if len(old) != 1 or len(sign) != 1 or not {old, sign} <= _SPACED | _CLOSE:
        return None
    bare = len(text[: hit.start].rstrip(_SPACES))
    if sign in _CLOSE:
        return Change(bare, hit.end, sign)
    return Change(hit.start, hit.end, sign if bare < hit.start else f"\u00a0{sign}")
