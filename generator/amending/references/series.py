"""Reads a list of labels or ranks: « 2, 4 et 5 », « a à d et g », « 20-12 à 20-14 »."""

from __future__ import annotations

from dataclasses import dataclass

from generator.amending.tokens.phrase import Phrase
from generator.operations import Step, Unit


@dataclass(frozen=True, slots=True)
class Series:
    """A list of labels or ranks: « 2, 4 et 5 », « a à d et g »."""

    items: tuple[tuple[str, str], ...]
    """Each label, with the other end of its range or an empty string."""
    end: int
    """Index of the first token after it."""


_ONE = frozenset({"est", "sera", "devient", "deviendra"})
"""Verbs of one subject: two labels joined by « et » would have a plural one."""


def read_series(phrase: Phrase, position: int, kinds: tuple[str, ...]) -> Series:
    """Labels joined by « , », « et », « à », « ou », a determiner allowed before each."""
    items: list[tuple[str, str]] = [(_label(phrase, position), "")]
    end = position + 1
    while True:
        joint = phrase.at(end)
        after = end + 1
        if joint.text == "," and phrase.at(after).kind == "ET":
            after += 1
        if "ETIQUETTE" in kinds and phrase.at(after).kind == "DET" and phrase.at(after).text.lower() in ("le", "les", "la", "l'"):
            after += 1
        label = phrase.at(after)
        alone = phrase.at(after - 1).text.lower() in ("le", "la", "l'") and phrase.at(after + 1).text.lower() in _ONE
        if joint.kind == "ET" and alone:
            return Series(tuple(items), end)  # « le b devient le a et le c devient le b », « … et le 2° est supprimé »
        if label.kind not in kinds or (label.kind == "ORDINAL" and not label.text[0].isdigit()):
            return Series(tuple(items), end)
        if label.kind == "ORDINAL" and phrase.at(after + 1).kind == "UNITE":
            return Series(tuple(items), end)
        if joint.kind == "PREP" and joint.value == "A" and joint.text.lower() != "dans":
            items[-1] = (items[-1][0], _label(phrase, after))
        elif joint.text == "," and after == end + 1 and not _alike(items[-1][0], _label(phrase, after)):
            return Series(tuple(items), end)  # « l'article 2, 2°, b) »: b stands in 2°, not beside it
        elif joint.kind == "ET" and phrase.at(after + 1).value == "DE" and not _alike(items[-1][0], _label(phrase, after)):
            return Series(tuple(items), end)  # « l'article 2 de l'annexe I et 4 de l'annexe II »: no annexe 4
        elif joint.text == "," or joint.kind == "ET":
            items.append((_label(phrase, after), ""))
        else:
            return Series(tuple(items), end)
        end = after + 1


def _alike(label: str, other: str) -> bool:
    """Whether two labels may stand in one list: « I » and « II », « H » and « I », never « I » and « B »."""
    follows = len(label) == len(other) == 1 and ord(other) - ord(label) == 1
    return follows or _family(label) == _family(other)


def _family(label: str) -> str:
    """What a label looks like: two labels of one list look alike."""
    if label[:1].isdigit():
        return "°" if "°" in label else "."
    return "a" if not label[:1].isupper() else "I" if not set(label.split()[0]) - set("IVXL") else "A"


def _label(phrase: Phrase, position: int) -> str:
    """A label as the sentence writes it, its bracket and inner spaces off."""
    text = phrase.words(position, position + 1)
    return text.rstrip(")") if not text.startswith("(") else text


def label_steps(series: Series, unit: Unit) -> tuple[Step, ...]:
    """One step for the labels of a series; one step an element when it holds a range."""
    if not any(last for _, last in series.items):
        return (Step(unit, labels=tuple(first for first, _ in series.items)),)
    return tuple(
        Step(unit, labels=(first, last), span=True) if last else Step(unit, labels=(first,)) for first, last in series.items
    )
