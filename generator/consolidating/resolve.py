"""One operation on the text before the act: aim, locate in every reading, plan each, keep the plan that is beyond doubt."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.amending.acts.orders_inside import reads_as_order
from generator.amending.orders.each_one import shared_step
from generator.consolidating.aim import Aim, State, aim, base_number
from generator.consolidating.chains import check_chain
from generator.consolidating.choices import choice, doubt_of
from generator.consolidating.edits import HeadingEdit
from generator.consolidating.guarding import guard
from generator.consolidating.locate.counting import FULL_STOPS
from generator.consolidating.locate.described import title_told, without_title
from generator.consolidating.locate.doubtful import check_bounds, check_closing, check_edges, check_wording
from generator.consolidating.locate.headed_by_number import as_article
from generator.consolidating.locate.items import FOLLOWING
from generator.consolidating.locate.part import part_scopes, refuse_rank_across, vacant_place
from generator.consolidating.locate.steps import Alternative, walk
from generator.consolidating.locate.worded import with_those_words
from generator.consolidating.matching.tokens import similarity, stems
from generator.consolidating.payload import words_of
from generator.consolidating.plan.additions.adding import brings_parts
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.operation import plan_operation
from generator.consolidating.plan.tables.table import restated_keys
from generator.consolidating.refused import Refused
from generator.consolidating.said_of_passage import check_passage
from generator.consolidating.scope import Reading, located, part_name, scope_text, written_number
from generator.consolidating.title_rows import check_title_row
from generator.consolidating.titles_gone import titles_gone
from generator.consolidating.two_places import check_beside
from generator.consolidating.unsettled import check_settled
from generator.consolidating.whole_act import check_undone, of_whole_act
from generator.consolidating.witness import heard, seen_through
from generator.model import Alinea, Located, Origin
from generator.operations import (
    Append,
    Insert,
    InsertWords,
    Operation,
    Remove,
    RemoveWords,
    Replace,
    ReplaceWords,
    Restore,
)


@dataclass(frozen=True, slots=True)
class Resolved:
    """An operation whose place is certain, ready to be applied."""

    texte: int
    """Index of the text that it changes."""
    reading: Reading
    plan: Plan
    located: Located | None
    article: str | None
    """Number of the article that holds the target."""
    notes: tuple[str, ...]


def resolve(operation: Operation, state: State, origin: Origin, added: frozenset[tuple[str, str, str]] = frozenset()) -> Resolved:
    """Where an operation bears and what it would do there, or a refusal that knows the article when the text has it."""
    if of_whole_act(operation) and base_number(state) is None:
        return Resolved(0, (), Plan(()), None, None, (check_undone(operation, state),))
    if shared_step(operation) is not None:
        raise Refused("several-places", "La phrase vise une partie de plusieurs passages à la fois : les viser un par un.", None)
    operation, named = without_title(as_article(operation, state.textes[0]), state.textes[0])
    aimed = _aimed(operation, state)
    texte = state.textes[aimed.texte]
    if aimed.within is not None and isinstance(operation, Remove) and not operation.target.steps:
        raise Refused(
            "act-article-repealed",
            "La phrase abroge un article d’un avenant : rien ne dit si l’ancien texte de la convention revit. Le préciser.",
            aimed.target.number or None,
        )
    places = aimed.within if aimed.within is not None else _places(operation, aimed, state)
    article = written_number(texte.parts[places[0].part]) if places and _one_part(places) else None
    try:
        if aimed.within is not None:
            _refuse_orders(operation)
        check_wording(operation)
        check_bounds(texte, places)
        refuse_rank_across(aimed.target, places)
        chain = check_chain(operation.target, places, texte, state)
        found = with_those_words(texte, walk(texte, places, aimed.target.steps), aimed.target)
        alternatives = tuple(one for one in found if not _by_full_stops(one))
        if places and not (found if isinstance(operation, Replace) else alternatives):
            raise Refused("target-not-found", _nothing(operation, places, state, aimed))
        guard(operation, found, texte)
        chosen, plan, notes = _told(operation, alternatives, found, Context(texte, origin, added))
        check_passage(replace(operation, target=aimed.target), chosen.reading, texte)
        check_closing(operation, places, chosen.reading, texte)
        check_edges(operation, chosen.reading, texte)
        check_title_row(operation, chosen.reading, texte)
        notes = (*check_settled(operation, chosen.reading, texte, state, article), *notes, *titles_gone(operation, plan, texte))
        notes = (*heard(operation, chosen.reading, texte), *notes)
        if isinstance(operation, (Append, Insert)):
            notes = (*check_beside(operation, plan, lambda beside: resolve(beside, state, origin, added).plan), *notes)
    except Refused as refused:
        refused.article = refused.article or article
        raise
    titled = (
        title_told(texte.parts[places[0].part], aimed.target)
        if article and not any(isinstance(edit, HeadingEdit) for edit in plan.edits)
        else ()
    )
    notes = (*named, *aimed.notes, *chain, *titled, *notes, *plan.notes)
    return Resolved(aimed.texte, chosen.reading, plan, located(texte, chosen.reading), article, tuple(dict.fromkeys(notes)))


def _refuse_orders(operation: Operation) -> None:
    """« L'article 1 de l'avenant n° 1 est modifié comme suit : « À l'article 2, « A » est remplacé par « B ». » »"""
    content = operation.content if isinstance(operation, (Append, Insert, Replace)) else None
    if content is not None and any(isinstance(line, Alinea) and reads_as_order(line.text) for line in content.body):
        reason = "Le texte nouveau se lit comme une instruction à exécuter sur la convention : l’ordonner dans cet acte même."
        raise Refused("part-of-wording", reason)


def _aimed(operation: Operation, state: State) -> Aim:
    """The text aimed at; an avenant that is not held is seen through when the new wording shows what it wrote."""
    try:
        return aim(operation.target, state)
    except Refused as refused:
        through = seen_through(operation, state) if refused.refusal.code == "other-text" else None
        if through is None:
            raise
        return through


def _one_part(places: Reading) -> bool:
    return len({place.part for place in places}) == 1


def _places(operation: Operation, aimed: Aim, state: State) -> Reading:
    """The parts that a target names; none for what creates a part that the text does not have."""
    texte = state.textes[aimed.texte]
    creates = isinstance(operation, Restore) or (
        isinstance(operation, Append) and brings_parts(operation.content) and operation.target.holder in ("", "texte")
    )
    if creates:
        return ()
    try:
        return part_scopes(texte, aimed.target)
    except Refused as refused:
        beside = isinstance(operation, Insert) and brings_parts(operation.content) and operation.position == "après"
        if refused.refusal.code != "target-repealed" or not beside or aimed.target.steps:
            raise
        vacant = vacant_place(texte, aimed.target)  # « après l'article 5 », abrogé: its number still has its place
        if vacant is None:
            raise
        return (vacant,)


def _nothing(operation: Operation, places: Reading, state: State, aimed: Aim) -> str:
    part = state.textes[aimed.texte].parts[places[0].part]
    unit = operation.target.steps[-1].unit if operation.target.steps else ""
    names = {
        "alinea": "l’alinéa visé",
        "phrase": "la phrase visée",
        "item": "le point visé",
        "tableau": "le tableau visé",
        "ligne": "la ligne visée",
    }
    name = names.get(unit, "le passage visé")
    return f"Dans {part_name(part)}, {name} n’a pas été trouvé{'e' * name.startswith('la ')} : vérifier la référence."


def _by_full_stops(alternative: Alternative) -> bool:
    return any(FULL_STOPS in supposition for supposition in alternative.suppositions)


def _told(
    operation: Operation, alternatives: tuple[Alternative, ...], found: tuple[Alternative, ...], context: Context
) -> tuple[Alternative, Plan, tuple[str, ...]]:
    """The decision among the usual counts; failing that, what the new wording tells when one more count is heard."""
    if not found:
        return _decide(operation, (Alternative(()),), context)
    try:
        if alternatives:
            return _decide(operation, alternatives, context)
    except Refused as refused:
        if (
            refused.refusal.code not in ("uncertain-count", "restates-more")
            or not isinstance(operation, Replace)
            or alternatives == found
        ):
            raise
    return _decide(operation, found, context)


def _decide(
    operation: Operation, alternatives: tuple[Alternative, ...], context: Context
) -> tuple[Alternative, Plan, tuple[str, ...]]:
    """The only reading, or the one that all the others agree with, or the one that the new wording points at."""
    plans: list[tuple[Alternative, Plan]] = []
    refusals: list[Refused] = []
    for alternative in alternatives:
        try:
            plans.append((alternative, plan_operation(operation, alternative.reading, context)))
        except Refused as refused:
            refusals.append(refused)
    if not plans:
        raise refusals[0]
    if all(plan.edits == plans[0][1].edits for _, plan in plans):
        chosen, plan = plans[0]
        doubt = (doubt_of(chosen, [a for a in alternatives if a is not chosen], context),) if chosen.suppositions else ()
        if chosen.suppositions and not _supported(operation, chosen, context):
            raise Refused("uncertain-count", choice(alternatives, context))
        return chosen, plan, doubt
    scored = sorted(
        ((_score(operation, alternative, context), index) for index, (alternative, _) in enumerate(plans)), reverse=True
    )
    best, second = scored[0], scored[1]
    if best[0] >= 0.5 and best[0] - second[0] >= 0.15:
        chosen, plan = plans[best[1]]
        left = any(FOLLOWING in a.suppositions for a, _ in plans if a is not chosen) and operation.target.steps[-1].unit == "item"
        if left or not _bears_witness(
            operation, chosen, [a for a, _ in plans if a is not chosen], context
        ):  # « le II est remplacé par … »: whether the alinéa under it goes too is not said
            raise Refused("uncertain-count", choice([a for a, _ in plans], context))
        return chosen, plan, (doubt_of(chosen, [a for a, _ in plans if a is not chosen], context),)
    raise Refused("uncertain-count", choice([a for a, _ in plans], context))


_SHARED = 0.4
"""The share of a passage's own words that a wording must restate to be its new wording."""
_FEW = 12
"""Passages of more words than this are alike by more than chance."""


def _bears_witness(operation: Operation, chosen: Alternative, others: list[Alternative], context: Context) -> bool:
    """Whether a short new wording restates what is the passage's own.

    « le loyer moyen » is neither « le montant moyen de l'aide » nor « les loyers plafonds ».
    """
    told = stems(_text([chosen], context))
    apart = (stems(_text([other], context)) for other in others)
    rivals = {word for words in apart if not told <= words for word in words}  # a reading that holds the other is no rival
    new = stems(words_of(operation.content)) if isinstance(operation, Replace) else set()
    if len(told) > _FEW or not told or _text([chosen], context).rstrip().endswith(":"):
        return True
    return len((new & told) - rivals) > _SHARED * len(told - rivals)


def _text(alternatives: list[Alternative], context: Context) -> str:
    return "\n".join(scope_text(context.texte, scope) for one in alternatives for scope in one.reading)


def _supported(operation: Operation, chosen: Alternative, context: Context) -> bool:
    """Whether the new wording, the words sought or those quoted speak for a reading that is not the literal one."""
    if any(step.quote for step in operation.target.steps) or (isinstance(operation, Append) and operation.rank is not None):
        return True
    if isinstance(operation, (ReplaceWords, RemoveWords)) or (isinstance(operation, InsertWords) and operation.anchor):
        return True
    return _score(operation, chosen, context) >= 0.5


def _score(operation: Operation, alternative: Alternative, context: Context) -> float:
    """How plainly the new wording restates what a reading picks."""
    if not isinstance(operation, Replace):
        return 0.0
    old = _text([alternative], context)
    new = words_of(operation.content)
    if restated_keys(operation.content, alternative.reading, context):
        return 1.0
    introduces = all(text.rstrip().endswith(":") and "\n" not in text.strip() for text in (old, new))
    return similarity(new, old) + (0.5 if introduces else 0.0)
