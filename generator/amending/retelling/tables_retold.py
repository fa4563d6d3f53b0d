"""Orders on the rows of a table, or on the whole of it, that name them by an ordinary noun, put in the words of the rules.

« entre la réunion 2 et la réunion 3, la ligne : » as « entre la ligne (réunion 2) et la ligne (réunion 3), la ligne : »
« le poste « Optique » est modifié de la façon suivante : » as « la ligne (poste « Optique ») est modifiée … »
« Le plan de financement est modifié et devient : », « Nouveau plan de financement : » as « … est modifié comme suit : »
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.tokens.phrase import Phrase
from generator.amending.tokens.vocabulary import UNITS

_NOUN = rf"(?!(?:{'|'.join(map(re.escape, UNITS))}|mot|terme|phrase|membre|signe|expression)s?\b)[^\W\d][\w-]{{2,}}"
_NUMBER = r"(?:[\ue000-\uefff]|n°\s?\d+|\d[\w.-]*(?: bis| ter)?|[IVX]+|[A-Z])"
_NAME = rf"{_NOUN}(?: (?:de |d'|du |des )?[a-zà-ÿ-]+){{0,3}}? {_NUMBER}"
_BESIDE = re.compile(
    rf"\b(?P<joint>après|avant|entre) (?:le |la |l')(?P<one>{_NAME})(?: et (?:le |la |l')(?P<other>{_NAME}))?"
    r"(?=,? (?:il |est |sont |la |les |une |deux |trois |insér|ajout|et )|, | de l'article | du tableau )",
    re.IGNORECASE,
)
_ROW = re.compile(r"\blignes?\b", re.IGNORECASE)
_ADDED = re.compile(
    rf"(?P<be>(?:est|sera) (?:ajout|insér|cré)ée?) (?:le |la |l'|un |une )(?P<noun>{_NOUN}) (?P<name>[\ue000-\uefff])\s?:\s*\Z",
    re.IGNORECASE,
)
_REPLACED = re.compile(
    rf"(?P<before>\A|[,:] )(?:le |la |l')(?P<row>{_NOUN} [\ue000-\uefff]) "
    r"(?=(?:est|sera) (?:\w+ )?(?:modifi|remplac|supprim)\w*(?: (?:comme suit|ainsi|de la (?:façon|manière) suivante"
    r"|par (?:les? |la |l')?(?:\w+ )?(?:suivante?s?|lignes?)))?\s?(?::\s*\Z|\.?\s*\Z))",
    re.IGNORECASE,
)
_BECOMES = re.compile(
    r"(?P<noun>(?:l'|le |la |les )[^:;,\ue000-\uefff]{3,80}?) "
    r"(?:(?P<be>est|sont) (?:\w+ )?(?:modifiée?s?|actualisée?s?|revue?s?) et )?"
    r"devien(?:t|nent)(?: désormais| donc)?(?: (?:le|la|les) suivante?s?)?\s?:\s*\Z",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"(?P<place>\A|[^:]{3,60}, )nouve(?P<kind>l|lle|au|aux|lles) (?P<noun>[^:;,.\ue000-\uefff]{3,70}?)"
    r"(?: est (?:le|la) suivante?)?\s?:\s*\Z",
    re.IGNORECASE,
)
_DETERMINERS = {"l": "le", "au": "le", "lle": "la", "aux": "les", "lles": "les"}


def tables_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence in other words, when it is one of those."""
    masked = phrase.masked
    text = masked.text
    if beside := _BESIDE.search(text):
        added = _ADDED.search(text)
        if _ROW.search(text) or added:
            told = f"{masked.original(0, beside.start())}{beside['joint']} la ligne ({_words(phrase, beside, 'one')})"
            told += f" et la ligne ({_words(phrase, beside, 'other')})" if beside["other"] else ""
            end = added.start() if added else len(text)
            told += masked.original(beside.end(), end)
            yield Phrase(f"{told}{added['be']} une ligne {_words(phrase, added, 'name')} ainsi rédigée :" if added else told)
    if row := _REPLACED.search(text) if masked.quotes else None:
        told = f"{masked.original(0, row.end('before'))}{'la' if row.start() else 'La'} ligne ({_words(phrase, row, 'row')}) "
        yield Phrase(told + masked.original(row.end(), len(text)))
    if "devien" in text and (becomes := _BECOMES.search(text)) and text[: becomes.start()].rstrip()[-1:] in ("", ","):
        be = "sont" if becomes["noun"].lower().startswith("les ") else "est"
        yield Phrase(f"{masked.original(0, becomes.end('noun'))} {be} modifié comme suit :")
    if new := _NEW.match(text):
        det = _DETERMINERS[new["kind"].lower()]
        noun = masked.original(*new.span("noun"))
        det = det if new["place"] else det.capitalize()
        yield Phrase(
            f"{masked.original(0, new.end('place'))}{det} {noun} {'sont' if det.lower() == 'les' else 'est'} modifié comme suit :"
        )


def _words(phrase: Phrase, found: re.Match[str], name: str) -> str:
    return phrase.masked.original(*found.span(name))
