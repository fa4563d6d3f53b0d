"""An `Acte` → its `Texte`: preamble, articles, annexes and the divisions that hold text of their own, each with its alinéas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.model import Acte, Alinea, Article, Block, BlockKind, Division, Origin, PartKind, Span, Texte
from generator.reading.headings import RANKS
from generator.reading.numbering import numbered

_WITHOUT_ALINEAS = frozenset(
    {
        BlockKind.TITLE,
        BlockKind.VISA,
        BlockKind.PARTIES,
        BlockKind.SIGNATURE,
        BlockKind.NOTE,
        BlockKind.ORNAMENT,
        BlockKind.UNDETERMINED,
    }
)


def read_texte(acte: Acte) -> Texte:
    """The text of an act; titles, parties, visas, signatures, notes and ornaments hold no alinéa."""
    builder = _Builder(acte.id)
    for block in acte.blocks:
        builder.take(block)
    title = " ".join(block.alinea.text for block in acte.blocks if block.kind is BlockKind.TITLE)
    return Texte(acte.id, title, tuple(builder.finish()))


@dataclass(slots=True)
class _Part:
    """A part while it is read."""

    kind: PartKind
    block: Block | None = None
    number: str = ""
    heading: str = ""
    title: str = ""
    divisions: tuple[Division, ...] = ()
    body: list[Alinea] = field(default_factory=list)


@dataclass(slots=True)
class _Builder:
    """Takes blocks in order and gives parts."""

    acte: str
    parts: list[_Part] = field(default_factory=list)
    stack: list[tuple[int, Division]] = field(default_factory=list)

    def take(self, block: Block) -> None:
        """Put one block where it belongs."""
        if block.rule == "heading-continued":
            self._continue(block)
        elif block.kind is BlockKind.ARTICLE_HEADING:
            self._leave_grouping(block)
            kind: PartKind = "annexe" if block.number.casefold().startswith("annexe") else "article"
            self._open(_Part(kind, block, block.number, block.heading, block.alinea.text))
        elif is_division(block):
            self._divide(block)
        elif block.rule == "preamble-heading":
            self._open(_Part("preambule", block, "", block.alinea.text, block.alinea.text))
        elif block.kind not in _WITHOUT_ALINEAS:
            if block.rule == "agreed-formula" and not self.parts:
                return
            wanted: PartKind = "preambule" if block.kind is BlockKind.PREAMBLE else "division"
            if not self.parts or (wanted == "preambule" and self.parts[-1].kind != "preambule"):
                self._open(_Part(wanted))
            elif wanted != "preambule" and self.parts[-1].kind == "preambule":
                self._open(_Part("division"))
            self.parts[-1].body.append(block.alinea)

    def finish(self) -> Iterator[Article]:
        """The parts, but for the divisions that hold only articles."""
        seen: dict[str, int] = {}
        for part in self.parts:
            if not part.body and part.kind in {"division", "annexe"} and part.block is not None and is_division(part.block):
                continue
            span = _span(part)
            line = span.first_line - span.offset if span else 0
            ident = f"{self.acte}:art@{line}"
            seen[ident] = seen.get(ident, 0) + 1
            yield Article(
                number=part.number,
                heading=part.heading,
                body=numbered(part.body),
                kind=part.kind,
                title=part.title,
                divisions=part.divisions,
                ident=ident if seen[ident] == 1 else f"{ident}.{seen[ident]}",
                span=span,
                origin=Origin(self.acte),
            )

    def _leave_grouping(self, block: Block) -> None:
        """« ## 5. Durée » is not under « ## 4. Pilotage », that groups « ### 4.1 » and « ### 4.2 »."""
        if block.number and block.alinea.text.startswith(block.number):
            while self.stack and not self.stack[-1][1].kind and self.stack[-1][0] >= block.level * 10 > 0:
                self.stack.pop()

    def _open(self, part: _Part) -> None:
        part.divisions = tuple(division for _, division in self.stack)
        self.parts.append(part)

    def _divide(self, block: Block) -> None:
        rank = block.level * 10 if block.level else RANKS.get(block.division, max(RANKS.values()) + 1)
        while self.stack and self.stack[-1][0] >= rank:
            self.stack.pop()
        kind: PartKind = "annexe" if block.division in {"annexe", "appendice"} else "division"
        self._open(_Part(kind, block, block.number, block.heading, block.alinea.text))
        self.stack.append((rank, Division(block.division, block.number, block.heading, block.alinea.text)))

    def _continue(self, block: Block) -> None:
        """The line under a bare heading is its words."""
        if not self.parts:
            return
        part = self.parts[-1]
        part.heading = block.alinea.text
        part.title = f"{part.title} {block.alinea.text}"
        if part.block is not None and is_division(part.block) and self.stack:
            rank, division = self.stack[-1]
            self.stack[-1] = (rank, Division(division.kind, division.number, block.alinea.text, part.title))


def is_division(block: Block) -> bool:
    """Whether a block is the heading of a division, and no alinéa: a subheading that is counted is an `intertitre`."""
    return block.kind is BlockKind.SUBHEADING and block.alinea.kind != "intertitre"


def _span(part: _Part) -> Span | None:
    return part.block.span if part.block else part.body[0].span if part.body else None
