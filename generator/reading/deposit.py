"""One file of a dossier: its bytes decoded, its front matter validated, its deposited text kept as it is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from generator.errors import Diagnostic
from generator.model import Acte, Fait, Lecture, Span
from generator.reading.acte import read_acte
from generator.reading.files import read_utf8
from generator.reading.front_matter import split
from generator.reading.metadata import Metadata, read_metadata
from generator.reading.yaml_lines import FrontMatter, read_front_matter


@dataclass(frozen=True, slots=True)
class Deposit:
    """A file as deposited, before it is an act."""

    id: str
    """File stem."""
    path: str
    """Path as messages and pages show it."""
    source: str
    """The whole file, decoded."""
    body: str
    """The deposited text, byte for byte."""
    front: FrontMatter
    """Its front matter with its lines."""
    metadata: Metadata | None
    """Its front matter validated; None when it cannot be used."""
    lectures: tuple[Lecture, ...] = ()
    """What humans decided that some of its sentences say, from the file beside it."""

    @property
    def digest(self) -> str:
        """SHA-256 of the deposited text, in hexadecimal."""
        return hashlib.sha256(self.body.encode("utf-8")).hexdigest()


def read_deposit(file: Path, path: str) -> tuple[Deposit | None, tuple[Diagnostic, ...]]:
    """Read one file; None when not even its front matter can be found."""

    def refuse(code: str, message: str, remedy: str, line: int = 0) -> tuple[None, tuple[Diagnostic, ...]]:
        return None, (Diagnostic(path, line, "erreur", code, message, remedy),)

    source = read_utf8(file, path)
    if isinstance(source, Diagnostic):
        return None, (source,)
    if not source.strip().strip("\ufeff"):
        return refuse(
            "empty-file", "Le fichier est vide.", "Déposez-y l’acte, ou supprimez-le ; « consolide new » donne un modèle."
        )
    yaml_text, body, offset = split(source)
    if offset == 0:
        opened = source.lstrip("\ufeff").startswith("---")
        return refuse(
            "front-matter-not-closed" if opened else "no-front-matter",
            "L’en-tête ouvert par « --- » n’est jamais refermé." if opened else "Le fichier ne commence pas par un en-tête.",
            "Terminez-le par une ligne « --- », seule, au-dessus du texte de l’acte."
            if opened
            else "La première ligne doit être « --- » ; « consolide new » donne un modèle.",
            1,
        )
    front = read_front_matter(yaml_text, path)
    if front.diagnostics:
        return Deposit(file.stem, path, source, body, front, None), tuple(front.diagnostics)
    metadata, found = read_metadata(front)
    return Deposit(file.stem, path, source, body, front, metadata), found + _check_body(front, body, path)


def _check_body(front: FrontMatter, body: str, path: str) -> tuple[Diagnostic, ...]:
    """An act that is held has a text, one that is not has none."""
    line, statut, held = front.line("statut"), front.data.get("statut"), bool(body.strip())
    if statut == "versé" and not held:
        message = "Clé « statut » : l’acte est dit versé, mais aucun texte ne suit l’en-tête."
        return (Diagnostic(path, line, "erreur", "no-text", message, "Déposez son texte, ou écrivez « statut: non versé »."),)
    if statut == "non versé" and held:
        message = "Clé « statut » : l’acte est dit non versé, mais un texte suit l’en-tête."
        return (Diagnostic(path, line, "erreur", "unexpected-text", message, "Écrivez « statut: versé », ou retirez ce texte."),)
    return ()


def make_acte(deposit: Deposit, metadata: Metadata) -> Acte:
    """The act: its text read into blocks when it is held, and what its front matter says."""
    held = metadata.statut == "versé"
    acte = read_acte(deposit.source, deposit.path, acte_id=deposit.id) if held else Acte(deposit.id, metadata.nature, ())
    return replace(
        acte,
        nature=metadata.nature,
        numero=metadata.numero,
        titre=metadata.titre,
        nom=metadata.nom or "",
        objet=metadata.objet or "",
        signature=metadata.signature,
        publication=metadata.publication,
        effet=metadata.effet,
        fin=metadata.fin,
        fin_source=metadata.fin_source or "",
        parties=metadata.parties,
        statut=metadata.statut,
        depot=metadata.depot,
        sha256=deposit.digest if held else "",
        source=deposit.body if held else "",
        path=deposit.path,
        lectures=deposit.lectures,
        faits=tuple(
            Fait(
                sujet=fact.sujet or "portion",
                valeur=fact.valeur or "",
                portion=fact.portion or "",
                preuve=fact.preuve,
                selon=fact.selon,
                citation=fact.citation,
                span=Span(deposit.path, line, line),
            )
            for index, fact in enumerate(metadata.faits)
            for line in (deposit.front.line("faits", index),)
        ),
    )
