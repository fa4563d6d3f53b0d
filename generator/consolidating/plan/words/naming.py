"""Rename (« la référence à A est remplacée par la référence à B ») and Renumber (« l'article 14 devient l'article 15 »)."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.consolidating.edits import CharEdit, DivisionEdit, Edit, HeadingEdit
from generator.consolidating.locate.outline import body_marker
from generator.consolidating.locate.part import part_scopes
from generator.consolidating.matching.initials import find_either, refuse_other_initial
from generator.consolidating.matching.liaisons import contracted
from generator.consolidating.matching.words import find, replaced
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.words.doubled import refuse_said
from generator.consolidating.plan.words.wording import UNSEEN, hits_in, places
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, Scope, holed, part_name
from generator.french.article_numbers import canonical
from generator.model import Alinea
from generator.operations import Rename, Renumber


def plan_rename(operation: Rename, reading: Reading, context: Context) -> Plan:
    """Every occurrence, headings included; over holes nothing can be seen."""
    if not operation.new.strip():
        raise Refused("empty-payload", "Le nouveau nom manque : compléter la transcription de l’acte.")
    edits: list[Edit] = []
    notes: list[str] = []
    written: list[str] = []
    missing = context.texte.open_ended or not reading
    reading = _but_for(operation, reading, context)
    if operation.articles_only:
        refuse_elsewhere(operation, reading, context)
    held = [(place.text, place.start, place.end) for scope in reading for place in places(context.texte, scope)]
    sought = find_either if operation.both_initials else find
    if not operation.both_initials:
        refuse_other_initial(held, operation.old)
    for scope in reading:
        part = context.texte.parts[scope.part]
        missing = missing or scope.slot is not None or holed(context.texte, scope)
        if scope.whole:
            edits += _heading(scope, part.heading, operation)
        for place in places(context.texte, scope):
            for hit in hits_in(place, operation.old, sought):
                refuse_said(place.text, hit, operation.old, operation.new)
                change = replaced(place.text, hit, operation.new)
                edits.append(place.edit(change))
                notes += change.notes
                written.append(part.body[place.index].ident if place.index >= 0 else part.ident)
            for joined, new in contracted(operation.old, operation.new):
                for hit in hits_in(place, joined, find):
                    edits.append(place.edit(replaced(place.text, hit, new)))
                    notes.append(f"« {joined} » devient « {new} ».")
                    written.append(part.body[place.index].ident if place.index >= 0 else part.ident)
    edits += _division_titles(operation, reading, context)
    if missing:
        notes.append(UNSEEN)
    elif not edits:
        raise Refused("words-not-found", f"« {operation.old} » ne figure pas dans le texte : vérifier la citation.")
    return Plan(tuple(edits), tuple(dict.fromkeys(notes)), tuple(dict.fromkeys(written)))


def refuse_elsewhere(operation: Rename, reading: Reading, context: Context) -> None:
    """« dans tous les articles de la convention », where its preamble or an annexe holds the name too: it may stay there."""
    for scope in reading:
        part = context.texte.parts[scope.part]
        forms = (operation.old, *(joined for joined, _ in contracted(operation.old, operation.new)))
        held = [place.text[place.start : place.end] for place in places(context.texte, scope)] + [part.heading]
        if part.kind != "article" and any(find(text, form) for text in held for form in forms):
            raise Refused(
                "scope-unsure",
                f"La phrase dit les articles, et « {operation.old} » figure aussi dans {part_name(part)} : dire s’il y change.",
            )


def _but_for(operation: Rename, reading: Reading, context: Context) -> Reading:
    """« à l'exception de l'article 6 »: the reading without it, nor the articles 6.1 and 6.2 that stand under it."""
    parts = context.texte.parts
    spared = {scope.part for target in operation.spared for scope in part_scopes(context.texte, target)}
    under = {
        index
        for index, part in enumerate(parts)
        for held in spared
        if parts[held].number and part.divisions == parts[held].divisions and part.number.startswith(f"{parts[held].number}.")
    }
    return tuple(scope for scope in reading if scope.part not in spared | under)


def _heading(scope: Scope, heading: str, operation: Rename) -> list[Edit]:
    """« Obligations du délégataire » too, when « le délégataire » becomes « l'agence »."""
    text = _renamed(heading, operation)
    return [HeadingEdit(scope.part, heading=text)] if text != heading else []


def _renamed(text: str, operation: Rename) -> str:
    """A heading in which the name, and its contracted forms, are changed."""
    for old, new in ((operation.old, operation.new), *contracted(operation.old, operation.new)):
        for hit in reversed(find_either(text, old) if operation.both_initials else find(text, old)):
            refuse_said(text, hit, old, new)
            change = replaced(text, hit, new)
            text = text[: change.start] + change.new + text[change.end :]
    return text


def _division_titles(operation: Rename, reading: Reading, context: Context) -> list[Edit]:
    """« Titre II – Moyens du délégataire »: the headings above the articles, where all that stands under them is renamed."""
    parts = context.texte.parts
    whole = {scope.part for scope in reading if scope.whole}
    edits: list[Edit] = []
    for index in whole:
        for depth, division in enumerate(parts[index].divisions):
            path = parts[index].divisions[: depth + 1]
            under = {other for other, part in enumerate(parts) if part.divisions[: depth + 1] == path}
            heading, title = _renamed(division.heading, operation), _renamed(division.title, operation)
            if under <= whole and title != division.title:
                edits.append(DivisionEdit(index, depth, replace(division, heading=heading, title=title)))
    return edits


def plan_renumber(operation: Renumber, reading: Reading, context: Context) -> Plan:
    """The number of a part, or the label of an item; labels inside an article that begin with its number follow it."""
    if len(reading) != 1:
        raise Refused("two-targets", "La phrase renumérote plusieurs passages à la fois : les distinguer.")
    scope = reading[0]
    part = context.texte.parts[scope.part]
    if scope.whole:
        edits: list[Edit] = [HeadingEdit(scope.part, number=operation.number, heading=operation.heading or None)]
        followers = _following(scope, part.number, operation.number, context) + _sub_parts(scope, operation.number, context)
        notes = ("Les subdivisions numérotées d’après l’article suivent son nouveau numéro.",) if followers else ()
        return Plan((*edits, *followers), (*notes, *_references(scope, context)), (part.ident,))
    element = part.body[scope.start] if scope.end > scope.start else None
    marker = body_marker(element) if isinstance(element, Alinea) else None
    if not isinstance(element, Alinea) or marker is None or not marker.value or marker.value == "-":
        raise Refused("no-label", "Le passage visé n’a pas de numéro que l’on puisse changer : vérifier la référence.")
    if marker.value[:1].isdigit() != operation.number.strip()[:1].isdigit():
        raise Refused(
            "label-family",
            f"« {marker.value} » et « {operation.number} » ne sont pas des repères de même forme : réécrire l’alinéa.",
        )
    old = element.text[: marker.length]
    core = re.search(_core(marker.value), old, re.IGNORECASE)
    if core is None:
        raise Refused("no-label", "Le numéro du passage visé n’a pas été reconnu : vérifier la référence.")
    position, end = core.span()
    new = _like(core.group(), operation.number.strip(" .)°"))
    written = new if old[position:end].islower() == new.islower() else new.lower() if old[position:end].islower() else new.upper()
    edit = CharEdit(scope.part, scope.start, position, end, written)
    return Plan((edit,), (), (element.ident,))


_SUFFIXED = re.compile(r"(?P<number>.*\d)[\s\u00a0\u202f°]*(?P<suffix>[a-z]{3,})")


def _core(value: str) -> str:
    """A pattern for a number as a line writes it: « 2° » for the 2, « 2° bis » and « 2bis » for the 2 bis."""
    found = _SUFFIXED.fullmatch(value)
    number = re.escape(found["number"] if found else value)
    return rf"{number}[\s\u00a0\u202f°]*{found['suffix']}" if found else rf"{number}(?:[\s\u00a0\u202f]?°)?"


def _like(old: str, new: str) -> str:
    """A number with its degree sign where the one that it takes the place of has it: « 3° » and « 2° ter » for « 2° bis »."""
    found = _SUFFIXED.fullmatch(new)
    number, suffix = (found["number"], f" {found['suffix']}") if found else (new, "")
    return f"{number}{'°' if '°' in old else ''}{suffix}"


def _sub_parts(scope: Scope, new: str, context: Context) -> list[Edit]:
    """Articles 8.1 and 8.2, which stand apart under article 8, become 9.1 and 9.2 with it; 8-1 is an article of its own."""
    part = context.texte.parts[scope.part]
    edits: list[Edit] = []
    for index, other in enumerate(context.texte.parts):
        beside = other.kind == part.kind == "article" and other.state != "repealed" and other.divisions == part.divisions
        if beside and index != scope.part and part.number and other.number.startswith(f"{part.number}."):
            edits.append(HeadingEdit(index, number=new + other.number[len(part.number) :]))
    return edits


def _references(scope: Scope, context: Context) -> tuple[str, ...]:
    """Where the text speaks of the article under its old number: nothing says that these words change."""
    part = context.texte.parts[scope.part]
    if part.kind != "article" or not part.number:
        return ()
    named = re.compile(rf"\b(?:l['’]|d['’])?articles?[\s\u00a0\u202f]+{re.escape(part.number)}(?![\w.-]*\d|\w)", re.IGNORECASE)
    told = [
        part_name(other)
        for index, other in enumerate(context.texte.parts)
        if index != scope.part and other.state == "present" and any(_here(line, named) for line in other.lines)
    ]
    if not told:
        return ()
    return (f"Renvois à l’article {part.number} laissés tels quels : {', '.join(told[:8])}{'…' if len(told) > 8 else ''}.",)


def _here(line: str, named: re.Pattern[str]) -> bool:
    """Whether a line names the article, and not that of a code or a law."""
    return any(not _ELSEWHERE.match(line, found.end()) for found in named.finditer(line))


_ELSEWHERE = re.compile(
    r"[\s\u00a0\u202f]+(?:du|de la|de l['’]|des)[\s\u00a0\u202f]*(?:code|loi|décret|ordonnance|arrêté|directive|règlement)",
    re.IGNORECASE,
)


def _following(scope: Scope, old: str, new: str, context: Context) -> list[Edit]:
    """« 2.12.3.1. » becomes « 2.12.4.1. » when article 2.12.3 becomes 2.12.4."""
    prefix = re.compile(rf"^\W*{re.escape(canonical(old))}(?=[.-]\d)", re.IGNORECASE)
    edits: list[Edit] = []
    for index in range(scope.start, scope.end):
        element = context.texte.parts[scope.part].body[index]
        found = prefix.match(element.text) if isinstance(element, Alinea) and old else None
        if found:
            start = found.end() - len(canonical(old))
            edits.append(CharEdit(scope.part, index, start, found.end(), new))
    return edits
