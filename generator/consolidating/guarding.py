"""What a division, a whole text or a list may not undergo, whatever the operation finds in it."""

from __future__ import annotations

from generator.consolidating.locate.outline import body_marker
from generator.consolidating.locate.steps import Alternative
from generator.consolidating.refused import Refused
from generator.consolidating.scope import written_number
from generator.french.article_numbers import canonical
from generator.model import Alinea, Texte
from generator.operations import Append, Operation, Remove, Replace, ReplaceWords


def guard(operation: Operation, alternatives: tuple[Alternative, ...], texte: Texte) -> None:
    """A division or a whole text is not the articles in it: its heading is its own, and it is not rewritten by alinéas."""
    target = operation.target
    if target.steps and target.steps[-1].unit == "liste" and not (isinstance(operation, Replace) and operation.values):
        _guard_list(operation)
    if not isinstance(operation, Replace) and any(s.unit == "between" for one in alternatives for s in one.reading):
        raise Refused("target-not-found", "Le texte n’a pas les deux bouts de la suite d’articles visée : vérifier la référence.")
    if target.holder in ("", "article") and not target.steps:
        _guard_parted(operation, alternatives, texte)
    if target.holder not in ("division", "texte") and not (target.containers and not target.holder):
        return
    places = [place for alternative in alternatives for place in alternative.reading]
    headed = any(place.heading and texte.parts[place.part].kind != "division" for place in places)
    if headed and not (target.holder == "division" and isinstance(operation, (Replace, ReplaceWords))):
        raise Refused("division-heading", "L’intitulé d’une division du texte change : le reporter à la main.")
    if isinstance(operation, Replace) and not target.steps and not operation.content.articles:
        raise Refused(
            "division-payload", "Une division entière serait remplacée par un texte sans article : préciser ce qui change."
        )
    if isinstance(operation, Remove) and target.holder == "texte" and not target.steps:
        raise Refused("whole-text", "La fin d’un texte entier ne supprime pas ses mots ici : elle est signalée, non appliquée.")


def _guard_parted(operation: Operation, alternatives: tuple[Alternative, ...], texte: Texte) -> None:
    """« L'article 2 est remplacé par … », where 2.1 and 2.2 come next, headed as articles are: they are its own, or stay.

    A repeal is judged with the others of its act, which may repeal them too (`sub_articles_left`).
    """
    partly = isinstance(operation, Replace) and (operation.content.articles or operation.values)
    if not isinstance(operation, (Append, Replace)) or partly:
        return
    for place in (place for alternative in alternatives for place in alternative.reading if place.whole):
        part = texte.parts[place.part]
        later = next((one for one in texte.parts[place.part + 1 :] if one.state != "repealed"), None)
        if part.number and later is not None and canonical(later.number).startswith(f"{canonical(part.number)}."):
            raise Refused(
                "sub-articles-left",
                f"Le texte a, sous l’article {part.number}, un article {later.number} : dire ce qu’il devient.",
                written_number(part),
            )


def _guard_list(operation: Operation) -> None:
    """« L'énumération est complétée, est remplacée par … »: by items; anything else leaves its introduction in doubt."""
    content = operation.content if isinstance(operation, (Append, Replace)) else None
    partly = isinstance(operation, Replace) and operation.verb.startswith("modifi")
    items = content is not None and all(isinstance(one, Alinea) and body_marker(one) is not None for one in content.body)
    items = items and not partly
    if not items:
        raise Refused(
            "place-unknown",
            "Une liste est complétée ou remplacée par des éléments marqués : donner leur tiret, leur lettre ou leur numéro.",
        )
