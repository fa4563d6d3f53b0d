"""The articles or annexes that a series of numbers names: « l'article 5 b », « les articles 4 et 5 », « l'article 2, 3. »."""

from __future__ import annotations

from typing import Literal

from generator.amending.references.series import Series
from generator.amending.tokens.phrase import Phrase
from generator.french.article_numbers import canonical
from generator.operations import Step, Target


def numbered_parts(phrase: Phrase, name: str, first: int, series: Series) -> tuple[tuple[Target, ...], int]:
    """What the numbers from `first` on name, and the index of the token after them."""
    holder: Literal["article", "annexe"] = "article" if name == "article" else "annexe"
    after = phrase.at(series.end + 1)  # « l'annexe 2.2. de l'accord », « l'article 5. « Durée » »: the stop is the number's
    end = series.end + (phrase.at(series.end).text == "." and (after.kind == "CITATION" or after.text in ("de", "du")))
    items = list(series.items)
    letter = phrase.at(end)
    if letter.kind == "LETTRE" and len(items) == 1 and phrase.at(end + 1).text != "." and letter.text.islower():
        items[0] = (f"{items[0][0]} {letter.text}", "")
        end += 1
    if len(items) == 2 and not phrase.at(first - 1).text.lower().endswith("s") and phrase.at(first + 1).text == ",":
        # « l'article 12, 12.1, » is 12.1; « les articles 12, 12.1 et 13 » are three
        (outer, _), (inner, through) = items
        items = items[1:] if not through and canonical(inner).startswith(canonical(outer) + ".") else items
        if len(items) == 2:
            return _one_and_more(phrase, Target(holder=holder, number=outer), inner, series.end)
    return tuple(Target(holder=holder, number=one, through=other) for one, other in items), end


def _one_and_more(phrase: Phrase, outer: Target, inner: str, end: int) -> tuple[tuple[Target, ...], int]:
    """« l'article 2, 3., » is the 3. of article 2; of « l'article 2, 3, » nobody knows: only article 2 is read."""
    if phrase.at(end).text == "." and phrase.at(end + 1).text in (",", ":"):
        return (Target(holder=outer.holder, number=outer.number, steps=(Step("item", labels=(inner,)),)),), end + 1
    return (outer,), end - 2
