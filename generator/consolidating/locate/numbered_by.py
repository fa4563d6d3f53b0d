"""A passage told by a noun and a number that no line bears as its head: « l'orientation 3 », of a list of orientations.

« 3. Développer les mobilités ; » in « Le territoire retient les orientations suivantes : », « – Axe 3 : mobilité ; », or the row
« 3 » of the column « Axe ».
"""

from __future__ import annotations

import re

from generator.consolidating.locate.introduction import introductions
from generator.consolidating.locate.outline import Node, outline
from generator.consolidating.locate.row_names import titled
from generator.consolidating.locate.ways import Way
from generator.consolidating.scope import Scope
from generator.french.labels import label_key
from generator.french.named_series import SERIES, number_key, read_series_head
from generator.french.normalise import fold
from generator.model import Alinea, Texte
from generator.operations import Step


def numbered_nodes(texte: Texte, scope: Scope, step: Step) -> list[Node]:
    """The items that begin with the noun and its number; else those of that number in a list that the noun introduces."""
    noun, _, number = step.labels[0].partition(" ")
    body = texte.parts[scope.part].body
    nodes = [node for node in outline(body) if scope.start <= node.index < scope.end and node.marker.style != "title"]
    named: list[Node] = []
    listed: list[Node] = []
    for node in nodes:
        line = body[node.index]
        if not isinstance(line, Alinea):
            continue
        head = read_series_head(line.text[node.marker.length :])
        if head is not None and head.noun == fold(noun) and head.number == number_key(number):
            named.append(node)
        if node.marker.value == label_key(number) and _introduces(introductions(body, node.index)[-1:], noun):
            listed.append(node)
    return named or listed


def _introduces(lines: tuple[str, ...], noun: str) -> bool:
    """« … retient les orientations suivantes : », « Les axes sont : », and not « Pour chaque axe, les moyens sont : »."""
    plural = next(word for word, one in SERIES.items() if one == noun and word != noun)
    told = (
        rf"(?:(?:les|ses|leurs|ces|des|\w+) )?(?:\w+ )?{plural}\b(?! et\b)[^,;:]*:\s*\Z",
        rf".*\b{plural}(?: [^\W\d]+)? suivante?s?\s*:\s*\Z",
    )
    return any(re.match(pattern, line.strip(), re.IGNORECASE) for line in lines for pattern in told)


def row_called(texte: Texte, scope: Scope, step: Step) -> list[Way]:
    """« la zone 2 »: the row « 2 » of the only table of the place, whose first column is headed « Zone »."""
    body = texte.parts[scope.part].body
    tables = [index for index in range(scope.start, scope.end) if isinstance(line := body[index], Alinea) and line.rows]
    table = body[tables[0]] if len(tables) == 1 else None
    rows = titled(table.rows, step.labels[0]) if isinstance(table, Alinea) else []
    if len(rows) != 1 or step.quote:
        return []
    return [Way("", (Scope(scope.part, tables[0], tables[0] + 1, rows=(rows[0], rows[0] + 1), unit="ligne"),))]
