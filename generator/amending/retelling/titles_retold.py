"""A title and the text under it: « Dans le titre et le texte de l'article 3 », « À l'article 3, titre compris, »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.tokens.phrase import Phrase

_TITLE = r"(?:le titre|l'intitulé)"
_TEXT = r"(?:le texte|le corps|le contenu)"
_TOGETHER = re.compile(
    rf"\A(?:(?:tant )?(?:dans|au sein de) )(?:{_TITLE}(?:,? (?:et|ainsi que)(?: dans)?| que dans) {_TEXT}"
    rf"|{_TEXT}(?:,? (?:et|ainsi que|comme)(?: dans)?| que dans) {_TITLE}) (?P<of>d(?:e l'|u )(?:article|annexe)\b)",
    re.IGNORECASE,
)
"""« Dans le texte et le titre de l'article 3 », « Tant dans le titre que dans le texte de l'article 3 »."""
_INCLUDED = re.compile(
    r"\A(?:à|dans) (?P<what>l'(?:article|annexe) [\w.-]+),? \(?(?:y compris (?:dans )?(?:le |l'|son )?(?:titre|intitulé)"
    r"|(?:son )?(?:titre|intitulé) (?:compris|inclus))\)?(?=,)",
    re.IGNORECASE,
)
"""« À l'article 3, titre compris, », « Dans l'article 3, y compris son intitulé, »."""


def titles_retold(phrase: Phrase) -> Iterator[Phrase]:
    """As « Dans l'intitulé et dans le texte de l'article 3, … »."""
    masked = phrase.masked
    together = _TOGETHER.match(masked.text)
    if together:
        of = masked.group(together, "of")
        yield Phrase(masked.replaced([(0, together.end(), f"Dans l'intitulé et dans le texte {of}")]))
    included = _INCLUDED.match(masked.text)
    if included:
        what = masked.group(included, "what")
        yield Phrase(masked.replaced([(0, included.end(), f"Dans l'intitulé et dans le texte de {what}")]))
