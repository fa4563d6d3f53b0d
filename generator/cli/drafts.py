"""The acts named on a command line: drafts that are bare text, or files of a dossier with their front matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.errors import Diagnostic, SourceError
from generator.model import Acte
from generator.reading import read_acte
from generator.reading.deposit import make_acte, read_deposit
from generator.reading.files import read_utf8
from generator.reading.front_matter import split


def read_drafts(paths: Sequence[Path]) -> list[Acte]:
    """The acts, in order; raises `SourceError` with every reason why some cannot be read."""
    actes: list[Acte] = []
    findings: list[Diagnostic] = []
    for rank, path in enumerate(paths):
        taken = {acte.id for acte in actes}
        acte, found = _read(path, path.stem if path.stem not in taken else f"{path.stem}-{rank}", base=rank == 0)
        findings += found
        actes += [acte] if acte is not None else []
    if any(finding.severity == "erreur" for finding in findings):
        raise SourceError(*findings)
    return actes


def _read(path: Path, ident: str, *, base: bool) -> tuple[Acte | None, tuple[Diagnostic, ...]]:
    """One act; front matter is optional in a draft, and validated when there is one."""
    source = read_utf8(path, str(path))
    if isinstance(source, Diagnostic):
        return None, (source,)
    if split(source)[2] == 0 and not source.startswith("---"):
        if not source.strip():
            remedy = "Indiquez un fichier qui contient le texte de l’acte."
            return None, (Diagnostic(str(path), 0, "erreur", "empty-file", "Le fichier est vide.", remedy),)
        return read_acte(source, str(path), acte_id=ident), ()
    deposit, found = read_deposit(path, str(path))
    if deposit is None or deposit.metadata is None or any(finding.severity == "erreur" for finding in found):
        return None, found
    if base and deposit.metadata.nature == "avenant":
        message = "Clé « nature » : cet acte est un avenant, il ne peut pas être le texte de base."
        remedy = "Nommez d’abord la convention, puis ses avenants dans l’ordre."
        return None, (Diagnostic(str(path), deposit.front.line("nature"), "erreur", "avenant-as-base", message, remedy),)
    return make_acte(replace(deposit, id=ident), deposit.metadata), found
