"""The glossary's terms, and which of them the words of a part use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.model import Article

_ENTRY = re.compile(r"^(?:##\s+(?P<section>.+)|(?P<term>\S.*)\n:\s+(?P<meaning>.+))$", re.MULTILINE)
_OWN = re.compile(r"\bsite\b", re.IGNORECASE)
"""A section of the words of the site itself: they mean something else, or nothing, in the text of an agreement."""


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the glossary."""

    name: str
    """As the glossary writes it: « AE, autorisations d'engagement »."""
    meaning: str
    """Its definition."""
    own: bool = False
    """Whether it is a word of the site, which says nothing of an agreement that uses the same one."""

    @property
    def forms(self) -> tuple[str, ...]:
        """What is looked for in a text: each name of the entry."""
        return tuple(form.strip() for form in self.name.split(","))


def read_glossary(markdown: str) -> tuple[Term, ...]:
    """The entries of a page written as Markdown definition lists, section by section."""
    found, own = [], False
    for entry in _ENTRY.finditer(markdown):
        if entry["section"]:
            own = bool(_OWN.search(entry["section"]))
        else:
            found.append(Term(entry["term"].strip(), entry["meaning"].strip(), own))
    return tuple(found)


def terms_in(part: Article, glossary: tuple[Term, ...]) -> tuple[Term, ...]:
    """The entries of agreements whose words stand in a part, in order; an acronym only in capitals, plurals too."""
    words = "\n".join(part.lines).replace("’", "'")
    return tuple(term for term in glossary if not term.own and any(pattern(form).search(words) for form in term.forms))


@cache
def pattern(form: str) -> re.Pattern[str]:
    """What finds a term in words with straight apostrophes."""
    plain = form.replace("’", "'")
    if plain.isupper():
        return re.compile(rf"\b{re.escape(plain)}\b")
    several = r"s?\s+".join(re.escape(word) for word in plain.split())
    return re.compile(rf"\b{several}s?\b", re.IGNORECASE)
