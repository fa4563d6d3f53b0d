"""The bytes of a file as text: one place for everything that keeps a file from being read."""

from __future__ import annotations

from pathlib import Path

from generator.errors import Diagnostic

MAX_BYTES = 5_000_000
"""A larger file is refused unread: no agreement is that long."""


def read_utf8(file: Path, path: str) -> str | Diagnostic:
    """The text of a file, or why it has none; `path` is how messages call it."""

    def refuse(code: str, message: str, remedy: str, line: int = 0) -> Diagnostic:
        return Diagnostic(path, line, "erreur", code, message, remedy)

    try:
        size = file.stat().st_size
        content = file.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        return refuse("unreadable-file", *_why(error))
    if size > MAX_BYTES:
        limit = f"{MAX_BYTES / 1_000_000:g}".replace(".", ",")
        return refuse(
            "file-too-large",
            f"Le fichier dépasse {limit} Mo.",
            "Vérifiez qu’il s’agit bien de la transcription d’un acte, et séparez les actes réunis dans un même fichier.",
        )
    try:
        source = content.decode("utf-8")
    except UnicodeDecodeError as error:
        utf16 = content[:2] in (b"\xff\xfe", b"\xfe\xff")
        return refuse(
            "unreadable-encoding",
            f"Ce fichier n’est pas encodé en UTF-8{' mais en UTF-16' if utf16 else ''} : un caractère y est illisible.",
            "Ouvrez-le dans un éditeur de texte et enregistrez-le avec l’encodage UTF-8.",
            content.count(b"\n", 0, error.start) + 1,
        )
    if "\x00" in source:
        line = source.count("\n", 0, source.index("\x00")) + 1
        return refuse(
            "unreadable-encoding",
            "Ce fichier contient des octets nuls : ce n’est pas un texte.",
            "Déposez la transcription en texte.",
            line,
        )
    return source


def _why(error: OSError) -> tuple[str, str]:
    """What keeps a file from being opened, and what to do, in French whatever the system speaks."""
    if isinstance(error, FileNotFoundError):
        return "Ce fichier n’existe pas.", "Vérifiez son nom et son chemin."
    if isinstance(error, IsADirectoryError):
        return "C’est un dossier, et non un fichier.", "Indiquez un fichier de ce dossier."
    if isinstance(error, PermissionError):
        return "Ce fichier ne peut pas être lu : l’accès est refusé.", "Vérifiez ses droits de lecture."
    return "Ce fichier est illisible.", "Vérifiez son existence et ses droits de lecture."
