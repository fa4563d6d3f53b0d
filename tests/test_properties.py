"""What always holds, on generated texts and operations: nothing outside the target moves, order does not matter, no is no."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Alinea, Article, Lacune, Outcome, Texte
from generator.operations import (
    Append,
    Insert,
    InsertWords,
    Operation,
    Remove,
    RemoveWords,
    Rename,
    Replace,
    ReplaceWords,
    Step,
    Target,
)
from tests.consolidating.building import al, apply, article, content, on, texte

WORDS = st.sampled_from(
    ["agence", "budget", "comité", "durée", "elle", "fonds", "l'article", "n° 3", "qu'elle", "250 000 €", "œuvre"]
)
PHRASE = st.lists(WORDS, min_size=1, max_size=6).map(lambda words: " ".join(words).capitalize() + ".")
LINE = st.one_of(
    st.lists(PHRASE, min_size=1, max_size=3).map(" ".join),
    st.builds(lambda mark, phrase: f"{mark} {phrase}", st.sampled_from(["-", "1°", "2°", "a)", "b)", "I."]), PHRASE),
    PHRASE.map(lambda phrase: phrase[:-1] + " :"),
    PHRASE.map(lambda phrase: "# " + phrase[:-1]),
    st.builds(lambda one, other: f"{one} | {other}\n{other} | {one}", WORDS, WORDS),
)
HOLES = st.builds(lambda least, more: Lacune(least, None if more is None else least + more, "Texte non versé.", "h"),
                  st.integers(0, 3), st.one_of(st.none(), st.integers(0, 2)))  # fmt: skip


@st.composite
def textes(draw: st.DrawFn, *, holes: bool = False) -> Texte:
    """A convention of one to four articles."""
    parts: list[Article] = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        lines: list[str | Lacune] = list(draw(st.lists(LINE, min_size=1, max_size=6)))
        if holes and draw(st.booleans()):
            lines.insert(draw(st.integers(0, len(lines))), replace(draw(HOLES), ident=f"base:hole-{number}"))
        parts.append(article(str(number), *lines))
    return texte(*parts)


RANKS = st.integers(-6, 6).filter(bool)
STEPS = st.lists(
    st.one_of(
        RANKS.map(al),
        RANKS.map(lambda rank: Step("phrase", (rank,))),
        RANKS.map(lambda rank: Step("paragraphe", (rank,))),
        st.sampled_from(["1°", "2°", "a", "b", "I"]).map(lambda label: Step("item", labels=(label,))),
        RANKS.map(lambda rank: Step("ligne", (rank,))),
    ),
    max_size=2,
).map(tuple)
TARGETS = st.builds(lambda number, steps: on(str(number), *steps), st.integers(1, 5), STEPS)
CONTENTS = st.lists(LINE, min_size=0, max_size=3).map(lambda lines: content(*lines))
OPERATIONS: st.SearchStrategy[Operation] = st.one_of(
    st.builds(Replace, TARGETS, CONTENTS, st.sampled_from(["remplacé", "modifié"])),
    st.builds(Insert, TARGETS, CONTENTS, st.sampled_from(["après", "avant", "début"])),
    st.builds(Append, TARGETS, CONTENTS),
    st.builds(Remove, TARGETS),
    st.builds(ReplaceWords, TARGETS, WORDS, WORDS, st.sampled_from(["unique", "toutes"])),
    st.builds(InsertWords, TARGETS, WORDS, WORDS, st.sampled_from(["après", "avant"])),
    st.builds(RemoveWords, TARGETS, WORDS, st.sampled_from(["unique", "toutes"])),
    st.builds(Rename, st.just(Target(holder="texte")), WORDS, WORDS),
)


def _elements(one: Texte) -> dict[str, Alinea | Lacune]:
    return {element.ident: element for part in one.parts for element in part.body}


def _touched(outcome: Outcome) -> set[str]:
    located = set(outcome.located.alineas) if outcome.located else set()
    return located | set(outcome.written)


@settings(max_examples=150, deadline=None)
@given(textes(holes=True), OPERATIONS)
def test_an_operation_touches_nothing_outside_what_it_located(base: Texte, operation: Operation) -> None:
    after, outcomes = apply(base, operation)
    allowed = {ident for outcome in outcomes if outcome.status == "applied" for ident in _touched(outcome)}
    before, now = _elements(base), _elements(after)
    for ident, element in before.items():
        if ident not in allowed and now.get(ident) != element:
            # Only a hole may change beside what is located: it is split, or swallows an alinéa that may be gone.
            hole = [e for e in now.values() if isinstance(e, Lacune) and element in e.last_known]
            assert isinstance(element, Lacune) or hole, ident
    assert [part.ident for part in after.parts] == [part.ident for part in base.parts]


@settings(max_examples=150, deadline=None)
@given(textes(holes=True), OPERATIONS)
def test_a_refused_operation_changes_nothing(base: Texte, operation: Operation) -> None:
    after, outcomes = apply(base, operation)
    assert len(outcomes) == 1
    if outcomes[0].status == "refused":
        assert after == base
        assert outcomes[0].refusal is not None
        assert outcomes[0].refusal.code
        assert outcomes[0].refusal.reason.rstrip().endswith((".", "»"))


@settings(max_examples=150, deadline=None)
@given(textes(), st.lists(OPERATIONS, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_the_operations_of_an_act_does_not_matter(base: Texte, operations: list[Operation], random: Random) -> None:
    mixed = list(range(len(operations)))
    random.shuffle(mixed)
    after, outcomes = apply(base, *operations)
    other, shuffled = apply(base, *(operations[index] for index in mixed))
    by_operation = {index: shuffled[place].status for place, index in enumerate(mixed)}
    assert [outcome.status for outcome in outcomes] == [by_operation[index] for index in range(len(operations))]
    points = [type(operation) in (Insert, Append, InsertWords) for operation in operations]
    if sum(points) < 2:
        assert [part.lines for part in after.parts] == [part.lines for part in other.parts]
    else:
        assert sorted(line for part in after.parts for word in part.lines for line in word.split()) == sorted(
            line for part in other.parts for word in part.lines for line in word.split()
        )


@settings(max_examples=100, deadline=None)
@given(textes(), st.integers(1, 4), st.integers(1, 6), PHRASE)
def test_replacing_then_replacing_back_gives_the_text_back(base: Texte, number: int, rank: int, phrase: str) -> None:
    target = on(str(number), al(rank))
    after, (outcome,) = apply(base, Replace(target, content(phrase)))
    if outcome.status == "refused" or outcome.notes:
        return
    old = next(part for part in base.parts if part.number == str(number)).body[rank - 1]
    assert isinstance(old, Alinea)
    again, (back,) = apply(after, Replace(target, replace(content(), body=(replace(old, ident="retour"),))))
    if back.status == "applied" and not back.notes:
        assert [part.lines for part in again.parts] == [part.lines for part in base.parts]


@settings(max_examples=100, deadline=None)
@given(textes(), st.integers(1, 4), PHRASE)
def test_completing_then_removing_the_last_alinea_gives_the_text_back(base: Texte, number: int, phrase: str) -> None:
    after, (outcome,) = apply(base, Append(on(str(number)), content(phrase, unit="alinea", count=1)))
    if outcome.status == "refused":
        return
    again, (back,) = apply(after, Remove(on(str(number), al(-1))))
    if back.status == "applied":
        assert [part.lines for part in again.parts] == [part.lines for part in base.parts]


@settings(max_examples=100, deadline=None)
@given(textes(), st.integers(1, 4))
def test_words_replaced_by_words_that_the_text_has_not_come_back(base: Texte, number: int) -> None:
    after, (outcome,) = apply(base, ReplaceWords(on(str(number)), "budget", "zinc", "toutes"))
    if outcome.status == "refused":
        return
    again, (back,) = apply(after, ReplaceWords(on(str(number)), "zinc", "budget", "toutes"))
    assert back.status == "applied"
    assert [part.lines for part in again.parts] == [part.lines for part in base.parts]
