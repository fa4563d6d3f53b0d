"""`consolide build` and `consolide serve`: MkDocs run so that a build that fails never harms the site that was there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import rich_click as click

from generator.cli.console import UNUSABLE, say
from generator.cli.french_click import FrenchCommand

_CONFIG = Path("mkdocs.yml")


@click.command(cls=FrenchCommand)
@click.option("--site", default="site", type=click.Path(path_type=Path), help="Dossier du site.", show_default=True)
def build(site: Path) -> int:
    """Construire le site.

    Le site est d’abord construit à côté, puis mis à la place de l’ancien : un échec laisse l’ancien intact.
    """
    target = site.absolute()
    if target == Path.cwd() or target in Path.cwd().parents:
        say(f"Erreur : {site} contient le projet lui-même ; choisissez un autre dossier.", err=True)
        return UNUSABLE
    if target.exists() and not (target / "index.html").is_file() and (not target.is_dir() or any(target.iterdir())):
        say(f"Erreur : {site} existe et n’est pas un site construit ; rien n’a été effacé.", err=True)
        return UNUSABLE
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".consolide-", dir=target.parent) as workshop:
        built = Path(workshop) / "site"
        code = _mkdocs("build", "--strict", "--site-dir", str(built))
        if code:
            say("Le site n’a pas été construit ; celui qui existait n’a pas changé.", err=True)
            return code
        if target.exists():
            target.rename(Path(workshop) / "ancien")
        shutil.move(built, target)
    say(f"Le site est construit : {target / 'index.html'}")
    return 0


@click.command(cls=FrenchCommand)
@click.option("--adresse", default="127.0.0.1:8000", help="Adresse et port d’écoute.", show_default=True)
def serve(adresse: str) -> int:
    """Montrer le site sur cette machine, à jour à chaque modification."""
    return _mkdocs("serve", "--dev-addr", adresse)


def _mkdocs(*arguments: str) -> int:
    """Run MkDocs in the project's folder; its exit code."""
    if not _CONFIG.is_file():
        say("Erreur : pas de mkdocs.yml ici ; lancez la commande depuis le dossier du projet.", err=True)
        return UNUSABLE
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "true"}
    try:
        command = [sys.executable, "-m", "mkdocs", *arguments]
        return subprocess.run(command, check=False, env=environment).returncode  # noqa: S603 - this interpreter, no shell
    except KeyboardInterrupt:
        return 130
