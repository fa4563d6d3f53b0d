"""An act that is not held: what other acts say of it, applied with holes; the rest of the text stays under reserve."""

from __future__ import annotations

from dataclasses import replace

from generator.amending import read_portion
from generator.consolidating.aim import State
from generator.consolidating.apply import apply_act
from generator.model import Acte, Alinea, Article, Fait, Instruction, Lacune, Outcome, Provision, Refusal, Reserve, Span, Texte
from generator.operations import Content, Replace


def short_name(acte: Acte) -> str:
    """« l'avenant n° 3 », or the act's own title."""
    return f"l’avenant n° {acte.numero}" if acte.numero is not None else acte.titre or acte.id


def apply_facts(state: State, acte: Acte) -> tuple[tuple[Texte, ...], tuple[Outcome, ...]]:
    """The texts after an act that is not held, and what each known portion became."""
    provisions: list[Provision] = []
    seen: set[str] = set()
    for number, fait in enumerate(acte.faits, 1):
        if fait.portion and fait.portion not in seen:
            seen.add(fait.portion)
            provisions.append(_provision(acte, fait, number))
    textes, outcomes = apply_act(state, acte, tuple(provisions))
    reserved = tuple(_reserved(texte, acte) for texte in textes)
    return reserved, outcomes


def _provision(acte: Acte, fait: Fait, number: int) -> Provision:
    ident = f"{acte.id}:f{number}"
    instruction = Instruction(ident, fait.citation, fait.span or Span(acte.path, 1, 1))
    target = read_portion(fait.portion)
    if target is None:
        return Provision(
            instruction, refusal=Refusal("unread-portion", f"La portion « {fait.portion} » n’a pas été comprise : la reformuler.")
        )
    whole = not target.steps
    presumed = fait.preuve == "déduite"
    verb = "Modification présumée par" if presumed else "Modifié par" if whole else "Remplacé par"
    cause = f"{verb} {short_name(acte)}, non versé."
    hole = Lacune(0 if whole else 1, None, cause, f"{ident}:manquant", presumed=presumed)
    return Provision(instruction, (Replace(target, Content((hole,)), "remplacé"),))


def _reserved(texte: Texte, acte: Acte) -> Texte:
    """Every alinéa that the act may have changed, under reserve."""
    reserve = Reserve(acte.id, f"Sous réserve de {short_name(acte)}, non versé.")
    return replace(texte, parts=tuple(_part(part, reserve) for part in texte.parts))


def _part(part: Article, reserve: Reserve) -> Article:
    body = tuple(replace(e, reserves=(*e.reserves, reserve)) if isinstance(e, Alinea) else e for e in part.body)
    return replace(part, body=body)


def recalled(texte: Texte, actes: tuple[Acte, ...]) -> tuple[Reserve, ...]:
    """Wordings of held acts that stand in a hole that is only presumed, and that no held act expressly removed."""
    names = {acte.id: short_name(acte) for acte in actes}
    found: list[Reserve] = []
    for part in texte.parts:
        before = 0
        for element in part.body:
            if isinstance(element, Lacune) and element.presumed:
                for rank, alinea in _ranked(element, before):
                    acte = alinea.origin.acte if alinea.origin else texte.acte
                    name = names.get(acte, "la convention")
                    where = f"Article {part.number} : l’alinéa {rank} issu de {name}"
                    cause = f"{where} n’est expressément supprimé par aucun acte versé."
                    found.append(Reserve(acte, cause))
            before += element.minimum if isinstance(element, Lacune) else 1
    return tuple(found)


def _ranked(hole: Lacune, before: int) -> list[tuple[int, Alinea]]:
    """The alinéas of a last known wording with their ranks in the article, at the literal count."""
    ranked: list[tuple[int, Alinea]] = []
    rank = before
    for element in hole.last_known:
        rank += element.minimum if isinstance(element, Lacune) else 1
        if isinstance(element, Alinea):
            ranked.append((rank, element))
    return ranked
