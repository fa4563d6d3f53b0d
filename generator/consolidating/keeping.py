"""Keeping clauses (« les autres dispositions de l'article 4 demeurent inchangées ») checked against what the act does."""

from __future__ import annotations

import re

from generator.amending.tokens.mask import mask
from generator.amending.tokens.sentences import split_sentences
from generator.amending.unread.kept import is_keeping
from generator.consolidating.edits import BodyEdit, Edit, RepealEdit
from generator.consolidating.matching.tokens import coverage
from generator.french.article_numbers import canonical, read_number
from generator.french.quotes import CLOSERS
from generator.model import Acte, Alinea, BlockKind, Instruction, Texte

_REST = re.compile(r"\b(?:autres (?:dispositions|stipulations|alinéas|clauses|paragraphes)|le reste|le surplus)\b", re.IGNORECASE)
_PORTIONS = re.compile(
    r"^\W*(?:les?|la) (?:\w+ ){0,3}(?:alinéas?|points?|paragraphes?|phrases?|tirets?)\b"
    r"(?! d(?:e la (?:présente )?convention|e l['’]accord|u contrat))",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:de|du) (?:l['’]|cet |ce même |présent |)article\b", re.IGNORECASE)

_BARE = re.compile(
    r"\W*(?:le\s)?(?:reste|surplus)\s(?:(?:est|demeure|reste)\s)?(?:sans\schangement|inchangée?)\s*[.;]?\s*\Z", re.IGNORECASE
)
"""« Le reste sans changement », nothing said of what it is the rest of: the article at hand."""


_NAMED = re.compile(r"\b(?:articles?|annexes?)\s", re.IGNORECASE)


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


def kept_beside(acte: Acte, instruction: Instruction) -> str:
    """The sentence right after an order, on its line or on the next, that keeps the rest of an article.

    « L'article 5 est supprimé. Les autres alinéas sont inchangés. »
    """
    place = max(instruction.blocks, default=-1)
    line = acte.blocks[place].alinea.text if place >= 0 else ""
    _, found, after = line.partition(instruction.text.strip())
    if found and not after.strip() and place + 1 < len(acte.blocks) and acte.blocks[place + 1].kind is BlockKind.KEEPING:
        after = acte.blocks[place + 1].alinea.text
    masked = mask(after.strip())
    first = next(iter(split_sentences(masked)), None) if found and after.strip() else None
    clause = masked.original(*first).strip() if first else ""
    return clause if clause and is_keeping(clause) and _keeps_rest(clause) and not _BARE.match(clause) else ""


def strikes_against(clause: str, edits: tuple[Edit, ...], texte: Texte) -> bool:
    """Whether edits strike out a whole part of which a clause keeps the rest; « le reste » alone may be that of the text."""
    named = _NAMED.search(clause)
    number = read_number(clause, named.end()) if named else None
    told = canonical(number.written) if number else ""
    gone = [canonical(texte.parts[edit.part].number) for edit in edits if isinstance(edit, RepealEdit)]
    return any(not told or told == one for one in gone)


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
