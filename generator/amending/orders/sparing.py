"""« Dans tout l'accord, à l'exception de l'article 6, les mots « A » sont remplacés … »: a renaming, and what it leaves as it is.

Only a renaming through the whole text may spare something, and only whole articles, annexes or the preamble: anything else said
after « sauf » limits the order in a way that nobody can carry out, and the sentence stays unread.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.orders.grammar import Read
from generator.amending.references.reference import read_reference
from generator.amending.tokens.phrase import Phrase
from generator.operations import Operation, Rename, Target

_SPARED = re.compile(
    r"(?:,?\s*\(?\s*|\A)\b(?:sauf|hormis|excepté|à l['’]exception|à l['’]exclusion)\s+(?P<what>[^,;:()«»\ue000-\uefff]{4,80}?)\s*"
    r"(?:\)|(?=[,.]\s|\.?\Z|\sles\s(?:mots|termes)\b))",
    re.IGNORECASE,
)


def without_spared(phrase: Phrase) -> tuple[str, tuple[Target, ...]] | None:
    """The sentence without its exception, and the parts that it spares; None when it has none that can be read."""
    masked = phrase.masked
    found = _SPARED.search(masked.text)
    if found is None or _SPARED.search(masked.text, found.end()):
        return None
    what = Phrase(found["what"])
    start = 1 if what.at(0).kind == "PREP" else 0
    named = read_reference(what, start)
    if named is None or named.elided or what.at(named.end).kind != "FIN":
        return None
    if any(one.steps or one.texte or one.holder not in ("article", "annexe", "preambule") for one in named.targets):
        return None
    rest = masked.original(found.end(), len(masked.text))
    before = masked.original(0, found.start())
    return (before + rest if before.strip() else rest.lstrip(" ,")), named.targets


_ARTICLES = re.compile(
    r"\b(?P<dans>dans|à) (?:tous les (?:différents )?articles|chacun des articles|l['’]ensemble des (?:articles"
    r"|stipulations|dispositions)"
    r"|toutes les (?:stipulations|dispositions)) "
    r"(?P<of>(?:de (?:l['’]|la |cet |cette )|du )(?:présente? )?(?:accord|convention|contrat|protocole)\b(?! d))",
    re.IGNORECASE,
)
"""« Dans tous les articles de l'accord »: neither its preamble nor its annexes are said."""


def through_articles(phrase: Phrase) -> str:
    """The sentence said of the whole text, where it says all its articles; empty when it says anything else."""
    found = _ARTICLES.search(phrase.masked.text)
    if found is None:
        return ""
    of = phrase.masked.original(*found.span("of"))
    rest = phrase.masked.original(found.end(), len(phrase.masked.text))
    return f"{phrase.masked.original(0, found.start())}{'Dans' if found['dans'][:1].isupper() else 'dans'} l'ensemble {of}{rest}"


_BODY = re.compile(
    r"\bcorps (?:du texte |même )?(?:de (?:l['’]|la |cet |cette )|du )(?:présente? )?(?:accord|convention|contrat|protocole)\b",
    re.IGNORECASE,
)


def of_body(found: Read, phrase: Phrase) -> Read:
    """« Dans le corps de la convention, … »: the renamings bear on articles alone."""
    if "corps" not in phrase.masked.text or not _BODY.search(phrase.masked.text):
        return found
    return replace(found, operations=of_articles(found.operations) or found.operations)


def of_articles(operations: tuple[Operation, ...]) -> tuple[Operation, ...]:
    """The renamings, told to bear on articles alone; nothing when something else is ordered."""
    if not operations or not all(isinstance(one, Rename) and one.target.holder == "texte" for one in operations):
        return ()
    return tuple(replace(one, articles_only=True) for one in operations if isinstance(one, Rename))


def spare(operations: tuple[Operation, ...], spared: tuple[Target, ...]) -> tuple[Operation, ...]:
    """The renamings with what they spare; nothing when something else is ordered."""
    if not operations or not all(isinstance(one, Rename) and one.target.holder == "texte" for one in operations):
        return ()
    return tuple(replace(one, spared=spared) for one in operations if isinstance(one, Rename))
