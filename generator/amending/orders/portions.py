"""Every portion of the text at hand that a sentence names, whatever the sentence says of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.amending.orders.sentence import strip_label
from generator.amending.references.reference import read_reference
from generator.amending.tokens.phrase import Phrase
from generator.operations import Target

_CODE_NUMBER = re.compile(r"[LRDA]\.?\s?\*?\d")


class Named(NamedTuple):
    """A portion of the text at hand that a sentence names."""

    target: Target
    """The portion."""
    start: int
    """Index of its first token."""
    words: str
    """How it is named."""


def named(text: str) -> list[Named]:
    """The portions of the text at hand that a sentence names, in order."""
    phrase = Phrase(strip_label(text))
    found: list[Named] = []
    position = 0
    while phrase.at(position).kind != "FIN":
        here = phrase.at(position).kind in ("UNITE", "DET", "ORDINAL", "ETIQUETTE")
        reference = read_reference(phrase, position) if here else None
        if reference is None or reference.end <= position:
            position += 1
            continue
        words = phrase.words(position, reference.end)
        found += [Named(target, position, words) for target in reference.targets if _is_portion(target)]
        position = reference.end
    return found


def _is_portion(target: Target) -> bool:
    """Whether a reference names a portion of the text that is amended, and not of a law or of the act itself."""
    if target.texte_kind == "autre" or _CODE_NUMBER.match(target.number) or "présent" in target.texte:
        return False
    return bool(target.number or target.steps or target.holder == "preambule")
