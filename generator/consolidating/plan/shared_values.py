"""A value that several share, or that is a limit beside the one spoken of: what the act says of one would change for all.

« Le préavis est de deux mois pour les ouvriers et employés. »: « le préavis des ouvriers est porté à trois mois » is
refused. So is « la redevance est portée à 1 200 € » where the text says « 5 % des recettes, avec un minimum de 1 000 € ».
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.consolidating.refused import Refused
from generator.consolidating.tokens import tokens
from generator.french.numbers import CARDINALS

Marks = Callable[[str], set[str]]
_LINKS = r"(?:(?:de|du|des|d['’]|à|aux?|pour|par|l[ae]s?|l['’]|cel(?:ui|les?)|ceux|un|une|son|sa|ses|leurs?)[\s\u00a0\u202f]*)*"
_MEMBER = rf"{_LINKS}[^\W\d][\w-]*(?:[\s\u00a0\u202f](?:(?:de|du|des)[\s\u00a0\u202f])?[^\W\d][\w-]*){{0,2}}"
_AFTER = re.compile(
    rf"(?:,[\s\u00a0\u202f]{_MEMBER})*,?[\s\u00a0\u202f]+(?:et|ou|ainsi que)[\s\u00a0\u202f]+{_LINKS}(?P<other>[^\W\d][\w-]*"
    r"(?:[\s\u00a0\u202f](?:de|du|des|d['’]|par|pour)[\s\u00a0\u202f]?(?:l[ae]s?[\s\u00a0\u202f]|l['’])?[^\W\d][\w-]*)?)",
    re.IGNORECASE,
)
"""« ouvriers » et employés, « techniciens », agents de maîtrise et cadres."""
_BEFORE = re.compile(rf"(?P<other>[^\W\d][\w-]*)[\s\u00a0\u202f]+(?:et|ou|ainsi que)[\s\u00a0\u202f]+{_LINKS}\Z", re.IGNORECASE)
_NO_NOUN = frozenset(
    "est sont sera seront peut peuvent prend prennent ne n qui que se s il elle ils elles on a ont y en au aux dont où lorsque "
    "si doit doivent donne fait non notamment également ensuite puis plus moins hors sauf".split()
)
_UNITS = frozenset(
    "euros euro eur an ans année années mois jour jours heure heures semaine semaines point points minute minutes fois".split()
)
_LIMITS = re.compile(
    r"\b(?:minim\w+|maxim\w+|plafond\w*|plancher|dont|major\w+|franchise|pénalité|forfait|supplément\w*|acompte|avance|solde|réduction"
    r"|abattement|retenue|bonification)\b",
    re.IGNORECASE,
)
"""What names another value of the same thing."""


def refuse_shared(
    sentence: str, span: tuple[int, int], told: set[str], value_of: str, marks: Marks, sorts: tuple[re.Pattern[str], ...]
) -> None:
    """Refuse where the sentence of a value says it of another thing too, or calls it a limit that the act does not name."""
    if not told:
        return  # « le taux », « la somme »: of whatever has one
    values = sorted(one.span() for sort in sorts for one in sort.finditer(sentence))
    for word in tokens(sentence):
        if not marks(word.folded) or not marks(word.folded) <= told:
            continue
        other = _beside(sentence, (word.start, word.end), span, values, marks, told)
        if other:
            raise Refused(
                "other-value",
                f"Le texte dit cette valeur de « {value_of} » et aussi de « {other} » : dire ce que devient celle de chacun.",
            )
    ahead = [end for _, end in values if end <= span[0]]
    between = sentence[ahead[-1] : span[0]] if ahead else ""
    limit = _LIMITS.search(between)
    if limit and not marks(limit.group()) <= told:
        raise Refused(
            "other-value", f"Le texte appelle cette valeur « {limit.group()} », et la phrase la dit de « {value_of} » : vérifier."
        )


def _beside(
    sentence: str, word: tuple[int, int], span: tuple[int, int], values: list[tuple[int, int]], marks: Marks, told: set[str]
) -> str:
    """What is told with a word, joined to it and not by the act; empty when nothing is."""
    after = _AFTER.match(sentence, word[1])
    if after and _is_noun(after["other"], marks, told):
        until = re.compile(r"[.;:]|,|\s(?:et|ou)\s").search(sentence, after.end())
        limit = until.start() if until else len(sentence)
        own = [low for low, _ in values if after.end() <= low < limit and low != span[0]]
        between = [low for low, _ in values if word[1] <= low < after.end()]
        if not between and not (own and span[1] <= word[0]):
            return after["other"]
    before = _BEFORE.search(sentence[: word[0]])
    if before and _is_noun(before["other"], marks, told):
        held = [low for low, high in values if high >= before.start("other") and low < word[0]]
        return "" if held else before["other"]
    return ""


def _is_noun(word: str, marks: Marks, told: set[str]) -> bool:
    """Whether a word names something that the act does not."""
    folded = next(iter(word.casefold().split()), "")
    return folded not in _NO_NOUN and folded not in _UNITS and folded not in CARDINALS and not marks(word) <= told
