"""Notes that look like items: « (1) Voir le site. », « * Hors taxes. », and those of the editor on what was extended.

    L'accord est reconduit (1).

    (1) Alinéa étendu sous réserve de l'article L. 2261-9 du code du travail.
    (Arrêté du 3 mai 2031, art. 1er)

They stand below the text of the article and it calls each of them; a list is announced by what stands above it. Between the
two, a line that something calls may be either: it is doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.model import Block, BlockKind

_NUMBER = re.compile(r"\(\d{1,2}\)")
_EXTENSION = re.compile(
    r"\(\d{1,2}\)\s+(?:l['’]|le |la |les |au |aux )?(?:présente? )?"
    r"(?:articles?|alinéas?|phrases?|mots?|termes?|points?|paragraphes?|tirets?|dispositions?|stipulations?|avenant|accord|annexe)\b"
    r".{0,200}?\b(?:étendue?s?|exclue?s?|extension)\b",
    re.IGNORECASE | re.DOTALL,
)
_ORDER = re.compile(r"\(?Arrêtés? du \d[^()]*(?:\([^()]*\)[^()]*)?\)?\.?", re.IGNORECASE)
_NAMES = re.compile(
    r"\b(?:aux?|d[eu]s?|les?|la|points?|et|ou|à|alinéas?|items?|n°|ligne|colonne)[ \u00a0\u202f]*$", re.IGNORECASE
)
_ANNOUNCED = (":", ";", ",")
_REACH = 60
"""How many blocks above a note its call is looked for."""
DOUBT = "cette ligne peut être une note"


@dataclass(slots=True)
class Bracketed:
    """What lines that look like items are, by index of block."""

    called: dict[int, str] = field(default_factory=dict)
    """Notes, and the label by which the text above calls each."""
    editorial: set[int] = field(default_factory=set)
    """Notes of an editor on the extension of the text."""
    doubtful: set[int] = field(default_factory=set)
    """Lines that may be notes."""


def bracketed_notes(blocks: Sequence[Block]) -> Bracketed:
    """The notes of an act that are written like items."""
    found = Bracketed()
    for run in _runs(blocks):
        editorial = {index for index in run if _EXTENSION.match(blocks[index].alinea.text)}
        labels = {index: blocks[index].alinea.label for index in run if index not in editorial}
        calls = {index for index, label in labels.items() if _is_called(blocks, run[0], label)}
        if len(calls) == len(labels) and not _announced(blocks, run[0]):
            found.called |= labels
        else:
            found.doubtful |= calls
        found.editorial |= editorial
    for index in range(1, len(blocks)):
        if index - 1 in found.editorial and _ORDER.fullmatch(blocks[index].alinea.text):
            found.editorial.add(index)
    return found


def _runs(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Items that follow each other, each with a number in brackets; a star that stands alone."""
    run: list[int] = []
    for index, block in enumerate(blocks):
        labelled = block.kind is BlockKind.STIPULATION and block.alinea.kind == "item"
        if labelled and _NUMBER.fullmatch(block.alinea.label):
            run.append(index)
            continue
        if run and not _ORDER.fullmatch(block.alinea.text):
            yield run
            run = []
        if labelled and block.alinea.label == "*" and not _starred(blocks, index - 1) and not _starred(blocks, index + 1):
            yield [index]
    if run:
        yield run


def _starred(blocks: Sequence[Block], index: int) -> bool:
    return 0 <= index < len(blocks) and blocks[index].alinea.label == "*"


def _announced(blocks: Sequence[Block], first: int) -> bool:
    """Whether a list is what the line above leads one to expect."""
    return first > 0 and blocks[first - 1].alinea.text.endswith(_ANNOUNCED)


def _is_called(blocks: Sequence[Block], first: int, label: str) -> bool:
    """Whether something above calls a label, in the article or its heading."""
    for index in range(first - 1, max(first - 1 - _REACH, -1), -1):
        if next(find_calls(blocks[index].alinea.text, label), None) is not None:
            return True
        if blocks[index].kind is BlockKind.ARTICLE_HEADING:
            return False
    return False


def find_calls(text: str, label: str) -> Iterator[tuple[int, int]]:
    """Where a text calls a note: « (2) » after a word that does not name it, « * » after a word."""
    pattern = rf"(?<=\S)[ \u00a0\u202f]?{re.escape(label)}" if label != "*" else r"(?<=[\w€%.)])\*(?![\w*])"
    for found in re.finditer(pattern, text):
        start = found.end() - len(label)
        if not _NAMES.search(text[max(start - 20, 0) : start]):
            yield start, found.end()
