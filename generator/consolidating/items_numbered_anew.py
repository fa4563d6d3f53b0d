"""Items named in an act that numbers them anew: « Le 2° est supprimé. Le 3° devient le 2°. Après le 2°, il est inséré… ».

All the sentences of an act are read on the text before it: « le 3° » is the one that the text numbers so, and the note says
which number it takes. What would stand beside a 2° that the act removes, while it gives its number to another, is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.consolidating.aim import State
from generator.consolidating.edits import BodyEdit
from generator.consolidating.entries import Entry
from generator.consolidating.locate.outline import body_marker
from generator.consolidating.scope import Scope
from generator.french.labels import label_key
from generator.model import Alinea, Refusal
from generator.operations import Insert, Remove, Rename, Renumber


def tell_moved(entries: Sequence[Entry], state: State) -> None:
    """« Le 3° est complété par … » where this act numbers it 2° and gives 3° to another: told on the sentence."""
    moves = list(_moves(entries, state))
    given = {(texte, scope.part, number) for texte, scope, _, number in moves}
    for entry in entries if moves else ():
        if isinstance(entry.operation, (Renumber, Rename)) or entry.operation.target.after_act:
            continue
        for texte, scope, own, number in moves:
            if (texte, scope.part, own) in given and _bears_on(entry, texte, scope, own):
                entry.note(f"Lu comme le « {own} » d’avant l’acte, qui devient le « {number} ».")


def refuse_beside_gone(entries: Sequence[Entry], state: State) -> None:
    """« Après le 2°, il est inséré un alinéa » where this act removes the 2° and numbers the 3° so: refused."""
    given = {(texte, scope.part, number) for texte, scope, _, number in _moves(entries, state)}
    gone = {
        (entry.resolved.texte, edit.part, index)
        for entry in entries
        if entry.resolved and isinstance(entry.operation, Remove)
        for edit in entry.resolved.plan.edits
        if isinstance(edit, BodyEdit) and not edit.new
        for index in range(edit.start, edit.end)
    }
    for entry in entries if given and gone else ():
        done = entry.resolved
        if done is None or not isinstance(entry.operation, Insert) or entry.operation.target.after_act:
            continue
        for scope in done.reading:
            own = _number(state, done.texte, scope)
            if (done.texte, scope.part, scope.start) in gone and (done.texte, scope.part, own) in given and _names(entry, own):
                reason = f"L’acte supprime le « {own} » et donne son numéro à un autre : dire lequel des deux est visé."
                entry.refuse(Refusal("ambiguous-scope", reason))
                break


def _moves(entries: Sequence[Entry], state: State) -> Iterator[tuple[int, Scope, str, str]]:
    """The items that the act numbers anew: text, place, number before and number after."""
    for entry in entries:
        done = entry.resolved
        if done is None or not isinstance(entry.operation, Renumber) or len(done.reading) != 1 or done.reading[0].whole:
            continue
        own = _number(state, done.texte, done.reading[0])
        if own:
            yield done.texte, done.reading[0], own, label_key(entry.operation.number)


def _number(state: State, texte: int, scope: Scope) -> str:
    body = state.textes[texte].parts[scope.part].body
    line = body[scope.start] if scope.start < len(body) else None
    found = body_marker(line) if isinstance(line, Alinea) else None
    return found.value if found is not None and found.value != "-" else ""


def _names(entry: Entry, own: str) -> bool:
    """Whether a sentence names that item by its number."""
    target = entry.operation.target
    labels = [label_key(label) for step in target.steps for label in step.labels]
    return own in (*labels, label_key(target.number))


def _bears_on(entry: Entry, texte: int, scope: Scope, own: str) -> bool:
    done = entry.resolved
    if done is None or done.texte != texte or not _names(entry, own):
        return False
    return any(one.part == scope.part and scope.start <= one.start < scope.end for one in done.reading)
