"""A `source/` folder: which files are acts, and every dossier's acts in order, or everything that is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Diagnostic, SourceError
from generator.model import Acte
from generator.reading.deposit import Deposit, make_acte, read_deposit
from generator.reading.dossier import Filed, check_dossier, order
from generator.reading.lectures import SUFFIX, attach_lectures

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Names that are safe as an address and as a file, on any system."""
MAX_NAME = 80
"""A longer name makes addresses that break."""


@dataclass(frozen=True, slots=True)
class DossierActes:
    """A dossier as read: its acts in order."""

    id: str
    """Folder name."""
    titre: str
    """Its name on the site: the convention's `nom`, or its title."""
    actes: tuple[Acte, ...]
    """The convention, then what changed it, in order."""
    alertes: tuple[Diagnostic, ...] = ()
    """What is odd without stopping anything."""


def read_source(folder: Path) -> tuple[DossierActes, ...]:
    """Every dossier of a folder, by name; raises `SourceError` with all that is wrong."""
    label = folder.resolve().name
    if not folder.is_dir():
        message = "Ce dossier de sources n’existe pas."
        raise SourceError(
            Diagnostic(str(folder), 0, "erreur", "no-source", message, "Indiquez le dossier qui contient les conventions.")
        )
    found: list[Diagnostic] = []
    dossiers: list[tuple[str, tuple[Deposit, ...], tuple[Diagnostic, ...]]] = []
    for entry in _entries(folder):
        path = f"{label}/{entry.name}"
        if refusal := _refuse_name(entry, path, folder):
            found.append(refusal)
        elif entry.is_dir():
            deposits, diagnostics = _read_dossier(entry, path, folder)
            found += diagnostics
            dossiers.append((entry.name, deposits, diagnostics))
        elif entry.suffix == ".md":
            message = "Un acte ne peut pas se trouver hors d’un dossier."
            found.append(
                Diagnostic(path, 0, "erreur", "stray-act", message, f"Placez-le dans « {label}/nom-de-la-convention/ ».")
            )
    if not dossiers and not found:
        message = "Aucun dossier de convention."
        found.append(Diagnostic(label, 0, "erreur", "no-dossier", message, "Créez-en un avec « consolide new convention »."))
    if any(diagnostic.severity == "erreur" for diagnostic in found):
        raise SourceError(*found)
    return tuple(_make_dossier(*dossier) for dossier in dossiers)


def _entries(folder: Path) -> Iterator[Path]:
    """What a folder holds, by name; hidden files are the system's."""
    return (entry for entry in sorted(folder.iterdir(), key=lambda entry: entry.name) if not entry.name.startswith("."))


def _refuse_name(entry: Path, path: str, folder: Path) -> Diagnostic | None:
    """Why an entry may not be opened: it leads out of the folder, or its name is no safe address."""
    if not entry.exists():
        message = "Ce lien ne mène à rien."
        return Diagnostic(path, 0, "erreur", "broken-link", message, "Remplacez-le par le fichier lui-même, ou supprimez-le.")
    if not entry.resolve().is_relative_to(folder.resolve()):
        message = "Ce lien mène hors du dossier des sources."
        return Diagnostic(path, 0, "erreur", "leaves-source", message, "Remplacez-le par le fichier lui-même.")
    is_act = entry.is_dir() or entry.suffix.lower() in (".md", ".markdown")
    stem = entry.name if entry.is_dir() else entry.name.removesuffix(".md")
    if is_act and not (SLUG.fullmatch(stem) and len(stem) <= MAX_NAME):
        message = f"Le nom « {entry.name} » ne peut pas servir d’adresse."
        remedy = "N’employez que minuscules sans accent, chiffres et traits d’union : « avenant-3.md », « mon-stage-de-3e »."
        return Diagnostic(path, 0, "erreur", "unsafe-name", message, remedy)
    return None


def _read_dossier(dossier: Path, path: str, folder: Path) -> tuple[tuple[Deposit, ...], tuple[Diagnostic, ...]]:
    """The files of a dossier, and what is wrong with each and between them."""
    deposits: list[Deposit] = []
    decisions: list[tuple[Path, str]] = []
    found: list[Diagnostic] = []
    complete = True
    for entry in _entries(dossier):
        entry_path = f"{path}/{entry.name}"
        if refusal := _refuse_name(entry, entry_path, folder):
            found.append(refusal)
            complete = False
        elif entry.is_file() and entry.suffix == ".md":
            deposit, diagnostics = read_deposit(entry, entry_path)
            found += diagnostics
            complete = complete and deposit is not None
            if deposit is not None:
                deposits.append(deposit)
        elif entry.is_file() and entry.name.endswith(SUFFIX):
            decisions.append((entry, entry_path))
        else:
            found.append(_not_read(entry, entry_path))
    if not deposits and complete:
        message = "Ce dossier ne contient aucun acte."
        found.append(Diagnostic(path, 0, "erreur", "empty-dossier", message, "Déposez-y « convention.md », ou supprimez-le."))
    else:
        found += check_dossier(path, deposits, complete=complete)
    decided, diagnostics = attach_lectures(decisions, deposits)
    return decided, (*found, *diagnostics)


def _not_read(entry: Path, path: str) -> Diagnostic:
    """Nothing is left aside in silence."""
    if entry.is_dir():
        message, remedy = "Ce sous-dossier n’est pas lu.", "Déplacez les actes qu’il contient dans un dossier à eux."
        return Diagnostic(path, 0, "alerte", "not-read", message, remedy)
    message, remedy = "Ce fichier n’est pas lu : seuls les « .md » sont des actes.", "S'il contient un acte, renommez-le."
    return Diagnostic(path, 0, "note", "not-read", message, remedy)


def _make_dossier(name: str, deposits: tuple[Deposit, ...], alertes: tuple[Diagnostic, ...]) -> DossierActes:
    """The dossier of files that are all sound."""
    filed = order([Filed(deposit, deposit.metadata) for deposit in deposits if deposit.metadata is not None])
    actes = tuple(make_acte(act.deposit, act.metadata) for act in filed)
    return DossierActes(name, actes[0].nom or actes[0].titre, actes, alertes)
