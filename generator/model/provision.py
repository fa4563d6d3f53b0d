"""What was understood of an amending sentence: the instruction, what it orders, or why nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.model.acte import Lecture
from generator.model.texte import Alinea, Span

if TYPE_CHECKING:
    from generator.operations import Operation, Target


@dataclass(frozen=True, slots=True)
class Instruction:
    """An amending sentence with its payload and what it inherits."""

    ident: str
    """« avenant-2:i3 »: stable within the act, in order of appearance."""
    text: str
    """The sentence as deposited, without its payload."""
    span: Span
    """Lines of the sentence and of its payload."""
    article: str = ""
    """Number of the amending act's own article that holds it, as written."""
    heading: str = ""
    """Heading of that article, which may name the target."""
    context: tuple[str, ...] = ()
    """Announcing lines above it, outer to inner, whose target it inherits."""
    payload: tuple[Alinea, ...] = ()
    """New text below or after the colon, quotation marks taken off; empty when there is none."""
    blocks: tuple[int, ...] = ()
    """Indexes of its blocks in `Acte.blocks`."""
    lecture: Lecture | None = None
    """The human decision that says how it is read; None when the engine reads it, or refuses to, by itself."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something was not done."""

    code: str
    """Stable ASCII identifier: `target-not-found`, `two-targets`, `unread-sentence`…"""
    reason: str
    """A French sentence that tells a lawyer what is wrong and what to do."""
    target: Target | None = None
    """What the sentence seems to bear on, when that much was read: the refusal is shown there."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A change of the agreement that gives no new words to apply."""

    kind: Literal["non-textual", "undetermined-scope"]
    """*Modification non textuelle*, or *de portée indéterminée*."""
    target: Target
    """What it is attached to."""
    content: tuple[Alinea, ...] = ()
    """Its words, shown beside the target."""


@dataclass(frozen=True, slots=True)
class Provision:
    """What was understood of an instruction: operations, an annotation, or why none."""

    instruction: Instruction
    """The sentence."""
    operations: tuple[Operation, ...] = ()
    """What it orders, in its own order."""
    refusal: Refusal | None = None
    """Why it was not understood."""
    annotation: Annotation | None = None
    """What it says without new words."""
    notes: tuple[str, ...] = ()
    """What a reader must know of how it was read, in French."""
