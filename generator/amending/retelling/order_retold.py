"""Orders joined to another by a participle, put in the words of the rules.

« …, l'avant-dernière étant complétée par … » as « … et l'avant-dernière est complétée par … »
« L'article 2 est renommé « T » et complété comme suit : » as « … et complété par les dispositions suivantes : »
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.tokens.phrase import Phrase

_BEING = re.compile(
    r",? (?P<who>(?P<det>la|le|les|l')(?:(?<=l')| )[^,:;\ue000-\uefff]{2,60}?) étant "
    r"(?=(?:\w+ment )?(?:complét|remplac|supprim|modifi|rédig|ajout|insér)\w*)",
    re.IGNORECASE,
)
_NAMED_TOO = re.compile(
    r"(?P<head>(?:renommée?|intitulée?|dénommée?) [\ue000-\uefff],? et) (?:est )?(?P<verb>complétée?) "
    r"(?:comme suit|ainsi(?: qu'il suit)?)\s?:\s*\Z",
    re.IGNORECASE,
)


def order_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence in other words, when it is one of those."""
    masked = phrase.masked
    if " étant " in masked.text and (being := _BEING.search(masked.text)):
        be = "sont" if being["det"].lower() == "les" else "est"
        told = f"{masked.original(0, being.start())} et {masked.original(*being.span('who'))} {be} "
        yield Phrase(told + masked.original(being.end(), len(masked.text)))
    if (named := _NAMED_TOO.search(masked.text)) is not None:
        yield Phrase(f"{masked.original(0, named.end('head'))} {named['verb']} par les dispositions suivantes :")
