"""Values given anew one by one in a list: « – adulte : 12 € ; », « – pour le groupe 1, à 1 650 €. »"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.amending.pieces.amounts import figure_of
from generator.french.labels import read_label
from generator.model import Alinea

_LINE = re.compile(
    r"(?:pour )?(?P<label>[^\W\d][^:;«»]{2,80}?)\s*(?:: à|:|, à)\s*(?P<value>[^:;«»]{2,40}?)\s*[;,.]?(?:\s*et)?\s*\Z",
    re.IGNORECASE,
)
_VALUE_FIRST = re.compile(
    r"(?P<value>\d[\d\s.,]*?\s?(?:€|%|euros?|mois|ans?|jours?|heures?|points?|semaines?)"
    r"(?: (?:ouvrés|ouvrables|calendaires|bruts?|nets?))?)\s+"
    r"(?P<label>(?:par|pour|en|à|au|aux|après|dès|de|du|des|d['’]|lorsque|jusqu['’])\b[^:;«»]{3,100}?)\s*[;,.]?(?:\s*et)?\s*\Z",
    re.IGNORECASE,
)
"""« 140 € par semaine complète ; »."""


def listed_values(payload: Sequence[Alinea]) -> list[tuple[str, str]]:
    """What each line of a list gives a value to, and that value with its unit; nothing when a line is anything else."""
    found: list[tuple[str, str]] = []
    for line in payload:
        label = read_label(line.text)
        words = line.text[label.end if label else 0 :].strip()
        told = (_LINE.match(words) or _VALUE_FIRST.match(words)) if not line.rows else None
        value = figure_of(told["value"]) if told else ""
        if told is None or not value:
            return []
        found.append((told["label"].strip(), value))
    return found if len({label.casefold() for label, _ in found}) == len(found) else []
