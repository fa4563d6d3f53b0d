"""The frozen types that cross the borders between wings, and no logic.

Reading makes `Acte`, `Block`, `Texte`; amending makes `Instruction` and `Provision`; consolidating makes `Version` and
`Redline`; publishing only reads them. French legal nouns are unaccented and never translated (see `docs/glossaire.md`).
The operations themselves stand in `operations.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from generator.errors import Diagnostic
    from generator.operations import Operation, Target


@dataclass(frozen=True, slots=True)
class Span:
    """Where a thing stands in a file."""

    path: str
    """Path of the file as the reader knows it (`source/…/avenant-2.md`), or a name such as `<base>`."""
    first_line: int
    """First line, counted from 1, front matter included."""
    last_line: int
    """Last line, included."""
    offset: int = 0
    """Lines of front matter above the deposited text: `first_line - offset` is the line of the deposited text."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Which sentence of which act wrote a thing."""

    acte: str
    """Identifier (file stem) of the act."""
    instruction: str = ""
    """Identifier of the instruction in that act; empty for the act's own text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A typographic mark over a stretch of an alinéa's plain text."""

    kind: Literal["emphasis", "strong", "superscript", "strike", "link", "note"]
    """What the mark is; `note` calls a footnote."""
    start: int
    """First character, from 0."""
    end: int
    """One past the last character."""
    href: str = ""
    """Address of a link (http, https or mailto only), or the label of a note."""


@dataclass(frozen=True, slots=True)
class Reserve:
    """A doubt that stands on an alinéa: an act that is not held may have changed it."""

    acte: str
    """Identifier of the act that is not held, or of the act whose wording no held act removed."""
    cause: str
    """The doubt, in French, as it is shown."""


@dataclass(frozen=True, slots=True)
class Alinea:
    """One alinéa, its words exactly as deposited."""

    text: str
    """Plain text, its marker (« - », « 1° », « a) ») included; the rows of a table joined by newlines."""
    kind: Literal["paragraphe", "item", "tableau", "intertitre"] = "paragraphe"
    """What it is; `intertitre` is an unnumbered or numbered subheading inside an article."""
    depth: int = 0
    """Nesting of an item, from 0, read from its indentation."""
    label: str = ""
    """The marker that it begins with, as written: « - », « 1° », « a) », « I. », « 8.3. »."""
    marks: tuple[Mark, ...] = ()
    """Typographic marks over `text`."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Cells of a table, row by row; empty otherwise."""
    ident: str = ""
    """Identity kept from version to version: « act:line », « act:line.2 » when two share a line."""
    span: Span | None = None
    """Where its words were deposited."""
    origin: Origin | None = None
    """The sentence that wrote it."""
    edits: tuple[Origin, ...] = ()
    """The sentences that changed words in it since, oldest first."""
    reserves: tuple[Reserve, ...] = ()
    """Doubts that stand on it."""
    notes: tuple[str, ...] = ()
    """Texts of the footnotes that it calls, each beginning with its label."""
    repairs: tuple[str, ...] = ()
    """What reading joined or set aside here, in French, as it is shown."""


@dataclass(frozen=True, slots=True)
class Lacune:
    """Alinéas that are not held (« texte manquant » on screen)."""

    minimum: int
    """At least so many alinéas."""
    maximum: int | None
    """At most so many; None when it is not known."""
    cause: str
    """Why they are not held, in French, as it is shown."""
    ident: str = ""
    """Identity kept from version to version."""
    origin: Origin | None = None
    """The act or sentence that made the hole."""
    last_known: tuple[Alinea | Lacune, ...] = ()
    """The last wording known of what stands in the hole, printed beside it."""
    presumed: bool = False
    """True when its count, or its being a hole, is a presumption (literal count, *déduite*)."""


PartKind = Literal["article", "annexe", "preambule", "division"]


@dataclass(frozen=True, slots=True)
class Division:
    """A heading that groups articles: titre, chapitre, section, sous-section, annexe…"""

    kind: str
    """« titre », « chapitre », « section », « annexe »… lower case, unaccented; empty for a bare heading."""
    number: str
    """As written: « II », « 1er »; empty when it has none."""
    heading: str
    """The heading without its kind and number."""
    title: str
    """The whole heading as deposited."""


@dataclass(frozen=True, slots=True)
class Article:
    """Something that holds alinéas under one heading: an article, an annexe, the preamble, a division's own text."""

    number: str
    """As the text writes it: « 1er », « 2.3.1 », « VIII.4 », « II » for an annexe; empty when it has none."""
    heading: str
    """Its heading (« Objet de la délégation »), as deposited; empty when it has none."""
    body: tuple[Alinea | Lacune, ...]
    """Its alinéas and holes, in order."""
    kind: PartKind = "article"
    """What it is."""
    title: str = ""
    """The whole heading line as deposited (« Article 1: Objet de la délégation »)."""
    divisions: tuple[Division, ...] = ()
    """The headings above it, outer to inner."""
    state: Literal["present", "missing", "repealed"] = "present"
    """`missing`: known to exist, no text held; `repealed`: its number is vacant."""
    ident: str = ""
    """Identity kept from version to version, whatever its number becomes."""
    span: Span | None = None
    """Where its heading stands."""
    origin: Origin | None = None
    """The sentence that created it."""
    heading_edits: tuple[Origin, ...] = ()
    """The sentences that changed its number or heading."""

    @property
    def names(self) -> tuple[str, str, str]:
        """Its number, the same without a final full stop, its title after « Article »: no white space, folded case."""
        number, title = ("".join(words.split()).casefold() for words in (self.number, self.title))
        return number, number.rstrip("."), title.removeprefix("article")

    @property
    def lines(self) -> tuple[str, ...]:
        """Plain text, one string an alinéa; holes give none."""
        return tuple(alinea.text for alinea in self.body if isinstance(alinea, Alinea))


@dataclass(frozen=True, slots=True)
class Texte:
    """A text: everything that has alinéas, in document order."""

    acte: str
    """Identifier of the act whose text it is."""
    title: str
    """Its title as deposited."""
    parts: tuple[Article, ...]
    """Preamble, articles, annexes, divisions that hold text, in document order."""
    open_ended: bool = False
    """True when nobody knows whether articles stand after the last one (text not held)."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles proper."""
        return tuple(part for part in self.parts if part.kind == "article")

    @property
    def annexes(self) -> tuple[Article, ...]:
        """The annexes that hold text of their own."""
        return tuple(part for part in self.parts if part.kind == "annexe")

    def article(self, number: str) -> Article:
        """The part that the text numbers so (white space and case apart), the first when it stands twice.

        Failing that, the one numbered so but for a final full stop, or titled so after « Article » (« II.1. Définition »). Never
        raises: an unknown or repealed number gives an article without lines.
        """
        wanted = "".join(number.split()).casefold()
        for rank, sought in enumerate((wanted, wanted.rstrip("."), wanted)):
            for part in self.parts:
                if part.state != "repealed" and part.names[rank] == sought and (sought or not rank):
                    return part
        return Article(number=number, heading="", body=(), state="missing")


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
class Segment:
    """A stretch of words in a redline."""

    kind: Literal["equal", "deleted", "inserted"]
    """What became of it."""
    text: str
    """Its words; an alinéa's `equal` + `deleted` segments join into the older text, `equal` + `inserted` into the newer."""


@dataclass(frozen=True, slots=True)
class Row:
    """One aligned pair of alinéas in a redline."""

    kind: Literal["equal", "changed", "deleted", "inserted", "moved", "unknown"]
    """`unknown`: a hole stands on one side or both, nothing can be compared."""
    older: Alinea | Lacune | None
    """The older side; None for what was inserted."""
    newer: Alinea | Lacune | None
    """The newer side; None for what was deleted."""
    segments: tuple[Segment, ...] = ()
    """Words of a changed row."""


@dataclass(frozen=True, slots=True)
class ArticleRedline:
    """The redline of one part."""

    older: Article | None
    """The part as it was; None when it was created."""
    newer: Article | None
    """The part as it is; None when it is gone."""
    kind: Literal["equal", "changed", "deleted", "inserted", "moved", "unknown"]
    """What became of it as a whole."""
    heading: tuple[Segment, ...] = ()
    """Words of its heading line."""
    rows: tuple[Row, ...] = ()
    """Its alinéas, aligned."""


@dataclass(frozen=True, slots=True)
class Redline:
    """What separates two texts; replayed on the first it gives the second, and backwards the first."""

    parts: tuple[ArticleRedline, ...]
    """Parts of both texts, in the newer order, those that are gone where they stood."""


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
