"""Words left without quotation marks, where the sentence bounds them without doubt, put between marks.

« le mot fauchage est remplacé par débroussaillage » as « le mot « fauchage » est remplacé par « débroussaillage » »
« remplacer 30 places par 45 places » as « remplacer « 30 places » par « 45 places » »

One word or one figure on each side, and nothing after the new one: where several words would end, no mark tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.tokens.phrase import Phrase

_HEAD = r"(?:[^;]{1,120}?(?:, | : |: ))?"
_WORD = r"[^\W\d_][\w-]*"
_POINTED = frozenset(
    {"suivant", "suivants", "précédent", "final", "souligné", "surligné", "barré", "même", "concerné", "correspondant"}
    | {"rien", "celui", "celle", "celui-ci", "celui-là", "ce", "ceci", "cela", "lui", "ailleurs", "conséquent", "ci-dessus"}
    | {"ci-après", "ci-dessous", "ci-contre", "suppression", "ajout", "erreur", "défaut", "avenant", "endroit"}
)
"""« le mot suivant est remplacé », « est remplacé par celui-ci », « par erreur »: not the word itself."""
_REPLACED = re.compile(
    rf"{_HEAD}le (?:mot|terme) (?P<old>{_WORD}) (?:est|sera) (?:\w+ )?remplacé par "
    rf"(?:le (?:mot|terme) )?(?P<new>{_WORD})\s?\.?\s*",
    re.IGNORECASE,
)
_REPLACE = re.compile(
    rf"{_HEAD}(?:remplacer|substituer) le (?:mot|terme) (?P<old>{_WORD}) par (?:le (?:mot|terme) )?(?P<new>{_WORD})\s?\.?\s*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"{_HEAD}(?:après|avant) le (?:mot|terme) (?P<old>{_WORD}), (?:(?:il )?est )?(?:ajout|insér)(?:er|é) "
    rf"le (?:mot|terme) (?P<new>{_WORD})\s?\.?\s*",
    re.IGNORECASE,
)
_FIGURE = r"\d{1,3}(?:[ .]\d{3})*"
_THINGS = r"[^\W\d_]{4,}(?: (?:de |d'|du |des )?[^\W\d_]{3,}){0,2}?"
_BECOMES = r" (?:(?:(?:est|sont|sera|seront) remplacée?s? )?par|devien(?:t|nent|dra|dront))"
_PLACE = r"(?P<place> (?:à|dans) l'article \d[\w.-]*?)?\s?\.?\s*"
_COUNTED = re.compile(
    rf"{_HEAD}(?:remplacer )?(?P<old>{_FIGURE} (?P<unit>{_THINGS})){_BECOMES} (?P<new>{_FIGURE} (?P=unit)){_PLACE}", re.IGNORECASE
)
_HOUR = r"\d{1,2} ?h(?: ?\d{2})?"
_READ = re.compile(
    rf"(?P<head>{_HEAD})(?:lire|lisez|il faut lire|il convient de lire|on lira) "
    rf"(?:(?P<new>{_FIGURE} (?P<unit>{_THINGS})) (?:au lieu de|à la place de) (?P<old>{_FIGURE} (?P=unit))"
    rf"|(?P<hour>{_HOUR}) (?:au lieu de|à la place de) (?P<past>{_HOUR}))\s?\.?\s*",
    re.IGNORECASE,
)
"""« À l'article 2, lire 24 enfants au lieu de 18 enfants »."""
_HOURS = re.compile(rf"{_HEAD}(?:remplacer )?(?P<old>{_HOUR}){_BECOMES} (?P<new>{_HOUR}){_PLACE}", re.IGNORECASE)
"""« 18h est remplacé par 19h »."""
"""« 30 postes de travail est remplacé par 45 postes de travail »: the same things counted."""


def unquoted_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence with its words between marks, when it has one word or figure for another and no quotation."""
    masked = phrase.masked
    if read := _READ.fullmatch(masked.text):
        sides = ("old", "new") if read["new"] else ("past", "hour")
        old, new = (masked.group(read, side) for side in sides)
        yield Phrase(f"{masked.group(read, 'head')}« {old} » est remplacé par « {new} ».")
        return
    for pattern in (_REPLACED, _REPLACE, _AFTER, _COUNTED, _HOURS):
        plain = pattern.fullmatch(masked.text)
        if plain is None:
            continue
        old, new = masked.group(plain, "old"), masked.group(plain, "new")
        if {old.lower(), new.lower()} & _POINTED:
            return
        head = masked.original(0, plain.start("old"))
        if place := plain.groupdict().get("place"):
            if head.strip():
                return
            yield Phrase(f"{place.strip().capitalize()}, « {old} » est remplacé par « {new} ».")  # « 45 postes … à l'article 1 »
            return
        yield Phrase(f"{head}« {old} »{masked.original(plain.end('old'), plain.start('new'))}« {new} ».")
        return
