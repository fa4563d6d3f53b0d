"""Move: a passage goes beside another one, or both change places; nothing of it is rewritten.

« Le deuxième alinéa devient le troisième » is another matter: what the act adds or takes away may well do it, and only then
is it certain. Applying looks at the text that the act leaves; alone in its act, such a sentence is an order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.consolidating.edits import BodyEdit
from generator.consolidating.locate.outline import body_marker
from generator.consolidating.locate.part import part_scopes
from generator.consolidating.locate.steps import walk
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, Scope
from generator.french.named_series import read_series_head
from generator.model import Alinea, Lacune, Origin, Texte
from generator.operations import Move, Target

Body = tuple[Alinea | Lacune, ...]
SEEN = "Constaté : l’alinéa prend ce rang par l’effet de l’acte."


def plan_move(operation: Move, reading: Reading, context: Context) -> Plan:
    """Edits that take a passage from its place to another."""
    if operation.position == "rang":
        return Plan(())
    moved = _passage(reading)
    place = _beside(operation, context)
    lines = _moved(context.texte.parts[moved.part].body, moved, context.origin)
    if operation.position == "échange":
        other = _passage((place,))
        if other.part == moved.part and other.start < moved.end and moved.start < other.end:
            raise Refused("crossed-scope", "Les deux passages à intervertir se recouvrent : vérifier la référence.")
        back = _moved(context.texte.parts[other.part].body, other, context.origin)
        edits = (BodyEdit(moved.part, moved.start, moved.end, back), BodyEdit(other.part, other.start, other.end, lines))
        return Plan(edits, (), tuple(line.ident for line in (*lines, *back)))
    if place.whole and operation.position != "fin":
        raise Refused("place-unknown", "La phrase ne dit pas à côté de quel alinéa va le passage déplacé : le préciser.")
    index = place.start if operation.position == "avant" else place.end
    if place.part == moved.part and moved.start < index < moved.end:
        raise Refused("crossed-scope", "Le passage déplacé contient sa nouvelle place : vérifier la référence.")
    if place.part == moved.part and index in (moved.start, moved.end):
        raise Refused("same-text", "Le passage déplacé se trouve déjà à cette place : vérifier lequel est visé.")
    edits = (BodyEdit(moved.part, moved.start, moved.end, ()), BodyEdit(place.part, index, index, lines))
    return Plan(edits, (), tuple(line.ident for line in lines))


def _passage(reading: Reading) -> Scope:
    """The whole lines that are moved."""
    scope = reading[0]
    if len(reading) != 1 or scope.chars or scope.rows or scope.column is not None or scope.slot or scope.heading or scope.edge:
        raise Refused("place-unknown", "Le passage déplacé n’est pas fait d’alinéas entiers : donner le texte nouveau.")
    if scope.whole:
        raise Refused("place-unknown", "Un article entier change de place : dire le numéro qu’il prend.")
    return scope


def _moved(body: Body, scope: Scope, origin: Origin) -> Body:
    lines = body[scope.start : scope.end]
    first = lines[0] if lines else None
    numbered = _number(first)
    if numbered:
        raise Refused("label-lost", f"Le passage déplacé porte le numéro « {numbered} » : dire ce que deviennent les numéros.")
    if any(isinstance(line, Lacune) for line in lines):
        raise Refused("place-unknown", "Le texte du passage déplacé n’est pas versé : il ne peut changer de place.")
    return tuple(replace(line, edits=(*line.edits, origin)) if isinstance(line, Alinea) else line for line in lines)


def _number(line: Alinea | Lacune | None) -> str:
    """The number that a line bears, « 2 » or « niveau 2 », which its place among others must agree with; empty when none."""
    if not isinstance(line, Alinea):
        return ""
    found, named = body_marker(line), read_series_head(line.text)
    if named is not None:
        return f"{named.noun} {named.number}"
    return found.value if found is not None and found.value != "-" else ""


def _beside(operation: Move, context: Context) -> Scope:
    """The only place that the neighbour may be."""
    target = operation.place
    if target is None or target.texte_kind not in ("", operation.target.texte_kind):
        raise Refused("place-unknown", "La phrase ne dit pas où va le passage déplacé : le préciser.")
    found = {one.reading for one in walk(context.texte, part_scopes(context.texte, target), target.steps)}
    if len(found) != 1 or len(reading := found.pop()) != 1:
        raise Refused("place-unknown", "La place où va le passage déplacé n’est pas certaine : en citer les premiers mots.")
    return reading[0]


def rank_holds(target: Target, rank: int, ident: str, older: Texte, newer: Texte) -> bool:
    """Whether an alinéa stands at a rank in the text that the act leaves, by a count that also gave its rank before."""
    before = _suppositions(older, target, ident)
    told = replace(target, steps=(*target.steps[:-1], replace(target.steps[-1], ranks=(rank,))))
    return bool(before & _suppositions(newer, told, ident))


def _suppositions(texte: Texte, target: Target, ident: str) -> set[tuple[str, ...]]:
    """What each count that leads to an alinéa supposes."""
    index = next((place for place, part in enumerate(texte.parts) if any(line.ident == ident for line in part.body)), None)
    if index is None:
        return set()
    body = texte.parts[index].body
    found = walk(texte, (Scope(index, 0, len(body), whole=True),), target.steps)
    return {one.suppositions for one in found if [line.ident for s in one.reading for line in body[s.start : s.end]] == [ident]}


def reordered(body: Body, ranks: Sequence[tuple[int, int]], origins: Sequence[Origin]) -> BodyEdit | None:
    """The body with alinéas (by index) at the ranks told, the others in their order; None when that is not sure.

    Two claim one rank; or a table, a heading line or a list stands among them, which one counts and another does not.
    """
    taken = {rank - 1: index for index, rank in ranks}
    plain = all(isinstance(line, Alinea) and line.kind == "paragraphe" for line in body)
    if len(taken) != len(ranks) or max(taken) >= len(body) or not plain:
        return None
    rest = iter(index for index in range(len(body)) if index not in taken.values())
    order = [taken[place] if place in taken else next(rest) for place in range(len(body))]
    by = {index: origin for (index, _), origin in zip(ranks, origins, strict=True)}
    new = []
    for index in order:
        line = body[index]
        if not isinstance(line, Alinea) or (index in by and _number(line)):
            return None
        new.append(replace(line, edits=(*line.edits, by[index])) if index in by else line)
    return BodyEdit(0, 0, len(body), tuple(new))
