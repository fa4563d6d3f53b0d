"""Figures that French words give: sums in euros, durations. A sentence where one cannot be read says so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.french.normalise import fold_word
from generator.french.numbers import read_cardinal

_DIGITS = r"\d{1,3}(?:(?P<sep>[ \u00a0\u202f.])\d{3})(?:(?P=sep)\d{3})*|\d+"
_UNIT = r"(?:€|euros?\b|EUR\b)"
_EURO = re.compile(rf"(?<![\d.,])(?P<whole>{_DIGITS})(?:[.,](?P<cents>\d{{1,2}}))?(?!\d)[ \u00a0\u202f]?{_UNIT}", re.IGNORECASE)
_WORD = (
    r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante"
    r"|cinquante|soixante|cents?|mille|millions?|milliards?|et(?=[ \u00a0-](?:une?|onze)\b))"
)
_WORDS = rf"{_WORD}(?:[ \u00a0-]{_WORD})*"
_SPELLED = re.compile(rf"(?<!\d[ \u00a0\u202f])\b(?P<words>{_WORDS})[ \u00a0](?:d['’]euros?|euros?)\b", re.IGNORECASE)
_SCALED = re.compile(
    r"(?<![\d.,])(?P<number>\d+(?:,\d+)?)[ \u00a0\u202f](?P<scale>million|milliard)s?[ \u00a0](?:d['’]euros?)\b", re.IGNORECASE
)
_ANY_EURO = re.compile(r"€|\b(?:k€|M€|euros?|EUR)\b", re.IGNORECASE)
_SCALES = {"cent": 100, "mille": 1000, "million": 1_000_000, "milliard": 1_000_000_000}
_SPAN = re.compile(
    rf"\b(?P<number>\d+|{_WORDS})(?:[ \u00a0]\(\d+\))?[ \u00a0](?P<unit>mois|ans?|années?|semaines?|jours?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, where it stands in the words that it was read from."""

    value: int
    """Cents for a sum; a number of units for a duration."""
    unit: str
    """« € », or « mois », « semaine », « jour »: years are counted in months."""
    start: int
    end: int


def sums(text: str) -> tuple[Figure, ...]:
    """Sums in euros, in order; figures that repeat in brackets the sum just written in words are left out."""
    found: list[Figure] = []
    for match in _EURO.finditer(text):
        whole = int(re.sub(r"\D", "", match["whole"]))
        found.append(Figure(whole * 100 + int((match["cents"] or "").ljust(2, "0")), "€", match.start(), match.end()))
    for match in _SCALED.finditer(text):
        units, _, rest = match["number"].partition(",")
        scale = _SCALES[match["scale"].lower()] * 100
        found.append(Figure(int(units) * scale + int(rest or 0) * scale // 10 ** len(rest), "€", match.start(), match.end()))
    for match in _SPELLED.finditer(text):
        value = _spelled(match["words"])
        if value is not None:
            found.append(Figure(value * 100, "€", match.start(), match.end()))
    found.sort(key=lambda figure: figure.start)
    kept: list[Figure] = []
    for figure in found:
        repeated = kept and kept[-1].value == figure.value and re.fullmatch(r"\s*\(\s*", text[kept[-1].end : figure.start])
        if not repeated:
            kept.append(figure)
    return tuple(kept)


def unread_sums(text: str) -> bool:
    """Whether a sum is written there that `sums` does not read."""
    rest = _SPELLED.sub(
        lambda found: "" if _spelled(found["words"]) is not None else found[0], _SCALED.sub("", _EURO.sub("", text))
    )
    return bool(_ANY_EURO.search(rest))


def durations(text: str) -> tuple[Figure, ...]:
    """Durations, in order."""
    found = []
    for match in _SPAN.finditer(text):
        value = int(match["number"]) if match["number"].isdigit() else _spelled(match["number"])
        if value is None:
            continue
        unit = fold_word(match["unit"])
        if unit.startswith("an"):
            value, unit = value * 12, "mois"
        found.append(Figure(value, unit if unit == "mois" else unit.rstrip("s"), match.start(), match.end()))
    return tuple(found)


def euros(cents: int) -> str:
    """« 1 230 000 € », « 1 795 224,50 € »."""
    whole = f"{cents // 100:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
    return f"{whole}{f',{cents % 100:02}' if cents % 100 else ''}\N{NO-BREAK SPACE}€"


def _spelled(words: str) -> int | None:
    """« six cent mille » → 600000; None for what is no number."""
    total = current = 0
    for word in re.split(r"[ \u00a0-]+", words.lower()):
        name = word if word == "trois" else word.rstrip("s")
        value = read_cardinal(word)
        if word == "et":
            # « vingt et un »; « un et onze » are two numbers.
            if current % 10 or not current:
                return None
            continue
        if name == "vingt":
            # « quatre-vingts » is four times twenty; « cent vingt » adds.
            current += 76 if current % 100 == 4 else 20
        elif value is not None:
            current += value
        elif name == "cent":
            hundreds = current % 100 or 1
            current = current - current % 100 + hundreds * 100
        elif name in _SCALES:
            total, current = total + (current or 1) * _SCALES[name], 0
        else:
            return None
    return total + current or None
