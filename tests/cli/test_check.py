"""`consolide check`: findings and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import FRONT, REFUSED, Run


def refuse(source: Path) -> None:
    """Add an avenant that cannot be applied."""
    front = FRONT.format(nature="avenant", numero="numero: 2\n", titre="Avenant n° 2")
    (source / "jardins" / "avenant-2.md").write_text(front + REFUSED, "utf-8")


def test_a_sound_source_has_no_finding(run: Run, source: Path) -> None:
    result = run("check", source, "--strict")
    assert (result.exit_code, result.stdout) == (0, "1 dossier, 2 actes : 0 erreur, 0 alerte, 0 note.\n")


def test_the_folder_is_source_when_none_is_named(run: Run, source: Path) -> None:
    assert run("check").stdout == run("check", source).stdout


def test_a_refusal_is_told_and_fails_under_strict_only(run: Run, source: Path) -> None:
    refuse(source)
    lenient, strict = run("check", source), run("check", source, "--strict")
    assert (lenient.exit_code, strict.exit_code) == (0, 1)
    assert lenient.stdout == strict.stdout
    line = next(line for line in lenient.stdout.splitlines() if "alerte" in line)
    assert line.startswith("source/jardins/avenant-2.md:12 : alerte : ")
    assert "article 9" in line
    assert "1 alerte" in lenient.stdout


def test_a_passage_that_no_rule_reads_fails_under_strict(run: Run, source: Path) -> None:
    front = FRONT.format(nature="avenant", numero="numero: 2\n", titre="Avenant n° 2")
    body = "# Avenant n° 2\n\nArticle 1\n\nL'article 2 de la convention est chamboulé comme convenu oralement.\n"
    (source / "jardins" / "avenant-2.md").write_text(front + body, "utf-8")
    assert run("check", source, "--strict").exit_code == 1


def test_an_unusable_source_is_2_with_or_without_strict(run: Run, source: Path) -> None:
    (source / "jardins" / "avenant-1.md").write_text("---\nnatrue: avenant\n---\n", "utf-8")
    for options in ((), ("--strict",), ("--json",)):
        assert run("check", source, *options).exit_code == 2
    assert run("check", "nowhere").exit_code == 2


def test_an_act_that_is_not_held_is_noted(run: Run, source: Path) -> None:
    path = source / "jardins" / "avenant-1.md"
    path.write_text("---\nnature: avenant\nnumero: 1\ntitre: Avenant n° 1\nstatut: non versé\ndepot: 2026-01-02\n---\n", "utf-8")
    result = run("check", source, "--strict")
    assert result.exit_code == 0
    assert "source/jardins/avenant-1.md : note : " in result.stdout


def test_facts_that_contradict_each_other_are_noted(run: Run, source: Path) -> None:
    path = source / "jardins" / "avenant-1.md"
    said = "la durée est prolongée"
    fait = "  - sujet: durée\n    valeur: {} supplémentaires\n    preuve: déduite\n    selon: avenant-2\n    citation: {}\n"
    faits = fait.format("sept mois", said) + fait.format("huit mois", said)
    front = "---\nnature: avenant\nnumero: 1\ntitre: Avenant n° 1\nstatut: non versé\ndepot: 2026-01-02\nfaits:\n"
    path.write_text(f"{front}{faits}---\n", "utf-8")
    other = FRONT.format(nature="avenant", numero="numero: 2\n", titre="Avenant n° 2")
    (source / "jardins" / "avenant-2.md").write_text(f"{other}# Avenant n° 2\n\nPar l'avenant n° 1, {said}.\n", "utf-8")
    found = [line for line in run("check", source).stdout.splitlines() if "ne s’accordent pas" in line]
    assert len(found) == 1
    assert found[0].startswith("source/jardins/avenant-1.md:13 : note")


def test_json_holds_the_same_findings(run: Run, source: Path) -> None:
    refuse(source)
    value = json.loads(run("check", source, "--json", "--strict").stdout)
    lines = run("check", source).stdout.splitlines()[:-1]
    assert value["code"] == 1
    assert [f"{finding['path']}:{finding['line']}" for finding in value["diagnostics"] if finding["line"]] == [
        line.split(" : ")[0] for line in lines if ".md:" in line
    ]
    assert set(value["diagnostics"][0]) == {"path", "line", "severity", "code", "message", "remedy"}
