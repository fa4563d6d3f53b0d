"""A « modifié » whose new wording restates some sentences of a passage and is silent on others: do those stay?

« La durée est de trois ans. », for « La durée est de deux ans. Elle prend fin le 31 mars. / Elle est renouvelable. »
"""

from __future__ import annotations

from generator.consolidating.locate.phrases import phrases
from generator.consolidating.matching.tokens import similarity, stems
from generator.model import Alinea, Lacune

Body = tuple[Alinea | Lacune, ...]


def restates_some_sentences(new: Body, old: Body) -> bool:
    """Whether each sentence of a text restates one of a passage, in order, and one that is left out is told by none of them."""
    given, held = _sentences(new), _sentences(old)
    if not given or not held or len(given) >= len(held):
        return False
    place, kept = 0, set[int]()
    for sentence in given:
        alike = [rank for rank in range(place, len(held)) if similarity(sentence, held[rank]) >= _RESTATED]
        if not alike:
            return False
        kept.add(best := max(alike, key=lambda rank: similarity(sentence, held[rank])))
        place = best + 1
    said = stems(" ".join(given))
    left = [stems(sentence) - _EMPTY for rank, sentence in enumerate(held) if rank not in kept]
    return any(words and len(words & said) <= len(words) / 3 for words in left)


_RESTATED = 0.6
_EMPTY = stems("elle elles pour dans cette celle celui avec leur leurs sont être peut")


def _sentences(body: Body) -> list[str]:
    """The sentences of lines that are all plain ones; none where a table, a list or a hole stands among them."""
    lines = [line for line in body if isinstance(line, Alinea)]
    if len(lines) < len(body) or any(line.kind != "paragraphe" or line.label for line in lines):
        return []
    return [line.text[start:end] for line in lines for start, end in phrases(line.text, line.label)]
