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
_GIVEN_AWAY = re.compile(
    r"\b(?P<gone>supprimer|retirer|annuler) (?P<what>[^:;]{3,120}?),? (?:et|pour) (?:le|la|les) (?=remplacer par\b)",
    re.IGNORECASE,
)
"""« supprimer le dernier alinéa et le remplacer par » as « remplacer le dernier alinéa par »."""
_ALSO = re.compile(
    r"(?<=[\ue000-\uefff])\s?(?:,? et,? |, |; )(?:à l'|au |aux |à la |dans l'|dans le )"
    r"[^:;,\ue000-\uefff]{1,60},? (?=[\ue000-\uefff] par [\ue000-\uefff])",
    re.IGNORECASE,
)
"""« remplacer « A » par « B » et, à l'article 8, « C » par « D » »: the verb told again."""
_PLACE_COMPLETED = re.compile(
    r"(?P<to>à l'|a l'|au |à la |dans l'|dans le |dans la )?(?P<place>(?:article |annexe )?[^:;,\ue000-\uefff]{1,80}?),?\s?:? ?"
    r"(?<![\w'])compléter (?=par\b|comme suit|ainsi)",
    re.IGNORECASE,
)
"""« Article 4 : compléter par « A » » as « Compléter l'article 4 par « A » »."""
_OBJECT = {"à l'": "l'", "a l'": "l'", "dans l'": "l'", "au ": "le ", "dans le ": "le ", "à la ": "la ", "dans la ": "la "}
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
    if "emplacer " in masked.text and len(masked.quotes) > 3:
        again = [(one.end(), one.end(), "remplacer ") for one in _ALSO.finditer(masked.text)]
        if again:
            yield Phrase(masked.replaced(again))
    if "remplacer par" in masked.text and (away := _GIVEN_AWAY.search(masked.text)):
        replace = "Remplacer" if away["gone"][:1].isupper() else "remplacer"
        what = masked.original(*away.span("what"))
        rest = masked.original(away.end() + len("remplacer"), len(masked.text))
        yield Phrase(f"{masked.original(0, away.start())}{replace} {what}{rest}")
    if " compléter " in masked.text and (at := _PLACE_COMPLETED.match(masked.text)):
        bare = at["to"] is None and at["place"].lower().startswith(("article ", "annexe "))
        object_ = "l'" if bare else _OBJECT.get((at["to"] or "").lower(), "")
        place = masked.original(*at.span("place"))
        if object_:
            rest = masked.original(at.end(), len(masked.text))
            yield Phrase(f"Compléter {object_}{place[:1].lower()}{place[1:]} {rest}")
    if (named := _NAMED_TOO.search(masked.text)) is not None:
        yield Phrase(f"{masked.original(0, named.end('head'))} {named['verb']} par les dispositions suivantes :")
