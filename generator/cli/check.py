"""`consolide check`: everything that reading and consolidating have to say about a `source/` folder."""

from __future__ import annotations

from pathlib import Path

import rich_click as click

import generator
from generator.cli.console import FINDINGS, OK, UNUSABLE, as_json, counted, progress, say, say_diagnostics, say_json, tally
from generator.cli.french_click import FrenchCommand
from generator.consolidating.diagnose import diagnose
from generator.errors import ConsolideError, Diagnostic


@click.command(cls=FrenchCommand)
@click.argument("source", default="source", type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Échouer (code 1) s’il y a une alerte.")
@click.option("--json", "json_output", is_flag=True, help="Écrire le résultat en JSON.")
def check(source: Path, strict: bool, json_output: bool) -> int:
    """Contrôler les actes déposés : ce qui est illisible, refusé, manquant ou douteux, fichier et ligne.

    Code de sortie : 0 ; 1 s’il y a une alerte et que --strict est demandé ; 2 si SOURCE ne peut pas être lue.
    """
    diagnostics: tuple[Diagnostic, ...]
    scope = ""
    try:
        with progress("Lecture des actes") as follow:
            corpus = generator.load(source, progress=follow)
    except ConsolideError as error:
        diagnostics, code = error.diagnostics, UNUSABLE
    else:
        diagnostics = diagnose(corpus)
        actes = sum(len(dossier.actes) for dossier in corpus.dossiers.values())
        scope = f"{counted(len(corpus.dossiers), 'dossier')}, {counted(actes, 'acte')} : "
        failing = any(diagnostic.severity != "note" for diagnostic in diagnostics)
        code = FINDINGS if strict and failing else OK
    if json_output:
        say_json({"code": code, "diagnostics": as_json(diagnostics)})
    else:
        say_diagnostics(diagnostics)
        say(f"{scope}{tally(diagnostics)}.")
    return code
