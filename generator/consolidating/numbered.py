"""What the operations of an act write, their numbers checked: free, at their place, and following those of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.consolidating.aim import State
from generator.consolidating.compose import Planned, compose, side
from generator.consolidating.conflicts import taken_divisions, taken_label, taken_numbers
from generator.consolidating.edits import PartsEdit
from generator.consolidating.entries import Entry, renames_all
from generator.consolidating.items_numbered_anew import refuse_beside_gone, tell_moved
from generator.consolidating.lists_left import refuse_left_lists, tell_left_lists
from generator.consolidating.out_of_order import numbering
from generator.consolidating.titles_left import tell_titles_left
from generator.consolidating.unsettled import RENUMBERED
from generator.french.article_numbers import canonical
from generator.model import Provision, Refusal, Texte
from generator.operations import Append, Insert, Rename, Renumber, Replace, Restore


def numbered(entries: list[Entry], state: State) -> tuple[Texte, ...]:
    """The texts written, those sentences given up whose number would not be at its place; a gap is told, or refused."""
    placed = {entry.origin for entry in entries if isinstance(entry.operation, (Append, Insert, Restore))}
    _refuse_other_heading(entries, state)
    _refuse_new_bearer(entries)
    refuse_beside_gone(entries, state)
    while True:
        renumbered = {
            ident: entry.origin
            for entry in entries
            if entry.resolved and isinstance(entry.operation, Renumber)
            for ident in entry.resolved.plan.written
        }
        textes = written(state, entries)
        seen = [numbering(older, newer, renumbered, placed) for older, newer in zip(state.textes, textes, strict=True)]
        astray = {origin for one in seen for origin in one.astray}
        refused = [entry for entry in entries if entry.resolved and entry.origin in astray]
        for entry in refused:
            entry.refuse(
                Refusal("number-order", "Une fois l’acte appliqué, le numéro donné n’est plus à sa place : dire où il va.")
            )
        if not refused and not refuse_left_lists(entries, state.textes, textes):
            break
        refuse_taken([entry for entry in entries if entry.resolved and not renames_all(entry.operation)], state)
    for origin, name in dict.fromkeys(gap for one in seen for gap in one.gaps):
        for entry in [entry for entry in entries if entry.resolved and entry.origin == origin and _gives(entry, name)]:
            entry.note(f"Rien dans le texte ne porte le numéro qui précéderait {name} : vérifier qu’aucun acte ne manque.")
    for entry, own, new in list(_named_as_before(entries, state)):
        entry.note(f"Lu comme l’article {own} d’avant l’acte, qui devient l’article {new}.")
    tell_moved(entries, state)
    tell_left_lists(entries, state.textes, textes)
    tell_titles_left(entries, state.textes, textes)
    return textes


def refuse_given(entries: Iterable[Entry], provisions: Sequence[Provision]) -> None:
    """« À l'article 7 ainsi renuméroté », where the renumbering is refused: the text does not number it so."""
    unread = any(one.refusal is not None and RENUMBERED.search(one.instruction.text) for one in provisions)
    unread = unread or any(isinstance(entry.operation, Renumber) and entry.refusal is not None for entry in entries)
    for entry in [entry for entry in entries if unread and entry.operation.target.after_act and entry.refusal is None]:
        reason = "Un changement de numéros de cet acte n’est pas appliqué : rien ne dit quel article porte celui-ci. Préciser."
        entry.refuse(Refusal("after-refusal", reason))


def _moved(entries: Iterable[Entry]) -> dict[tuple[int, int], Renumber]:
    """The articles that the act numbers anew: text and part."""
    return {
        (entry.resolved.texte, entry.resolved.reading[0].part): entry.operation
        for entry in entries
        if entry.resolved and isinstance(entry.operation, Renumber) and entry.resolved.reading and entry.resolved.reading[0].whole
    }


def _named_as_before(entries: Sequence[Entry], state: State) -> Iterator[tuple[Entry, str, str]]:
    """« L'article 5 … » where this act numbers it 6, and gives 5 to another: the sentence, and both numbers."""
    moved = _moved(entries)
    given = {canonical(operation.number) for operation in moved.values()}
    both = {entry.instruction.ident for entry in entries if isinstance(entry.operation, Renumber)}
    for entry in entries if moved else ():
        done, target = entry.resolved, entry.operation.target
        place = (done.texte, done.reading[0].part) if done and done.reading else None
        if place is None or place not in moved or isinstance(entry.operation, Rename) or entry.instruction.ident in both:
            continue
        own = canonical(state.textes[place[0]].parts[place[1]].number)
        if own in given and not target.after_act and not target.became and target.number:
            yield entry, own, canonical(moved[place].number)


def _refuse_other_heading(entries: list[Entry], state: State) -> None:
    """« L'article 5 est remplacé par : « Article 5 – … » » where this act numbers it 6: it would bear another number."""
    for entry, own, _ in list(_named_as_before(entries, state)):
        operation = entry.operation
        content = operation.content if isinstance(operation, Replace) and not operation.target.steps else None
        told = content.number or (content.articles[0].number if content.articles else "") if content else ""
        if told and canonical(told) == own:
            reason = f"Le nouveau texte porte le numéro {own}, que l’acte donne à un autre article : dire lequel est remplacé."
            entry.refuse(Refusal("other-number", reason))


def _refuse_new_bearer(entries: list[Entry]) -> None:
    """« L'article 5 est complété … », after the act has numbered it 6 and created another article 5: one or the other."""
    moved, created = _moved(entries), set[str]()
    both = {entry.instruction.ident for entry in entries if isinstance(entry.operation, Renumber)}
    for entry in entries if moved else ():
        done, target = entry.resolved, entry.operation.target
        place = (done.texte, done.reading[0].part) if done and done.reading else None
        new = moved[place].number if place and place in moved else ""
        plain = not isinstance(entry.operation, (Rename, Renumber)) and not target.after_act and not target.became
        own = canonical(target.number) if new and plain and entry.instruction.ident not in both else ""
        if own in created:
            reason = f"L’acte donne le numéro {new} à cet article et crée un autre article {own} : dire lequel est visé."
            entry.refuse(Refusal("two-targets", reason))
        added = (edit for edit in done.plan.edits if isinstance(edit, PartsEdit)) if done else ()
        created.update(canonical(part.number) for edit in added for part in edit.parts)


def _gives(entry: Entry, name: str) -> bool:
    """« Les articles 8 et 9 deviennent les articles 9 et 10 »: which of them takes a number."""
    return not isinstance(entry.operation, Renumber) or (
        canonical(entry.operation.number.strip(".)° ")) == canonical(name.strip(".)° "))
    )


def written(state: State, entries: list[Entry]) -> tuple[Texte, ...]:
    """The texts with what the operations that are kept write."""
    textes = list(state.textes)
    for index, texte in enumerate(textes):
        plans = [
            Planned(entry.origin, entry.resolved.plan.edits)
            for entry in sorted(entries, key=lambda one: side(one.operation, one.resolved.reading if one.resolved else ()))
            if entry.resolved and entry.resolved.texte == index
        ]
        if plans:
            textes[index] = compose(texte, plans)
    return tuple(textes)


def refuse_taken(entries: list[Entry], state: State) -> None:
    """Refuse what gives a number that the text has already and that no sentence of the act frees."""
    for entry in entries:
        if entry.resolved is None:
            continue
        others = tuple(edit for other in entries if other.resolved for edit in other.resolved.plan.edits)
        taken = taken_numbers(entry.resolved.plan.edits, others, state.textes[entry.resolved.texte])
        if taken:
            entry.refuse(Refusal("number-taken", f"Le texte a déjà un article {taken} : vérifier le numéro donné par l’acte."))
            continue
        division = taken_divisions(entry.resolved.plan.edits, others, state.textes[entry.resolved.texte])
        if division:
            entry.refuse(Refusal("number-taken", f"Le texte a déjà « {division} » : vérifier le numéro donné par l’acte."))
            continue
        label = taken_label(entry.resolved.plan.edits, others, state.textes[entry.resolved.texte])
        if label:
            entry.refuse(Refusal("label-taken", f"La liste a déjà un élément « {label} », que l’acte ne renumérote pas."))
