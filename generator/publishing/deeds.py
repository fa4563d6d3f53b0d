"""Who did what between two versions: the sentences that wrote a line, and those that took it away."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.model import Alinea, Article, Lacune, Version
from generator.operations import Remove, Replace
from generator.publishing.dossier_view import DossierView
from generator.publishing.typography import of_acte


@dataclass(frozen=True, slots=True)
class Deed:
    """A sentence of an act, named as the page needs it."""

    by: str
    """« l'avenant n° 1, art. 1er »."""
    of: str
    """« de l'avenant n° 1, art. 1er »."""
    href: str
    """Where it stands on its act's page."""
    words: str = ""
    """The sentence; for an act that is not held, the words of another act that tell of it."""
    retained: bool = False
    """Whether a human said how it is read."""


class Deeds:
    """What the acts between two versions did, line by line."""

    def __init__(self, view: DossierView, older: int, newer: int) -> None:
        """Between two versions, by rank."""
        self.view = view
        self.steps = list(zip(view.versions[older:newer], view.versions[older + 1 : newer + 1], strict=True))
        self.between = {version.acte.id for _, version in self.steps}

    @cached_property
    def _held(self) -> list[tuple[frozenset[str], frozenset[str]]]:
        """For each step, the lines and parts before it and after it."""
        held = [_idents(version) for version in (self.steps[0][0], *(after for _, after in self.steps))] if self.steps else []
        return list(pairwise(held))

    def wrote(self, line: Alinea | Lacune | None) -> tuple[Deed, ...]:
        """The sentences of these acts that wrote a line or words in it."""
        if line is None:
            return ()
        origins = (line.origin, *(line.edits if isinstance(line, Alinea) else ()))
        return self._deeds([origin.instruction for origin in origins if origin is not None and origin.acte in self.between])

    def headed(self, part: Article | None) -> tuple[Deed, ...]:
        """The sentences of these acts that created a part, or changed its number or heading."""
        origins = (part.origin, *part.heading_edits) if part is not None else ()
        return self._deeds([origin.instruction for origin in origins if origin is not None and origin.acte in self.between])

    def removed(self, ident: str) -> tuple[Deed, ...]:
        """The sentences of these acts that took away a line or a part that the older version has."""
        found: list[str] = []
        for (_, after), (stood, stands) in zip(self.steps, self._held, strict=True):
            if ident in stood and ident not in stands:
                touched = [
                    outcome
                    for outcome in after.outcomes
                    if outcome.status == "applied"
                    and outcome.located
                    and ident in (outcome.located.part, *outcome.located.alineas)
                ]
                # A sentence that changes words may have searched the line that another one took away.
                took = [outcome for outcome in touched if isinstance(outcome.operation, Remove | Replace)]
                found += [outcome.instruction.ident for outcome in took or touched]
        return self._deeds(found)

    def repealed(self, part: Article) -> tuple[Deed, ...]:
        """The sentences of these acts that left a part's number vacant."""
        return self._deeds(
            [
                outcome.instruction.ident
                for _, after in self.steps
                for outcome in after.outcomes
                if outcome.status == "applied"
                and isinstance(outcome.operation, Remove)
                and outcome.located is not None
                and outcome.located.part == part.ident
            ]
        )

    def _deeds(self, sentences: list[str]) -> tuple[Deed, ...]:
        return tuple(self.deed(ident) for ident in dict.fromkeys(sentences) if ident)

    def deed(self, ident: str) -> Deed:
        """A sentence by its name and its address."""
        label = self.view.sentence_label(ident)
        acte = ident.rpartition(":")[0]
        names = self.view.acte_label(acte), of_acte(self.view.actes[acte]) if acte in self.view.actes else f"de {acte}"
        by, of = (f"{name}, {label}" if label else name for name in names)
        instruction, fait = self.view.instructions.get(ident), self.view.fact(ident)
        words = fait.citation if fait else instruction.text if instruction else ""
        retained = instruction is not None and instruction.lecture is not None
        return Deed(by, of, self.view.sentence_address(ident), words, retained)


def _idents(version: Version) -> frozenset[str]:
    """Every line and part of a version, those left vacant apart."""
    parts = [part for part in version.texte.parts if part.state != "repealed"]
    return frozenset(part.ident for part in parts) | {line.ident for part in parts for line in part.body}
