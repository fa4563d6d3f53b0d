"""One operation of an act on its way: resolved, refused, or both in turn."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.consolidating.refused import Refused
from generator.consolidating.resolve import Resolved
from generator.consolidating.under_divisions import under_division
from generator.consolidating.under_titles import under_title
from generator.model import Acte, Instruction, Origin, Refusal, Texte
from generator.operations import Operation, Rename, ReplaceWords


@dataclass(slots=True)
class Entry:
    """One operation while it makes its way."""

    instruction: Instruction
    operation: Operation
    origin: Origin
    resolved: Resolved | None = None
    refusal: Refusal | None = None
    article: str | None = None
    under: str = ""
    """What is told of the lines above it that name a division or a passage of the article."""

    def refuse(self, refusal: Refusal) -> None:
        """Give it up; where it bears stays known."""
        if self.resolved is not None:
            self.article = self.resolved.article
        self.refusal, self.resolved = refusal, None

    def read_under_its_title(self, acte: Acte, texte: Texte) -> None:
        """Narrow it to the division, and to the passage of the article, that lines above it name."""
        try:
            operation, inside = under_division(self.operation, self.instruction, acte.blocks, texte)
            self.operation, under = under_title(operation, self.instruction, acte, texte)
            self.under = " ".join(told for told in (inside, under) if told)
        except Refused as refused:
            self.refusal, self.article = refused.refusal, refused.article

    def note(self, told: str) -> None:
        """Say one more thing of it."""
        if self.resolved is not None:
            self.resolved = replace(self.resolved, notes=(*self.resolved.notes, told))


def renames_all(operation: Operation) -> bool:
    """Whether an operation changes words wherever they stand in the text: what the same act replaces is not its business."""
    whole = isinstance(operation, ReplaceWords) and operation.target.holder == "texte" and operation.occurrences == "toutes"
    return isinstance(operation, Rename) or whole
