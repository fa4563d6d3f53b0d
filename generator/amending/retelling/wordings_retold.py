"""New wordings announced in a turn of their own, put in the words of the rules.

« La phrase « A » est remplacée par deux phrases : « B. C. » » as « … est remplacée par les deux phrases suivantes : … »
« L'article 8 est remplacé : « X » » as « L'article 8 est remplacé par : « X » »
« À l'article 4, b), lire : « X » » as « L'article 4, b), est modifié comme suit : « X » »
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.retelling.words_retold import words_retold
from generator.amending.tokens.mask import mask
from generator.amending.tokens.phrase import Phrase
from generator.amending.tokens.sentences import split_sentences
from generator.french.numbers import read_cardinal

_QUOTE = r"[\ue000-\uefff]"
_COUNTED = re.compile(
    rf"(?P<by>\b(?:remplacée?s?|substituée?s?) par )(?:les )?(?P<count>deux|trois|quatre) phrases"
    rf"(?: ainsi (?:rédigé|libellé|conçu)e?s| suivante?s)?\s?:\s?(?={_QUOTE}\s?\.?\s*\Z)",
    re.IGNORECASE,
)
_PORTION = (
    r"(?:(?:le |la )?(?:(?:premi|deuxi|second|troisi|quatri|derni|avant-derni)\w* (?:alinéa|phrase|tiret|paragraphe)"
    r"|[a-z]\)|\d{1,2}°)"
    r" de )?l'article [\w.-]{1,9}(?: (?:bis|ter))?(?:,? (?:[a-z]\)|\d{1,2}°|[IVX]+))?(?: de (?:la|l'|cette) ?[^\W\d]+)?"
)
_IS = re.compile(
    rf"(?P<place>(?:[^:;,]{{3,60}}, )?{_PORTION}),? (?:est|sera) (?:donc |désormais )?remplacée?\s?:"
    rf"\s?(?P<new>{_QUOTE})\s?\.?\s*",
    re.IGNORECASE,
)
_READ = re.compile(
    rf"(?:à |a |au |à la )(?P<place>{_PORTION}),? "
    rf"(?:il (?:faut|convient de|y a lieu de) )?lire\s?:?\s?(?P<new>{_QUOTE})\s?\.?\s*",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"(?P<start>\A|, )(?:la (?:clause|stipulation|disposition)|les (?:clauses|stipulations)) de (?P<place>l'article [\w.-]{1,9}) "
    r"(?:est|sont) (?=complétée?s? )",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"(?:les|la|le|l') ?[^\W\d][^,:;.()\ue000-\uefff]{2,60}? (?:prévu|fixé|visé|mentionné|indiqué|figurant|inscrit|défini)e?s? "
    r"(?P<in>à |au |dans )(?P<place>l'article [\w.-]{1,9}|l'annexe [\w.-]{1,9}) "
    r"(?:est|sont) (?:ainsi modifié|modifié)e?s?(?: comme suit| ainsi)?\s?:\s?(?=\S[^:]{0,60}? (?:est|sont) remplacée?s? par )",
    re.IGNORECASE,
)
"""« Les délais prévus à l'article 4 sont ainsi modifiés : 30 jours est remplacé par 40 jours et … »."""


_PART = re.compile(r"(?:alinéa|phrase|tiret|paragraphe|[a-z]\)|\d°|\b[IVX]+\Z)", re.IGNORECASE)


def wordings_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence in other words, when it is one of those."""
    masked, text = phrase.masked, phrase.masked.text
    counted = _COUNTED.search(text) if masked.quotes else None
    if counted and len(split_sentences(mask(masked.quotes[-1].text))) == read_cardinal(counted["count"]):
        told = f"{masked.original(0, counted.end('by'))}les {counted['count']} phrases suivantes : "
        yield Phrase(told + masked.original(counted.end(), len(text)))
    whole = _IS.fullmatch(text) if len(masked.quotes) == 1 else None
    if whole:
        yield Phrase(
            f"{masked.original(0, whole.end('place'))} est remplacé par : {masked.original(whole.start('new'), len(text))}"
        )
    read = _READ.fullmatch(text) if len(masked.quotes) == 1 else None
    if read and _PART.search(read["place"]):  # nothing says that all of it is given: with the caution of « modifié »
        place = masked.original(*read.span("place"))
        told = f"{place[:1].upper()}{place[1:]} est modifié comme suit : {masked.original(read.start('new'), len(text))}"
        yield Phrase(told)
    clause = _CLAUSE.search(text) if "clause" in text or "stipulation" in text or "disposition" in text else None
    if clause:
        place = masked.original(*clause.span("place"))
        place = place if clause["start"] else f"{place[:1].upper()}{place[1:]}"
        yield Phrase(f"{masked.original(0, clause.end('start'))}{place} est {masked.original(clause.end(), len(text))}")
    each = _EACH.match(text) if "modifié" in text else None
    if each:
        told = f"{each['in'].capitalize()}{masked.original(*each.span('place'))}, {masked.original(each.end(), len(text))}"
        yield from (Phrase(told), *words_retold(Phrase(told)))
    if text[:3].lower() in ("on ", "il ", "mod"):
        yield from _read_so(phrase)
    anew = _ANEW.search(text) if "nouve" in text else None
    if anew:
        yield Phrase(masked.replaced([(*anew.span("new"), ""), (*anew.span("is"), " est désormais ")]))


_READ_SO = re.compile(
    rf"(?:on lira|il (?:faut|convient de|y a lieu de) lire) (?P<place>{_PORTION})"
    r"(?P<how>,? (?:comme suit|ainsi|de la (?:façon|manière) suivante))(?=\s?:)",
    re.IGNORECASE,
)
"""« Il y a lieu de lire l'article 7 comme suit : « X » »."""
_CHANGE = re.compile(
    rf"modifications? (?:apportées? )?(?P<of>de |à )(?P<place>{_PORTION})\s?: ?"
    r"(?=(?:l[ae]s? |l')[^:]+ (?:est|sont|sera|seront|passe(?:nt)?) )",
    re.IGNORECASE,
)
"""« Modification de l'article 3 : la contribution est portée à 5 €. »"""
_ANEW = re.compile(
    r"(?:\A|, )(?:la|le) (?P<new>nouve(?:lle|au) )(?:rédaction|version|formulation|libellé|teneur|contenu|texte) "
    r"(?:de |du |des |d')[^:;\ue000-\uefff]{3,120}?(?P<is> est )(?=l[ae] suivante?\s?:)",
    re.IGNORECASE,
)
"""« La nouvelle rédaction de l'article 7 est la suivante : » as « La rédaction de l'article 7 est désormais la suivante : »."""


def _read_so(phrase: Phrase) -> Iterator[Phrase]:
    """What a place is read as, told before it."""
    masked, text = phrase.masked, phrase.masked.text
    if read := _READ_SO.match(text):
        place = masked.original(*read.span("place"))
        yield Phrase(f"{place[:1].upper()}{place[1:]} est modifié comme suit{masked.original(read.end(), len(text))}")
    if change := _CHANGE.match(text):
        yield Phrase(f"À {masked.original(*change.span('place'))}, {masked.original(change.end(), len(text))}")
