"""Articles named out of the way: by their title without marks, in brackets, after what they provide for.

« A l'article Caution, la caution est portée … »        as « A l'article « Caution », la caution est portée … »
« La durée est portée de 3 à 5 années (article 5). »    as « À l'article 5, la durée est portée de 3 à 5 années. »
« La capacité prévue à l'article 2 passe de … »         as « À l'article 2, la capacité passe de … »

Only where one article is named, and of no other text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.tokens.phrase import Phrase

_ARTICLE = re.compile(r"\b(?:articles?|art\.)(?!\w)", re.IGNORECASE)
_OTHER_TEXT = re.compile(r"\b(?:code|lois?|décret|arrêté|règlement|statuts|avenants?)\b", re.IGNORECASE)
_TITLED = re.compile(
    r"\b(?:[àa]|dans|de|pour) l'article (?P<title>(?-i:[A-ZÀ-Ý])(?-i:[a-zà-ÿ'’])[^,:;.()\d\ue000-\uefff]{1,60}?)"
    r"(?=,|\s?:|\s(?:est|sont|sera|seront)\b)",
    re.IGNORECASE,
)
_WORDS_OF_NUMBER = re.compile(r"(?:premier|unique|deuxième|second|troisième|quatrième|cinquième|[ivxl]+(?:er)?)\b", re.IGNORECASE)
_BRACKETED = re.compile(
    r"(?P<head>(?:L[ae]s?|L')\s?[^():;\ue000-\uefff]{3,120}?) \((?:à |voir )?(?:l')?(?:article|art\.) (?P<number>\d[\w.-]*)\)"
    r"(?P<tail>[^()]*)",
    re.IGNORECASE,
)
_PROVIDED = re.compile(
    r"(?P<what>(?:La|Le|L')\s?[^,:;()\ue000-\uefff]{3,80}?),? (?:prévu|fixé|mentionné|indiqué|défini|inscrit|arrêté)e? "
    r"(?:à|par|dans) l'article (?P<number>\d[\w.-]*?)(?P<rest>,? (?:passe|est|sera|passera)\b[^()]*)",
    re.IGNORECASE,
)


def named_articles_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence with its one article named first, or its title between marks."""
    masked = phrase.masked
    text = masked.text
    if len(_ARTICLE.findall(text)) != 1 or _OTHER_TEXT.search(text):
        return
    titled = _TITLED.search(text)
    if titled and not _WORDS_OF_NUMBER.match(titled["title"]):
        yield Phrase(masked.replaced([(*titled.span("title"), f"« {titled['title'].strip()} »")]))
        return
    for pattern, parts in ((_BRACKETED, ("head", "tail")), (_PROVIDED, ("what", "rest"))):
        found = pattern.fullmatch(text)
        if found:
            first, last = (masked.group(found, part) for part in parts)
            yield Phrase(f"À l'article {found['number']}, {first[:1].lower()}{first[1:]}{last}")
            return
