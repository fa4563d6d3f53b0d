"""Honest figures: how much of each act was read, how much of each text is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Acte, Alinea, BlockKind, Lacune, Texte, Version
from generator.publishing.acte_view import KIND_NAMES


@dataclass(frozen=True, slots=True)
class Rate:
    """A part of a whole."""

    part: int
    whole: int

    @property
    def percent(self) -> str:
        """« 83 % » rounded down, so that 100 % means all; « sans objet » of nothing."""
        return f"{self.part * 100 // self.whole}\N{NARROW NO-BREAK SPACE}%" if self.whole else "sans objet"


@dataclass(frozen=True, slots=True)
class Coverage:
    """The figures of one version."""

    sentences: Rate
    """Amending sentences understood, of all those of the act."""
    applied: int
    annotated: int
    refused: int
    classed: Rate
    """Blocks with a class, of all those of the act."""
    articles: Rate
    """Articles and annexes wholly known after the act, of those known to exist."""
    lines: int
    """Alinéas known."""
    holes: int
    """Places where text is missing."""
    reserves: int
    """Alinéas under reserve."""

    @property
    def all_missing(self) -> bool:
        """Whether nothing is known of the text, not even which articles it has."""
        return not self.articles.whole and not self.lines


def total(rates: Iterable[Rate]) -> Rate:
    """Several rates as one."""
    known = tuple(rates)
    return Rate(sum(one.part for one in known), sum(one.whole for one in known))


def coverage(version: Version) -> Coverage:
    """The figures of what one act did, and of the text that it left."""
    statuses = Counter(outcome.status for outcome in version.outcomes)
    own = [provision for provision in version.provisions if provision.instruction.ident.startswith(f"{version.acte.id}:")]
    read = sum(provision.refusal is None for provision in own)
    blocks = version.acte.blocks
    return Coverage(
        Rate(read, len(own)),
        statuses["applied"],
        statuses["annotated"],
        statuses["refused"],
        Rate(sum(block.kind is not BlockKind.UNDETERMINED for block in blocks), len(blocks)),
        known_parts(version.texte),
        sum(isinstance(line, Alinea) for part in version.texte.parts for line in part.body),
        sum(isinstance(line, Lacune) for part in version.texte.parts for line in part.body)
        + sum(part.state == "missing" and not part.body for part in version.texte.parts),
        sum(isinstance(line, Alinea) and bool(line.reserves) for part in version.texte.parts for line in part.body),
    )


def known_parts(texte: Texte) -> Rate:
    """Articles and annexes without any hole."""
    parts = [part for part in texte.parts if part.kind in {"article", "annexe"} and part.state != "repealed"]
    whole = [part for part in parts if part.state == "present" and all(isinstance(line, Alinea) for line in part.body)]
    return Rate(len(whole), len(parts))


def classes(acte: Acte) -> tuple[tuple[str, int], ...]:
    """How many blocks of each class an act has, most frequent first."""
    counted = Counter(block.kind for block in acte.blocks)
    return tuple((KIND_NAMES[kind], count) for kind, count in sorted(counted.items(), key=lambda item: (-item[1], item[0].value)))
