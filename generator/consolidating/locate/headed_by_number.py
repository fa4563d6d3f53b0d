"""« Le 4 », « au II », where no article is named: the article that a text heads by that number alone, or nothing.

Under « Article 4 – Gouvernance », « le 4 » is a point of an article that the sentence does not name.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.consolidating.locate.outline import outline
from generator.consolidating.matching.tokens import same_words
from generator.consolidating.refused import Refused
from generator.consolidating.scope import written_number
from generator.french.article_numbers import canonical
from generator.french.labels import label_key
from generator.model import Alinea, Article, Texte
from generator.operations import Insert, Operation, Target
from generator.reading.headings import is_title_like

_NUMBER = re.compile(r"(?P<number>(?:\d{1,2}|[IVXL]+)(?:[ \u00a0](?:bis|ter|quater|[A-Z]))?)\W*")
"""« VI bis. – »"""


def is_headed_by_number(part: Article) -> bool:
    """« 4. Gouvernance », « II – Durée »: no « Article » before the number."""
    return part.kind == "article" and bool(part.number) and part.title.startswith(part.number)


def headed_by_number(texte: Texte, target: Target, inside: list[int]) -> list[int]:
    """The parts among which a point is an article, or a refusal."""
    wanted = canonical(target.number)
    headed = [index for index in inside if is_headed_by_number(texte.parts[index])]
    if not any((canonical(texte.parts[index].number) + ".").startswith(wanted + ".") for index in headed):
        raise Refused("no-article", "La phrase ne dit pas quel article elle modifie, et rien au-dessus ne le dit.")
    for index in headed:
        if target.beside and canonical(texte.parts[index].number) == canonical(target.beside):
            _refuse_inner(texte.parts[index], target, "nommé avant")
    return headed


def as_article(operation: Operation, texte: Texte) -> Operation:
    """« La convention est ainsi modifiée : 1° Le III … », where a text heads its articles « III. – Admission »: article III."""
    target = operation.target
    step = target.steps[0] if target.holder == "texte" and target.steps else None
    if step is None or step.unit != "item" or step.ranks or step.span or len(step.labels) != 1 or target.containers:
        return operation
    label = step.labels[0]
    headed = [part for part in texte.parts if part.state != "repealed" and is_headed_by_number(part)]
    named = [part for part in headed if canonical(part.number) == canonical(label) and (part.number.isupper() == label.isupper())]
    inner = any(node.marker.value == label_key(label) for part in texte.parts for node in outline(part.body))
    if len(named) != 1 or inner:
        return operation
    found = replace(target, holder="article", number=label, heading="", steps=target.steps[1:])
    return _bringing_an_article(replace(operation, target=found))


def _bringing_an_article(operation: Operation) -> Operation:
    """« Après le VI, il est inséré un VI bis ainsi rédigé : « VI bis. – Aide / … » »: an article beside article VI."""
    if not isinstance(operation, Insert) or operation.target.steps or operation.content.unit != "item":
        return operation
    first, *rest = operation.content.body
    number = _NUMBER.fullmatch(first.label) if isinstance(first, Alinea) else None
    heading = first.text[len(first.label) :].strip() if isinstance(first, Alinea) else ""
    if number is None or not isinstance(first, Alinea) or not rest or not is_title_like(heading):
        return operation
    article = Article(number["number"], heading, tuple(rest), title=first.text)
    return replace(operation, content=replace(operation.content, body=(), articles=(article,), unit="article"))


def check_section(texte: Texte, target: Target, heading: str) -> None:
    """« ## 2. Rôles / Le 3 est supprimé. », where the text titles « Rôles » an article with a point 3: which?"""
    if target.pointed and heading:
        for part in texte.parts:
            if (
                is_headed_by_number(part)
                and same_words(part.heading, heading)
                and canonical(part.number) != canonical(target.number)
            ):
                _refuse_inner(part, target, "dont l’acte reprend le titre")


def _refuse_inner(part: Article, target: Target, why: str) -> None:
    if any(node.marker.value == label_key(target.number) for node in outline(part.body)):
        raise Refused(
            "two-targets",
            f"Le texte a un article {target.number}, et l’article {part.number}, {why}, un point {target.number} : "
            "dire lequel est visé.",
            written_number(part),
        )
