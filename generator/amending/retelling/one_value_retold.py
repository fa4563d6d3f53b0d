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
from generator.french.dates import DATE, DAY, TERM


def one_value_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence with its value told as the rules tell it."""
    for told in (
        _placed(phrase),
        _summed(phrase),
        _dated(phrase),
        _passing(phrase),
        _by_each(phrase),
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


_SUMMED = re.compile(
    rf"(?P<verb>\b(?:est|sera) (?:\w+ )?(?:augment|relev|revaloris|major|abond|diminu|abaiss|minor)ée?s? d(?:e |'){PLAIN}),? "
    r"(?:soit|et atteint|et s'élève(?: désormais)? à|pour un (?:montant )?total de"
    r"|ce qui l[ea] porte à|ce qui porte (?:son montant|celui-ci|celle-ci) à)"
    rf"(?: un (?:nouveau )?(?:montant|total)(?: total)?(?: désormais)? de)? (?P<new>{PLAIN})(?=\s*\.?\s*\Z)",
    re.IGNORECASE,
)


def _summed(phrase: Phrase) -> str:
    """« est majorée de 80 000 €, soit un montant total de 500 000 € »: the sum is checked with the value that the text has."""
    found = _SUMMED.search(phrase.masked.text)
    if found is None:
        return ""
    verb, new = (phrase.masked.group(found, name) for name in ("verb", "new"))
    return phrase.masked.replaced([(*found.span(), f"{verb} et porté à {new}")])


_AT = rf"(?:{DATE.pattern}|{DAY}|{TERM})"
_DATED = re.compile(
    rf"(?P<noun>(?:l[ae] |l')[^.;:,()\ue000-\uefff]{{3,80}}?)(?:, | \()(?:actuellement |initialement )?"
    r"(?:fixée?|prévue?|arrêtée?) "
    rf"(?:au|le) (?P<old>{_AT})(?: (?:par|à|dans) (?P<place>l'article [\w.-]{{1,9}}(?: de (?:la|l'|cette) ?[^\W\d]+)?))?(?:,|\)) "
    rf"(?P<be>est|sera) (?:\w+ )?(?P<verb>report|repouss|décal|port|prorog|prolong)ée? au (?P<new>{_AT})(?=\s*(?:[.;]|\Z))",
    re.IGNORECASE,
)


def _dated(phrase: Phrase) -> str:
    """« La date de fin, fixée au second semestre 2025 par l'article 5, est reportée au … » as « … reportée du … au … »."""
    found = _DATED.search(phrase.masked.text) if "é" in phrase.masked.text else None
    if found is None or (found["place"] and found.start()):
        return ""
    noun, old, place, new = (phrase.masked.group(found, name) for name in ("noun", "old", "place", "new"))
    where = f"À {place}, {noun[:1].lower()}{noun[1:]}" if place else noun
    return phrase.masked.replaced([(*found.span(), f"{where} est reporté du {old} au {new}")])


_PASSING = re.compile(
    rf"(?P<noun>(?:l[ae] |l')[^.;:,()\ue000-\uefff]{{3,80}}?)(?: (?P<of>de {PLAIN}))? (?:de (?P<place>l'article [\w.-]{{1,9}})"
    rf"|\((?P<aside>article [\w.-]{{1,9}})\)) (?:passe(?:ra)?|(?:est|sera) (?:\w+ )?(?:port|relev|ramen|abaiss|réduit)ée?) "
    rf"(?P<new>(?:de {PLAIN} )?à {PLAIN})(?=\s*\.?\s*\Z)",
    re.IGNORECASE,
)


def _passing(phrase: Phrase) -> str:
    """« Le taux de 2 % de l'article 6 passe à 2,5 %. » as « À l'article 6, le taux est porté de 2 % à 2,5 %. »"""
    found = _PASSING.search(phrase.masked.text) if "article" in phrase.masked.text else None
    if found is None or phrase.masked.text[: found.start()].rstrip()[-1:] not in ("", ","):
        return ""
    noun, of, place, aside, new = (phrase.masked.group(found, name) for name in ("noun", "of", "place", "aside", "new"))
    if of and new.startswith("de "):
        return ""  # two old values
    place = place or f"l'{aside}"
    where = f"à {place}, {noun[:1].lower()}{noun[1:]} est porté {f'{of} ' if of else ''}{new}"
    return phrase.masked.replaced([(*found.span(), where if found.start() else where[:1].upper() + where[1:])])


_BY_EACH = re.compile(
    rf"(?P<start>\A|[,:;] )(?P<noun>l(?:[ae] |')[^.;:,()\ue000-\uefff]{{3,80}}?) de (?P<old>{PLAIN})(?P<each> par [^\W\d][\w-]*"
    rf"(?: [^\W\d][\w-]*)?) (?:passe|(?:est|sera) (?:\w+ )?(?:port|relev|ramen|abaiss|fix|rédui)\w*) à (?P<new>{PLAIN})"
    r"(?P<same>(?P=each))?(?=\s*\.?\s*\Z)",
    re.IGNORECASE,
)


def _by_each(phrase: Phrase) -> str:
    """« le forfait de 30 000 € par structure est porté à 35 000 € »: the text must say « par structure », which stays."""
    found = _BY_EACH.search(phrase.masked.text) if " par " in phrase.masked.text else None
    if found is None:
        return ""
    start, noun, old, each, new = (phrase.masked.group(found, name) for name in ("start", "noun", "old", "each", "new"))
    return phrase.masked.replaced([(*found.span(), f"{start}{noun} passe de « {old}{each} » à « {new}{each} »")])


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


_PART = r"(?:tiers|quart|cinquième|sixième|huitième|dixième|douzième)"
_PARTS = r"(?:deux|trois|quatre|cinq) (?:tiers|quarts|cinquièmes|sixièmes|dixièmes|douzièmes)"
_FRACTIONS = re.compile(
    r"(?P<start>\A|[,:;] | et )(?P<noun>(?:l[ae] |l')[^,.:;\ue000-\uefff]{2,60}?) (?:(?:passe|est (?:porté|relevé"
    r"|ramené|abaissé)e?) )?"
    rf"(?P<old>de la moitié|du tiers|du quart|des {_PARTS}|d'un {_PART}|de {_PARTS}) "
    rf"(?P<new>à la moitié|au tiers|au quart|aux {_PARTS}|à un {_PART}|à {_PARTS})"
    r"(?P<of>(?: d(?:es|u|e la|e) [^\W\d][\w'-]*(?: [^\W\d][\w'-]*)?)?)(?=\s*(?:[.;,]|\Z))",
    re.IGNORECASE,
)
_WHOLE = (
    ("de la ", "la "), ("du ", "le "), ("des ", "les "), ("d'un ", "un "), ("de ", ""),
    ("à la ", "la "), ("au ", "le "), ("aux ", "les "), ("à un ", "un "), ("à ", ""),
)  # fmt: skip


def _by_fractions(phrase: Phrase) -> str:
    """« le quorum passe de la moitié aux deux tiers des membres »: the words of the one, for those of the other."""
    text = phrase.masked.text
    found = _FRACTIONS.search(text) if any(part in text for part in ("tiers", "moitié", "quart", "d'un ", "ièmes")) else None
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


_ANY = rf"(?:{DATE.pattern}|{DAY}|{TERM}|{PLAIN})"
_READ = re.compile(
    rf"(?P<start>\A|[,:] )(?:il (?:faut|convient de|y a lieu de) )?lire (?:le )?(?P<new>{_ANY}|[\ue000-\uefff]) (?:au lieu"
    rf"|en lieu et place|à la place) (?:d(?:e |')|du (?=\d))(?P<old>{_ANY}|[\ue000-\uefff])(?=\s*\.?\s*\Z)"
    rf"|(?P<start2>\A|[,:] )(?:au lieu|à la place) (?:d(?:e |')|du (?=\d))(?P<old2>{_ANY}),?"
    rf" (?:il (?:faut|convient de|y a lieu de) )?lire:? (?:le )?(?P<new2>{_ANY})(?=\s*\.?\s*\Z)",
    re.IGNORECASE,
)


def _read_instead(phrase: Phrase) -> str:
    """« Article 1, alinéa 2 : lire 0,08 % au lieu de 0,05 %. »"""
    found = _READ.search(phrase.masked.text) if "lire " in phrase.masked.text else None
    if found is None:
        return ""
    which = "2" if found["old2"] else ""
    start, old, new = (phrase.masked.group(found, name + which) for name in ("start", "old", "new"))
    old, new = (one if one[:1] in '«“"' else f"« {one} »" for one in (old, new))
    return phrase.masked.replaced([(*found.span(), f"{start}{old} est remplacé par {new}")])


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
