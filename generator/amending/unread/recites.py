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


_AVENANT = (
    r"(?:l['’]|un |les |des |d['’]un )?avenants?(?! présent)(?: n° ?\d+)?(?:(?: et|,) n° ?\d+)*"
    r"(?: (?:conclu |signé )?(?:du|en date du|le) [^.;:,]{6,30}?)?"
)
_PORTION = (
    r"(?:l['’]article|les articles|l['’]annexe|les annexes|la convention|(?:le|la|les) [^.;:,]{2,40}? (?:de l['’]|des |de la ))"
    r"[^.;:,]{0,60}?"
)
_DONE = r"(?:modifi|complét|remplac|suppr|abrog|révis|actualis|ins[ée]r|ajout|port|prorog|prolong|rectifi|adapt|crée?)\w*é?e?s?"
_RECALLED = re.compile(
    rf"(?:Par {_AVENANT},? {_PORTION} (?:a|ont|avait|avaient) (?:déjà )?été {_DONE}(?: et {_DONE})?"
    rf"|{_PORTION} (?:a|ont|avait|avaient) (?:déjà )?été {_DONE}(?: et {_DONE})? par {_AVENANT}"
    rf"|{_AVENANT} (?:a|ont|avait|avaient) (?:déjà )?{_DONE}(?: et {_DONE})? {_PORTION})\s*[.;]?\s*",
    re.IGNORECASE,
)
"""« L'article 4 a été modifié par l'avenant n° 1. », « Par avenant du 3 mars 2023, l'article 3 a été modifié. », whole."""
_NUMBER = re.compile(r"n° ?(\d+)")


def recalls_another(text: str, numero: int | None) -> bool:
    """Whether a sentence only tells what another avenant did; `numero` is the number of the act that says it."""
    if "avenant" not in text.casefold() or not any(word in text for word in (" a ", " ont ", " avai")):
        return False
    told = text.replace("\u00a0", " ").replace("\u202f", " ").strip()
    return _RECALLED.fullmatch(told) is not None and str(numero) not in _NUMBER.findall(told)
