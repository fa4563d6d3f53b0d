"""A convention through its acts: one `Version` an act, the base first."""

from __future__ import annotations

from collections.abc import Sequence

from generator.amending import read_portion, understand
from generator.consolidating.aim import State
from generator.consolidating.apply import apply_act
from generator.consolidating.history.autonomous import autonomous
from generator.consolidating.history.beside import placed_beside
from generator.consolidating.history.facts import apply_facts, recalled
from generator.consolidating.history.missing import missing_texte
from generator.consolidating.history.repeated import with_repeated
from generator.consolidating.history.restated import with_restated
from generator.consolidating.history.said_anew import with_said_anew
from generator.consolidating.history.silent import silent
from generator.consolidating.history.titled import with_titled
from generator.consolidating.whole_act import undo
from generator.model import Acte, Outcome, Provision, Reserve, Texte, Version
from generator.reading import read_texte


def consolidate_actes(actes: Sequence[Acte]) -> tuple[Version, ...]:
    """One version an act, in order; nothing is done that is not shown in the version's outcomes."""
    if not actes:
        return ()
    understood = [understand(acte) if acte.statut == "versé" else (acte, ()) for acte in actes[1:]]
    base = _base(actes[0], understood)
    versions = [Version(actes[0], base)]
    textes: tuple[Texte, ...] = (base,)
    history: list[tuple[str, Outcome]] = []
    before: dict[str, tuple[Texte, ...]] = {}
    unread: tuple[Reserve, ...] = ()
    for position, (read, orders) in enumerate(understood, 1):
        so_far = (actes[0], *(done for done, _ in understood[:position]))
        state = undo(State(textes, so_far, tuple(history)), orders, before)
        before[read.id] = textes  # an act that annuls another and is annulled in its turn leaves that other one in force
        acte, provisions = with_repeated(read, orders, state.textes[0])
        acte, provisions = with_said_anew(acte, provisions, state.textes[0]) if acte.statut == "versé" else (acte, provisions)
        if acte.statut == "versé":
            acte, provisions = with_titled(acte, provisions, state.textes[0])
            provisions = placed_beside(acte, provisions, state.textes[0])
            acte, provisions = with_restated(acte, provisions, state)
            textes, outcomes = apply_act(state, acte, provisions)
            own = autonomous(acte)
            textes = (*textes, own) if own else textes
            unread += silent(acte, outcomes, own)
        else:
            textes, outcomes = apply_facts(state, acte)
        history += [(acte.id, outcome) for outcome in outcomes]
        versions.append(Version(acte, textes[0], outcomes, textes[1:], (*recalled(textes[0], so_far), *unread), provisions))
    return tuple(versions)


def _base(convention: Acte, understood: Sequence[tuple[Acte, tuple[Provision, ...]]]) -> Texte:
    if convention.statut == "versé":
        return read_texte(convention)
    acts = [acte for acte, _ in understood]
    faits = [fait.portion for acte in (convention, *acts) for fait in acte.faits if fait.portion]
    portions = [target for words in dict.fromkeys(faits) if (target := read_portion(words)) is not None]
    return missing_texte(convention, [p for _, provisions in understood for p in provisions], portions, acts)
