"""The value that a new one takes the place of, where the sentence does not tell it: « la durée est portée à trois ans »."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.consolidating.matching.figures import level_figures
from generator.consolidating.matching.tokens import content_words, stems, tokens
from generator.consolidating.plan.context import Context
from generator.consolidating.plan.values.derived import both_values
from generator.consolidating.plan.values.likeness import told_otherwise
from generator.consolidating.plan.values.marks import OF_NOTHING, glued, letters, short_words
from generator.consolidating.plan.values.of_year import YEAR, check_year
from generator.consolidating.plan.values.shared_values import refuse_shared
from generator.consolidating.plan.values.speaking import around, spoken_of
from generator.consolidating.plan.values.value_places import affirmed, only_there, said_of_one, said_otherwise
from generator.consolidating.plan.values.valuing import FIGURE, SORTS, SPACE
from generator.consolidating.plan.words.doubled import LETTERED, lettered_too
from generator.consolidating.plan.words.wording import Place, places
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, holed
from generator.model import Texte
from generator.operations import ReplaceWords

Found = tuple[Place, re.Match[str]]
"""A value, and the place that it stands in."""
_PERIOD = stems("délai durée période")
_NOUNS = (
    set[str](),
    set[str](),
    set[str](),
    stems("taux"),
    _PERIOD,
    _PERIOD,
    stems("surface superficie"),
    set[str](),
    set[str](),
    set[str](),
    stems("date période"),
    stems("date jour"),
)
"""The noun of any value of each sort."""
_MONEY = stems("taux pourcentage montant somme")
_OF_YEAR = stems("an année exercice annuel annuelle")
_COUNT = re.compile(r"nombre d(?:e |['’])\w+", re.IGNORECASE)
"""« le nombre de jours », which says nothing more of them: any number of days would do."""


def old_value(operation: ReplaceWords, reading: Reading, context: Context) -> tuple[str, str, Reading]:
    """The value that a new one takes the place of, how it is known, and its place: the only one of its sort, or said of it.

    Refused otherwise, as where the only value is said of something else.
    """
    if lettered := LETTERED.fullmatch(operation.new.strip()):  # « 60 000 € (soixante mille euros) »: so must the text say it
        had, how, where = old_value(replace(operation, new=lettered["figure"]), reading, context)
        return (
            lettered_too(
                had, [place.text[place.start : place.end] for scope in reading for place in places(context.texte, scope)]
            ),
            how,
            reading,
        )
    held = [place for scope in reading for place in places(context.texte, scope)]
    if both := both_values(operation.new.strip(), held):  # « 110 € par mois, soit 1 320 € par an »: in the place of both
        return _said_of_both(operation, *both, context), "les seules du passage", reading
    sort = _sort(operation.new.strip())
    found = [(place, match) for place in held for match in sort.finditer(place.text, place.start, place.end)] if sort else []
    how, found_all = _ALONE, found
    several = len(found) > 1
    if several and (said := _said_so(operation, found, context.texte)):
        found, how = [said], f"{_ALONE} dite de « {operation.value_of} »"
    if len(found) != 1 or any(holed(context.texte, scope) for scope in reading):
        raise Refused(
            "old-value-missing",
            f"La phrase ne cite pas la valeur qu’elle remplace, et le passage en compte {len(found)} de cette sorte : dire "
            "« est porté de … à … ».",
        )
    place, match = found[0]
    if place.scope.column is not None and match.group() == place.text.strip():
        return match.group(), how, reading  # « à la ligne « Chef », colonne « Montant », … »: the cell says no more
    told = _told(operation)
    said_there = " ".join(spoken_of(place, match.start(), context.texte))
    named = _says(told, affirmed(said_there)) or _names(told, place, match) or _any_would_do(told, match)
    named = named or _says(told_otherwise(told, around(place, match.start())), affirmed(said_there))
    if not named or (_COUNT.fullmatch(operation.value_of) and "nombre" not in said_there.casefold()):
        raise Refused(
            "old-value-missing",
            f"La seule valeur du passage (« {match.group()} ») n’est pas dite de « {operation.value_of} » : citer l’ancienne.",
        )
    other = next((sort for sort in SORTS if sort.match(match.group())), sort)
    values = [(at, one) for at in held for one in other.finditer(at.text, at.start, at.end)] if other else []
    rivals = [at for at, one in values if _says(told, around(at, one.start()))]
    beside = sum(around(one_place, one.start()) == around(place, match.start()) for one_place, one in values)
    if len(rivals) > 1 and place.cell is None and not (several and len(rivals) == beside):
        raise Refused("old-value-missing", f"Plusieurs valeurs sont dites de « {operation.value_of} » : citer l’ancienne.")
    if place.cell is None:
        sentence = around(place, match.start())
        low = match.start() - max(place.text.find(sentence), 0)
        refuse_shared(sentence, (low, low + len(match.group())), told - OF_NOTHING - _MONEY, operation.value_of, _marks, SORTS)
    check_year(operation.value_of, place, match, [one for at, one in values if (at.index, at.cell) == (place.index, place.cell)])
    if several:
        _refuse_of_all(found_all, place, match, told)
        _refuse_again(place, match, found_all, told)
    where = (only_there(place, *match.span()),) if how != _ALONE and place.cell is None and place.index >= 0 else reading
    return match.group(), how, where


def _said_of_both(operation: ReplaceWords, place: Place, match: re.Match[str], context: Context) -> str:
    """Two values of one sentence, which must say of them what is told."""
    told, sentence = _told(operation), around(place, match.start())
    if not _says(told, affirmed(" ".join(spoken_of(place, match.start(), context.texte)))) and not told <= _MONEY:
        raise Refused(
            "old-value-missing", f"« {match.group()} » n’est pas dit de « {operation.value_of} » : citer les mots à changer."
        )
    low = match.start() - max(place.text.find(sentence), 0)
    refuse_shared(sentence, (low, low + len(match.group())), told - OF_NOTHING - _MONEY, operation.value_of, _marks, SORTS)
    return match.group()


_OF_ALL = re.compile(
    r"\b(?:pour tou(?:s|tes)|à tou(?:s|tes)|tou(?:s|tes) les|l['’]ensemble|quel(?:le)?s? que|chaque)\b", re.IGNORECASE
)


def _refuse_of_all(found: list[Found], place: Place, match: re.Match[str], told: set[str]) -> None:
    """« Le préavis des cadres », where another sentence gives a préavis « pour tous »: theirs as well."""
    own = around(place, match.start())
    for other, one in found:
        sentence = around(other, one.start())
        if sentence != own and _OF_ALL.search(sentence) and _marks(sentence) & told:
            raise Refused(
                "old-value-missing", f"« {one.group()} » est dit de tous : citer l’ancienne valeur, et le passage qui la donne."
            )


_ALONE = "la seule du passage"


def _figures(match: re.Match[str]) -> list[str]:
    """« deux mois » and « 2 mois » alike."""
    return [word.folded for word in level_figures(tokens(match.group()))]


_GOES_BACK = re.compile(
    r"(?:\b(?:ce|cet|cette|ces|ledit|ladite|le|la|du|au)[\s\u00a0\u202f]|l['’])(\w+)[\s\u00a0\u202f](?:d[e'’][\s\u00a0\u202f]?)\Z",
    re.IGNORECASE,
)
"""« passé ce délai de », « la prime de »: right before the same value."""


def _refuse_again(place: Place, match: re.Match[str], found: list[Found], told: set[str]) -> None:
    """« Le délai est de deux mois. Passé ce délai de deux mois, … »: the same value, told again, would contradict the new one."""
    own = around(place, match.start())
    again = [
        other
        for at, other in found
        if _figures(other) == _figures(match) and around(at, other.start()) != own
        if (back := _GOES_BACK.search(at.text[: other.start()])) and _marks(back[1]) & told
    ]
    if again:
        raise Refused(
            "words-several",
            f"La valeur « {match.group()} » est redite plus loin dans le passage : dire ce qui change, ou tout citer.",
        )


def _said_so(operation: ReplaceWords, found: list[Found], texte: Texte) -> Found | None:
    """Among several values, the one whose sentence alone speaks of what is told, when that sentence has no other.

    In one row of a table, the one whose column is headed so; a table beside sentences, or several rows, leave a doubt. A sentence
    of several values must say of one alone what tells it from the others.
    """
    told = _told(operation) - OF_NOTHING
    rows = {(place.index, place.cell[0]) if place.cell is not None else None for place, _ in found}
    if not told or (rows != {None} and len(rows) > 1) or _COUNT.fullmatch(operation.value_of):
        return None
    sentences = [" ".join(spoken_of(place, match.start(), texte)) for place, match in found]
    said = [one for one, sentence in zip(found, sentences, strict=True) if _says(told, affirmed(sentence))] or [
        one
        for one, sentence in zip(found, sentences, strict=True)
        if _says(told_otherwise(told, around(one[0], one[1].start())), affirmed(sentence))
    ]
    if len(said) > 1 and rows == {None}:
        return _of_one(said, told)
    rest = told - _NOUNS[-1]
    if not said and rest and rest != told and SORTS[-1].fullmatch(operation.new.strip()):
        # « la date de fin », where the text writes « elle prend fin le »: no other of its dates may be said of the « fin »
        said = [one for one, sentence in zip(found, sentences, strict=True) if _says(rest, affirmed(sentence))]
    if len(said) != 1:
        return None
    sentence = around(said[0][0], said[0][1].start())
    alone = sum(around(place, match.start()) == sentence for place, match in found) == 1
    alone = alone and not qualified(sentence, operation.value_of)
    return said[0] if alone else None


def _of_one(said: list[Found], told: set[str]) -> Found | None:
    """« 310 € par logement de type T2 et 390 € par logement de type T3 »: values of one sentence that says both."""
    place, first = said[0]
    sentence = around(place, first.start())
    start = place.text.find(sentence)
    values = [match for one, match in said if one == place and start <= match.start() < start + len(sentence)]
    if len(values) != len(said) or place.text.count(sentence) != 1:
        return None
    shifted = [match for match in values[0].re.finditer(sentence) if place.start <= start + match.start()]
    if len(shifted) != len(values):
        return None
    rank = said_of_one(sentence, shifted, told, _marks)
    rank = said_otherwise(sentence, shifted, told, _marks) if rank is None else rank
    return None if rank is None else said[rank]


def _sort(value: str) -> re.Pattern[str] | None:
    """The values that a value may take the place of: « 10 jours ouvrés », that of other « jours ouvrés » and not « 3 jours »."""
    told = next((sort for sort in SORTS if sort.match(value)), None)
    if told is None or told.fullmatch(value):
        return told
    figure = re.match(rf"(?:{FIGURE}){SPACE}?", value, re.IGNORECASE)
    unit = value[figure.end() :] if figure else ""
    return re.compile(rf"(?:{FIGURE}){SPACE}?{re.escape(unit)}(?![\w])", re.IGNORECASE) if unit else None


def qualified(sentence: str, value_of: str) -> bool:
    """« L'indemnité de repas unique est de … », where the act says « l'indemnité de repas »: it may be another one."""
    words = " ".join(content_words(sentence))
    name = re.escape(" ".join(content_words(value_of)))
    extra = rf"\b{name} (?:(?:de|d|du|des|pour|en) )?(?:l[ae]?s? )?(?!(?:est|sont|s)\b|\d)\w+ (?:est|sont|s|de? \d+)\b"
    return re.search(extra, words) is not None


def _told(operation: ReplaceWords) -> set[str]:
    """What is told of a value; « date » goes without saying of a day, when the rest says enough (« fin de la convention »)."""
    told = _marks(operation.value_of)
    if any(YEAR.fullmatch(mark) for mark in told):
        told -= _OF_YEAR  # « le montant de l'année 2022 », where the text writes « en 2022 »
    rest = told - _NOUNS[-1]
    return rest if len(rest) > 1 and any(one.match(operation.new) for one in SORTS[-2:]) else told


def _marks(text: str) -> set[str]:
    """Beginnings of the words that mean something, and the figures and numerals that are no values: « le groupe 1 »."""
    bare = glued(text)
    for sort in SORTS:
        bare = sort.sub(" ", bare)
    return (
        (stems(bare) - _EMPTY)
        | {word for word in content_words(bare) if re.fullmatch(r"\d+|[ivx]{1,4}|fin|[a-z]\d{1,2}", word)}
        | short_words(bare)
        | letters(bare)
    )


_EMPTY = stems("pour dans avec chaque cette ceux celles celui celle")


def _says(told: set[str], said: str) -> bool:
    """Whether what is said of a value speaks of what is told."""
    return (told - OF_NOTHING or told) <= _marks(said)


def _any_would_do(told: set[str], match: re.Match[str]) -> bool:
    """« Le taux passe à 75 % », « le montant est porté à 5 euros »: any rate is a taux, any sum a montant."""
    return told <= _MONEY and any(one.match(match.group()) for one in SORTS[:4])


def _names(told: set[str], place: Place, match: re.Match[str]) -> bool:
    """« Le délai de préavis », where the text writes « un préavis de trois mois »: a duration is a délai, and a day is a date.

    The rest of the name must stand right before the value: « la durée de la convention » is not the préavis by which « la
    convention est résiliée sous un préavis de trois mois ».
    """
    sort = next((nouns for one, nouns in zip(SORTS, _NOUNS, strict=True) if one.match(match.group())), set())
    rest = told - OF_NOTHING - sort
    before = content_words(place.text[: match.start()])[-4:]
    return bool(rest) and rest <= _marks(" ".join(before))
