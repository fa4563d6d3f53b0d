"""One name told with a small letter, then with a capital: « le service » → « l'agence » and « Le service » → « L'agence »."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeGuard

from generator.operations import Operation, Rename, Target


def both_initials(operations: tuple[Operation, ...]) -> tuple[Operation, ...]:
    """The operations of a sentence, two renamings that differ by their capitals alone made one that says so."""
    if len(operations) < 2:
        return operations
    names = [one for one in operations if isinstance(one, Rename) and one.old[:1].isalpha() and one.new[:1].isalpha()]
    told = {(one.target, one.old, one.new) for one in names}
    pairs = {key for key in told if (key[0], _swapped(key[1]), _swapped(key[2])) in told}
    kept = [one for one in operations if not (_is_in(one, pairs) and one.old[0].isupper())]
    return tuple(replace(one, both_initials=True) if _is_in(one, pairs) else one for one in kept)


def _is_in(operation: Operation, pairs: set[tuple[Target, str, str]]) -> TypeGuard[Rename]:
    return isinstance(operation, Rename) and (operation.target, operation.old, operation.new) in pairs


def _swapped(words: str) -> str:
    return words[:1].swapcase() + words[1:]
