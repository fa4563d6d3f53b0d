"""Sentences that recall what was done or is known: « Vu l'accord du 3 mai 2031, dont l'article 5 a été modifié ; ».

They order nothing wherever they stand; what might order in them (a change in the present, an agreement, an infinitive, words
between quotation marks) leaves them to the last look.
"""

from __future__ import annotations

import re

from generator.amending.tokens.mask import mask

_OPENS = re.compile(r"(?:[-–—•]\s*|\w{1,2}[.)]\s+)?(?:vu|considérant|attendu|rappelant|constatant)\b", re.IGNORECASE)
"""« Vu », « Considérant », « Rappelant »: a recital."""
_ORDERS = re.compile(
    r"""\b(?:est|sont|sera|seront|soit|soient|être|reste|demeure)\w*\s(?:\w+\s){0,3}?
        (?:suppr|abrog|rempl|modif|compl|ajout|ins[ée]r|annul|r[ée]dig|r[ée]vis|revu|cr[éeè]|port|substitu|fix|pror|recond
        |prolong|ramen|relev|chang|adapt|réd|augment|dimin)
      | \b(?:devien|convien|conven|décid|arrêt|accept|accord[ea](?:nt|r)|adopt|désormais|dorénavant|lire\b|lieu\b)
      | \b(?:remplac|supprim|modifi|abrog|complèt|complét|insèr|insér|ajout|annul|substitu|port|révis|adapt|revo|chang)
        (?:e|ent|er|ir)\b
      | [«»“”"\ue000-\uefff]""",
    re.IGNORECASE | re.VERBOSE,
)
"""« est supprimé », « devient », « les parties décident », a quotation: more than what is known."""


def recites(text: str) -> bool:
    """« Considérant que les articles 5 et 6 n'ont pas été modifiés ; »: what is known, told alone."""
    return _OPENS.match(text) is not None and _ORDERS.search(mask(text).text) is None
