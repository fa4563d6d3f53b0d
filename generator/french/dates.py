"""French dates: « 26 octobre 2018 », « 1er mars 2021 », « 26/10/2018 »."""

from __future__ import annotations

import re
from datetime import date

from generator.french.normalise import fold

MONTHS = ("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre")
"""Months, folded."""
DATE = re.compile(
    r"\b(?:(\d{1,2})(?:\s?er)?\s+(janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)"
    r"\s+(\d{4})|(\d{1,2})/(\d{1,2})/(\d{4}))\b",
    re.IGNORECASE,
)
"""A date with day, month in words or figures, and year."""

DAY = (
    r"\d{1,2}(?:\s?er)?\s(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre"
    r"|decembre)\b(?!\s(?:\d{4}|de (?:l'année|chaque)))"
)
"""« 31 mars », of every year; a pattern in levelled text."""

TERM = (
    r"(?:premier|second|deuxième|troisième|quatrième|1er|2nd|2e|2ème|3e|3ème|4e|4ème|dernier) "
    r"(?:semestre|trimestre|quadrimestre)(?: de(?: l'année)?)? (?:19|20)\d\d\b"
)
"""« second semestre 2025 », which a text gives as a date; a pattern in levelled text."""


def read_date(text: str) -> date | None:
    """The first date of a text; None when it holds none or an impossible one."""
    match = DATE.search(text)
    if match is None:
        return None
    try:
        if match[4]:
            return date(int(match[6]), int(match[5]), int(match[4]))
        return date(int(match[3]), MONTHS.index(fold(match[2])) + 1, int(match[1]))
    except ValueError:
        return None


def days_named(text: str) -> set[str]:
    """The dates that a text names, as « 2024-03-01 »; what looks like a date and is none is left out."""
    return {day.isoformat() for found in DATE.finditer(text) if (day := read_date(found.group()))}
