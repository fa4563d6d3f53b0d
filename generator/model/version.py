"""What became of the sentences and of the text: outcomes, versions, dossiers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.errors import Diagnostic
from generator.model.acte import Acte
from generator.model.provision import Annotation, Instruction, Provision, Refusal
from generator.model.texte import Reserve, Texte

if TYPE_CHECKING:
    from generator.operations import Operation


@dataclass(frozen=True, slots=True)
class Located:
    """What an operation touched, in the text before the act."""

    part: str
    """`Article.ident` of what holds it."""
    article: str
    """Its number as the text writes it."""
    alineas: tuple[str, ...] = ()
    """`ident` of each alinéa or hole touched."""
    label: str = ""
    """The place in words: « article 4, alinéas 2 et 3 »."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one operation, refusal or annotation."""

    status: Literal["applied", "refused", "annotated"]
    """What became of it."""
    article: str | None
    """Number, as the base writes it, of the article that holds the target; None when it is not in the text."""
    instruction: Instruction
    """The sentence."""
    operation: Operation | None = None
    """What it ordered, when it was read."""
    located: Located | None = None
    """What it touched."""
    refusal: Refusal | None = None
    """Why it was not applied."""
    annotation: Annotation | None = None
    """What is shown beside the target."""
    notes: tuple[str, ...] = ()
    """What a reader must know: repairs, « décompte incertain », « pris en compte, non vérifiable »… in French."""
    written: tuple[str, ...] = ()
    """`ident` of each alinéa, hole or part that it wrote."""
    annexe: str | None = None
    """Number of the annexe that holds the target: `article` is then None where an article of the text bears the same."""


@dataclass(frozen=True, slots=True)
class Version:
    """One state of the text: what an act left."""

    acte: Acte
    """The act that made it."""
    texte: Texte
    """The text after it."""
    outcomes: tuple[Outcome, ...] = ()
    """What became of each of its sentences, in order."""
    autonomes: tuple[Texte, ...] = ()
    """Texts beside the convention: what the acts so far stipulate on their own account."""
    reserves: tuple[Reserve, ...] = ()
    """Doubts that stand on the whole text."""
    provisions: tuple[Provision, ...] = ()
    """What was understood of the act."""


@dataclass(frozen=True, slots=True)
class Consolidation:
    """A text through its acts."""

    versions: tuple[Version, ...]
    """The base first, then one an act."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A convention and its acts."""

    id: str
    """Folder name."""
    titre: str
    """Its name on the site."""
    actes: tuple[Acte, ...]
    """In order."""
    versions: tuple[Version, ...]
    """One an act, in order."""
    alertes: tuple[Diagnostic, ...] = ()
    """What reading its files found odd without being stopped by it."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything under `source/`."""

    dossiers: dict[str, Dossier]
    """By folder name, sorted."""
