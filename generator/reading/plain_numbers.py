"""Articles that only a number heads, on plain lines: « 1. Objet », « 2 - Durée », « III – Suivi », « 4) Fin », « 5 LITIGES ».

Read where nothing else heads the act, and where everything tells the same: one way of writing the number, a count from one on
without a gap, a short title without a verb, text below each. A list that « : » announces, one whose numbers follow each other
line after line, another count inside an article are none; where two counts could be the one of the articles, neither is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.french.labels import read_label
from generator.reading.closing import opens_signature
from generator.reading.formulas import closes_preamble, marks_party, opens_parties, opens_visa
from generator.reading.headings import Heading, is_title_like, read_division
from generator.reading.numbered_lines import FEWEST, Family, follows, is_short_title, read_numbered
from generator.reading.units import Unit

_DECIMAL = re.compile(r"(?P<wide>\d{1,2})\.\d{1,2}(?:\.\d{1,2})*[.)]?(?:[ \u00a0\u202f]?[-–—])?[ \u00a0\u202f]+[A-ZÀ-ÖØ-Þ]")
_FIRST = re.compile(
    r"(?:l['’]|les? )?(?:objets?(?: et \w+)?(?: (?:d[ue]s?|de la|de l['’]).*)?|champ d['’]application.*|préambule|définitions?"
    r"|contexte(?: et \w+)*|présentation(?: (?:générale|des parties|du projet))?|dispositions générales"
    r"|cadre (?:général|juridique|de la convention)"
    r")[ \u00a0\u202f:]*",
    re.IGNORECASE,
)
"""What the first article of a convention is about."""
_TEXT_ENDS = (".", ";", ":", "»", "!", "?", ",")


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A line that a number begins."""

    index: int
    rank: tuple[int, int]
    """Its number, and what is added to it: (2, 1) for « 2 bis »."""
    written: str
    words: str
    titles: bool = False
    """Whether it may head an article: a title, with text below."""

    def follows(self, above: tuple[int, int]) -> bool:
        """Whether its number is the next one."""
        return follows(self.rank, above)


@dataclass(slots=True)
class _Count:
    """The headings of one way of writing numbers, while they are counted."""

    found: list[_Numbered] = field(default_factory=list)
    inner: _Numbered | None = None
    """The last line of a list that stands inside an article."""

    def take(self, line: _Numbered) -> bool:
        """Count a line in; False where it is neither the next heading nor a line of an inner list, or might be both."""
        heads = line.follows(self.found[-1].rank if self.found else (0, 0))
        listed = self.inner is not None and line.follows(self.inner.rank)
        if line.titles:
            if not heads or (listed and self.inner is not None and not self.inner.words.endswith(".")):
                return False  # « 2. Le maire », then « 3. Suivi »: a list that a full stop ends is over
            self.found.append(line)
            self.inner = None
            return True
        if not listed and line.rank != (1, 0):
            return False
        beside = self.inner is not None and line.index == self.inner.index + 1
        self.inner = line
        return beside or not heads or not self.found


def number_headings(units: Sequence[Unit], quoted: Set[int], *, amending: bool) -> tuple[dict[int, Heading], dict[int, Heading]]:
    """The articles that plain numbers head, and the numbered lines that only group them; none where the lines do not agree."""
    families = _families(units, quoted)
    counts = [found for lines in families.values() if (found := _counted(lines)) and _alone(units, found)]
    chosen, above = _outermost(sorted(counts, key=lambda found: found[0].index))
    agreed = len(chosen) >= FEWEST and _filled(units, chosen) and _decimals_agree(units, chosen)
    if not agreed or not _begins_the_act(units, (*above, *chosen)[0], amending=amending):
        return {}, {}
    known = {one.index for one in above}
    if any(_may_group(units, one.index - 1) for one in chosen if one.index - 1 not in known):
        return {}, {}
    return _headings(chosen), _headings(above)


def _headings(found: Sequence[_Numbered]) -> dict[int, Heading]:
    return {one.index: Heading(one.written, one.words.rstrip(" \u00a0\u202f:")) for one in found}


def _families(units: Sequence[Unit], quoted: Set[int]) -> dict[Family, list[_Numbered]]:
    """The lines that a number begins, each way of writing it apart, down to the annexes."""
    families: dict[Family, list[_Numbered]] = {}
    for index, unit in enumerate(units[: _end(units)]):
        read = read_numbered(unit.text) if unit.kind in ("paragraph", "item") and index not in quoted else None
        if read is not None:
            families.setdefault(read.family, []).append(_Numbered(index, read.rank, read.written, read.words))
    return {key: list(_titled(units, lines)) for key, lines in families.items()}


def _end(units: Sequence[Unit]) -> int:
    """Where the annexes begin."""
    return next((index for index, unit in enumerate(units) if index and _opens_annexe(unit)), len(units))


def _opens_annexe(unit: Unit) -> bool:
    plain = unit.kind != "heading"
    found = read_division(unit.text, plain=plain) if unit.kind in ("heading", "paragraph") else None
    return found is not None and found.division in ("annexe", "appendice")


def _titled(units: Sequence[Unit], lines: Sequence[_Numbered]) -> Iterator[_Numbered]:
    """The lines, those marked that are titles, have text below, and stand in no run of numbers nor under « : »."""
    for place, line in enumerate(lines):
        above = next((units[i] for i in range(line.index - 1, -1, -1) if units[i].kind != "ornament"), None)
        below = next((i for i in range(line.index + 1, len(units)) if units[i].kind != "ornament"), None)
        announced = above is not None and above.text.rstrip().endswith(":") and not closes_preamble(above.text)
        after = lines[place + 1] if place + 1 < len(lines) else None
        before = lines[place - 1] if place else None
        in_run = (after is not None and after.index == below and after.follows(line.rank)) or (
            before is not None and above is units[before.index] and line.follows(before.rank)
        )
        ended = below is None or _opens_annexe(units[below]) or opens_signature(units[below].text)
        headless = after is not None if ended else below is not None and units[below].kind == "heading"
        outer = units[line.index].depth == 0 and not units[line.index].doubtful
        yield replace(line, titles=outer and not (announced or in_run or headless) and is_short_title(line.words))


def _counted(lines: Sequence[_Numbered]) -> list[_Numbered]:
    """The headings that count from one on, when every other line of the kind is of a list inside one of them."""
    count = _Count()
    agreed = all(count.take(line) for line in lines)
    return count.found if agreed and len(count.found) > 1 else []


def _alone(units: Sequence[Unit], found: Sequence[_Numbered]) -> bool:
    """Whether no Markdown heading stands among them."""
    return all(unit.kind != "heading" for unit in units[found[0].index : found[-1].index])


def _outermost(counts: Sequence[list[_Numbered]]) -> tuple[list[_Numbered], list[_Numbered]]:
    """The count of the articles among those that hold, with the one that groups them; none where they cross each other."""
    if not counts:
        return [], []
    first, *others = counts
    spread = [found for found in others if not _within_one(found, first)]
    if not spread:
        return first, []
    return (spread[0], first) if spread == others[:1] == others and _groups(first, spread[0]) else ([], [])


def _within_one(found: Sequence[_Numbered], outer: Sequence[_Numbered]) -> bool:
    """Whether a whole count stands inside one article of another."""
    starts = [one.index for one in outer if one.index < found[0].index]
    return bool(starts) and not any(starts[-1] < one.index < found[-1].index for one in outer)


def _groups(outer: Sequence[_Numbered], found: Sequence[_Numbered]) -> bool:
    """Whether right under each heading of the outer count stands one of the other, that goes on through the act."""
    inner = {one.index for one in found}
    return all(one.index + 1 in inner for one in outer)


def _filled(units: Sequence[Unit], found: Sequence[_Numbered]) -> bool:
    """Whether a sentence or a table stands under each heading but the last."""
    places = [one.index for one in found]
    return all(
        any(unit.kind == "table" or unit.text.rstrip().endswith(_TEXT_ENDS) for unit in units[start + 1 : end])
        for start, end in pairwise(places)
    )


def _begins_the_act(units: Sequence[Unit], first: _Numbered, *, amending: bool) -> bool:
    """Whether the first heading opens what is agreed: by its words, or because only the title, parties and visas stand above.

    Below an order, « 1. Objet » may begin the wording that it brings.
    """
    if amending and any(_may_order(unit.text) for unit in units[: first.index]):
        return False
    above = next((unit for unit in reversed(units[: first.index]) if unit.kind != "ornament"), None)
    if above is None or above.kind == "heading" or _FIRST.fullmatch(first.words):
        return True
    text = above.text
    framed = closes_preamble(text) or marks_party(text) or opens_parties(text) or opens_visa(text)
    return framed or all(is_title_like(unit.text) for unit in units[: first.index])


_CHANGES = re.compile(r"\b(?:remplac|modifi|compl[èé]t|ins[èé]r|ajout|supprim|abrog|rédig|substitu|devien)\w*", re.IGNORECASE)


def _may_order(text: str) -> bool:
    """Whether a line above the first heading of an act speaks of a change, and neither recites nor opens what is agreed."""
    framed = closes_preamble(text) or opens_visa(text) or is_title_like(text)
    return not framed and _CHANGES.search(text) is not None


def _may_group(units: Sequence[Unit], index: int) -> bool:
    """« II. Finances », « B – FINANCES », « FINANCES » right above a heading: it may head what follows."""
    unit = units[index]
    if index <= 0 or unit.kind not in ("paragraph", "item") or not is_title_like(unit.text):
        return False
    label = read_label(unit.text)
    lettered = label is not None and label.style in ("romain", "lettre", "chiffre", "decimal", "parenthese")
    return lettered or (unit.text.isupper() and index > 1)


def _decimals_agree(units: Sequence[Unit], found: Sequence[_Numbered]) -> bool:
    """Whether « 4.1 Montant » stands under « 4. », never under another number."""
    ranks = {one.index: one.rank[0] for one in found}
    current = 0
    for index, unit in enumerate(units[: _end(units)]):
        current = ranks.get(index, current)
        match = _DECIMAL.match(unit.text) if unit.kind in ("paragraph", "item") and index not in ranks else None
        if match and current and int(match["wide"]) != current:
            return False
    return True
