"""What introduces a line: the sentence before its list, and the items that hold it.

« Les taux de cotisation sont les suivants : / 1° Cadres : / – décès : 0,20 % ; »: the rate of the last line is said of the
cotisation, of the cadres and of the décès.
"""

from __future__ import annotations

from generator.consolidating.locate.counting import Body, counts
from generator.consolidating.locate.outline import outline
from generator.french.labels import read_label
from generator.model import Alinea


def introductions(body: Body, index: int) -> tuple[str, ...]:
    """The lines that introduce a line or a table of a body, outermost first; none where nothing does.

    « – une part A, de 30 % ; », the first of a list that nothing introduces, says nothing of the second.
    """
    nodes = [node for node in outline(body) if node.index < index < node.end]
    holding = [node.index for node in nodes if node.marker.value != "-" or not _left(body, node.index - 1, index)]
    first = min((*holding, index))
    for way in counts(body, 0, len(body)):
        holding.extend(start for start, end in way.groups if start < first < end and not _left(body, start, first))
    held = [body[rank] for rank in sorted({*holding, *_above(body, first), *_above(body, index)})]
    return tuple(
        line.text for line in held if isinstance(line, Alinea) and not line.rows and not line.text.rstrip().endswith(";")
    )


def _left(body: Body, start: int, index: int) -> bool:
    """« En cas de licenciement, … », a plain line below the items of another: their introduction is no more its own."""
    line = body[index]
    plain = isinstance(line, Alinea) and not line.rows and read_label(line.text) is None
    between = (body[rank] for rank in range(start + 1, index))
    return plain and any(isinstance(one, Alinea) and read_label(one.text) is not None for one in between)


def _above(body: Body, index: int) -> tuple[int, ...]:
    """The line just before, where it ends with a colon."""
    above = body[index - 1] if index else None
    return (index - 1,) if isinstance(above, Alinea) and above.text.rstrip().endswith(":") else ()
