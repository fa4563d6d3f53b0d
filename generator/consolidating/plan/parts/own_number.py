"""The number that a new wording begins with: « 4.3 » is added to article 4, not to article 3.

That of the article which it is the text of is written once, in its heading: « 2.2 bis – La convention … », for article 2.2 bis.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.wording.payload import cut
from generator.consolidating.locate.headed_by_number import is_headed_by_number
from generator.consolidating.locate.outline import body_marker
from generator.consolidating.payload import Body
from generator.consolidating.plan.context import Context
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope
from generator.french.article_numbers import canonical, read_number
from generator.model import Alinea, Article
from generator.operations import Content

_HEADS = ("chiffre", "romain", "parenthese", "degre")
_BEGIN = ("1", "i")


def refuse_strange_number(content: Content, scope: Scope, context: Context) -> None:
    """Refuse « 4.3 Suivi » for article 3, when the text has an article 4, or a 4.1 elsewhere, and article 3 has none."""
    _refuse_article(content, scope, context)
    told = _decimals(content.body[:1])
    if not told or content.unit in ("phrase", "mots", "ligne", "colonne"):
        return
    outer = told[0].rpartition(".")[0]
    part = context.texte.parts[scope.part]
    if _belongs(canonical(part.number), outer) or any(one.startswith(f"{outer}.") for one in _decimals(part.body)):
        return
    for other in context.texte.parts:
        if other is part:
            continue
        if _belongs(canonical(other.number), outer) or any(one.startswith(f"{outer}.") for one in _decimals(other.body)):
            raise Refused(
                "other-number",
                f"Le nouveau texte porte le numéro {told[0]}, qui est de la suite de l’article {other.number}, et la phrase vise "
                f"l’article {part.number} : préciser lequel des deux est modifié.",
            )


def _refuse_article(content: Content, scope: Scope, context: Context) -> None:
    """« Il est créé un point 4 : « 4. Données » », where « 3. Fin » heads an article, and no list of this one comes to 4."""
    part, first = context.texte.parts[scope.part], content.body[0] if content.body else None
    marker = body_marker(first) if isinstance(first, Alinea) and is_headed_by_number(part) else None
    if marker is None or marker.style not in _HEADS or marker.value in _BEGIN:
        return
    if not any(found is not None and found.style in _HEADS for found in map(body_marker, _alineas(part.body))):
        raise Refused(
            "place-unknown",
            f"Le texte intitule ses articles d’un numéro seul : dire si « {marker.value} » est un article nouveau, "
            f"ou une suite de l’article {part.number}.",
        )


def _alineas(body: Body) -> tuple[Alinea, ...]:
    return tuple(line for line in body if isinstance(line, Alinea))


def _belongs(number: str, outer: str) -> bool:
    """Whether an article is « 4 », or « 4.1 », beside which « 4.3 » stands."""
    return number == outer or number.startswith(f"{outer}.")


def _decimals(body: Body) -> tuple[str, ...]:
    """The numbers « 4.1 », « 4.2. » that lines begin with."""
    markers = (body_marker(alinea) for alinea in _alineas(body))
    return tuple(found.value.strip(".") for found in markers if found is not None and found.style.startswith("decimal"))


_JOINT = re.compile(r"\s*(?:[.)]?\s*[–—:-]|[.)])\s+(?=\S)|\s+(?=[A-ZÀ-ÝŒ«])")
_SURE = re.compile(r"\d[.-]\d|\d[a-z]{3}")
"""« 2.2 », « 3 bis »: « 3. » may number a paragraph of article 3."""


def own_number_off(content: Content, number: str, beside: tuple[Article, ...]) -> Content:
    """The wording of an article without the number that its heading bears; as it is where the lines `beside` bear theirs."""
    first = content.body[0] if content.body else None
    end = _begins(first, number) if isinstance(first, Alinea) and _SURE.search(canonical(number)) else 0
    if not isinstance(first, Alinea) or not end or any(_in_lines(part, number) for part in beside):
        return content
    text = cut(first, end, len(first.text))
    return replace(content, body=(replace(text, text=text.text[:1].upper() + text.text[1:]), *content.body[1:]))


def _in_lines(part: Article, number: str) -> bool:
    """Whether an article repeats its number before its text, or writes as lines the numbers of the series of this one."""
    lines = _alineas(part.body)
    above = canonical(number).rpartition(".")[0]
    series = above and any(found.rpartition(".")[0] == above for found in _decimals(part.body))
    return bool(series) or any(_begins(line, part.number) for line in lines[:1])


def _begins(line: Alinea, number: str) -> int:
    """Where the text of a line begins after that number; 0 when it does not begin with it."""
    read = read_number(line.text) if line.kind != "tableau" and line.text[:1].isdigit() else None
    if read is None or canonical(read.written) != canonical(number):
        return 0
    joint = _JOINT.match(line.text, read.end)
    return joint.end() if joint else 0
