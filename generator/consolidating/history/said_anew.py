"""A sentence of an act that orders nothing and gives a thing of the convention another value: « Le prix est de 12 €. »

Nothing tells whether it changes the convention, makes an exception or stands beside it (*modification de portée indéterminée*).
It is shown beside the article that says the same thing with another value, or with fewer words, else beside the one that
speaks of the same thing; never passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, takewhile

from generator.amending.acts.lectures import RULE
from generator.consolidating.history.autonomous import SAID_ANEW
from generator.consolidating.history.beside import telling_the_term, tells_how_long
from generator.consolidating.history.repeated import of_the_act
from generator.consolidating.history.speaks_of import set_by, speaking_of
from generator.consolidating.history.titled import shown_beside
from generator.consolidating.locate.phrases import phrases
from generator.consolidating.matching.tokens import stems, tokens
from generator.french.normalise import fold
from generator.french.numbers import read_cardinal
from generator.model import Acte, Alinea, Article, Block, BlockKind, Provision, Texte

_IS = stems(
    "sera seront passe passera devient deviendra fixe fixee fixes fixees porte portee eleve elevera etablit desormais etre "
    "maintenant dorenavant total"
)
"""Beginnings of words that only say that a thing has a value."""
_COMMON = stems("convention accord article avenant presente parties protocole texte")
"""Beginnings of words that tell no thing apart."""
_OWN = "body"
"""The rule of a stipulation that neither recalls nor tells a purpose."""
_UNITS = {"euro": "€", "an": "annee"}
_COUNTED = frozenset("an annee moi semaine jour heure euro".split())
"""Units, without their final s, of which « un » is a number."""
_MOST, _LONGEST = 3, 300
"""Articles that one sentence may be shown beside, and characters of a sentence that is looked at."""


def with_said_anew(acte: Acte, provisions: tuple[Provision, ...], texte: Texte) -> tuple[Acte, tuple[Provision, ...]]:
    """The act and its provisions, with an annotation for each stipulation that says anew what an article says."""
    told = {index for provision in provisions for index in provision.instruction.blocks} | _below_refusals(acte, provisions)
    blocks, found, spoken = list(acte.blocks), list(provisions), set(_spoken_of(provisions))
    for index, block in enumerate(acte.blocks):
        if block.kind is not BlockKind.STIPULATION or index in told or block.rule == RULE or block.alinea.rows:
            continue
        numbers = list(dict.fromkeys(_beside(block, texte))) or [
            number for number in dict.fromkeys(set_by(_cut(block.alinea), texte)) if number not in spoken
        ]
        if not 0 < len(numbers) <= _MOST:
            continue
        blocks[index] = replace(block, kind=BlockKind.UNDETERMINED_SCOPE, rule=SAID_ANEW)
        found += [shown_beside(acte, (index,), number, len(found) + rank) for rank, number in enumerate(numbers, 1)]
    if len(found) == len(provisions):
        return acte, provisions
    found.sort(key=lambda provision: min(provision.instruction.blocks, default=len(blocks)))
    return replace(acte, blocks=tuple(blocks)), tuple(found)


def _spoken_of(provisions: tuple[Provision, ...]) -> Iterator[str]:
    """The numbers of the articles that some order, refusal or annotation is about already."""
    for provision in provisions:
        known = (provision.refusal and provision.refusal.target, provision.annotation and provision.annotation.target)
        yield from (target.number for target in known if target)
        yield from (operation.target.number for operation in provision.operations)


def _below_refusals(acte: Acte, provisions: tuple[Provision, ...]) -> set[int]:
    """The blocks that stand below a refused sentence in its article: they may be its wording, and it is shown already."""
    below: set[int] = set()
    for index in (max(one.instruction.blocks) for one in provisions if one.refusal is not None and one.instruction.blocks):
        rest = range(index + 1, len(acte.blocks))
        below |= set(takewhile(lambda place: acte.blocks[place].kind is not BlockKind.ARTICLE_HEADING, rest))
    return below


def _sentences(alinea: Alinea) -> Iterator[str]:
    """The sentences of a stipulation that speak of the convention, and not of the act that says them."""
    return (sentence for sentence in _cut(alinea) if _speaks_of_the_text(sentence))


def _cut(alinea: Alinea) -> Iterator[str]:
    yield from (alinea.text[start:end] for start, end in phrases(alinea.text, alinea.label))


def _speaks_of_the_text(sentence: str) -> bool:
    return len(sentence) <= _LONGEST and not _OTHERWISE.search(sentence) and not of_the_act(sentence)


_OTHERWISE = re.compile(r"[«“]|\bprésent (?:avenant|accord)\b", re.IGNORECASE)
"""What is quoted, or said of the act."""


def _beside(block: Block, texte: Texte) -> Iterator[str]:
    """The articles that a stipulation is shown beside: those that say the same thing otherwise, or the one that speaks of it."""
    sentences = tuple(_sentences(block.alinea))
    numbers = [number for sentence in sentences for number in _about(sentence, texte)]
    if numbers or block.rule != _OWN:
        yield from numbers
        return
    first = len(tuple(takewhile(_speaks_of_the_text, _cut(block.alinea))))  # below what the act says of itself, it goes on
    yield from speaking_of(sentences[:first], texte)


def _about(sentence: str, texte: Texte) -> Iterator[str]:
    """The articles that say the thing of a sentence with another value, or the same with fewer words."""
    values, thing = _values(sentence), _thing(sentence)
    if values and tells_how_long(fold(sentence)):
        yield from (number for number, held in telling_the_term(texte) if not values.items() <= _values(held).items())
    if not thing - _COMMON:
        return
    for part in texte.articles:
        if part.state != "repealed" and part.number and any(_anew(values, thing, held, part) for held in _held(part)):
            yield part.number


def _held(part: Article) -> Iterator[str]:
    for element in part.body:
        if isinstance(element, Alinea) and not element.rows:
            yield from (element.text[start:end] for start, end in phrases(element.text, element.label))


def _anew(values: dict[str, str], thing: frozenset[str], held: str, part: Article) -> bool:
    own, said = _values(held), _thing(held)
    other = any(unit in own and own[unit] != value for unit, value in values.items())
    if values:
        return other and thing <= said | _thing(part.heading) and bool(thing & said - _COMMON or thing <= _thing(part.heading))
    return not own and held.rstrip().endswith((".", ";")) and len(said) > 1 and bool(said - _COMMON) and said < thing


def _values(text: str) -> dict[str, str]:
    """The values of a text by their unit: {« annee »: « 4 », « € »: « 12 »}."""
    words = [token.folded for token in tokens(fold(text))]
    first = 1 if words and _FIGURE.fullmatch(words[0]) and words[1:2] in (["."], [")"], ["°"], ["-"]) else 0  # « 7.1. Objet »
    found: dict[str, str] = {}
    for one, after in pairwise(words[first:]):
        unit = after.rstrip("s")
        counted = one not in ("un", "une") or unit in _COUNTED  # « un an » is a value, « un bilan » is none
        number = one if _FIGURE.fullmatch(one) else str(read_cardinal(one) or "") if counted else ""
        if number and not unit[:1].isdigit():
            found[_UNITS.get(unit, unit)] = number
    return found


_FIGURE = re.compile(r"\d[\d ,.]*")


def _thing(text: str) -> frozenset[str]:
    """What a sentence speaks of: beginnings of its words, without values and what only says that they are so."""
    words = [token.folded for token in tokens(fold(text))]
    kept = (word for word, above in zip(words, ["", *words], strict=False) if not _is_number(word) and not _is_number(above))
    return frozenset(stems(" ".join(kept)) - _IS)


def _is_number(word: str) -> bool:
    return _FIGURE.fullmatch(word) is not None or (word not in ("un", "une") and read_cardinal(word) is not None)
