"""Everything that pages ask of a dossier, computed once: acts by name, sentences, what became of them, redlines, places."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from generator.model import (
    Acte,
    Alinea,
    Dossier,
    Fait,
    Instruction,
    Lacune,
    Outcome,
    Redline,
    Row,
    Texte,
    Version,
)
from generator.publishing import addresses
from generator.publishing.glossary import Term
from generator.publishing.typography import NBSP, acte_name, the_acte, typo

Compare = Callable[[Texte, Texte], Redline]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands on the pages of one version."""

    anchor: str
    """Its anchor."""
    part: str
    """What holds it, in words: « article 4 »."""
    line: str
    """Its own name: « alinéa 2 »."""
    part_anchor: str = ""
    """Anchor of what holds it."""


@dataclass(frozen=True, slots=True)
class Step:
    """What an act changed of one line or run of lines."""

    older: tuple[Alinea | Lacune, ...]
    """What stood there before."""
    row: Row | None
    """The row, when words inside one alinéa changed."""


class DossierView:
    """A dossier, indexed for publishing."""

    def __init__(self, dossier: Dossier, compare: Compare, glossary: tuple[Term, ...] = (), guide: str = "") -> None:
        """Index it; redlines are made when they are asked for. `guide`: where one learns to deposit a text, if anywhere."""
        self.glossary = glossary
        self.guide = guide
        self.dossier = dossier
        self.id = dossier.id
        self.titre = typo(dossier.titre)
        self.versions = tuple(replace(version, acte=_dressed(version.acte)) for version in dossier.versions)
        self._compare = compare
        self._redlines: dict[tuple[int, int], Redline] = {}
        made = {version.acte.id: version.acte for version in self.versions}
        self.actes: dict[str, Acte] = {acte.id: made.get(acte.id, _dressed(acte)) for acte in dossier.actes} | made
        self.slugs = addresses.dossier_slugs(dossier)
        self.instructions: dict[str, Instruction] = {}
        self.outcomes: dict[str, list[Outcome]] = {}
        for version in self.versions:
            for provision in version.provisions:
                self.instructions[provision.instruction.ident] = provision.instruction
            for outcome in version.outcomes:
                self.instructions.setdefault(outcome.instruction.ident, outcome.instruction)
                self.outcomes.setdefault(outcome.instruction.ident, []).append(outcome)

    @property
    def latest(self) -> Version:
        """The latest known version."""
        return self.versions[-1]

    def rank(self, version: Version) -> int:
        """Its place among the versions."""
        return next(rank for rank, other in enumerate(self.versions) if other.acte.id == version.acte.id)

    def version_of(self, acte: str) -> Version | None:
        """The version that an act made."""
        return next((version for version in self.versions if version.acte.id == acte), None)

    def redline(self, older: int, newer: int) -> Redline:
        """What separates two versions, by rank."""
        if (older, newer) not in self._redlines:
            self._redlines[older, newer] = self._compare(self.versions[older].texte, self.versions[newer].texte)
        return self._redlines[older, newer]

    def address(self, version: Version) -> str:
        """Where a version is read: the convention's own page for the latest."""
        if version is self.latest:
            return addresses.convention(self.id)
        return addresses.version(self.id, version.acte.id)

    def sentence_address(self, ident: str) -> str:
        """Where a sentence stands on its act's page; what is known of an act that is not held stands there as facts."""
        acte, _, anchor = ident.rpartition(":")
        return f"{addresses.acte(self.id, acte)}#{anchor}"

    def line_address(self, acte: str, line: int) -> str:
        """Where a line of the deposited text stands on its act's page; empty when no block of it is shown there."""
        for block in self.actes[acte].blocks if acte in self.actes else ():
            first, last = block.span.first_line - block.span.offset, block.span.last_line - block.span.offset
            if first <= line <= last:
                return f"{addresses.acte(self.id, acte)}#l-{first}"
        return ""

    def fact(self, ident: str) -> Fait | None:
        """The fact that stands for a sentence of an act that is not held (« avenant-3:f7 » is its seventh)."""
        acte, _, anchor = ident.rpartition(":")
        faits = self.actes[acte].faits if acte in self.actes else ()
        rank = int(anchor[1:]) - 1 if re.fullmatch(r"f\d+", anchor) else -1
        return faits[rank] if 0 <= rank < len(faits) else None

    def acte_label(self, identifier: str) -> str:
        """« l'avenant n° 2 », or the identifier of an act that nobody listed."""
        return the_acte(self.actes[identifier]) if identifier in self.actes else f"l’acte « {identifier} »"

    def acte_short(self, identifier: str) -> str:
        """« avenant n° 2 »."""
        return acte_name(self.actes[identifier]) if identifier in self.actes else identifier

    def sentence_label(self, ident: str) -> str:
        """« art. 1er » or, when the sentence stands in no article, its line."""
        fait = self.fact(ident)
        if fait is not None:
            return f"selon {self.acte_label(fait.selon)}"
        instruction = self.instructions.get(ident)
        if instruction is None:
            return ""
        if instruction.article:
            return f"art.{NBSP}{instruction.article}"
        return f"ligne{NBSP}{instruction.span.first_line - instruction.span.offset}"

    def sentence_place(self, ident: str) -> str:
        """« art. 1er, ligne 7 »: the article of its act and its line in the deposited text; nothing for a fact."""
        instruction = self.instructions.get(ident)
        if instruction is None or self.fact(ident) is not None:
            return ""
        line = f"ligne{NBSP}{instruction.span.first_line - instruction.span.offset}"
        return f"art.{NBSP}{instruction.article}, {line}" if instruction.article else line

    @cached_property
    def places(self) -> dict[str, dict[str, Place]]:
        """For each version, by identity of line or part, where it stands on its page."""
        found: dict[str, dict[str, Place]] = {}
        for version in self.versions:
            here: dict[str, Place] = {}
            for part in version.texte.parts:
                anchor = self.slugs.anchor(part)
                name = part_name(part.kind, part.number)
                if part.ident:
                    here[part.ident] = Place(anchor, name, "", anchor)
                for line, line_anchor, label in addresses.line_anchors(part, anchor):
                    if line.ident:
                        here[line.ident] = Place(line_anchor, name, label, anchor)
            found[version.acte.id] = here
        return found

    @cached_property
    def steps(self) -> dict[tuple[str, str], Step]:
        """For each act and line that it wrote or touched, what stood there before."""
        found: dict[tuple[str, str], Step] = {}
        for rank in range(1, len(self.versions)):
            acte = self.versions[rank].acte.id
            for part in self.redline(rank - 1, rank).parts:
                for run in changed_runs(part.rows):
                    newer = [row.newer for row in run if row.newer is not None]
                    older = tuple(row.older for row in run if row.older is not None)
                    if newer and newer[0].ident:
                        found[acte, newer[0].ident] = Step(older, run[0] if run[0].kind == "changed" else None)
        return found


def _dressed(acte: Acte) -> Acte:
    """An act whose depositor's own words carry French typography, as all that the site says; its text stays as it is."""
    faits = tuple(replace(fait, valeur=typo(fait.valeur), portion=typo(fait.portion)) for fait in acte.faits)
    parties = tuple(typo(name) for name in acte.parties)
    return replace(
        acte, objet=typo(acte.objet), parties=parties, fin_source=typo(acte.fin_source), titre=typo(acte.titre), faits=faits
    )


def changed_runs(rows: tuple[Row, ...]) -> list[list[Row]]:
    """Rows that changed, together when they follow each other; an alinéa whose words changed stands alone."""
    runs: list[list[Row]] = []
    open_run = False
    for row in rows:
        if row.kind in {"equal", "moved"} or (row.kind == "unknown" and row.older == row.newer):
            open_run = False
        elif row.kind == "changed":
            runs.append([row])
            open_run = False
        elif open_run:
            runs[-1].append(row)
        else:
            runs.append([row])
            open_run = True
    return runs


def part_name(kind: str, number: str) -> str:
    """« article 4 », « annexe 2 », « préambule »."""
    word = {"article": "article", "annexe": "annexe", "preambule": "préambule", "division": "partie"}[kind]
    return f"{word}{NBSP}{number}" if number else word
