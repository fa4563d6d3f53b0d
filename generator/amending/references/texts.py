"""Reads the name of a text, which is free French: « l'accord du 14 juin 1993 relatif à l'indemnisation, au repos et aux congés ».

A name runs over ordinary words, dates and numbers; it stops before anything that could be a scope (a unit, a rank, a
quotation), a verb, or a comma that does not plainly belong to it. What it should not have swallowed is then left over, and the
sentence is refused.
"""

from __future__ import annotations

import re
from typing import Literal

from generator.amending.references.heads import Head
from generator.amending.references.targets import SAME_TEXT
from generator.amending.references.titles import (
    DESCRIBES,
    LATER,
    LIMITS,
    SAYS,
    bracket_end,
    description_end,
    own_avenants_end,
    status_end,
)
from generator.amending.tokens.fillers import filler_end
from generator.amending.tokens.phrase import Phrase
from generator.french.dates import read_date
from generator.operations import Container, Target

_WORDS = frozenset({"MOT", "DATE", "NUMERO", "PRECITE", "TEXTE", "ANCIEN", "NOUVEAU", "ELISION"})
_JOINTS = frozenset({"PREP", "DET", "ET", "OU", "ADVERBE"})
_AFTER_NAME = frozenset(
    "DATE NUMERO AUX PARTICIPE CITATION VERBE FIN ORDINAL TEXTE PRONOM UNITE PONCTUATION INFINITIF APRES AVANT ADVERBE "
    "CONTENU ISSU TEL PRECITE".split()
)
_PLACES = frozenset({"ci-dessus", "figurant", "figurants", "annexe", "joint", "commençant", "précisant", "située", "situé"})
_PARTICIPLE_ALONE = re.compile(r"(?:modifié|révisé|complété|étendu)e?s?\Z", re.IGNORECASE)
_SUFFIXED = re.compile(r"avenants? n[°ºo]?\s?\d+\s?(?:bis|ter|quater|quinquies)\b", re.IGNORECASE)
"""« l'avenant n° 5 bis » is not the avenant n° 5, and no act is held under such a number."""
_ANNEXED = re.compile(r"\bannexé", re.IGNORECASE)
"""« la convention annexée », « la convention annexée à l'accord-cadre »: a text that goes with the one at hand, or another."""


def read_text(phrase: Phrase, position: int) -> Head:
    """The text whose noun stands at `position` (or « présent » before it)."""
    start = position
    own = phrase.at(position).kind == "PRESENT"
    if own:
        position += 1
    kind = str(phrase.at(position).value)
    end = _name_end(phrase, position + 1, kind == "autre")
    words = phrase.words(start, end)
    numero, day = _number_and_date(phrase, position + 1, end)
    if not own and numero is None and not day and _demonstrative(phrase, start, end):
        words = SAME_TEXT + words
    return Head(
        (
            Target(
                texte=words,
                texte_kind=_kind(kind, words),
                texte_numero=numero,
                texte_date=day,
            ),
        ),
        end,
    )


def read_quoted_text(phrase: Phrase, position: int) -> Head | None:
    """« l'article 6 de « l'accord du 7 novembre 2019 relatif à … » »: a text named whole between quotation marks."""
    if phrase.at(position).kind != "CITATION":
        return None
    inner = Phrase(phrase.quote(position))
    start = inner.skip_determiner(0)
    if inner.at(start).kind != "TEXTE":
        return None
    head = read_text(inner, start)
    named = head.targets[0]
    scoped = any(token.kind == "UNITE" for token in inner.tokens[head.end :])
    if scoped or not (named.texte_date or named.texte_numero is not None):
        return None
    return Head(head.targets, position + 1)


def _kind(noun: str, words: str) -> Literal["convention", "avenant", "autre"]:
    """Which text a name is of, by its noun and what follows it."""
    if noun == "autre" or _ANNEXED.search(words) or (noun == "avenant" and _SUFFIXED.match(words)):
        return "autre"
    return "avenant" if noun == "avenant" else "convention"


_PART = re.compile(
    r"(?:clauses|dispositions|stipulations) "
    r"(?:communes|générales|particulières|spéciales|spécifiques|propres|diverses|finales)\b",
    re.IGNORECASE,
)
_PART_WORDS = frozenset({"MOT", "ET", "DET", "ELISION", "NOM"})


def read_named_part(phrase: Phrase, position: int) -> Head | None:
    """« l'article 5 des clauses communes », « … des dispositions particulières aux cadres »: a part that the text names so."""
    opening = _PART.match(phrase.masked.text, phrase.at(position).start)
    if opening is None:
        return None
    end = place = phrase.after(position, opening.end())
    while True:
        token = phrase.at(place)
        joint = token.kind == "PREP" and token.value in ("A", "DE")
        from_an_act = token.text.lower().startswith("résult")
        if (not joint and token.kind not in _PART_WORDS) or from_an_act or token.text.lower() in (LIMITS | DESCRIBES):
            break
        if phrase.at(phrase.skip_determiner(place + 1)).kind in ("TEXTE", "UNITE") and (joint or token.kind in ("ET", "DET")):
            break
        place += 1
        end = place if token.kind in ("MOT", "NOM") else end
    words = phrase.words(position, end)
    return Head((Target(holder="division", containers=(Container("", quote=words),)),), end)


def _demonstrative(phrase: Phrase, start: int, end: int) -> bool:
    """« cet avenant », « ledit accord », « le même code », « l'accord précité »."""
    before = phrase.at(start - 1) if start else None
    told = before is not None and (before.kind == "MEME" or (before.kind == "DET" and bool(before.value)))
    return told or phrase.at(end - 1).text.lower().startswith("précité")


def _number_and_date(phrase: Phrase, start: int, end: int) -> tuple[int | None, str]:
    """The number and date of the text itself, not of the text that its name mentions after them."""
    numero: int | None = None
    for position in range(start, end):
        token = phrase.at(position)
        if token.kind == "TEXTE" and position <= start + 1 and phrase.at(start - 1).text.lower().startswith("protocole"):
            continue  # « le protocole d'accord du 21 juin 2017 » is one text
        if token.kind == "TEXTE" or LATER.match(token.text):
            break
        if token.kind == "NUMERO" and numero is None and "IDCC" not in token.text:
            digits = re.search(r"\d+", token.text)
            numero = int(digits.group()) if digits else None
        if token.kind == "DATE":
            day = read_date(token.text)
            return numero, day.isoformat() if day else ""
    return numero, ""


def _name_end(phrase: Phrase, position: int, law: bool) -> int:
    """Where the name of a text ends: after its last plain word; « loi d'orientation pour … » is a name."""
    end = position
    while True:
        token = phrase.at(position)
        kind, folded = token.kind, token.text.lower()
        if SAYS.match(folded) and token.value != "A":
            return end
        if folded in LIMITS and not (law and folded == "pour"):
            return own_avenants_end(phrase, position) or end
        if folded in DESCRIBES or (kind == "ENTRE" and _between_parties(phrase, position)):
            about = description_end(phrase, position)
            if about == position:
                return end
            position = end = about
        elif kind == "PREP" and folded == "dans" and filler_end(phrase.masked.text, token.start):
            return end
        elif (kind in _WORDS and folded not in _PLACES) or (kind == "PARTICIPE" and status_end(phrase, position)):
            position = end = status_end(phrase, position) or position + 1
        elif kind == "PREP" and token.value in ("EN", "A") and phrase.at(position + 1).text[:1].isupper() and end < position + 1:
            return end  # « de la convention en Guyane »: where it is amended
        elif kind in _JOINTS:
            if kind == "ET" and not _goes_on(phrase, position + 1):
                return own_avenants_end(phrase, position) or end
            position += 1
        elif token.text == "," and (status := status_end(phrase, position + 1)):
            position = end = status  # « de l'accord du 3 mai 2019, étendu par arrêté du 4 juin 2020, »
        elif token.text == "," and phrase.at(position + 1).kind in ("MOT", "PREP") and _goes_on(phrase, position + 1):
            position += 1
        elif token.text in ("(", "-", "–", "/"):
            closing = bracket_end(phrase, position) if token.text == "(" else position + 1
            if closing == 0:
                return end
            position = closing
            end = closing if token.text == "(" else end
        elif _belongs(phrase, position, end):
            position = end = position + 1
        else:
            return end


def _between_parties(phrase: Phrase, position: int) -> bool:
    """« la convention du 3 mai 2021 entre la direction des achats et la direction du numérique »: who signed it."""
    after = phrase.skip_determiner(position + 1)
    return phrase.at(after).kind == "MOT" and phrase.at(position - 1).kind in ("DATE", "NUMERO", "MOT")


def _belongs(phrase: Phrase, position: int, end: int) -> bool:
    """Whether a word that is not an ordinary one belongs to a name all the same, by what stands before it."""
    token, before = phrase.at(position), phrase.at(position - 1)
    if token.kind == "NOM":
        return before.kind in ("PREP", "DET")
    if token.kind == "CITATION":
        return before.kind in ("PREP", "DET") and position - 1 >= end
    if token.kind == "PARTICIPE":
        after = phrase.at(position + 1)
        alone = bool(_PARTICIPLE_ALONE.match(token.text))
        return alone and (after.kind in ("FIN", "PRECITE") or _bare(phrase, position))
    if token.kind == "NOMBRE" and before.value == "convention" and before.kind == "TEXTE":
        return True  # « la CCN 51 »
    return token.kind in ("LETTRE", "NOMBRE", "ROMAIN") and before.kind == "MOT"


def _bare(phrase: Phrase, position: int) -> bool:
    """« la convention … du 13 février 1969 modifiée »: a participle without auxiliary nor agent."""
    after = phrase.at(position + 1)
    return phrase.at(position - 1).kind in ("DATE", "NUMERO", "MOT") and (
        (after.kind in ("AUX", "MOT", "NUMERO") and after.text.lower() != "notamment") or after.text in (",", "(")
    )


def _goes_on(phrase: Phrase, position: int) -> bool:
    """Whether a name goes on after « , » or « et »: an ordinary noun, with or without « de », not a new phrase."""
    token = phrase.at(position)
    if token.text.lower() in LIMITS:
        return False
    if token.kind == "PREP" and token.value in ("DE", "A", "EN"):
        after = phrase.skip_determiner(position + 1)
        return phrase.at(after).kind in ("MOT", "NOM", "DATE") and token.value != "EN" and _stays(phrase, after)
    if token.kind == "MOT" and token.text.lower() in ("ainsi", "puis", "notamment", "sous", "pour", "afin", "à"):
        return False
    return token.kind == "MOT" and _stays(phrase, position)


def _stays(phrase: Phrase, position: int) -> bool:
    """Whether the words after a joint reach the end of the name without a verb of their own that is not the sentence's."""
    while phrase.at(position).kind in ("MOT", "PREP", "DET", "ET", "NOM") or phrase.at(position).text == ",":
        if SAYS.match(phrase.at(position).text) and phrase.at(position).value != "A":
            return True
        position += 1
    return phrase.at(position).kind in _AFTER_NAME


def read_delegation(phrase: Phrase, position: int) -> Head | None:
    """« l'article 2 de la délégation de gestion »: the convention so called; « l'alinéa de la délégation » is none."""
    noun = phrase.skip_determiner(position + 1)
    if noun == position + 1 or phrase.at(noun).text.lower() != "délégation":
        return None
    first = phrase.at(position - 1).kind == "ORDINAL" and phrase.at(position - 2).value == "article"
    if not first and phrase.at(position - 1).kind not in ("NOMBRE", "ROMAIN"):
        return None
    named = _DELEGATION.match(phrase.masked.text, phrase.at(noun).start)
    return read_text(phrase, noun) if named else None


_DELEGATION = re.compile(r"délégation(?: de gestion)?(?! d(?:e |')| du (?!\d))", re.IGNORECASE)
"""« la délégation de signature » is another act."""
