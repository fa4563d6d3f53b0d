"""Annotations (*modification non textuelle*, *de portée indéterminée*): attached to a part whose words stay."""

from __future__ import annotations

from generator.consolidating.aim import State
from generator.consolidating.locate.part import part_scopes
from generator.consolidating.mentions import mentioned_article
from generator.consolidating.refused import Refused
from generator.consolidating.scope import located, written_number
from generator.model import Outcome, Provision


def annotated(provision: Provision, state: State) -> Outcome:
    """The outcome of an annotation; without an article when the text has not the part that it names."""
    annotation = provision.annotation
    texte = state.textes[0]
    if annotation is None:
        raise ValueError("no annotation")
    try:
        places = part_scopes(texte, annotation.target)
    except Refused:
        places = ()
    if len({place.part for place in places}) == 1:
        number = written_number(texte.parts[places[0].part])
        return Outcome("annotated", number, provision.instruction, located=located(texte, places), annotation=annotation)
    article = mentioned_article(provision.instruction, texte, annotation.target)
    return Outcome("annotated", article, provision.instruction, annotation=annotation)
