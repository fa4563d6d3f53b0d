"""Acts against a model of what they mean: every target found on the text before, then all the edits at once.

The operations are drawn from the text, so that most of them apply: what is expected is computed apart, line by line, with no
code of the engine.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Alinea, Texte
from generator.operations import Append, Content, Insert, Operation, Remove, Replace, ReplaceWords
from tests.consolidating.building import al, apply, article, on, texte

Kind = Literal["replace", "remove", "before", "after", "append", "words"]
SIZES = st.lists(st.integers(3, 5), min_size=1, max_size=3)


@dataclass(frozen=True)
class Order:
    """An order of an act, in plain terms."""

    kind: Kind
    article: int
    rank: int
    word: int
    new: str


def word(number: int, rank: int, place: int) -> str:
    """A word that stands nowhere else: its article, its alinéa and its place, in letters."""
    return "m" + "".join("abcdefghij"[figure] for figure in (number, rank, place))


def line(number: int, rank: int) -> str:
    """An alinéa of four words of its own."""
    return " ".join(word(number, rank, place) for place in range(4)).capitalize() + "."


def text(sizes: list[int]) -> Texte:
    """A convention of plain alinéas: nothing in it can be counted two ways."""
    return texte(*(article(str(n), *(line(n, r) for r in range(1, size + 1))) for n, size in enumerate(sizes, 1)))


@st.composite
def acts(draw: st.DrawFn) -> tuple[list[int], list[Order], list[int]]:
    """The sizes of the articles, orders that all find their target, and another order to give them in."""
    sizes = draw(SIZES)
    orders: list[Order] = []
    for place in range(draw(st.integers(2, 5))):
        number = draw(st.integers(1, len(sizes)))
        kind: Kind = draw(st.sampled_from(["replace", "remove", "before", "after", "append", "words", "words"]))
        rank = draw(st.integers(1, sizes[number - 1]))
        orders.append(Order(kind, number, rank, draw(st.integers(1, 3)), "n" + "abcdefghij"[place]))
    return sizes, orders, draw(st.permutations(range(len(orders))))


def operation(order: Order) -> Operation:
    """The order as the engine takes it."""
    where = on(str(order.article), al(order.rank))
    brought = Content((Alinea(order.new.capitalize() + " neuf.", ident=f"avenant-1:{order.new}"),), unit="alinea", count=1)
    match order.kind:
        case "replace":
            return Replace(where, brought)
        case "remove":
            return Remove(where)
        case "before":
            return Insert(where, brought, "avant")
        case "after":
            return Insert(where, brought, "après")
        case "append":
            return Append(on(str(order.article)), brought)
        case "words":
            return ReplaceWords(where, word(order.article, order.rank, order.word), order.new)


def clash(one: Order, other: Order) -> bool:
    """Whether two orders claim the same words."""
    if (one.article, one.rank) != (other.article, other.rank) or {one.kind, other.kind} & {"before", "after", "append"}:
        return False
    return one.kind != "words" or other.kind != "words" or one.word == other.word


def expected(sizes: list[int], orders: list[Order]) -> tuple[list[list[str]], list[str]]:
    """The alinéas of each article after the act, and what becomes of each order."""
    status = [
        "refused" if any(clash(one, other) for at, other in enumerate(orders) if at != place) else "applied"
        for place, one in enumerate(orders)
    ]
    done = [order for order, said in zip(orders, status, strict=True) if said == "applied"]
    result: list[list[str]] = []
    for number, size in enumerate(sizes, 1):
        own = [order for order in done if order.article == number]
        lines: list[str] = []
        for rank in range(1, size + 2):
            after = [order for order in own if (order.kind, order.rank) == ("after", rank - 1)]
            ended = [order for order in own if order.kind == "append" and rank == size + 1]
            before = [order for order in own if (order.kind, order.rank) == ("before", rank)]
            lines += [order.new.capitalize() + " neuf." for order in (*after, *ended, *before)]
            here = [order for order in own if order.rank == rank]
            if rank > size or any(order.kind == "remove" for order in here):
                continue
            kept = next((order.new.capitalize() + " neuf." for order in here if order.kind == "replace"), line(number, rank))
            for order in here:
                if order.kind == "words":
                    kept = kept.replace(word(number, rank, order.word), order.new)
            lines.append(kept)
        result.append(lines)
    return result, status


def lines(one: Texte) -> list[list[str]]:
    """The alinéas of each article."""
    return [list(part.lines) for part in one.parts]


@settings(max_examples=200, deadline=None)
@given(acts())
def test_an_act_does_what_its_orders_say_on_the_text_before_it(act: tuple[list[int], list[Order], list[int]]) -> None:
    sizes, orders, _ = act
    after, outcomes = apply(text(sizes), *map(operation, orders))
    wanted, status = expected(sizes, orders)
    assert [outcome.status for outcome in outcomes] == status
    assert lines(after) == wanted


@settings(max_examples=200, deadline=None)
@given(acts())
def test_its_orders_may_be_given_in_any_order(act: tuple[list[int], list[Order], list[int]]) -> None:
    """Only what is inserted at one point keeps the order of its sentences."""
    sizes, orders, mixed = act
    shuffled = [orders[place] for place in mixed]
    after, outcomes = apply(text(sizes), *map(operation, shuffled))
    wanted, status = expected(sizes, shuffled)
    assert [outcome.status for outcome in outcomes] == status
    assert lines(after) == wanted
    assert sorted(status) == sorted(expected(sizes, orders)[1])


@settings(max_examples=100, deadline=None)
@given(acts())
def test_all_that_is_new_is_told_by_the_outcome_that_wrote_it(act: tuple[list[int], list[Order], list[int]]) -> None:
    sizes, orders, _ = act
    base = text(sizes)
    after, outcomes = apply(base, *map(operation, orders))
    held = {element.ident: element for part in base.parts for element in part.body}
    told = {ident for outcome in outcomes if outcome.status == "applied" for ident in outcome.written}
    changed = {element.ident for part in after.parts for element in part.body if held.get(element.ident) != element}
    assert changed <= told


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["budget", "comité", "durée"]), min_size=1, max_size=8), st.sampled_from(["unique", "toutes"]))
def test_words_change_as_often_as_the_sentence_says(held: list[str], occurrences: Literal["unique", "toutes"]) -> None:
    base = texte(article("1", " ".join(held) + ".", "Rien ici."))
    after, (outcome,) = apply(base, ReplaceWords(on("1"), "budget", "zinc", occurrences))
    count = held.count("budget")
    assert (outcome.status == "applied") == (count == 1 or (count > 1 and occurrences == "toutes"))
    changed = [element.text for element in after.parts[0].body if isinstance(element, Alinea)]
    done = count if outcome.status == "applied" else 0
    assert " ".join(changed).count("zinc") == done
    assert " ".join(changed).count("budget") == count - done


def inverse(order: Order, size: int) -> Operation:
    """The order that undoes another one."""
    old = Content((Alinea(line(order.article, order.rank), ident="retour"),), unit="alinea", count=1)
    number, rank = str(order.article), order.rank
    match order.kind:
        case "replace":
            return Replace(on(number, al(rank)), old)
        case "remove":
            return Insert(on(number, al(rank)), old, "avant") if rank < size else Append(on(number), old)
        case "before":
            return Remove(on(number, al(rank)))
        case "after":
            return Remove(on(number, al(rank + 1)))
        case "append":
            return Remove(on(number, al(-1)))
        case "words":
            return ReplaceWords(on(number, al(rank)), order.new, word(order.article, rank, order.word))


@settings(max_examples=150, deadline=None)
@given(acts(), st.data())
def test_an_order_and_the_one_that_undoes_it_give_the_text_back(
    act: tuple[list[int], list[Order], list[int]], data: st.DataObject
) -> None:
    sizes, orders, _ = act
    order = data.draw(st.sampled_from(orders))
    base = text(sizes)
    after, (done,) = apply(base, operation(order))
    assert done.status == "applied"
    assert lines(after) != lines(base)
    again, (back,) = apply(after, inverse(order, sizes[order.article - 1]))
    assert back.status == "applied"
    assert lines(again) == lines(base)
