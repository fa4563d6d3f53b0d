"""Sentences on values put in the words that the rules are written in, each value with its own verb.

« Porter la prime de 5 € à 6 € et celle de nuit à 8 €. » as « La prime est portée de … et la prime de nuit est portée à 8 €. »
« À l'article 3, délai de réponse : trois mois au lieu de deux mois. » as « …, le délai de réponse est porté de deux mois à … »
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.pieces.amounts import CARDINAL, COUNT, FIGURE
from generator.amending.tokens.phrase import Phrase

_VALUE = rf"(?:{FIGURE}|{COUNT})"
_NOUN = r"(?:[^\W\d][\w'’-]*)(?: [^\W\d][\w'’-]*){0,7}?"
_DET = r"(?:l[ae]s? |l['’])"
_FROM = rf"(?:d(?:e |['’]){_VALUE} )?à {_VALUE}"
_ENDS = r"(?=\s*(?:[.;,]|\Z)| et )"
_ORDER = re.compile(
    r"(?P<place>\A|, |: )(?:porter|fixer|ramener|relever|abaisser|passer) "
    rf"(?P<noun>(?P<head>{_DET}[^\W\d][\w-]*)(?: [^\W\d][\w'’-]*){{0,8}}?) (?P<value>{_FROM}){_ENDS}",
    re.IGNORECASE,
)
"""« À l'article 5, porter la prime de 5 € à 6 € »."""
_SET = r"(?:portée?s?|fixée?s?|ramenée?s?|relevée?s?|abaissée?s?)"
_FIRST = re.compile(
    rf"(?P<head>{_DET}[^\W\d][\w-]*)[^.;:,]{{0,120}}? (?:(?:est|sont) {_SET}|passe(?:nt)?) (?P<value>{_FROM}){_ENDS}",
    re.IGNORECASE,
)
_NEXT = re.compile(
    rf"(?P<joint>,? et |, |\s?; (?:et )?)(?:cel(?:ui|le) (?P<of>(?:de |du |des |d['’]|en |pour |au titre ){_NOUN})|"
    rf"(?P<noun>{_DET}{_NOUN}))"
    rf" (?:(?:(?:est|sont|sera|seront) )?{_SET} )?(?P<value>{_FROM}){_ENDS}",
    re.IGNORECASE,
)
"""« … et celui du solde à 20 % », « et l'indemnité ramenée à 8 € »: the verb is that of the value before."""
_WHERE = re.compile(
    r" (?:prévu|fixé|visé|mentionné|défini|figurant|indiqué|inscrit|énoncé)e?s? (?:à "
    r"|au |aux |dans )[^,;:]{3,80}?(?= (?:est|sont) )",
    re.IGNORECASE,
)
"""« … mentionné à l'article 4 est porté à 5 € ; celui des agents est porté à 6 € »: « celui » stands in the same place."""
_INSTEAD = re.compile(
    r"(?P<place>\A|[^:;]{3,80}?[,:] )(?:(?![^:]*\b(?:article|annexe|alinéa|phrase|tiret|point|paragraphe|ligne|tableau)s?\b)"
    rf"(?P<noun>{_NOUN}) ?: )?(?P<new>{_VALUE}) "
    rf"(?:au lieu|en lieu et place|à la place) d(?:e |['’])(?P<old>{_VALUE}|{CARDINAL})\s?\.?\s*\Z",
    re.IGNORECASE,
)


Edit = tuple[int, int, str]
"""A stretch of the sentence, and the words that it is told in."""


def values_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence with a verb for each of its values, when one goes without."""
    text = phrase.masked.text
    edits = [*_ordered(phrase), *_each_its_verb(phrase)] if " à " in text else []
    if " d" in text and (instead := _INSTEAD.match(text)) and (instead["place"] or instead["noun"]):
        edits = [(instead.end("place"), len(text), _instead(phrase, instead))]
    if edits:
        yield Phrase(phrase.masked.replaced(edits))


def _instead(phrase: Phrase, found: re.Match[str]) -> str:
    """« délai d'instruction : trois mois au lieu de deux mois », « cinq jours au lieu de trois » whose unit is told once."""
    noun, new, old = (phrase.masked.group(found, name) for name in ("noun", "new", "old"))
    if noun:
        noun = noun if found["place"] else f"{noun[:1].lower()}{noun[1:]}"
        return f"{'le' if found['place'] else 'Le'} {noun} est porté de {old} à {new}."
    unit = new.partition(" ")[2]
    return f"« {old if ' ' in old or not unit else f'{old} {unit}'} » est remplacé par « {new} »."


def _ordered(phrase: Phrase) -> Iterator[Edit]:
    """« porter la prime de 5 € à 6 € »."""
    found = _ORDER.search(phrase.masked.text)
    if found:
        noun, value = (phrase.masked.group(found, name) for name in ("noun", "value"))
        yield found.end("place"), found.end(), f"{noun} est porté {value}"


def _each_its_verb(phrase: Phrase) -> Iterator[Edit]:
    """« la prime est portée à 6 € et l'indemnité à 8 € », with the second verb."""
    text = phrase.masked.text
    first = _FIRST.search(text) or _ORDER.search(text)
    told_at = _WHERE.search(first.group()) if first else None
    where = told_at.group() if told_at else ""
    place = first.end() if first else len(text)
    while first and (after := _NEXT.match(text, place)):
        of, noun = (phrase.masked.group(after, name) for name in ("of", "noun"))
        head = phrase.masked.group(first, "head")
        noun = noun or f"{head[:1].lower()}{head[1:]}{_adjective(phrase, first)} {of}{where}"
        yield after.start(), after.end(), f" et {noun} est porté {phrase.masked.group(after, 'value')}"
        place = after.end()


def _adjective(phrase: Phrase, first: re.Match[str]) -> str:
    """« le coût horaire du chef », then « celui du technicien »: his coût horaire."""
    counted = _COUNTED.match(phrase.masked.text, first.end("head")) if first["head"].lower().endswith("nombre") else None
    told = counted or _OWN_WORDS.match(phrase.masked.text, first.end("head"))
    return told.group() if told else ""


_COUNTED = re.compile(r" (?:de |d['’])[^\W\d][\w-]*(?= (?:de|du|des|pour) | d['’])", re.IGNORECASE)
"""« le nombre de places de l'école », then « celui du collège »: his nombre de places."""


_OWN_WORDS = re.compile(
    r"(?: (?!(?:pour|par|aux|est|sont|des|dans|sous|avec)\b|(?:prév|fix|vis|mention)\w)[a-zà-ÿœ-]{3,}){1,2}?"
    r"(?= (?:de|du|des) | d['’])"
)
"""The adjectives of a noun, before its complement."""
