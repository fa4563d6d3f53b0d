"""Sentences that say anew, with no word of change, what an article of the agreement sets.

« Le délai mentionné à l'article 4 est d'un mois. » Nothing tells whether it changes the article, makes an exception to it or only
recalls it: it is shown beside it. All is matched against folded text (small letters, no accents), quotations masked.
"""

from __future__ import annotations

import re

from generator.amending.tokens.mask import mask
from generator.french.normalise import fold

_SET = r"(?:mentionne|prevu|vise|fixe|defini|stipule|institue|instaure|cree|etabli)e?s?"
_OF = r"(?:\s(?:de\s(?:la\s)?(?:presente\s)?|de\sl'|du\s)(?:convention|accord|protocole))?"
_ARTICLE = rf"\s(?:a|aux|par|dans|au)\s(?:l'|les\s|le\s)?articles?\s\S+{_OF}"
_THING = r"(?!parties\b|presente?s?\b|dispositions\b|stipulations\b|modalites\b|conditions\b|signataires\b)[^.;:,]{3,80}?"
_IS = (
    r"(?:(?:est|sont|sera|seront)\s(?!rappel|reproduit|joint|annex|applica|applique|notamment|par\s)"
    r"|comprend\w*|compt(?:e|ent)|comport\w+|compos\w+|inclu\w+|intervien\w+|revien\w+|s'enten\w+|s'elev\w+|s'eten\w+|cour(?:t|ent)|expir\w+"
    r"|port(?:e|ent)|dur(?:e|ent)|incomb\w+|appartien\w+|prend\sfin)"
)
"""What says how a thing is; « examine le bilan », « s'applique », « demeure » give it a task or leave it as it is."""
_RESTATED = re.compile(rf"\A(?:l[ae]s?\s|l'){_THING}\s{_SET}{_ARTICLE},?\s{_IS}")
_SCOPE = re.compile(rf"\Al'article\s\S+{_OF}\ss'applique(?:ra)?\s(?:a|aux?)\b")
"""« L'article 5 s'applique aux dépenses engagées à compter du 1er janvier 2021. »"""
_UNDERSTOOD = re.compile(
    r"\b(?:references?|mentions?|renvois?)\b.{0,80}\bs'enten\w+\b|[\ue000-\uefff].{0,30}\b(?:partout|chaque\sfois)\b"
    r"|\bcomprendre\s.{0,10}[\ue000-\uefff]|\A(?:l[ae]s?\s|l')(?!parties\b)[^.;:,]{2,80}?\s(?:est|sont)\s(?:\w+\s)?(?:renomme|rebaptise|denomme)e?s?\s"
    r"|\A(?:la\spresente|cette)\sconvention\sest\s(?:\w+\s)?(?:conclue|etablie|passee)\s(?:\w+\s)?jusqu"
    r"|\A(?:la|le|les)\snouve(?:lle|au|l|aux|lles)\s[^.;:,]{2,80}?\s(?:figur\w+|(?:est|sont)\s(?:joint|annex|reproduit)\w*)\b"
)
"""« Toute référence au programme 135 s'entend du programme 147. », « La nouvelle composition du comité figure en annexe. »"""


def restates(sentence: str) -> bool:
    """Whether it says of what an article sets, or of the article itself, how it is from now on."""
    text = fold(mask(sentence).text)
    return bool(_RESTATED.search(text) or _SCOPE.search(text))


def understood_anew(sentence: str) -> bool:
    """Whether it tells how words of the agreement are to be understood, or where a new content stands."""
    return bool(_UNDERSTOOD.search(fold(mask(sentence).text)))
