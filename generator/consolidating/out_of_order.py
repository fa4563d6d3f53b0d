"""Numbers, once an act has been applied: those that do not fall between their neighbours', and those that leave a gap.

« Les articles 4 et 5 deviennent les articles 5 et 6 » and « Après l'article 4, il est inséré un article 4 bis »: which article 4
is meant? « L'article 3 devient l'article 7 » where article 4 follows: does it move too? Only what this very act adds or numbers
anew is judged, and only beside neighbours that followed one another: a text may number its articles as it likes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.consolidating.locate.outline import Marker, outline
from generator.consolidating.plan.parts.parts import SUFFIXES, order
from generator.french.article_numbers import canonical
from generator.model import Alinea, Article, Origin, Texte

Key = tuple[tuple[int, int], ...]
_LETTER = re.compile(rf"([a-z])\s?({'|'.join(SUFFIXES)})?")


@dataclass(frozen=True, slots=True)
class _Member:
    """An article among articles, or an item of a list."""

    name: str
    key: Key | None
    was: Key | None
    """Its key before the act; None when the act brings it."""
    origin: Origin | None
    """The sentence that brings it or numbers it anew."""

    @property
    def moved(self) -> bool:
        return self.origin is not None


@dataclass(frozen=True, slots=True)
class Numbering:
    """What the numbers of a text show once an act has been applied."""

    astray: frozenset[Origin]
    """The sentences whose number is not at its place: those that bring what bears it, failing them those that give it anew."""
    gaps: tuple[tuple[Origin, str], ...]
    """The sentences that leave a gap, and the number before which there is one."""


def numbering(before: Texte, after: Texte, renumbered: Mapping[str, Origin], placed: Collection[Origin]) -> Numbering:
    """The numbers that an act leaves.

    `renumbered` tells which sentence gives a part or an alinéa its new number, `placed` those that give what they bring a place:
    what replaces an article may number its own as it likes.
    """
    held = {part.ident: part for part in before.parts}
    astray: set[Origin] = set()
    gaps: list[tuple[Origin, str]] = []
    told = {*placed, *renumbered.values()}
    for members in _lists(after, held, renumbered):
        astray.update(_broken([one for one in members if one.name], told))
        if any(not one.moved for one in members) and not before.open_ended:
            gaps += [(origin, name) for origin, name in _gaps(members) if origin in told]
    brought = astray - set(renumbered.values())
    return Numbering(frozenset(brought or astray), tuple(dict.fromkeys(gaps)))


def _lists(after: Texte, held: Mapping[str, Article], renumbered: Mapping[str, Origin]) -> Iterator[Sequence[_Member]]:
    """Articles beside articles, items beside items, where the act touches them. A repealed article holds its number, unnamed."""
    siblings: dict[tuple[str, ...], list[_Member]] = {}
    for part in after.parts:
        if part.kind in ("article", "annexe") and part.number:
            group = (part.kind, *(division.title for division in part.divisions if division.kind == "annexe"))
            name = part.number if part.state != "repealed" else ""
            old = held.get(part.ident)
            was = order(old.number) if old else None
            origin = renumbered.get(part.ident) if old else part.origin
            siblings.setdefault(group, []).append(_Member(name, order(part.number), was, origin if name else None))
    yield from siblings.values()
    for part in after.parts:
        if part.ident in held and part.body != held[part.ident].body:
            yield from _items(held[part.ident], part, renumbered)


def _items(before: Article, after: Article, renumbered: Mapping[str, Origin]) -> Iterable[Sequence[_Member]]:
    """The lists of an article: items of one style under one item."""
    old = {line.ident: node.marker for node in outline(before.body) if isinstance(line := before.body[node.index], Alinea)}
    known = {line.ident for line in before.body}
    lists: dict[tuple[int, str], list[_Member]] = {}
    above: list[int] = []
    for node in outline(after.body):
        line = after.body[node.index]
        del above[node.level :]
        above += [-1] * (node.level - len(above))
        if isinstance(line, Alinea) and (key := _key(node.marker)):
            was = _key(old[line.ident]) if line.ident in old else None
            origin = renumbered.get(line.ident) if line.ident in known else line.origin
            name = line.text[: node.marker.length].strip(" .:–—-\u00a0\u202f")
            parent = above[-1] if above else -1
            lists.setdefault((parent, node.marker.style), []).append(_Member(name, key, was, origin))
        above.append(node.index)
    return lists.values()


def _key(mark: Marker) -> Key | None:
    """A key that puts items of one style in order; None for a dash or a heading."""
    if mark.style.casefold() == "lettre":
        found = _LETTER.fullmatch(mark.value)
        return ((ord(found[1]) - ord("a") + 1, SUFFIXES.index(found[2]) + 2 if found[2] else 1),) if found else None
    return order(mark.value) if canonical(mark.value) else None


def _broken(members: Sequence[_Member], told: Collection[Origin]) -> Iterator[Origin]:
    """The sentences whose member does not stand between its neighbours."""
    for place, one in enumerate(members):
        if one.origin is None or one.key is None:
            continue
        before = members[place - 1] if place else None
        after = members[place + 1] if place + 1 < len(members) else None
        for other, rising in ((before, True), (after, False)):
            if other is None or other.key is None or (other.origin == one.origin and one.was is None):
                continue  # what one wording gives stands in the order that it gives
            if ((other.key < one.key) is rising and other.key != one.key) or _unlike(other.key, one.key):
                continue
            if other.moved or (one.origin in told and _followed(one, other, before, after, rising)):
                yield one.origin


def _followed(one: _Member, other: _Member, before: _Member | None, after: _Member | None, rising: bool) -> bool:
    """Whether the neighbours followed one another before the act: then what it puts among them must too."""
    if one.was is not None:
        return other.was is not None and (other.was < one.was) is rising and other.was != one.was
    keys = [None if beside is None or beside.moved else beside.key for beside in (before, after)]
    return keys[0] is None or keys[1] is None or keys[0] < keys[1]


def _unlike(one: Key, other: Key) -> bool:
    """« 8 bis » and « 8-1 »: nothing tells which comes first."""
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return left[0] == right[0] and max(len(one), len(other)) > place + 1
    return False


def _gaps(members: Sequence[_Member]) -> Iterator[tuple[Origin, str]]:
    """« Article 11 » where nothing is 10."""
    keys = {one.key for one in members if one.key}
    numbers = {(*key[:-1], (key[-1][0], 1)) for key in keys} | {key[:depth] for key in keys for depth in range(1, len(key))}
    for one in members:
        if one.origin is None or one.key is None or one.key == one.was:
            continue
        value, rank = one.key[-1]
        wanted = (*one.key[:-1], (value, rank - 1) if rank > 1 else (value - 1, 1))
        if wanted[-1][0] > 0 and wanted not in keys and not (wanted[-1][1] == 1 and wanted in numbers):
            yield one.origin, one.name
