"""What acts say of acts: grouped by subject, contradictions kept side by side, each with its words and who says them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from generator.model import Acte, Fait
from generator.publishing import addresses
from generator.publishing.dossier_view import DossierView
from generator.publishing.typography import MONTHS

_UNITS = "un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
_TENS = "vingt|vingts|trente|quarante|cinquante|soixante|cent|cents|mille|millions?|milliards?"
_FIGURE = rf"(?:\d+(?:[.,]\d+)?|{_UNITS}|{_TENS}|{'|'.join(MONTHS)})"
_FIGURES = re.compile(rf"\b{_FIGURE}(?:er)?\b(?:(?:[ \u00a0\u202f-]|-et-| et ){_FIGURE}(?:er)?\b)*")
_ORDER = ("intitulé", "objet", "parties", "date", "durée", "montant", "portion", "annexe")


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said, by one act."""

    value: str
    proof: str
    by: str
    """« l'avenant n° 4 »."""
    href: str
    citation: str
    anchor: str
    """`f7`: the same name as the sentence that the engine made of it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """All that is said of one subject of one act."""

    name: str
    said: tuple[Said, ...]
    contradictory: bool


def subjects(view: DossierView, acte: Acte) -> tuple[Subject, ...]:
    """What other acts say of this one."""
    names = sorted({fait.sujet for fait in acte.faits}, key=lambda name: (_ORDER.index(name) if name in _ORDER else 99, name))
    found = []
    for name in names:
        numbered = [(rank, fait) for rank, fait in enumerate(acte.faits, 1) if fait.sujet == name]
        said = tuple(said_of(view, fait, f"f{rank}") for rank, fait in numbered)
        found.append(Subject(name, said, _disagree([fait.valeur for _, fait in numbered])))
    return tuple(found)


def _disagree(values: list[str]) -> bool:
    """Whether two values differ by their figures only (« sept mois supplémentaires », « huit mois supplémentaires »)."""
    by_shape: dict[str, set[str]] = {}
    for value in values:
        shape = _FIGURES.sub("#", " ".join(value.casefold().split()))
        by_shape.setdefault(shape, set()).add(_plain(value))
    return any("#" in shape and len(said) > 1 for shape, said in by_shape.items())


def _plain(words: str) -> str:
    """Words without accents, case nor spaces, for comparing only."""
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in decomposed if letter.isalnum())


def said_of(view: DossierView, fait: Fait, anchor: str) -> Said:
    """What one fact says, and where its words are read."""
    href = addresses.acte(view.id, fait.selon) if fait.selon in view.actes else ""
    line = citation_line(view.actes.get(fait.selon), fait.citation)
    return Said(
        fait.valeur or fait.portion,
        fait.preuve,
        view.acte_label(fait.selon),
        f"{href}#l-{line}" if href and line else href,
        fait.citation,
        anchor,
    )


def citation_line(acte: Acte | None, citation: str) -> int | None:
    """Line of the block that holds the words cited."""
    wanted = _plain(citation)
    if acte is None or not wanted:
        return None
    for block in acte.blocks:
        if wanted in _plain(block.alinea.text):
            return block.span.first_line - block.span.offset
    return None
