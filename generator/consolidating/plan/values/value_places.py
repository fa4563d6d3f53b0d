"""Which of the values that a passage holds is the one spoken of: what its sentence says of it, and of no other beside it.

« 310 € par logement de type T2 et 390 € par logement de type T3 »: what stands between two values is of the first up to the first
joint, of the second after the last one; what stands before them all is of each that has no noun of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from generator.consolidating.plan.values.likeness import told_otherwise
from generator.consolidating.plan.words.wording import Place
from generator.consolidating.scope import Scope

Marks = Callable[[str], set[str]]
JOINT = re.compile(r"\s(?:et|ou|puis|dont|mais)\s|[,;:]", re.IGNORECASE)
DETERMINED = re.compile(r"\b(?:l[ae]s?\s|l['’]|une?\s|celles?\s|ceux\s|celui\s|s(?:on|a|es)\s|leurs?\s)", re.IGNORECASE)
_OF_DATE = re.compile(r"\b(?:le|au|du)\s*\Z", re.IGNORECASE)
"""« et s'achève le 31 mai »: the article of the date, and of no other noun."""
_AGAIN = re.compile(r"\b(?:celles?|celui|ceux)\s", re.IGNORECASE)
_SPARED = re.compile(
    r"\b(?:sauf|hors|hormis|excepté|à l['’]exception|à l['’]exclusion|autres? que|sans)\b[^,.;:]*|\bautres?\b(?= que)",
    re.IGNORECASE,
)


def affirmed(sentence: str) -> str:
    """A sentence without those that it leaves out: « 4 %, sauf pour les cadres » says nothing of the cadres."""
    return _SPARED.sub(" ", sentence)


def told_of(sentence: str, values: list[re.Match[str]], marks: Marks) -> list[tuple[set[str], set[str]]]:
    """For each value of a sentence, what is said of it alone, and what is said before them all."""
    found: list[tuple[set[str], set[str]]] = []
    for index, match in enumerate(values):
        before = sentence[values[index - 1].end() : match.start()] if index else sentence[: match.start()]
        after = sentence[match.end() : values[index + 1].start() if index + 1 < len(values) else len(sentence)]
        pieces = JOINT.split(before)
        rest = _OF_DATE.sub("", "".join(pieces[1:]) if len(pieces) > 1 else before)
        before = pieces[-1] if index else before
        if index and ";" in "".join(sentence[values[index - 1].end() : match.start()]):
            before = sentence[values[index - 1].end() : match.start()].rpartition(";")[
                2
            ]  # « ; la prime de jour, quant à elle, de »
        own = marks(before) | marks(JOINT.split(after)[0])
        ahead = sentence[: values[0].start()]
        shared = marks(ahead) if index and not DETERMINED.search(rest) else set()
        if index and _AGAIN.search(before):
            shared = next((marks(word) for word in ahead.split() if marks(word)), set())  # « celle de la région »: a part too
        found.append((own, shared))
    return found


def said_of_one(sentence: str, values: list[re.Match[str]], told: set[str], marks: Marks) -> int | None:
    """The rank of the only value of a sentence that everything told is said of, and something of it alone."""
    of = told_of(affirmed_in_place(sentence), values, marks)
    whole = [rank for rank, (own, shared) in enumerate(of) if told <= own | shared]
    if len(whole) != 1:
        return None
    own = of[whole[0]][0]
    others = set().union(*(mine for rank, (mine, _) in enumerate(of) if rank != whole[0]))
    return whole[0] if told & own - others else None


def said_otherwise(sentence: str, values: list[re.Match[str]], told: set[str], marks: Marks) -> int | None:
    """The rank of the only value whose own stretch says in other words a noun told of it: « et s'achève le », of the « fin »."""
    spared = affirmed_in_place(sentence)
    missing = told - marks(spared)
    found: list[int] = []
    for rank, (own, shared) in enumerate(told_of(spared, values, marks) if missing else ()):
        before = spared[values[rank - 1].end() if rank else 0 : values[rank].start()]
        if not told_otherwise(missing, JOINT.split(before)[-1]) and told - missing <= own | shared:
            found.append(rank)
    return found[0] if len(found) == 1 else None


def otherwise_elsewhere(sentence: str, values: list[re.Match[str]], here: int, missing: set[str]) -> bool:
    """Whether the words that say what is missing stand beside another value: « entre en vigueur le … et s'achève le … »."""
    stretches = [
        JOINT.split(sentence[values[rank - 1].end() if rank else 0 : values[rank].start()])[-1] for rank in range(len(values))
    ]
    said = [missing - told_otherwise(missing, stretch) for stretch in stretches]
    return any(mark not in said[here] for rank, marks in enumerate(said) if rank != here for mark in marks)


def affirmed_in_place(sentence: str) -> str:
    """The same, every character at its place."""
    return _SPARED.sub(lambda found: " " * len(found.group()), sentence)


def only_there(place: Place, start: int, end: int) -> Scope:
    """The characters of a value as the only place where it is changed."""
    return replace(place.scope, start=place.index, end=place.index + 1, chars=(start, end), whole=False, head=0, edge="", unit="")
