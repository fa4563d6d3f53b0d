"""Sentences on several values put as one order for each, the old value beside the one that takes its place.

« Les dates des 3 mai et 9 juin sont remplacées respectivement par celles des 4 mai et 10 juin. » as « La date du 3 mai est
remplacée par celle du 4 mai et la date du 9 juin est remplacée par celle du 10 juin. »
« Les redevances sont portées à 5 € pour les T2 et à 6 € pour les T3. » as « La redevance pour les T2 est portée à 5 € et … »
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.amending.pieces.amounts import CARDINAL, COUNT, FIGURE, SIGN, UNIT
from generator.amending.tokens.phrase import Phrase
from generator.french.dates import DATE, DAY

_VERB = r"(?P<verb>remplacé|substitué|porté|fixé|ramené|relevé|reporté|abaissé|réduit|revalorisé)e?s?"
_SEVERAL = re.compile(
    r"(?P<start>\A|[,:;] | et )les (?P<noun>[^\W\d][\w-]*[sx])(?P<which>(?: (?!d[eu]s?\b|et\b)[^\W\d][\w'-]*){0,2}) ",
    re.IGNORECASE,
)
"""« …, les montants prévisionnels de … »."""
_ARE = re.compile(
    rf"(?P<where>,? [^:;]{{3,90}}?,?)?,? (?:sont|seront) (?:[^\W\d]\w*,? ){{0,2}}?{_VERB},?(?: respectivement,?)? (?:par|aux?|à) "
    r"(?:les (?P<again>[^\W\d][\w-]*) )?",
    re.IGNORECASE,
)
_CODES = frozenset("coefficients indices échelons codes programmes positions niveaux".split())
"""What is told by a bare number: « les coefficients 140 et 160 »."""
_ITEM = re.compile(
    r"(?:(?:ceux|celles|celle|celui) d(?:es?|u|'))?(?: ?(?:de |du |des |d'|l[ae]s? |l'))* ?"
    rf"(?P<value>[\ue000-\uefff]|{DATE.pattern}|{DAY}|{COUNT}|{FIGURE})(?: \((?P<place>(?:article|annexe) [\w.-]{{1,9}})\))?",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?:,? et |, )(?:à |aux? |par )?", re.IGNORECASE)
_END = re.compile(r"\s*[.;]?\s*\Z| à compter")
_DATED = re.compile(rf"{DATE.pattern}|{DAY}", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d]")


class _Told(NamedTuple):
    """A value, and the place that brackets tell after it."""

    value: str
    place: str


def pairs_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence with one order for each of its values."""
    text = phrase.masked.text
    if " et " not in text:
        return
    for told in (_two_by_two(phrase), _each(phrase), _by_kind(phrase)):
        if told:
            yield Phrase(told)


def _listed(phrase: Phrase, place: int) -> tuple[list[_Told], int]:
    """« 30 juin 2020 et 31 décembre 2021 »: values one after the other, and where they end."""
    found: list[_Told] = []
    text, end = phrase.masked.text, place
    while item := _ITEM.match(text, place):
        found.append(_Told(phrase.masked.original(*item.span("value")).strip(), item["place"] or ""))
        end = item.end()
        joint = _JOINT.match(text, end)
        if joint is None:
            break
        place = joint.end()
    return found, end


def _two_by_two(phrase: Phrase) -> str:
    """« les coefficients 140 et 160 sont respectivement remplacés par les coefficients 145 et 170 »."""
    text = phrase.masked.text
    for several in _SEVERAL.finditer(text):
        old, after = _listed(phrase, several.end())
        are = _ARE.match(text, after) if len(old) > 1 else None
        if are is None:
            continue
        noun = several["noun"].lower()
        if are["again"] and are["again"].lower() != noun:
            continue
        new, end = _listed(phrase, are.end())
        coded = noun in _CODES
        values = [told.value for told in (*old, *new)]
        plain = all(coded or (not value.isdigit() and _WORD.search(value)) or value[-1:] in "€%‰»²" for value in values)
        placed = [bool(told.place) for told in old]
        if (
            len(old) != len(new)
            or not plain
            or not _END.match(text, end)
            or len(set(placed)) > 1
            or any(told.place for told in new)
        ):
            continue
        name = f"{_singular(noun)}{several['which']}"
        orders = [_order(name, before, now, are, coded) for before, now in zip(old, new, strict=True)]
        head = phrase.masked.original(0, several.end("start"))
        return f"{head}{(', et ' if all(placed) else ' et ').join(orders)}{phrase.masked.original(end, len(text))}"
    return ""


def _order(name: str, before: _Told, now: _Told, are: re.Match[str], coded: bool) -> str:
    """« la date du 30 juin est remplacée par celle du 30 juillet »."""
    place = f"à l'{before.place}, " if before.place else ""
    where = are["where"] or ""
    if coded:
        return f"{place}le {name} {before.value}{where} est remplacé par le {name} {now.value}"
    if before.value[:1] in '«“"':
        return f"{place}le mot {before.value}{where} est remplacé par {now.value}"
    if _DATED.fullmatch(before.value):
        return f"{place}la date du {before.value}{where} est remplacée par celle du {now.value}"
    return f"{place}le {name} de {before.value}{where} est porté à {now.value}"


def _singular(noun: str) -> str:
    return noun if noun in ("taux", "prix") else noun.removesuffix("s")


_BOTH = re.compile(
    r"(?P<start>\A|[,:;] | et )les (?P<noun>[^\W\d][\w-]*s) (?P<one>[A-Z]|\d{1,2}|[IVX]{1,4}) et "
    r"(?P<two>[A-Z]|\d{1,2}|[IVX]{1,4})"
    r" (?P<verb>(?:sont|seront) (?:porté|fixé|ramené|relevé|abaissé)e?s?) (?:chacune?|toute?s deux|tous deux|l'une? et l'autre) "
)


def _each(phrase: Phrase) -> str:
    """« les parts B et C sont portées chacune à 40 % »."""
    text = phrase.masked.text
    both = _BOTH.search(text)
    after = both and re.match(rf"à (?:{FIGURE}|{COUNT})(?=\s*(?:[.;,]|\Z))", text[both.end() :], re.IGNORECASE)
    if both is None or not after:
        return ""
    value, noun = phrase.masked.original(both.end(), both.end() + after.end()), _singular(both["noun"].lower())
    told = " et ".join(f"la {noun} {name} est portée {value}" for name in (both["one"], both["two"]))
    return f"{phrase.masked.original(0, both.end('start'))}{told}{phrase.masked.original(both.end() + after.end(), len(text))}"


PLAIN = rf"(?:{CARDINAL} {UNIT}\b|\d{{1,3}}(?:[ .]\d{{3}})*(?:,\d+)? ?(?:{SIGN}|{UNIT}\b))"
"""A figure and its unit, without what it is counted by (« par nuit »)."""
_KIND = r"(?:pour|par|en cas d(?:e |')|au titre d(?:e |u |')|s'agissant d(?:e |')) ?"
_KINDS = re.compile(
    rf"(?:de (?P<had>{PLAIN}) )?(?:à )?(?P<value>{PLAIN}),? (?P<kind>{_KIND}[^:;\ue000-\uefff]{{2,80}}?)"
    rf"(?P<joint>\s*\.?\s*\Z|(?:,? et |, )(?=(?:de {PLAIN} )?(?:à )?{PLAIN}))",
    re.IGNORECASE,
)
_RAISED = re.compile(
    r"(?P<start>\A|[,:] )(?P<det>l[ae]s? |l')(?P<noun>[^\W\d][\w-]*)(?P<of>(?: (?:d[eu]s? |d'|l[ae] |l')*(?!d[eu]s?\b"
    r"|l[ae]\b)[^\W\d][\w'-]*){0,4}?)"
    r"(?P<where>,? (?:prévu|fixé|visé|mentionné|défini|institué|figurant|indiqué|énoncé)[^:;\ue000-\uefff]{3,80}?,?)? "
    r"(?:est|sont|sera|seront) (?:respectivement )?(?:portée?s?|fixée?s?|ramenée?s?|relevée?s?|abaissée?s?)(?: respectivement)? ",
    re.IGNORECASE,
)
_AMONG = re.compile(r"(?:ceux|celles|celui|celle)\b", re.IGNORECASE)
_FIRST_OF = re.compile(r"l[ae]s? [^\W\d][\w-]*", re.IGNORECASE)


def _by_kind(phrase: Phrase) -> str:
    """« les redevances prévues à l'article 4 sont portées à 325 € pour les T2 et à 410 € pour les T3 »."""
    text = phrase.masked.text
    raised = _RAISED.search(text)
    kinds: list[re.Match[str]] = []
    place = raised.end() if raised else len(text)
    while found := _KINDS.match(text, place):
        kinds.append(found)
        place = found.end()
    if raised is None or len(kinds) < 2 or place < len(text):
        return ""
    among = _FIRST_OF.search(kinds[0]["kind"])
    noun = phrase.masked.original(*raised.span("noun"))
    name = (_singular(noun) if raised["det"].lower() == "les " else noun) + phrase.masked.original(*raised.span("of"))
    orders: list[str] = []
    for one in kinds:
        kind = phrase.masked.original(*one.span("kind"))
        kind = _AMONG.sub(among.group(), kind) if among else kind
        had = f"de {one['had']} " if one["had"] else ""
        where = f"{raised['where'] or ''}"
        orders.append(f"le {name} {kind}{where} est porté {had}à {one['value']}")
    return f"{phrase.masked.original(0, raised.end('start'))}{' et '.join(orders)}."
