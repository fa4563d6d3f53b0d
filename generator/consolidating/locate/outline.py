"""The plan of a part's alinéas: what marks each of them, at which level, and how far it runs.

A level runs to the next marker of the same level or of one above it: « 2° » holds its « a », its dashes, the lines after.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.french.article_numbers import canonical, read_number
from generator.french.labels import label_key, read_label
from generator.model import Alinea, Lacune

_SPACED = re.compile(
    r"(?P<number>(?:(?:[IVXL]+|[A-Z])\.?[\s\u00a0\u202f]?)?\d{1,3}(?:\.[\s\u00a0\u202f]?\d{1,3})+)(?P<stop>\.?)[\s\u00a0\u202f]*[.:–-]*[\s\u00a0\u202f]+(?=[A-ZÀ-ÝŒ«])"
)
"""« 12. 7. 1. Durée du travail », « A3. 7.1.1. Taux »: a number that its typist spaced, before a title."""
_IN_WORDS = re.compile(r"(?!premi|uni|préli|limi)[a-zà-ÿ]{2}")
_AFTER_WORDS = re.compile(r"\s*(?:[:–—-]|\Z)")
"""« Point deux : … » is numbered, « Point neuf. » is not."""
_NAMED = re.compile(r"(?:article|point|§)[\s\u00a0\u202f]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marker:
    """What an alinéa begins with."""

    style: str
    """« tiret0 », « degre », « parenthese », « chiffre », « romain », « ROMAIN », « lettre », « decimal2 », « title »…"""
    value: str
    """Its number or letter as labels are compared (`label_key`)."""
    length: int
    """Characters of the marker and the space after it."""


@dataclass(frozen=True, slots=True)
class Node:
    """A marked alinéa and what it holds."""

    index: int
    """Index in the body."""
    end: int
    """One past the last element that belongs to it."""
    level: int
    """0 for the outermost."""
    marker: Marker


@lru_cache(maxsize=8192)  # each operation looks at the same lines again
def marker(text: str) -> Marker | None:
    """The marker of one alinéa, read alone: « 1° », « a) », « - », « 8.3. », and the number of « Article 8.3 »."""
    stripped = text.lstrip()
    shift = len(text) - len(stripped)
    spaced = _SPACED.match(stripped)
    if spaced and (spaced["number"].count(".") > 1 or spaced["stop"]):
        value = canonical(spaced["number"])
        return Marker(_decimal(value), value, shift + spaced.end())
    label = read_label(stripped)
    if label is None:
        named = _NAMED.match(stripped)
        number = read_number(stripped, named.end()) if named else None
        rest = stripped[number.end :] if number else ""
        if number is None or not number.written or (_IN_WORDS.match(number.written) and not _AFTER_WORDS.match(rest)):
            return None
        value = canonical(number.written)
        return Marker(_decimal(value), value, shift + number.end + len(rest) - len(rest.lstrip(" .:–-\u00a0\u202f")))
    if label.style == "paragraphe" and label.key.isdecimal():
        return Marker("paragraphe", label.key, shift + label.end)  # « § 2. », below « 3.2. » and not beside it
    if label.style in ("decimal", "paragraphe"):
        return Marker(_decimal(label.key), label.key, shift + label.end)
    style: str = label.style
    if style in ("lettre", "romain") and label.key[:1].upper() in label.written:
        style = style.upper()
    return Marker(style, label.key, shift + label.end)


def _decimal(value: str) -> str:
    return f"decimal{value.count('.') + value.count('-') + 1}"


def body_marker(alinea: Alinea) -> Marker | None:
    """The marker of an alinéa: what it begins with, or « title » for a heading inside the article."""
    if alinea.kind == "tableau":
        return None
    found = marker(alinea.text) or _counted(alinea)
    if found is None and alinea.kind == "intertitre":
        return Marker("title", "", 0)
    if found and found.style == "tiret":
        return Marker(f"tiret{alinea.depth}", "-", found.length)
    return found


def _counted(alinea: Alinea) -> Marker | None:
    """« 2.1 de former ; »: a number that only the lines beside it show to be a marker, as reading found."""
    text, label = alinea.text, alinea.label
    if not label[:1].isdigit() or "." not in label or not text.startswith(label):
        return None
    value = label_key(label)
    return Marker(_decimal(value), value, len(text) - len(text[len(label) :].lstrip()))


def is_heading(alinea: Alinea) -> bool:
    """Whether an alinéa reads as a heading line: a short line, without final punctuation, that announces what follows."""
    if alinea.kind == "intertitre":
        return True
    found = body_marker(alinea)
    if found is None or found.style.startswith("tiret"):
        return False
    rest = alinea.text[found.length :].strip()
    return (len(rest.split()) <= 14 and not rest.endswith((".", ";", ",", ":"))) or not rest


@lru_cache(maxsize=512)
def outline(body: tuple[Alinea | Lacune, ...]) -> tuple[Node, ...]:
    """The marked alinéas of a body, in order, with their level and extent."""
    nodes: list[Node] = []
    stack: list[tuple[Marker, int]] = []
    for index, element in enumerate(body):
        if not isinstance(element, Alinea):
            continue
        found = body_marker(element)
        if found is None:
            continue
        found = _letter_or_roman(found, [item for item, _ in stack])
        depth = _level(found, [item for item, _ in stack])
        if found.style == "title":  # an unnumbered heading stands under headings only, never inside an item that is a sentence
            items = [rank for rank, (_, place) in enumerate(stack) if _is_item(body[nodes[place].index])]
            depth = min([depth, *items])
        for _, place in stack[depth:]:
            nodes[place] = _closed(nodes[place], index)
        del stack[depth:]
        stack.append((found, len(nodes)))
        nodes.append(Node(index, len(body), depth, found))
    return tuple(nodes)


def _is_item(line: Alinea | Lacune) -> bool:
    """« – deux membres ; », « 2° La certification. »: an element of a list, which heads nothing."""
    return isinstance(line, Alinea) and not is_heading(line)


def _closed(node: Node, end: int) -> Node:
    return Node(node.index, end, node.level, node.marker)


def _letter_or_roman(found: Marker, stack: Sequence[Marker]) -> Marker:
    """« i) » after « h) » is a letter; « I. » alone is roman; « c. » and « d. » are letters unless romans came just before."""
    if found.style not in ("romain", "ROMAIN") or len(found.value) != 1:
        return found
    letter = "lettre" if found.style == "romain" else "LETTRE"
    before = {item.style: item.value for item in stack}
    follows = before.get(letter, "")[:1]
    if follows and ord(found.value) - ord(follows) == 1:
        return Marker(letter, found.value, found.length)
    if found.value == "l" and found.style not in before:
        return Marker(letter, found.value, found.length)
    return found


def _level(found: Marker, stack: Sequence[Marker]) -> int:
    """Where a marker stands: at the level of its own style when it is open, else one deeper."""
    for depth, item in enumerate(stack):
        if item.style == found.style:
            return depth
    if found.style.startswith("decimal"):
        size = int(found.style[7:])
        for depth, item in enumerate(stack):
            if item.style.startswith("decimal") and int(item.style[7:]) > size:
                return depth
            if not item.style.startswith("decimal") and item.style != "title" and _opens(found, stack[:depth]):
                return depth
    return len(stack)


def _opens(found: Marker, above: Sequence[Marker]) -> bool:
    """Whether a decimal such as « 4.2 » continues the numbering of what stands above (nothing, or « 4 »)."""
    return not any(item.style.startswith("decimal") for item in above) or any(
        found.value.startswith(item.value + ".") for item in above if item.style.startswith("decimal")
    )
