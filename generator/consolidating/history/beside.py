"""Where a change that names no portion is shown: beside the articles that speak of the same thing.

« La convention ira jusqu'au 31 décembre 2030. » beside the article that tells how long the convention lasts; « Le service
accueille aussi le public. » beside the one that says what the service does. Where too many do, it is shown of the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.amending.unread.told_anew import LASTS_FOR, LASTS_UNTIL, adds_to
from generator.consolidating.history.speaks_of import set_by, speaking_of
from generator.consolidating.history.titled import Titles, titled, titles_of
from generator.consolidating.locate.phrases import phrases
from generator.french.normalise import fold
from generator.model import Acte, Alinea, Article, Instruction, Provision, Texte
from generator.operations import Target

_MOST = 3
"""Articles that one sentence may be shown beside."""
_LASTS = f"(?:{LASTS_UNTIL}|{LASTS_FOR})"
_OF_ITS_TERM = re.compile(
    rf"\b(?:la|cette)\s(?:presente\s)?convention\s(?:(?:est|sera)\s)?(?:\w+\s)?(?:{_LASTS}|prorog|prolong|recondui|conclue\s(?:\w+\s)?(?:pour|jusqu))"
    r"|\b(?:duree|terme|echeance|date\sde\sfin)\sde\s(?:la|cette)\s(?:presente\s)?convention\b"
)
"""« La convention est valable quatre ans. », « La durée de la convention passe à cinq ans. »"""
_TELLS_A_TERM = re.compile(
    rf"\A(?:(?:la|cette)\s(?:presente\s)?convention|elle)\s(?:\w+\s)?(?:{_LASTS}|(?:est\s)?(?:\w+\s)?(?:conclue|etablie|signee)\s(?:\w+\s)?(?:pour|jusqu)"
    r"|prend(?:ra)?\sfin\b|s'acheve|arrive\sa\secheance|se\stermine)|\A(?:la|sa)\sduree\s(?:de\sla\s(?:presente\s)?convention\s)?est\b"
)
"""« La convention est conclue pour trois ans. », « Elle prend fin le 31 décembre 2027. »"""
_SO_LONG = re.compile(rf"\A(?:la|cette)\s(?:presente\s)?convention\s(?:\w+\s)?{LASTS_FOR}")
_PASSING = re.compile(r"(?P<subject>(?:l[ae]s?\s|l')[^.:;,]{3,80}?)\spass(?:e|ent|era|eront)\b")
"""« Le nombre de jeunes passe, par analogie, à davantage. »"""
_TERM_HEADING = re.compile(r"\A(?:duree|terme|echeance)(?:\sde\sla\s(?:presente\s)?convention)?\Z")


def placed_beside(acte: Acte, provisions: tuple[Provision, ...], texte: Texte) -> tuple[Provision, ...]:
    """The provisions of an act, those that name no portion told of the articles that they touch."""
    found: list[Provision] = []
    added, titles = 0, titles_of(texte)
    for provision in provisions:
        numbers = _beside(provision.instruction, acte, texte, titles) if _names_nothing(provision) else []
        if not 0 < len(numbers) <= _MOST:
            found.append(provision)
            continue
        found.append(_told_of(provision, numbers[0]))
        for number in numbers[1:]:
            added += 1
            instruction = replace(provision.instruction, ident=f"{acte.id}:i{len(provisions) + added}")
            found.append(_told_of(replace(provision, instruction=instruction), number))
    return tuple(found)


def _beside(instruction: Instruction, acte: Acte, texte: Texte, titles: Titles) -> list[str]:
    """The article whose title its line begins with, those that a sentence touches, or the one that speaks of what it is about."""
    sentence, places = instruction.text, instruction.blocks[:1]
    lines = (sentence, *(acte.blocks[place].alinea.text for place in places), instruction.heading)
    if number := next(filter(None, (titled(line, titles) for line in lines)), ""):
        return [number]
    numbers = list(dict.fromkeys(_touched(sentence, texte)))
    return numbers or list(speaking_of((sentence,), texte)) or list(set_by((sentence,), texte))


def _names_nothing(provision: Provision) -> bool:
    if provision.annotation is not None:
        return provision.annotation.target == Target(holder="texte")
    refusal = provision.refusal
    return refusal is not None and refusal.code == "unread-change" and refusal.target is None and not provision.operations


def _told_of(provision: Provision, number: str) -> Provision:
    target = Target(holder="article", number=number)
    if provision.annotation is not None:
        return replace(provision, annotation=replace(provision.annotation, target=target))
    return replace(provision, refusal=provision.refusal and replace(provision.refusal, target=target))


def _touched(sentence: str, texte: Texte) -> Iterator[str]:
    """The articles that tell how long the convention lasts, or what the subject of the sentence does, is or has."""
    text = fold(sentence)
    passing = _PASSING.match(text)
    subject = passing["subject"] if passing else adds_to(text)
    term = _OF_ITS_TERM.search(text) is not None
    if not subject and not term:
        return
    for part in texte.articles:
        if part.state == "repealed" or not part.number:
            continue
        heading = fold(part.heading)
        lasting = term and (_TERM_HEADING.match(heading) or any(_TELLS_A_TERM.match(held) for held in _held(part)))
        if lasting or (subject and any(held.startswith(f"{subject} ") for held in _held(part))):
            yield part.number


def telling_the_term(texte: Texte) -> Iterator[tuple[str, str]]:
    """The articles that tell how long the convention lasts, each with the sentence that does."""
    for part in texte.articles:
        if part.state != "repealed" and part.number:
            yield from ((part.number, held) for held in _held(part) if _TELLS_A_TERM.match(held))


def tells_how_long(text: str) -> bool:
    """« La convention est valable quatre ans. » (folded text)"""
    return _SO_LONG.match(text) is not None


def _held(part: Article) -> Iterator[str]:
    """The sentences of an article, folded."""
    for element in part.body:
        if isinstance(element, Alinea) and not element.rows:
            yield from (fold(element.text[start:end]).lstrip("-–—• ") for start, end in phrases(element.text, element.label))
