"""Whether the parties that a sentence gives to a text are those of the text at hand: « la convention conclue avec la Région ».

A party that the deposited text never names is that of another agreement, whatever its number of articles. What every agreement
has (« les parties », « le bénéficiaire », « les organisations syndicales ») tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.french.dates import DATE
from generator.french.normalise import fold

_WITH = re.compile(
    r"\A\W*(?:convention|accord|protocole|contrat|charte|délégation)s?\b(?:\s|[^\s,;]+\s){0,9}?"
    r"(?:avec|entre|liant|(?:qui )?lie(?=\s))\s(?P<parties>.+)",
    re.IGNORECASE | re.DOTALL,
)
_ENDS = re.compile(
    r"\s(?:relati(?:f|ve)s?|portant|concernant|pour|sur|dans|en|sous|visant|dont|qui|telle?|modifiée?)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""Where what the parties agreed on begins, after their names."""
_JOINTS = re.compile(r"[,;]|\s(?:et|ou|ainsi que|à l['’]|à la|aux?)(?=\s|\w)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_OF_ANY = frozenset(
    "parties partie signataires signataire cosignataires bénéficiaire bénéficiaires partenaire partenaires opérateur "
    "gestionnaire délégataire délégant mandataire mandant titulaire attributaire cocontractant contractants organisme porteur "
    "structure organisations organisation syndicales syndicats patronales professionnelles employeurs salariés sociaux "
    "représentatives part autre autres différentes deux leurs celle celui date".split()
)
"""Words by which any party may be called, and those that only join them."""


def between_others(words: str, deposited: Callable[[], str]) -> bool:
    """Whether a name tells a party that the deposited text does not know; False when it tells none."""
    found = _WITH.match(DATE.sub(" ", words))
    if found is None:
        return False
    known = {fold(word)[:5] for word in _WORD.findall(deposited())}
    told = [_own(party) for party in _JOINTS.split(_ENDS.sub("", found["parties"]))]
    return any(party and not party & known for party in told)


def _own(party: str) -> set[str]:
    """The beginnings of the words that tell a party from another: those of four letters or more, and acronyms."""
    words = [word for word in _WORD.findall(party) if (len(word) > 3 or (word.isupper() and len(word) > 1))]
    return {fold(word)[:5] for word in words if word.casefold() not in _OF_ANY}
