"""Sentences put in the words that the rules are written in: whose portion it is, its old wording quoted before the new one.

« remplacer « A » par « B » ; supprimer le dernier alinéa » as « remplacer « A » par « B » et supprimer le dernier alinéa »
« Le dernier alinéa, rédigé comme suit : « A », est remplacé par : « B ». » as « Le dernier alinéa commençant par « A » est … »
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.amending.retelling.cells_retold import cells_retold
from generator.amending.retelling.codes_retold import codes_retold
from generator.amending.retelling.had_retold import had_retold
from generator.amending.retelling.named_articles_retold import named_articles_retold
from generator.amending.retelling.one_line_retold import one_line_retold
from generator.amending.retelling.one_value_retold import one_value_retold
from generator.amending.retelling.order_retold import order_retold
from generator.amending.retelling.pairs_retold import pairs_retold
from generator.amending.retelling.places_retold import places_retold
from generator.amending.retelling.rows_retold import each_row, rows_retold
from generator.amending.retelling.sees_retold import sees_retold
from generator.amending.retelling.tables_retold import tables_retold
from generator.amending.retelling.titles_retold import titles_retold
from generator.amending.retelling.unquoted_retold import unquoted_retold
from generator.amending.retelling.values_retold import values_retold
from generator.amending.retelling.wordings_retold import wordings_retold
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


_BOTH = re.compile(
    r"tant (?P<first>(?:à l'|au |dans l'|aux )[^,:;\ue000-\uefff]{3,60}?) qu[e'] ?"
    r"(?P<second>(?:à l'|au |dans l'|aux )[^,:;\ue000-\uefff]{3,60}?)(?=,)",
    re.IGNORECASE,
)
_MERGED = re.compile(
    r" (?P<be>sont|seront) (?:fusionné|regroupé|réuni)e?s? "
    r"(?:(?P<one>en (?=une? )(?=[^:]*(?:ainsi|rédigé|suivant|:)))"
    r"|et (?:(?:sont|désormais|ainsi) ){0,3}rédigée?s?(?P<so> (?=comme|ainsi))?)",
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
    """« 0,10 % → 0,15 % » as « « 0,10 % » devient « 0,15 % » »."""
    masked = phrase.masked
    edits: list[tuple[int, int, str]] = []
    for found in _ARROW.finditer(masked.text):
        words = [found[side] for side in ("old", "new")]
        quoted = [masked.quote(one).text if one >= "\ue000" else one.strip() for one in words]
        edits.append((*found.span(), f"« {quoted[0]} » devient « {quoted[1]} »"))
    if edits:
        yield Phrase(masked.replaced(edits))


def _listed(phrase: Phrase) -> Iterator[Phrase]:
    """« remplacer « A » par « B » ; supprimer le dernier alinéa » as « … et supprimer … »."""
    edits = [(*one.span(), " et ") for one in _LISTED.finditer(phrase.masked.text)]
    if edits:
        yield Phrase(phrase.masked.replaced(edits))


def _in_both(phrase: Phrase) -> Iterator[Phrase]:
    """« Tant à l'article 4 qu'à l'article 6, … » as « À l'article 4 et à l'article 6, … »."""
    masked = phrase.masked
    both = _BOTH.match(masked.text)
    if both:
        first, second = masked.group(both, "first"), masked.group(both, "second")
        yield Phrase(masked.replaced([(0, both.end(), f"{first[:1].upper()}{first[1:]} et {second}")]))


def _merged(phrase: Phrase) -> Iterator[Phrase]:
    """« … sont fusionnés et rédigés comme suit : » as « … sont remplacés comme suit : »."""
    merged = _MERGED.search(phrase.masked.text)
    if merged:
        told = f" {merged['be']} remplacés {'par ' if merged['one'] else '' if merged['so'] else 'comme suit'}"
        yield Phrase(phrase.masked.replaced([(*merged.span(), told)]))


def _as_well(phrase: Phrase) -> Iterator[Phrase]:
    """« la deuxième phrase est supprimée, de même que le second alinéa » as « … et le second alinéa sont supprimés. »."""
    both_go = _AS_WELL.search(phrase.masked.text)
    if both_go:
        first, other = phrase.masked.original(0, both_go.start()).rstrip(), phrase.masked.group(both_go, "other")
        yield Phrase(f"{first} et {other} sont supprimés.")


def _apart(phrase: Phrase) -> Iterator[Phrase]:
    """« … par la phrase : « Il vient. » L'alinéa 2 est supprimé. » as two orders, a mark between them."""
    masked = phrase.masked
    edges = [0, *_orders_after_quotations(phrase), len(masked.text)]
    if len(edges) > 2:
        first, *others = (masked.original(low, high).strip() for low, high in pairwise(edges))
        yield Phrase(" ; ".join([first, *(other[:1].lower() + other[1:] for other in others)]))


def _was(phrase: Phrase) -> Iterator[Phrase]:
    """« Le dernier alinéa, rédigé comme suit : « A », est remplacé par : « B ». » as « … commençant par « A » est … »."""
    masked = phrase.masked
    was = _WAS.match(masked.text)
    if was:
        old, new = (f"« {quote.text} »" for quote in masked.quotes)
        yield Phrase(f"{masked.original(0, was.end('place'))} commençant par {old} est remplacé par : {new}")


def retold(phrase: Phrase) -> Iterator[Phrase]:
    """The sentence in other words, when it is one of those; each turn is tried where its words stand, in this order."""
    masked = phrase.masked
    text = masked.text
    if any(sign in text for sign in ("→", "⇒", "➔", "=>")):
        yield from _by_arrows(phrase)
    yield from sees_retold(phrase)
    if ";" in text:
        yield from _listed(phrase)
    if not masked.quotes and any(said in text for said in (" par ", "jout", "ins", "devie", "lieu")):
        yield from unquoted_retold(phrase)
    yield from one_line_retold(phrase)
    if text[:5].lower() == "tant ":
        yield from _in_both(phrase)
    if masked.quotes:
        yield from rows_retold(phrase)
    elif "respectivement" in text:
        yield from each_row(phrase)
    if text.rstrip().endswith(":") or "ligne" in text or "tableau" in text:
        yield from tables_retold(phrase)
    if any(told in text for told in ("fusionn", "regroup", "réuni")):
        yield from _merged(phrase)
    if " que l" in text:
        yield from _as_well(phrase)
    if "titre" in text or "intitulé" in text:
        yield from titles_retold(phrase)
    if "(" in text or " à l'article" in text or text[:11].lower() in ("a l'article", "à l'article"):
        for told in named_articles_retold(phrase):
            yield told
            yield from values_retold(told)
            yield from one_value_retold(told)
    yield from order_retold(phrase)
    yield from values_retold(phrase)
    yield from places_retold(phrase)
    yield from pairs_retold(phrase)
    yield from one_value_retold(phrase)
    yield from had_retold(phrase)
    yield from words_retold(phrase)
    yield from codes_retold(phrase)
    yield from cells_retold(phrase)
    yield from wordings_retold(phrase)
    yield from _apart(phrase)
    if len(masked.quotes) == 2:
        yield from _was(phrase)
