"""A sentence with words that no rule reads, but which can only order one article replaced whole: the new wording will tell.

« L'article 5, qui a fait l'objet d'échanges nourris, est remplacé par : ». What was not read is carried by the operation
(`Replace.unread`): it is applied only where the new wording itself restates the article from its beginning to its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.amending.clauses.state import State, Unread
from generator.amending.orders.grammar import Read, apply_rules
from generator.amending.pieces.chunks import chunk
from generator.amending.pieces.kinds import Chunk
from generator.amending.tokens.fillers import NARROWING
from generator.amending.tokens.phrase import Phrase
from generator.operations import Replace

_NAMES_A_PORTION = re.compile(
    r"\d\s*[°)]|\b\w\b(?!['’.])|[\ue000-\uefff]|\b(?:alin[ée]as?|phrases?|points?|tirets?|items?|paragraphes?|mots?|termes?|annexes?"
    r"|chapitres?|titres?|sections?|parties?|tableaux?|lignes?|colonnes?|d[ée]but|fin|intitul[ée]s?|rubriques?|num[ée]ros?"
    r"|premi[eè]re?s?|derni[eè]re?s?|deuxi[eè]mes?|seconde?s?|troisi[eè]mes?)\b",
    re.IGNORECASE,
)
"""What may be a scope or a rank: words that hold one are never passed over."""
_DENIES = re.compile(r"\b(?:ne|pas|plus|jamais|aucune?|sans|que)\b|\b(?:n|qu)['’](?!il )", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\W*(?:en|[àa]|au|aux|dans|sous|dès|après|avant|pendant|durant|pour|chez|sur|selon|par)\s"
    r"|.*\b(?:peu[tx]?|peuvent|pourr\w+|doi\w+|dev[ra]\w+|a(?:ur|v)ai\w+|ayant|vien\w+|serai\w+|\w+rai(?:en)?t|propos\w+|souhait\w+|envisag\w+|rappel\w*"
    r"|mémoire|exemple|besoin|condition\w*|étai(?:en)?t|fut|furent|reste(?:nt)?|demeur\w+|risqu\w+|fail\w+|sembl\w+|parai\w+)\b",
    re.IGNORECASE | re.DOTALL,
)
"""« en Guyane », « sous condition », « pourra être », « le comité propose que »: where, when, or whether at all."""
_SOMETIMES = re.compile(
    r"\b(?:s['’]agissant|concernant|relativement|quand|tant qu\w*|une fois|chaque|tou(?:s|tes) les|éventuel\w*|partiel\w*"
    r"|ultérieur\w*|symbolique\w*|implicite\w*|rétroactiv\w*|prochain\w*|bientôt|fictive\w*|virtuel\w*)\b",
    re.IGNORECASE,
)
"""« s'agissant des apprentis », « tant que dure la crise », « partiellement »: for whom, when, how far."""
ABOUT = re.compile(r"relati(?:f|ve)s? (?:à|au|aux)\b", re.IGNORECASE)
"""« les dispositions de l'article 12 relatives aux paiements »: all of them, or only some: the new wording must tell for sure."""
_NOT_NOW = re.compile(
    r"\b(?:ont|a|avai(?:en)?t|aur\w+|étai(?:en)?t|eut|eurent|fut|furent|été)\W*\Z|\A\W*(?:considérant|constatant|attendu|vu)\b",
    re.IGNORECASE,
)
"""« … ont été remplacées par : », « Considérant que … »: what was done, or is known."""
_SO_FAR = re.compile(r"\bjusqu['’](?:alors|ici|à présent)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)")
_SUBJECT = re.compile(r"(?<=, )l'article ", re.IGNORECASE)


def presume(phrase: Phrase, state: State) -> Read | None:
    """The one replacement of a whole article that a sentence can order, the words left unread on it; None otherwise."""
    if not phrase.masked.text.rstrip().endswith(":"):
        return None
    for candidate, dropped in _candidates(phrase):
        found = _whole_article(candidate, dropped, state)
        if found is not None:
            return found
    return None


def _candidates(phrase: Phrase) -> Iterator[tuple[Phrase, tuple[str, ...]]]:
    """The sentence; without its brackets; without what stands before « , l’article … »; what was dropped with each."""
    yield phrase, ()
    masked = phrase.masked
    asides = list(_ASIDE.finditer(masked.text))
    if asides:
        kept, position = "", 0
        for aside in asides:
            kept += masked.original(position, aside.start())
            position = aside.end()
        yield Phrase(kept + masked.original(position, len(masked.text))), tuple(aside.group() for aside in asides)
    subject = _SUBJECT.search(masked.text)
    if subject:
        yield Phrase(masked.original(subject.start(), len(masked.text))), (masked.text[: subject.start()],)


def _whole_article(phrase: Phrase, dropped: tuple[str, ...], state: State) -> Read | None:
    """The reading of a sentence whose unread words cannot move or narrow the order."""
    pieces = chunk(phrase)
    unread = [*dropped, *_unread(phrase, pieces)]
    if not unread or any(_may_narrow(words) for words in unread):
        return None
    try:
        found = apply_rules(phrase, [piece for piece in pieces if piece.name != "INCONNU"], state)
    except Unread:
        return None
    if len(found.operations) != 1 or not isinstance(found.operations[0], Replace):
        return None
    operation = found.operations[0]
    target = operation.target
    if target.holder != "article" or not target.number or target.steps or target.through or target.texte_kind == "autre":
        return None
    shown = " … ".join(words.strip(" ,;:.") for words in unread)
    return replace(found, operations=(replace(operation, unread=shown),))


def _may_narrow(words: str) -> bool:
    """Whether words may say for whom, when, except what, or in which part of the article."""
    told = _SO_FAR.sub("", words)
    if ABOUT.match(told):
        return any(test.search(told) for test in (_NAMES_A_PORTION, _DENIES))
    return any(test.search(told) for test in (_NAMES_A_PORTION, _DENIES, NARROWING, _SOMETIMES, _NOT_NOW)) or bool(
        _ELSEWHERE.match(told)
    )


def _unread(phrase: Phrase, pieces: list[Chunk]) -> list[str]:
    """The runs of words that belong to no piece."""
    runs: list[str] = []
    start: int | None = None
    for piece in pieces:
        if piece.name == "INCONNU":
            start = piece.start if start is None else start
        elif start is not None:
            runs.append(phrase.words(start, piece.start))
            start = None
    return runs if start is None else [*runs, phrase.words(start, len(phrase.tokens))]
