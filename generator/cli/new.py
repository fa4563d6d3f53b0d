"""`consolide new`: a file with its front matter, ready to fill, that never overwrites another."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path

import rich_click as click

from generator.cli.console import UNUSABLE, say
from generator.cli.french_click import FrenchGroup

_CONVENTION = """\
---
nature: convention
nom: {nom}
titre: {titre}   # le titre tel qu’on le cite, avec sa date
signature:                 # date de signature (2024-05-03) ; laisser vide si l’acte n’en porte pas
fin:                       # terme stipulé (2025-12-31) ; laisser vide si l’acte n’en stipule pas
fin_source:                # où l’acte le stipule (art. 6), quand il y a un terme
parties: []                # une par ligne, précédée d’un tiret
statut: non versé          # écrire « versé » une fois le texte de l’acte collé sous la ligne « --- » ci-dessous
depot: {today}          # date du dépôt de la transcription
---
"""

_AVENANT = """\
---
nature: avenant
numero: {numero}
titre: {titre}   # le titre tel qu’on le cite, avec la date de la convention
signature:                 # date de signature (2024-05-03) ; laisser vide si l’acte n’en porte pas
effet:                     # date d’effet, seulement si l’acte la donne
statut: non versé          # écrire « versé » une fois le texte de l’acte collé sous la ligne « --- » ci-dessous
depot: {today}          # date du dépôt de la transcription
---
"""

_FOLDER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_source = click.option(
    "--source", default="source", type=click.Path(path_type=Path), help="Dossier des actes.", show_default=True
)


@click.group(cls=FrenchGroup)
def new() -> None:
    """Préparer le fichier d’une convention ou d’un avenant."""


@new.command()
@click.argument("nom", metavar="NOM")
@_source
def convention(nom: str, source: Path) -> int:
    """Ouvrir le dossier d’une convention.

    NOM est son nom d’usage (« Mon stage de 3e ») : le nom du dossier en est tiré, sans accent ni espace.
    """
    folder = slug(nom)
    if not folder or len(folder) > 80 or not nom.isprintable() or "/" in nom or "\\" in nom:
        say(
            "Erreur : ce nom ne peut pas donner un nom de dossier : il faut des lettres ou des chiffres, sans barre oblique.",
            err=True,
        )
        return UNUSABLE
    content = _CONVENTION.format(nom=_quoted(nom), titre=_quoted(f"Convention {nom}"), today=date.today().isoformat())
    return _write(source / folder / "convention.md", content)


@new.command()
@click.argument("dossier")
@click.option("--numero", type=click.IntRange(min=1), metavar="N", help="Numéro de l’avenant (par défaut, le suivant).")
@_source
def avenant(dossier: str, numero: int | None, source: Path) -> int:
    """Ajouter un avenant à une convention.

    DOSSIER est le nom de son dossier dans source/.
    """
    folder = source / dossier
    if not _FOLDER.fullmatch(dossier) or not (folder / "convention.md").is_file():
        known = sorted(path.parent.name for path in source.glob("*/convention.md"))
        say(f"Erreur : il n’y a pas de convention « {dossier} ». Dossiers connus : {', '.join(known) or 'aucun'}.", err=True)
        return UNUSABLE
    if numero is None:
        stems = (re.fullmatch(r"avenant-(\d+)", path.stem) for path in folder.glob("avenant-*.md"))
        numero = max((int(stem[1]) for stem in stems if stem), default=0) + 1
    titre = _quoted(f"Avenant n° {numero} à la convention")
    content = _AVENANT.format(numero=numero, titre=titre, today=date.today().isoformat())
    return _write(folder / f"avenant-{numero}.md", content)


def slug(name: str) -> str:
    """A folder name: unaccented lower-case letters and figures, parted by single hyphens.

    >>> slug("Mon stage de 3ᵉ — été")
    'mon-stage-de-3e-ete'
    """
    folded = unicodedata.normalize("NFKD", name.casefold().replace("œ", "oe").replace("æ", "ae"))
    plain = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _quoted(words: str) -> str:
    """Words as a YAML value, whatever signs they hold."""
    return "'" + words.replace("'", "''") + "'"


def _write(path: Path, content: str) -> int:
    """Write a new file, or refuse when something stands there."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(content)
    except FileExistsError:
        say(f"Erreur : {path} existe déjà ; rien n’a été écrit.", err=True)
        return UNUSABLE
    except OSError as error:
        say(f"Erreur : {path} ne peut pas être écrit ({error.strerror}).", err=True)
        return UNUSABLE
    say(f"Écrit : {path}")
    say("Remplissez l’en-tête, collez le texte de l’acte dessous, puis lancez « consolide check ».")
    return 0
