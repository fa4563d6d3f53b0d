"""What a page shows of a text: lines, parts, and the marks beside them. Types, and the making of one line."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from generator.model import Alinea, Article, Lacune, Segment
from generator.publishing import inline
from generator.publishing.decisions import Decision
from generator.publishing.dossier_view import part_name
from generator.publishing.glossary import Term
from generator.publishing.typography import NBSP, plural

EMPTY = Markup("")


@dataclass(frozen=True, slots=True)
class Change:
    """A mark « Remplacé par l'avenant n° 2, art. 1er », and what it opens."""

    verb: str
    acte: str
    """« l'avenant n° 2 »."""
    sentences: tuple[tuple[str, str, str, str], ...]
    """Label, address, words and place (« avenant n° 2, art. 1er, ligne 7 ») of each sentence."""
    older: tuple[Alinea | Lacune, ...] = ()
    segments: tuple[Segment, ...] = ()
    following: int = 0
    """How many lines after this one the mark stands for too."""
    decisions: tuple[Decision, ...] = ()
    """The readings that a human retained for its sentences."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reserve, and how many lines it stands on."""

    cause: str
    href: str
    following: int = 0


@dataclass(slots=True)
class LineView:
    """An alinéa or a hole."""

    line: Alinea | Lacune
    anchor: str
    label: str
    html: Markup = EMPTY
    depth: int = 0
    kind: str = "paragraphe"
    count: str = ""
    """For a hole, how much is missing."""
    changed: bool = False
    changes: tuple[Change, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    doubtful: bool = False
    source_href: str = ""
    source_label: str = ""
    last_known: tuple[LineView, ...] = ()
    notes: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    told: tuple[tuple[str, str, str], ...] = ()
    """For a hole, what acts say of it: their words, who says them, where."""
    missing_href: str = ""
    """For a hole, the page of the act that is not held."""


@dataclass(slots=True)
class PartView:
    """An article, annexe, preamble or division that holds text."""

    part: Article
    anchor: str
    slug: str
    name: str
    title: str
    divisions: tuple[str, ...]
    """Headings of the divisions that open here."""
    lines: tuple[LineView, ...] = ()
    history_href: str = ""
    heading_changes: tuple[Change, ...] = ()
    notices: list[Notice] = field(default_factory=list)
    removals: tuple[Change, ...] = ()
    creation: tuple[Change, ...] = ()
    terms: tuple[Term, ...] = ()
    """Terms of the glossary that the page's text first uses here."""
    missing_href: str = ""
    """For a part without text, the page of the act that is not held."""
    latest_href: str = ""
    """Where an older version's part is read in the latest one."""

    @property
    def known(self) -> bool:
        """Whether some of its words are."""
        return any(isinstance(shown.line, Alinea) for shown in self.lines)


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence shown beside a part: annotated or refused."""

    status: str
    title: str
    reason: str
    href: str
    label: str
    words: str
    content: tuple[Markup, ...] = ()
    decision: Decision | None = None


@dataclass(slots=True)
class TextView:
    """The whole text."""

    title: str
    parts: tuple[PartView, ...]
    unplaced: tuple[Notice, ...]
    open_ended: bool
    prefix: str = ""
    heading: str = ""


def hole_count(hole: Lacune) -> str:
    """How much is missing, in words."""
    if hole.maximum == hole.minimum:
        return plural(hole.minimum, "alinéa")
    if hole.maximum is None:
        if hole.minimum == 0:
            return "nombre d’alinéas inconnu, peut-être aucun"
        return f"au moins {plural(hole.minimum, 'alinéa')}"
    return f"de {hole.minimum} à {plural(hole.maximum, 'alinéa')}"


def whole_count(part: Article) -> str:
    """What is missing of a part of which nothing is held."""
    return {
        "article": "l’article entier",
        "annexe": "l’annexe entière",
        "preambule": "le préambule entier",
        "division": "la partie entière",
    }[part.kind]


def bare_lines(lines: tuple[Alinea | Lacune, ...]) -> tuple[LineView, ...]:
    """Lines without anchors nor marks: an older wording, a new text quoted."""
    return tuple(line_view(line, "", "") for line in lines)


def line_view(line: Alinea | Lacune, anchor: str, label: str) -> LineView:
    """A line at its place, before any mark."""
    if isinstance(line, Lacune):
        return LineView(line, anchor, label, kind="manque", count=hole_count(line), last_known=bare_lines(line.last_known))
    return LineView(
        line, anchor, label, inline.content(line), min(line.depth, 5), line.kind, notes=line.notes, repairs=line.repairs
    )


def title_of(part: Article) -> str:
    """Its heading line as deposited; its name when nobody deposited one."""
    name = part_name(part.kind, part.number)
    named = f"{name[0].upper()}{name[1:]}" + (f"{NBSP}: {part.heading}" if part.heading else "")
    return part.title if part.title and (part.span is not None or part.title.casefold() != name.casefold()) else named
