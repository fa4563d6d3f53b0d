"""What a sentence that orders nothing speaks of, and the article of the convention that speaks of the same thing.

« La subvention annuelle est suspendue. », where one article alone speaks of a « subvention annuelle »: whatever the verb, a
lawyer looks at that article. Not for what stands there already, what the parties are or do, what was done before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.consolidating.history.subjects import content, is_vague, plain, set_by_the_act, subject_of, words_of
from generator.consolidating.locate.phrases import phrases
from generator.model import Alinea, Article, Texte

_ONCE = frozenset("foi an moi jour semaine heure euro seul seule".split())
"""Words, without their final s, that « un » counts: « en une fois »."""
_BARE = frozenset("est sont sera seront soit ete etre a ont fait".split())
"""Verbs that say nothing by themselves: an article that says the rest says the same."""
_PAST = re.compile(
    r"\b(?:a|ont|avait|avaient|aura|auront)\s(?:\w+\s)?(?:ete|fait|permis|prevu|conclu|signe|\w{3,}(?:e|es|ees|is|us))\b"
    r"|\b(?:etait|etaient|fut|furent)\b|\b(?:peut|peuvent|pourra|pourront|pourrait|pourraient|serait|seraient)\b(?!\sdesormais\b)"
)
"""« La subvention a été versée en 2024. », « Elle peut être révisée. »: what was done, what is possible."""
_ELSEWHERE = re.compile(
    r"\b(?:code|loi|decret|precite\w*|susvise\w*|[lrd]\.?\s?\d\d+)\b"
    r"|\A(?:il(?!\s(?:n'y|n'est|ne\ssera|est\s(?:mis|renonc|surs|decid|conven|accord|arret)))|ils|elle|elles|ce|cela|ceci)\b"
)
"""« … prévue à l'article L. 2222-6 », « l'accord précité », « Il pourra … »: another text, or what « il » was above."""
_AND_TO = re.compile(r"(?:\set\s|,\s|;\s)(?=(?:de\s|d')\w+(?:er|ir|re)\s)")
"""« … a pour objet de porter la durée à cinq ans et de supprimer le préavis »"""
_MEASURES = re.compile(
    r"(?:montant|delai|duree|adresse|taux|prix|valeur|date|nombre|total|plafond|somme|versement|paiement|modalite|frequence|periodicite"
    r"|lieu|composition|calcul|tarif|horaire|siege|repartition|organisation|beneficiaire|titulaire|benefice|remise"
    r"|echeance|rythme|reunion|seance|depense|cout|transmission|presentation|production|renouvellement|convocation|part|niveau)s?"
)
"""« le montant de la subvention », « l'adresse du siège »: what is told of a thing; an article may speak of the thing alone."""
_LONGEST, _FEW = 200, 8
"""Characters of a sentence that is looked at, words of a sentence that is about each thing it names."""


def speaking_of(sentences: Iterable[str], texte: Texte) -> Iterator[str]:
    """For each sentence, the number of the one article that speaks of what it is about, and does not say the same already.

    Below a sentence of what was done or is done elsewhere, the others go on with it.
    """
    for sentence in sentences:
        text = plain(sentence)
        if _PAST.search(text) or _ELSEWHERE.search(text):
            return
        if len(text) <= _LONGEST and (subject := subject_of(text)):
            yield from _alone(subject, _counted(words_of(text)) - _BARE, texte)


def set_by(sentences: Iterable[str], texte: Texte) -> Iterator[str]:
    """The same of the sentences where an act says what it sets: « Le présent avenant porte la subvention à 12 000 euros. »"""
    for sentence in sentences:
        first, *others = _AND_TO.split(plain(sentence))
        for text in (first, *(f"le present avenant a pour objet {other}" for other in others)):
            if len(text) <= _LONGEST and not _ELSEWHERE.search(text) and (thing := set_by_the_act(text)):
                yield from _alone(thing, _counted(words_of(text)), texte)


def _alone(subject: tuple[str, ...], said: frozenset[str], texte: Texte) -> Iterator[str]:
    """The one article that speaks of a thing, unless one of its sentences says all that is said."""
    for thing in _narrowing(subject):
        found = [part for part in texte.articles if part.number and part.state != "repealed" and _has(part, thing)]
        headed = [part for part in found if _runs(content(words_of(plain(part.heading))), thing)]
        only = found if len(found) == 1 else headed
        if len(only) == 1 and not any(said <= _counted(words) for words in _held(only[0])):
            yield only[0].number
        if found:
            return


def _narrowing(subject: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A thing, then the thing that it is told of: « montant subvention annuelle », « subvention annuelle »."""
    yield subject
    rest = subject
    while len(rest) > 1 and _MEASURES.fullmatch(rest[0]):
        rest = rest[1:]
        if not is_vague(rest):
            yield rest


def _counted(words: list[str]) -> frozenset[str]:
    """Beginnings of the same, in no order, « une » of « en une fois » among them."""
    ones = {"un" for one, after in pairwise(words) if one in ("un", "une") and after.rstrip("s") in _ONCE}
    return frozenset(word[:5] for word in content(words)) | ones  # « verse », « versée »


def _has(part: Article, thing: tuple[str, ...]) -> bool:
    """Whether an article speaks of a thing: in its heading, or in a sentence; of a single word, one that is about it."""
    if _runs(content(words_of(plain(part.heading))), thing):
        return True
    return any(_runs(one := content(words), thing) and (len(thing) > 1 or _about(one, thing[0])) for words in _held(part))


def _about(words: tuple[str, ...], noun: str) -> bool:
    """Whether a sentence is about a noun: it begins with it, gives a figure, or says little else."""
    return words[0] == noun or len(words) <= _FEW or (len(words) <= 3 * _FEW and any(word.isdigit() for word in words))


def _runs(words: tuple[str, ...], thing: tuple[str, ...]) -> bool:
    """Whether the words of a thing follow one another."""
    return any(words[start : start + len(thing)] == thing for start, word in enumerate(words) if word == thing[0])


def _held(part: Article) -> Iterator[list[str]]:
    for element in part.body:
        if isinstance(element, Alinea) and not element.rows:
            yield from (words_of(plain(element.text[start:end])) for start, end in phrases(element.text, element.label))
