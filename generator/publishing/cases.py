"""The sentence cases of the tests, as examples of the language that the engine reads.

A file is a construct: its first line is `# its name`, its cases follow. A case is a title, a blank line, the input, a line
holding one dot, what the tests expect, a line holding one dot. In the input, `=` begins the heading above the sentence, `>` an
announcing line; the new wording stands below a blank line. What the tests expect is not shown: the sentence is read again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.amending import read_sentence
from generator.errors import Diagnostic, SourceError
from generator.french.labels import read_label
from generator.model import Alinea, Provision


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, with what stands around it."""

    title: str
    """What it shows."""
    heading: str
    """The heading above it."""
    context: tuple[str, ...]
    """The announcing lines above it, outer to inner."""
    sentence: str
    """Its words."""
    payload: tuple[str, ...]
    """The lines of the new wording below it."""

    def read(self) -> Provision:
        """What the engine makes of it."""
        return read_sentence(self.sentence, tuple(_alinea(line) for line in self.payload), self.context, self.heading)


@dataclass(frozen=True, slots=True)
class Construct:
    """A way of amending, and its examples."""

    name: str
    slug: str
    """Its file's stem."""
    examples: tuple[Example, ...]


def load_cases(folder: Path) -> tuple[Construct, ...]:
    """The constructs of a folder, by name of file; raises `SourceError` with every file that is not one."""
    if not folder.is_dir():
        message, remedy = "Ce dossier d’exemples n’existe pas.", "Corrigez l’option « cases » du fichier de configuration."
        raise SourceError(Diagnostic(str(folder), 0, "erreur", "no-case", message, remedy))
    found: list[Diagnostic] = []
    constructs: list[Construct] = []
    for path in sorted(folder.glob("*.md"), key=lambda path: path.stem):
        where = f"{folder.name}/{path.name}"
        try:
            lines = path.read_text("utf-8").split("\n")
        except (OSError, UnicodeDecodeError):
            remedy = "Enregistrez-le avec l’encodage UTF-8."
            found.append(Diagnostic(where, 0, "erreur", "unreadable-file", "Ce fichier d’exemples est illisible.", remedy))
            continue
        if not lines[0].startswith("# "):
            remedy = "Écrivez par exemple « # Compléter un article »."
            message = "La première ligne ne nomme pas la construction."
            found.append(Diagnostic(where, 1, "erreur", "unnamed-construct", message, remedy))
            continue
        cases = list(_cases(lines, where, found))
        constructs.append(Construct(lines[0][2:].strip(), path.stem, tuple(_example(*case) for case in cases)))
    if not constructs and not found:
        message, remedy = "Ce dossier d’exemples est vide.", "Corrigez l’option « cases » du fichier de configuration."
        found.append(Diagnostic(folder.name, 0, "erreur", "no-case", message, remedy))
    if found:
        raise SourceError(*found)
    return tuple(constructs)


def _cases(lines: list[str], where: str, found: list[Diagnostic]) -> Iterator[tuple[str, list[str]]]:
    """Title and input of each case."""
    at = 0
    while at < len(lines):
        start = at
        if not lines[at].strip():
            at += 1
            continue
        at = _find(lines, at, "")
        if lines[start].startswith("#"):
            continue
        dot = _find(lines, at, ".")
        end = _find(lines, dot + 1, ".")
        if end >= len(lines):
            message, remedy = "Cet exemple n’est pas terminé.", "Il finit par deux lignes qui ne portent qu’un point."
            found.append(Diagnostic(where, start + 1, "erreur", "unfinished-case", message, remedy))
            return
        yield " ".join(line.strip() for line in lines[start:at]), lines[at + 1 : dot]
        at = end + 1


def _find(lines: list[str], start: int, wanted: str) -> int:
    """Index of the next line that holds just that, or past the end."""
    return next((at for at in range(start, len(lines)) if lines[at].strip() == wanted), len(lines))


def _example(title: str, lines: list[str]) -> Example:
    """The pieces of an input."""
    head = lines[: _find(lines, 0, "")]
    return Example(
        title,
        next((line[2:] for line in head if line.startswith("= ")), ""),
        tuple(line[2:] for line in head if line.startswith("> ")),
        " ".join(line for line in head if not line.startswith(("= ", "> "))),
        tuple(line for line in lines[len(head) :] if line.strip()),
    )


def _alinea(line: str) -> Alinea:
    """A line of new wording."""
    label = read_label(line)
    return Alinea(line, "item" if label else "paragraphe", label=label.written if label else "")
