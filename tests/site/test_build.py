"""The build itself: the same bytes twice, and a swap that harms nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


def consolide(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`consolide …` in a project of its own."""
    command = [sys.executable, "-c", "from generator.cli import main; main()", *arguments]
    # Another hash seed than any before: an order that depends on it would show.
    environment = os.environ | {"PYTHONHASHSEED": "7"}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_input_gives_the_same_bytes(site: Path, full_project: Path) -> None:
    result = consolide(full_project, "build")
    assert result.returncode == 0, result.stderr
    first, second = contents(site), contents(full_project / "site")
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    assert {path.name for path in full_project.iterdir()} == {"mkdocs.yml", "docs", "source", "tests", "site"}


def test_a_build_that_fails_late_leaves_the_old_site(full_project: Path) -> None:
    old = full_project / "site"
    old.mkdir()
    (old / "index.html").write_text("the old site", "utf-8")
    (full_project / "docs" / "aide.md").write_text("# Aide\n\n[nulle part](rien.md)\n", "utf-8")
    result = consolide(full_project, "build")
    assert result.returncode != 0
    assert "n’a pas changé" in result.stderr
    assert contents(old) == {"index.html": b"the old site"}
    assert [path.name for path in full_project.iterdir() if path.name.startswith(".consolide")] == []


@pytest.mark.parametrize("target", [".", "..", "docs", "source"])
def test_a_folder_that_is_no_site_is_never_replaced(full_project: Path, target: str) -> None:
    before = contents(full_project)
    result = consolide(full_project, "build", "--site", target)
    assert result.returncode == 2
    assert contents(full_project) == before
