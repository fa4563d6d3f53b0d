"""« est complété par … et rédigé comme suit : »: the wording of what is added, or of the whole that it is added to.

« complété par un article 7 intitulé « Suivi » et rédigé comme suit : »        of the article that is added
« complété par deux alinéas et est désormais rédigé comme suit : »             of the whole, with the caution of « modifié »
"""

from __future__ import annotations

from dataclasses import replace

from generator.amending.clauses.clause import Clause
from generator.amending.clauses.state import Unread
from generator.amending.verbs.insert import complete
from generator.amending.verbs.replace import place_content
from generator.amending.verbs.rule import Rule
from generator.operations import Operation, Replace


def complete_and_rewrite(clause: Clause) -> tuple[Operation, ...]:
    """The new text is given of what is named or titled, when no other subject takes the verb; else of the whole."""
    brought = clause.only_brought()
    written = next(chunk for chunk in clause.chunks if chunk.name == "REDIGER")
    apart = any(token.kind == "AUX" for token in clause.phrase.tokens[written.start : written.end])
    if brought is not None and not apart and (brought.heading or brought.number or brought.numbers or brought.noun):
        clause.chunks = [chunk for chunk in clause.chunks if chunk.name not in ("ET", "REDIGER")]
        return complete(clause)
    payload = clause.state.payload
    if brought is not None and payload is not None and len(payload) <= (brought.count or 1):
        reason = "Rien ne dit si le texte donné est ce qui s'ajoute ou la portion entière : dire « complété par … ainsi rédigé »."
        raise Unread("restated-in-part", reason, clause.targets(clause.place("CIBLE"))[0])
    written_anew = place_content(clause, clause.targets(clause.place("CIBLE")), None, None)
    return tuple(replace(one, verb="modifié") if isinstance(one, Replace) else one for one in written_anew)


RULES = (
    Rule(
        "completer-et-rediger",
        "L'article 5 est complété par deux alinéas et est désormais rédigé comme suit :",
        "LIEU* CIBLE LIEU* COMPLETER (PAR (NEUF | CONTENU))? ET REDIGER MANIERE? MOTS?",
        complete_and_rewrite,
        "Le comité se réunit chaque mois.\n\nIl délibère.\n\nIl vote.",
    ),
)
