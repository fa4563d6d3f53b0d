"""The passages that a reader of a redline goes to, one after the other: each numbered, each knowing its neighbours."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.publishing.typography import plural

NAMES = {
    "m": "modification",
    "n": "texte nouveau",
    "a": "ancien texte",
    "k": "texte connu d’un seul côté",
    "e": "modification annotée",
    "r": "phrase non appliquée",
}
"""A change that can be read; a text whose former state is not held; one whose fate is not known; one that no act wrote since;
a change of the agreement that gives no words to apply; a sentence that was refused."""


@dataclass(slots=True)
class Stop:
    """One passage."""

    kind: str
    number: int
    total: int = 0
    previous: str = ""
    """Anchor of the one above; empty for the first."""
    next: str = ""
    """Anchor of the one below; empty for the last."""

    @property
    def anchor(self) -> str:
        """Where it stands on its page."""
        return f"cs-{self.kind}-{self.number}"

    @property
    def name(self) -> str:
        """« Modification 2 sur 5 »."""
        words = NAMES[self.kind]
        return f"{words[0].upper()}{words[1:]} {self.number} sur {self.total}"


class Stops:
    """All of them, in the order of the page."""

    def __init__(self) -> None:
        """None yet."""
        self.all: list[Stop] = []

    def add(self, kind: str) -> Stop:
        """One more."""
        stop = Stop(kind, self.count(kind) + 1)
        self.all.append(stop)
        return stop

    def count(self, kind: str) -> int:
        """How many there are of a kind."""
        return sum(stop.kind == kind for stop in self.all)

    def close(self) -> None:
        """Tell each how many there are, and its neighbours."""
        totals = Counter(stop.kind for stop in self.all)
        for stop in self.all:
            stop.total = totals[stop.kind]
        for above, below in zip(self.all, self.all[1:], strict=False):
            above.next, below.previous = below.anchor, above.anchor


def summary(stops: Stops, unknown: int, beside: int = 0, *, whole: bool = True) -> str:
    """What separates two versions, counted: nothing that cannot be compared is called a change, or sameness."""
    said = [
        plural(count, singular, several)
        for count, singular, several in (
            (stops.count("m"), "modification", ""),
            (stops.count("n"), "texte nouveau dont l’ancien état est inconnu", "textes nouveaux dont l’ancien état est inconnu"),
            (stops.count("a"), "ancien texte dont la suite est inconnue", "anciens textes dont la suite est inconnue"),
            (stops.count("k"), "texte connu dans une seule version", "textes connus dans une seule version"),
            (stops.count("e"), "modification annotée", "modifications annotées"),
            (stops.count("r"), "phrase non appliquée", "phrases non appliquées"),
            (beside, "texte à côté de la convention", "textes à côté de la convention"),
            (unknown, "passage inconnu dans les deux versions", "passages inconnus dans les deux versions"),
        )
        if count
    ]
    if said:
        return ", ".join(said)
    return "aucune différence" if whole else "aucune différence dans ce qui est connu"
