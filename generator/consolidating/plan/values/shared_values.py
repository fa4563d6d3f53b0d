"""A value that several share, or that is a limit beside the one spoken of: what the act says of one would change for all.

« Le préavis est de deux mois pour les ouvriers et employés. »: « le préavis des ouvriers est porté à trois mois » is
refused. So is « la redevance est portée à 1 200 € » where the text says « 5 % des recettes, avec un minimum de 1 000 € ».
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.consolidating.matching.tokens import tokens
from generator.consolidating.refused import Refused
from generator.french.numbers import CARDINALS

Marks = Callable[[str], set[str]]
_LINKS = r"(?:(?:de|du|des|d['’]|à|aux?|pour|par|l[ae]s?|l['’]|cel(?:ui|les?)|ceux|un|une|son|sa|ses|leurs?)[\s\u00a0\u202f]*)*"
_MEMBER = rf"{_LINKS}[^\W\d][\w-]*(?:[\s\u00a0\u202f](?:(?:de|du|des)[\s\u00a0\u202f])?[^\W\d][\w-]*){{0,2}}"
_AFTER = re.compile(
    rf"(?:,[\s\u00a0\u202f]{_MEMBER})*,?[\s\u00a0\u202f]+(?:et|ou|ainsi que)[\s\u00a0\u202f]+{_LINKS}"
    r"(?P<other>[^\W\d][\w-]*(?:[\s\u00a0\u202f]?(?:['’]|[\w-]+)){0,5})",
    re.IGNORECASE,
)
"""« ouvriers » et employés, « techniciens », agents de maîtrise et cadres."""
_BEFORE = re.compile(
    rf"(?P<other>(?:[\w-]+[\s\u00a0\u202f'’])?[\w-]+)[\s\u00a0\u202f]+(?:et|ou|ainsi que)[\s\u00a0\u202f]+{_LINKS}"
    rf"(?:[^\W\d][\w-]*[\s\u00a0\u202f]{_LINKS})?\Z",
    re.IGNORECASE,
)
_NO_NOUN = frozenset(
    "est sont sera seront peut peuvent prend prennent ne n qui que se s il elle ils elles on a ont y en au aux dont où lorsque "
    "si doit doivent donne fait non notamment également ensuite puis plus moins hors sauf".split()
)
_CODED = re.compile(
    r"(?:[\s\u00a0\u202f](?:du|de la|des|de)[\s\u00a0\u202f][^\W\d]{1,3}(?=[\s\u00a0\u202f]))?"
    r"(?:[\s\u00a0\u202f](?:[A-Z]|\d{1,2}|[IVX]{1,4})\b(?![.,]?\d|['’]|\s?[€%]))?"
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
        end = _coded(sentence, word.end)  # « lot A », « groupe 2 »
        other = _beside(sentence, (word.start, end), span, values, marks, told)
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


def _coded(sentence: str, place: int) -> int:
    """Past « du lot A », « A », « 2 » right after a word."""
    found = _CODED.match(sentence, place)
    return found.end() if found else place


def _beside(
    sentence: str, word: tuple[int, int], span: tuple[int, int], values: list[tuple[int, int]], marks: Marks, told: set[str]
) -> str:
    """What is told with a word, joined to it and not by the act; empty when nothing is."""
    after = _AFTER.match(sentence, word[1])
    if after and _is_noun(after["other"], marks, told):
        end = after.start("other") + len(_named(after["other"]))
        until = re.compile(r"[.;:]|,|\s(?:et|ou)\s").search(sentence, end)
        limit = until.start() if until else len(sentence)
        own = [low for low, _ in values if end <= low < limit and low != span[0]]
        between = [low for low, _ in values if word[1] <= low < end]
        if not between and not (own and span[1] <= word[0]):
            return _named(after["other"])
    before = _BEFORE.search(sentence[: word[0]])
    if before and _is_noun(before["other"], marks, told):
        held = [low for low, high in values if high > before.start("other") and low < word[0]]
        return "" if held else before["other"]
    return ""


def _named(words: str) -> str:
    """Those of the words that stand before a verb."""
    kept = re.split(r"\s(?=(?:est|sont|sera|seront|qui|que)\b)", words, maxsplit=1)
    return kept[0]


def _is_noun(words: str, marks: Marks, told: set[str]) -> bool:
    """Whether some words name, before any verb, something that the act does not."""
    named: list[str] = []
    for word in re.findall(r"[\w-]+", words):
        folded = word.casefold()
        if folded in _NO_NOUN and word != "A":
            break
        named.append(word)
    if not named or named[0].casefold() in CARDINALS:
        return False
    return not marks(" ".join(named)) <= told
