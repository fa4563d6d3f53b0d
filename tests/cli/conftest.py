"""A command line to type on, and small texts to type about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said, its non-breaking spaces made plain, and how it ended."""

    exit_code: int
    stdout: str
    stderr: str


Run = Callable[..., Said]

BASE = """# Convention d'entretien des jardins du 3 mars 2021

Article 1 : Objet

La commune confie l'entretien du jardin à l'association.

Article 2 : Durée

La convention est conclue pour une durée de deux ans.

Elle prend fin le 2 mars 2023.
"""
AVENANT = """# Avenant n° 1 à la convention d'entretien des jardins du 3 mars 2021

Article 1

Au premier alinéa de l'article 2 de la convention, les mots « deux ans » sont remplacés par les mots « trois ans ».

Article 2

Le second alinéa de l'article 2 de la convention est supprimé.
"""
REFUSED = """# Avenant n° 2 à la convention d'entretien des jardins du 3 mars 2021

Article 1

Au premier alinéa de l'article 9 de la convention, les mots « dix ans » sont remplacés par les mots « vingt ans ».
"""
FRONT = "---\nnature: {nature}\n{numero}titre: {titre}\nstatut: versé\ndepot: 2026-01-02\n---\n"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run `consolide` in an empty folder; anything but a clean exit is a failure."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> Said:
        result = CliRunner().invoke(main, [str(argument) for argument in arguments])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Said(result.exit_code, result.stdout.replace("\u00a0", " "), result.stderr.replace("\u00a0", " "))

    return call


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A text and two drafts, without front matter."""
    for name, text in (("base.md", BASE), ("avenant.md", AVENANT), ("refuse.md", REFUSED)):
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A `source/` folder with one dossier that has nothing to reproach."""
    folder = tmp_path / "source" / "jardins"
    folder.mkdir(parents=True)
    front = FRONT.format(nature="convention", numero="", titre="Convention d'entretien des jardins du 3 mars 2021")
    (folder / "convention.md").write_text(front + BASE, "utf-8")
    front = FRONT.format(nature="avenant", numero="numero: 1\n", titre="Avenant n° 1")
    (folder / "avenant-1.md").write_text(front + AVENANT, "utf-8")
    return folder.parent
