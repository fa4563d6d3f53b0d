"""Orders joined to another by a participle, put in the words of the rules.

« …, l'avant-dernière étant complétée par … » as « … et l'avant-dernière est complétée par … »
« …, le premier alinéa est remplacé par « A » et le second par « B » » as « … et le second est remplacé par « B » »
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
_DONE = re.compile(
    r" (?P<be>est|sont|sera|seront) (?P<verb>(?:\w+ )?(?:remplacé|complété|(?:supprimé|abrogé|annulé) et remplacé)e?s?) par\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"(?<=[\ue000-\uefff])(?P<joint>\s?,? (?:et |tandis que )|\s?, )"
    r"(?P<who>(?:les? |la |l')(?=\w)(?:[^:;,()\ue000-\uefff]|(?<=\b[a-z])\)){1,70}?)"
    r"(?P<by> par\b)(?=[^;,()\ue000-\uefff]{0,60}[\ue000-\uefff])",
    re.IGNORECASE,
)
"""The verb left out where it is the same again, of another portion."""


def verb_again(phrase: Phrase) -> Iterator[Phrase]:
    """« …, le premier alinéa est remplacé par « A » et le second par « B » », the verb told each time."""
    masked = phrase.masked
    done = _DONE.search(masked.text)
    if done is None:
        return
    stem = done["verb"].rstrip("es")
    edits: list[tuple[int, int, str]] = []
    for again in _AGAIN.finditer(masked.text, done.end()):
        be = f"sont {stem}s" if again["who"].lower().startswith("les ") else f"est {stem}"
        edits.append((again.start("by"), again.start("by"), f" {be}"))
    if edits:
        yield Phrase(masked.replaced(edits))


def order_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence in other words, when it is one of those."""
    masked = phrase.masked
    if " étant " in masked.text and (being := _BEING.search(masked.text)):
        be = "sont" if being["det"].lower() == "les" else "est"
        told = f"{masked.original(0, being.start())} et {masked.original(*being.span('who'))} {be} "
        yield Phrase(told + masked.original(being.end(), len(masked.text)))
    if len(masked.quotes) > 1:
        yield from verb_again(phrase)
    if (named := _NAMED_TOO.search(masked.text)) is not None:
        yield Phrase(f"{masked.original(0, named.end('head'))} {named['verb']} par les dispositions suivantes :")
