"""A portion that « sees » something of it changed, put in the words of the rules.

« L'article 3 voit son deuxième alinéa supprimé. » as « À l'article 3, le deuxième alinéa est supprimé. »
« L'article 4 voit les mots « A » remplacés par les mots « B ». » as « À l'article 4, les mots « A » sont remplacés par … »
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.tokens.phrase import Phrase

_SEES = re.compile(
    r"(?P<of>l'|le |la |les )(?P<place>[^:;,\ue000-\uefff]{1,120}?),? voi(?:t|ent) (?:désormais |dorénavant |ainsi |donc )?"
    r"(?P<its>son |sa |ses |leurs? |les? |la |l')(?P<inner>[^:;,]{1,80}?) "
    r"(?P<verb>(?:ainsi )?(?:modifi|remplac|complét|supprim|abrog|rédig|annul|réécri|renomm|port|relev|ramen"
    r"|rédui|augment|diminu|abaiss|revaloris|fix|report|repouss|prolong|prorog)(?:é|t)?e?s?\b)",
    re.IGNORECASE,
)
_IN = {"l'": "À l'", "le ": "Au ", "la ": "À la ", "les ": "Aux "}
_OWN = {"son ": "le ", "sa ": "la ", "leur ": "le ", "ses ": "les ", "leurs ": "les "}


def sees_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence in other words, when it is one of those."""
    masked = phrase.masked
    sees = _SEES.match(masked.text) if " voi" in masked.text else None
    if sees is None:
        return
    place, inner = (masked.original(*sees.span(name)) for name in ("place", "inner"))
    its = sees["its"].lower()
    be = "sont" if its in ("ses ", "leurs ", "les ") else "est"
    told = f"{_IN[sees['of'].lower()]}{place}, {_OWN.get(its, its)}{inner} {be} {sees['verb']}"
    yield Phrase(told + masked.original(sees.end(), len(masked.text)))
