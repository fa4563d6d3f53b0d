"""The glossary in place: in the site's own words, a term opens its definition. No script, nothing inside the legal text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from generator.publishing import addresses
from generator.publishing.glossary import Term, pattern

_BUTTON = Markup('<button type="button" class="cs-mot" popovertarget="{id}">{words}</button>')
_MEANING = Markup(
    '<div class="cs-def" id="{id}" popover><strong>{name}</strong>\N{NO-BREAK SPACE}: {meaning} '
    '<a href="{glossary}">Tout le glossaire</a></div>'
)


class Mots:
    """The terms of one page: each is explained where it first stands in sight, and first behind a fold."""

    def __init__(self, glossary: Iterable[Term], url: Callable[[str], str]) -> None:
        """Index the glossary by each name of its entries."""
        self._url = url
        self._terms: dict[str, Term] = {_plain(form): term for term in glossary for form in term.forms}
        self._used: dict[str, Term] = {}
        self._opened: set[tuple[str, bool]] = set()

    def __call__(self, words: str, entry: str = "", *, folded: bool = False) -> Markup:
        """Words of the site: a button the first time that the page uses their term, plain afterwards or when unknown."""
        name = _plain(entry or words)
        term = self._terms.get(name) or self._terms.get(name.removesuffix("s"))
        if term is None or (term.name, folded) in self._opened:
            return escape(words)
        self._opened.add((term.name, folded))
        return self._button(term, words)

    def within(self, words: str, *, folded: bool = False) -> Markup:
        """Words of the site that hold terms: each one that the page has not explained yet becomes a button."""
        plain = words.replace("’", "'")
        found: list[tuple[int, int, Term]] = []
        for term in dict.fromkeys(self._terms.values()):
            match = next((one for form in term.forms if (one := pattern(form).search(plain))), None)
            if match is None or (term.name, folded) in self._opened:
                continue
            if not any(match.start() < end and start < match.end() for start, end, _ in found):
                found.append((match.start(), match.end(), term))
        made, last = Markup(""), 0
        for start, end, term in sorted(found, key=lambda place: place[0]):
            self._opened.add((term.name, folded))
            made += escape(words[last:start]) + self._button(term, words[start:end])
            last = end
        return made + escape(words[last:])

    def button(self, term: Term) -> Markup:
        """A term by its first name, always a button: beside a text that uses it."""
        return self._button(term, term.forms[0])

    def meanings(self) -> Markup:
        """The definitions that the page opens: at its end, outside any fold, where a closed one would keep them hidden."""
        if not self._used:
            return Markup("")
        made = (
            _MEANING.format(id=ident, name=term.name, meaning=term.meaning, glossary=self._url(addresses.GLOSSARY))
            for ident, term in self._used.items()
        )
        return Markup('<div class="cs" data-pagefind-ignore="all">{}</div>').format(Markup("\n").join(made))

    def _button(self, term: Term, words: str) -> Markup:
        ident = f"mot-{addresses.segment('-'.join(_plain(term.forms[0]).split()))}"
        self._used.setdefault(ident, term)
        return _BUTTON.format(id=ident, words=words)


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").split()).casefold()
