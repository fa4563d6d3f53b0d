"""Acts written by the rules of the language, and read from their text: every one gives the text that its orders say.

An act is drawn: the articles that it amends, the orders on each, the wording of each order, how its items are marked, where its
quotations stand. A model of a few lines says what comes out; the engine reads the text of the act, and must give just that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import consolidate

Kind = Literal["replace", "remove", "after", "before", "words", "add phrase", "remove phrase", "replace phrase"]
KINDS: tuple[Kind, ...] = ("replace", "remove", "after", "before", "words", "add phrase", "remove phrase", "replace phrase")
ORDINALS = {1: "premier", 2: "deuxième", 3: "troisième", 4: "quatrième"}
LETTERS = "pqrs"


@dataclass(frozen=True)
class Order:
    """An order on an alinéa of an article."""

    kind: Kind
    rank: int
    new: tuple[str, ...]
    """New sentences, one an alinéa."""
    numbered: bool
    """« l'alinéa 2 » rather than « le deuxième alinéa »."""
    layout: str
    """Where its quotation stands."""

    def text(self, place: str) -> str:
        """The order, « de l'article 2 » or nothing told after the alinéa that it names."""
        alinea = f"alinéa {self.rank}" if self.numbered else f"{ORDINALS[self.rank]} alinéa"
        the, of, at = ("L'", "de l'", "À l'") if self.numbered else ("Le ", "du ", "Au ")
        several = len(self.new) > 1
        match self.kind:
            case "replace":
                told = f"{the}{alinea}{place} est remplacé par {'les alinéas suivants' if several else 'l’alinéa suivant'} :"
            case "remove":
                return f"{the}{alinea}{place} est supprimé."
            case "after" | "before":
                brought = "sont insérés les alinéas suivants" if several else "il est inséré un alinéa ainsi rédigé"
                told = f"{'Après' if self.kind == 'after' else 'Avant'} {the.lower()}{alinea}{place}, {brought} :"
            case "words":
                return f"{at}{alinea}{place}, les mots « {old(self.rank)} » sont remplacés par les mots « neuf »."
            case "add phrase":
                told = f"{the}{alinea}{place} est complété par une phrase ainsi rédigée :"
            case "remove phrase":
                return f"La dernière phrase {of}{alinea}{place} est supprimée."
            case "replace phrase":
                told = f"La première phrase {of}{alinea}{place} est remplacée par la phrase suivante :"
        return told + self.quotation()

    def quotation(self) -> str:
        """The new text as it stands on the page."""
        lines = self.new if self.kind in ("replace", "after", "before") else self.new[:1]
        joint = "\n\n« " if self.layout == "reopened" else "\n\n"
        opening = " « " if self.layout == "inline" else "\n\n« "
        return f"{opening}{joint.join(lines)} »"


def old(rank: int) -> str:
    """The word of an alinéa that stands nowhere else in its article."""
    return f"secteur{LETTERS[rank - 1]}"


def line(article: int, rank: int) -> tuple[str, str]:
    """The two sentences of an alinéa."""
    return f"Le service {old(rank)} suit les crédits.", f"Il rend compte du point {article}{LETTERS[rank - 1]}."


def amended(article: int, size: int, orders: tuple[Order, ...]) -> tuple[str, ...]:
    """What an article holds after its orders, each on the text before the act."""
    body: list[str] = []
    for rank in range(1, size + 1):
        first, last = line(article, rank)
        held: list[str] = [f"{first} {last}"]
        before: list[str] = []
        after: list[str] = []
        for order in orders:
            if order.rank != rank:
                continue
            match order.kind:
                case "replace":
                    held = list(order.new)
                case "remove":
                    held = []
                case "after":
                    after = list(order.new)
                case "before":
                    before = list(order.new)
                case "words":
                    held = [held[0].replace(old(rank), "neuf")]
                case "add phrase":
                    held = [f"{held[0]} {order.new[0]}"]
                case "remove phrase":
                    held = [first]
                case "replace phrase":
                    held = [f"{order.new[0]} {last}"]
        body += [*before, *held, *after]
    return tuple(body)


@dataclass(frozen=True)
class Written:
    """An act: for each article that it amends, its orders; and how it is laid out."""

    sizes: tuple[int, ...]
    orders: dict[int, tuple[Order, ...]]
    form: str
    mark: str

    def avenant(self) -> str:
        """The act."""
        parts: list[str] = []
        for number, (article, orders) in enumerate(self.orders.items(), 1):
            if self.form == "each by itself":
                parts += [order.text(f" de l'article {article}") for order in orders]
                continue
            items = [f"{self._mark(rank)}{order.text('')}" for rank, order in enumerate(orders, 1)]
            lead = f"{number}° " if self.form == "nested" else ""
            parts += [f"{lead}L'article {article} est ainsi modifié :", *items]
        above = ["La convention est ainsi modifiée :"] if self.form == "nested" else []
        last = "## Article 2\n\nLe présent avenant prend effet à sa signature.\n"
        return "\n\n".join(("# Avenant n° 1", "## Article 1er", *above, *parts, last))

    def _mark(self, rank: int) -> str:
        return {"letter": f"{'abcd'[rank - 1]}) ", "dash": "– ", "number": f"{rank}. "}[self.mark]


@st.composite
def acts(draw: st.DrawFn) -> Written:
    """An act on one to three articles, one order an alinéa at most."""
    sizes = tuple(draw(st.lists(st.integers(3, 4), min_size=1, max_size=3)))
    orders: dict[int, tuple[Order, ...]] = {}
    for article, size in enumerate(sizes, 1):
        ranks = draw(st.lists(st.integers(1, size), min_size=1, max_size=3, unique=True))
        orders[article] = tuple(
            Order(
                draw(st.sampled_from(KINDS)),
                rank,
                tuple(f"Le comité {'xy'[index]}{article}{rank} siège." for index in range(draw(st.integers(1, 2)))),
                draw(st.booleans()),
                draw(st.sampled_from(["inline", "below", "reopened"])),
            )
            for rank in sorted(ranks)
        )
    form = draw(st.sampled_from(["each by itself", "announced", "nested"]))
    return Written(sizes, orders, form, draw(st.sampled_from(["letter", "dash", "number"])))


def convention(sizes: tuple[int, ...]) -> str:
    """A convention of plain alinéas."""
    parts = ["# Convention de gestion"]
    for article, size in enumerate(sizes, 1):
        parts += [f"## Article {article} – Objet {article}", *(" ".join(line(article, rank)) for rank in range(1, size + 1))]
    return "\n\n".join(parts) + "\n"


@settings(max_examples=150)
@given(acts())
def test_an_act_written_by_the_rules_is_read_right(written: Written) -> None:
    version = consolidate(convention(written.sizes), [written.avenant()]).versions[-1]
    assert [outcome.refusal for outcome in version.outcomes if outcome.status != "applied"] == []
    for article, size in enumerate(written.sizes, 1):
        assert version.texte.article(str(article)).lines == amended(article, size, written.orders[article])
