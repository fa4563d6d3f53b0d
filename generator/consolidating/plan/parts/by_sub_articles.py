"""Replace an article that the text has only as its sub-articles: « l'article 5 » where it holds articles 5.1, 5.2…"""

from __future__ import annotations

from dataclasses import replace

from generator.consolidating.edits import PartsEdit
from generator.consolidating.payload import stamp_parts
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.parts.nesting import by_markers, own_articles, own_heading
from generator.consolidating.plan.parts.parts import new_parts
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading
from generator.french.article_numbers import canonical
from generator.operations import Replace


def plan_group(operation: Replace, reading: Reading, context: Context) -> Plan:
    """« L'article 5 » where the text has only articles 5.1, 5.2…: the payload must restate each of them."""
    number = operation.target.number
    content = by_markers(own_heading(operation.content, number), number)
    inner = all(canonical(article.number).startswith(canonical(number) + ".") for article in content.articles)
    if not content.articles or not number or (content.body and (operation.target.through or not inner)):
        raise Refused("several-places", "La phrase vise plusieurs articles à la fois : donner le nouveau texte de chacun.")
    named = tuple(scope.part for scope in reading)
    edits = own_articles(content, number, reading[-1].part, context, named)
    if content.body:  # what stands before the first sub-article is article 5 itself
        above = replace(content, articles=(), unit="article", number=content.number or number)
        parts = new_parts(replace(above, heading=above.heading or operation.target.heading), operation.target, context)
        divisions = context.texte.parts[reading[0].part].divisions
        edits.append(PartsEdit(reading[0].part, tuple(replace(part, divisions=divisions) for part in parts)))
    heading = content.heading if not content.body else ""
    notes = (f"L’intitulé « {heading} » est celui d’un article que le texte n’a pas : il n’est pas reporté.",) if heading else ()
    return Plan(tuple(edits), notes, tuple(article.ident for article in stamp_parts(content.articles, context.origin)))
