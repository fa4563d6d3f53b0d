"""Passages that a common noun and a number name: « Niveau 2 : moniteur », « Axe 1 – Prévention », « Catégorie B »."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.french.article_numbers import roman_value
from generator.french.normalise import fold

_NOUNS = {
    "niveau": "niveaux",
    "catégorie": "catégories",
    "groupe": "groupes",
    "échelon": "échelons",
    "classe": "classes",
    "degré": "degrés",
    "axe": "axes",
    "étape": "étapes",
    "phase": "phases",
    "volet": "volets",
    "lot": "lots",
    "option": "options",
    "action": "actions",
    "objectif": "objectifs",
    "formule": "formules",
    "module": "modules",
    "bloc": "blocs",
    "thème": "thèmes",
    "fiche": "fiches",
    "palier": "paliers",
    "orientation": "orientations",
    "priorité": "priorités",
    "mesure": "mesures",
    "critère": "critères",
    "chantier": "chantiers",
    "tranche": "tranches",
    "zone": "zones",
    "enjeu": "enjeux",
    "réunion": "réunions",
}
SERIES = {plural: noun for noun, plural in _NOUNS.items()} | {noun: noun for noun in _NOUNS}
"""Nouns that number passages, both forms, lower case → singular."""
ALONE = frozenset({"rappel", "nota", "note", "remarque", "exemple", "encadré", "avertissement"})
"""Nouns that name a passage by themselves: « Rappel » above it, « Nota : … » at its head."""
FEMININE = frozenset(
    "catégorie classe étape phase option action formule fiche note remarque orientation priorité mesure tranche zone "
    "réunion".split()
)
"""Those of these nouns that take « la »."""
NAMING = frozenset(SERIES) | ALONE
"""Every noun that may name a passage."""
_ALONE_HEAD = re.compile(
    rf"(?P<noun>(?i:{'|'.join(ALONE)}))s?[\s\u00a0\u202f]*(?:\((?:\d|\*)\)[\s\u00a0\u202f]*)?(?:[:–—.-][\s\u00a0\u202f]*|\Z)"
)
_HEAD = re.compile(
    rf"(?P<noun>(?i:{'|'.join(_NOUNS)}))[\s\u00a0\u202f]+(?:[Nn]°[\s\u00a0\u202f]*)?"
    r"(?P<number>\d{1,2}(?:er)?(?:\s(?:bis|ter|quater))?|[IVXL]+|[A-Z])(?![\w'’])[\s\u00a0\u202f]*(?P<joint>[:–—.(-]|\Z)[\s\u00a0\u202f]*"
)


@dataclass(frozen=True, slots=True)
class SeriesHead:
    """What a heading line of a series begins with."""

    noun: str
    """Singular, folded: « niveau », « categorie »."""
    number: str
    """Arabic figures, « bis » or « ter » after them when it is written, or a capital."""
    length: int
    """Characters of the noun, the number and what joins them to the title."""


def read_series_head(text: str) -> SeriesHead | None:
    """« Niveau II – Moniteur », « Axe n° 3 : Prévention », « Catégorie B »; None for a sentence such as « Niveau 2 exigé. »."""
    found = _HEAD.match(text)
    if found is None:
        return None
    end = found.start("joint") if found["joint"] == "(" else found.end()
    return SeriesHead(fold(found["noun"]), number_key(found["number"]), end)


def number_key(number: str) -> str:
    """« II » and « 2 » are one number; « C » is a letter, as is « I » beside « H »."""
    bare, _, suffix = " ".join(number.split()).partition(" ")
    bare = bare.removesuffix("er")
    value = int(bare) if bare.isdigit() else roman_value(bare.casefold()) if bare and set(bare) <= set("IVX") else None
    return f"{value if value is not None else bare.upper()} {suffix.casefold()}".rstrip()


def number_order(number: str) -> tuple[int, int, str]:
    """Where a number of `number_key` stands among those of its series."""
    bare, _, suffix = number.partition(" ")
    return (0, int(bare), suffix) if bare.isdigit() else (1, ord(bare[:1] or "A"), suffix)


def read_alone(text: str) -> tuple[str, bool] | None:
    """The noun that a line begins with, and whether its words follow on the line: « Nota : les prix sont hors taxes. »"""
    found = _ALONE_HEAD.match(text)
    return (found["noun"].casefold(), found.end() < len(text.rstrip())) if found else None
