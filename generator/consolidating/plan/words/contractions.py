"""What goes along with a name told with its article at each occurrence: « le Département », then « du Département »."""

from __future__ import annotations

from dataclasses import replace

from generator.consolidating.matching.liaisons import contracted
from generator.consolidating.matching.words import find, replaced
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.words.wording import hits_in, idents, places
from generator.consolidating.scope import Reading
from generator.operations import ReplaceWords


def with_contractions(plan: Plan, operation: ReplaceWords, reading: Reading, context: Context) -> Plan:
    """The plan, and the contracted forms that « à chaque occurrence » takes along, told in a note."""
    if operation.occurrences != "toutes":
        return plan
    held = [place for scope in reading for place in places(context.texte, scope)]
    for joined, new in contracted(operation.old, operation.new):
        found = [(place, hit) for place in held for hit in hits_in(place, joined, find)]
        plan = replace(
            plan,
            edits=(*plan.edits, *(place.edit(replaced(place.text, hit, new)) for place, hit in found)),
            notes=(*plan.notes, *(f"« {joined} » devient « {new} »." for _ in found[:1])),
            written=tuple(dict.fromkeys((*plan.written, *idents(context, [place for place, _ in found])))),
        )
    return plan
