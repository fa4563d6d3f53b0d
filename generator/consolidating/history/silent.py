"""Acts that are held and in which nothing was read: no order, no refusal, nothing shown beside the text.

An act is made to change something: that it seems to change nothing is said of the whole text, until a human has looked.
"""

from __future__ import annotations

from generator.consolidating.history.facts import short_name
from generator.model import Acte, Outcome, Reserve, Texte


def silent(acte: Acte, outcomes: tuple[Outcome, ...], own: Texte | None) -> tuple[Reserve, ...]:
    """The reserve that an act calls for when nothing came out of it."""
    if acte.statut != "versé" or own is not None or outcomes:
        return ()
    cause = f"Rien n’a été lu comme un changement dans {short_name(acte)} : vérifier que cet acte laisse le texte inchangé."
    return (Reserve(acte.id, cause),)
