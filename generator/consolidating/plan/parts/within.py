"""New articles in a division or an annexe: « Le titre Ier est complété par un article 5 », « à l'annexe I, un article 3 »."""

from __future__ import annotations

from dataclasses import replace

from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.parts.parts import insert_parts, order
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading
from generator.french.article_numbers import canonical
from generator.model import Article, Division, Texte


def plan_within(parts: tuple[Article, ...], reading: Reading, context: Context) -> Plan:
    """The new articles among those of the place that is named, by their numbers; refused in an annexe that has none."""
    texte = context.texte
    named = [scope.part for scope in reading]
    if any(texte.parts[index].kind == "annexe" for index in named):
        raise Refused("place-unknown", "L’annexe ne donne pas ses articles à la suite : dire où s’insère le nouveau.")
    articles = [index for index in named if texte.parts[index].kind == "article"]
    held = {canonical(texte.parts[index].number) for index in articles}
    if any(canonical(part.number) in held for part in parts):
        number = parts[0].number
        raise Refused("number-taken", f"Cette partie du texte a déjà un article {number} : vérifier le numéro donné.", number)
    if not articles:
        raise Refused("place-unknown", "Cette partie du texte n’a pas d’article : dire où s’insère le nouveau.")
    key = order(parts[0].number)
    before = [index for index in articles if key and (one := order(texte.parts[index].number)) is not None and one < key]
    neighbour = max(before) if before else articles[-1] if key is None else None
    if neighbour is None:
        return insert_parts(parts, articles[0], texte.parts[articles[0]].divisions)
    return insert_parts(parts, neighbour + 1, texte.parts[neighbour].divisions)


def divisions_at(part: Article, index: int, texte: Texte) -> tuple[Division, ...]:
    """The divisions of an article that its number alone places: those of both neighbours, or of the one that it follows."""
    above = texte.parts[index - 1] if index else None
    below = texte.parts[index] if index < len(texte.parts) else None
    if above is None or above.kind != part.kind:
        return ()
    follows = canonical(part.number).startswith(canonical(above.number)) and canonical(above.number) != ""
    same = below is not None and below.kind == part.kind and below.divisions == above.divisions
    return above.divisions if same or follows else ()


def placed(parts: tuple[Article, ...], index: int, texte: Texte) -> tuple[Article, ...]:
    """New articles with the divisions that surround their place."""
    path = divisions_at(parts[0], index, texte)
    return tuple(replace(part, divisions=part.divisions or path) for part in parts)
