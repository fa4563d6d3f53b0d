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
_COUNTED = re.compile(
    rf"{_HEAD}(?:remplacer )?(?P<old>\d{{1,3}}(?:[ .]\d{{3}})* (?P<unit>[^\W\d_]{{4,}}))(?: est remplacé| sont remplacés)? "
    r"par (?P<new>\d{1,3}(?:[ .]\d{3})* (?P=unit))\s?\.?\s*",
    re.IGNORECASE,
)
"""« remplacer 30 établissements par 45 établissements »: the same things counted."""


def unquoted_retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence with its words between marks, when it has one word or figure for another and no quotation."""
    masked = phrase.masked
    for pattern in (_REPLACED, _REPLACE, _AFTER, _COUNTED):
        plain = pattern.fullmatch(masked.text)
        if plain is None:
            continue
        old, new = masked.group(plain, "old"), masked.group(plain, "new")
        if {old.lower(), new.lower()} & _POINTED:
            return
        head = masked.original(0, plain.start("old"))
        yield Phrase(f"{head}« {old} »{masked.original(plain.end('old'), plain.start('new'))}« {new} ».")
        return
