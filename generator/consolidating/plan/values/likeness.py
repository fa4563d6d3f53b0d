"""What a text says of a value in other words than the act: « dix jours au plus » is a plafond, « elle expire le » an échéance."""

from __future__ import annotations

import re

from generator.consolidating.matching.tokens import stems

_ALIKE = tuple(
    (stems(nouns) | ({"fin"} if "échéance" in nouns else set()), re.compile(said, re.IGNORECASE))
    for nouns, said in (
        ("plafond maximum maximal maximale limite", r"\bau (?:plus|maximum)\b|\bmaxim|\bplafonn|\bdans la limite"
         r"|\bne (?:peut|peuvent|pourra|pourront|saurait) (?:pas )?(?:excéder|dépasser)|\bn['’]excèd"),
        ("plancher minimum minimal minimale", r"\bau (?:moins|minimum)\b|\bminim|\bne (?:peut|peuvent|pourra|pourront|saurait) "
         r"(?:pas )?être inférieur"),
        ("échéance terme expiration", r"\b(?:prend|prendra|prendre) fin\b|\bexpire|\bjusqu['’]au\b|\béchéance"
         r"|\bau terme\b|\bà terme\b|\bs['’]achève|\bse termine|\A\s*au\s*\Z|\bdu\s\d[^,.;:]{3,25}?\sau\s\d"),
        ("remise", r"\bremis|\bremet"),
        ("transmission envoi", r"\btransm|\badress|\benvo[iy]"),
        ("dépôt", r"\bdépos"),
        ("entrée", r"\bentre(?:nt|ra|ront|r)? en vigueur"),
        ("prise", r"\bpren(?:d|nent|dra|dront|dre) effet"),
        ("délai", r"\b(?:dans|sous) (?:les|un délai|l['’]|la|le)\b"),
        ("paiement versement règlement", r"\b(?:payable|payée?s?|versée?s?|réglée?s?|verse|paie|règle|paiement|versement)\b"),
        ("surface superficie", r"\b(?:surface|superficie)\b"),
        ("quorum", r"\b(?:délibèr|siège)\w* valablement\b|\bvalablement\b|\bprésent(?:e?s)?\b"),
        ("durée période", r"\b(?:pour|pendant|durant)\b"),
        ("mandat", r"\b(?:désign|nomm|él(?:us?|i)|mand)\w*"),
    )
)  # fmt: skip
"""Nouns of a value, and how a sentence says as much without them."""


def told_otherwise(told: set[str], sentence: str) -> set[str]:
    """What is told of a value, without the nouns that its sentence says in other words."""
    return {mark for mark in told if not any(mark in nouns and said.search(sentence) for nouns, said in _ALIKE)}
