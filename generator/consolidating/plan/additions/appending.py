"""Append: « est complété par », « il est ajouté », and where in an article, an alinéa or a list the new text goes."""

from __future__ import annotations

from dataclasses import replace

from generator.consolidating.edits import BodyEdit, CharEdit, Edit, SlotEdit
from generator.consolidating.locate.counting import counts
from generator.consolidating.locate.outline import body_marker, outline
from generator.consolidating.matching.tokens import content_words, coverage
from generator.consolidating.matching.words import appended, inserted_after
from generator.consolidating.payload import require, settle, stamp, words_of
from generator.consolidating.plan.additions.adding import body_plan, brings_parts
from generator.consolidating.plan.additions.gaps import refuse_gap
from generator.consolidating.plan.additions.going_on import goes_on
from generator.consolidating.plan.additions.joined_list import joins_list
from generator.consolidating.plan.additions.next_of_series import check_series
from generator.consolidating.plan.additions.said_again import refuse_said_again
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.parts.nesting import among_lines, inner_lines, unfold
from generator.consolidating.plan.parts.own_number import refuse_strange_number
from generator.consolidating.plan.parts.parts import insert_parts, new_parts, place_by_number, refuse_disorder
from generator.consolidating.plan.parts.within import placed, plan_within
from generator.consolidating.plan.rewriting.checks import ended, refuse_said
from generator.consolidating.plan.rewriting.replacing import plan_replace
from generator.consolidating.plan.tables.completed import only_table
from generator.consolidating.plan.tables.table import new_columns, new_rows
from generator.consolidating.plan.words.wording import UNSEEN, refuse_unsure
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, Scope, Slot, scope_text
from generator.model import Alinea, Lacune
from generator.operations import Append, Replace

_INSERTS = ("insér", "inser", "intercal")
"""« il est inséré »: somewhere within, where « complété » and « ajouté » are at the end."""


def plan_append(operation: Append, reading: Reading, context: Context) -> Plan:
    """« est complété par », « il est ajouté »."""
    require(operation.content)
    if operation.content.unit == "division":
        raise Refused("place-unknown", "Une division nouvelle est annoncée sans place : dire après quel article elle commence.")
    inside = operation.target.holder in ("division", "annexe") and not operation.target.steps and bool(reading)
    if inside and brings_parts(operation.content) and operation.content.unit in ("", "article"):
        return plan_within(new_parts(operation.content, replace(operation.target, number=""), context), reading, context)
    if brings_parts(operation.content) and operation.target.holder in ("texte", "division", ""):
        parts = new_parts(operation.content, operation.target, context)
        inner = among_lines(parts[0], context.texte) if len(parts) == 1 and operation.target.holder != "division" else None
        if inner is not None:
            part, place, brought = inner
            return _lines(part, place, brought, context)
        index = reading[-1].part + 1 if inside else place_by_number(parts[0], context.texte)
        return insert_parts(placed(parts, index, context.texte), index)
    if len(reading) != 1:
        raise Refused("two-targets", "La phrase désigne plusieurs passages : préciser lequel est complété.")
    scope = reading[0]
    if scope.unit == "intitule":
        raise Refused(
            "words-or-portion", "Un intitulé ne reçoit ni phrase ni alinéa : donner l’intitulé entier, ou les mots à y ajouter."
        )
    check_series(operation.content, scope, context, last=True)
    refuse_strange_number(operation.content, scope, context)
    operation = _own_heading_off(operation, scope, context)
    lines = _sub_articles(operation, scope, context) if brings_parts(operation.content) and scope.whole else None
    if lines is not None:
        return lines
    if brings_parts(operation.content) and scope.whole:
        parts = new_parts(operation.content, replace(operation.target, number=""), context)
        refuse_gap(parts[0], context.texte.parts[scope.part], context.texte)
        refuse_disorder(parts, scope.part + 1, context.texte)
        return insert_parts(parts, scope.part + 1)
    if operation.content.articles:
        raise Refused(
            "article-payload", "Le nouveau texte contient un article et complète un autre article : vérifier la transcription."
        )
    if scope.slot is not None:
        return Plan((), (UNSEEN,))
    scope = only_table(operation.content, scope, context)
    if scope.unit == "tableau" or scope.rows is not None:
        if operation.content.unit == "colonne":
            return new_columns(operation.content, scope, before=False, context=context)
        return _append_rows(operation, scope, context)
    restated = _restated(operation, scope, context)
    if restated is not None:
        return restated
    if operation.content.unit != "mots":
        refuse_said_again(operation.content, scope, context.texte.parts[scope.part].body)
    if operation.content.unit in ("phrase", "mots"):
        return _append_words(operation, scope, context)
    if scope.chars is not None or _continues(operation, scope) or goes_on(operation.content, scope, context.texte):
        return _append_words(operation, scope, context)
    listed = joins_list(operation, scope, context)
    if listed is not None:
        return listed
    between = _inserted_rank(operation, scope, context)
    if between is not None:
        return between
    if operation.rank is not None:
        _check_rank(operation.rank, scope, context, item=operation.content.unit == "item")
        held = _ranked_hole(operation, scope, context)
        if held is not None:
            return held
    notes = (
        ("Texte ajouté à la suite, en alinéa distinct.",)
        if not operation.content.unit and (scope.unit in ("alinea", "item") or _one_sentence(operation))
        else ()
    )
    return replace(body_plan(operation.content, scope, scope.end, context), notes=notes)


def _own_heading_off(operation: Append, scope: Scope, context: Context) -> Append:
    """« L'article 5 est complété : « Article 5 / Objet / … » »: the payload begins with the heading of what it completes."""
    part = context.texte.parts[scope.part]
    content = unfold(operation.content, part.number, scope, context) if scope.whole else operation.content
    if content is operation.content or content.articles:
        return operation
    settled = settle(content, (part.heading, part.title, operation.target.heading))
    return replace(operation, content=replace(content, body=settled.body, number="", heading="", maybe_heading=False))


def _sub_articles(operation: Append, scope: Scope, context: Context) -> Plan | None:
    """« L'article 5 est complété par un article 5.3 » where 5.1 and 5.2 are lines of article 5: so is 5.3, after them."""
    part = context.texte.parts[scope.part]
    articles = new_parts(operation.content, replace(operation.target, number=""), context)
    lines = inner_lines(articles, part, context)
    if lines is None:
        return None
    return _lines(scope.part, scope.end, lines, context)


def _lines(part: int, place: int, lines: tuple[Alinea | Lacune, ...], context: Context) -> Plan:
    body = stamp(lines, context.origin)
    return Plan((BodyEdit(part, place, place, body),), written=tuple(element.ident for element in body))


def _append_rows(operation: Append, scope: Scope, context: Context) -> Plan:
    table = context.texte.parts[scope.part].body[scope.start]
    last = scope.rows[1] if scope.rows else len(table.rows) if isinstance(table, Alinea) else 0
    return new_rows(operation.content, scope, last, context)


def _continues(operation: Append, scope: Scope) -> bool:
    """Whether the payload goes on with an alinéa that is completed: it is one, and no item."""
    first = operation.content.body[0]
    return (
        scope.unit in ("alinea", "item")
        and not operation.content.unit
        and len(operation.content.body) == 1
        and isinstance(first, Alinea)
        and not first.label
        and first.kind == "paragraphe"
    )


def _one_sentence(operation: Append) -> bool:
    """« L'article 7 est complété par « Elle est motivée. » »: an alinéa, or the end of the last one; the act does not say."""
    (first, *rest) = operation.content.body
    return not rest and isinstance(first, Alinea) and first.kind == "paragraphe" and not first.label


def _append_words(operation: Append, scope: Scope, context: Context) -> Plan:
    """A sentence or words at the end of the last alinéa of a place: the alinéa stays one."""
    body = context.texte.parts[scope.part].body
    element = body[scope.end - 1] if scope.end > scope.start else None
    if isinstance(element, Lacune):
        return Plan((), (UNSEEN,))
    if not isinstance(element, Alinea) or element.rows or not operation.content.body:
        raise Refused(
            "place-unknown", "Le passage à compléter ne finit pas par une phrase : préciser où ajouter le nouveau texte."
        )
    inner = body_marker(element) if scope.unit == "item" and scope.end - scope.start > 1 else None
    if inner is not None and inner.style != "title":
        raise Refused("place-unknown", "Le point à compléter finit par une liste : dire à quel alinéa s’ajoute la phrase.")
    several = operation.content.unit == "phrase" and scope.whole and scope.end - scope.start > 1
    if several and operation.verb.startswith(_INSERTS):
        raise Refused("place-unknown", "Une phrase est insérée dans un passage de plusieurs alinéas : dire à quelle place.")
    first, *rest = operation.content.body
    if not isinstance(first, Alinea):
        raise Refused("place-unknown", "Le nouveau texte n’est pas une phrase : vérifier la transcription.")
    start, end = scope.chars or (0, len(element.text.rstrip()))
    told = operation.content.unit == "phrase" and operation.content.count is not None
    if not told and not rest:
        refuse_unsure(first.text, element.text[:end])
    refuse_said(first.text, element.text[:end])
    new, ending = ended(first.text) if operation.content.unit == "phrase" and not rest else (first.text.strip(), ())
    if operation.content.unit == "phrase" or (first.text[:1].isupper() and element.text[:end].rstrip()[-1:] in ".!?»"):
        change = inserted_after(element.text, len(element.text[:end].rstrip()), new)
    else:
        change = appended(element.text, start, end, first.text.strip())
    edits: list[Edit] = [CharEdit(scope.part, scope.end - 1, change.start, change.end, change.new)]
    more = stamp(tuple(rest), context.origin, 1)
    if more:
        edits.append(BodyEdit(scope.part, scope.end, scope.end, more))
    return Plan(tuple(edits), (*change.notes, *ending), (element.ident, *(added.ident for added in more)))


def _restated(operation: Append, scope: Scope, context: Context) -> Plan | None:
    """« complété comme suit » followed by the whole passage restated, with more words: a replacement in practice."""
    old, new = scope_text(context.texte, scope), words_of(operation.content)
    if not old or operation.rank is not None or operation.content.unit not in ("", "phrase", "mots"):
        return None
    share = coverage(old, new)
    if (share >= 0.9 and len(old.split()) >= 6) or _begins_with(new, old):
        plan = plan_replace(Replace(operation.target, operation.content, "remplacé"), (scope,), context)
        return replace(plan, notes=(*plan.notes, "Le texte ajouté reprend tout le passage visé : il le remplace."))
    if share >= 0.6 and len(old.split()) >= 12:
        raise Refused(
            "restated-in-part",
            "Le nouveau texte reprend une grande partie du passage à compléter : rien ne dit s’il le remplace ou s’y "
            "ajoute. Le préciser.",
        )
    return None


def _begins_with(new: str, old: str) -> bool:
    """Whether a text begins with all the words of another, three at least."""
    words = content_words(old)
    return len(words) >= 3 and content_words(new)[: len(words)] == words


def _check_rank(rank: int, scope: Scope, context: Context, *, item: bool) -> None:
    """« Un quatrième alinéa est ajouté »: three must stand before it, in one way of counting."""
    body = context.texte.parts[scope.part].body
    if any(isinstance(element, Lacune) for element in body[scope.first : scope.end]):
        return
    held = [len(count.groups) for count in counts(body, scope.first, scope.end)]
    if item:
        held = [sum(1 for node in outline(body) if scope.start <= node.index < scope.end and node.marker.style != "title")]
    if rank - 1 not in held and scope.end > scope.first:
        raise Refused(
            "rank-mismatch",
            f"L’alinéa ajouté serait le {rank}e, et le passage compte {scope.end - scope.first} alinéas : préciser sa place.",
        )


def _inserted_rank(operation: Append, scope: Scope, context: Context) -> Plan | None:
    """« il est inséré un troisième alinéa » where three stand already: it takes the third place, in every way of counting."""
    body = context.texte.parts[scope.part].body
    if operation.rank is None or not operation.verb.startswith(_INSERTS):
        return None
    if any(isinstance(element, Lacune) for element in body[scope.first : scope.end]):
        return None
    if operation.content.unit == "item":
        nodes = [node for node in outline(body) if scope.start <= node.index < scope.end and node.marker.style != "title"]
        places = {nodes[operation.rank - 1].index} if operation.rank <= len(nodes) else set()
    else:
        ways = [count.groups for count in counts(body, scope.first, scope.end)]
        places = {groups[operation.rank - 1][0] for groups in ways if operation.rank <= len(groups)}
    if len(places) > 1:
        raise Refused(
            "uncertain-count", "La place du nouvel alinéa dépend de la manière de compter : préciser après lequel l’insérer."
        )
    return body_plan(operation.content, scope, places.pop(), context) if places else None


def _ranked_hole(operation: Append, scope: Scope, context: Context) -> Plan | None:
    """Over a hole, the rank tells how many alinéas stand before, and none after: a presumption, shown as one."""
    body = context.texte.parts[scope.part].body
    held = [index for index in range(scope.first, scope.end) if isinstance(body[index], Lacune)]
    if not held or operation.rank is None:
        return None
    if len(held) > 1 or held[0] != scope.end - 1:
        return None
    before = operation.rank - 1 - (held[0] - scope.first)
    if before < 0:
        raise Refused(
            "rank-mismatch", f"L’alinéa ajouté serait le {operation.rank}e, et davantage sont connus : préciser sa place."
        )
    new = stamp(operation.content.body, context.origin)
    edit = SlotEdit(scope.part, held[0], Slot(before, None, 0), new, presumed_end=True)
    return Plan(
        (edit,), ("Nombre d’alinéas présumé d’après le rang de l’alinéa ajouté.",), tuple(element.ident for element in new)
    )
