"""Values told of a row of a table by its name, put as orders on that row.

« la cible de l'indicateur « Délai » est portée à 40 % » as « à la ligne « Délai », la cible est portée à 40 % »
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.pieces.amounts import figure_of
from generator.amending.tokens.phrase import Phrase

_ROW = (
    r"(?:poste|indicateur|jalon|rubrique|catégorie|programme|action|lot|axe|financeur|zone|garantie|étape|phase|opération"
    r"|tranche|emploi|métier|profil|site|échéance|critère|dispositif|thème|volet|projet|mission|structure|organisme|membre"
    r"|partenaire|dépense|recette|ligne|niveau|groupe|option|formule|classe|emploi repère|emploi type|repère)"
)
_SET = r"(?:port|relev|ramen|fix|abaiss|réduit|revaloris|report|repouss)\w*"
_OF_ROW = re.compile(
    rf"(?P<det>le |la |l')(?P<noun>[\w' ]{{3,40}}?) d(?:u |e la |e l'){_ROW} (?P<row>[\ue000-\uefff]) "
    rf"(?P<verb>(?:est|sont|sera|seront) (?:\w+ )?{_SET}|passe(?:ra)?)(?= (?:à|au|de|du)\b)",
    re.IGNORECASE,
)
_NEXT = re.compile(
    rf",? et (?:cel(?:ui|le)|(?P<det>le |la |l')(?P<noun>[\w' ]{{3,40}}?)) d(?:u |e la |e l'){_ROW} (?P<row>[\ue000-\uefff]) "
    rf"(?P<be>(?:est|sont|sera|seront) )?(?P<verb>(?:\w+ )?{_SET} )?(?=(?:à|au|de|du)\b)",
    re.IGNORECASE,
)
"""« … et celle de l'indicateur « Coût » abaissée à 8 % »: the noun of the value before, and its verb where none is told."""

_QUOTED = re.compile(r"[«“\"](?P<value>[^«»“”\"]{1,30})[»”\"]")
_EACH = re.compile(
    r"(?P<before>\A|[^:;]{3,60}, )les (?P<noun>taux|[^\W\d]{3,}(?: [^\W\d]{3,})?(?=s ))s?"
    r"(?: (?:prévu|figurant|mentionné|visé|inscrit|indiqué)(?:e?s)? (?P<where>(?:à l'|au |dans l[ae] )[^,:;]{3,50}?))?"
    r" (?:sont|seront) "
    rf"(?P<told>respectivement )?{_SET}s? (?P<after>respectivement )?(?P<values>à [^:;]{{3,120}}?)\s?\.?\s*\Z",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"(?:, |,? et )?(?:à )?(?P<value>\d[\d\s.]*(?:,\d+)?\s?(?:%|€|euros?|points?|mois|jours?|heures?))(?=,| et |\Z)"
)
_RANKS = ("première", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième")
_COUNTS = ("une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")


def each_row(phrase: Phrase) -> Iterator[Phrase]:
    """« les parts sont respectivement fixées à 20 %, 40 % et 40 % »: those of the rows of a table, as many as there are."""
    found = _EACH.match(phrase.masked.text) if not phrase.masked.quotes else None
    if found is None or not (found["told"] or found["after"]) or " de" in found.group("noun"):
        return
    values, place = [], 0
    while one := _VALUE.match(found["values"], place):
        values.append(one["value"])
        place = one.end()
    if place < len(found["values"]) or not 2 <= len(values) <= len(_RANKS):
        return
    before, noun = (phrase.masked.original(*found.span(name)) for name in ("before", "noun"))
    lines = [
        f"à la {rank} des {_COUNTS[len(values) - 1]} lignes, la {noun.lower()} est portée à {value}"
        for rank, value in zip(_RANKS, values, strict=False)
    ]
    where = f"{phrase.masked.original(*found.span('where'))}, " if found["where"] else ""
    told = f"{before}{where}{', et '.join(lines)}."
    yield Phrase(told[:1].upper() + told[1:])


def rows_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence with each value on the row that it names."""
    masked = phrase.masked
    first = _OF_ROW.search(masked.text)
    if first is None or masked.text[: first.start()].rstrip()[-1:] not in ("", ",", ":"):
        return
    told = masked.original(0, first.start())
    opening = "À" if not first.start() else "à"
    told += f"{opening} la ligne « {_name(phrase, first)} », {first['det'].lower()}{first['noun']} {first['verb']}"
    last = first.end()
    for after in _NEXT.finditer(masked.text, last):
        det, noun = (after["det"], after["noun"]) if after["det"] else (first["det"], first["noun"])
        verb = f"est {after['verb'].strip()}" if after["verb"] else first["verb"]
        told += _bare(masked.original(last, after.start()))
        told += f", et à la ligne « {_name(phrase, after)} », {det.lower()}{noun} {verb} "
        last = after.end()
    yield Phrase(told + _bare(masked.original(last, len(masked.text))))


def _bare(words: str) -> str:
    """« à « 60 % » » as « à 60 % »: measures are read without quotation marks."""
    return _QUOTED.sub(lambda found: found["value"].strip() if figure_of(found["value"]) else found.group(), words)


def _name(phrase: Phrase, found: re.Match[str]) -> str:
    return phrase.masked.quote(found["row"]).text
