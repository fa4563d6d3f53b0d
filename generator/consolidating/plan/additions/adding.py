"""Insert: new alinéas, items, phrases, rows, articles, each beside what the sentence names."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.consolidating.edits import BodyEdit, CharEdit, SlotEdit
from generator.consolidating.locate.outline import body_marker
from generator.consolidating.matching.words import inserted_after, inserted_before
from generator.consolidating.payload import require, stamp
from generator.consolidating.plan.additions.next_of_series import check_series
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.parts.new_division import plan_new_division
from generator.consolidating.plan.parts.own_number import refuse_strange_number
from generator.consolidating.plan.parts.parts import insert_parts, new_parts, refuse_disorder
from generator.consolidating.plan.rewriting.checks import ended, refuse_already, refuse_said
from generator.consolidating.plan.tables.table import new_columns, new_rows
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, Scope, Slot
from generator.french.article_numbers import canonical
from generator.model import Alinea, Article, Lacune, Texte
from generator.operations import Content, Insert

_PARTS = ("article", "annexe", "division")


def brings_parts(content: Content) -> bool:
    """Whether the payload is articles of their own rather than alinéas."""
    return content.unit in _PARTS or (bool(content.articles) and not content.body)


def plan_insert(operation: Insert, reading: Reading, context: Context) -> Plan:
    """« est inséré après / avant »: the reading is the neighbour, or what holds the place for « au début »."""
    require(operation.content)
    scope = reading[-1] if operation.position == "après" else reading[0]
    before = operation.position == "avant"
    if operation.content.unit == "division":
        return plan_new_division(operation, reading, context)
    if brings_parts(operation.content) and (scope.whole or not operation.target.steps) and scope.unit != "article":
        parts = new_parts(operation.content, replace(operation.target, number=""), context)
        for part in parts:
            _refuse_line_taken(part, context.texte)
        index = scope.part + 1 if operation.position == "après" and scope.edge != "debut" else scope.part
        after = operation.position == "après" and scope.edge != "debut"
        index = past_its_own(index, scope.part, parts[0], context.texte) if after else index
        if after and (following := next(iter(context.texte.parts[index:]), None)) and _before_its_rank(parts[-1], following):
            refuse_disorder(parts, index, context.texte)  # « après l'article 4 », an article 4 ter, where 4 bis follows it
        return insert_parts(parts, index, context.texte.parts[scope.part].divisions)
    if len(reading) > 1 and not operation.target.steps:
        raise Refused("two-targets", "La phrase désigne plusieurs parties du texte : préciser après laquelle insérer.")
    if operation.content.unit in ("phrase", "mots") or scope.chars is not None:
        return _phrase(
            operation, scope, context, before=scope.edge == "debut" or (operation.position != "après" and not scope.edge)
        )
    if scope.slot is not None:
        return _slot(operation, scope, context)
    if operation.content.unit == "colonne" or (scope.column is not None and scope.rows is None):
        return new_columns(operation.content, scope, before=before, context=context)
    if scope.rows is not None:
        return new_rows(operation.content, scope, scope.rows[0] if before else scope.rows[1], context)
    held = context.texte.parts[scope.part].body[scope.first : scope.first + 1]
    heads = scope.edge == "debut" or operation.position == "début"
    if operation.content.unit == "ligne" and heads and any(isinstance(line, Alinea) and line.rows for line in held):
        raise Refused("place-unknown", "Rien ne dit si la ligne nouvelle se place avant ou après celle du titre : le préciser.")
    check_series(operation.content, replace(scope, start=0), context, last=False)
    refuse_strange_number(operation.content, scope, context)
    if scope.whole and operation.position != "début" and not scope.edge:
        raise Refused(
            "place-unknown", "Le nouveau texte n’est pas un article : préciser après quel alinéa de l’article il s’insère."
        )
    index = {"après": scope.end, "avant": scope.start, "début": scope.first}[operation.position]
    index = {"debut": scope.first, "fin": scope.end}.get(scope.edge, index)
    return body_plan(operation.content, scope, index, context)


_RANKED = re.compile(r"(?P<number>.*\d)(?P<rank>bis|ter|quater|quinquies|sexies|septies|octies)")


def _before_its_rank(new: Article, following: Article) -> bool:
    """Whether « 4 ter » would stand before « 4 bis »."""
    one, other = _RANKED.fullmatch(canonical(new.number)), _RANKED.fullmatch(canonical(following.number))
    return one is not None and other is not None and one["number"] == other["number"]


def _bears(body: tuple[Alinea | Lacune, ...], number: str) -> bool:
    first = body[0].text if body and isinstance(body[0], Alinea) else ""
    held = re.match(rf"\W*(?:article\s+)?{re.escape(number.strip())}(?![\w])", first, re.IGNORECASE)
    return held is not None


def _refuse_line_taken(new: Article, texte: Texte) -> None:
    """« Après l'article 5, il est inséré un article 5.1 », where article 5 has a line « 5.1 »."""
    wanted = canonical(new.number)
    for part in texte.parts:
        if part.kind == "article" and canonical(part.number) and wanted.startswith(canonical(part.number) + "."):
            markers = [body_marker(line) for line in part.body if isinstance(line, Alinea)]
            if any(marker is not None and marker.value == wanted for marker in markers):
                raise Refused("number-taken", f"L’article {part.number} a déjà un point {new.number} : vérifier le numéro donné.")


def past_its_own(index: int, part: int, new: Article, texte: Texte) -> int:
    """« Après l'article 8 » is after 8.1 and 8.2, unless the new article is one of them; 8-1 is an article of its own."""
    inner = canonical(texte.parts[part].number) + "."
    if inner == "." or canonical(new.number).startswith(inner):
        return index
    while (
        index < len(texte.parts)
        and texte.parts[index].kind == "article"
        and canonical(texte.parts[index].number).startswith(inner)
    ):
        index += 1
    return index


_LAST_COUNT = re.compile(r"\d+\Z")
_PARTING = re.compile(r"(?<=\d)[^\w]+\Z")
"""What stands between the number of a sub-article and its title: « – » in « 3.2 – Jeunesse »."""


def _head_line(number: str, heading: str, part: Article) -> str:
    """« 3.3 – Seniors » beside « 3.2 – Jeunesse »: the number and the title of a sub-article, parted as those beside it are."""
    for line in part.body:
        found = body_marker(line) if isinstance(line, Alinea) else None
        if isinstance(line, Alinea) and found and _LAST_COUNT.sub("", found.value) == _LAST_COUNT.sub("", canonical(number)):
            parting = _PARTING.search(line.text[: found.length])
            return f"{number}{parting[0] if parting else '. '}{heading}".strip()
    return f"{number}. {heading}".strip()


def body_plan(content: Content, scope: Scope, index: int, context: Context) -> Plan:
    """New alinéas before the element of this index; a sub-article among them under a heading line of its own."""
    body = content.body
    if content.articles:
        if len(content.articles) > 1 or body or scope.unit != "article":
            raise Refused(
                "article-payload",
                "Le nouveau texte contient un article et s’insère parmi des alinéas : vérifier la transcription.",
            )
        article = content.articles[0]
        body = (Alinea(_head_line(article.number, article.heading, context.texte.parts[scope.part]), "intertitre"), *article.body)
    elif content.heading and content.number and not _bears(body, content.number):
        body = (Alinea(_head_line(content.number, content.heading, context.texte.parts[scope.part]), "intertitre"), *body)
    elif content.heading and not content.number:
        body = (Alinea(content.heading, "intertitre"), *body)
    elif content.number and content.unit == "article" and not _bears(body, content.number):
        raise Refused("label-missing", f"La phrase annonce un article {content.number}, et rien ne le numéroterait ici.")
    only = body[0] if len(body) == 1 and not content.unit else None
    if isinstance(only, Alinea) and not only.label and only.text.rstrip().endswith(","):
        raise Refused("phrase-or-words", f"« {only.text.strip()[:60]} » n’est pas un alinéa : dire à quels mots il se joint.")
    held = context.texte.parts[scope.part].body
    refuse_already(body, held[:index], held[index:])
    new = stamp(body, context.origin)
    return Plan((BodyEdit(scope.part, index, index, new),), written=tuple(element.ident for element in new))


def _phrase(operation: Insert, scope: Scope, context: Context, *, before: bool) -> Plan:
    """A sentence put before or after another, or at the edge of an alinéa."""
    element = context.texte.parts[scope.part].body[scope.start] if scope.end > scope.start else None
    first = operation.content.body[0] if len(operation.content.body) == 1 else None
    if not isinstance(element, Alinea) or not isinstance(first, Alinea) or scope.end - scope.start != 1 or element.rows:
        raise Refused("place-unknown", "La phrase ne dit pas dans quel alinéa insérer le nouveau texte : le préciser.")
    if operation.content.unit == "phrase" and scope.chars is None and not scope.edge and operation.position != "début":
        side = "devant" if before else "après"
        reason = f"Une phrase est placée {side} un alinéa : dire si elle en fait partie, ou si elle forme un alinéa nouveau."
        raise Refused("phrase-or-words", reason)
    start, end = scope.chars or (len(element.label), len(element.text.rstrip()))
    text, notes = ended(first.text) if operation.content.unit == "phrase" else (first.text.strip(), ())
    refuse_said(text, element.text[: start if before else end], element.text[start if before else end :])
    if not before:
        change = inserted_after(element.text, end, text)
    else:
        at = start + len(element.text[start:]) - len(element.text[start:].lstrip())
        change = inserted_before(element.text, at, text)
    return Plan(
        (CharEdit(scope.part, scope.start, change.start, change.end, change.new),), (*change.notes, *notes), (element.ident,)
    )


def _slot(operation: Insert, scope: Scope, context: Context) -> Plan:
    slot = scope.slot
    new = stamp(operation.content.body, context.origin)
    if slot is None or not new:
        raise Refused("place-unknown", "La place du nouveau texte n’est pas connue : le texte voisin n’est pas versé.")
    after = operation.position == "après"
    if slot.offset is not None:
        point = Slot(slot.offset + (slot.count if after else 0), None, 0)
    else:
        point = Slot(None, (slot.back or 0) + (0 if after else slot.count), 0)
    edit = SlotEdit(scope.part, scope.start, point, new)
    return Plan((edit,), ("Pris en compte sur un texte manquant.",), tuple(element.ident for element in new))
