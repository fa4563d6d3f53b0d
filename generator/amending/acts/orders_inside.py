"""An order among the lines of an unquoted wording, which no rule reads: « Article 2 : la durée est portée à quatre ans. »

Written in as text, it would stand in the agreement. A line that names a portion beside a verb of order, or begins as the place
of a change, is never wording without a word; what only may be done, is done each year, or is told of a law, may be.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.amending.orders.sentence import strip_label
from generator.amending.tokens.mask import mask
from generator.amending.tokens.sentences import split_sentences
from generator.amending.wording.collect import Collected
from generator.french.article_numbers import canonical
from generator.french.normalise import fold
from generator.model import Alinea
from generator.operations import Target

_NUMBER = r"(?:\d|[ivx]+\b|1er|premier|unique)"
_RANKED = r"(?:premi|derni|deuxi|second|troisi|quatri|cinqui|sixi|avant-derni)\w*"
_PORTION = re.compile(
    rf"\b(?:articles?|art\.|annexes?|alineas?|al\.|paragraphes?|phrases?|tirets?|points?)\s?(?:n°\s?)?{_NUMBER}"
    rf"|\b{_RANKED}\s(?:alinea|paragraphe|phrase|tiret|point)s?\b|\bl'annexe\b(?!\s[a-z])"
    r"|\b(?:du|de\sl'|le|l'|cet|ledit|dudit|audit|du\smeme|le\smeme|au\smeme)\s?(?:alinea|article|intitule|preambule)\b"
    r"|(?:\A|[,;]\s)(?:au|le|du)\s\d\d?(?:\.\d\d?)+\b|(?:\A|[,;]\s)(?:au|le|du)\s(?:\w\)|\d{1,2}°)"
    r"|\b(?:le|les|la)\s(?:mots?|termes?|mention|expression|reference|phrase|chiffre)s?\s[\ue000-\uefff]"
)
_OF_LAW = re.compile(
    r"\barticles?\s[lrda]\.?\s?\*?\s?\d[\w. -]*|\barticles?\s[\w.-]+(?:\s(?:et|a|,)\s[\w.-]+)*\s(?:du|de\sla|de\sl'|des)\s?"
    r"(?:code|loi|decret|ordonnance|arrete|directive|reglement|constitution|traite)\w*"
)
_STEMS = (
    r"remplac|substitu|supprim|abrog|annul|modifi|complet|ajout|inser|intercal|redig|reecri|libell|renumerot|deplac|retir|report"
    r"|port|relev|ramen|revaloris|augment|diminu|redui|abaiss|intervert|permut|echang|fusionn|scind|transfer|prorog|prolong|decal"
)
_ORDER = re.compile(
    rf"\b(?:est|sont|sera|seront)\s(?:\w+\s){{0,3}}?(?:{_STEMS})(?:[eit]|u|)e?s?\b"
    r"|\bpasse(?:nt)?\s(?:de|du|a|au)\b|\bdevien(?:t|nent|dra|dront)\b|\b(?:lire|lisez)\b\s?:?\s?[\ue000-\uefff]|\bil\sen\s(?:va|est|sera)\sde\smeme\b"
    r"|\b(?:est|sont)\s(?:\w+\s){0,2}?(?:modifi|remplac|complet|redig)\w*\s?:"
)
_BARE = re.compile(
    r"(?:\A|[,:]\s)(?:remplacer|substituer|supprimer|abroger|ajouter|inserer|completer|modifier|intercaler|lire)\s"
    r"|\A(?:modification|suppression|remplacement|ajout|insertion|abrogation|substitution)s?\s(?:de\s|du\s|des\s|d'|a\s|au)"
)
"""« Ajouter à l'article 4 : … », « À l'article 3, remplacer … », « Modification de l'article 5 : … »."""
_INFINITIVE = re.compile(r"(?:remplacer|substituer|supprimer|abroger|ajouter|inserer|completer|modifier|intercaler)\s")
_PLACED = re.compile(
    rf"(?:l')?(?:article|annexe)\s(?:n°\s?)?(?P<own>{_NUMBER}[^\s:]{{0,8}})\s?(?:[–—-]\s?[^:.]{{2,60}})?:\s?\S"
    rf"|(?:a\sl'|dans\sl')(?:article|annexe)\s{_NUMBER}[^:]{{0,80}}:\s?\S"
)
"""« Article 2 : … », « À l'article 4, b) : … »: what begins so speaks of the text amended."""
_ELLIPTICAL = re.compile(rf"(?:l')?(?:article|annexe)\s{_NUMBER}\S{{0,8}}\s?[:,]?\s(?:remplac|supprim|abrog|complet|modifi)e?\b")
"""« L'article 2 : remplacé par … »."""
_LASTING = re.compile(
    r"\b(?:si|s'il|lorsqu\w*|en\scas|des\slors|toute?s?\s(?:modification|demande|revision)|peut|peuvent|pourr\w+|chaque|annuellement"
    r"|d'un\scommun\saccord|par\s(?:voie\sd')?avenants?|par\saccord|ne\s\w+\spas|n'est\spas|ne\ssont\spas|sans\sque|afin|mois\ssuivant)\b"
)
"""What a text says of its own changes to come."""


def before_order(found: Collected, targets: Sequence[Target]) -> Collected:
    """A refused wording without the lines from its first order on, which are read on their own."""
    rank, said = order_inside(() if found.quoted else found.body, targets)
    place = rank - len(found.body) + len(found.blocks)
    if not said or rank == 0 or not 0 <= place < len(found.blocks):
        return found
    return replace(found, body=found.body[:rank], blocks=found.blocks[:place], end=found.blocks[place])


def order_inside(body: Sequence[Alinea], targets: Sequence[Target]) -> tuple[int, str]:
    """The first sentence of a wording without marks that reads as an order, and its line; its first sentence only opens it.

    « Article 7 : … » under « Les articles 6 et 7 sont remplacés comme suit : » is where the wording of article 7 begins.
    """
    own = {canonical(number) for target in targets for number in (target.number, target.through) if number}
    for rank, line in enumerate(body):
        if line.kind == "tableau":
            continue
        masked = mask(strip_label(line.text))
        spans = list(split_sentences(masked))
        for place, (start, stop) in enumerate(spans):
            if (rank or place) and _orders(fold(masked.text[start:stop]).strip(), own):
                return rank, masked.original(start, stop).strip()
    return 0, ""


def reads_as_order(text: str) -> bool:
    """« À l'article 2, « A » est remplacé par « B ». », given as the wording of an avenant's article: an order, no text."""
    masked = mask(strip_label(text))
    return any(_orders(fold(masked.text[start:stop]).strip(), set()) for start, stop in split_sentences(masked))


def opens_with_order(text: str) -> bool:
    """« Remplacer le premier alinéa de l'article 6 par un alinéa ainsi rédigé : … », whatever follows: an order, read or not."""
    head = fold(mask(strip_label(text)).text).strip().partition(":")[0]
    return (
        _INFINITIVE.match(head) is not None and _PORTION.search(_OF_LAW.sub(" ", head)) is not None and not _LASTING.search(head)
    )


def _orders(text: str, own: set[str]) -> bool:
    told = _OF_LAW.sub(" ", text)
    placed = _PLACED.match(told)
    whole = told[-1:] in ".;" or any("\ue000" <= char <= "\uefff" for char in told)
    if (placed and whole and canonical(placed["own"] or "") not in own) or _ELLIPTICAL.match(told):
        return True
    if not _PORTION.search(told) or _LASTING.search(told):
        return False
    return bool(_BARE.search(told) or _ORDER.search(told))
