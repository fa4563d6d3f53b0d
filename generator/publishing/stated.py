"""What acts state of sums and durations: each figure with the words around it, the act that says it and where it stands.

Nothing is deduced: a figure is a total or an addition only where the words beside it say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from generator.french.dates import DATE
from generator.model import Acte, Alinea, BlockKind, Fait, Version
from generator.publishing import addresses, facts, inline
from generator.publishing.dossier_view import DossierView, part_name
from generator.publishing.figures import Figure, durations, sums, unread_sums
from generator.publishing.sentences import excerpt, is_whole_span, lasts, role_of, sentences_of
from generator.publishing.typography import NBSP

_SAYING_KINDS = frozenset({BlockKind.STIPULATION, BlockKind.PAYLOAD, BlockKind.NON_TEXTUAL, BlockKind.UNDETERMINED_SCOPE})
SUM, SPAN = "montant", "durée"


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing that an act states of an act, itself or another."""

    acte: str
    """The act that it is about."""
    subject: str
    """« montant » or « durée »."""
    role: str
    """« total », « supplément », « tableau », or nothing."""
    value: tuple[str, int] | None
    """Unit and figure; None when the words give none that can be compared."""
    words: str
    """What is shown: a figure as written, or the depositor's summary."""
    quote: str
    """The words of the act."""
    by: str
    """The act that says it."""
    by_label: str
    """« l'avenant n° 4 »."""
    place: str
    """« article 4, alinéa 2 », « ligne 57 »."""
    href: str
    proof: str = ""
    """« explicite » or « déduite », for what is said of another act."""
    table: Alinea | None = None
    """The table, when it is one."""
    current: bool = False
    """Whether it stands in the latest known version."""

    @property
    def own(self) -> bool:
        """Whether the act says it of itself."""
        return self.acte == self.by

    @property
    def html(self) -> Markup:
        """The words of the act as they are quoted."""
        return inline.content(self.table) if self.table is not None else inline.plain(self.quote)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where words stand."""

    words: str
    href: str
    current: bool = False


@lru_cache(maxsize=16)
def sayings(view: DossierView) -> tuple[Saying, ...]:
    """All of them, act by act; what other acts say of one before what it says itself. Each page of a dossier asks again."""
    found: list[Saying] = []
    for version in view.versions:
        found += _deposited(view, version.acte)
        for line, place, before in _own_lines(view, version):
            written = _Line(view, version.acte, line, place, before)
            found += [*written.sums(), *written.spans()]
    return tuple(found)


def total_amount(view: DossierView) -> Saying | None:
    """The total that the latest act to give one states; None when it states two, or when a later act states a sum."""
    order = [version.acte.id for version in view.versions]
    said = [saying for saying in sayings(view) if saying.subject == SUM]
    totals = [saying for saying in said if saying.role == "total"]
    if not totals:
        return None
    last = max(order.index(saying.acte) for saying in totals)
    latest = [saying for saying in totals if order.index(saying.acte) == last]
    later = any(order.index(saying.acte) > last for saying in said)
    return latest[-1] if len({saying.value for saying in latest}) == 1 and not later else None


def _deposited(view: DossierView, acte: Acte) -> Iterator[Saying]:
    """Facts that the depositor took from other acts."""
    for rank, fait in enumerate(acte.faits, 1):
        if fait.sujet not in {SUM, SPAN}:
            continue
        said = facts.said_of(view, fait, f"f{rank}")
        line = said.href.rpartition("#l-")[2] if "#l-" in said.href else ""
        value, role = _read_fact(fait)
        yield Saying(
            acte.id,
            fait.sujet,
            role,
            value,
            fait.valeur,
            fait.citation,
            fait.selon,
            said.by,
            f"ligne{NBSP}{line}" if line else "",
            said.href,
            fait.preuve,
        )


def _read_fact(fait: Fait) -> tuple[tuple[str, int] | None, str]:
    """The one figure of a depositor's summary, and what it is."""
    figures = sums(fait.valeur) if fait.sujet == SUM else durations(fait.valeur)
    dates = DATE.findall(fait.valeur)
    role = "total" if re.search(r"\btotale?\b", fait.valeur) else "supplément" if "supplémentaire" in fait.valeur else ""
    if len(figures) == 1 and not dates and not unread_sums(fait.valeur):
        return (figures[0].unit, figures[0].value), role
    return None, role


def _own_lines(view: DossierView, version: Version) -> Iterator[tuple[Alinea, _Place, Alinea | None]]:
    """What an act stipulates, line by line: where it is read, and what stood there when only words of it are the act's."""
    acte = version.acte
    seen: set[int] = set()
    previous = _lines(view.versions[view.rank(version) - 1]) if view.rank(version) else {}
    for line, place in _placed(view, version):
        if line.span is not None and line.ident.startswith(f"{acte.id}:"):
            seen.add(line.span.first_line)
            yield line, place, None
        elif any(edit.acte == acte.id for edit in line.edits) and line.ident in previous:
            yield line, place, previous[line.ident]
    for block in acte.blocks:
        if block.kind in _SAYING_KINDS and block.span.first_line not in seen:
            number = block.span.first_line - block.span.offset
            yield block.alinea, _Place(f"ligne{NBSP}{number}", view.line_address(acte.id, number)), None


def _placed(view: DossierView, version: Version) -> Iterator[tuple[Alinea, _Place]]:
    """The alinéas of a version, the preamble's apart, read in the latest version as long as they stand there."""
    latest, here = view.places[view.latest.acte.id], view.places[version.acte.id]
    standing = _lines(view.latest)
    for part in version.texte.parts:
        if part.kind == "preambule":
            continue
        for line in part.body:
            if not isinstance(line, Alinea) or line.ident not in here:
                continue
            stands = line.ident in standing and standing[line.ident].text == line.text
            place = latest[line.ident] if stands else here[line.ident]
            home = addresses.convention(view.id) if stands else addresses.version(view.id, version.acte.id)
            yield line, _Place(f"{place.part}, {place.line}", f"{home}#{place.anchor}", stands)
    for texte in version.autonomes:
        slugs = addresses.Slugs([texte])
        for part in texte.parts:
            if part.kind == "preambule":
                continue
            anchor = f"{addresses.segment(texte.acte)}-{slugs.anchor(part)}"
            for line, line_anchor, label in addresses.line_anchors(part, anchor):
                if isinstance(line, Alinea):
                    name = part_name(part.kind, part.number)
                    yield line, _Place(f"{name}, {label}", f"{view.address(version)}#{line_anchor}", version is view.latest)


def _lines(version: Version) -> dict[str, Alinea]:
    return {line.ident: line for part in version.texte.parts for line in part.body if isinstance(line, Alinea)}


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that an act wrote, which makes what it states."""

    view: DossierView
    acte: Acte
    alinea: Alinea
    place: _Place
    before: Alinea | None

    def saying(
        self, subject: str, quote: str, role: str = "", figure: Figure | None = None, table: Alinea | None = None
    ) -> Saying:
        """One thing that it states."""
        return Saying(
            self.acte.id,
            subject,
            role,
            (figure.unit, figure.value) if figure else None,
            quote[figure.start : figure.end] if figure else "",
            quote,
            self.acte.id,
            self.view.acte_label(self.acte.id),
            self.place.words,
            self.place.href,
            table=table,
            current=self.place.current,
        )

    def sums(self) -> Iterator[Saying]:
        """The sums that it states, a table of sums as a whole."""
        text = _unlabelled(self.alinea)
        if self.alinea.kind == "tableau":
            if sums(text) or unread_sums(text):
                yield self.saying(SUM, text, "tableau", table=self.alinea)
            return
        old = {figure.value for figure in sums(self.before.text)} if self.before is not None else frozenset[int]()
        for sentence in sentences_of(text):
            figures = sums(sentence)
            for rank, figure in enumerate(figures):
                if figure.value not in old:
                    yield self.saying(SUM, sentence, role_of(sentence, figures, rank), figure)
            if unread_sums(sentence):
                yield self.saying(SUM, sentence)

    def spans(self) -> Iterator[Saying]:
        """How long it says that the agreement holds, at once; and the whole duration where it states one."""
        text = _unlabelled(self.alinea)
        if self.alinea.kind == "tableau" or (self.before is not None and durations(self.before.text) == durations(text)):
            return
        sentences = sentences_of(text)
        for sentence in filter(lasts, sentences):
            for figure in durations(sentence):
                if is_whole_span(sentence, figure):
                    yield self.saying(SPAN, sentence, "total", figure)
        if quoted := excerpt(sentences):
            yield self.saying(SPAN, quoted)


def _unlabelled(line: Alinea) -> str:
    """Its words without the mark that makes it an item of a list."""
    return line.text.removeprefix(line.label).lstrip() if line.kind == "item" else line.text
