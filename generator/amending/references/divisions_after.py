"""Reads what holds an article, told after it: « l'article 4, titre II, », « l'article 2 (annexe I) »."""

from __future__ import annotations

from generator.amending.references import heads
from generator.amending.references.targets import inside
from generator.amending.tokens.phrase import Phrase
from generator.operations import Target

_AROUND = frozenset({"titre", "chapitre", "livre", "annexe"})
"""What holds articles; a section or a part may as well be a group of lines of the article itself."""
_NUMBERS = ("NOMBRE", "ROMAIN", "ORDINAL", "NUMERO")


def division_after(phrase: Phrase, position: int, targets: tuple[Target, ...]) -> tuple[tuple[Target, ...], int] | None:
    """The article with what holds it, and the token after both; None unless only one is told, by its number."""
    bracket = phrase.at(position).text == "("
    if not bracket and phrase.at(position).text != ",":
        return None
    noun = phrase.at(position + 1)
    if noun.kind != "UNITE" or noun.value not in _AROUND or phrase.at(position + 2).kind not in _NUMBERS:
        return None
    article = targets[0]
    if len(targets) > 1 or article.holder != "article" or not article.number or article.containers or article.texte:
        return None
    head = heads.read_head(phrase, position + 1, position + 1)
    if head is None or len(head.targets) != 1 or head.targets[0].through or not head.targets[0].number:
        return None
    if bracket and phrase.at(head.end).text != ")":
        return None
    end = head.end + bracket
    nested = inside(head.targets[0], article)
    return None if nested is None or _listed(phrase, position, end) else ((nested,), end)


def _listed(phrase: Phrase, position: int, end: int) -> bool:
    """« Sont abrogés : article 2, titre II », « l'article 2, l'annexe I et l'annexe II sont supprimés »: two of a list."""
    while phrase.at(position).value != "article":
        position -= 1
    after = phrase.at(end + (phrase.at(end).text == ","))
    joined = phrase.at(end).kind in ("ET", "OU")
    return phrase.at(position - 1).kind != "DET" or joined or after.text.lower() in ("sont", "seront")
