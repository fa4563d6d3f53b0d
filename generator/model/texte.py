"""What a text is made of: alinéas and holes with their marks, articles, the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


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
    """Identifier of the act that is not held, whose wording no held act removed, or in which nothing was read."""
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
    doubtful: str = ""
    """Why it may count as several alinéas, or as none, in French; empty when it is one."""


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
