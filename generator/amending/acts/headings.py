"""The portion that a heading of the avenant names: « Modification de l'article 2 de la convention « Obligations » »."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from generator.amending.orders.sentence import read_place
from generator.amending.references.points import article_of_point
from generator.amending.references.reference import read_reference
from generator.amending.tokens.mask import mask
from generator.amending.tokens.phrase import Phrase
from generator.french.article_numbers import canonical
from generator.french.labels import Label, read_label
from generator.french.quotes import OPENERS, STRAIGHT
from generator.model import Acte, Block, BlockKind
from generator.operations import Target

_CHANGE = re.compile(
    r"(?:modifications?|révisions?|remplacement|suppression|ajouts?|insertion|mise à jour|actualisation|rédaction"
    r"|nouvelle rédaction|complément"
    r"|abrogation|avenant|amendement|précisions?)\s+(?:apportée?s?\s+)?(?:(?=de |du |des |à |au |aux |d')|(?=l'))",
    re.IGNORECASE,
)
_NAMES = re.compile(r"articles\s+\S", re.IGNORECASE)
_NAMED = re.compile(r"articles?\s+\S", re.IGNORECASE)
_STATE = r"\(?(?P<state>modifiée?s?|remplacée?s?|nouveau|nouvel|nouvelle)\)?"
_PLACE = re.compile(
    r"(?P<place>[^\W\d][^:«»\"“”]* [^:«»\"“”]{1,50}|\d+\w{1,3} \w+[^:«»\"“”]{0,40}?)\s*:\s*"
    r"(?:\((?P<said>remplacée?s?|modifiée?s?|nouveau|nouvel|nouvelle)\)\s*(?=[«“\"]))?"
)
_STATED = re.compile(rf"\s+{_STATE}\Z", re.IGNORECASE)
_STAYS = re.compile(r"(?P<place>[^:«»\"“”]{3,60}?)\s(?P<said>\(?(?:inchangée?s?|sans changement)\)?\s*[.;]?\s*)", re.IGNORECASE)
SAID = re.compile(
    r"\(?(?:(?P<gone>supprimée?s?|abrogée?s?)|(?:(?:reste|restent|demeure|demeurent)\s)?(?:sans changement|inchangée?s?))\)?"
    r"\s*[.;]?\s*",
    re.IGNORECASE,
)
"""What may be said of a portion in a word."""
_OWN = re.compile(r"(?:article|art\.)\s+\S+\s*(?:[-–—:.]\s*)+", re.IGNORECASE)


def heading_target(text: str) -> Target | None:
    """What a heading announces: a noun of change and a portion, or a portion of the convention alone."""
    stripped = _OWN.sub("", text, count=1).strip() if _OWN.match(text) else text.strip()
    label = read_label(stripped)
    if label is not None:
        stripped = stripped[label.end :].strip()
    stripped = stripped.replace("\u2002", " ")
    change = _CHANGE.match(stripped)
    if change:
        told = stripped[change.end() :]
        titled = _TITLED.fullmatch(told)
        if _CONTRACT.fullmatch(told):
            return None
        place = read_place(told)
        if place is not None and not place.holder:
            place = article_of_point(place, told) or place  # « Modification du point 4 »
        return place or (_whole_part(titled["place"] or titled["alone"]) if titled else None)
    return None


_CONTRACT = re.compile(r"\s*(?:du|au) contrat\W*", re.IGNORECASE)
"""« Modification du contrat »: what the passage is about, as « Rupture du contrat »; an amended contract is named whole."""
_TITLED = re.compile(
    r"(?:(?P<place>[^:–—(«»\"]{3,60}?)\s*(?::|\s[–—-]\s|\()\s*"
    r"|(?P<alone>(?:de |à )?l['’](?:article|annexe) \d[\d.]*)\s+(?-i:(?=[A-ZÀ-Ý][a-zà-ÿ'’])))"
    r"(?!.*\b(?:articles?|annexes?|alinéas?|paragraphes?|phrases?|tirets?|points?|mots?|titres?|suppression|ajouts?|remplacement"
    r"|est|sont|sera|seront)\b)[^\W\d_][^:;.«»\"\d]{2,80}?\)?\s*",
    re.IGNORECASE,
)
"""« Modification de l'article 1.2 : Périmètre », « … de l'article 1.2 (Périmètre) »: the article, and what it is called."""


def _whole_part(words: str) -> Target | None:
    """The article or annexe that some words name whole."""
    target = read_place(words)
    named = target is not None and target.holder in ("article", "annexe") and bool(target.number) and not target.steps
    return target if named else None


_BRACKETED = re.compile(r"\((?P<all>[^()]+)\)\W*|[^()]{3,}\((?P<last>(?:article|art\.)\s[^()]+)\)\W*", re.IGNORECASE)


def article_told(block: Block) -> Target | None:
    """What the heading of an article of the act tells besides its own number.

    « Article 2 – Article 18 « Pauses » », « Article 2 (modification de l'article 18) », « Article 2 – Pauses (article 18) ».
    """
    heading = block.heading.strip()
    found = _BRACKETED.fullmatch(heading)
    inner = (found["all"] or found["last"]).strip() if found else heading
    if found and found["all"] and _CHANGE.match(inner):
        return heading_target(inner)
    return line_target(inner) if _NAMED.match(inner) or inner.casefold().startswith("art.") else None


def title_target(acte: Acte) -> Target | None:
    """The only article that the title of an act names: « Avenant n° 2 relatif à l'article 14 « Horaires » »."""
    title = acte.titre or next((block.alinea.text for block in acte.blocks if block.kind is BlockKind.TITLE), "")
    phrase = Phrase(title)
    found: list[Target] = []
    for position, token in enumerate(phrase.tokens):
        if token.kind == "UNITE" and token.value == "article":
            named = read_reference(phrase, position)
            if named is not None:
                found += named.targets
    if len(found) != 1 or found[0].texte_kind == "autre" or not found[0].number:
        return None
    return found[0]


def is_numbered(block: Block) -> bool:
    """Whether a heading line inside an article of the act opens a passage of its own: « Article 4.2 : Durée », « 2.1. Objet »."""
    label = read_label(block.alinea.text)
    numbered = label is not None and label.style != "tiret"
    return bool(block.number) or numbered or _NAMES.match(block.alinea.text) is not None


def own_title(text: str, own: str) -> bool:
    """« 17.2. Protocole du 21 juin 2017 », in article 17 of the act, « 2.15. Article IV.3 », in article 2: titles of its own."""
    label = read_label(text)
    if label is None or label.style != "decimal" or not own or not canonical(label.key).startswith(canonical(own) + "."):
        return False
    rest = text[label.end :].strip()
    return 0 < len(rest) < 250 and (rest[-1].isalnum() or rest[-1] in "»)")


def sub_article(label: Label | None, base: Target | None, own: str) -> Target | None:
    """« 3.2 : le second alinéa est supprimé. », under « À l'article 3 : »: article 3.2, when it is no number of the act's own."""
    if label is None or base is None or label.style != "decimal" or base.holder != "article" or base.steps:
        return base
    number, wide = canonical(label.key), canonical(base.number)
    if not wide or not number.startswith(wide + ".") or (own and number.startswith(canonical(own) + ".")):
        return base
    return replace(base, number=label.key, heading="")


def text_named(text: str) -> Target | None:
    """The text that a title names and nothing else: « 17.2. Accord du 21 juin 2017 relatif à … », « Accord de prévoyance »."""
    stripped = _OWN.sub("", text, count=1).strip() if _OWN.match(text) else text.strip()
    label = read_label(stripped)
    named = read_place(stripped[label.end :] if label is not None else stripped)
    if named is None or named.holder != "texte":
        return None
    if not (named.texte_date or named.texte_numero is not None or _ACCORD.match(named.texte)):
        return None
    return named if named.texte_kind else None


_ACCORD = re.compile(
    r"accord\s+(?:relatif\s|sur\s|portant\s|de\s|du\s|des\s|d['’])(?!\s?(?:entreprise|établissement|groupe|branche|méthode|intéressement"
    r"|participation|travail|gestion|performance|adaptation|substitution|principe|cadre)\b)",
    re.IGNORECASE,
)
"""An agreement told by what it is about; « accord d'entreprise » is what a passage is about, and no text at hand."""


def inner_targets(block: Block, own: str) -> tuple[Target, ...]:
    """« Article 4.2.2 : Durée du travail », « 1.12.3. Mise en œuvre », inside article `own` of the act: articles of the text.

    « 2.1. Objet » inside article 2 is the act's own. « Articles 3 et 8 » names both.
    """
    text = block.alinea.text
    label = read_label(text)
    number = block.number or (label.key if label is not None and label.style == "decimal" else "")
    if label is not None and _NAMED.match(text, label.end):
        named = read_place(text[label.end :])  # « 2.1. Article II.4 « Durée » », « 1. Article 5 », under a number of the act
        return (named,) if named is not None and named.holder == "article" and named.number else ()
    if not number:
        return _places(text) if _NAMES.match(text) else ()
    if own and (canonical(number) + ".").startswith((canonical(own) + ".", canonical(own) + "-")):
        return ()
    if block.number:
        named = read_place(re.split(r"\s[:–—-]\s|\s?:", text, maxsplit=1)[0].strip(" .-"))
        if named is not None and named.holder == "article" and canonical(named.number) == canonical(number):
            return (named,)
    kind: Literal["annexe", "article"] = "annexe" if text.casefold().startswith("annexe") else "article"  # « Annexe 2 – Budget »
    return (Target(holder=kind, number=number),) if block.heading or not block.number else ()


def _places(text: str) -> tuple[Target, ...]:
    """The articles that a whole line names: « Articles 3 et 8 »."""
    phrase = Phrase(text)
    found = read_reference(phrase, 0)
    if found is None or phrase.at(found.end).kind != "FIN":
        return ()
    return tuple(target for target in found.targets if target.holder == "article" and target.number and not target.steps)


def item_title(text: str) -> Target | None:
    """The article that an item names and says nothing of: « • À l'article 5 « Durée » », « – Article 7 », no colon after it."""
    label = read_label(text)
    if label is None or label.end >= len(text) or not (text[-1:].isalnum() or text[-1:] in "»”)"):
        return None
    return line_target(text[label.end :])


def place_line(text: str) -> tuple[Target, int] | None:
    """« Premier alinéa : », « – alinéa 2 : « … » », « Second alinéa : supprimé. »: a portion, and where what it says begins."""
    label = read_label(text)
    found = _PLACE.match(text, label.end if label is not None else 0)
    if found is None and (stays := _STAYS.fullmatch(text, label.end if label is not None else 0)):
        target = read_place(stays["place"])  # « Premier alinéa inchangé. »
        return (target, stays.start("said")) if target is not None and not target.holder and target.steps else None
    target = read_place(_STATED.sub("", found["place"])) if found else None
    if found is None or target is None:
        return None
    rest = text[found.end() :]
    if target.holder in ("article", "annexe") and target.number and SAID.fullmatch(rest):
        return target, found.end()  # « Article 7 : supprimé. »
    if (target.holder and not (target.holder == "article" and target.number and rest)) or not target.steps:
        return None
    if any(step.unit not in ("alinea", "paragraphe", "item") for step in target.steps):
        return None
    if rest and not SAID.fullmatch(rest) and not _is_quotation(rest):
        return None
    return target, found.end()


def place_state(text: str) -> str:
    """« nouveau » in « 2e alinéa (nouveau) : « … » »: what a line says of the portion that it names, empty for nothing."""
    label = read_label(text)
    found = _PLACE.match(text, label.end if label is not None else 0)
    stated = _STATED.search(found["place"]) if found else None
    return (stated["state"] if stated else (found["said"] or "") if found else "").casefold()


def _is_quotation(words: str) -> bool:
    """« « … » ; », and no order after it: « « trois mois » est remplacé par « deux mois » » is one."""
    if words[0] not in (*OPENERS, STRAIGHT):
        return False
    masked = mask(words)
    closed = bool(masked.quotes) and masked.quotes[0].closed
    return not closed or len(masked.text.strip(" .;,\u00a0\u202f")) == 1


def portion_line(text: str) -> Target | None:
    """A line that is nothing but the name of a part of an article: « Article 5, deuxième alinéa »."""
    bare = text.strip()
    alone = bare.startswith(("Article ", "ARTICLE ", "Art. ")) and bare[-1:] not in ".:;"
    target = read_place(bare) if alone else None
    return target if target is not None and target.holder == "article" and target.number and target.steps else None


def line_target(text: str) -> Target | None:
    """A line that is nothing but the name of an article: « Article 4.2.1 », « À l'article 5 : »."""
    target = read_place(text.strip())
    if target is None or target.steps or target.holder not in ("article", "annexe") or not target.number:
        return None
    return target


_LABELLED = re.compile(
    r"(?:[IVX]{1,5}|\d{1,2}|[A-H])\s?(?:[.)°]\s?)?(?:[–—-]\s)?\s*"
    r"(?P<article>(?:À l['’])?(?i:article)\s+(?:1er|premier|\d[\d.-]*\d|\d))\s?[.:–—-]\s+(?=[A-ZÀÂÉÈÊÎÔŒ«])"
)


_RUN_IN = re.compile(
    r"(?:\w{1,4}[.)°] )?(?P<heading>(?:Modification|Révision|Actualisation|Mise à jour)s? (?:de l['’]|des |du )"
    r"[^.:;«»]{5,60}?(?:\d|[IVX]))\s?\.\s+(?=[A-ZÀÂÉÈÊÎÔŒ«])"
)


def labelled_article(text: str) -> tuple[Target, int] | None:
    """« III – Article 3. Dans le tableau, « A » est remplacé par « B ». »: the article, and where the order begins.

    The label before it is the act's own number, so that « Article 3 » is what is amended.
    """
    if run_in := _RUN_IN.match(text):  # « Modification de l'article 2. L'indemnité est portée à 65 €. »
        named = heading_target(run_in["heading"])
        return (named, run_in.end()) if named is not None else None
    found = _LABELLED.match(text)
    target = heading_target(found["article"]) or line_target(found["article"]) if found else None
    return (target, found.end()) if found is not None and target is not None else None
