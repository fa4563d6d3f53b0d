"""`Scope`: a place found in a text, from a whole part down to characters, a row, or a slot inside a hole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.model import Alinea, Article, Lacune, Located, Texte


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of the alinéas that a hole stands for."""

    offset: int | None
    """How many alinéas of the hole stand before it; None when it is counted from the end."""
    back: int | None = None
    """How many stand after it, when it is counted from the end."""
    count: int = 1
    """How many alinéas it takes; 0 for a point between two."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A place in one part of a text."""

    part: int
    """Index of the part."""
    start: int
    """First element of the body."""
    end: int
    """One past the last."""
    whole: bool = False
    """True when it is the whole body of the part."""
    head: int = 0
    """Leading alinéas that are a heading line: they name the place and are not counted."""
    chars: tuple[int, int] | None = None
    """Characters inside the only alinéa."""
    rows: tuple[int, int] | None = None
    """Rows inside the only table, half-open."""
    column: int | None = None
    """Column inside the only table."""
    slot: Slot | None = None
    """Stretch inside the only element, which is a hole."""
    heading: bool = False
    """True when it is the heading of the part."""
    edge: Literal["", "debut", "fin"] = ""
    """Only its beginning or its end is meant, as far as the words quoted tell."""
    unit: str = ""
    """The last unit that picked it (« item », « alinea », « phrase »…)."""

    @property
    def first(self) -> int:
        """First element below the heading line."""
        return self.start + self.head


Reading = tuple[Scope, ...]
"""One way of understanding a target: the places that it picks, in order."""


def elements(texte: Texte, scope: Scope) -> tuple[Alinea | Lacune, ...]:
    """What a scope holds, heading line included."""
    return texte.parts[scope.part].body[scope.start : scope.end]


def scope_text(texte: Texte, scope: Scope) -> str:
    """The words of a scope, its heading line left out; its heading for a heading."""
    part = texte.parts[scope.part]
    if scope.heading:
        return part.heading
    held = [element for element in part.body[scope.first : scope.end] if isinstance(element, Alinea)]
    if scope.chars and held:
        return held[0].text[scope.chars[0] : scope.chars[1]]
    if scope.rows and held:
        return "\n".join("\t".join(row) for row in held[0].rows[scope.rows[0] : scope.rows[1]])
    return "\n".join(alinea.text for alinea in held)


def holed(texte: Texte, scope: Scope) -> bool:
    """Whether some of what it holds is not held."""
    return any(isinstance(element, Lacune) for element in elements(texte, scope))


def written_number(part: Article) -> str | None:
    """Its number as the text writes it: « 07.01. » for « Article 07.01. — Formation », « 4.2 » for « 4.2. Durée ».

    The full stop after a single figure is a mark of the heading: « 2 » for « Article 2. – Objet ».
    """
    if "." not in part.number.rstrip("."):
        return part.number.rstrip(".") or None
    if part.number.endswith(".") and part.heading and re.match(rf"{re.escape(part.number)}\s+(?![—–-]\s)", part.title):
        return part.number[:-1]
    if part.number and re.search(rf"{re.escape(part.number)}\.(?:\s+[—–-]\s|\s*$)", part.title):
        return f"{part.number}."
    return part.number or None


def part_name(part: Article) -> str:
    """« l’article 4 », « l’annexe 2 », « le préambule »."""
    if part.kind == "article":
        return (
            f"l’article {part.number}"
            if part.number
            else f"l’article « {part.heading} »"
            if part.heading
            else "l’article sans numéro"
        )
    if part.kind == "annexe":
        return f"l’annexe {part.number}".rstrip()
    return "le préambule" if part.kind == "preambule" else f"la division « {part.title or part.heading} »"


def located(texte: Texte, reading: Reading) -> Located | None:
    """What a reading touches, for traces: the identities and the place in words."""
    if not reading:
        return None
    part = texte.parts[reading[0].part]
    idents = tuple(element.ident for scope in reading if not scope.heading for element in elements(texte, scope))
    names = dict.fromkeys(part_name(texte.parts[scope.part]).removeprefix("l’").removeprefix("le ") for scope in reading)
    name = " ; ".join(names)
    if len(names) > 1:
        return Located(part.ident, part.number, tuple(dict.fromkeys(idents)), name)
    return Located(part.ident, part.number, tuple(dict.fromkeys(idents)), name + "".join(_ranks(part, reading)))


def _ranks(part: Article, reading: Reading) -> list[str]:
    if any(scope.heading for scope in reading):
        return [", intitulé"]
    if all(scope.whole and scope.chars is None for scope in reading):
        return []
    before = next((index for index, element in enumerate(part.body) if isinstance(element, Lacune)), len(part.body))
    ranks: list[int] = []
    for scope in reading:
        if scope.slot is not None and scope.slot.offset is not None and scope.start == before:
            ranks += range(scope.start + scope.slot.offset + 1, scope.start + scope.slot.offset + scope.slot.count + 1)
        elif scope.end <= before and scope.slot is None:
            ranks += range(scope.start + 1, scope.end + 1)
        else:
            return []
    ranks = sorted(set(ranks))
    if not ranks:
        return []
    if len(ranks) > 2 and ranks == list(range(ranks[0], ranks[-1] + 1)):
        return [f", alinéas {ranks[0]} à {ranks[-1]}"]
    return [f", alinéa{'s' if len(ranks) > 1 else ''} " + " et ".join(map(str, ranks))]
