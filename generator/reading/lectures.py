"""`avenant-1.lectures.yaml`, the *lectures retenues* beside an act: what a human decided that some of its sentences say.

Here the form alone is checked, strictly. Whether a decision still fits the act is for amending, which reads sentences: a
decision that does not is refused there, and shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic_core import PydanticCustomError

from generator.errors import Diagnostic
from generator.french.normalise import squeeze
from generator.model import Lecture, Span
from generator.reading.deposit import Deposit
from generator.reading.files import read_utf8
from generator.reading.metadata import RequiredDay, Words
from generator.reading.metadata_messages import explain
from generator.reading.yaml_lines import FrontMatter, read_front_matter

SUFFIX = ".lectures.yaml"
"""How such a file ends, after the act's identifier."""
NO_EFFECT = "sans effet"
"""The reading of a sentence that changes nothing."""
_LINES = re.compile(r"([0-9]{1,6})(?:\s*(?:à|-|–)\s*([0-9]{1,6}))?")
_DIGEST = re.compile(r"[0-9a-f]{12,64}")


def _read_line(value: object) -> int | None:
    """A line of the deposited text."""
    if value is None:
        return None
    match = _LINES.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None or match[2] or int(match[1]) == 0:
        raise PydanticCustomError("line_format", "line")
    return int(match[1])


def _read_lines(value: object) -> tuple[int, int] | None:
    """« 74 à 130 », or one line."""
    if value is None:
        return None
    match = _LINES.fullmatch(value.strip()) if isinstance(value, str) else None
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if not 0 < first <= last:
        raise PydanticCustomError("lines_format", "lines")
    return first, last


def _read_digest(value: object) -> str | None:
    """The SHA-256 of the deposited text, or how it begins."""
    if value is None:
        return None
    text = value.strip().lower() if isinstance(value, str) else ""
    if not _DIGEST.fullmatch(text):
        raise PydanticCustomError("digest_format", "digest")
    return text


class WrittenLecture(BaseModel):
    """One entry of `lectures`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    phrase: Words
    ligne: Annotated[int | None, BeforeValidator(_read_line)] = None
    lecture: Words
    texte_nouveau: Annotated[tuple[int, int] | None, BeforeValidator(_read_lines)] = None
    empreinte: Annotated[str | None, BeforeValidator(_read_digest)] = None
    decide_par: Words
    date: RequiredDay
    motif: Words


class WrittenLectures(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    lectures: tuple[WrittenLecture, ...]


def attach_lectures(
    files: Sequence[tuple[Path, str]], deposits: Sequence[Deposit]
) -> tuple[tuple[Deposit, ...], tuple[Diagnostic, ...]]:
    """The deposits of a dossier with the decisions beside them, and everything that is wrong with those files."""
    held = {deposit.id: deposit for deposit in deposits}
    found: list[Diagnostic] = []
    for file, path in files:
        deposit = held.get(file.name.removesuffix(SUFFIX))
        if misplaced := _misplaced(file, path, deposit):
            found.append(misplaced)
        elif deposit is not None:
            lectures, diagnostics = read_lectures(file, path, deposit.front, deposit.digest)
            found += diagnostics
            held[deposit.id] = replace(deposit, lectures=lectures)
    return tuple(held[deposit.id] for deposit in deposits), tuple(found)


def _misplaced(file: Path, path: str, deposit: Deposit | None) -> Diagnostic | None:
    """Why decisions may not stand beside this act."""
    act = f"{file.name.removesuffix(SUFFIX)}.md"
    if deposit is None and (file.parent / act).exists():
        return None  # what is wrong with the act itself is already said
    if deposit is None:
        message, remedy = f"Il n’y a pas d’acte « {act} » à côté de ce fichier.", "Donnez-lui le nom de l’acte qu’il concerne."
        return Diagnostic(path, 0, "erreur", "lectures-without-act", message, remedy)
    if deposit.metadata is None:
        return None
    if deposit.metadata.statut != "versé":
        message = f"L’acte « {act} » n’est pas versé : aucune de ses phrases ne peut être lue."
        return Diagnostic(path, 0, "erreur", "lectures-of-missing-act", message, "Déposez son texte, ou retirez ce fichier.")
    if deposit.metadata.nature == "convention":
        message = f"L’acte « {act} » est la convention : elle ne modifie rien."
        remedy = "Une lecture retenue porte sur une phrase d’un avenant ; retirez ce fichier."
        return Diagnostic(path, 0, "erreur", "lectures-of-convention", message, remedy)
    return None


def read_lectures(file: Path, path: str, act: FrontMatter, digest: str) -> tuple[tuple[Lecture, ...], tuple[Diagnostic, ...]]:
    """The decisions of a file; none, and all that is wrong with it, when it cannot be used."""
    source = read_utf8(file, path)
    if isinstance(source, Diagnostic):
        return (), (source,)
    written = read_front_matter(source.removeprefix("\ufeff"), path, 1, "Lectures")
    if written.diagnostics:
        return (), tuple(written.diagnostics)
    try:
        read = WrittenLectures.model_validate(written.data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        models = ((WrittenLecture if len(detail["loc"]) > 1 else WrittenLectures) for detail in details)
        return (), tuple(
            explain(detail, written, tuple(model.model_fields)) for detail, model in zip(details, models, strict=True)
        )
    found = tuple(_contradictions(read.lectures, written, act, digest))
    return (() if found else tuple(_lecture(entry, written, rank) for rank, entry in enumerate(read.lectures))), found


def _lecture(entry: WrittenLecture, written: FrontMatter, rank: int) -> Lecture:
    """A decision, with its place."""
    line = written.line("lectures", rank)
    return Lecture(
        entry.phrase,
        NO_EFFECT if squeeze(entry.lecture).rstrip(".").casefold() == NO_EFFECT else entry.lecture,
        entry.decide_par,
        entry.date,
        entry.motif,
        entry.ligne,
        entry.texte_nouveau,
        entry.empreinte or "",
        Span(written.path, line, line),
    )


def _contradictions(
    entries: Sequence[WrittenLecture], written: FrontMatter, act: FrontMatter, digest: str
) -> Iterator[Diagnostic]:
    """What no single key shows."""
    if not entries:
        message = "Clé « lectures » : la liste est vide."
        remedy = "Ajoutez une lecture, ou supprimez ce fichier."
        yield Diagnostic(written.path, written.line("lectures"), "erreur", "no-lecture", message, remedy)
    seen: dict[tuple[str, int | None], int] = {}
    for rank, entry in enumerate(entries):

        def refuse(key: str, code: str, message: str, remedy: str, rank: int = rank) -> Diagnostic:
            line = written.line("lectures", rank, key)
            return Diagnostic(written.path, line, "erreur", code, f"Lecture n° {rank + 1}, clé « {key} » : {message}", remedy)

        named = (squeeze(entry.phrase), entry.ligne)
        if named in seen:
            message = f"la lecture n° {seen[named] + 1} porte déjà sur cette phrase."
            yield refuse("phrase", "two-lectures", message, "Gardez-en une seule, ou distinguez-les par « ligne ».")
        seen.setdefault(named, rank)
        if entry.texte_nouveau is not None and squeeze(entry.lecture).rstrip(".").casefold() == NO_EFFECT:
            message = "une phrase sans effet n’apporte aucun texte."
            yield refuse("texte_nouveau", "text-without-effect", message, "Retirez cette clé.")
        elif entry.texte_nouveau is not None and entry.empreinte is None:
            message = "des numéros de ligne ne valent que pour la transcription que l’on a sous les yeux."
            remedy = f"Ajoutez l’empreinte de celle-ci : « empreinte: {digest[:16]} »."
            yield refuse("texte_nouveau", "lines-without-digest", message, remedy)
        signed = act.data.get("signature")
        if isinstance(signed, str) and entry.date.isoformat() < signed:
            yield refuse("date", "decided-before-act", "la décision serait antérieure à la signature de l’acte.", "Vérifiez-la.")
