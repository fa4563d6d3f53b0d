"""Keeping clauses (« les autres dispositions de l'article 4 demeurent inchangées ») checked against what the act does."""

from __future__ import annotations

import re

from generator.consolidating.edits import BodyEdit, Edit
from generator.consolidating.matching.tokens import coverage
from generator.french.quotes import CLOSERS
from generator.model import Acte, Alinea, BlockKind, Texte

_REST = re.compile(r"\b(?:autres (?:dispositions|stipulations|alinéas|clauses|paragraphes)|le reste|le surplus)\b", re.IGNORECASE)
_PORTIONS = re.compile(r"^\W*(?:les?|la) (?:\w+ ){0,3}(?:alinéas?|points?|paragraphes?|phrases?|tirets?)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:de|du) (?:l['’]|cet |ce même |présent |)article\b", re.IGNORECASE)

_BARE = re.compile(
    r"\W*(?:le\s)?(?:reste|surplus)\s(?:(?:est|demeure|reste)\s)?(?:sans\schangement|inchangée?)\s*[.;]?\s*\Z", re.IGNORECASE
)
"""« Le reste sans changement », nothing said of what it is the rest of: the article at hand."""


def kept_rests(acte: Acte) -> dict[str, str]:
    """For each article of an act, the clause in it that keeps the rest of the article amended."""
    clauses: dict[str, str] = {}
    own = ""
    for block in acte.blocks:
        text = block.alinea.text
        if block.kind is BlockKind.ARTICLE_HEADING:
            own = block.number
        elif block.kind is BlockKind.KEEPING and _keeps_rest(text):
            clauses[own] = text
    return clauses


def kept_after(order: str) -> str:
    """The clause that keeps the rest, after the closing mark on the line of an order or at the end of its wording.

    « … : « … » Le reste est inchangé. »
    """
    last = max((order.rfind(mark) for mark in CLOSERS), default=-1)
    tail = order[last + 1 :].lstrip(" .;\u00a0") if last >= 0 else ""
    return tail if tail and _keeps_rest(tail) else ""


def _keeps_rest(text: str) -> bool:
    """« Les autres dispositions de l'article 4 », « Les alinéas 2 et 3 », « Le reste »: something of the article amended."""
    return bool((_REST.search(text) and _ARTICLE.search(text)) or _PORTIONS.search(text) or _BARE.match(text))


def contradicted(edits: tuple[Edit, ...], texte: Texte) -> bool:
    """Whether edits rewrite a whole article without most of its words: a clause that keeps the rest says otherwise."""
    for edit in edits:
        if isinstance(edit, BodyEdit) and edit.whole:
            old = "\n".join(texte.parts[edit.part].lines)
            new = "\n".join(element.text for element in edit.new if isinstance(element, Alinea))
            if old and coverage(old, new) < 0.6:
                return True
    return False
