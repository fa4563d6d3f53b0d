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
    r"|\d[\s\u00a0\u202f]?F$"
)
"""« les tranches A et B », « au point a », « 12 F »: a letter that ends a sentence, no initial (« Mme A. Martin »)."""
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


def other_counts(text: str, label: str = "") -> tuple[tuple[str, tuple[tuple[int, int], ...]], ...]:
    """Other ways to count the sentences of an alinéa, each with its name; none where there is no doubt.

    « 6.2. Cadres. L'essai est de trois mois. »     « Cadres » is a title or a sentence
    « L'avis est rendu par la C.P.N.E. Il est publié. »     one sentence or two
    """
    spans = phrases(text, label)
    found: list[tuple[str, tuple[tuple[int, int], ...]]] = []
    if len(spans) > 1 and may_title(text[len(label) : spans[0][1]], labelled=bool(label)):
        found.append((UNTITLED, spans[1:]))
    cuts = [stop.end() for stop in _STOP.finditer(text) if _after_sigle(text, stop)]
    if cuts:
        split: list[tuple[int, int]] = []
        for begin, end in spans:
            inner = [cut for cut in cuts if begin < cut < end]
            starts = (begin, *(cut + len(text[cut:]) - len(text[cut:].lstrip()) for cut in inner))
            split.extend(zip(starts, (*inner, end), strict=True))
        if len(split) > len(spans):
            found.append(("phrase finie par un sigle ou une abréviation", tuple(split)))
    return tuple(found)


UNTITLED = "intitulé non compté"
"""The count of sentences that leaves out a title run into the alinéa."""
_TITLE_WORDS = 7
"""A title run into its alinéa is short: « Recours à la force. »"""
_SUBJECT = re.compile(
    r"(?:le|la|les|un|une|des|ce|cet|cette|ces|son|sa|ses|leur|leurs|l['’]\w+|tout|toute|tous|toutes|chaque|aucun|aucune|en|pour|à|au)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:est|sont|a|ont|peut|peuvent|doit|doivent|sera|seront|fait|font|va|vont|prend|prennent|sert|tient|vaut|court"
    r"|il|elle|ils|elles|on|se|ne|y|\w{2,}(?<!m)ent|\w{3,}(?:era|eront|ait|aient))\b|\b[sn]['’]",
    re.IGNORECASE,
)


def may_title(first: str, *, labelled: bool) -> bool:
    """Whether the first words of an alinéa may be its title: a few of them, without a verb that one could tell by its form."""
    words = first.split()
    if not words or len(words) > _TITLE_WORDS or _VERB.search(first):
        return False
    return not _SUBJECT.match(first.strip()) or (labelled and len(words) <= 3)


_CIVIL = re.compile(r"\b(?:M|MM|Mme|Mmes|Mlle|Dr|Me|Pr)$")


def _after_sigle(text: str, stop: re.Match[str]) -> bool:
    """« … par la C.P.N.E. Il est publié. », « … à 9 h. Tout dépassement … »: the point may end a sentence too."""
    before, after = text[: stop.start()], text[stop.end() :].lstrip()
    if stop.group() != "." or _CIVIL.search(before) or not _BEGINS.match(after):
        return False
    return bool(_CAPITALS.search(before) or _ABBREVIATION.search(before))


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
