"""What a sentence is read with, what its reading leaves behind, and the way out when it is refused."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Alinea
from generator.operations import Target


class Unread(Exception):  # noqa: N818 - it is an outcome, not an error
    """A sentence, or a clause of it, that is refused: a code and a French reason."""

    def __init__(self, code: str, reason: str, target: Target | None = None) -> None:
        super().__init__(reason)
        self.code, self.reason, self.target = code, reason, target


@dataclass(slots=True)
class State:
    """What a sentence is read with."""

    base: Target | None = None
    """What the announcements above it, its heading or the sentence before bear on."""
    memory: Target | None = None
    """What the sentence before bears on: « ce même article », « le même alinéa »."""
    around: Target | None = None
    """The division or annexe announced above: what is created stands in it."""
    texte: Target | None = None
    """The text named last: « cet avenant », « ledit accord »."""
    convention: Target | None = None
    """The one named last that is no avenant: « la même convention »."""
    payload: tuple[Alinea, ...] | None = ()
    """New wording below the sentence; None while it is not known yet (the sentence is probed)."""
    wants: bool = False
    """Set when the sentence needs a payload below it."""
    used: bool = False
    """Set when the payload was taken."""
    weak: bool = False
    """Set when it is « modifié comme suit »: what follows may be instructions."""
    announces: tuple[Target, ...] = ()
    """Set when the sentence only announces: what its items bear on."""
    titled: bool = False
    """Set when the sentence gives a heading with the new text: the first line is one."""
    ordered: bool = False
    """True for an item of a list of what the parties decide: an infinitive is an order, whatever its first letter."""
    remembered: bool = False
    """True when `base` is only the part that the sentence before names: an article named anew does not stand in that annexe."""
    renamed: tuple[str, ...] = ()
    """Set when the sentence renumbers: the numbers that it gives."""
