"""What an amending sentence orders, in French words: « remplace le 2e alinéa de l’article 5 »."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Alinea
from generator.operations import (
    Append,
    Content,
    Insert,
    InsertWords,
    Move,
    Occurrences,
    Operation,
    Remove,
    RemoveWords,
    Rename,
    Renumber,
    Replace,
    ReplaceWords,
    Restore,
)
from generator.publishing.target_words import of, ordinal, say_target, to

_UNITS = {
    "article": "un article",
    "annexe": "une annexe",
    "division": "une division",
    "alinea": "un alinéa",
    "item": "un point",
    "phrase": "une phrase",
    "mots": "des mots",
    "ligne": "une ligne",
    "colonne": "une colonne",
    "tableau": "un tableau",
}
_SEVERAL = {
    "article": "articles",
    "annexe": "annexes",
    "division": "divisions",
    "alinea": "alinéas",
    "item": "points",
    "phrase": "phrases",
    "ligne": "lignes",
    "colonne": "colonnes",
    "tableau": "tableaux",
}


@dataclass(frozen=True, slots=True)
class Order:
    """One operation, told."""

    words: str
    """« remplace le 2e alinéa de l’article 5 par : »."""
    lines: tuple[str, ...] = ()
    """The new wording that it brings, line by line."""


def say_operation(operation: Operation) -> Order:
    """An operation, in words."""
    place = say_target(operation.target)
    match operation:
        case Replace(content=content):
            return Order(f"remplace {place} par{_headed(content)} :", _lines(content))
        case Insert(content=content, position="début"):
            return Order(f"insère {_brought(content)} au début {of(place)} :", _lines(content))
        case Insert(content=content, position=position):
            return Order(f"insère {_brought(content)} {position} {place} :", _lines(content))
        case Append(content=content, rank=rank, beside=neighbour):
            where = f", comme {ordinal(rank)} alinéa" if rank else ""
            where += f" ({neighbour.position} {say_target(neighbour.target)})" if neighbour else ""
            return Order(f"ajoute {_brought(content)} à la fin {of(place)}{where} :", _lines(content))
        case Restore(content=content):
            return Order(f"rétablit {place} :", _lines(content))
        case Remove():
            return Order(f"supprime {place}")
        case ReplaceWords(old="", new=new, value_of=told):
            return Order(f"fixe « {told} » à « {new} » {_inside(place)}")
        case ReplaceWords(old=old, new=new, occurrences=which):
            return Order(f"remplace « {old} » par « {new} » {_inside(place)}{_occurrences(which)}")
        case RemoveWords(old=old, occurrences=which):
            return Order(f"supprime « {old} » {_inside(place)}{_occurrences(which)}")
        case InsertWords(anchor="", new=new, position=position):
            edge = "au début" if position in ("début", "avant") else "à la fin"
            return Order(f"ajoute « {new} » {edge} {of(place)}")
        case InsertWords(anchor=anchor, new=new, position=position, occurrences=which):
            return Order(f"insère « {new} » {position} « {anchor} » {_inside(place)}{_occurrences(which)}")
        case Rename(old=old, new=new):
            return Order(f"remplace « {old} » par « {new} » partout {_inside(place)}")
        case Move(position="rang", rank=rank):
            return Order(f"fait {of(place)} le {ordinal(rank)} alinéa")
        case Move(place=other, position=position):
            beside = say_target(other) if other is not None else ""
            if position == "échange":
                return Order(f"échange {place} et {beside}")
            return Order(f"déplace {place} " + (f"à la fin {of(beside)}" if position == "fin" else f"{position} {beside}"))
        case Renumber(number=number, heading=heading):
            return Order(f"renumérote {place}, qui devient « {number} »" + (f" « {heading} »" if heading else ""))


def _inside(place: str) -> str:
    """« à l’article 5 », « dans le texte entier »."""
    return f"dans {place}" if place.endswith("texte entier") else to(place)


def _brought(content: Content) -> str:
    """« un alinéa », « 2 phrases », « un article 3 bis « Comité » »."""
    count = content.count or 1
    if content.unit in _SEVERAL and count > 1:
        return f"{count} {_SEVERAL[content.unit]}"
    if content.unit == "item" and len(content.body) > 1:
        return "des points"
    return _UNITS.get(content.unit, "du texte") + _named(content)


def _named(content: Content) -> str:
    """Number and heading that the new wording bears."""
    heading = content.heading or content.quoted_heading
    named = f" {content.number}" if content.number and content.unit in ("article", "annexe") else ""
    return named + (f" intitulé « {heading} »" if heading else "")


def _headed(content: Content) -> str:
    """The heading that comes with new wording."""
    return f" un texte intitulé « {content.heading} »" if content.heading else ""


def _lines(content: Content) -> tuple[str, ...]:
    """The new wording, line by line, articles of its own included."""
    lines = [line.text for line in content.body if isinstance(line, Alinea)]
    for article in content.articles:
        lines.append(article.title or f"Article {article.number}")
        lines += article.lines
    return tuple(lines)


def _occurrences(which: Occurrences) -> str:
    """Which occurrences, when it is not the only one."""
    if which == "unique":
        return ""
    if which == "toutes":
        return ", à chaque occurrence"
    if isinstance(which, int):
        return f", à chacune des {which} occurrences"
    return f", à la {' et la '.join(ordinal(rank, feminine=True) for rank in which)} occurrence"
