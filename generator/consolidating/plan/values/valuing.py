"""What a value is said of: « la durée est fixée à trois ans », « la caution est portée de 20 à 40 euros »."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.consolidating.locate.introduction import introductions
from generator.consolidating.locate.phrases import phrases
from generator.consolidating.matching.figures import level_figures
from generator.consolidating.matching.tokens import content_words, stems, tokens
from generator.consolidating.matching.words import Hit, find, find_figures
from generator.consolidating.plan.context import Context
from generator.consolidating.plan.values.ends import refuse_other_end
from generator.consolidating.plan.values.likeness import told_otherwise
from generator.consolidating.plan.values.marks import is_code, marks
from generator.consolidating.plan.values.shared_values import refuse_shared
from generator.consolidating.plan.values.speaking import spoken_of
from generator.consolidating.plan.values.value_places import otherwise_elsewhere, told_of
from generator.consolidating.plan.values.witnessed import check_witness
from generator.consolidating.plan.words.wording import Place, places
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading
from generator.french.dates import DATE, TERM
from generator.french.numbers import CARDINALS
from generator.model import Alinea, Article
from generator.operations import ReplaceWords

SPACE = "[\\s\u00a0\u202f]"
_CARDINAL = "|".join(sorted((word for word in CARDINALS if CARDINALS[word] > 0), key=len, reverse=True))
FIGURE = rf"(?<![\w.,/])(?:\d{{1,3}}(?:[. \u00a0\u202f]\d{{3}})+|\d+)(?:,\d+)?|(?<![\w-])(?:{_CARDINAL})(?![\w-])"
_UNITS: tuple[str, ...] = (
    "€|euros?|EUR",
    "[km]€|milli(?:ers|ons?|ards?) d['’]euros",
    "(?-i:FF?)|francs?",
    "%|pour cent",
    "ans?|années?|mois|semaines?|jours?|heures?",
)
_UNITS += (
    "minutes?",
    "m[²2]|mètres? carrés?|hectares?|ha",
    "km|kilomètres?",
    "ETPT?|équivalents? temps plein",
    r"(?<!un[\s\u00a0\u202f])points?",
)
TERMS = re.compile(rf"(?<!\w){TERM.replace(' ', SPACE)}", re.IGNORECASE)
"""« second semestre 2025 »."""
SORTS = (*(re.compile(rf"(?:{FIGURE}){SPACE}?(?:{units})(?![\w])", re.IGNORECASE) for units in _UNITS), TERMS, DATE)
"""Amounts, rates, durations, surfaces… and dates: a value takes the place of one of its own sort."""


def counted(operation: ReplaceWords, reading: Reading, context: Context) -> ReplaceWords:
    """« Le nombre de réunions est porté de cinq à huit », where the text writes « le nombre de réunions est fixé à cinq »."""
    old, _, unit = operation.old.partition(" ")
    new, _, same = operation.new.partition(" ")
    held = [place for scope in reading for place in places(context.texte, scope)]
    measured = any(sort.match(operation.old) for sort in SORTS)  # « 500 € » is not « 500 francs »
    if measured or not unit or unit != same or any(_hits(operation.old, place) for place in held):
        return operation
    hits = [(place, hit) for place in held for hit in _hits(old, place)]
    if len(hits) != 1 or hits[0][0].cell is not None:
        return operation
    place, hit = hits[0]
    own = next((span for span in phrases(place.text) if span[0] <= hit.start < span[1]), (0, 0))
    said = find(place.text, operation.value_of, *own)
    return (
        replace(operation, old=place.text[hit.start : hit.end], new=new)
        if len(said) == 1 and said[0].end < hit.start
        else operation
    )


def _hits(words: str, place: Place) -> tuple[Hit, ...]:
    return find(place.text, words, place.start, place.end) or find_figures(place.text, words, place.start, place.end)


def check_said_of(operation: ReplaceWords, reading: Reading, context: Context) -> tuple[str, ...]:
    """« Le montant de la caution est porté de 20 à 40 euros », where the text says 20 euros of the prime: refused.

    So is « la durée de 3 mois » where the text also writes « trois mois ». Words that the passage ties to no value of that sort
    describe it, and a note says so; beside other values of that sort nothing but the figure would tell, and they are refused.
    """
    held = [place for scope in reading for place in places(context.texte, scope)]
    hits = [(place, hit) for place in held for hit in find(place.text, operation.old, place.start, place.end)]
    hits = hits or [(place, hit) for place in held for hit in find_figures(place.text, operation.old, place.start, place.end)]
    if len(hits) != 1 or operation.occurrences != "unique":
        return ()
    place, hit = hits[0]
    written = place.text[hit.start : hit.end]
    alike = sum(
        len(find(place.text, wanted, place.start, place.end)) for place in held for wanted in _written(operation.old, place)
    )
    if alike > 1:
        raise Refused(
            "words-several",
            f"La valeur « {operation.old} » figure {alike} fois dans le passage, écrite autrement : citer les mots à changer.",
        )
    refuse_other_end(operation.value_of, place, hit.start, hit.end)
    sort = next((sort for sort in SORTS if sort.match(written)), None)
    unsorted = _counting(written) if sort is None else None
    sort = sort or unsorted
    part = context.texte.parts[place.scope.part]
    told = marks(operation.value_of) - marks(part.heading)
    own, others = _sentences(part, place, hit)
    missing = told - marks(" ".join((*spoken_of(place, hit.start, context.texte), *introductions(part.body, place.index), own)))
    elsewhere_said = sort is not None and place.cell is None and _beside_another(own, written, sort, missing)
    missing = told_otherwise(missing, own)
    limited = _LIMIT.split(operation.value_of, maxsplit=1)[1:]
    general = bool(missing & _WHO) or any(
        missing & marks(words) for words in limited
    )  # « le taux pour les cadres », where the text has one for all
    elsewhere = sort is not None and any(sort.search(other) and missing & marks(other) for other in others)
    another = sort is not None and (
        _of_another(own, written, sort, told, marks(operation.value_of))
        if place.cell is None
        else _of_another_column(part, place, told)
    )
    another = another or elsewhere_said or bool(missing and _otherwise_called(own, operation.value_of, told))
    head = next((marks(word) & told for word in content_words(operation.value_of) if marks(word) & told), set())
    strange = sort is not None and bool(head) and head <= missing
    another = another or (strange and bool(head & SUMS) and bool(marks(own) & SUMS - told))
    beside = strange and sort is not None and sum(len(sort.findall(one)) for one in (own, *others)) > 1
    another = another or (
        place.cell is not None and sort is None and bool(missing)
    )  # « le coefficient », where « Places » heads it
    another = another or (unsorted is not None and bool(missing - _CAPACITY))
    general = general or any(is_code(mark) for mark in missing)
    if place.cell is None and "\n" not in own:
        low = hit.start - max(place.text.find(own), 0)
        refuse_shared(own, (low, low + len(written)), told, operation.value_of, marks, SORTS)
    if general or elsewhere or another or beside or any(missing & marks(words) for words in _narrowings(operation.value_of)):
        raise Refused(
            "other-value",
            f"Le passage ne dit pas « {operation.old} » de « {operation.value_of} » : vérifier l’ancienne valeur ou le passage.",
        )
    unheard = sort is not None and unsorted is None and check_witness(operation, written, place.scope, own, context.texte)
    note = f"« {operation.value_of} » : le texte le dit autrement, et la valeur est reconnue à son chiffre."
    return (note,) if strange or unheard else ()


def _counting(written: str) -> re.Pattern[str] | None:
    """« 120 places », « la moitié des membres »: values of no sort, that only what is said of them tells from others."""
    counted = re.match(rf"(?:{FIGURE}){SPACE}([^\W\d]{{4,}})", written, re.IGNORECASE)
    if counted:
        return re.compile(rf"(?:{FIGURE}){SPACE}{re.escape(counted[1].rstrip('sx'))}", re.IGNORECASE)
    return _SHARE if _SHARE.match(written) else None


_SHARE = re.compile(r"l(?:a moitié|e tiers|e quart|es (?:deux|trois) (?:tiers|quarts))", re.IGNORECASE)
_CAPACITY = stems("capacité nombre effectif effectifs total fréquence périodicité")


_NARROWING = re.compile(
    r"\b(?:en|par|pour|à|aux?|dans|sur|sous|hors|sauf|chaque|le cas|pendant|jusqu['’]\w+)\s+(?:l[ae]s?\s+|l['’])?([^\W\d][\w-]*)"
    r"|\b((?:environ|\w+ment))\b",
    re.IGNORECASE,
)


def _narrowings(value_of: str) -> list[str]:
    """« le montant en Guyane », « le montant par paliers », « uniquement »: to whom or how it is so, which the text must say."""
    return [found[1] or found[2] for found in _NARROWING.finditer(value_of)]


def _otherwise_called(own: str, value_of: str, told: set[str]) -> bool:
    """« L'indemnité de repas », where the sentence of the value says « l'indemnité de nuit »: one noun, another complement."""
    head = next(iter(marks(word) for word in content_words(value_of) if marks(word)), set())
    words = content_words(own)
    for rank, word in enumerate(words):
        if not head or not marks(word) or marks(word) != head:
            continue
        for following in words[rank + 1 : rank + 6]:
            if _TOLD_THERE.fullmatch(following) or following[:1].isdigit():
                break
            if following not in _LINKS and marks(following) and not marks(following) & told:
                return True  # « le forfait semaine », « le coût horaire du chef »
        return False
    return False


_TOLD_THERE = re.compile(r"\w+é(?:e?s?)|dû|dues?|est|sont|sera|seront|peut|ne|égal\w*|s|qui|que|suivante?s?")
_LINKS = frozenset({"de", "d", "du", "des", "la", "l", "le", "les", "pour"})


def _written(value: str, place: Place) -> tuple[str, ...]:
    """The ways in which a place writes a value: « 3 mois », « trois mois »."""
    wanted = [token.folded for token in level_figures(tokens(value))]
    words = tokens(place.text[: place.end])
    leveled = [word for word in level_figures(words) if word.start >= place.start]
    size = len(wanted)
    found = {
        place.text[leveled[index].start : leveled[index + size - 1].end]
        for index in range(len(leveled) - size + 1)
        if [word.folded for word in leveled[index : index + size]] == wanted
    }
    return tuple(sorted(found))


def _sentences(part: Article, place: Place, hit: Hit) -> tuple[str, list[str]]:
    """The sentence or row that a value stands in, and the others of its article."""
    own, others = place.text, []
    for index, element in enumerate(part.body):
        if not isinstance(element, Alinea):
            continue
        for rank, row in enumerate(element.rows):
            if index == place.index and place.cell is not None and rank == place.cell[0]:
                own = " ".join((*row, *element.rows[0]))
            else:
                others.append(" ".join(row))
        for start, end in phrases(element.text) if not element.rows else ():
            if index == place.index and place.cell is None and start <= hit.start < end:
                own = element.text[start:end]
            else:
                others.append(element.text[start:end])
    return own, others


def _of_another(own: str, value: str, sort: re.Pattern[str], told: set[str], full: set[str]) -> bool:
    """Whether a sentence of several values says what is told of another one.

    « 20 euros par nuit et 30 euros par repas », « la prime est de 20 euros et la caution de 30 euros »: what stands between two
    values is of the first up to the first joint, of the second after the last one; what stands before them all is of each
    value that has no noun of its own before it. Words of the article's heading, which `full` has too, only tell a value from
    another whose own name the sentence does not say: « Contribution de l'État », « celle de la région de 40 000 € ».
    """
    found = list(sort.finditer(own))
    here = next((index for index, match in enumerate(found) if value.startswith(match.group())), None)
    if here is None or len(found) < 2:
        return False
    owners: dict[str, set[int]] = {}
    of = told_of(own, found, marks)
    told = full if of[here][0] - full - _AGAIN else told
    for index, (said, shared) in enumerate(of):
        for mark in said | shared:
            owners.setdefault(mark, set()).add(index)
    return any(here not in owners[mark] for mark in told if mark in owners)


def _of_another_column(part: Article, place: Place, told: set[str]) -> bool:
    """« la prime est portée de … à … », where the value stands in the column « Salaire » and the next one is headed « Prime »."""
    table = part.body[place.index]
    if not isinstance(table, Alinea) or place.cell is None:
        return False
    heads = [marks(cell) for cell in table.rows[0]]
    own = heads[place.cell[1]] if place.cell[1] < len(heads) else set()
    return bool(told & set().union(*heads) - own)


def _beside_another(own: str, value: str, sort: re.Pattern[str], missing: set[str]) -> bool:
    """« l'échéance du 1er janvier », where the sentence says « s'achève le » of another of its dates."""
    found = list(sort.finditer(own))
    here = next((index for index, match in enumerate(found) if value.startswith(match.group())), None)
    return here is not None and len(found) > 1 and otherwise_elsewhere(own, found, here, missing)


_AGAIN = stems("celle celui celles ceux")
SUMS = stems(
    "prime indemnité allocation caution participation forfait cotisation contribution majoration subvention redevance loyer "
    "salaire traitement gratification bonification avance acompte solde amende pénalité franchise préavis congé dotation"
)
"""Names that a text gives to what it values: one of them is not another."""
_WHO = {
    mark
    for name in "cadres employés ouvriers apprentis stagiaires titulaires techniciens".split()
    for mark in stems(f"{name} non{name}")
}
"""« Le taux des cadres », where the text has one rate for all: whose value it is must be in the text."""
_LIMIT = re.compile(r"\b(?:pour|en cas d[e']|au titre d[eu'])\b", re.IGNORECASE)
