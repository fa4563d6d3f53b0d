"""What reading could not tell: how many alinéas some lines make, where an article ends. What depends on it is refused."""

from __future__ import annotations

from generator.consolidating.locate.list_ends import list_end
from generator.consolidating.locate.outline import outline
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, Scope
from generator.model import Alinea, Lacune, Texte
from generator.operations import Append, Insert, InsertWords, Operation, RemoveWords, Rename, Replace, ReplaceWords, Restore, Step
from generator.reading.classing import MAY_SIGN
from generator.reading.formulas import closes_preamble
from generator.reading.joins import PAGED
from generator.reading.plain_headings import MAY_HEAD


def check_counted(body: tuple[Alinea | Lacune, ...], scope: Scope, step: Step) -> None:
    """Refuse a rank that a doubtful line stands before, or is; counted from the end, one that it stands after."""
    doubts = [index for index in range(scope.start, scope.end) if _why(body[index])]
    if not doubts:
        return
    ranks = step.ranks or (1, -1)
    reached = {scope.first + rank - 1 if rank > 0 else scope.end + rank for rank in ranks}
    forward = max((scope.first + rank - 1 for rank in ranks if rank > 0), default=-1)
    backward = min((scope.end + rank for rank in ranks if rank < 0), default=len(body))
    touched = [index for index in doubts if index <= forward or index >= backward or index in reached]
    if touched:
        why = _why(body[touched[0]])
        raise Refused(
            "uncertain-lines",
            f"Le rang de l’alinéa dépend du dépôt\u00a0: {why}. Viser l’alinéa par ses premiers mots, ou revoir le dépôt.",
        )


def check_bounds(texte: Texte, places: Reading) -> None:
    """Refuse what bears on an article that another may follow under a line that is not known to be a heading."""
    if any(place.start == place.end for place in places) or len({place.part for place in places}) != 1:
        return
    for line in texte.parts[places[0].part].body:
        if isinstance(line, Alinea) and line.doubtful == MAY_HEAD:
            raise Refused(
                "uncertain-lines",
                f"Dans l’article visé, «\u00a0{line.text}\u00a0» peut être le titre d’un autre article\u00a0: revoir le dépôt.",
            )


def check_closing(operation: Operation, places: Reading, reading: Reading, texte: Texte) -> None:
    """« 6.1. … / 6.2. … / Le renouvellement est écrit. »: refuse what takes, counts or follows the last line as one of 6.2's.

    Each of the numbers before it is one line; nothing tells whether the unmarked line closes 6.2 or the whole article.
    """
    place = places[0] if len(places) == 1 else None
    if place is None or place.unit != "article" or place.head or isinstance(operation, (ReplaceWords, RemoveWords, Rename)):
        return
    body = texte.parts[place.part].body
    node = next((node for node in outline(body) if node.index == place.start), None)
    end = list_end(body, node, place.end) if node else place.end
    after = body[end] if end < place.end else None
    if isinstance(after, Alinea) and any(scope.end > end for scope in reading):
        raise Refused(
            "uncertain-count", f"Rien ne dit si « {after.text[:60]} » appartient au passage visé ou clôt l’article : le préciser."
        )


def check_edges(operation: Operation, reading: Reading, texte: Texte) -> None:
    """Refuse what replaces, removes or follows whole alinéas, one of which may be several."""
    if isinstance(operation, (ReplaceWords, InsertWords, RemoveWords, Rename)):
        return
    for place in reading:
        body = texte.parts[place.part].body
        last = body[-1] if place.whole and body else None
        if isinstance(operation, Append) and isinstance(last, Alinea) and last.doubtful == MAY_SIGN:
            raise Refused(
                "uncertain-lines", "L’article visé finit par des lignes qui peuvent être des signatures : revoir le dépôt."
            )
        _check_opening(place, texte)
        if place.whole or place.chars or place.rows or not place.start < place.end <= len(body):
            continue
        why = _why(body[place.start]) or _why(body[place.end - 1])
        if why:
            raise Refused("uncertain-lines", f"Ce que le passage visé contient dépend du dépôt\u00a0: {why}. Revoir le dépôt.")


def _check_opening(place: Scope, texte: Texte) -> None:
    """Refuse what bears on the end of a preamble that closes on « Il est convenu ce qui suit : », which opens the articles."""
    part = texte.parts[place.part]
    last = part.body[-1] if part.kind == "preambule" and part.body else None
    if isinstance(last, Alinea) and closes_preamble(last.text) and (place.whole or place.end == len(part.body)):
        raise Refused(
            "uncertain-lines",
            f"Le préambule finit par « {last.text} », qui ouvre les articles : dire où le texte se place.",
        )


def check_wording(operation: Operation) -> None:
    """Refuse a new wording one line of which may be a header, or be cut, by a page of the act."""
    if not isinstance(operation, (Replace, Insert, Append, Restore)):
        return
    lines = [*operation.content.body, *(line for article in operation.content.articles for line in article.body)]
    for line in lines:
        if isinstance(line, Alinea) and line.doubtful in PAGED:
            raise Refused(
                "uncertain-lines",
                f"Dans le texte nouveau, {_why(line)} («\u00a0{line.text[:60]}\u00a0»). Revoir le dépôt de l’acte.",
            )


def _why(element: Alinea | Lacune) -> str:
    """The doubt of one line, in words; empty when there is none."""
    if not isinstance(element, Alinea) or not element.doubtful:
        return ""
    place = f"ligne {element.span.first_line}, " if element.span else ""
    return f"{place}{element.doubtful}"
