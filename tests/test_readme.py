"""What the README tells to type works."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from generator.cli import main
from tests.cli.conftest import AVENANT, BASE
from tests.explain import explain

ROOT = Path(__file__).parent.parent
PAGES = {name: (ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md", "docs/contribuer.md")}


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (block,) = re.findall(r"```python\n(.*?)```", PAGES["README.md"], re.DOTALL)
    second = "# Avenant n° 2\n\nArticle 1\n\nL'article 9 de la convention est supprimé.\n"
    exec(block, {"base": BASE, "avenant_1": AVENANT, "avenant_2": second})  # noqa: S102 - the README's own example
    told = capsys.readouterr().out
    assert "trois ans" in told
    assert "refused" in told


def test_the_layers_of_a_sentence_are_as_contributors_are_shown() -> None:
    shown = re.search(r'tests\.explain "([^"]+)"\n(.*?)```', PAGES["docs/contribuer.md"], re.DOTALL)
    assert shown is not None
    assert shown[2].strip().split("\n") == list(explain(shown[1]))


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_exist(page: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"(?:`|\$ )make ([a-z]+)", PAGES[page]):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"{page}: make {target}"
    for line in re.findall(r"(?:`|\$ )consolide ([a-z]+(?: [a-z]+)?)", PAGES[page]):
        command: click.Command | None = main
        for word in line.split():
            if isinstance(command, click.Group):
                command = command.get_command(click.Context(command), word)
                assert command is not None, f"{page}: consolide {line}"


def test_the_tree_that_contributors_are_shown_is_there() -> None:
    for page, text in PAGES.items():
        for path in re.findall(r"`((?:generator|tests|docs|source)/[\w./-]*)`", text):
            if "<" not in path:
                assert (ROOT / path).exists(), f"{page}: {path}"
