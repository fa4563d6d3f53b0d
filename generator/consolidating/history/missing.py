"""A convention that was never deposited: the articles that its acts name, each a hole, and nobody knows what follows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.french.article_numbers import canonical, roman_value
from generator.model import Acte, Article, Lacune, Provision, Texte
from generator.operations import Target

CAUSE = "Texte non versé."
_MENTION = re.compile(
    r"\barticles?[\s\u00a0\u202f]+(\d+)(?:er)?(?:[.-]\d+)*[\s\u00a0\u202f]+de[\s\u00a0\u202f]+la[\s\u00a0\u202f]+convention",
    re.IGNORECASE,
)


def missing_texte(convention: Acte, provisions: Iterable[Provision], portions: Iterable[Target], acts: Iterable[Acte]) -> Texte:
    """The text of a convention that is not held, from what the other acts say of it."""
    targets = [target for provision in provisions for target in _targets(provision)] + list(portions)
    articles = [_rank(target.number) for target in targets if target.holder == "article"]
    articles += [int(found[1]) for acte in acts for block in acte.blocks for found in _MENTION.finditer(block.alinea.text)]
    annexes = [_rank(target.number) for target in targets if target.holder == "annexe"]
    parts = [_part(convention.id, "article", rank) for rank in range(1, max(articles, default=0) + 1)]
    parts += [_part(convention.id, "annexe", rank) for rank in range(1, max(annexes, default=0) + 1)]
    return Texte(convention.id, convention.titre, tuple(parts), open_ended=True)


def _targets(provision: Provision) -> Iterable[Target]:
    targets = [operation.target for operation in provision.operations]
    if provision.annotation is not None:
        targets.append(provision.annotation.target)
    return [target for target in targets if target.texte_kind in ("", "convention")]


def _rank(number: str) -> int:
    """The whole number that an article number begins with; 0 when it has none."""
    found = re.match(r"\d+", canonical(number))
    return int(found.group()) if found else roman_value(canonical(number)) or 0


def _part(acte: str, kind: str, rank: int) -> Article:
    hole = Lacune(0, None, CAUSE, f"{acte}:{kind}-{rank}:manquant")
    named = "Annexe" if kind == "annexe" else "Article"
    number = str(rank)
    return Article(
        number,
        "",
        (hole,),
        "annexe" if kind == "annexe" else "article",
        f"{named} {number}",
        state="missing",
        ident=f"{acte}:{kind}-{rank}",
    )
