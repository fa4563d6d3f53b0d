"""Replace: « est remplacé par », « ainsi rédigé », « modifié comme suit » with its full new text."""

from __future__ import annotations

from dataclasses import replace

from generator.consolidating.edits import BodyEdit, CharEdit, Edit, HeadingEdit, SlotEdit
from generator.consolidating.holes import known_before
from generator.consolidating.locate.named import opening
from generator.consolidating.matching.tokens import tokens
from generator.consolidating.payload import (
    keep_label,
    keep_number,
    last_known,
    refuse_other_number,
    require,
    run_in_off,
    settle,
    stamp,
    table_alone,
    words_of,
)
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.parts.by_sub_articles import plan_group
from generator.consolidating.plan.parts.division import plan_division
from generator.consolidating.plan.parts.nesting import own_articles, unfold
from generator.consolidating.plan.parts.own_number import own_number_off
from generator.consolidating.plan.rewriting.checks import (
    KEPT_STOP,
    final_stop,
    finished,
    may_be_heading,
    quotes_a_part,
    refuse_partial,
    refuse_restated,
    refuse_shorter,
    refuse_skipped,
    rewrites,
    titled_point,
)
from generator.consolidating.plan.rewriting.ellipses import plan_between_ellipses, refuse_open_end
from generator.consolidating.plan.rewriting.first_lines import (
    article_heading_off,
    bare_heading,
    first_line,
    heading_as_line,
    heading_in_line,
    number_line_off,
    title_gone,
    title_line,
)
from generator.consolidating.plan.rewriting.partial import refuse_part_only
from generator.consolidating.plan.rewriting.quoted_parts import refuse_part
from generator.consolidating.plan.rewriting.restated_passages import restated_passages
from generator.consolidating.plan.rewriting.rubrics import restated_rubrics
from generator.consolidating.plan.rewriting.siblings import past_siblings
from generator.consolidating.plan.rewriting.titled import plan_heading_line, plan_titled
from generator.consolidating.plan.tables.table import replace_cells
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, Scope, elements, part_name, scope_text
from generator.french.article_numbers import canonical
from generator.model import Alinea, Lacune
from generator.operations import Replace, Step


def plan_replace(operation: Replace, reading: Reading, context: Context) -> Plan:
    """Edits of a replacement, or a refusal."""
    parted = operation.target.holder == "annexe" and any(context.texte.parts[scope.part].kind != "annexe" for scope in reading)
    if ((operation.target.holder == "division" or parted) and not operation.target.steps) or operation.target.through:
        return plan_division(operation, reading, context)
    shown = plan_between_ellipses(operation, reading[0], context) if len(reading) == 1 else None
    if shown is not None:
        return shown
    require(operation.content)
    if any(scope.unit == "group" for scope in reading):
        return plan_group(operation, reading, context)
    if len(reading) > 1:
        return _several(operation, reading, context)
    scope = reading[0]
    refuse_part_only(operation, scope, context)
    if scope.edge:
        raise Refused("extent-unknown", "Rien ne dit jusqu’où va le passage remplacé : citer les mots qu’il comprend.")
    _refuse_same(operation, scope, context)
    refuse_open_end(operation, scope, context)
    if scope.heading:
        return _heading(operation, scope, context)
    if scope.slot is not None:
        return _slot(operation, scope, context)
    if scope.rows is not None or scope.column is not None:
        return replace_cells(operation, scope, context)
    if scope.chars is not None:
        return _chars(operation, scope, context)
    if scope.whole:
        return _article(operation, scope, context)
    operation, siblings, notes = past_siblings(operation, scope, context)
    plan = _stretch(operation, scope, context)
    written = tuple(element.ident for edit in siblings for element in edit.new)
    return Plan((*plan.edits, *siblings), (*plan.notes, *notes), (*plan.written, *written))


def _refuse_same(operation: Replace, scope: Scope, context: Context) -> None:
    new = [token.folded for token in tokens(words_of(operation.content))]
    old = [token.folded for token in tokens(scope_text(context.texte, scope))]
    if new and new == old and not operation.content.articles and not operation.content.heading:
        raise Refused("same-text", "Le nouveau texte est identique à l’ancien : vérifier la transcription de l’acte.")


def _heading(operation: Replace, scope: Scope, context: Context) -> Plan:
    texts = [element.text for element in operation.content.body if isinstance(element, Alinea)]
    part, brought = context.texte.parts[scope.part], operation.content.articles
    heading = operation.content.heading or (texts[0] if len(texts) == 1 else "")
    whole = len(brought) == 1 and not texts and not brought[0].body and canonical(brought[0].number) == canonical(part.number)
    heading = brought[0].heading if whole else heading  # « Article 4 : Encadrement et santé », its number said again
    if not heading or (brought and not whole):
        raise Refused("heading-unknown", "Le nouvel intitulé ne tient pas en une ligne : vérifier ce que la phrase remplace.")
    return Plan((HeadingEdit(scope.part, heading=bare_heading(heading, part)),), written=(part.ident,))


def _slot(operation: Replace, scope: Scope, context: Context) -> Plan:
    """Alinéas of a hole: they are taken from its count; the last one may be the alinéa held before the hole, nobody can tell."""
    body = context.texte.parts[scope.part].body
    new = stamp(operation.content.body, context.origin)
    slot = scope.slot
    written = tuple(element.ident for element in new)
    notes: tuple[str, ...] = ("Pris en compte sur un texte manquant : le texte remplacé n’est pas versé.",)
    before = known_before(body, scope.start) if slot is not None and slot.back == 0 and slot.count == 1 else None
    held = body[scope.start]
    if slot is not None and slot.count == 1 and len(new) > 1 and any(isinstance(e, Alinea) and e.label for e in new):
        notes = (*notes, f"Décompte incertain : le nouveau texte, donné pour un alinéa, en compte {len(new)}.")
    if before is not None and isinstance(held, Lacune):
        swallowed = replace(held, last_known=(before, *held.last_known))
        edit = BodyEdit(scope.part, scope.start - 1, scope.end, (swallowed, *new))
        return Plan(
            (edit,),
            (*notes, "L’alinéa qui précède le texte manquant était peut-être le dernier : il rejoint le texte manquant."),
            written,
        )
    return Plan((SlotEdit(scope.part, scope.start, slot, new),) if slot else (), notes, written)


def _chars(operation: Replace, scope: Scope, context: Context) -> Plan:
    """A phrase gives way to the payload; alinéas after the payload's first one follow when the phrase ends its alinéa."""
    alinea = context.texte.parts[scope.part].body[scope.start]
    body = operation.content.body
    first = body[0] if body else None
    if not isinstance(alinea, Alinea) or scope.chars is None or not isinstance(first, Alinea) or operation.content.articles:
        raise Refused(
            "phrase-payload", "Le nouveau texte ne peut pas prendre la place d’une phrase : vérifier ce que la phrase remplace."
        )
    start, end = scope.chars
    if scope.unit == "intitule":
        return plan_heading_line(operation, scope, alinea)
    if scope.unit == "fin":  # « après les mots « A », la fin … » keeps the full stop that the new words do not bring
        end += alinea.text[end : end + 1] == first.text.rstrip()[-1:] and first.text.rstrip()[-1:] in (".", ";")
        if first.text[:1] in (",", ";", "."):
            start = len(alinea.text[:start].rstrip())
    prefix = alinea.text[start : start + len(alinea.label)] if start == 0 and alinea.label and not first.label else ""
    prefix = "" if prefix and first.text.strip().startswith(prefix.strip()) else prefix
    runs = scope.unit == "fin" and alinea.text[:start][-1:].isalnum() and first.text.strip()[:1].isalnum()
    joint = " " if prefix or runs else ""
    rest = stamp(body[1:], context.origin, 1)
    stop = "" if rest or scope.unit != "phrase" else final_stop(first.text, alinea.text[start:end])
    edits: list[Edit] = [CharEdit(scope.part, scope.start, start, end, prefix + joint + first.text.strip() + stop)]
    if rest:
        if alinea.text[end:].strip():
            raise Refused(
                "phrase-payload", "Le nouveau texte compte plusieurs alinéas et remplace une phrase au milieu d’un alinéa."
            )
        edits.append(BodyEdit(scope.part, scope.end, scope.end, rest))
    notes = (KEPT_STOP,) if stop else ()
    return Plan(tuple(edits), notes, written=(alinea.ident, *(element.ident for element in rest)))


def _article(operation: Replace, scope: Scope, context: Context) -> Plan:
    part = context.texte.parts[scope.part]
    modifies = operation.verb.startswith("modifi") and not rewrites(operation.verb)
    passages = restated_passages(operation.content, part.number, scope, context, modifies=modifies)
    if passages is not None:
        return passages
    if modifies and (rubrics := restated_rubrics(operation.content, scope, context)):
        return rubrics
    content = unfold(operation.content, part.number, scope, context)
    if content.number and part.number and canonical(content.number) != canonical(part.number) and part.kind == "article":
        raise Refused(
            "other-number",
            f"Le nouveau texte porte le numéro {content.number} et la phrase vise {part_name(part)} : préciser lequel "
            "des deux est modifié.",
        )
    if part.kind == "article":
        refuse_other_number(content, part.number, part_name(part))
        content = own_number_off(content, part.number, (part,))
    content = number_line_off(content, part)
    content = heading_as_line(content, part)
    content = run_in_off(content, part.heading, part.lines[0] if part.lines else "")
    settled = settle(content, (part.heading, part.title, operation.target.heading), first_line(part))
    notes = (*settled.notes, *title_gone(part, settled.body))
    if modifies and quotes_a_part(content.body, part.body):
        notes = (
            *notes,
            "Le texte donné figure déjà, mot pour mot, dans l’article : la phrase n’a d’effet que si le reste disparaît.",
        )
    elif not part.heading or settled.heading is None or content.quoted_heading == settled.heading:
        _refuse_shorter(operation, scope, context)
    refuse_skipped(settled.body, elements(context.texte, scope))
    new = stamp(settled.body, context.origin)
    kept = title_line(part, operation.target.heading, content) if settled.heading is None else ()
    notes = (*notes, *(f"« {line.text} », lu comme l’intitulé de l’article, reste devant le nouveau texte." for line in kept))
    edits: list[Edit] = [BodyEdit(scope.part, scope.start, scope.end, (*kept, *last_known(new, part.body)), whole=True)]
    heading = bare_heading(settled.heading, part)
    if heading is not None and heading != part.heading:
        edits.append(HeadingEdit(scope.part, heading=heading))
        if part.heading and not content.heading and not content.quoted_heading:
            notes = (*notes, f"Première ligne du nouveau texte lue comme l’intitulé de l’article : « {heading} ».")
    if content.articles:
        edits += own_articles(content, part.number, scope.part, context)
    written = (part.ident, *(element.ident for element in new))
    return Plan(tuple(edits), notes, written)


def _refuse_shorter(operation: Replace, scope: Scope, context: Context) -> None:
    """« L'article 5 est modifié : … » with much less text than the article has: which part it replaces is not known."""
    if operation.verb.startswith("modifi") and not rewrites(operation.verb):
        whole = context.texte.parts[scope.part].body[scope.first : scope.end]
        refuse_shorter(operation.content, elements(context.texte, scope), whole)


def _stretch(operation: Replace, scope: Scope, context: Context) -> Plan:
    """Alinéas, an item, a sub-article under its heading line."""
    refuse_part(operation.target, scope, context, words_of(operation.content))
    operation = article_heading_off(operation, scope, context)
    refuse_skipped(operation.content.body, elements(context.texte, scope))
    if operation.content.articles and not scope.head:
        raise Refused(
            "article-payload",
            "Le nouveau texte contient un article et remplace une partie d’article : vérifier la transcription.",
        )
    held = elements(context.texte, scope)
    first = held[0] if held else None
    cautious = operation.verb.startswith("modifi") and not rewrites(operation.verb)
    if cautious and (rubrics := restated_rubrics(operation.content, scope, context)):
        return rubrics
    if scope.unit == "article" or len(held) > 1:
        _refuse_shorter(operation, scope, context)
    if scope.head and isinstance(first, Alinea):
        return plan_titled(operation, scope, context)
    if scope.unit in ("item", "article"):
        operation = replace(operation, content=heading_in_line(operation.content, first))
    body = operation.content.body
    notes: tuple[str, ...] = ()
    if (scope.unit == "article" and may_be_heading(held, body)) or (scope.unit == "item" and titled_point(held, body)):
        raise Refused(
            "heading-unknown",
            "Rien ne dit si la première ligne du passage est un intitulé, qui reste, ou du texte, qui est remplacé : "
            "la reprendre dans le nouveau texte.",
        )
    steps = operation.target.steps
    only = len(steps) > 1 and steps[-1] == Step("alinea") and steps[-2].unit == "item"  # « la définition du niveau V »
    begin = opening(first) if isinstance(first, Alinea) and (scope.unit == "item" or only) else ""
    if begin and not (body and isinstance(body[0], Alinea) and opening(body[0]) == begin):
        raise Refused("heading-unknown", f"Rien ne dit si « {begin} » reste devant le nouveau texte : l’y reprendre.")
    if isinstance(first, Alinea) and first.rows and len(held) == 1:
        body, notes = table_alone(body, context.texte.parts[scope.part].body[: scope.start])
    if isinstance(first, Alinea) and scope.unit in ("item", "article"):
        body, notes = keep_label(body, first)
    elif isinstance(first, Alinea) and scope.unit == "alinea" and len(held) == 1:
        inside = any(step.unit == "item" for step in operation.target.steps)
        body, notes = keep_number(body, first, context.texte.parts[scope.part].body, inside=inside)
    body, repaired = finished(body, held)
    new = last_known(stamp(body, context.origin), held)
    refuse_restated(new, scope, context)
    notes = (*notes, *repaired)
    if cautious:
        refuse_partial(operation.content.body, held)
    return Plan((BodyEdit(scope.part, scope.start, scope.end, new),), notes, tuple(element.ident for element in new))


def _several(operation: Replace, reading: Reading, context: Context) -> Plan:
    """Several places: one payload alinéa each, in order (« respectivement »), or nothing is done."""
    body = operation.content.body
    if len(body) != len(reading) or operation.content.articles or any(scope.whole for scope in reading):
        raise Refused(
            "several-places",
            "La phrase vise plusieurs passages séparés et ne dit pas quel texte remplace chacun : les distinguer.",
        )
    plans = [
        plan_replace(replace(operation, content=replace(operation.content, body=(element,))), (scope,), context)
        for element, scope in zip(body, reading, strict=True)
    ]
    return Plan(
        tuple(edit for plan in plans for edit in plan.edits),
        tuple(dict.fromkeys(note for plan in plans for note in plan.notes)),
        tuple(ident for plan in plans for ident in plan.written),
    )
