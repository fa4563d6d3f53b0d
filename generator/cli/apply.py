"""`consolide apply`: try avenants against a text before they are signed, and read what was refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import rich_click as click

from generator.cli.console import FINDINGS, OK, UNUSABLE, counted, say, say_diagnostics, say_json
from generator.cli.drafts import read_drafts
from generator.cli.french_click import FrenchCommand
from generator.cli.plain import heading, item_line, outcome_lines, redline_lines, texte_lines
from generator.consolidating import compare, consolidate_actes
from generator.errors import ConsolideError, Diagnostic
from generator.model import Acte, Article, BlockKind, Lacune, Outcome, Texte, Version


@click.command(cls=FrenchCommand)
@click.argument("base", type=click.Path(path_type=Path), metavar="BASE.md")
@click.argument("avenants", type=click.Path(path_type=Path), metavar="AVENANT.md", nargs=-1, required=True)
@click.option("--diff", is_flag=True, help="Écrire ce qui change, [-supprimé-] et {+ajouté+}, au lieu du texte entier.")
@click.option("--json", "json_output", is_flag=True, help="Écrire le résultat en JSON.")
def apply(base: Path, avenants: tuple[Path, ...], diff: bool, json_output: bool) -> int:
    """Essayer des avenants sur un texte : le texte qui en résulte, et ce qui a été refusé, avec les raisons.

    Un fichier peut être un projet sans en-tête, ou un acte d’un dossier de source/, même non versé.
    Le texte va sur la sortie standard, le compte rendu sur la sortie d’erreur.
    Code de sortie : 0 ; 1 si une phrase a été refusée ou n’a pas été comprise ; 2 si un fichier ne peut pas être lu.
    """
    try:
        versions = consolidate_actes(read_drafts((base, *avenants)))
    except ConsolideError as error:
        say_diagnostics(error.diagnostics, err=True)
        return UNUSABLE
    outcomes = [outcome for version in versions for outcome in version.outcomes]
    unread = [finding for version in versions[1:] for finding in _unread(version.acte)]
    if json_output:
        say_json(_as_json(versions, outcomes, unread, diff=diff))
    else:
        lines = redline_lines(compare(versions[0].texte, versions[-1].texte)) if diff else texte_lines(versions[-1].texte)
        for line in lines:
            say(line)
        for line in outcome_lines(outcomes):
            say(line, err=True)
        say_diagnostics(unread, err=True)
        say(_summary(outcomes), err=True)
    return FINDINGS if unread or any(outcome.status == "refused" for outcome in outcomes) else OK


def _unread(acte: Acte) -> Iterator[Diagnostic]:
    """Passages of an avenant that no rule classed: they may have ordered something."""
    for block in acte.blocks:
        if block.kind is BlockKind.UNDETERMINED:
            text = " ".join(block.alinea.text.split())
            message = f"ce passage n’a pas été compris : « {text} »."
            yield Diagnostic(block.span.path, block.span.first_line, "alerte", "undetermined-block", message)


def _summary(outcomes: Sequence[Outcome]) -> str:
    """« 3 phrases lues : 2 appliquées, 1 refusée, 0 annotée. »"""
    parts = [
        counted(sum(outcome.status == status for outcome in outcomes), noun)
        for status, noun in (("applied", "appliquée"), ("refused", "refusée"), ("annotated", "annotée"))
    ]
    return f"{counted(len(outcomes), 'modification')} : {', '.join(parts)}."


def _as_json(
    versions: Sequence[Version], outcomes: Sequence[Outcome], unread: Sequence[Diagnostic], *, diff: bool
) -> dict[str, Any]:
    """The result as plain values."""
    value: dict[str, Any] = {
        "texte": _texte_json(versions[-1].texte),
        "phrases": [_outcome_json(outcome) for outcome in outcomes],
        "non compris": [{"fichier": finding.path, "ligne": finding.line, "message": finding.message} for finding in unread],
    }
    if diff:
        value["diff"] = "\n".join(redline_lines(compare(versions[0].texte, versions[-1].texte)))
    return value


def _texte_json(texte: Texte) -> dict[str, Any]:
    """A text as plain values."""
    return {"titre": texte.title, "parties": [_part_json(part) for part in texte.parts]}


def _part_json(part: Article) -> dict[str, Any]:
    """An article, annexe or preamble as plain values."""
    alineas = [{"manquant" if isinstance(item, Lacune) else "texte": item_line(item)} for item in part.body]
    return {"genre": part.kind, "numero": part.number, "intitule": heading(part), "etat": part.state, "alineas": alineas}


def _outcome_json(outcome: Outcome) -> dict[str, Any]:
    """What became of a sentence as plain values."""
    return {
        "fichier": outcome.instruction.span.path,
        "ligne": outcome.instruction.span.first_line,
        "phrase": outcome.instruction.text,
        "statut": outcome.status,
        "article": outcome.article,
        "annexe": outcome.annexe,
        "lieu": outcome.located.label if outcome.located else None,
        "code": outcome.refusal.code if outcome.refusal else None,
        "raison": outcome.refusal.reason if outcome.refusal else None,
        "notes": list(outcome.notes),
    }
