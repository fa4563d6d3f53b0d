"""Sentences on one value put in the words that the rules are written in: its old value told beside, a part of a whole, a unit.

« Le montant de l'indemnité (0,12 €) est remplacé par 0,15 €. » as « Le montant de l'indemnité est porté de 0,12 € à 0,15 €. »
« Le quorum passe de la moitié aux deux tiers. » as « « la moitié » est remplacé par « les deux tiers ». »
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.pieces.amounts import FIGURE
from generator.amending.retelling.pairs_retold import PLAIN
from generator.amending.tokens.phrase import Phrase


def one_value_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence with its value told as the rules tell it."""
    for told in (
        _placed(phrase),
        _amounting(phrase),
        _aside(phrase),
        _by_fractions(phrase),
        _replaced(phrase),
        _read_instead(phrase),
        _counted(phrase),
        _shaped(phrase),
    ):
        if told:
            yield Phrase(told)


_PLACED = re.compile(
    r"(?P<start>\A|[,:;] )(?:porter|fixer|ramener|relever|abaisser), (?P<place>(?:à |au |dans )[^,:;\ue000-\uefff]{3,60}), "
    rf"(?P<noun>(?:l[ae]s? |l')[^,:;\ue000-\uefff]{{3,80}}?) (?P<value>(?:de {PLAIN} )?à {PLAIN})(?=\s*(?:[.;,]|\Z))",
    re.IGNORECASE,
)


def _placed(phrase: Phrase) -> str:
    """« fixer, à l'article 4, la quotité de travail à 100 % »."""
    found = _PLACED.search(phrase.masked.text)
    if found is None:
        return ""
    start, place, noun, value = (phrase.masked.group(found, name) for name in ("start", "place", "noun", "value"))
    place = place if found.start() else f"{place[:1].upper()}{place[1:]}"
    return phrase.masked.replaced([(*found.span(), f"{start}{place}, {noun} est porté {value}")])


_AMOUNTING = re.compile(
    rf"(?P<subject>[^.;:]{{3,160}}?) (?P<verb>(?:est|sont|sera|seront) [^\W\d]+|passe(?:nt)?) (?P<first>de "
    rf"(?P<old>{FIGURE}) à (?P<new>{FIGURE})),? "
    rf"(?:soit|\(soit) (?P<second>de {FIGURE} à {FIGURE})\)?(?P<end>\s*\.?\s*\Z)",
    re.IGNORECASE,
)


def _amounting(phrase: Phrase) -> str:
    """« est porté de 80 000 € HT à 90 000 € HT, soit de 96 000 € TTC à 108 000 € TTC »: both values change."""
    found = _AMOUNTING.fullmatch(phrase.masked.text) if "soit de " in phrase.masked.text else None
    if found is None:
        return ""
    subject, verb, first, second = (phrase.masked.group(found, name) for name in ("subject", "verb", "first", "second"))
    if subject[:1] in "ÀADP" and ", l" in subject:
        place, _, noun = subject.rpartition(", l")
        return f"{place}, l{noun} {verb} {first} et l{noun} {verb} {second}."
    return f"{subject} {verb} {first} et {subject[:1].lower()}{subject[1:]} {verb} {second}."


_ASIDE = re.compile(
    rf"(?P<subject>(?:\A|[^.;:]{{3,100}}, )(?:l[ae]s? |l')[^.;:,()]{{3,120}}?) \((?:soit )?(?P<old>{PLAIN})\) "
    r"(?:est|sont|sera|seront) (?:\w+ )?(?:remplacé|porté|fixé|ramené|relevé|abaissé)e?s? "
    rf"(?:par|à) (?P<new>{PLAIN})(?=\s*(?:[.;,]|\Z))",
    re.IGNORECASE,
)


def _aside(phrase: Phrase) -> str:
    """« Le montant de l'indemnité prévue à l'article 4 (0,12 €) est remplacé par 0,15 €. »: the old value stands in brackets."""
    found = _ASIDE.match(phrase.masked.text) if "(" in phrase.masked.text else None
    if found is None:
        return ""
    subject, old, new = (phrase.masked.group(found, name) for name in ("subject", "old", "new"))
    return f"{subject} est porté de {old} à {new}{phrase.masked.original(found.end(), len(phrase.masked.text))}"


_FRACTIONS = re.compile(
    r"(?P<start>\A|[,:;] | et )(?P<noun>(?:l[ae] |l')[^,.:;\ue000-\uefff]{2,60}?) (?:(?:passe|est (?:porté|relevé"
    r"|ramené|abaissé)e?) )?"
    r"(?P<old>de la moitié|du tiers|du quart|des (?:deux|trois) (?:tiers|quarts)) (?P<new>à la moitié|au tiers|au quart"
    r"|aux (?:deux|trois) (?:tiers|quarts))"
    r"(?P<of>(?: d(?:es|u|e la|e) [^\W\d][\w'-]*(?: [^\W\d][\w'-]*)?)?)(?=\s*(?:[.;,]|\Z))",
    re.IGNORECASE,
)
_WHOLE = (("de la ", "la "), ("du ", "le "), ("des ", "les "), ("à la ", "la "), ("au ", "le "), ("aux ", "les "))


def _by_fractions(phrase: Phrase) -> str:
    """« le quorum passe de la moitié aux deux tiers des membres »: the words of the one, for those of the other."""
    text = phrase.masked.text
    found = _FRACTIONS.search(text) if "tiers" in text or "moitié" in text or "quart" in text else None
    if found is None:
        return ""
    told = [
        next(article + found[one][len(head) :] for head, article in _WHOLE if found[one].lower().startswith(head))
        for one in ("old", "new")
    ]
    of = found["of"]
    return (
        f"{phrase.masked.original(0, found.end('noun'))} passe de « {told[0]}{of} » à « {told[1]}{of} »"
        f"{phrase.masked.original(found.end(), len(text))}"
    )


_REPLACED = re.compile(
    rf"(?P<start>\A|[,:;] | et )(?P<noun>(?:l[ae] |l')[^.;:,\ue000-\uefff]{{3,100}}?) de (?P<old>{PLAIN})"
    rf"(?P<where> (?:prévu|fixé|visé|mentionné|indiqué|figurant|inscrit|énoncé|défini)e?s? (?:à|au|aux|dans) [^.;:,]{{3,60}}?)? "
    rf"(?:est|sera) (?:[^\W\d]\w* )?remplacée? par (?P<new>{PLAIN})(?=\s*(?:[.;,]|\Z| et ))",
    re.IGNORECASE,
)


def _replaced(phrase: Phrase) -> str:
    """« la surface totale de 4 210 m² est remplacée par 5 000 m² »."""
    found = _REPLACED.search(phrase.masked.text) if "remplac" in phrase.masked.text else None
    if found is None:
        return ""
    start, noun, old, where, new = (phrase.masked.group(found, name) for name in ("start", "noun", "old", "where", "new"))
    return phrase.masked.replaced([(*found.span(), f"{start}{noun}{where} est porté de {old} à {new}")])


_READ = re.compile(
    rf"(?P<start>\A|[,:] )(?:il (?:faut|convient de|y a lieu de) )?lire (?P<new>{PLAIN}) (?:au lieu"
    rf"|en lieu et place) d(?:e |')(?P<old>{PLAIN})(?=\s*\.?\s*\Z)"
    rf"|(?P<start2>\A|[,:] )au lieu d(?:e |')(?P<old2>{PLAIN}),? lire:? (?P<new2>{PLAIN})(?=\s*\.?\s*\Z)",
    re.IGNORECASE,
)


def _read_instead(phrase: Phrase) -> str:
    """« Article 1, alinéa 2 : lire 0,08 % au lieu de 0,05 %. »"""
    found = _READ.search(phrase.masked.text) if "lire " in phrase.masked.text else None
    if found is None:
        return ""
    which = "2" if found["old2"] else ""
    start, old, new = (phrase.masked.group(found, name + which) for name in ("start", "old", "new"))
    return phrase.masked.replaced([(*found.span(), f"{start}« {old} » est remplacé par « {new} »")])


_COUNTED = re.compile(
    r"(?P<start>\A|[,:;] | et )(?P<noun>(?:l[ae] |l')[^.;:,\ue000-\uefff]{2,80}?) (?:passe|est (?:porté|relevé|ramené|abaissé"
    r"|augmenté|réduit)e?) "
    r"de (?P<old>\d{1,3}(?:[ .]\d{3})*(?:,\d+)?) à (?P<new>\d{1,3}(?:[ .]\d{3})*(?:,\d+)?) "
    r"(?P<unit>[a-zà-ÿœ]{4,}s(?: [a-zà-ÿœ]{3,}s)?)(?=\s*\.?\s*\Z)"
)


def _counted(phrase: Phrase) -> str:
    """« la capacité passe de 120 à 150 places »: « 120 places » must stand there."""
    found = _COUNTED.search(phrase.masked.text)
    if found is None:
        return ""
    start, noun, old, new, unit = (phrase.masked.group(found, name) for name in ("start", "noun", "old", "new", "unit"))
    return phrase.masked.replaced([(*found.span(), f"{start}{noun} passe de « {old} {unit} » à « {new} {unit} »")])


_SHAPES = re.compile(
    r"(?<![\w@.])(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://"
    r"|www\.)[\w./-]+\w|[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){4,6}(?: ?[A-Z0-9]{1,4})?"
    r"|0\d(?:[ .]\d\d){4}|\d{3} ?\d{3} ?\d{3} ?\d{5})(?![\w@])"
)
"""An electronic address, a bank account, a telephone number, a SIRET: words that nothing else looks like."""


def _shaped(phrase: Phrase) -> str:
    """« l'adresse a@x.fr est remplacée par b@x.fr »: between quotation marks, as what they are."""
    text = phrase.masked.text
    found = list(_SHAPES.finditer(text))
    if len(found) != 2:
        return ""
    (low, high), (start, end) = (one.span() for one in found)
    old, new = (phrase.masked.original(*one.span()) for one in found)
    return phrase.masked.replaced([(low, high, f"« {old} »"), (start, end, f"« {new} »")])
