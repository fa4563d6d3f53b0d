"""`consolide apply`: the resulting text, what changes, what was refused."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_the_text_goes_to_standard_output_and_the_report_to_the_other(run: Run, drafts: Path) -> None:
    result = run("apply", drafts / "base.md", drafts / "avenant.md")
    assert result.exit_code == 0
    assert "une durée de trois ans." in result.stdout
    assert "deux ans" not in result.stdout
    assert "Elle prend fin" not in result.stdout
    assert "avenant.md:5" in result.stderr
    assert "2 modifications : 2 appliquées, 0 refusée, 0 annotée." in result.stderr


def test_diff_shows_what_changes_and_nothing_else(run: Run, drafts: Path) -> None:
    result = run("apply", drafts / "base.md", drafts / "avenant.md", "--diff")
    assert "une durée de [-deux-]{+trois+} ans" in result.stdout.replace("[-deux -]{+trois +}", "[-deux-]{+trois+} ")
    assert "[-Elle prend fin le 2 mars 2023.-]" in result.stdout
    assert "jardin à l'association" not in result.stdout


def test_a_refusal_is_1_and_says_why(run: Run, drafts: Path) -> None:
    result = run("apply", drafts / "base.md", drafts / "avenant.md", drafts / "refuse.md")
    assert result.exit_code == 1
    assert "trois ans" in result.stdout
    report = result.stderr.splitlines()
    at = next(number for number, line in enumerate(report) if "refuse.md:5" in line)
    assert "refusé" in report[at]
    assert "article 9" in report[at] + report[at + 1]
    assert report[at + 1].rstrip().endswith("]")


def test_json_tells_text_and_outcomes(run: Run, drafts: Path) -> None:
    result = run("apply", drafts / "base.md", drafts / "avenant.md", drafts / "refuse.md", "--json", "--diff")
    value = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [phrase["statut"] for phrase in value["phrases"]] == ["applied", "applied", "refused"]
    assert value["phrases"][2]["raison"]
    assert [part["numero"] for part in value["texte"]["parties"] if part["genre"] == "article"] == ["1", "2"]
    assert "trois" in value["diff"]


def test_files_that_cannot_be_read_are_2_all_of_them(run: Run, drafts: Path) -> None:
    (drafts / "latin.md").write_bytes("Article 1 : été\n".encode("latin-1"))
    (drafts / "empty.md").write_bytes(b"\n")
    result = run("apply", drafts / "missing.md", drafts / "latin.md", drafts / "empty.md")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert all(name in result.stderr for name in ("missing.md", "latin.md:1", "empty.md"))


def test_two_drafts_of_one_name_are_two_acts(run: Run, drafts: Path) -> None:
    (drafts / "b").mkdir()
    sentence = "À l'article 2 de la convention, les mots « trois ans » sont remplacés par les mots « dix ans »."
    (drafts / "b" / "avenant.md").write_text(f"# Avenant n° 2\n\nArticle 1\n\n{sentence}\n", "utf-8")
    result = run("apply", drafts / "base.md", drafts / "avenant.md", drafts / "b" / "avenant.md")
    assert result.exit_code == 0
    assert "dix ans" in result.stdout


def test_acts_of_a_dossier_are_read_with_what_is_known_of_them(run: Run, source: Path, drafts: Path) -> None:
    folder = source / "jardins"
    (folder / "avenant-1.md").write_text(
        "---\nnature: avenant\nnumero: 1\ntitre: Avenant n° 1\nstatut: non versé\ndepot: 2026-01-02\n---\n", "utf-8"
    )
    result = run("apply", folder / "convention.md", folder / "avenant-1.md", drafts / "avenant.md")
    assert result.exit_code == 0
    assert "trois ans" in result.stdout


def test_front_matter_that_is_wrong_is_told(run: Run, drafts: Path) -> None:
    (drafts / "draft.md").write_text("---\nnatrue: avenant\n---\nArticle 1\n\nTexte.\n", "utf-8")
    result = run("apply", drafts / "base.md", drafts / "draft.md")
    assert result.exit_code == 2
    assert "draft.md:2" in result.stderr
    assert "natrue" in result.stderr


def test_an_avenant_is_no_base(run: Run, source: Path, drafts: Path) -> None:
    result = run("apply", source / "jardins" / "avenant-1.md", drafts / "avenant.md")
    assert result.exit_code == 2
    assert "avenant-1.md:2" in result.stderr


def test_what_cannot_be_opened_is_told_in_french(run: Run, drafts: Path) -> None:
    absent = run("apply", drafts / "base.md", drafts / "absent.md")
    folder = run("apply", drafts / "base.md", drafts)
    assert (absent.exit_code, folder.exit_code) == (2, 2)
    assert "Ce fichier n’existe pas." in absent.stderr
    assert "C’est un dossier, et non un fichier." in folder.stderr
