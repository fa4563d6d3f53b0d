"""What a renaming everywhere leaves: the name in the other number, or the old name in what the same act writes."""

from __future__ import annotations

import re

from generator.consolidating.scope import part_name
from generator.model import Alinea, Texte
from generator.operations import Rename, ReplaceWords

_SHORT = 3


def left_names(renaming: Rename | ReplaceWords, after: Texte) -> tuple[str, ...]:
    """« tuteurs » where « tuteur » alone is renamed, « tuteur » in a new alinéa: told, for the parties to decide."""
    if renaming.target.holder not in ("", "texte") or (
        isinstance(renaming, Rename) and (renaming.spared or renaming.articles_only)
    ):
        return ()
    notes: list[str] = []
    other = _other_number(renaming.old)
    for form in (other, renaming.old) if other else ():
        word = re.compile(rf"\b{re.escape(form)}\b", re.IGNORECASE)
        if word.search(renaming.new):
            continue
        held = [part_name(part) for part in after.parts if any(word.search(text) for text in (part.heading, *_texts(part.body)))]
        if held:
            notes.append(f"« {form} » reste écrit ({', '.join(dict.fromkeys(held))}) : l’acte n’en dit rien.")
    return tuple(notes)


def _texts(body: tuple[object, ...]) -> list[str]:
    return [element.text for element in body if isinstance(element, Alinea)]


def _other_number(name: str) -> str:
    """« tuteur » and « tuteurs », « agent public » and « agents publics »; nothing for what is not made of such words alone."""
    words = name.split()
    if not words or any(len(word) <= _SHORT or not word.isalpha() or word.isupper() for word in words):
        return ""
    plural = all(word.endswith(("s", "x")) for word in words)
    return " ".join(word[:-1] if plural else _plural(word) for word in words)


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith("al"):
        return f"{word[:-2]}aux"
    return f"{word}x" if word.endswith(("au", "eu")) else f"{word}s"
