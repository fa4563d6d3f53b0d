"""Whether a part stands in the container that a sentence names: « le chapitre 2 », « la troisième section », « l'annexe I »."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.consolidating.matching.tokens import content_words, same_words
from generator.consolidating.refused import Refused
from generator.french.article_numbers import canonical, roman_value
from generator.french.labels import label_key
from generator.french.normalise import fold
from generator.french.numbers import read_ordinal
from generator.model import Article, Division, Texte
from generator.operations import Container, Target


def same_rank(one: str, other: str) -> bool:
    """Whether two numbers of divisions or annexes are the same, roman or not."""
    first, second = canonical(one), canonical(other)
    if first == second:
        return True
    left, right = (roman_value(number) or read_ordinal(number) for number in (first, second))
    return str(left) == second or str(right) == first


def within(part: Article, containers: tuple[Container, ...]) -> bool:
    """Whether a part stands in all the containers named."""
    return all(any(is_named(division, container) for division in (*part.divisions, *itself(part))) for container in containers)


def itself(part: Article) -> tuple[Division, ...]:
    """An annexe or a division as a division of its own."""
    if part.kind in ("annexe", "division"):
        return (Division("annexe" if part.kind == "annexe" else "", part.number, part.heading, part.title),)
    return ()


def is_named(division: Division, container: Container) -> bool:
    """Whether a division is the one that a container names, by its kind, its number and its heading."""
    if not division.kind:
        return is_bare(division, container)
    if container.number and not same_rank(division.number, container.number):
        return False
    if container.quote and not _called(division, container):
        return False
    if division.kind and container.kind and division.kind != container.kind:
        return False
    return bool(container.number or container.quote) or division.kind == container.kind


def _called(division: Division, container: Container) -> bool:
    """Whether a division bears the heading quoted; with its number, a heading of nearly the same words is the same."""
    held, quoted = _PROVENANCE.sub("", division.heading or division.title), container.quote
    if same_words(held, quoted):
        return True
    old, new = set(content_words(held)), set(content_words(quoted))
    return bool(container.number) and len(old & new) >= 0.6 * max(len(old), len(new)) > 0


def is_bare(division: Division, container: Container) -> bool:
    """A division whose kind was not read: its title begins with them, or its label is the number."""
    title = content_words(division.title or division.heading)
    kind = content_words(container.kind)
    for start in range(3):
        end = start + len(kind)
        if container.number and title[start:end] == kind and end < len(title) and same_rank(title[end], container.number):
            return True
    if container.number:
        return bool(division.number) and same_rank(label_key(division.number), container.number)
    quoted = content_words(container.quote)
    if kind and quoted and title[: len(kind) + len(quoted)] == (*kind, *quoted):
        return True  # « Annexe « Cadres » à la convention collective »
    return bool(container.quote) and _same_name(division.heading or division.title, container.quote)


_PROVENANCE = re.compile(r"\((?:créé|modifié|remplacé|ajouté|inséré|complété|rétabli)e?s? (?:par|selon)\b[^()]*\)", re.IGNORECASE)
"""« (Créé par avenant n° 2 du 3 mai 2012) », that publishers write after a heading."""
_FOR_WHOM = re.compile(
    r"\b(?:dispositions|clauses|particulieres|specifiques|propres|applicables|relatives|concernant|aux?|a la|a l')\b"
)
"""What names « les dispositions particulières applicables aux cadres » without telling whom they are for."""


def _same_name(held: str, quoted: str) -> bool:
    """Whether two names of a division are the same: word for word, or for the same people where both are « dispositions »."""
    if same_words(held, quoted):
        return True
    one, other = (fold(_PROVENANCE.sub("", name)) for name in (held, quoted))
    said, told = (content_words(_FOR_WHOM.sub(" ", name)) for name in (one, other))
    shared = ("dispositions", "clauses")
    return bool(said) and said == told and any(one.startswith(noun) and other.startswith(noun) for noun in shared)


def title_of_the_article(target: Target) -> Target | None:
    """« L'article 7.3 de l'annexe 1, intitulé « Revalorisation » »: the title may be the article's; None when it cannot be."""
    last = next((rank for rank, container in enumerate(target.containers) if container.number and container.quote), None)
    if last is None or not target.number or target.heading or target.holder not in ("", "article"):
        return None
    quote = target.containers[last].quote
    own = re.match(rf"article {re.escape(target.number)}\W+(?=\w)", quote, re.IGNORECASE)
    bare = replace(target.containers[last], quote="")
    title = quote[own.end() :].rstrip(" ”»") if own else quote
    return replace(target, heading=title, containers=(*target.containers[:last], bare, *target.containers[last + 1 :]))


def bears(part: Article, heading: str) -> bool:
    """Whether a part, or the division right above it, bears a heading."""
    above = part.divisions[-1:]
    return same_words(part.heading, heading) or any(same_words(one.heading or one.title, heading) for one in above)


_LETTERED = re.compile(r"[A-Z]{1,2}(?=[.-]?\d+[.-]\d)")


def refuse_annexed(texte: Texte, found: list[int], target: Target) -> None:
    """« L'article 1er », where the convention has articles of its own and only its annexe has an article 1: not that one."""
    if target.containers or target.heading or not all(_annexed(texte.parts[index]) for index in found):
        return
    own = [part.number for part in texte.parts if part.kind == "article" and part.number and not _annexed(part)]
    lettered = _LETTERED.match(target.number)
    if lettered and len(found) == 1 and not any(number.startswith(lettered.group()) for number in own):
        return  # « l'article A3.1.1 »: no article of the convention itself bears such a number
    if own:
        part = texte.parts[found[0]]
        annexe = next(division.title for division in part.divisions if division.kind == "annexe")
        reason = f"L’article {target.number} n’est que dans « {annexe} » : dire s’il est visé."
        raise Refused("target-not-found", reason, part.number)


def of_the_text(texte: Texte, found: list[int], target: Target) -> list[int]:
    """« L'article 1er de la convention », whose annexes have an article 1 too: the convention's own."""
    own = [index for index in found if not _annexed(texte.parts[index])]
    named = target.texte_kind == "convention" and target.texte and not target.containers
    return own if named and len(own) == 1 else found


def _annexed(part: Article) -> bool:
    return any(division.kind == "annexe" for division in part.divisions)


def bare_headings(texte: Texte, wanted: str, inside: list[int]) -> list[int]:
    """« 3. Engagements » in a text that heads nothing « Article »: it is article 3, unless others stand under it."""
    if any(part.kind == "article" and part.number for part in texte.parts):
        return []
    above = {division for part in texte.parts for division in part.divisions}
    return [
        index
        for index in inside
        if (part := texte.parts[index]).kind == "division"
        and part.title.startswith(part.number)
        and canonical(part.number) == wanted
        and Division("", part.number, part.heading, part.title) not in above
    ]
