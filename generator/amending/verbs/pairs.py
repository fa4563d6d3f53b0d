"""Old words and new ones, put two by two: « les mots « A » et « B » sont remplacés par « C » et « D » », « A (…) B »."""

from __future__ import annotations

import re

from generator.amending.clauses.state import Unread
from generator.amending.pieces.told import Words
from generator.operations import Target

_CUT = re.compile(r"\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3})\s*")


def whole_words(old: str, new: str, target: Target) -> tuple[str, str]:
    """« […] deux ans […] » by « […] trois ans […] »: the marks say that the sentence goes on, in both alike."""
    for mark in (re.compile(rf"\A{_CUT.pattern}"), re.compile(rf"{_CUT.pattern}\Z")):
        cut, other = mark.sub("", old), mark.sub("", new)
        if (cut != old) != (other != new):
            raise Unread(
                "ellipsis", "Les points de suspension ne sont que d'un côté du remplacement : citer les mots entiers.", target
            )
        old, new = cut, other
    return old, new


def two_by_two(old: Words, new: Words, target: Target) -> list[tuple[str, str]]:
    """Old and new words two by two; a name and its acronym go together."""
    if old.acronyms or new.acronyms:
        if len(old.acronyms) != len(new.acronyms):
            raise Unread("several-words", "Un sigle accompagne l'une des appellations et pas l'autre.", target)
        return [(old.words[0], new.words[0]), (old.acronyms[0], new.acronyms[0])]
    if len(old.words) == len(new.words):
        return list(zip(old.words, new.words, strict=True))
    if len(new.words) == 1:
        return [(before, new.words[0]) for before in old.words]
    raise Unread("several-words", "Les mots anciens et nouveaux ne vont pas deux à deux.", target)
