"""« tel que remplacé par l'article 1er de l'avenant n° 3 »: the chain that a sentence claims, checked against the history."""

from __future__ import annotations

import re

from generator.consolidating.aim import State, base_number
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, part_name
from generator.french.article_numbers import canonical
from generator.model import Acte, Texte
from generator.operations import Provenance, Target

_OF_BASE = re.compile(r"\A(?:(?!\bavenant\b).)*\b(?:convention|accord|contrat|protocole)\b(?:(?!\bavenant\b).)*\Z", re.IGNORECASE)
"""« dans sa rédaction issue de la convention du 3 mars 2031 »: what no avenant has written."""


def check_chain(target: Target, places: Reading, texte: Texte, state: State) -> tuple[str, ...]:
    """Notes on each link of the chain; refused when what is held contradicts it."""
    if not target.provenance or not places:
        return ()
    return tuple(_link(link, places, texte, state) for link in target.provenance)


def _link(link: Provenance, places: Reading, texte: Texte, state: State) -> str:
    part = texte.parts[places[0].part]
    words = f"« {link.text} »"
    if link.verb == "initiale" or (link.avenant is None and _OF_BASE.search(link.text)):
        changed = any(
            outcome.status == "applied"
            and ((outcome.located and outcome.located.part == part.ident) or part.ident in outcome.written)
            for _, outcome in state.outcomes
        )
        if changed:
            reason = f"{words} : {part_name(part)} a changé depuis. Dire si c’est sa rédaction d’aujourd’hui qui est visée."
            raise Refused("chain-contradicted", reason)
        told = "conforme à l’historique" if link.verb == "initiale" else "non vérifiable : l’acte cité n’est pas versé"
        return f"Chaîne {words} {told}."
    acte = next((acte for acte in state.actes[1:] if link.avenant is not None and acte.numero == link.avenant), None)
    if acte is None or link.avenant == base_number(state):
        return f"Chaîne {words} non vérifiable : l’acte cité n’est pas versé."
    if acte.statut == "non versé":
        return _against_facts(words, part.number, acte)
    touched = [
        outcome
        for owner, outcome in state.outcomes
        if owner == acte.id and outcome.status == "applied" and outcome.located and outcome.located.part == part.ident
    ]
    created = any(part.ident in outcome.written for owner, outcome in state.outcomes if owner == acte.id)
    if touched or created:
        own = [o for o in touched if not link.article or canonical(o.instruction.article) == canonical(link.article)]
        if own or created or not link.article:
            return f"Chaîne {words} conforme à l’historique."
        raise Refused(
            "chain-contradicted",
            f"{words} : l’article {link.article} de cet avenant n’a pas modifié {part_name(part)}. Vérifier l’acte cité.",
        )
    if any(owner == acte.id and outcome.status != "applied" for owner, outcome in state.outcomes):
        return f"Chaîne {words} non vérifiable : des phrases de l’acte cité n’ont pas été appliquées."
    raise Refused("chain-contradicted", f"{words} : cet avenant n’a pas modifié {part_name(part)}. Vérifier l’acte cité.")


def _against_facts(words: str, number: str, acte: Acte) -> str:
    wanted = f"article {canonical(number)}"
    for fait in acte.faits:
        folded = fait.portion.casefold().replace("1er", "1")
        if fait.portion and (folded.endswith(wanted) or f"{wanted} " in folded):
            return f"Chaîne {words} conforme à ce que l’on sait de l’acte cité, non versé."
    return f"Chaîne {words} non vérifiable : l’acte cité n’est pas versé."
