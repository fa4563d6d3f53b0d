"""Lines of an editor between a heading and its text: « En vigueur étendu », « Modifié par Avenant n° 3 du 5 mai 2031 ».

The first are set aside: a text that is signed does not say that it is in force. A note in brackets (« (ancien article 12) »)
stays where it stands, and makes the count doubtful: it is no alinéa, but the parties may have counted it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import Block, BlockKind

_STATUS = re.compile(
    r"(?:(?:texte |article )?en vigueur(?: (?:non )?étendu)?|(?:non )?étendu|version en vigueur (?:depuis|du|au) .{4,60}|"
    r"dernière modification ?: .{3,200}|"
    r"(?:modifié|créé|remplacé) par (?:l['’])?(?:avenant|accord|annexe|arrêté|décret|adhésion|dénonciation)\b.{3,160})",
    re.IGNORECASE,
)
_BRACKETS = re.compile(
    r"\((?:anciens? |ancienne |(?:modifié|créé|remplacé|ajouté|inséré|complété)e?s? (?:par|selon|le|en)\b|"
    r"(?:avenant|accord) (?:n°|du)).{0,200}\)\.?",
    re.IGNORECASE,
)
_TEXT = frozenset({BlockKind.STIPULATION, BlockKind.SUBHEADING, BlockKind.PREAMBLE})
DOUBT = "une note entre parenthèses peut ne pas être un alinéa"


def status_lines(blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks that say what an article's force is, right below its heading."""
    found: set[int] = set()
    for index, block in enumerate(blocks[1:], start=1):
        below = blocks[index - 1].kind is BlockKind.ARTICLE_HEADING or index - 1 in found
        if below and block.kind in _TEXT and block.alinea.kind != "item" and _STATUS.fullmatch(block.alinea.text.strip(" .")):
            found.add(index)
    return frozenset(found)


def is_editorial(block: Block) -> bool:
    """« (ancien article 12) », « (Modifié par l'avenant n° 3) »."""
    return block.kind in _TEXT and _BRACKETS.fullmatch(block.alinea.text) is not None
