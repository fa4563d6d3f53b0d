"""What an act adds inside a passage that another of its sentences removes or rewrites: it would be left without its place.

« Le 2° est complété par un c » and « Le 2° est supprimé », « Après le b du 2°, il est inséré un c » beside « Le 2° est ainsi
rédigé ».
A 3° inserted after the 2° stands beside it: the 2° may go.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from generator.consolidating.edits import BodyEdit
from generator.consolidating.entries import Entry
from generator.model import Refusal
from generator.operations import Append, Insert


def refuse_added_to_gone(entries: list[Entry]) -> None:
    """Refuse both sentences of each such pair."""
    for added, gone in list(_pairs([entry for entry in entries if entry.resolved])):
        for entry, against in ((added, gone), (gone, added)):
            if entry.refusal is None:
                entry.refuse(clash_with(against))


def clash_with(against: Entry) -> Refusal:
    """The refusal of a sentence that claims the words of another."""
    where = f"« {against.instruction.text.strip()[:90]} »"
    return Refusal(
        "conflict", f"Cette phrase et une autre du même acte visent les mêmes mots ({where}) : aucune n’est appliquée."
    )


def _pairs(entries: list[Entry]) -> Iterator[tuple[Entry, Entry]]:
    for added, gone in permutations(entries, 2):
        one, other = added.resolved, gone.resolved
        if one is None or other is None or one.texte != other.texte or not isinstance(added.operation, (Append, Insert)):
            continue
        if isinstance(gone.operation, (Append, Insert)) or len(one.reading) != 1 or one.reading[0].whole:
            continue
        scope = one.reading[0]
        for edit in other.plan.edits:
            if not isinstance(edit, BodyEdit) or edit.whole or edit.part != scope.part or edit.start == edit.end:
                continue
            inside = edit.start <= scope.start and scope.end <= edit.end
            same = (edit.start, edit.end) == (scope.start, scope.end)
            if inside and not (same and isinstance(added.operation, Insert)):
                yield added, gone
