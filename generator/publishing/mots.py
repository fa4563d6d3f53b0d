"""The glossary in place: in the site's own words, a term opens its definition. No script, nothing inside the legal text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from generator.publishing import addresses
from generator.publishing.glossary import Term, pattern

_BUTTON = Markup('<button type="button" class="cs-mot" popovertarget="{id}">{words}</button>')
_MEANING = Markup(
    '<span class="cs-def" id="{id}" popover data-pagefind-ignore="all">'
    '<strong>{name}</strong>\N{NO-BREAK SPACE}: {meaning} <a href="{glossary}">Tout le glossaire</a></span>'
)


class Mots:
    """The terms of one page: each is explained where it first stands, its definition written once."""

    def __init__(self, glossary: Iterable[Term], url: Callable[[str], str]) -> None:
        """Index the glossary by each name of its entries."""
        self._url = url
        self._terms: dict[str, Term] = {_plain(form): term for term in glossary for form in term.forms}
        self._written: set[str] = set()
        self._opened: set[str] = set()

    def __call__(self, words: str, entry: str = "") -> Markup:
        """Words of the site: a button the first time that the page uses their term, plain afterwards or when unknown."""
        term = self._terms.get(_plain(entry or words)) or self._terms.get(_plain(entry or words).removesuffix("s"))
        if term is None or term.name in self._opened:
            return escape(words)
        self._opened.add(term.name)
        return self._button(term, words)

    def within(self, words: str) -> Markup:
        """Words of the site that hold terms: each one that the page has not explained yet becomes a button."""
        plain = words.replace("’", "'")
        found: list[tuple[int, int, Term]] = []
        for term in dict.fromkeys(self._terms.values()):
            match = next((one for form in term.forms if (one := pattern(form).search(plain))), None)
            if (
                match
                and term.name not in self._opened
                and not any(match.start() < end and start < match.end() for start, end, _ in found)
            ):
                found.append((match.start(), match.end(), term))
        made, last = Markup(""), 0
        for start, end, term in sorted(found, key=lambda place: place[0]):
            self._opened.add(term.name)
            made += escape(words[last:start]) + self._button(term, words[start:end])
            last = end
        return made + escape(words[last:])

    def button(self, term: Term) -> Markup:
        """A term by its first name, always a button: beside a text that uses it."""
        return self._button(term, term.forms[0])

    def _button(self, term: Term, words: str) -> Markup:
        ident = f"mot-{addresses.segment('-'.join(_plain(term.forms[0]).split()))}"
        made = _BUTTON.format(id=ident, words=words)
        if term.name not in self._written:
            self._written.add(term.name)
            made += _MEANING.format(id=ident, name=term.name, meaning=term.meaning, glossary=self._url(addresses.GLOSSARY))
        return made


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").split()).casefold()
