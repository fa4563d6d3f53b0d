"""`consolide new`: files ready to fill, names that stay inside, nothing overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cli.new import slug
from generator.reading import read_source
from generator.reading.source import MAX_NAME, SLUG
from tests.cli.conftest import Run


def test_a_new_dossier_can_be_read_as_it_is(run: Run, tmp_path: Path) -> None:
    assert run("new", "convention", "L'été : « Mon stage de 3ᵉ »").exit_code == 0
    assert run("new", "avenant", "l-ete-mon-stage-de-3e").exit_code == 0
    (dossier,) = read_source(tmp_path / "source")
    assert (dossier.id, dossier.titre) == ("l-ete-mon-stage-de-3e", "L'été : « Mon stage de 3ᵉ »")
    assert [(acte.id, acte.numero) for acte in dossier.actes] == [("convention", None), ("avenant-1", 1)]


def test_the_next_number_is_the_next(run: Run, tmp_path: Path) -> None:
    run("new", "convention", "Jardins")
    run("new", "avenant", "jardins", "--numero", 4)
    run("new", "avenant", "jardins")
    assert sorted(path.name for path in (tmp_path / "source" / "jardins").iterdir()) == [
        "avenant-4.md",
        "avenant-5.md",
        "convention.md",
    ]


def test_nothing_is_overwritten(run: Run, tmp_path: Path) -> None:
    run("new", "convention", "Jardins")
    path = tmp_path / "source" / "jardins" / "convention.md"
    path.write_text("mine", "utf-8")
    result = run("new", "convention", "JARDINS")
    assert result.exit_code == 2
    assert "existe déjà" in result.stderr
    assert path.read_text("utf-8") == "mine"
    run("new", "avenant", "jardins", "--numero", 1)
    assert run("new", "avenant", "jardins", "--numero", 1).exit_code == 2


@pytest.mark.parametrize("name", ["", "..", "../dehors", "a/b", "a\\b", "…", "a\nb", "x" * 200, "\0"])
def test_a_name_that_gives_no_folder_is_refused(run: Run, tmp_path: Path, name: str) -> None:
    result = run("new", "convention", name)
    assert result.exit_code == 2
    assert "Erreur" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["..", "../source/jardins", "JARDINS", "jardins/", "inconnu", ""])
def test_an_avenant_needs_its_convention(run: Run, tmp_path: Path, name: str) -> None:
    run("new", "convention", "Jardins")
    result = run("new", "avenant", name)
    assert result.exit_code == 2
    assert "jardins" in result.stderr
    assert [path.name for path in (tmp_path / "source" / "jardins").iterdir()] == ["convention.md"]


@given(st.text())
def test_a_folder_name_is_always_safe(name: str) -> None:
    made = slug(name)
    assert not made or SLUG.fullmatch(made)
    assert slug(made) == made
    assert MAX_NAME == 80
