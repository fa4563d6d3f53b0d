"""Where the free words that name a text end: what it is about, who extended it, its own avenants.

« l'accord du 14 juin 1993 relatif à l'emploi, à la formation et au développement des compétences dans la branche »
« la convention du 5 mai 2010 étendue par arrêté du 3 juin 2011 (tel que modifié par l'avenant du 2 mai 2012) et ses avenants »

Such words run up to the verb of the sentence. They never hold a portion of a text, a quoted word or a limit (« sauf », « en
ce qui concerne »): before one of these, the name ends at the last comma or « et », and what is left over is read, or refused.
"""

from __future__ import annotations

import re

from generator.amending.tokens.fillers import filler_end
from generator.amending.tokens.phrase import Phrase

# « pour » may be part of a title, or say for whom an amendment holds: never swallowed.
LIMITS = frozenset(
    "sauf hormis excepté exception exclusion jamais seulement pour lorsque quand si sous réserve provisoirement temporairement "
    "notamment ainsi toutefois cependant mais dès afin limite tant prend prennent uniquement exclusivement car lorsqu' "
    "jusqu' jusque hors spécialement s'agissant relatives".split()
)
"""Words that narrow what a sentence orders: a name never holds them, so that they are never swallowed."""
SAYS = re.compile(
    r"(?:a|ont|avai(?:en)?t|aura|auront|aurai(?:en)?t|eut|eurent|serai(?:en)?t|étai(?:en)?t|fut|furent|fût|peut|peuvent|pourr\w+"
    r"|doit|doivent|dev(?:ra|ront|rai(?:en)?t|ai(?:en)?t)|va|vont|vient|viennent|viendr\w+|ne|n['’]|soit|soient|reste(?:nt)?|demeure(?:nt)?"
    r"|(?:propos|souhait|stipul|dispos)(?:e|ent|ai(?:en)?t)|prévoi(?:t|ent)|prévoyai(?:en)?t|cess(?:e|ent)|été|être"
    r"|saura(?:i(?:en)?t)?|sauront|pas|jamais|aucune?|éventuellement|partiellement|exceptionnellement)\Z",
    re.IGNORECASE,
)
"""« de la convention serait … », « de l'accord a été … »: the verb of the sentence, and no free word."""
DESCRIBES = frozenset(
    "relatif relative relatifs portant concernant traitant visant instituant instaurant organisant fixant définissant "
    "sur consacré consacrée".split()
)
"""Words after which what a text is about is told."""
_FREE = frozenset(
    "MOT DATE NUMERO PRECITE TEXTE ANCIEN NOUVEAU ELISION PREP DET OU ADVERBE NOM CONTENU CARDINAL INDEFINI ENTRE COMME "
    "SUIVANT PRESENT INFINITIF LETTRE ROMAIN NOMBRE VALEUR OCCURRENCE SE".split()
)
_FOR_NOT = frozenset(
    {"mémoire", "information", "avis", "tous", "toutes", "tout", "toute", "chaque", "certains", "certaines", "autant"}
)
_ENDS = frozenset("AUX VERBE FIN PRONOM APRES AVANT QUI DONT TEL ISSU PAR".split())
_CHANGE = re.compile(
    r"(?:modification|révision|création|suppression|mise|réécriture|application|interprétation)s?\Z", re.IGNORECASE
)
_REVISED = re.compile(r"(?:modifi|révis|complét)ée?s?\Z", re.IGNORECASE)
LATER = re.compile(r"(?:étendu|élargi|agréé|modifié|révisé|complété)e?s?\Z", re.IGNORECASE)
"""What becomes of a text after it is signed: a date that follows is not its own."""
_STATUS = re.compile(r"(?:étendu|élargi|agréé|signé|conclu|approuvé)e?s?\Z", re.IGNORECASE)
_OWN_AVENANTS = re.compile(
    r"(?:,? ?et|,? ainsi que)(?P<of> de| d')? ?(?:l'ensemble de )?(?:ses|leurs|les|des|tous ses) (?:différents |divers )?"
    r"(?:annexes et )?(?:annexes(?=, l)|avenants)"
    r"(?: y afférents| successifs| subséquents| modificatifs| ultérieurs| s'y rapportant)*"
    r"(?(of)(?= est | sont | soit |, l(?:es?|a) |, l'| de la | du | annul| \()"
    r"|(?= est | soit |, l(?:es?|a) |, l'| de la | du | annul| \())",
    re.IGNORECASE,
)


def description_end(phrase: Phrase, position: int) -> int:
    """Where what a text is about ends; `position` is that of « relatif », and is given back when nothing follows it."""
    place, soft, participle = position + 1, 0, 0
    while True:
        token = phrase.at(place)
        kind, folded = token.kind, token.text.lower()
        if (
            kind in _ENDS
            or token.text in (":", ";")
            or (folded in LIMITS and not _for_what(phrase, place))
            or _narrows(phrase, place)
        ):
            if participle and kind != "AUX":
                place = participle
            return _trim(phrase, position, place)
        if folded in (",", ".", "–", "—", "-", "/"):
            if token.text == "." and phrase.at(place + 1).kind == "FIN":
                return _trim(phrase, position, place)
            soft = place if token.text == "," else soft
        elif kind == "ET":
            soft = place
        elif kind == "PARTICIPE":
            participle = participle or place
        elif kind == "UNITE" and _told_by_title(phrase, position, place):
            while phrase.at(place + 1).kind in ("NOMBRE", "ROMAIN", "LETTRE", "ORDINAL"):
                place += 1
        elif token.text == "(":
            closing = bracket_end(phrase, place)
            if not closing:
                return _trim(phrase, position, place)
            place = closing - 1
        elif kind == "CITATION" and phrase.at(place - 1).kind in ("PREP", "DET"):
            pass
        elif kind == "NOM" and phrase.at(place + 1).kind == "CITATION":
            return _trim(phrase, position, soft or _head(phrase, place))
        elif kind not in _FREE:
            return _trim(phrase, position, soft if soft and kind != "CITATION" else _head(phrase, place))
        place += 1


def _for_what(phrase: Phrase, place: int) -> bool:
    """« les absences pour événements familiaux »: a noun without its article belongs to what is told, it limits nothing."""
    after = phrase.at(place + 1)
    return phrase.at(place).text.lower() == "pour" and after.kind == "MOT" and after.text.lower() not in _FOR_NOT


def _narrows(phrase: Phrase, place: int) -> bool:
    """« en ce qui concerne », a date of effect: words that are no title; « à l'exception de » too."""
    text, start = phrase.masked.text, phrase.at(place).start
    if text.startswith(("en ce qui", "en tant qu", "s'agissant", "à l'exc"), start):
        return True
    return bool(filler_end(text, start)) and phrase.at(place).kind == "PREP" and phrase.at(place + 1).kind != "DATE"


def _told_by_title(phrase: Phrase, position: int, place: int) -> bool:
    """« relatif à l'annexe I », « portant modification de l'article 5 »: a portion that the title itself names."""
    if phrase.at(place).value in ("fin", "debut") and phrase.at(place + 1).value == "DE" and phrase.at(place + 2).kind == "MOT":
        return True  # « relatif à la fin de carrière »
    before = place - 1
    while before > position and phrase.at(before).kind == "DET":
        before -= 1
    if phrase.at(before).kind != "PREP" and before != position:
        return False
    if before == position:
        return True
    return before - 1 == position or bool(_CHANGE.match(phrase.at(before - 1).text))


def _head(phrase: Phrase, place: int) -> int:
    """Where the noun phrase begins whose noun stands at `place`: its determiners and preposition belong to it."""
    while phrase.at(place - 1).kind in ("DET", "PREP", "ORDINAL", "CARDINAL"):
        place -= 1
    return place


def _trim(phrase: Phrase, position: int, place: int) -> int:
    """The end of a description without the joints that lead to what follows it; its beginning when nothing is left."""
    while place > position and (
        phrase.at(place - 1).kind in ("PREP", "DET", "ET", "OU", "SE") or phrase.at(place - 1).text in ",–—-/"
    ):
        place -= 1
    return place if place > position + 1 else position


def status_end(phrase: Phrase, position: int) -> int:
    """« étendu par arrêté du 3 juin 2011 », « conclu par les organisations … le 5 mai 2010 »; 0 when there is none."""
    word, after = phrase.at(position).text, phrase.at(position + 1)
    if phrase.at(position + 2).kind == "DATE" and after.text.lower() == "le" and (_STATUS.match(word) or _REVISED.match(word)):
        return position + 3  # « la convention du 3 mai 2019 modifiée le 4 juin 2020 »
    if not _STATUS.match(word) or after.kind != "PAR":
        return 0
    for place in range(position + 2, position + 16):
        token = phrase.at(place)
        if token.kind == "DATE":
            return place + 1
        if token.kind not in ("MOT", "TEXTE", "PREP", "DET", "ET", "ELISION", "NUMERO"):
            return 0
    return 0


def own_avenants_end(phrase: Phrase, position: int) -> int:
    """« l'accord du 12 janvier 2016 et de ses avenants est annulé »: the text as they left it; 0 when there are none."""
    match = _OWN_AVENANTS.match(phrase.masked.text, phrase.at(position).start)
    if match is None:
        return 0
    while phrase.at(position).kind != "FIN" and phrase.at(position).start < match.end():
        position += 1
    return position


def bracket_end(phrase: Phrase, position: int) -> int:
    """One past the bracket that closes the one at `position`; 0 when it never closes or could hold a scope.

    « (IDCC 1875) », « (étendu par arrêté du …) », « (tel que modifié par l'article 2 de l'avenant n° 3) »
    """
    first = phrase.at(position + 1)
    told = first.kind in ("TEL", "ISSU") or (first.value == "MODIFIER" and phrase.at(position + 2).kind == "PAR")
    for place in range(position + 1, position + 18):
        token = phrase.at(place)
        if token.text == ")":
            return place + 1
        if token.kind in ("FIN", "CITATION") or (token.kind in ("UNITE", "ORDINAL", "AUX", "PARTICIPE", "QUI") and not told):
            return 0
    return 0
