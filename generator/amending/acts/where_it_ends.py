"""Where a new wording without its closing mark ends, and what a reader is told of it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.amending.wording.collect import Collected
from generator.french.article_numbers import canonical
from generator.model import Block, BlockKind, Refusal
from generator.operations import Target

_OPEN_END = (
    "Le guillemet qui ouvre le texte nouveau n’est pas fermé : ce texte est lu jusqu’à la première ligne qui n’en est pas."
)
"""What a reader is told of a quotation without its closing mark."""


def where_it_ends(found: Collected) -> str:
    """What a reader is told of a wording whose end no closing mark shows; nothing of one line alone."""
    if found.quoted:
        return "" if found.closed else _OPEN_END
    lines = [line for line in found.body if line.kind != "tableau"]
    if len(lines) < 2:
        return ""
    return f"Le texte nouveau n’est pas entre guillemets : il est lu jusqu’à la ligne « {begin(lines[-1].text)} » comprise."


def begin(text: str) -> str:
    """The first words of a line, enough to find it."""
    words = text.split()
    return " ".join(words[:8]) + ("…" if len(words) > 8 else "")


def goes_on_below(blocks: Sequence[Block], found: Collected, targets: Sequence[Target]) -> Refusal | None:
    """The refusal of a wording of article 4 without marks, under which « Article 4.2 – Bilan » stands: it may go on there."""
    if (found.quoted and found.closed) or found.end >= len(blocks) or blocks[found.end].kind is not BlockKind.ARTICLE_HEADING:
        return None
    below = blocks[found.end]
    whole = next((one for one in targets if one.holder == "article" and one.number and not one.steps), None)
    if whole is None or not canonical(below.number).startswith(f"{canonical(whole.number)}."):
        return None
    reason = (
        f"Rien ne dit si « {below.alinea.text[:80]} », qui suit, appartient au texte nouveau : mettre celui-ci entre guillemets."
    )
    return Refusal("unquoted-end", reason, whole)
