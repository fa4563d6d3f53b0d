"""Whether what a sentence says of a value stands in the article that it changes: a figure alone is no witness of a name."""

from __future__ import annotations

import re

from generator.consolidating.matching.tokens import content_words, stems
from generator.consolidating.plan.values.likeness import told_otherwise
from generator.consolidating.plan.values.marks import marks
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope
from generator.model import Alinea, Texte
from generator.operations import ReplaceWords

_DIMENSIONS = (
    (re.compile(r"(?:%|pour cent)\Z"), stems("quotité proportion fraction part ratio pourcentage")),
    (re.compile(r"(?:m[²2]|carrés?|hectares?|ha)\Z"), stems("surface superficie")),
    (re.compile(r"(?:km|kilomètres?)\Z"), stems("distance rayon longueur")),
)
"""What any value of a unit may be called: so many m² are a surface."""
_OF_ANOTHER = stems("condition exigence fréquence périodicité rythme")
"""« La condition d'ancienneté »: what it is a condition of tells the value."""
_COMPLEMENTS = re.compile(r"(?:\b(?:d(?:u|es?)|à|aux?)\s+(?:l[ae]s?\s+|l['’])?|\bd['’])(?P<noun>[^\W\d][\w-]*)", re.IGNORECASE)
"""« L'aide de l'État à la commune »: whose it is; an adjective (« forfaitaire ») only describes it."""
_WHOSE = stems("patronale salariale régionale départementale communale nationale européenne étatique familiale")
"""« L'aide régionale »: adjectives that tell whose it is."""
_COMPLEMENT = re.compile(r"\b(?:d[eu]s?\b|d['’])", re.IGNORECASE)


def check_witness(operation: ReplaceWords, written: str, scope: Scope, sentence: str, texte: Texte) -> bool:
    """Refuses a value whose noun stands nowhere in its article nor above it; whether another of its words stands nowhere.

    « Le préavis de deux mois est porté à trois mois », where the article has two months of something else only.
    """
    part = texte.parts[scope.part]
    said = [texte.title, part.heading, *(division.title for division in part.divisions)]
    for element in (*part.body, *(line for one in texte.parts if one.kind == "preambule" for line in one.body)):
        if isinstance(element, Alinea):
            said.append(element.text)
            said += [" ".join(row) for row in element.rows]
    told = marks(operation.value_of)
    gone = told_otherwise(told - marks(" ".join(said)), sentence)
    gone = {mark for mark in gone if not any(unit.search(written) and mark in nouns for unit, nouns in _DIMENSIONS)}
    head = _noun(operation.value_of)
    complements = set[str]().union(*(marks(found["noun"]) for found in _COMPLEMENTS.finditer(operation.value_of)))
    if (head and head <= gone) or (complements | _WHOSE) & gone:
        raise Refused(
            "other-value",
            f"L’article ne parle pas de « {operation.value_of} » : vérifier l’article visé, ou citer les mots qu’il emploie.",
        )
    return bool(gone)


def _noun(value_of: str) -> set[str]:
    """The mark of the noun of a value, or of its complement after one that any value has: « le taux global de la taxe »."""
    words = value_of.split()
    while words and not marks(words[0]) - _OF_ANOTHER and not _COMPLEMENT.match(words[0]):
        general = any(char.isalpha() for char in words[0]) and len(words[0]) > 3
        words = words[1:]
        if general:
            complement = _COMPLEMENT.search(" ".join(words))
            words = " ".join(words)[complement.end() :].split() if complement else []
            break
    return next((one for word in content_words(" ".join(words)) if (one := marks(word))), set())
