"""Units → blocks: every unit gets exactly one class, from the zone of the act where it stands and the rule that it meets.

Zones follow each other: title, parties, visas, preamble, body, signatures; an annexe may open the body anew. Each rule has a
name, kept in `Block.rule`. What no rule explains is `undetermined`, never left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum

from generator.french.labels import read_label
from generator.model import Alinea, Block, BlockKind, Span
from generator.reading.closing import begins_signature, is_dated_signature, lists_annexes, opens_signature
from generator.reading.formulas import (
    announces_party,
    closes_preamble,
    describes_image,
    is_preamble_heading,
    marks_party,
    opens_parties,
    opens_visa,
)
from generator.reading.headings import Heading, is_title_like, read_article_heading
from generator.reading.layout import Layout, read_layout
from generator.reading.notes import begins_like_note
from generator.reading.plain_headings import MAY_HEAD
from generator.reading.signing import may_sign, signs_unannounced
from generator.reading.units import Unit, cut

_SIGNATURE_LINE_MAX = 300
_SUBHEADING_MAX = 110
_NOTES_MAX = 20
MAY_SIGN = "cette ligne peut être celle d’une signature, et non du texte"
PAGE, SUMMARY = "page", "summary"
_ASIDE = frozenset({PAGE, SUMMARY})
"""The rules of what a page adds around the text, and of the lines of a table of contents."""


class Zone(IntEnum):
    """Where in the act a unit stands."""

    TITLE = 0
    PARTIES = 1
    VISA = 2
    PREAMBLE = 3
    BODY = 4
    SIGNATURE = 5


def class_units(units: Sequence[Unit], path: str, offset: int, *, preamble_by_default: bool) -> list[Block]:
    """The blocks of an act, in order.

    `preamble_by_default` tells what text before the first heading is, when nothing announces it: the preamble of a convention, a
    stipulation of an amending act. What a page adds is set aside first: it parts nothing.
    """
    text = [unit for unit in units if unit.kind not in _ASIDE]
    layout = read_layout(text, amending=not preamble_by_default)
    classer = _Classer(text, layout, path, offset, preamble_by_default=preamble_by_default)
    pages = [classer.block(unit, BlockKind.ORNAMENT, unit.kind) for unit in units if unit.kind in _ASIDE]
    return sorted(classer.run() + pages, key=lambda block: block.span.first_line)


class _Classer:
    """Walks the units once; `zone` and `article_level` are all that it remembers."""

    def __init__(self, units: Sequence[Unit], layout: Layout, path: str, offset: int, *, preamble_by_default: bool) -> None:
        """Begin before the title."""
        self.units, self.layout, self.path, self.offset = units, layout, path, offset
        self.untitled_zone = Zone.PREAMBLE if preamble_by_default and layout.first < len(units) else Zone.BODY
        self.names_end = preamble_by_default
        self.zone = Zone.TITLE
        self.article_level: int | None = None
        self.signed = False
        self.last_party = -1

    def run(self) -> list[Block]:
        """Class every unit."""
        return [block for index in range(len(self.units)) for block in self._class(index)]

    def _class(self, index: int) -> list[Block]:
        unit = self.units[index]
        if unit.kind == "ornament":
            return [self.block(unit, BlockKind.ORNAMENT, "image" if _describes(unit.text) else "ornament")]
        self.signed = self.signed and index not in self.layout.articles and index not in self.layout.divisions
        if index in self.layout.articles:
            return self._article(unit, self.layout.articles[index])
        if index in self.layout.continued:
            kind = BlockKind.ARTICLE_HEADING if self.article_level is not None else BlockKind.SUBHEADING
            above = self.layout.articles.get(index - 1) or self.layout.divisions[index - 1]
            return [self.block(unit, kind, "heading-continued", Heading(above.number, unit.text, above.division))]
        if index in self.layout.divisions:
            return [self._division(unit, self.layout.divisions[index], "division")]
        if index in self.layout.amending:
            self.zone, self.article_level = Zone.BODY, unit.level
            return [self.block(unit, BlockKind.ARTICLE_HEADING, "amending-heading", Heading("", unit.text))]
        if self.zone < Zone.BODY and index < self.layout.first and (opening := self._opening(index)):
            return [opening]
        if unit.kind == "heading" and self.zone is not Zone.SIGNATURE:
            return [self._bare_heading(unit, index)]
        if self.zone is Zone.SIGNATURE or self._signs(index):
            self.zone = Zone.SIGNATURE
            return [self._signature(unit)]
        if self.zone is Zone.PREAMBLE:
            return [self.block(unit, BlockKind.PREAMBLE, "preamble")]
        self.zone = Zone.BODY
        dated = index not in self.layout.quoted and is_dated_signature(unit.text)
        self.signed = self.signed or dated or self._may_sign(index)
        if index in self.layout.unsure or self.signed:
            unit = replace(unit, doubtful=MAY_HEAD if index in self.layout.unsure else MAY_SIGN)
        if self._is_subheading(index):
            inner = read_article_heading(unit.text, plain=True)
            return [self.block(unit, BlockKind.SUBHEADING, "inner-heading", inner, intertitre=True)]
        return [self.block(unit, BlockKind.STIPULATION, "body")]

    def _signs(self, index: int) -> bool:
        """Whether the signatures begin at a unit."""
        unit = self.units[index]
        if index == 0 or not self.layout.may_be_signed(index):
            return False
        annexes = [i for i, found in self.layout.divisions.items() if found.division == "annexe" and i > index]
        announced = unit.kind == "paragraph" and begins_signature(unit.text)
        if index + 1 in annexes and index - 1 not in self.layout.articles and lists_annexes(unit.text):
            return True
        return announced or signs_unannounced(self.units, index, min(annexes, default=len(self.units)))

    def _may_sign(self, index: int) -> bool:
        """Whether the lines down to the end of a convention, or to its annexes, may be names that nothing announces."""
        last = max(self.layout.articles, default=len(self.units))
        first = min((i for i in self.layout.divisions if i > last), default=len(self.units))
        return self.names_end and last + 1 < index < first and may_sign(self.units, index, first)

    def _opening(self, index: int) -> Block | None:
        """The block of a unit above the first article: title, parties, visa, preamble."""
        unit = self.units[index]
        text = unit.text
        if is_preamble_heading(text):
            self.zone = Zone.PREAMBLE
            return self.block(unit, BlockKind.PREAMBLE, "preamble-heading")
        if closes_preamble(text):
            self.zone = Zone.BODY
            return self.block(unit, BlockKind.PREAMBLE, "agreed-formula")
        if opens_visa(text) or (self.zone is Zone.VISA and (unit.kind == "item" or text[0].islower())):
            self.zone = Zone.VISA
            return self.block(unit, BlockKind.VISA, "visa")
        if self.zone < Zone.VISA and opens_parties(text) and index > self.last_party:
            self.last_party = self._last_party(index)
        if index <= self.last_party:
            self.zone = Zone.PARTIES
            return self.block(unit, BlockKind.PARTIES, "parties")
        if self.zone is Zone.TITLE and self._is_title(index):
            return self.block(unit, BlockKind.TITLE, "title")
        if unit.kind == "heading":
            return None
        self.zone = self.untitled_zone if self.zone is Zone.TITLE else Zone.PREAMBLE
        return None

    def _last_party(self, index: int) -> int:
        """The last unit that describes a party, before anything else begins."""
        last = index
        for later in range(index + 1, self.layout.first):
            text = self.units[later].text
            if opens_visa(text) or is_preamble_heading(text) or closes_preamble(text):
                break
            if marks_party(text):
                last = min(later + announces_party(text), self.layout.first - 1)
        return last

    def _is_title(self, index: int) -> bool:
        """Whether a unit of the first zone is the title, or goes on with it."""
        unit = self.units[index]
        if unit.kind == "heading":
            return index == 0 or (self.units[index - 1].kind == "heading" and unit.level == self.units[0].level)
        if unit.kind != "paragraph":
            return False
        return is_title_like(unit.text, 300) or (unit.text[0].islower() and not unit.text.endswith((".", ";", ":", ",")))

    def _article(self, unit: Unit, found: Heading) -> list[Block]:
        self.zone, self.article_level = Zone.BODY, unit.level
        if not found.run_in:
            return [self.block(unit, BlockKind.ARTICLE_HEADING, "article-heading", found)]
        number = self.block(
            replace(cut(unit, 0, found.run_in), last_line=unit.first_line),
            BlockKind.ARTICLE_HEADING,
            "article-heading-run-in",
            found,
        )
        return [number, self.block(cut(unit, found.run_in, len(unit.text)), BlockKind.STIPULATION, "run-in")]

    def _division(self, unit: Unit, found: Heading, rule: str) -> Block:
        self.zone, self.article_level = Zone.BODY, None
        return self.block(unit, BlockKind.SUBHEADING, rule, found)

    def _bare_heading(self, unit: Unit, index: int) -> Block:
        """A Markdown heading that names no article: inside one when it is deeper, a division otherwise."""
        if opens_signature(unit.text):
            self.zone = Zone.SIGNATURE
            return self.block(unit, BlockKind.SIGNATURE, "signature")
        if self.zone is Zone.BODY and self.article_level is not None and unit.level > self.article_level and index:
            return self.block(unit, BlockKind.SUBHEADING, "inner-heading", intertitre=True)
        label = read_label(unit.text)
        found = Heading(label.written, unit.text[label.end :]) if label and label.style != "tiret" else Heading("", unit.text)
        return self._division(unit, found, "bare-division")

    def _signature(self, unit: Unit) -> Block:
        """What follows « Fait à … »: names and offices; a description of an image; a long sentence is not understood."""
        if describes_image(unit.text):
            return self.block(unit, BlockKind.ORNAMENT, "image-description")
        if len(unit.text) > _SIGNATURE_LINE_MAX and unit.text.endswith(".") and unit.kind == "paragraph":
            return self.block(unit, BlockKind.UNDETERMINED, "text-after-signature")
        return self.block(unit, BlockKind.SIGNATURE, "signature")

    def _is_subheading(self, index: int) -> bool:
        """Whether a line inside an article titles what follows: « Comités d'investissements », « 8.3. Suivi des crédits »."""
        unit = self.units[index]
        if unit.text.isdigit():
            return False
        if unit.kind not in {"paragraph", "item"} or (unit.label and unit.label.style == "tiret"):
            return False
        after = next((later for later in self.units[index + 1 : index + _NOTES_MAX] if not begins_like_note(later.text)), None)
        if after is None:
            return False
        before = self.units[index - 1] if index else None
        if not is_title_like(unit.words, _SUBHEADING_MAX) or after.kind in {"heading", "ornament"} or opens_signature(after.text):
            return False
        if unit.text.count("«") > unit.text.count("»"):
            return False  # « … ainsi rédigé : « Article 8 – Assurance »: the text that the mark opens goes on below
        if index + 1 in self.layout.articles or index + 1 in self.layout.divisions or index + 1 in self.layout.amending:
            return False
        if unit.label:
            neighbours = [near for near in (before, after) if near is not None and near.label]
            return all(near.label is not None and near.label.style != unit.label.style for near in neighbours)
        return not after.text[:1].islower() and "»" not in unit.text[-2:]

    def block(self, unit: Unit, kind: BlockKind, rule: str, found: Heading | None = None, *, intertitre: bool = False) -> Block:
        span = Span(self.path, unit.first_line + self.offset, unit.last_line + self.offset, self.offset)
        alinea = Alinea(
            text=unit.text,
            kind="tableau"
            if unit.kind == "table"
            else "intertitre"
            if intertitre
            else "item"
            if unit.kind == "item"
            else "paragraphe",
            depth=unit.depth,
            label=unit.label.written if unit.label else "",
            marks=unit.marks,
            rows=unit.rows,
            span=span,
            doubtful=unit.doubtful,
        )
        number, heading, division = (found.number, found.heading, found.division) if found else ("", "", "")
        return Block(kind, alinea, span, unit.level, number, heading, division, rule)


def _describes(text: str) -> bool:
    """Whether what is no text has words: the description of an image, and not « ```text »."""
    return any(map(str.isalnum, text)) and not text.startswith("`")
