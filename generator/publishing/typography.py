"""French typography of the site's own words (legal text never passes here), dates, and how acts are named."""

from __future__ import annotations

import re
from datetime import date

from jinja2 import Environment
from jinja2.ext import Extension

from generator.model import Acte

NBSP = "\N{NO-BREAK SPACE}"
NNBSP = "\N{NARROW NO-BREAK SPACE}"
MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]

_RULES = (
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (re.compile(r"[ \u00a0]([;!?])"), NNBSP + r"\1"),
    (re.compile(r" :"), NBSP + ":"),
    (re.compile("« "), "«" + NBSP),
    (re.compile(" »"), NBSP + "»"),
    (re.compile(r"\b(n°|art\.|[Aa]rticle|[Aa]linéa|[Aa]nnexe|[Ll]igne|l\.) (?=\d|\Z|I)"), r"\1" + NBSP),
    (re.compile(r"(\d) (?=(?:€|%|\d{3}\b))"), r"\1" + NNBSP),
)
_TEMPLATE_CODE = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<[^>]*>)", re.DOTALL)


def typo(words: str) -> str:
    """The site's own words with French spacing."""
    for pattern, replacement in _RULES:
        words = pattern.sub(replacement, words)
    return words


class TypographyExtension(Extension):
    """Applies French spacing to what a template says, before it is compiled: what it prints from data is left alone."""

    def __init__(self, environment: Environment) -> None:
        """Nothing to prepare."""
        super().__init__(environment)

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's signature
        """Space the text between tags and Jinja code."""
        pieces = _TEMPLATE_CODE.split(source)
        return "".join(piece if index % 2 else typo(piece) for index, piece in enumerate(pieces))


def french_date(day: date) -> str:
    """« 1er mars 2021 », without line breaks inside."""
    rank = "1er" if day.day == 1 else str(day.day)
    return NBSP.join((rank, MONTHS[day.month - 1], str(day.year)))


def plural(count: int, singular: str, several: str = "") -> str:
    """« 1 article », « 3 articles »; below two, French writes the singular."""
    return f"{count}{NBSP}{singular if abs(count) < 2 else several or singular + 's'}"


def acte_name(acte: Acte) -> str:
    """« avenant n° 2 », « convention initiale », « convention de service »."""
    if acte.numero is not None and acte.nature != "convention":
        return f"{acte.nature} n°{NBSP}{acte.numero}"
    return "convention initiale" if acte.nature == "convention" else acte.nature


def feminine(acte: Acte) -> bool:
    """Whether the act's nature is feminine."""
    return acte.nature.split()[0] in {"convention", "annexe", "décision", "lettre", "note", "modification"}


def the_acte(acte: Acte) -> str:
    """« l'avenant n° 2 », « la convention initiale »."""
    name = acte_name(acte)
    if name[0].lower() in "aeiouyéèêh":
        return f"l’{name}"
    return f"{'la' if feminine(acte) else 'le'} {name}"


def of_acte(acte: Acte) -> str:
    """« de l'avenant n° 2 », « du protocole »."""
    name = the_acte(acte)
    return f"du {name[3:]}" if name.startswith("le ") else f"de {name}"


def signed(acte: Acte) -> str:
    """« signé le 1er mars 2021 », or that no date is known."""
    if acte.signature is not None:
        return f"{'signée' if feminine(acte) else 'signé'} le{NBSP}{french_date(acte.signature)}"
    return "date non portée sur l’acte" if acte.statut == "versé" else "date inconnue"


def joined(names: list[str]) -> str:
    """« a, b et c »."""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " et " + names[-1] if names else ""
