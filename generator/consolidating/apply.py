"""All the operations of one act: resolved on the text before it, checked against each other, then written together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.consolidating.added_to_gone import clash_with, refuse_added_to_gone
from generator.consolidating.aim import State
from generator.consolidating.annotate import annotated
from generator.consolidating.capital_told import leave_told_capitals
from generator.consolidating.compose import Planned, compose
from generator.consolidating.conflicts import clashes, told_twice, without_replaced
from generator.consolidating.degree_ranks import check_degree
from generator.consolidating.entries import Entry, renames_all
from generator.consolidating.former import check_former, under_new_number
from generator.consolidating.in_annexe import told_apart
from generator.consolidating.keeping import contradicted, kept_after, kept_beside, kept_rests, strikes_against
from generator.consolidating.left_names import left_names
from generator.consolidating.locate.headed_by_number import check_section
from generator.consolidating.mentions import holding, mentioned_article, named_in_orders, named_together
from generator.consolidating.numbered import numbered, refuse_given, refuse_taken
from generator.consolidating.one_outcome import grouped
from generator.consolidating.own_date import dated
from generator.consolidating.plan.additions.gaps import added_items
from generator.consolidating.plan.moving import SEEN, rank_holds, reordered
from generator.consolidating.refused import Refused
from generator.consolidating.resolve import resolve
from generator.consolidating.strayed import told_where_it_stands
from generator.consolidating.sub_articles_left import refuse_left
from generator.consolidating.whole_act import spread, undone_articles
from generator.french.article_numbers import canonical
from generator.model import Acte, Instruction, Origin, Outcome, Provision, Refusal, Texte
from generator.operations import Move, Remove, Rename, Renumber, ReplaceWords


def apply_act(state: State, acte: Acte, provisions: tuple[Provision, ...]) -> tuple[tuple[Texte, ...], tuple[Outcome, ...]]:
    """The texts after an act, and what became of each of its sentences, in order."""
    entries = {
        (position, rank): Entry(provision.instruction, operation, Origin(acte.id, provision.instruction.ident))
        for position, provision in enumerate(provisions)
        for rank, operation in enumerate(provision.operations)
    }
    _told_now(list(entries.values()))
    for entry in entries.values():
        entry.read_under_its_title(acte, state.textes[0])
    kept = kept_rests(acte)
    first = [entry for entry in entries.values() if not entry.operation.target.after_act]
    second = [entry for entry in entries.values() if entry.operation.target.after_act]
    textes = _pass(state, first, kept)
    if second:
        refuse_given(entries.values(), provisions)
        textes = _pass(replace(state, textes=textes), second, kept)
    textes = _settle_ranks(entries.values(), state, textes, _says_more(acte, provisions))
    for entry in entries.values():
        renaming = entry.operation
        if entry.resolved and isinstance(renaming, (Rename, ReplaceWords)) and renames_all(renaming):
            for told in left_names(renaming, textes[entry.resolved.texte]):
                entry.note(told)
    outcomes: list[Outcome] = []
    for position, provision in enumerate(provisions):
        own = [entries[position, rank] for rank in range(len(provision.operations))]
        if provision.refusal is not None:
            article = mentioned_article(provision.instruction, state.textes[0], provision.refusal.target, acte.titre)
            announced = provision.refusal.code == "announced-only"
            known = announced and provision.refusal.target is not None and provision.refusal.target.number
            article = article or (None if known else mentioned_article(provision.instruction, state.textes[0], None, acte.titre))
            alone = announced and bool(article or known)  # the others may be amended
            others = () if alone else named_together(provision.instruction, state.textes[0], article, provision.refusal.target)
            named = (article, *others) if article or others else holding(provision.instruction, state.textes[0])
            if provision.refusal.code in _UNREAD:
                named += named_in_orders(provision.instruction, state.textes[0], named)
            named = named or undone_articles(provision.instruction, state)
            for one in named or (None,):
                outcomes.append(Outcome("refused", one, provision.instruction, refusal=provision.refusal))
        if provision.annotation is not None:
            outcomes.append(annotated(provision, state))
        done = [one for entry in own for one in _spread(_outcome(entry), state)]
        outcomes += grouped([_read(outcome, provision) for outcome in done])
        outcomes += _beside(done, provision.instruction, state)
    return textes, dated((told_apart(outcome, state.textes[0]) for outcome in outcomes), acte)


def _spread(outcome: Outcome, state: State) -> tuple[Outcome, ...]:
    """An outcome, said of each article that it may bear on."""
    if outcome.refusal is not None and outcome.refusal.code == "former-number":
        return under_new_number(outcome, state)
    return spread(outcome, state)


def _told_now(entries: list[Entry]) -> None:
    """« L'article 8, devenu l'article 9, » where this very act renumbers it: it is the one that the text still numbers 8."""
    given = {
        (canonical(entry.operation.target.number), canonical(entry.operation.number))
        for entry in entries
        if isinstance(entry.operation, Renumber) and not entry.operation.target.steps
    }
    for entry in entries:
        target = entry.operation.target
        if target.became and (canonical(target.number), canonical(target.became)) in given:
            entry.operation = replace(entry.operation, target=replace(target, became=""))


def _beside(done: list[Outcome], instruction: Instruction, state: State) -> list[Outcome]:
    """The refusal of a stretch of articles (« Les articles 5 à 8 »), for those of them that nothing else tells of it."""
    told = {one.article for one in done}
    return [
        replace(one, article=other)
        for one in done[:1]
        if one.status == "refused" and len(done) == 1
        for other in named_together(instruction, state.textes[0], one.article, one.operation.target if one.operation else None)
        if other not in told
    ]


def _pass(state: State, entries: list[Entry], kept: dict[str, str]) -> tuple[Texte, ...]:
    """Resolve, refuse what collides, write the rest."""
    for rank, entry in enumerate(entries):
        if entry.refusal is not None:
            continue
        added = added_items(before.operation for before in entries[:rank])
        try:
            check_section(state.textes[0], entry.operation.target, entry.instruction.heading)
            resolved = resolve(entry.operation, state, entry.origin, added)
            check_degree(entry.instruction, resolved, state.textes[resolved.texte])
            check_former(entry.instruction.text, entry.operation.target, resolved, state)
            entry.resolved = resolved
            if entry.under:
                entry.resolved = replace(entry.resolved, notes=(entry.under, *entry.resolved.notes))
            ends = dict.fromkeys((*entry.instruction.blocks[:1], *entry.instruction.blocks[-1:]))
            said = (kept_after(state.actes[-1].blocks[place].alinea.text) for place in ends)
            clause = kept.get(entry.instruction.article) or next(filter(None, said), "")
            if clause and contradicted(entry.resolved.plan.edits, state.textes[entry.resolved.texte]):
                reason = f"L’article serait remplacé en entier, et l’acte dit : « {clause.strip()} » Préciser."
                entry.refuse(Refusal("keeping-contradicted", reason))
            _refuse_struck(entry, state)
        except Refused as raised:
            refused = told_where_it_stands(raised, entry.operation.target, entry.instruction, state.textes[0])
            entry.refusal, entry.article = refused.refusal, refused.article
            if entry.article is None and entry.operation.target.texte_kind != "autre":
                entry.article = mentioned_article(
                    entry.instruction, state.textes[0], entry.operation.target, state.actes[-1].titre
                )
    _refuse_half_lists(entries)
    leave_told_capitals(entries)
    refuse_left(entries, state.textes)
    _settle(entries, state)
    return numbered(entries, state)


def _refuse_struck(entry: Entry, state: State) -> None:
    """« L'article 5 est supprimé. Les autres alinéas sont inchangés. »: the act keeps something of what it strikes out."""
    if entry.resolved is None or not isinstance(entry.operation, Remove):
        return
    clause = kept_beside(state.actes[-1], entry.instruction)
    if clause and strikes_against(clause, entry.resolved.plan.edits, state.textes[entry.resolved.texte]):
        reason = f"Le passage serait supprimé en entier, et l’acte dit : « {clause} » Dire ce qui en est supprimé."
        entry.refuse(Refusal("keeping-contradicted", reason))


def _refuse_half_lists(entries: list[Entry]) -> None:
    """Values given anew together are changed together or not at all: half of a grid is one that nobody signed."""
    reason = "Une des valeurs données ensemble n’a pas été trouvée dans le texte : aucune n’est changée. Vérifier la liste."
    listed = [one for one in entries if isinstance(one.operation, ReplaceWords) and not one.operation.old]
    for entry in [one for one in listed if one.refusal is None]:
        beside = [one for one in listed if one.instruction is entry.instruction and one.refusal is not None]
        apart = "respectivement" not in entry.instruction.text.casefold()
        if any(not apart or one.operation.target.number == entry.operation.target.number for one in beside):
            entry.refuse(Refusal("list-incomplete", reason))


def _says_more(acte: Acte, provisions: tuple[Provision, ...]) -> bool:
    """Whether an act refuses a sentence, or speaks of alinéas beside what it orders: a rank that it tells may be due to that."""
    read = {index for provision in provisions for index in provision.instruction.blocks}
    beside = (block for index, block in enumerate(acte.blocks) if index not in read)
    return any(one.refusal is not None for one in provisions) or any("alinéa" in block.alinea.text.casefold() for block in beside)


def _settle_ranks(entries: Iterable[Entry], state: State, textes: tuple[Texte, ...], unread: bool) -> tuple[Texte, ...]:
    """« Le deuxième alinéa devient le troisième »: what the act leaves tells whether it does; alone, it is an order."""
    ranked = [entry for entry in entries if isinstance(entry.operation, Move) and entry.operation.position == "rang"]
    others = [entry for entry in entries if entry not in ranked]
    order: dict[tuple[int, int], list[tuple[Entry, int, int]]] = {}
    for entry in ranked:
        done, move = entry.resolved, entry.operation
        if done is None or not isinstance(move, Move):
            continue
        scope = done.reading[0]
        older = state.textes[done.texte]
        line = older.parts[scope.part].body[scope.start]
        single = len(done.reading) == 1 and scope.end == scope.start + 1 and not (scope.chars or scope.slot or scope.head)
        if single and rank_holds(move.target, move.rank, line.ident, older, textes[done.texte]):
            entry.resolved = replace(done, notes=(*done.notes, SEEN))
        elif single and not others and not unread and len(move.target.steps) == 1 and entry.resolved:
            order.setdefault((done.texte, scope.part), []).append((entry, scope.start, move.rank))
        else:
            told = f"{move.rank}er" if move.rank == 1 else f"{move.rank}e"
            reason = f"L’acte dit que l’alinéa devient le {told}, et il ne l’est pas une fois l’acte appliqué : vérifier."
            entry.refuse(Refusal("rank-mismatch", reason))
    left = list(textes)
    for (index, part), moved in order.items():
        edit = reordered(
            left[index].parts[part].body, [(start, rank) for _, start, rank in moved], [one.origin for one, *_ in moved]
        )
        if edit is None:
            reason = "Les rangs que l’acte donne aux alinéas ne sont pas certains (deux pour un, liste ou tableau) : les citer."
            for entry, *_ in moved:
                entry.refuse(Refusal("rank-mismatch", reason))
            continue
        left[index] = compose(left[index], [Planned(moved[0][0].origin, (replace(edit, part=part),))])
    return tuple(left)


def _settle(entries: list[Entry], state: State) -> None:
    """Refuse the operations that claim the same words or the same number; let renamings pass by what others replace."""
    plain = [entry for entry in entries if entry.resolved and not renames_all(entry.operation)]
    renames = [entry for entry in entries if entry.resolved and renames_all(entry.operation)]
    for group in (plain, renames):
        _refuse_clashes(group)
    refuse_added_to_gone(plain)
    _refuse_twice(plain)
    refuse_taken(plain, state)
    kept = [(entry.resolved.texte, edit) for entry in plain if entry.resolved for edit in entry.resolved.plan.edits]
    for entry in sorted(renames, key=lambda entry: -_length(entry)):
        if entry.resolved is not None:
            edits = without_replaced(entry.resolved.plan.edits, [edit for texte, edit in kept if texte == entry.resolved.texte])
            entry.resolved = replace(entry.resolved, plan=replace(entry.resolved.plan, edits=edits))
            kept += [(entry.resolved.texte, edit) for edit in edits]


def _refuse_twice(group: list[Entry]) -> None:
    """Neither of two sentences that add the same thing: a line copied twice, or two items under one number."""
    added = [entry for entry in group if entry.resolved]
    plans = [(entry.resolved.texte, entry.resolved.plan.edits) for entry in added if entry.resolved]
    for one, other, said in list(told_twice(plans)):
        for entry in (added[one], added[other]):
            if entry.refusal is None:
                reason = f"Deux phrases de l’acte ajoutent la même chose (« {said[:80]} ») : vérifier la transcription."
                entry.refuse(Refusal("told-twice", reason))


def _refuse_clashes(group: list[Entry]) -> None:
    """Both of two sentences that claim the same words; of two renamings, only when neither name holds the other."""
    plans = [(entry.resolved.texte, entry.resolved.plan.edits) for entry in group if entry.resolved]
    for one, other in clashes(plans):
        if _length(group[one]) != _length(group[other]):
            continue
        for entry, against in ((group[one], group[other]), (group[other], group[one])):
            entry.refuse(clash_with(against))


def _length(entry: Entry) -> int:
    return len(entry.operation.old) if isinstance(entry.operation, (Rename, ReplaceWords)) and renames_all(entry.operation) else 0


_UNREAD = frozenset({"unread-sentence", "unknown-words", "unread-change", "stray-quote", "sentence-too-long", "struck-words"})
"""Refusals of a sentence that was not read: it may hold several orders."""


def _outcome(entry: Entry) -> Outcome:
    if entry.resolved is None:
        return Outcome("refused", entry.article, entry.instruction, entry.operation, refusal=entry.refusal)
    done = entry.resolved
    return Outcome(
        "applied", done.article, entry.instruction, entry.operation, done.located, notes=done.notes, written=done.plan.written
    )


def _read(outcome: Outcome, provision: Provision) -> Outcome:
    """With what a reader must know of how the sentence was read."""
    return replace(outcome, notes=tuple(dict.fromkeys((*provision.notes, *outcome.notes)))) if provision.notes else outcome
