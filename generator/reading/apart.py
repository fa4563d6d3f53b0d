"""Lines that stand by themselves however a text was typed, and where the text of an act begins below what frames it.

« ANNEXE 1 », « **2.2. Évaluation** », « Fait à Lyon, le 3 mars 2031 » end what stands above them: no editor wraps a paragraph so
that such a line begins in its middle. What frames an act (« …, représentée par son maire, / d'une part, », visas) is typed
line by line in any text, and tells nothing of how its articles were typed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from generator.reading.closing import is_dated_signature
from generator.reading.formulas import closes_preamble
from generator.reading.headings import is_bare_article_line, read_division
from generator.reading.lines import Line

_MARKUP = re.compile(r"</?\w[^<>]*>|[*_~\\]+|^(?:>[ \t]?)+")
BOLD = re.compile(r"(\*\*|__)(?=\S).{2,150}?(?<=\S)\1\s*:?")
_CALLS_A_NUMBER = re.compile(
    r"\b(?:articles?|alinéas?|points?|titres?|chapitres?|sections?|annexes?|parties?|n°|de|du|des|à|aux?|en|et|ou|les?|la|son|sa|ses"
    r"|présente?|par|selon|voir|cf\.?|l['’]article)$",
    re.IGNORECASE,
)
_PARTY = re.compile(r"(?:d['’](?:une|autre) part|ci-après)\b", re.IGNORECASE)
SEEN = 1_000
"""Characters of a line that are looked at: no editor wraps wider ones."""
_ELIDED = re.compile(r"\w['’]$")
"""« la durée de l' »: an elision calls its word; the mark after a full stop closes a quotation."""


def bare(text: str) -> str:
    """The words of a line, the signs of bold and the like left out."""
    return _MARKUP.sub("", text).strip()


_CLOSED = re.compile(r"[.!?…;]\s?[\"”'’]$")
"""« … en juin." »: a closing mark behind what ends a sentence."""


def closes_quotation(text: str) -> bool:
    """Whether a line ends with the closing mark of words that end a sentence, or is that mark alone."""
    return _CLOSED.search(text) is not None or text in ('"', "”", "»", "».", '".', "».")


_FIGURES, _THOUSANDS = re.compile(r"(?:^|[^\d.,/-])\d{1,3}$"), re.compile(r"\d{3}[\s\u00a0\u202f]+(?:\d{3}\b|\w|€|%)")


_NUMBERED = re.compile(
    r"(?:^|\b(?:articles?|art\.?|annexes?|titres?|chapitres?|sections?|parties?|lots?|phases?|points?|pages?|n°|numéro|tableaux?)\s)"
    r"(?:n°\s?)?\d{1,3}$",
    re.IGNORECASE,
)
"""« Article 1 », « Lot 2 »: a number that names, and ends there."""


_FULL = 40
"""Characters of a line that may have been cut because it was full."""


def cuts_number(above: str, below: str) -> bool:
    """« … une somme de 12 / 000 euros »: a line that ends inside a number whose thousands a space parts."""
    if _FIGURES.search(above) is None or _THOUSANDS.match(below) is None or _NUMBERED.search(above):
        return False
    return below.startswith("000") or len(above) >= _FULL


_NAMES_BY_NUMBER = re.compile(
    r"\b(?:(?:à |de )?l['’]\s?(?:article|annexe|alinéa)|(?:aux|des|les) (?:articles|annexes))$", re.IGNORECASE
)
_NUMBER_FIRST = re.compile(r"\d{1,3}(?:er)?(?:[.-]\d{1,3})*\b(?!\s?°)")


def cuts_reference(above: str, below: str) -> bool:
    """« … le second alinéa de l'article / 4. »: a line that ends before the number of the article that it names."""
    return _NUMBER_FIRST.match(below) is not None and _NAMES_BY_NUMBER.search(above) is not None


def calls_a_number(text: str) -> bool:
    """« … prévues à l'article »: what begins the next line may be a number that the sentence names."""
    return _CALLS_A_NUMBER.search(text) is not None


def calls_on(text: str) -> bool:
    """« … prévues à l'article », « … au titre de la loi, »: the sentence goes on on the next line."""
    return calls_a_number(text) or text.endswith((",", "(")) or _ELIDED.search(text) is not None


def heads_annexe(text: str) -> bool:
    """« ANNEXE 1 – Moyens », « Annexe 2 »: a line that names an annexe and says nothing else."""
    heading = read_division(bare(text), plain=True) if text[:1] in "Aa*_" else None
    return heading is not None and heading.division == "annexe" and bare(text)[:1].isupper()


_PORTION = re.compile(r"(?:À\sl|L)['’](?:article|annexe)\s(?:n°\s?)?\w[\w.-]{0,9}(?:\s(?:bis|ter|quater))?\s?[:–—-]?")
"""« L'article 7 », alone on its line, above the order that amends it."""


def names_portion(text: str) -> bool:
    """Whether a line is « L'article 7 » and nothing else."""
    return _PORTION.fullmatch(text) is not None


def stands_apart(above: Line, line: Line, below: Line | None) -> bool:
    """Whether a line ends the one above, whatever the width: the head of an annexe, a line all in bold, a dated signature."""
    text = bare(line.text[:SEEN])
    if calls_on(bare(above.text[-SEEN:])) or (not text[:1].isupper() and not text[:1].isdigit()):
        return False
    if is_dated_signature(text) or heads_annexe(line.text[:SEEN]) or names_portion(text):
        return True
    goes_on = below is not None and bare(below.text[:SEEN])[:1].islower()
    return BOLD.fullmatch(line.text[:SEEN]) is not None and BOLD.fullmatch(above.text[-SEEN:]) is None and not goes_on


def below_frames(chunks: Sequence[Sequence[Line]]) -> Sequence[Sequence[Line]]:
    """The runs of lines from the first article on, or from « Il est convenu ce qui suit »: what stands above frames the act."""
    for rank, chunk in enumerate(chunks):
        for place, line in enumerate(chunk):
            if _begins_text(line.text):
                return [chunk[place:], *chunks[rank + 1 :]]
    return chunks


def _begins_text(text: str) -> bool:
    return is_bare_article_line(text) or closes_preamble(bare(text[:SEEN]))


def is_party_line(text: str) -> bool:
    """« d'une part, », « ci-après « la commune », »: a line of its own under the name of a party."""
    return _PARTY.match(bare(text[:SEEN])) is not None


def longest(chunks: Sequence[Sequence[Line]]) -> int:
    """How many characters the longest line of a text has, headings and rows of tables apart."""
    lines = (line.text for line in chain.from_iterable(chunks) if not line.text.startswith(("#", "|")))
    return max((len(bare(text[:SEEN])) for text in lines), default=0)
