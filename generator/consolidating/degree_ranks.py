"""« Le 2° alinéa de l'article 3 », where article 3 has a 2°: the second alinéa, or that of the 2°?"""

from __future__ import annotations

import re

from generator.amending.tokens.mask import mask
from generator.consolidating.locate.outline import body_marker
from generator.consolidating.refused import Refused
from generator.consolidating.resolve import Resolved
from generator.consolidating.scope import written_number
from generator.model import Alinea, Instruction, Texte

_DEGREE = re.compile(r"\b(?P<rank>\d{1,3})°\s(?:alinéa|tiret|phrase|paragraphe)\b(?!\s\d)", re.IGNORECASE)


def check_degree(instruction: Instruction, resolved: Resolved, texte: Texte) -> None:
    """A rank written with the sign of a degree must not be the label of another line of the article."""
    words = mask(instruction.text).text if "°" in instruction.text else ""
    ranks = {found["rank"]: found.group() for found in _DEGREE.finditer(words)}
    if not ranks:
        return
    for scope in resolved.reading:
        part = texte.parts[scope.part]
        for index, line in enumerate(part.body):
            found = body_marker(line) if isinstance(line, Alinea) and "°" in line.text[:6] else None
            if found is not None and found.value in ranks and index != scope.start:
                raise Refused(
                    "two-targets",
                    f"« {ranks[found.value]} » : l’article a aussi un {found.value}°. Dire « {found.value}e alinéa », ou "
                    f"l’alinéa du {found.value}°.",
                    written_number(part),
                )
