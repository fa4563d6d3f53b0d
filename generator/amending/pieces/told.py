"""Words that a sentence tells: quoted one by one, told after their noun (« celle du 30 avril »), or a reference as it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.amending.pieces.amounts import read_figures
from generator.amending.references.tails import placed
from generator.amending.references.titles import LIMITS
from generator.amending.tokens.phrase import Phrase
from generator.operations import Occurrences

Noun = Literal["", "mot", "reference", "valeur", "phrase"]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the text that is amended, or new ones."""

    words: tuple[str, ...]
    """One string for each quotation."""
    end: int
    """Index of the first token after them."""
    noun: Noun = ""
    """What announces them; empty when nothing does."""
    occurrences: Occurrences = "unique"
    """Which occurrences."""
    expected: int | None = None
    """« les deux occurrences »: how often they must stand there."""
    raw: bool = False
    """True for a value told without quotation marks: « le délai de trois mois »."""
    acronyms: tuple[str, ...] = ()
    """« la « direction du numérique » (DINUM) »: what stands in brackets after each, or nothing."""


def that_of(phrase: Phrase, position: int) -> Words | None:
    """« par celui de « B » », « par celle du 1er janvier 2031 »: words or a value told after the noun of those they replace."""
    if phrase.at(position).value != "DE":
        return None
    told = phrase.at(position + 1)
    if told.kind == "CITATION":
        words, end = series_of(phrase, position + 1)
        return Words(words, end)
    figures, end = read_figures(phrase, position + 1)
    longer = len(figures) == 1 and end > position + 2  # « celle de 15,50 F », whose unit is a token of its own
    if told.kind in ("DATE", "VALEUR") and not longer:
        return Words((phrase.words(position + 1, position + 2),), position + 2)
    if figures:
        return Words(figures, end)
    return None


def series_of(phrase: Phrase, position: int) -> tuple[tuple[str, ...], int]:
    """« A », « B » and « C »: quotations joined by commas and « et »; a bracketed one is the acronym of the one before."""
    words = [phrase.quote(position)]
    end = position + 1
    becomes = phrase.at(position - 1).value == "DEVENIR"
    brings = any(phrase.at(place).kind == "PAR" for place in range(max(0, position - 5), position))
    while True:
        joint = phrase.at(end)
        after = end + 1
        if joint.text == "," and phrase.at(after).kind == "ET":
            after += 1
        if (joint.kind in ("ET", "OU") or joint.text == ",") and phrase.at(after).kind == "CITATION":
            again = becomes and phrase.at(after + 1).value == "DEVENIR"  # « « A » devient « B » et « C » devient « D » »
            if again or (brings and phrase.at(after + 1).kind in ("AUX", "PAR")):
                return tuple(words), end  # « … par « A », « B » est supprimé », « … et « C » par « D » »: it opens a clause
            words.append(phrase.quote(after))
            end = after + 1
        else:
            return tuple(words), end


def acronym_of(phrase: Phrase, position: int) -> str:
    """« (DINSIC) » right after a quotation."""
    inner = phrase.at(position + 1)
    if (
        phrase.at(position).text == "("
        and phrase.at(position + 2).text == ")"
        and inner.text.isupper()
        and inner.kind in ("MOT", "ROMAIN")
    ):
        return inner.text
    return ""


_CODE = r"(?P<noun>coefficient|indice|échelon|code|programme|position|IDCC) [A-Z]{0,4}\d"
_CODED = re.compile(
    rf"(?:le |la |l'|les |du |au )(?P<told>{_CODE}[\w.-]*)"
    r"(?= (?:est|sont|sera|seront) (?:\w+ )?(?:remplac|substitu)\w* par (?:le |la |l')(?P=noun) "
    r"| devient (?:le |la |l')(?P=noun) )",
    re.IGNORECASE,
)
_CODE_TOLD = re.compile(rf"(?:le |la |l')(?P<told>{_CODE}[\w.-]*?)(?=[.;,]?(?:\s|\Z))(?!\s?(?:[%€]|\d))", re.IGNORECASE)


def coded(phrase: Phrase, position: int) -> Words | None:
    """« le coefficient 180 est remplacé par le coefficient 190 »: the noun and its code, as the text writes them."""
    text, start = phrase.masked.text, phrase.at(position).start
    old = _CODED.match(text, start)
    by = phrase.at(position - 1).kind == "PAR" or phrase.at(position - 1).value == "DEVENIR"
    new = _CODE_TOLD.match(text, start) if by and _CODED.search(text) else None
    found = old or new
    return Words((found["told"],), phrase.after(position, found.end()), "mot") if found else None


_NARROWED = re.compile(r"à titre\b|jusqu'|en [A-ZÉÎ]|à [A-ZÉÎ]")


def raw_reference(phrase: Phrase, position: int, noun: Noun, occurrences: Occurrences) -> Words | None:
    """« la référence à l'article L. 123 du code du travail est … », « celle de l'article L. 124 »: words as they stand."""
    joint = phrase.at(position)
    if joint.kind != "PREP" or joint.value not in ("A", "DE"):
        return None
    start = position + 1
    end = start
    while phrase.at(end).kind not in ("AUX", "FIN", "CITATION", "PAR", "TEXTE_FIN") and phrase.at(end).text not in (":", ";"):
        if phrase.at(end).text == "." and phrase.at(end + 1).kind == "FIN":
            break
        numbered = phrase.at(end + 1).kind == "MOT" and phrase.at(end + 2).kind == "NOMBRE"  # « programme 217, action 7 »
        comma = phrase.at(end).text == "," and not numbered
        if comma or (phrase.at(end).kind == "ET" and phrase.at(end + 1).kind == "DET"):
            break
        if phrase.at(end).text.lower() in LIMITS or _NARROWED.match(phrase.masked.text, phrase.at(end).start):
            return None  # « … par la référence à l'article 6 à titre provisoire »
        if placed(phrase, end):
            break  # « la référence à l'article 12 figurant à l'article 5 »
        end += 1
    if end <= start:
        return None
    if phrase.at(end).kind == "CITATION" and phrase.at(end - 1).value == "article":
        return Words((phrase.quote(end),), end + 1, noun, occurrences)
    words = phrase.words(start, end)
    folded = joint.text.lower()
    if folded in ("au", "du") and (coded_as := re.match(_CODE, words, re.IGNORECASE)):
        told = re.findall(rf"\b(?:au|du) {coded_as['noun']} [A-Z]{{0,4}}\d", phrase.masked.text, re.IGNORECASE)
        if len(told) > 1:  # the text may write « du programme 217 », and the new one is a programme too
            return Words((words,), end, noun, occurrences)
    if folded in ("aux", "des"):
        words = "les " + words
    elif folded in ("au", "du"):
        words = "le " + words
    return Words((words,), end, noun, occurrences)
