"""Where the sentences of an alinéa begin and end: « la deuxième phrase ».

A full stop ends a sentence unless it belongs to an abbreviation (« art. », « M. », « L. 132-8 »), a number or the alinéa's label.
"""

from __future__ import annotations

import re
from functools import lru_cache

_STOP = re.compile(r"(?:[.!?…]|\.{3})+[\u00a0\u202f ]?[»”\")\]]*(?=\s|$)")
_ABBREVIATION = re.compile(
    r"""(?:^|[\s('’«\u00a0\u202f-])(?:
        art|al|cf|p|pp|ex|ch|chap|tit|sect|par|ann|réf|tél|fax|env|min|max|av|bd|st|ste|mme|mlle|mm|dr|me|
        n|no|nos|vol|éd|janv|févr|sept|oct|nov|déc|c\.-à-d|i\.e|resp|dir|hab|coef|coeff|ind|éch|cat|niv|
        pr|circ|arr|dép|dépt|dépts|avr|juil|juill|fig|sté|pl|gal|cdt|let|ibid|op|cit|§|[A-Z]|(?:[A-Z]\.){1,4}[A-Z]
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
_CAPITALS = re.compile(r"(?:^|[\s('’«\u00a0\u202f-])(?:[A-Z]|(?:[A-Z]\.)+[A-Z])$")

_LETTER_LAST = re.compile(
    r"\b(?:et|ou|tranches?|catégories?|groupes?|niveaux?|classes?|annexes?|points?|parties?|zones?|listes?|lettres?|lots?|volets?"
    r"|options?|blocs?|types?|échelons?|alinéas?|paragraphes?) [A-Za-z]$"
)
"""« les tranches A et B », « au point a »: a letter that ends a sentence, no initial (« J. Martin », « Mme A. Martin »)."""
_BEGINS = re.compile(
    r"(?:[LDCJNSMQ]['’]|(?:Il|Elle|On|Le|La|Les|Un|Une|Des|Ce|Cet|Cette|Ces|Son|Sa|Ses|Leur|Leurs|Au|Aux|À|A|En|Dans|Pour|Par|Sur|Sous"
    r"|Si|Tout|Toute|Tous|Toutes|Chaque|Aucun|Aucune|Lorsque|Lorsqu|Toutefois|Cependant|Sont|Est|Ne|Celui|Celle|Ceux|Celles)s?\b)"
)
"""Words that begin a sentence."""


@lru_cache(maxsize=2048)
def phrases(text: str, label: str = "") -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of an alinéa, the label in the first one, the spaces between them in none."""
    spans: list[tuple[int, int]] = []
    begin = 0
    for stop in _STOP.finditer(text):
        if stop.end() <= len(label) + 1 or not _ends(text, begin, stop):
            continue
        spans.append((begin, stop.end()))
        begin = stop.end() + (len(text) - stop.end() - len(text[stop.end() :].lstrip()))
    if text[begin:].strip():
        spans.append((begin, len(text.rstrip())))
    return tuple(spans)


def outer_phrases(text: str, label: str = "") -> tuple[tuple[int, int], ...]:
    """The same, those inside brackets or guillemets left to the sentence that holds them; all of them where marks are missing.

    « Le comité vote (il peut s'abstenir. Il le motive). Il publie. » has two sentences, or three.
    """
    spans: list[tuple[int, int]] = []
    begin: int | None = None
    depth = 0
    for start, end in phrases(text, label):
        begin = start if begin is None else begin
        depth = max(
            depth + sum(text.count(mark, start, end) for mark in "(«“") - sum(text.count(mark, start, end) for mark in ")»”"), 0
        )
        if not depth:
            spans.append((begin, end))
            begin = None
    return tuple(spans) if begin is None else phrases(text, label)


def _ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    before, after = text[begin : stop.start()], text[stop.end() :].lstrip()
    if not after:
        return True
    if stop.group().strip('»”")] \u00a0\u202f') != ".":
        return not after[0].islower()
    if _LETTER_LAST.search(before) and _BEGINS.match(after):
        return True
    if _CAPITALS.search(before):
        return False
    if before.endswith("etc") and after[0] == "(":
        return False
    if _ABBREVIATION.search(before) and not (before.endswith("etc") and after[0].isupper()):
        return False
    if not before.strip() or re.fullmatch(r"\s*(?:\d+|[ivxIVX]+|[a-zA-Z])", before):
        return False
    return after[0].isupper() or after[0] in '«“"(–-' or after[0].isdigit()
