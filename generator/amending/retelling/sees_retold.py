"""A portion that « sees » something of it changed, put in the words of the rules.

« L'article 3 voit son deuxième alinéa supprimé. » as « À l'article 3, le deuxième alinéa est supprimé. »
« À l'article 4, le premier alinéa voit les mots « A » supprimés. » as « À l'article 4, au premier alinéa, les mots … »
« L'article 4 voit les mots « A » remplacés par les mots « B ». » as « À l'article 4, les mots « A » sont remplacés par … »
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.retelling.order_retold import verb_again
from generator.amending.tokens.phrase import Phrase

_SEES = re.compile(
    r"(?P<at>(?:à l'|dans l'|au |aux )[^:;,\ue000-\uefff]{1,60}, )?"
    r"(?P<of>l'|le |la |les )(?P<place>[^:;,\ue000-\uefff]{1,120}?),? voi(?:t|ent) (?:désormais |dorénavant |ainsi |donc )?"
    r"(?P<its>son |sa |ses |leurs? |les? |la |l')(?P<inner>[^:;,]{1,80}?) "
    r"(?P<verb>(?:ainsi )?(?:modifi|remplac|complét|supprim|abrog|rédig|annul|réécri|renomm|port|relev|ramen"
    r"|rédui|augment|diminu|abaiss|revaloris|fix|report|repouss|prolong|prorog)(?:é|t)?e?s?\b)",
    re.IGNORECASE,
)
_ITS_OTHER = re.compile(r"(?P<joint>,? et )(?P<its>son |sa |ses |leurs? )(?=[^:;,]{1,60}? par )")
"""« …, et son second par les mots : « B » »: the verb goes on."""
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
    place_in = _IN[sees["of"].lower()]
    place_in = f"{masked.group(sees, 'at')}{place_in[:1].lower()}{place_in[1:]}" if sees["at"] else place_in
    told, last = f"{place_in}{place}, {_OWN.get(its, its)}{inner} {be} {sees['verb']}", sees.end()
    for other in _ITS_OTHER.finditer(masked.text, last):
        told += masked.original(last, other.end("joint")) + _OWN[other["its"].lower()]
        last = other.end()
    found = Phrase(told + masked.original(last, len(masked.text)))
    yield from (found, *verb_again(found))
