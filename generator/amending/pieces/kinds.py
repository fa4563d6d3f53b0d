"""The kinds of pieces that a sentence is cut into, and what a piece holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.amending.references.left_out import Gender
from generator.operations import Target

NAMES = {
    "LIEU": "à l'article 5",
    "CIBLE": "l'article 5",
    "APRES": "après l'article 5",
    "AVANT": "avant l'article 5",
    "ENTRE": "entre les articles 5 et 6",
    "APRES_MOTS": "après les mots « A »",
    "AVANT_MOTS": "avant les mots « A »",
    "ENTRE_MOTS": "entre les mots « A » et « B »",
    "MOTS": "les mots « A »",
    "AUX_MOTS": "les mots « B » sont substitués aux mots « A »",
    "LES_MOTS": "les mots et l'alinéa",
    "NEUF": "un article 5 bis",
    "CONTENU": "les dispositions suivantes",
    "MANIERE": "comme suit",
    "GRANDEUR": "le taux de la cotisation est porté à 4 %",
    "DE": "est porté de 3 % à 4 %",
    "VALEUR": "3 %",
    "PAR": "par",
    "ET": "et",
    "IL": "il",
    "SUJET": "les parties décident de",
    "DEUX_POINTS": ":",
    "ETRE": "est, à chaque occurrence",
    "PARTOUT": "à chaque occurrence",
    "AU_LIEU": "au lieu de « A »",
    "EN_PLACE": "en remplacement de l'article 4",
    "QUI_DEVIENT": "l'article 4, qui devient l'article 5, est abrogé",
    "PRECEDENT": "le précédent comme suit",
    "TITRE_ET": "le titre et le texte de l'article 5",
    "RESTE": "le reste sans changement",
    "INCONNU": "nonobstant",
    "REMPLACER": "est remplacé",
    "SUPPRIMER": "est supprimé",
    "MODIFIER": "est modifié",
    "COMPLETER": "est complété",
    "AJOUTER": "est inséré",
    "REDIGER": "est rédigé",
    "RETABLIR": "est rétabli",
    "INTITULER": "est intitulé",
    "FIXER": "est fixé",
    "DEVENIR": "devient",
    "RENUMEROTER": "est renuméroté",
    "DEPLACER": "est déplacé",
    "INTERVERTIR": "sont intervertis",
    "APPORTER": "sont apportées",
    "LIRE": "lire",
    "GARDER": "conserve son titre et",
    "ACT_REMPLACER": "remplace",
    "ACT_SUPPRIMER": "supprime",
    "ACT_MODIFIER": "modifie",
    "ACT_COMPLETER": "complète",
    "ACT_AJOUTER": "ajoute",
    "ACT_SUBSTITUER": "se substituent",
    "ACT_REDIGER": "rédige",
    "ACT_APPORTER": "apporte",
}
"""Kinds of pieces, each with words that hold one. A passive verb (« est remplacé ») has the bare name, an active one begins with
ACT_; no rule accepts INCONNU."""
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
    elided: Gender = ""
    """The gender of the noun left out: « le deuxième », « la deuxième »."""
