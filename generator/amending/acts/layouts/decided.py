"""A list of infinitives under a line that decides: « Les parties ont convenu : / 1. de supprimer … ; / 2. de porter … »."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.amending.acts.headings import line_target
from generator.amending.orders.sentence import strip_label
from generator.amending.tokens.mask import mask
from generator.amending.tokens.subjects import SUBJECT
from generator.french.labels import read_label
from generator.model import Block, BlockKind

_MEANWHILE = (
    r"(?:\s(?:donc|ainsi|également|en outre|par ailleurs|en conséquence|expressément|d['’]un commun accord|à l['’]unanimité"
    r"|entre elles|par (?:le présent avenant|les présentes)|ce jour|unanimement))*"
)
_DECIDES = re.compile(
    r"(?!.*\b(?:souhait|entend|envisag|propos|rappel|précédent|si\b|s['’]il\b|pas\b|n['’]|avenant (?:n°|du)|en (?:19|20)\d\d))"
    rf"(?:\S+\s+){{0,25}}?"
    rf"(?:(?:convien(?:t|nent)|décid(?:e|ent)|s['’]accordent|accept(?:e|ent)|adopt(?:e|ent))"
    rf"|(?:a|ont|est|a été|sont|se sont){_MEANWHILE}\s(?:convenue?s?|décidé|arrêté|adopté|acté|accordée?s))"
    rf"{_MEANWHILE}(?:\s(?:ce qui suit|des? (?:modifications|dispositions|changements) (?:suivante?s?|ci-après)|les modifications"
    rf" suivantes|des points suivants))?(?:\s(?:de|d['’]))?\s?:\s*\Z",
    re.IGNORECASE,
)
"""« Les parties ont convenu : », « Il a été décidé ce qui suit : », « L'assemblée générale décide de : »."""
_OF = re.compile(r"d(?:e |['’])(?=\w+(?:er|ir|re)\b)", re.IGNORECASE)
_ARTICLE = re.compile(r"article\s+(?:\d{1,2}(?:er)?|premier|unique)\s?[:.–—-]\s+", re.IGNORECASE)
"""« DÉCIDE : / Article 1er : d'abroger … »: the articles of a deliberation are the items of its list."""
_INFINITIVE = re.compile(r"\w+(?:er|ir|re)\b")
_NOUN = re.compile(
    r"(?:l[ea] |l['’]|une? )?(?:suppression|abrogation|remplacement|ajout|insertion|adjonction|retrait|report|prolongation"
    r"|prorogation|augmentation|diminution|réduction|revalorisation|relèvement|modification|extension|création)\b",
    re.IGNORECASE,
)
_RECALLS = re.compile(r"\b(?:rappel|précédent)|\bavenant (?:n°|du)|\ben (?:19|20)\d\d\b", re.IGNORECASE)
_WISHES = re.compile(r"souhait|entend|adopt", re.IGNORECASE)
"""What is wished is not decided."""
_BETWEEN = frozenset({BlockKind.PAYLOAD, BlockKind.ORNAMENT, BlockKind.NOTE, BlockKind.INSTRUCTION, BlockKind.ANNOUNCEMENT})


_PLACED = re.compile(r"(?:(?:à|dans) l['’])?(?:article|art\.|annexe)\s[^:,«]{1,40}?\s?[:,]\s", re.IGNORECASE)


def _head(blocks: Sequence[Block], index: int) -> str:
    """The line that opens the list which a block is an item of; empty when none does."""
    above = index - 1
    while above >= 0:
        text = blocks[above].alinea.text.strip()
        if _DECIDES.match(mask(text).text):
            return text
        if read_label(text) is None and not _OF.match(text) and blocks[above].kind not in _BETWEEN:
            return ""
        above -= 1
    return ""


def decided_at(blocks: Sequence[Block], index: int, text: str) -> int | None:
    """Where the order begins in « 2. de supprimer … », an item of a list of what the parties decide; None elsewhere.

    0 for « 2. supprimer … », « – suppression de … »: the item is the order.
    """
    own = _ARTICLE.match(text)
    begin = own.end() if own else len(text) - len(strip_label(text))
    found = _OF.match(text, begin)
    if found is None and (begin == 0 or not (_INFINITIVE.match(text, begin) or _NOUN.match(text, begin))):
        return None
    return (found.end() if found else 0) if _head(blocks, index) else None


def intends(blocks: Sequence[Block], index: int, text: str) -> bool:
    """« Le présent avenant a pour objet : / – de supprimer … »: told elsewhere in the act, or to be said."""
    if not _OF.match(text, len(text) - len(strip_label(text))):
        return False
    above = index - 1
    while above > 0 and _OF.match(strip_label(blocks[above].alinea.text)):
        above -= 1
    head = blocks[above].alinea.text.strip() if above >= 0 else ""
    return head.endswith(":") and not _RECALLS.search(head)


def is_ordered(blocks: Sequence[Block], index: int, labelled: bool) -> bool:
    """Whether an infinitive that no announcement heads is an order: decided by the line above (« les parties conviennent de »).

    Or alone: an item of a list may only tell what is intended.
    """
    above = blocks[index - 1].alinea.text.strip() if index else ""
    decided = SUBJECT.match(above)
    if decided and decided.end() >= len(above.rstrip(" :")) and not _WISHES.search(above):
        return True
    head = index - 1
    while labelled and head > 0 and read_label(blocks[head].alinea.text):
        head -= 1
    told = blocks[head].alinea.text if labelled and head >= 0 else ""
    # « À l'article 3 : / – remplacer « A » par « B » »
    listed = told.rstrip().endswith(":") and (line_target(told) is not None or bool(_head(blocks, index)))
    text = blocks[index].alinea.text
    # « 1) Article 5 : remplacer « A » par « B ». / 2) Article 6 : supprimer « C ». », which no line introduces
    alone = labelled and told.rstrip()[-1:] not in tuple(":.;,")
    placed = alone and _PLACED.match(text, len(text) - len(strip_label(text))) is not None
    return listed or placed or (not labelled and not above.endswith(":"))
