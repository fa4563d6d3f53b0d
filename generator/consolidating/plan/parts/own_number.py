"""A new sub-article bears the number of the article that it goes in: « 4.3 » is added to article 4, not to article 3."""

from __future__ import annotations

from generator.consolidating.locate.headed_by_number import is_headed_by_number
from generator.consolidating.locate.outline import body_marker
from generator.consolidating.payload import Body
from generator.consolidating.plan.context import Context
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope
from generator.french.article_numbers import canonical
from generator.model import Alinea
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
