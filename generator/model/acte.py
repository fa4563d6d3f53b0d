"""What was deposited: blocks with their classes, facts and retained readings, the act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from generator.model.texte import Alinea, Span


class BlockKind(StrEnum):
    """The class of a block; every block of every act has exactly one."""

    TITLE = "title"
    VISA = "visa"
    PREAMBLE = "preamble"
    PARTIES = "parties"
    ARTICLE_HEADING = "article heading"
    SUBHEADING = "subheading"
    STIPULATION = "stipulation"
    ANNOUNCEMENT = "announcement"
    INSTRUCTION = "instruction"
    PAYLOAD = "payload"
    KEEPING = "keeping clause"
    NON_TEXTUAL = "non-textual"
    UNDETERMINED_SCOPE = "undetermined scope"
    SIGNATURE = "signature"
    NOTE = "note"
    ORNAMENT = "ornament"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of a deposited text (a heading, an alinéa, a signature…), classed."""

    kind: BlockKind
    """Its class. Reading gives the structural ones; amending refines stipulations and headings of an amending act."""
    alinea: Alinea
    """Its words."""
    span: Span
    """Its lines; the spans of an act's blocks, blank lines between them apart, tile the deposited text."""
    level: int = 0
    """Depth of a heading: 1 for `#` … 6; 0 when it is a plain line."""
    number: str = ""
    """Number that an article or division heading carries, as written."""
    heading: str = ""
    """What an article or division heading says after its number."""
    division: str = ""
    """Kind of a division heading (« titre », « chapitre », « annexe »…); empty otherwise."""
    rule: str = ""
    """Name of the rule that classed it, for `check` and for tests."""


@dataclass(frozen=True, slots=True)
class Fait:
    """What another act says of an act that is not held."""

    sujet: str
    """What it is about: « date », « parties », « montant », « durée », « intitulé », « portion », « annexe », « objet »…"""
    valeur: str
    """What is said, in French; empty when `portion` says it."""
    portion: str
    """A portion of the convention that the act changed, read by the amending grammar; empty otherwise."""
    preuve: Literal["explicite", "déduite"]
    """Whether the citation says it or only implies it."""
    selon: str
    """Identifier of the act that says so."""
    citation: str
    """Its words, as deposited."""
    span: Span | None = None
    """Where the fact stands in the front matter."""


@dataclass(frozen=True, slots=True)
class Lecture:
    """A *lecture retenue*: what a human decided that one sentence of an act says."""

    phrase: str
    """The sentence, with the words of the deposited text."""
    lecture: str
    """What it is taken to say: an amending sentence, or « sans effet »."""
    decide_par: str
    """Who decided."""
    date: date
    """When."""
    motif: str
    """Why."""
    ligne: int | None = None
    """Line of the deposited text where the sentence stands."""
    texte_nouveau: tuple[int, int] | None = None
    """First and last line of the new wording in the deposited text; None for what stands below the sentence."""
    empreinte: str = ""
    """Beginning of the SHA-256 of the deposited text that was decided upon, in hexadecimal; empty when it is not said."""
    span: Span | None = None
    """Where the decision stands in its own file."""


@dataclass(frozen=True, slots=True)
class Acte:
    """An act as deposited, or what is known of one that was not."""

    id: str
    """File stem: `avenant-2`."""
    nature: str
    """« convention », « avenant », « convention de service »…"""
    blocks: tuple[Block, ...]
    """Its text, unit by unit; empty when it is not held."""
    numero: int | None = None
    """Its number; None for the convention and for unnumbered acts."""
    titre: str = ""
    """Its title as it is cited."""
    nom: str = ""
    """Short name of the dossier, on the convention only (« Mon stage de 3e »)."""
    objet: str = ""
    """What it is about, in a few words, as the depositor writes it."""
    signature: date | None = None
    """Date of signature; None when the act carries none."""
    publication: date | None = None
    """Date of publication, when an act says it."""
    effet: date | None = None
    """Date of effect, only when the act says it."""
    fin: date | None = None
    """Stipulated end, when the act says it."""
    fin_source: str = ""
    """Where it says so: « art. 6 »."""
    parties: tuple[str, ...] = ()
    """The parties, as named."""
    statut: Literal["versé", "non versé"] = "versé"
    """Whether its text was deposited."""
    depot: date | None = None
    """When the transcription was deposited."""
    sha256: str = ""
    """SHA-256 of the deposited text, in hexadecimal; empty when it is not held."""
    source: str = ""
    """The deposited text, byte for byte, decoded as UTF-8."""
    path: str = ""
    """Path of the file."""
    faits: tuple[Fait, ...] = ()
    """What other acts say of it."""
    lectures: tuple[Lecture, ...] = ()
    """What humans decided that some of its sentences say."""
    repairs: tuple[str, ...] = ()
    """Joins, notes set aside and other repairs of reading, in French, with their lines."""
