"""`/langue-comprise/`: read from the cases, told in French, every refusal explained."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from generator.errors import SourceError
from generator.model import Alinea
from generator.operations import (
    Append,
    Container,
    Content,
    Insert,
    InsertWords,
    Operation,
    Remove,
    RemoveWords,
    Rename,
    Renumber,
    Replace,
    ReplaceWords,
    Restore,
    Step,
    Target,
)
from generator.publishing.cases import Construct, load_cases
from generator.publishing.operation_words import say_operation
from generator.publishing.pages import language
from generator.publishing.refusals import FAMILIES
from generator.publishing.target_words import say_target
from tests import case_files
from tests.amending.test_instructions import parse

CASES = case_files.ROOT / "instructions"
GENERATOR = Path(__file__).parents[2] / "generator"
RAISED = {"Refusal", "Refused", "Unread", "Stale"}


@pytest.fixture(scope="module")
def constructs() -> tuple[Construct, ...]:
    return load_cases(CASES)


def test_the_examples_are_the_cases_of_the_tests(constructs: tuple[Construct, ...]) -> None:
    shown = {(example.title, example.read()) for construct in constructs for example in construct.examples}
    cases = list(case_files.load(CASES))
    assert shown == {(case.title, parse(case.source)) for case in cases}
    assert sum(len(construct.examples) for construct in constructs) == len(cases)


def test_the_page_shows_each_of_them(constructs: tuple[Construct, ...]) -> None:
    page = language.page(constructs)
    said = unescape(page.html).replace("\u00a0", " ").replace("\u202f", " ")
    assert page.address == "langue-comprise/"
    for construct in constructs:
        for example in construct.examples:
            assert example.sentence.replace("\u00a0", " ") in said
            provision = example.read()
            for operation in provision.operations:
                assert say_operation(operation).words.replace("\u00a0", " ") in said
            if provision.refusal is not None:
                assert provision.refusal.reason.replace("\u00a0", " ").replace("\u202f", " ") in said
                assert f"cs-code-{provision.refusal.code}" in page.anchors
    assert {heading.anchor for heading in page.headings} <= page.anchors


def test_a_site_without_examples_says_so() -> None:
    page = language.page(())
    assert "Les exemples n’ont pas été fournis" in page.html
    assert {heading.anchor for heading in page.headings} <= page.anchors


def codes() -> Iterator[tuple[str, str]]:
    """Every code that the engine may refuse with, and where."""
    for path in sorted(GENERATOR.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in RAISED:
                for part in ast.walk(node.args[0]):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.value, f"{path.relative_to(GENERATOR)}:{node.lineno}"


def test_every_refusal_says_what_it_asks() -> None:
    asked = [code for family in FAMILIES for code, _ in family.asks]
    assert len(asked) == len(set(asked))
    raised = dict(codes())
    assert not {code: place for code, place in raised.items() if code not in asked}, "to be explained in publishing/refusals.py"
    assert not set(asked) - set(raised), "nothing refuses with these codes any more"


def content(*lines: str, **more: object) -> Content:
    return Content(tuple(Alinea(line) for line in lines), **more)  # type: ignore[arg-type] # any field


ARTICLE = Target(holder="article", number="5")
SECOND = Target(holder="article", number="5", steps=(Step("alinea", (2,)),))

ORDERS: list[tuple[Operation, str]] = [
    (Replace(SECOND, content("Neuf.")), "remplace le 2e alinéa de l’article 5 par :"),
    (Replace(ARTICLE, content("Neuf.", heading="Port")), "remplace l’article 5 par un texte intitulé « Port » :"),
    (Insert(ARTICLE, content("A", unit="article", number="5 bis"), "après"), "insère un article 5 bis après l’article 5 :"),
    (Insert(SECOND, content("A", "B", unit="alinea", count=2), "avant"), "insère 2 alinéas avant le 2e alinéa de l’article 5 :"),
    (Insert(ARTICLE, content("A"), "début"), "insère du texte au début de l’article 5 :"),
    (Append(SECOND, content("A", unit="phrase")), "ajoute une phrase à la fin du 2e alinéa de l’article 5 :"),
    (Append(ARTICLE, content("A", unit="alinea"), 4), "ajoute un alinéa à la fin de l’article 5, comme 4e alinéa :"),
    (Remove(SECOND), "supprime le 2e alinéa de l’article 5"),
    (ReplaceWords(SECOND, "A", "B", "toutes"), "remplace « A » par « B » au 2e alinéa de l’article 5, à chaque occurrence"),
    (RemoveWords(ARTICLE, "A", (1, 3)), "supprime « A » à l’article 5, à la 1re et la 3e occurrence"),
    (InsertWords(ARTICLE, "A", "B", "avant"), "insère « B » avant « A » à l’article 5"),
    (InsertWords(ARTICLE, "", "B", "fin"), "ajoute « B » à la fin de l’article 5"),
    (InsertWords(ARTICLE, "", "B", "début"), "ajoute « B » au début de l’article 5"),
    (Rename(Target(holder="texte"), "A", "B"), "remplace « A » par « B » partout dans le texte entier"),
    (Renumber(ARTICLE, "6", "Port"), "renumérote l’article 5, qui devient « 6 » « Port »"),
    (Restore(ARTICLE, content("A")), "rétablit l’article 5 :"),
]


@pytest.mark.parametrize(("operation", "words"), ORDERS, ids=[words for _, words in ORDERS])
def test_an_operation_in_words(operation: Operation, words: str) -> None:
    assert say_operation(operation).words.replace("\u00a0", " ") == words


def at(*steps: Step) -> Target:
    return Target(holder="article", number="5", steps=steps)


TARGETS = [
    (Target(holder="annexe", number="2"), "l’annexe 2"),
    (Target(holder="preambule", steps=(Step("alinea", (1,)),)), "le 1er alinéa du préambule"),
    (Target(holder="article", number="1", through="3"), "les articles 1 à 3"),
    (Target(holder="division", containers=(Container("titre", "I"), Container("section", "2"))), "la section 2 du titre I"),
    (Target(holder="article", number="5", containers=(Container("annexe", "2"),)), "l’article 5 de l’annexe 2"),
    (at(Step("alinea", (-1,))), "le dernier alinéa de l’article 5"),
    (at(Step("alinea", (-2,))), "l’avant-dernier alinéa de l’article 5"),
    (at(Step("phrase", (1,))), "la 1re phrase de l’article 5"),
    (at(Step("alinea", (2, 3))), "les 2e et 3e alinéas de l’article 5"),
    (at(Step("alinea", (2, 5), span=True)), "les 2e à 5e alinéas de l’article 5"),
    (at(Step("phrase", (-2, -1), last_only=True)), "les 2 dernières phrases de l’article 5"),
    (at(Step("item", labels=("II",)), Step("item", labels=("3°",))), "le 3° du II de l’article 5"),
    (at(Step("item", labels=("a", "d"), span=True)), "les a) à d) de l’article 5"),
    (at(Step("item", (3,), ("tiret",))), "le 3e tiret de l’article 5"),
    (at(Step("tableau")), "le tableau de l’article 5"),
    (at(Step("intitule")), "l’intitulé de l’article 5"),
    (at(Step("ligne", quote="Cadres", quote_role="title")), "la ligne intitulée « Cadres » de l’article 5"),
    (Target(), "la portion désignée plus haut"),
]


@pytest.mark.parametrize(("target", "words"), TARGETS, ids=[words for _, words in TARGETS])
def test_a_target_in_words(target: Target, words: str) -> None:
    assert say_target(target).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({}, [("cases", 0, "no-case")]),
        ({"a.md": "Sans nom\n"}, [("cases/a.md", 1, "unnamed-construct")]),
        ({"a.md": "# Nom\n\nTitre\n\nPhrase.\n.\n"}, [("cases/a.md", 3, "unfinished-case")]),
        (
            {"a.md": "# Nom\n\nTitre\n\nPhrase.\n.\n", "b.md": "x"},
            [("cases/a.md", 3, "unfinished-case"), ("cases/b.md", 1, "unnamed-construct")],
        ),
    ],
)
def test_a_folder_of_cases_that_cannot_be_used(files: dict[str, str], found: list[tuple[str, int, str]], tmp_path: Path) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    with pytest.raises(SourceError) as caught:
        load_cases(folder)
    assert [(one.path, one.line, one.code) for one in caught.value.diagnostics] == found


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="n’existe pas"):
        load_cases(tmp_path / "absent")
