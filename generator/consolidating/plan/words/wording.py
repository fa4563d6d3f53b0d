"""ReplaceWords, InsertWords, RemoveWords: words must be there as often as the sentence implies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.consolidating.edits import CharEdit, Edit, HeadingEdit
from generator.consolidating.locate.outline import marker
from generator.consolidating.matching.elided import find_between
from generator.consolidating.matching.initials import refuse_other_initial
from generator.consolidating.matching.tokens import content_words, coverage, tokens
from generator.consolidating.matching.words import (
    Change,
    Hit,
    appended,
    begun,
    find,
    find_figures,
    inserted_after,
    inserted_before,
    phrase_or_words,
    removed,
)
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.words.agreement import named_lines, refuse_half
from generator.consolidating.plan.words.doubled import refuse_added
from generator.consolidating.plan.words.emptied import emptied
from generator.consolidating.plan.words.new_words import new_words
from generator.consolidating.plan.words.whole_sentences import as_sentence
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, Scope, holed
from generator.model import Alinea, Texte
from generator.operations import InsertWords, Occurrences, RemoveWords, ReplaceWords

UNSEEN = "Pris en compte, non vérifiable : le texte visé n’est pas versé."


@dataclass(frozen=True, slots=True)
class Place:
    """A string of the text that words are sought in."""

    scope: Scope
    index: int
    """Element of the body; -1 for the heading of the part."""
    text: str
    start: int
    end: int
    cell: tuple[int, int] | None = None

    def edit(self, change: Change) -> Edit:
        """The edit that makes a change here."""
        if self.index < 0:
            return HeadingEdit(self.scope.part, heading=self.text[: change.start] + change.new + self.text[change.end :])
        return CharEdit(self.scope.part, self.index, change.start, change.end, change.new, self.cell)


def places(texte: Texte, scope: Scope) -> list[Place]:
    """The strings of a scope, cell by cell in tables."""
    part = texte.parts[scope.part]
    if scope.heading:
        return [Place(scope, -1, part.heading, 0, len(part.heading))]
    found: list[Place] = []
    for index in range(scope.start, scope.end):
        element = part.body[index]
        if not isinstance(element, Alinea):
            continue
        if element.rows:
            first, last = scope.rows or (0, len(element.rows))
            for row in range(first, last):
                for column, cell in enumerate(element.rows[row]):
                    if scope.column in (None, column):
                        found.append(Place(scope, index, cell, 0, len(cell), (row, column)))
        else:
            start, end = scope.chars or (0, len(element.text))
            found.append(Place(scope, index, element.text, start, end))
    return found


def plan_replace_words(operation: ReplaceWords, reading: Reading, context: Context) -> Plan:
    """« les mots « A » sont remplacés par les mots « B » »."""
    if not operation.new.strip():
        raise Refused("empty-payload", "Les nouveaux mots manquent : rien n’est supprimé. Compléter la transcription de l’acte.")
    if [t.folded for t in tokens(operation.old)] == [t.folded for t in tokens(operation.new)]:
        raise Refused("same-text", "Les nouveaux mots sont identiques aux anciens : vérifier la transcription de l’acte.")

    def change(place: Place, hit: Hit) -> Change:
        return new_words(operation, place.text, (place.start, place.end), hit)

    return _each(reading, context, operation.old, operation.occurrences, change, named_lines(operation.target))


def plan_remove_words(operation: RemoveWords, reading: Reading, context: Context) -> Plan:
    """« les mots « A » sont supprimés »."""

    def change(place: Place, hit: Hit) -> Change:
        hit = as_sentence(place.text, (place.start, place.end), hit) if operation.sentence else hit
        refuse_half(place.text, hit)
        return removed(place.text, hit.start, hit.end)

    plan = _each(reading, context, operation.old, operation.occurrences, change, named_lines(operation.target))
    return replace(plan, edits=tuple(emptied(edit, context) for edit in plan.edits))


def plan_insert_words(operation: InsertWords, reading: Reading, context: Context) -> Plan:
    """« après les mots « A », sont insérés les mots « B » »; without anchor, at the beginning or the end of the place."""
    if not operation.new.strip():
        raise Refused("empty-payload", "Les mots à insérer manquent : compléter la transcription de l’acte.")
    if not operation.anchor:
        return _edge(operation, reading, context)

    def change(place: Place, hit: Hit) -> Change:
        before = operation.position in ("avant", "début")
        refuse_added(place.text, hit.start if before else hit.end, operation.new, before=before)
        if before:
            return inserted_before(place.text, hit.start, operation.new)
        return inserted_after(place.text, hit.end, operation.new)

    return _each(reading, context, operation.anchor, operation.occurrences, change, named_lines(operation.target))


def _edge(operation: InsertWords, reading: Reading, context: Context) -> Plan:
    if len(reading) != 1 or reading[0].slot or holed(context.texte, reading[0]):
        if all(scope.slot or holed(context.texte, scope) for scope in reading):
            return Plan((), (UNSEEN,))
        raise Refused("two-targets", "La phrase ne dit pas où insérer les mots : préciser après quels mots.")
    scope = reading[0]
    held = places(context.texte, scope)
    if not held:
        raise Refused("target-not-found", "Le passage visé ne contient pas de texte : vérifier la référence.")
    if len(held) > 1 and any(place.cell is not None for place in held):
        raise Refused("place-unknown", "La phrase ne dit pas à quelle cellule du tableau les mots s’ajoutent : le préciser.")
    if scope.edge == "debut" or (operation.position in ("début", "avant") and scope.edge != "fin"):
        place = held[0]
        element = context.texte.parts[scope.part].body[place.index] if place.index >= 0 else None
        label = len(element.label) if isinstance(element, Alinea) and place.start == 0 and place.cell is None else 0
        at = place.start + label + len(place.text[place.start + label :]) - len(place.text[place.start + label :].lstrip())
        heads = place.index >= 0 and place.start == 0 and place.cell is None
        change = (begun if heads else inserted_before)(place.text, at, operation.new)
    else:
        if scope.unit == "item" and scope.end - scope.start > 1:
            raise Refused(
                "place-unknown", "Le point à compléter compte plusieurs alinéas : préciser à la fin duquel ajouter les mots."
            )
        place = held[-1]
        restated = _restated(place, operation.new)
        if restated is not None:
            return Plan((place.edit(restated),), restated.notes, idents(context, [place]))
        refuse_unsure(operation.new)
        change = appended(place.text, place.start, place.end, operation.new)
    return Plan((place.edit(change),), change.notes, idents(context, [place]))


def refuse_unsure(new: str, old: str = "") -> None:
    """Refuse to guess whether what is added at the end is a sentence or the end of the last one.

    Nor is a sentence put after « la certification ; », which is none: it may be an alinéa below.
    """
    if old.rstrip()[-1:] in (";", ":", ",") and new[:1].isupper() and new.rstrip()[-1:] in ".!?":
        raise Refused(
            "phrase-or-words",
            "Le texte ajouté est une phrase, et le passage à compléter n’en finit pas une : dire s’il forme un alinéa.",
        )
    if phrase_or_words(new):
        raise Refused(
            "phrase-or-words",
            f"Rien ne dit si « {new.strip()[:60]} » est une phrase ou la fin de la précédente : mettre son point final, ou sa "
            "minuscule.",
        )


def _restated(place: Place, new: str) -> Change | None:
    """« complété comme suit » followed by the whole alinéa restated with more words: it takes its place."""
    old = content_words(place.text[place.start : place.end])
    if len(old) >= 3 and content_words(new)[: len(old)] == old:
        return Change(place.start, place.end, new, ("Le texte ajouté reprend tout le passage visé : il le remplace.",))
    if len(old) >= 12 and coverage(place.text[place.start : place.end], new) >= 0.6:
        raise Refused(
            "restated-in-part",
            "Le texte ajouté reprend une grande partie du passage à compléter : préciser s’il le remplace ou s’y ajoute.",
        )
    return None


def _each(
    reading: Reading,
    context: Context,
    wanted: str,
    occurrences: Occurrences,
    change: Callable[[Place, Hit], Change],
    named: int,
) -> Plan:
    """One change an occurrence, after checking how many there are."""
    held = [place for scope in reading for place in places(context.texte, scope)]
    sought = [(place, hit) for place in held for hit in hits_in(place, wanted, find)]
    missing = any(scope.slot or holed(context.texte, scope) for scope in reading)
    other = "" if sought or missing or occurrences != "unique" else _otherwise(held, wanted)
    sought = sought or [(place, hit) for place in held if other for hit in hits_in(place, wanted, find_figures)]
    between = None if sought else find_between([(place.text, place.start, place.end) for place in held], wanted)
    sought = sought or ([(held[between[0]], between[1])] if between else [])
    if not sought and missing:
        return Plan((), (UNSEEN,))
    refuse_other_initial([(one.text, one.start, one.end) for one in held if occurrences == "toutes"], wanted)
    chosen = _chosen(sought, wanted, occurrences, reading, named)
    changes = [(place, change(place, hit)) for place, hit in chosen]
    notes = [note for _, made in changes for note in made.notes]
    notes += [f"Le texte écrit « {other} », l’acte « {wanted} » : c’est la même valeur."] if other else []
    notes += ["L’acte ne cite que le début et la fin de ces mots."] if between else []
    notes += ["D’autres occurrences peuvent se trouver dans le texte manquant."] if missing else []
    return Plan(
        tuple(place.edit(made) for place, made in changes),
        tuple(dict.fromkeys(notes)),
        idents(context, [place for place, _ in changes]),
    )


def _otherwise(held: list[Place], wanted: str) -> str:
    """How the only passage that holds the same figure writes it: « trois ans » for « 3 ans »; empty when it is not alone."""
    found = [place.text[hit.start : hit.end] for place in held for hit in hits_in(place, wanted, find_figures)]
    return found[0] if len(found) == 1 else ""


def hits_in(place: Place, wanted: str, sought: Callable[[str, str, int, int], tuple[Hit, ...]]) -> tuple[Hit, ...]:
    """Occurrences in a place; only the one that begins or ends it when its beginning or end is named."""
    hits = sought(place.text, wanted, place.start, place.end)
    label = marker(place.text) if hits and place.start == 0 and place.cell is None and place.index >= 0 else None
    first = place.start + (label.length if label else 0)
    hits = tuple(hit for hit in hits if not label or hit.end > first)  # « c) » is the mark of its line, not the word « C »
    if place.scope.edge == "debut":
        return tuple(hit for hit in hits if len(tokens(place.text[first : hit.start])) <= 1)
    if place.scope.edge == "fin":
        return tuple(hit for hit in hits if not any(char.isalnum() for char in place.text[hit.end : place.end]))
    return hits


def _chosen(
    sought: list[tuple[Place, Hit]], wanted: str, occurrences: Occurrences, reading: Reading, named: int
) -> list[tuple[Place, Hit]]:
    if not sought:
        raise Refused(
            "words-not-found", f"Les mots « {wanted} » ne figurent pas dans le passage visé : vérifier la citation ou le passage."
        )
    if occurrences == "toutes":
        return sought
    if isinstance(occurrences, int):
        if len(sought) != occurrences:
            raise Refused(
                "words-count",
                f"Les mots « {wanted} » figurent {len(sought)} fois dans le passage visé, et non {occurrences} : vérifier.",
            )
        return sought
    if occurrences == "unique":
        if len(sought) == 1:
            return sought
        if (
            len(reading) > 1
            and not any(scope.whole for scope in reading)
            and all(sum(place.scope == scope for place, _ in sought) == 1 for scope in reading)
        ):
            return sought
        lines = reading[0].end - reading[0].start if len(reading) == 1 and reading[0].unit in ("alinea", "item") else 0
        if lines == named == len(sought) == len({place.index for place, _ in sought}):
            return sought  # « aux deuxième et troisième alinéas, le taux de « 40 % » »: once in each
        raise Refused(
            "words-several",
            f"Les mots « {wanted} » figurent {len(sought)} fois dans le passage visé : préciser lesquels, ou « à chaque "
            "occurrence ».",
        )
    ranked = _ranked(sought, occurrences)
    if not ranked:
        raise Refused("words-not-found", f"Les mots « {wanted} » ne figurent que {len(sought)} fois dans le passage visé.")
    exact = [found for found in sought if not found[1].recased]
    if exact and ranked != _ranked(exact, occurrences):
        raise Refused(
            "words-several",
            f"Le rang de « {wanted} » change selon que la majuscule d’un début de phrase compte ou non : préciser lequel.",
        )
    return ranked


def _ranked(sought: list[tuple[Place, Hit]], ranks: tuple[int, ...]) -> list[tuple[Place, Hit]]:
    """The occurrences of those ranks, from the end when negative; none when one of them is not there."""
    found = [rank - 1 if rank > 0 else len(sought) + rank for rank in ranks]
    return [sought[rank] for rank in found] if all(0 <= rank < len(sought) for rank in found) else []


def idents(context: Context, touched: list[Place]) -> tuple[str, ...]:
    """The identities of the alinéas, or parts, that places stand in."""
    parts = context.texte.parts
    return tuple(
        dict.fromkeys(
            parts[place.scope.part].ident if place.index < 0 else parts[place.scope.part].body[place.index].ident
            for place in touched
        )
    )
