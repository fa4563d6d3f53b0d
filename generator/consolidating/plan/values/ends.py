"""Which end of a period a date is: « la date de fin » is never the day that the text writes after « à compter du »."""

from __future__ import annotations

import re

from generator.consolidating.plan.words.wording import Place
from generator.consolidating.refused import Refused

_OF_END = re.compile(r"\b(?:fin|terme|échéance|expiration|clôture|achèvement)\b", re.IGNORECASE)
_OF_START = re.compile(r"\b(?:début|départ|commencement|effet|entrée en vigueur|démarrage)\b", re.IGNORECASE)
_STARTS = re.compile(
    r"(?:à compter|à partir|depuis|dès|prend(?:ra)? effet|entre(?:ra)? en vigueur|commence(?:ra)?|débute(?:ra)?)"
    r"[\s\u00a0]+(?:le|du|au)?[\s\u00a0]*\Z",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:jusqu['’]|prend(?:ra)? fin|expire(?:ra)?|s['’]achève(?:ra)?|se termine(?:ra)?|au plus tard)"
    r"[\s\u00a0]*(?:le|au|du)?[\s\u00a0]*\Z",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bdu[\s\u00a0]+\Z", re.IGNORECASE)
_TO_DAY = re.compile(r"[\s\u00a0]+(?:au|jusqu['’]au)[\s\u00a0]+\d", re.IGNORECASE)


def refuse_other_end(value_of: str, place: Place, start: int, end: int) -> None:
    """Refuses the end of a period said of the day that it begins, and its beginning said of the day that it ends."""
    before, after = place.text[:start], place.text[end:]
    begins = bool(_STARTS.search(before)) or bool(_FROM.search(before) and _TO_DAY.match(after))
    closes = bool(_ENDS.search(before))
    of_end, of_start = bool(_OF_END.search(value_of)), bool(_OF_START.search(value_of))
    if (of_end and not of_start and begins) or (of_start and not of_end and closes):
        raise Refused(
            "other-value",
            f"Le texte donne « {place.text[start:end]} » pour l’autre borne que « {value_of} » : vérifier l’ancienne valeur.",
        )
