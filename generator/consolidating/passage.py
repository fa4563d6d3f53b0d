"""What a sentence says of the passage that it names inside an article: its words or its subject must not stand elsewhere only.

« La deuxième phrase de l'article 5, « Le comité rend compte. », est supprimée », where that is the third: one is a slip.
"""

from __future__ import annotations

from generator.consolidating.locate.introduction import introductions
from generator.consolidating.plan.wording import places
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading
from generator.consolidating.tokens import stems
from generator.consolidating.words import find
from generator.model import Texte
from generator.operations import Target

_ENDS = (".", ";", "!", "?")
"""No heading ends so."""


def check_passage(target: Target, reading: Reading, texte: Texte) -> None:
    """Refuse a portion whose quoted words, or whose subject, the article has in another portion and not in this one."""
    if not target.steps or not (target.heading or target.about) or len({scope.part for scope in reading}) != 1:
        return
    part = texte.parts[reading[0].part]
    here = " \n ".join(place.text[place.start : place.end] for scope in reading for place in places(texte, scope))
    body = " \n ".join(part.lines)
    quoted = target.heading if target.heading.rstrip()[-1:] in _ENDS else ""
    if quoted and find(body, quoted) and not find(here, quoted):
        raise Refused(
            "crossed-scope",
            f"« {quoted} » est dans l’article {part.number}, mais pas dans le passage désigné : vérifier lequel est visé.",
        )
    told = stems(target.about)
    here = " ".join((*introductions(part.body, reading[0].start), here))  # what introduces a table or a list speaks of it
    borne = told & stems(f"{here} {part.heading}")
    if (told & stems(body) and not borne) or (borne < told and any(told <= stems(line) for line in part.lines)):
        raise Refused(
            "crossed-scope",
            f"L’article {part.number} parle de « {target.about} » dans un autre passage que celui-là : vérifier lequel est visé.",
        )
