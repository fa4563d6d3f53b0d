"""The command line speaks French, mistakes included."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

COMMANDS = [(), ("check",), ("apply",), ("build",), ("serve",), ("new",), ("new", "convention"), ("new", "avenant")]
ENGLISH = re.compile(r"\b(Usage|Commands|Show this|and exit|default:|required|Error|Try|No such|Missing|Aborted)\b")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_is_in_french(run: Run, command: tuple[str, ...]) -> None:
    for option in ("-h", "--help"):
        result = run(*command, option)
        assert result.exit_code == 0
        assert "Utilisation :" in result.stdout
        assert "Afficher cette aide." in result.stdout
        assert not ENGLISH.search(result.stdout), result.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("chek",), "commande « chek »"),
        (("check", "--stritc"), "option « --stritc »"),
        (("apply", "a.md"), "il manque AVENANT.md"),
        (("new", "avenant", "x", "--numero", "deux"), "la valeur donnée à --numero"),
    ],
)
def test_mistakes_are_told_in_french(run: Run, arguments: tuple[str, ...], words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "--help" in result.stderr


def test_the_version_is_told(run: Run) -> None:
    result = run("--version")
    assert result.exit_code == 0
    assert re.search(r"\d+\.\d+\.\d+", result.stdout)


def test_no_bar_where_nobody_watches(run: Run) -> None:
    assert "\x1b" not in run("check", "nowhere").stderr


@pytest.mark.parametrize("command", ["build", "serve"])
def test_publishing_needs_the_project(run: Run, command: str) -> None:
    result = run(command)
    assert result.exit_code == 2
    assert "mkdocs.yml" in result.stderr


def test_a_bar_where_somebody_watches(tmp_path: Path, source: Path) -> None:
    master, slave = pty.openpty()
    command = [sys.executable, "-c", "from generator.cli import main; main()", "check", str(source)]
    environment = os.environ | {"TERM": "xterm"}
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=slave) as process:
        os.close(slave)
        shown = b""
        try:
            while chunk := os.read(master, 4096):
                shown += chunk
        except OSError:  # the other end closed
            pass
        finally:
            os.close(master)
        said = process.stdout.read() if process.stdout else b""
    assert "Lecture des actes" in shown.decode("utf-8")
    assert "Lecture des actes" not in said.decode("utf-8")
