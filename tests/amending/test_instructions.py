"""Sentences read: the cases of tests/cases/instructions, and the example that stands above each rule."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.amending import read_portion, read_sentence, understand
from generator.amending.clauses.state import State
from generator.amending.orders.sentence import read
from generator.amending.verbs import ELLIPTICAL, RULES
from generator.amending.verbs.rule import Rule
from generator.amending.wording.payload import plain
from generator.model import Alinea, Provision
from generator.operations import Target
from generator.reading import read_acte
from tests.amending.telling import tell, tell_block, tell_target
from tests.case_files import Case

_WORDS = re.findall(r"\S+", "le premier alinéa de l'article 5 est remplacé par les mots « deux » , et sont supprimés au II")


def parse(source: str) -> Provision:
    """A case's input: « = heading », « > announcement », the sentence, then its payload below a blank line."""
    head, _, below = source.partition("\n\n")
    heading, context, text = "", [], []
    for line in head.split("\n"):
        if line.startswith("= "):
            heading = line[2:]
        elif line.startswith("> "):
            context.append(line[2:])
        else:
            text.append(line)
    payload: tuple[Alinea, ...] = tuple(plain(line) for line in below.split("\n") if line.strip())
    return read_sentence(" ".join(text), payload, tuple(context), heading)


@pytest.mark.cases("instructions")
def test_instructions(case: Case) -> None:
    case.check(tell(parse(case.source)))


@pytest.mark.cases("amending")
def test_acts(case: Case) -> None:
    acte, provisions = understand(read_acte(case.source, "<cas>", acte_id="avenant-1"))
    case.check("\n".join([*map(tell_block, acte.blocks), "", *map(tell, provisions)]))


@pytest.mark.parametrize("rule", [*RULES, ELLIPTICAL], ids=lambda rule: rule.name)
def test_each_example_is_read_by_its_own_rule(rule: Rule) -> None:
    payload = tuple(plain(line) for line in rule.payload.split("\n")) if rule.payload else ()
    article = Target(holder="article", number="5")
    result = read(rule.example, State(base=article, memory=article, payload=payload))
    assert result.refusal is None
    assert rule.name in result.rules


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("le dernier alinéa de l'article 1er", "article 1er, alinéa -1"),
        ("l'article 2", "article 2"),
        ("les articles 20-12 à 20-14", None),
        ("l'annexe 2", "annexe 2"),
        ("du deuxième alinéa du II de l'article 3", "article 3, item II, alinéa 2"),
        ("le deuxième alinéa de l'article 3, sauf exception", None),
    ],
)
def test_portions(words: str, told: str | None) -> None:
    target = read_portion(words)
    if told is None:
        assert target is None or target.through
    else:
        assert target is not None
        assert tell_target(target) == told


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    provision = read_sentence(text)
    if provision.refusal is not None:
        assert not provision.operations
        assert provision.refusal.reason.endswith(".")


@given(st.lists(st.sampled_from(_WORDS)))
def test_known_words_in_any_order_never_fail(words: list[str]) -> None:
    sentence = " ".join(words)
    provision = read_sentence(sentence)
    assert provision.refusal is None or not provision.operations
    for operation in provision.operations:
        target = operation.target
        told = {target.number, *(held.number for held in target.containers)}  # « l'article supprimé de 5 »: of a point 5
        assert "5" not in sentence or "5" in told, "a scope that was named is never lost"


@given(st.sampled_from(["jamais", "sauf le samedi", "hormis les cadres", "provisoirement"]), st.sampled_from(RULES))
def test_words_that_are_not_understood_refuse_the_sentence(words: str, rule: Rule) -> None:
    payload = tuple(plain(line) for line in rule.payload.split("\n")) if rule.payload else ()
    article = Target(holder="article", number="5")
    sentence = rule.example.rstrip(" :.")
    assert read(f"{sentence} {words}", State(base=article, memory=article, payload=payload)).refusal is not None
