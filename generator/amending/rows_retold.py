"""Values told of a row of a table by its name, put as orders on that row.

« la cible de l'indicateur « Délai » est portée à 40 % » as « à la ligne « Délai », la cible est portée à 40 % »
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.amounts import figure_of
from generator.amending.phrase import Phrase

_ROW = (
    r"(?:poste|indicateur|jalon|rubrique|catégorie|programme|action|lot|axe|financeur|zone|garantie|étape|phase|opération"
    r"|tranche|emploi|métier|profil|site|échéance|critère|dispositif|thème|volet|projet|mission|structure|organisme|membre"
    r"|partenaire|dépense|recette|ligne|niveau|groupe|option|formule|classe)"
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
