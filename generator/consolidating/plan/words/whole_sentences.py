"""« La phrase « Il siège. » est supprimée »: what is called a sentence must be one, and goes with its full stop."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.consolidating.locate.outline import marker
from generator.consolidating.matching.words import Hit
from generator.consolidating.refused import Refused

_BEGINS = re.compile(r"(?:\A|[.!?…;:»”)])[\s\u00a0\u202f]*[«“\"]?[\s\u00a0\u202f]*\Z")
_ENDED = re.compile(r"[.!?…;:][\s\u00a0\u202f]*[»”\")]?\Z")
_STOP = re.compile(r"[\s\u00a0\u202f]*[.!?…;]+")


def as_sentence(text: str, bounds: tuple[int, int], hit: Hit) -> Hit:
    """The occurrence with the full stop that the quotation leaves out; raises `Refused` when other words share its sentence.

    `bounds` are those of the place that the sentence names: an alinéa, a cell, or a sentence of it.
    """
    start, end = bounds
    label = marker(text) if start == 0 else None
    before = text[max(start, label.length if label else 0) : hit.start]
    after = text[hit.end : end]
    ended = _ENDED.search(text[start : hit.end]) or not after.strip()
    stop = None if ended else _STOP.match(after)
    if not _BEGINS.search(before) or not (ended or stop):
        raise Refused(
            "part-of-sentence",
            f"« {text[hit.start : hit.end]} » n’est qu’une partie d’une phrase du texte : dire si toute la phrase est visée, ou "
            "ces mots seuls.",
        )
    return replace(hit, end=hit.end + stop.end()) if stop else hit
