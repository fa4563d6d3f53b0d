"""A division of its own, with its articles: « Après le titre III, il est inséré un titre IV : « Titre IV … Article 10 … »."""

from __future__ import annotations

from dataclasses import replace

from generator.consolidating.locate.containers import is_named, same_rank
from generator.consolidating.payload import stamp_parts
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.parts.nesting import headed
from generator.consolidating.plan.parts.parts import insert_parts
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading
from generator.french.article_numbers import canonical
from generator.model import Alinea, Division
from generator.operations import Content, Insert
from generator.reading.headings import read_division


def plan_new_division(operation: Insert, reading: Reading, context: Context) -> Plan:
    """The articles of the new division, under its title, beside the division that the sentence names."""
    content, target = operation.content, operation.target
    division = _division(content, target.containers[-1].kind if target.containers else "")
    if target.holder != "division" or target.steps or target.containers[-1].kind != division.kind:
        raise Refused(
            "place-unknown", "La phrase ne dit pas après quelle division de même rang s’insère la nouvelle : le préciser."
        )
    texte = context.texte
    part = texte.parts[reading[-1].part]
    depth = next((depth for depth, one in enumerate(part.divisions) if is_named(one, target.containers[-1])), None)
    if depth is None or len({canonical(article.number) for article in content.articles}) != len(content.articles):
        raise Refused("division-payload", "Le nouveau texte de la division ne donne pas ses articles un à un : vérifier.")
    path = (*part.divisions[:depth], division)
    articles = tuple(replace(headed(article), divisions=path) for article in content.articles)
    index = reading[-1].part + 1 if operation.position == "après" else reading[0].part
    return insert_parts(stamp_parts(articles, context.origin), index)


def _division(content: Content, kind: str) -> Division:
    """The title of the new division: its kind and number, then its heading on the same line, the next one, or in the sentence."""
    lines = [element.text for element in content.body if isinstance(element, Alinea)]
    heading = content.heading or content.quoted_heading
    found = read_division(lines[0], plain=True) if lines else None
    if found is not None and same_rank(found.number, content.number):
        kind, heading = found.division, found.heading or heading
        lines = lines[1:]
    if lines and not heading:
        heading, lines = lines[0], lines[1:]
    if lines or not content.articles or not content.number:
        raise Refused("division-payload", "La nouvelle division n’est pas donnée par son titre et ses articles : vérifier.")
    title = f"{kind.capitalize()} {content.number}" + (f" – {heading}" if heading else "")
    return Division(kind, content.number, heading, title)
