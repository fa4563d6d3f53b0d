"""Where a refusal stands: on the article that the refused sentence names, not on the one that it would have inherited.

« L'article 4 est abrogé. / La clause de préavis de l'article 5 est supprimée. »: the second sentence is not understood. It bears
on article 5, which it names, and not on article 4, which the sentence before it names: a reader of article 5 must see it there.
What a wording whose end nobody knows may have swallowed is refused too, on the article that each of its orders names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.amending.acts.orders_inside import reads_as_order
from generator.amending.orders.portions import named
from generator.french.article_numbers import canonical
from generator.model import Provision
from generator.operations import Target

_EDGES = ("debut", "fin")
_BROUGHT = ("article ", "annexe ")
"""How what a sentence brings is named, after « un »."""
_ENDLESS = frozenset({"stray-quote", "text-after-quote", "unquoted-end", "part-of-wording", "stray-act"})
"""Refusals of a wording that may have swallowed what follows it."""
_REFERRED = re.compile(
    r"\b(?:celles?|ceux|celui|références?|renvois?|application|sens|prévue?s?|visée?s?|mentionnée?s?|définie?s?|fixée?s?"
    r"|conformément|selon|réserve|dérogation)\s(?:\w+\s)?(?:à|de|d|du|au|aux|par|dans)?\s?(?:l['’]|la\s|les\s)?(?:articles?|annexes?)\b",
    re.IGNORECASE,
)
"""« le délai prévu à l'article 4 », « la référence est celle de l'article 4 »: not what the sentence changes."""


def on_named_parts(provisions: Sequence[Provision]) -> list[Provision]:
    """The provisions, each refusal beside what its sentence names, and again beside what a swallowed order names."""
    return [placed for one in provisions for placed in _placed(one)]


def _placed(provision: Provision) -> Iterator[Provision]:
    refusal = provision.refusal
    if refusal is None or provision.operations or provision.instruction.lecture is not None:
        yield provision
        return
    held = refusal.target
    told = _parts(provision.instruction.text)
    only = _only(provision.instruction.text, told)
    if only is not None and held is not None and not _announced(provision, held):
        held = held if held.number and held.number in provision.instruction.text else only
    yield replace(provision, refusal=replace(refusal, target=held))
    seen = [*told, *([held] if held else [])]
    for line in provision.instruction.payload if refusal.code in _ENDLESS else ():
        swallowed = replace(provision.instruction, text=line.text, payload=())
        for one in _parts(line.text) if reads_as_order(line.text) else ():
            if not any(_same(one, other) for other in seen):
                seen.append(one)
                yield replace(provision, instruction=swallowed, refusal=replace(refusal, target=one))


def _only(text: str, told: Sequence[Target]) -> Target | None:
    """The one part that a sentence names, first of all that it speaks of (« cet article » is of another sentence)."""
    portions = (one for one in named(text) if one.target.holder or not one.target.steps or one.target.steps[0].unit not in _EDGES)
    first = next(portions, None)  # « Il est mis fin au préavis de l'article 5. »: no end of a portion
    alike = bool(told) and all(_same(told[0], one) for one in told)
    if first is None or not alike or not _same(first.target, told[0]) or told[0].texte or _REFERRED.search(text):
        return None
    return told[0]


def _parts(text: str) -> list[Target]:
    """The articles, annexes and preamble that a text names; not « un article 6 », which it brings."""
    return [
        one.target
        for one in named(text)
        if one.target.holder == "preambule" or (one.target.holder in ("article", "annexe") and one.target.number)
        if not (one.start and one.words.lower().startswith(_BROUGHT))
    ]


def _announced(provision: Provision, held: Target) -> bool:
    """Whether the lines above the sentence, the heading of its article among them, name what it was refused on."""
    above = (provision.instruction.heading, *provision.instruction.context)
    return any(_same(held, one) for line in above for one in _parts(line))


def _same(one: Target, other: Target) -> bool:
    return (one.holder, canonical(one.number), _annexe(one)) == (other.holder, canonical(other.number), _annexe(other))


def _annexe(target: Target) -> tuple[str, ...]:
    """The annexe in which an article stands."""
    return tuple(canonical(held.number) for held in target.containers if held.kind == "annexe")
