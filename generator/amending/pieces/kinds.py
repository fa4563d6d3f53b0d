"""The kinds of pieces that a sentence is cut into, and what a piece holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.operations import Target

# fmt: off
NAMES = (
    "LIEU", "CIBLE", "APRES", "AVANT", "ENTRE", "APRES_MOTS", "AVANT_MOTS", "MOTS", "NEUF", "CONTENU", "MANIERE",
    "PAR", "ET", "IL", "SUJET", "INCONNU", "DEUX_POINTS", "ETRE", "VALEUR", "LES_MOTS", "REMPLACER", "SUPPRIMER",
    "MODIFIER", "COMPLETER", "AJOUTER", "REDIGER", "RETABLIR", "INTITULER", "FIXER", "DEVENIR", "RENUMEROTER",
    "DEPLACER", "APPORTER", "LIRE", "ACT_REMPLACER", "ACT_SUPPRIMER", "ACT_MODIFIER", "ACT_COMPLETER", "ACT_AJOUTER",
    "ACT_SUBSTITUER", "ACT_REDIGER", "ACT_APPORTER", "PARTOUT", "AU_LIEU", "ENTRE_MOTS", "DE", "GRANDEUR",
    "QUI_DEVIENT", "PRECEDENT", "GARDER", "TITRE_ET", "RESTE", "AUX_MOTS", "EN_PLACE", "INTERVERTIR",
)
# fmt: on
"""Kinds of pieces; a passive verb (« est remplacé ») has the bare name, an active one (« remplace ») begins with ACT_."""
CODES = {name: chr(0x4E00 + index) for index, name in enumerate(NAMES)}
"""One character for each kind, so that a rule is a regular expression over a sentence's pieces."""


class Chunk(NamedTuple):
    """A piece of a sentence."""

    name: str
    """One of `NAMES`."""
    value: object
    """Targets, words, new wording, or the verb as written."""
    start: int
    """First token."""
    end: int
    """One past its last token."""
    comma: bool = False
    """Whether a comma stands before it."""


@dataclass(frozen=True, slots=True)
class Verb:
    """An operative verb group."""

    text: str
    """Its participles as written: « supprimé et remplacé »."""
    meanings: tuple[str, ...]
    """What each of them means."""
    manner: bool
    """True for « ainsi » inside it: « est ainsi modifié »."""
    finite: bool = True
    """False for a participle or an infinitive alone, which may order nothing (« la période fixée »)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A reference, and how its noun is told."""

    targets: tuple[Target, ...]
    """The portions."""
    elided: bool = False
    """True for « le deuxième »."""
