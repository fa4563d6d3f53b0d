"""Sentences put in the words that the rules are written in: whose portion it is, its old wording quoted before the new one.

« remplacer « A » par « B » ; supprimer le dernier alinéa » as « remplacer « A » par « B » et supprimer le dernier alinéa »
« Le dernier alinéa, rédigé comme suit : « A », est remplacé par : « B ». » as « Le dernier alinéa commençant par « A » est … »
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.amending.retelling.one_value_retold import one_value_retold
from generator.amending.retelling.order_retold import order_retold
from generator.amending.retelling.pairs_retold import pairs_retold
from generator.amending.retelling.places_retold import places_retold
from generator.amending.retelling.rows_retold import each_row, rows_retold
from generator.amending.retelling.sees_retold import sees_retold
from generator.amending.retelling.tables_retold import tables_retold
from generator.amending.retelling.values_retold import values_retold
from generator.amending.retelling.words_retold import words_retold
from generator.amending.tokens.phrase import Phrase

_WAS = re.compile(
    r"(?P<place>(?:l'|le |la )(?:\w+ |avant-dern\w+ )?(?:alinéa|paragraphe|phrase|tiret)\b[^:;\ue000-\uefff]{0,120}?),? "
    r"(?:qui (?:est|était) )?(?:actuellement |initialement |anciennement )?"
    r"(?:ainsi )?(?:rédigé|libellé)e?(?: actuellement)?(?: comme suit| ainsi)?\s?:\s?[\ue000-\uefff],? "
    r"(?:est|sera) (?:désormais |dorénavant |donc )?(?:ainsi )?(?:rédigé|remplacé|modifié|libellé)e?(?: désormais)?"
    r"(?: comme suit| ainsi| par (?:l'|la |le |les )?(?:alinéa |phrase |texte |dispositions |rédaction )?suivante?s?| par)?"
    r"\s?:?\s?[\ue000-\uefff]\s?\.?\s*\Z",
    re.IGNORECASE,
)


_UNQUOTED = re.compile(
    r"(?:[^:;]{1,120}, )?le (?:mot|terme) (?P<old>[\w-]+) est (?:\w+ )?remplacé par le (?:mot|terme) (?P<new>[\w-]+)\s?\.?\s*",
    re.IGNORECASE,
)
"""« À l'article 5, le mot mensuel est remplacé par le mot annuel. »: one word each; where several would end, no mark tells."""
_BOTH = re.compile(
    r"tant (?P<first>(?:à l'|au |dans l'|aux )[^,:;\ue000-\uefff]{3,60}?) qu[e'] ?"
    r"(?P<second>(?:à l'|au |dans l'|aux )[^,:;\ue000-\uefff]{3,60}?)(?=,)",
    re.IGNORECASE,
)
_MERGED = re.compile(
    r" (?P<be>sont|seront) (?:fusionné|regroupé|réuni)e?s? "
    r"(?:(?P<one>en (?=une? )(?=[^:]*(?:ainsi|rédigé|suivant|:)))|et (?:sont )?rédigée?s? )",
    re.IGNORECASE,
)
"""« Les alinéas 1 et 2 sont fusionnés en un alinéa ainsi rédigé : », « … sont fusionnés et rédigés comme suit : »."""
_LISTED = re.compile(r"\s?; (?=(?:remplac|supprim|ajout|insér|substitu)er\b)", re.IGNORECASE)
"""« remplacer « A » par « B » ; supprimer le dernier alinéa »: orders in the infinitive go on as after « et »."""
_AS_WELL = re.compile(
    r"(?P<be>est|sont|sera|seront) (?P<verb>(?:\w+ )?(?:supprimé|abrogé|annulé)e?s?),? (?:ainsi que|de même que|tout comme) "
    r"(?P<other>(?:l'|le |la |les )[^:;]{3,200}?)\s?\.?\s*\Z",
    re.IGNORECASE,
)
"""« la deuxième phrase est supprimée, de même que le second alinéa »: both go."""
_BY_ONE = {True: "par ", False: ""}


_BEGINS = re.compile(r"(?P<quote>[\ue000-\uefff])\s+(?=(?:L'|La |Le |Les |À l'|A l'|Au |Aux )\w)")


def _orders_after_quotations(phrase: Phrase) -> Iterator[int]:
    """« … par la phrase : « Il vient. » L'alinéa 2 est supprimé. »: where another order begins, no mark between the two."""
    for joint in _BEGINS.finditer(phrase.masked.text):
        if phrase.masked.quote(joint["quote"]).text[-1:] in (".", "!", "?", ";"):
            yield joint.end()


_VALUE = r"(?<![\d,.])\d{1,3}(?:[ .]\d{3})*(?:,\d+)?\s?(?:%|€|(?:euros?|points?|mois|ans?|jours?|heures?)\b)"
_ARROW = re.compile(rf"(?P<old>[\ue000-\uefff]|{_VALUE}) ?(?:→|⇒|➔|=>) ?(?P<new>[\ue000-\uefff]|{_VALUE})")
"""« au premier alinéa, 0,10 % → 0,15 % »: what stands before the arrow becomes what follows it."""


def _by_arrows(phrase: Phrase) -> Iterator[Phrase]:
    masked, told, last = phrase.masked, "", 0
    for found in _ARROW.finditer(masked.text):
        told += masked.original(last, found.start())
        words = [found[side] for side in ("old", "new")]
        quoted = [masked.quote(one).text if one >= "\ue000" else one.strip() for one in words]
        told, last = f"{told}« {quoted[0]} » devient « {quoted[1]} »", found.end()
    if last:
        yield Phrase(told + masked.original(last, len(masked.text)))


def retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence in other words, when it is one of those."""
    masked = phrase.masked
    if any(sign in masked.text for sign in ("→", "⇒", "➔", "=>")):
        yield from _by_arrows(phrase)
    yield from sees_retold(phrase)
    listed = list(_LISTED.finditer(masked.text)) if ";" in masked.text else []
    if listed:
        edges = [0, *(place for one in listed for place in one.span()), len(masked.text)]
        yield Phrase(" et ".join(masked.original(low, high) for low, high in zip(edges[::2], edges[1::2], strict=True)))
    plain = _UNQUOTED.fullmatch(masked.text) if not masked.quotes and "remplac" in masked.text else None
    if plain:
        head = masked.original(0, plain.start("old"))
        old, new = (masked.original(plain.start(one), plain.end(one)) for one in ("old", "new"))
        yield Phrase(f"{head}« {old} »{masked.original(plain.end('old'), plain.start('new'))}« {new} ».")
    both = _BOTH.match(masked.text) if masked.text[:5].lower() == "tant " else None
    if both:  # « Tant à l'article 4 qu'à l'article 6, … »
        first, second = (masked.original(both.start(one), both.end(one)) for one in ("first", "second"))
        yield Phrase(f"{first[:1].upper()}{first[1:]} et {second}{masked.original(both.end(), len(masked.text))}")
    if masked.quotes:
        yield from rows_retold(phrase)
    elif "respectivement" in masked.text:
        yield from each_row(phrase)
    if masked.text.rstrip().endswith(":") or "ligne" in masked.text or "tableau" in masked.text:
        yield from tables_retold(phrase)
    merged = _MERGED.search(masked.text) if any(told in masked.text for told in ("fusionn", "regroup", "réuni")) else None
    if merged:
        yield Phrase(
            f"{masked.original(0, merged.start())} {merged['be']} remplacés {_BY_ONE[bool(merged['one'])]}"
            f"{masked.original(merged.end(), len(masked.text))}"
        )
    both_go = _AS_WELL.search(masked.text) if " que l" in masked.text else None
    if both_go:
        other = masked.original(both_go.start("other"), both_go.end("other"))
        yield Phrase(f"{masked.original(0, both_go.start()).rstrip()} et {other} sont supprimés.")
    yield from order_retold(phrase)
    yield from values_retold(phrase)
    yield from places_retold(phrase)
    yield from pairs_retold(phrase)
    yield from one_value_retold(phrase)
    yield from words_retold(phrase)
    apart = list(_orders_after_quotations(phrase))
    if apart:
        pieces = [masked.original(low, high).strip() for low, high in zip([0, *apart], [*apart, len(masked.text)], strict=True)]
        yield Phrase(" ; ".join([pieces[0], *(piece[:1].lower() + piece[1:] for piece in pieces[1:])]))
    was = _WAS.match(masked.text) if len(masked.quotes) == 2 else None
    if was:
        old, new = (f"« {quote.text} »" for quote in masked.quotes)
        yield Phrase(f"{masked.original(0, was.end('place'))} commençant par {old} est remplacé par : {new}")
