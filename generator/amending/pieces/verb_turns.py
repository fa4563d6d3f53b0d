"""Reads the verbs that are told by a turn of their own: « se lit désormais comme suit », « prend la rédaction suivante ».

« fait l'objet des modifications suivantes », « conserve son titre », « prend le numéro 10 », « passe de 3 % à 4 % »
"""

from __future__ import annotations

import re

from generator.amending.pieces.kinds import Chunk, Verb
from generator.amending.tokens.phrase import Phrase

_TAKES_WORDING = re.compile(
    r"(?:pren(?:d|nent|ant)|prendra|prendront|aura|auront|(?:a|ont)(?= désormais)|adopte|reçoit)\s+"
    r"(?=(?:désormais |dorénavant )?(?:la|le|les) (?:nouvelle |nouveau )?"
    r"(?:rédaction|libellé|contenu|teneur|version|formulation)\b)",
    re.IGNORECASE,
)
"""« prend la rédaction suivante »."""
_IS_READ = re.compile(
    r"(?:(?:doit|doivent|devra|devront) (?:désormais |dorénavant )?(?:être lue?s?|se lire)"
    r"|(?:est|sont) à lire|se (?:lit|lisent|lira|liront)|s'(?:écrit|écrivent|écrira|écriront|énonce|énoncent))"
    r"(?: désormais| dorénavant)?(?=\s(?:comme suit|ainsi|de la (?:façon|manière))|\s?:)"
    r"|(?:s'établi(?:t|ssent|ra|ront)|se présente(?:nt|ra|ront)?) (?:désormais|dorénavant)"
    r"(?=\s(?:comme suit|ainsi|de la (?:façon|manière))|\s?:)",
    re.IGNORECASE,
)
"""« se lit désormais comme suit », « s'établit désormais comme suit », « doit être lu ainsi : »."""
_PROVIDES = re.compile(
    r"(?:dispose|stipule|énonce|prévoit)(?:nt)?(?: désormais| dorénavant)(?: que| ce qui suit)?(?=\s?:)", re.IGNORECASE
)
"""« L'article 3 prévoit désormais : »: something that it now says, not all that it says; read as « modifié »."""
_GERUND = re.compile(r"(?:insér|ajout|intégr)ant\Z", re.IGNORECASE)
"""« est modifié en insérant … »."""
_ORDERED_BY = {"remplaçant": "REMPLACER", "supprimant": "SUPPRIMER"}
_TAKES_TITLE = re.compile(
    r"(?:prend|prennent|porte|portent|a|ont) (?:désormais )?"
    r"(?:le titre|l'intitulé|pour titre|pour intitulé|le nom)(?: suivant)?\b"
    r"|s'(?:intitule|intitulent)(?: désormais| dorénavant)|s'intitulera\b",
    re.I,
)
_UNDERGOES = re.compile(
    r"(?:(?:fait|font|fera|feront) l'objet d(?:es|e la|e) |(?:subit|subissent|reçoit|reçoivent|connaît|connaissent) (?:la |les ))"
    r"(?:nouvelle )?(?:modifications?|rédaction|réécriture)s? (?:suivantes?|ci-après|ci-dessous)"
    r"|(?:fait|font|fera|feront) l'objet d'une (?:nouvelle )?(?:rédaction|réécriture)(?=\s?:| (?:ainsi|comme) )",
    re.IGNORECASE,
)
"""« fait l'objet des modifications suivantes »."""
_TAKES_NUMBER = re.compile(
    r"(?:prend|prennent|porte|portent|prendra|prendront|portera|porteront)(?: désormais)? (?:le|les) numéros? (?=\d|[IVXL]+\b)",
    re.IGNORECASE,
)
"""« l'article 9 prend le numéro 10 »."""
_PASSES = re.compile(r"pass(?:e|ent|era|eront)(?= (?:désormais )?(?:de |à |d'))", re.IGNORECASE)
"""« le taux passe de 3 % à 4 % », « le montant de 5 € passe à 6 € »."""
_KEEPS_TITLE = re.compile(
    r"(?:conserve|conservent|garde|gardent) (?:son|leur|leurs) (?:titre|intitulé|numéro)s?(?: actuels?| initi\w+)?\b",
    re.IGNORECASE,
)
"""« L'article 5 conserve son titre. » before what is said of its content."""
_DISAPPEARS = frozenset({"disparaît", "disparait", "disparaissent"})
COMES = frozenset({"vient", "viennent", "viendra", "viendront"})
"""« L'alinéa suivant vient compléter l'article 5 »."""


def read_turn(phrase: Phrase, position: int) -> Chunk | None:
    """The verb that such a turn begins with at a token."""
    token = phrase.at(position)
    if token.kind in ("MOT", "SE", "AUX") and (found := _IS_READ.match(phrase.masked.text, token.start)):
        return Chunk("REDIGER", Verb(found.group(), ("REDIGER",), True), position, phrase.after(position, found.end()))
    if token.kind == "MOT" and (found := _PROVIDES.match(phrase.masked.text, token.start)):
        return Chunk("REDIGER", Verb("modifié", ("REDIGER",), True), position, phrase.after(position, found.end()))
    if token.kind in ("SE", "MOT") and (added := _adds_itself(phrase, position)):
        return added
    if token.value == "EN" and _GERUND.match(phrase.at(position + 1).text) and phrase.at(position - 1).kind != "NOM":
        return Chunk("AJOUTER", Verb(phrase.at(position + 1).text, ("AJOUTER",), False), position, position + 2)
    if token.value == "EN" and (ordered := _ORDERED_BY.get(phrase.at(position + 1).text.lower())):
        verb = Verb(phrase.at(position + 1).text, (ordered,), False, False)
        return Chunk(f"ACT_{ordered}", verb, position, position + 2)  # « est modifié en remplaçant les mots … »
    if token.text.lower() in _DISAPPEARS:
        return Chunk("SUPPRIMER", Verb(token.text, ("SUPPRIMER",), False), position, position + 1)
    if token.kind == "MOT" and (kept := _KEEPS_TITLE.match(phrase.masked.text, token.start)):
        return Chunk("GARDER", None, position, phrase.after(position, kept.end()))
    if token.kind == "MOT" and (undergone := _UNDERGOES.match(phrase.masked.text, token.start)):
        return Chunk("MODIFIER", Verb("modifié", ("MODIFIER",), True), position, phrase.after(position, undergone.end()))
    if token.kind == "MOT" and (numbered := _TAKES_NUMBER.match(phrase.masked.text, token.start)):
        return Chunk("RENUMEROTER", Verb("renuméroté", ("RENUMEROTER",), False), position, phrase.after(position, numbered.end()))
    if token.kind == "MOT" and _PASSES.match(phrase.masked.text, token.start):
        end = position + 1 + (phrase.at(position + 1).kind == "ADVERBE")
        return Chunk("FIXER", Verb(token.text, ("FIXER",), False), position, end)
    retitled = _TAKES_TITLE.match(phrase.masked.text, token.start) if token.kind in ("MOT", "SE") else None
    if retitled:
        return Chunk("INTITULER", Verb(retitled.group(), ("INTITULER",), False), position, phrase.after(position, retitled.end()))
    if _TAKES_WORDING.match(phrase.masked.text, token.start):
        end = position + 1
        while phrase.at(end).kind == "ADVERBE":
            end += 1  # « prend désormais la rédaction suivante »
        return Chunk("REDIGER", Verb(token.text, ("REDIGER",), False), position, end)
    return None


def _adds_itself(phrase: Phrase, position: int) -> Chunk | None:
    """« La phrase suivante s'ajoute à l'article 5 », « un alinéa vient s'ajouter à l'article 5 »: as « est ajoutée »."""
    comes = phrase.at(position).text.lower() in COMES
    adds = phrase.at(position + comes + 1)
    if phrase.at(position + comes).kind != "SE" or adds.value not in ("AJOUTER", "INSERER"):
        return None
    if adds.kind != ("INFINITIF" if comes else "VERBE"):
        return None
    return Chunk("AJOUTER", Verb("ajouté", ("AJOUTER",), False), position, position + comes + 2)
