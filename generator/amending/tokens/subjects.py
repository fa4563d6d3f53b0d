"""Who amends, at the head of a sentence: words that say nothing of what is amended.

« Les partenaires sociaux décident de », « il est convenu de », « les parties signataires conviennent que », « cet article »
"""

from __future__ import annotations

import re

_WHO = (
    r"(?:(?:le|les|la)\s)?(?:partenaires sociaux|parties|signataires|organisations|soussignés|représentants|ils|elles)"
    r"(?:\s(?:signataires|contractantes|soussignées|représentatives|syndicales|patronales|professionnelles"
    r"|d'employeurs|de salariés"
    r"|et|de la branche|au présent (?:avenant|accord)|du présent (?:avenant|accord)|de la convention|de l'accord))*"
)
_ADVERBS = (
    r"(?:\s(?:en outre|également|donc|ainsi|par ailleurs|en conséquence|expressément|d'un commun accord|à l'unanimité"
    r"|entre elles))*"
)
_ORDERS = r"(?:annul|remplac|modifi|abrog|supprim|complèt|ajout|révis|insèr|insér|substitu)\w*"
SUBJECT = re.compile(
    # « Les parties signataires ont décidé d'un commun accord de », « les partenaires sociaux conviennent que »
    # and never « les parties décideront », « convenaient », « il sera convenu »: nothing is decided here
    rf"{_WHO}\s+(?:ont\s+|sont\s+|se sont\s+|s')?(?!\w+(?:r(?:a|ont)|ai(?:en)?t)\b)"
    r"(?:décid|convien|convenu|conven|entend|accord|adopt|souhait(?!\w* qu['e]))\w*"
    rf"{_ADVERBS}"
    r"\s+(?:pour que|de|d'|pour|à|que|qu')?\s*"
    # « Les parties remplacent »
    rf"|(?:{_WHO}|on)\s+(?={_ORDERS})"
    # « Il est convenu de », « il a été décidé que »
    rf"|il (?:est|a été){_ADVERBS}\s(?:convenu|décidé|arrêté)(?:\sentre les parties)?"
    rf"{_ADVERBS}\s+(?:de|d'|que|qu')\s*"
    # « Il convient de », « il y a lieu de », « il faut »: right before the order itself
    rf"|il (?:convient|y a lieu){_ADVERBS}\s(?:de |d')(?={_ORDERS}|lire\b)|il faut(?: désormais| donc)?\s(?=lire\b|{_ORDERS})"
    r"|(?:par )?(?:(?:les (?:dispositions|stipulations) du |le )présent (?:avenant|article|accord)(?: collectif)?"
    r"|cet article|cet avenant|l'avenant)\s+"
    rf"(?:vient\s(?={_ORDERS}))?(?=(?:{_ORDERS}|se substitu))"
    r"|(?:le présent (?:avenant|article|accord)|cet article|cet avenant) "
    r"(?:a pour objet|vise|a pour but|a vocation)\s*(?:de|d'|à)\s*",
    re.IGNORECASE,
)
"""The subject, with the verb by which it decides."""
DECIDERS = frozenset(
    "partenaires parties signataires organisations soussignés représentants ils elles il on par cet l' présent dispositions"
    " stipulations".split()
)
"""Words that a subject begins with, « le » or « les » before it apart."""

PROCEEDS_TO = re.compile(
    rf"(?:il est{_ADVERBS}\s(?:procédé|décidé|convenu)|{_WHO}{_ADVERBS}\s"
    r"(?:procèdent|conviennent|décident|actent|ont (?:convenu|décidé|acté)|sont convenu(?:e?s)?))"
    r"\s(?:de |d'|à )?(?:la |l'|au |le |du )"
    r"(?=(?:suppression|abrogation|retrait|remplacement|ajout|adjonction|insertion|création)\b)",
    re.IGNORECASE,
)
"""« Il est procédé à la suppression de l'article 6 », « les parties conviennent du retrait de … », before the noun."""


PARTIES = re.compile(
    r"(?:le|la|l'|les) ?[^,;:.()\d\ue000-\uefff]{2,80}? et (?:le|la|l'|les) ?[^,;:.()\d\ue000-\uefff]{2,80}? "
    rf"(?:conviennent|ont convenu|sont convenue?s|décident|ont décidé|s'accordent pour){_ADVERBS} (?:de |d'|que |qu')",
    re.IGNORECASE,
)
"""« Le délégant et le délégataire conviennent de … »: the parties by their names, at the head of a sentence."""
_SCOPED = re.compile(r"\b(?:articles?|alinéas?|annexes?|phrases?|pour|si|propos\w+|comité|groupe|commission)\b", re.IGNORECASE)


def parties_end(text: str) -> int:
    """Where the names of the parties who decide end, with their verb; 0 when a sentence does not begin so."""
    found = PARTIES.match(text) if "convien" in text or "conven" in text or "décid" in text or "accordent" in text else None
    return found.end() if found and not _SCOPED.search(found.group()) else 0


def introduces(subject: str) -> bool:
    """« les parties conviennent que »: a whole sentence follows."""
    return subject.rstrip().casefold().endswith((" que", " qu'"))
