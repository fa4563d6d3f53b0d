"""Additions told by what a portion becomes: « l'article 5 s'enrichit d'un alinéa », « … se termine par la phrase suivante ».

Each reads as « est complété par … », or as « après …, il est inséré … » where what is added follows a portion.
"""

from __future__ import annotations

import re

from generator.amending.pieces.kinds import Chunk, Place, Verb
from generator.amending.tokens.phrase import Phrase

_NEW_UNIT = r"(?:alinéa|article|phrase|tiret|paragraphe|point)"
_COUNT = r"(?:une? |deux |trois |quatre )"
_GIVERS = frozenset(
    "se s' est sont sera seront comporte comportent comprend comprennent comportera comprendra contient contiennent compte"
    " comptent intègre intègrent inclut incluent".split()
)
_GIVEN = re.compile(
    rf"(?:s'enrichi(?:t|ssent) d(?:e |')(?={_COUNT}(?:nouve\w+ )?{_NEW_UNIT})"
    r"|se voi(?:t|ent) (?:ajouter|adjoindre) (?=une? |l'|les? |deux |trois )"
    r"|(?:est|sont|sera|seront) (?:désormais |également )?(?:enrichi|augmenté|assorti)e?s? d(?:e |')"
    rf"(?={_COUNT}(?:nouve\w+ )?(?:{_NEW_UNIT}|annexe|ligne))"
    r"|(?:compor(?:te|tent|tera)|compr(?:end|ennent|endra)|contien(?:t|nent)|comptent|compte|intègre(?:nt)?|inclu(?:t|ent)) "
    r"(?:(?:désormais|dorénavant|en outre|également) "
    rf"(?=(?:une? |deux )?(?:nouve(?:l|au|lle|aux|lles) {_NEW_UNIT}"
    r"|(?:\w+ième|dernier|second) (?:alinéa|phrase|tiret|paragraphe) ainsi)|une? (?:alinéa|phrase) (?:ainsi|rédigé))"
    # « comporte un nouvel alinéa ainsi rédigé »: new, it is added even where no « désormais » says so
    rf"|(?=une? nouve(?:l|lle|au) {_NEW_UNIT} (?:ainsi|rédigé|suivant))))",
    re.IGNORECASE,
)
"""« se voit ajouter un alinéa », « est enrichi d'une phrase », « comporte désormais un quatrième alinéa »: completed by it."""
_ENDS = re.compile(
    r"(?:(?:se (?:termine(?:nt|ra|ront)?)|s'achève(?:nt|ra|ront)?) (?:désormais |dorénavant )?"
    r"(?=par (?:(?:la|l'|les) ?(?:\w+ )?(?:phrase|alinéa|mention|mots|termes)s? suivante?s?"
    rf"|une? (?:nouve\w+ )?{_NEW_UNIT} ainsi))"
    r"|se voi(?:t|ent) (?:désormais |dorénavant )?complét(?:er|ée?s?) (?=par |d'|de ))",
    re.IGNORECASE,
)
"""« se termine par la phrase suivante », « se voit compléter par »: the sentence says by what itself."""
_FOLLOWED = re.compile(
    r"(?:est|sont|sera|seront) (?:désormais |dorénavant )?suivie?s? d(?:e |')"
    rf"(?={_COUNT}(?:nouve\w+ )?(?P<unit>{_NEW_UNIT})\w* (?:\w+ )?(?:ainsi|rédigé|suivant|:|\d))",
    re.IGNORECASE,
)
"""« Le premier alinéa est suivi d'un alinéa ainsi rédigé »."""


def read_given(phrase: Phrase, position: int, chunks: list[Chunk]) -> int:
    """Put the pieces of such an addition in place of its verb; the token after it, 0 when none stands there."""
    token = phrase.at(position)
    if token.text.lower() not in _GIVERS or chunks[-1].name not in ("CIBLE", "LIEU"):
        return 0
    text = phrase.masked.text
    followed = _FOLLOWED.match(text, token.start) if token.kind == "AUX" else None
    if followed and isinstance(chunks[-1].value, Place):
        end = phrase.after(position, followed.end())
        if _beside(chunks[-1].value, followed["unit"].lower()):
            chunks[-1] = chunks[-1]._replace(name="APRES")
            chunks.append(Chunk("AJOUTER", Verb("inséré", ("INSERER",), False), position, end))
        else:
            _complete(chunks, position, end)
        return end
    given = _GIVEN.match(text, token.start)
    if given:
        end = phrase.after(position, given.end())
        _complete(chunks, position, end)
        return end
    ends = _ENDS.match(text, token.start) if token.kind == "SE" else None
    if ends is None:
        return 0
    end = phrase.after(position, ends.end())
    chunks.append(Chunk("COMPLETER", Verb("complété", ("COMPLETER",), False), position, end))
    if phrase.at(end).kind != "PAR":
        chunks.append(Chunk("PAR", None, end, end + 1))  # « se voit complété d'un alinéa »
        end += 1
    return end


def _complete(chunks: list[Chunk], start: int, end: int) -> None:
    chunks += [Chunk("COMPLETER", Verb("complété", ("COMPLETER",), False), start, end), Chunk("PAR", None, end, end)]


def _beside(place: Place, unit: str) -> bool:
    """Whether what follows a portion stands beside it, not at its end: an article after an article, an alinéa after one."""
    steps = [target.steps for target in place.targets]
    if unit == "article":
        return not any(steps)
    if unit == "phrase":
        return all(one and one[-1].unit == "phrase" for one in steps)
    return all(steps)
