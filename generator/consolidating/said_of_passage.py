"""What a sentence says of the passage that it names inside an article: its words or its subject must not stand elsewhere only.

« La deuxième phrase de l'article 5, « Le comité rend compte. », est supprimée », where that is the third: one is a slip.
"""

from __future__ import annotations

from generator.consolidating.locate.introduction import introductions
from generator.consolidating.locate.row_names import marks
from generator.consolidating.matching.tokens import content_words, stems
from generator.consolidating.matching.words import find
from generator.consolidating.plan.words.wording import places
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading
from generator.model import Alinea, Article, Lacune, Texte
from generator.operations import Operation, Replace, Target

_ENDS = (".", ";", "!", "?")
"""No heading ends so."""


def check_passage(operation: Operation, reading: Reading, texte: Texte) -> None:
    """Refuse a portion whose quoted words, or whose subject, the article has in another portion and not in this one."""
    target = operation.target
    _check_form(operation, reading, texte)
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


def check_spoken_of(target: Target, part: Article) -> None:
    """« Les montants des cadres prévus à l'article 4 sont fixés comme suit : »: article 4 must speak of cadres."""
    held = " ".join((part.heading, part.title, *part.lines, *(division.heading for division in part.divisions)))
    roots = {word[:5] for word in marks(held)}  # « le plan de financement », of a table headed « Financeur »
    missing = {word for word in marks(target.about) - _OF_ANY if word[:5] not in roots}
    if missing and not any(isinstance(line, Lacune) for line in part.body):
        word = next(word for word in content_words(target.about) if marks(word) & missing)
        raise Refused("other-subject", f"L’article {part.number} ne parle pas de « {word} » : dire de quelles valeurs il s’agit.")


_OF_ANY = marks(
    "montant valeur taux somme chiffre nombre tableau grille barème plan liste nouveau nouvelle actuel actuelle présent présente "
    "figurant prévu prévue fixé fixée mentionné mentionnée visé visée minimal minimale maximal maximale minimum maximum minima"
)
"""What may be said of any list or table of values."""


def _check_form(operation: Operation, reading: Reading, texte: Texte) -> None:
    """« Les salaires prévus à l'article 5 sont fixés comme suit : » and a table: that of the text has its heads or its rows."""
    target = operation.target
    if not isinstance(operation, Replace) or not target.about or not target.steps or target.steps[-1].unit != "tableau":
        return
    check_spoken_of(target, texte.parts[reading[0].part])
    held = [line for scope in reading for line in texte.parts[scope.part].body[scope.start : scope.end]]
    old = next((line for line in held if isinstance(line, Alinea) and line.rows), None)
    new = next((line for line in operation.content.body if isinstance(line, Alinea) and line.rows), None)
    if old is None or new is None or not _alike(old, new):
        raise Refused(
            "table-shape",
            f"Le tableau donné pour « {target.about} » n’a ni les titres ni les lignes de celui du texte : nommer l’ancien.",
        )


def _alike(old: Alinea, new: Alinea) -> bool:
    """Whether two tables have the same heads, or the same first cells in most rows."""
    heads = [[content_words(cell) for cell in table.rows[0]] for table in (old, new)]
    if heads[0] == heads[1]:
        return True
    firsts = [{content_words(row[0]) for row in table.rows[1:] if row} for table in (old, new)]
    same = len(old.rows[0]) == len(new.rows[0])
    return same and len(firsts[0] & firsts[1]) >= 0.6 * max(len(firsts[0]), len(firsts[1]), 1)
