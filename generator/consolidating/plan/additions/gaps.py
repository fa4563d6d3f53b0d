"""Numbers that follow one another: what is added leaves no gap, the other additions of the same act considered."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.consolidating.locate.outline import Marker, body_marker, outline
from generator.consolidating.plan.context import Context
from generator.consolidating.refused import Refused
from generator.french.article_numbers import canonical, roman_value
from generator.model import Alinea, Article, Texte
from generator.operations import Append, Insert, Operation


def added_items(operations: Iterable[Operation]) -> frozenset[tuple[str, str, str]]:
    """The items that the sentences of an act add: « Le 3° est complété par un c », then « par un d »."""
    found: set[tuple[str, str, str]] = set()
    for operation in operations:
        if not isinstance(operation, (Append, Insert)):
            continue
        markers = (body_marker(element) for element in operation.content.body if isinstance(element, Alinea))
        found |= {(canonical(operation.target.number), one.style, one.value) for one in markers if one}
    return frozenset(found)


def refuse_list_gap(last: Marker, new: Marker, number: str, context: Context) -> None:
    """« complété par un 5° » after a 3°: the 4° is in a text that is not held, or the number is wrong."""
    one, other = mark_rank(last), mark_rank(new)
    beside = re.fullmatch(r"(\w+) (?:bis|ter|quater|quinquies)", new.value)
    if beside and beside[1] != last.value.partition(" ")[0]:  # « complété par un 2° bis », where a 3° follows the 2°
        raise Refused("place-unknown", f"L’élément « {new.value} » n’est pas le dernier de sa liste : dire après lequel il va.")
    added = {
        mark_rank(Marker(style, value, 0))
        for article, style, value in context.added
        if (article, style) == (canonical(number), new.style) and _stem(value) == _stem(new.value)
    }
    if one and other and _stem(last.value) == _stem(new.value) and not set(range(one + 1, other)) <= added:
        raise Refused(
            "rank-mismatch",
            f"L’élément ajouté serait « {new.value} », et la liste s’arrête à « {last.value} » : verser l’acte manquant.",
        )


def mark_rank(mark: Marker) -> int:
    """The rank that a mark tells: 4 for « 4° », 2 for « b) », 3 for « III. » and « 5.3 »; 0 for a dash and anything else."""
    last = mark.value.rpartition(".")[2]
    if mark.style.casefold() == "romain":
        return roman_value(mark.value) or 0
    return int(last) if last.isdigit() else ord(mark.value) - ord("a") + 1 if re.fullmatch("[a-z]", mark.value) else 0


def _stem(value: str) -> str:
    """« 5 » in « 5.4 »: what the numbers of one list share."""
    return value.rpartition(".")[0]


def refuse_gap(part: Article, above: Article, texte: Texte) -> None:
    """« L'article 5 est complété par un 5.3 » where nothing is 5.2: it is in a text that is not held, or the number is wrong."""
    found = re.fullmatch(rf"{re.escape(canonical(above.number))}\.(\d+)", canonical(part.number)) if above.number else None
    if found is None or int(found[1]) < 2:
        return
    before = f"{canonical(above.number)}.{int(found[1]) - 1}"
    held = {node.marker.value for node in outline(above.body)} | {canonical(other.number) for other in texte.parts}
    if before not in held:
        raise Refused("rank-mismatch", f"Le texte n’a pas de {before}, qui précéderait {part.number} : vérifier le numéro donné.")
