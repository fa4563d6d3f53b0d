"""New articles and items whose number does not fall between those of their neighbours, once the act has been applied.

« Les articles 4 et 5 deviennent les articles 5 et 6 » and « Après l'article 4, il est inséré un article 4 bis »: which article 4
is meant? Two articles inserted after the same one stand in the order of their sentences, which may not be that of their numbers.
Only a place that this very act disturbs is judged: a text may number its articles as it likes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.consolidating.locate.outline import body_marker
from generator.consolidating.plan.parts.parts import SUFFIXES, order
from generator.french.article_numbers import canonical
from generator.model import Alinea, Article, Origin, Texte

_LABEL = re.compile(rf"\W*(\d+)\s?[°.)]?\s?({'|'.join(SUFFIXES)})?\b")
Key = tuple[tuple[int, int], ...]


def out_of_order(before: Texte, after: Texte) -> frozenset[Origin]:
    """The sentences whose new article, or new item, breaks the order that its neighbours had or have been given."""
    held = {part.ident: part for part in before.parts}
    found: set[Origin] = set()
    siblings: dict[tuple[str, ...], list[Article]] = {}
    for part in after.parts:
        if part.kind == "article" and part.number and part.state != "repealed":
            group = tuple(division.title for division in part.divisions if division.kind == "annexe")
            siblings.setdefault(group, []).append(part)
    for parts in siblings.values():
        moved = [part.ident not in held or canonical(held[part.ident].number) != canonical(part.number) for part in parts]
        fresh = [part.origin if part.ident not in held else None for part in parts]
        found.update(_broken([order(part.number) for part in parts], moved, fresh))
    for part in after.parts:
        if part.ident in held and part.body != held[part.ident].body:
            found.update(_items(held[part.ident], part))
    return frozenset(found)


def _items(before: Article, after: Article) -> Iterator[Origin]:
    """The sentences whose new item breaks the order of a list, by degree or by figure."""
    old = {line.ident: line for line in before.body if isinstance(line, Alinea)}
    runs: dict[str, list[Alinea]] = {}
    for line in after.body:
        found = body_marker(line) if isinstance(line, Alinea) else None
        if found is not None and isinstance(line, Alinea) and found.style in ("degre", "chiffre"):
            runs.setdefault(found.style, []).append(line)
    for lines in runs.values():
        keys = [order(_label(line)) for line in lines]
        moved = [line.ident not in old or _label(old[line.ident]) != _label(line) for line in lines]
        yield from _broken(keys, moved, [line.origin if line.ident not in old else None for line in lines])


def _label(line: Alinea) -> str:
    found = _LABEL.match(line.text)
    return f"{found[1]}{found[2] or ''}" if found else ""


def _broken(keys: Sequence[Key | None], moved: Sequence[bool], fresh: Sequence[Origin | None]) -> Iterator[Origin]:
    """The sentences of new members that do not stand between their neighbours, when one of these was moved too."""
    for place, origin in enumerate(fresh):
        key = keys[place]
        if origin is None or key is None:
            continue
        for beside, rising in ((place - 1, True), (place + 1, False)):
            other = keys[beside] if 0 <= beside < len(keys) else None
            if other is not None and moved[beside] and (other >= key if rising else other <= key):
                yield origin
