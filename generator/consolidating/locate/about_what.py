"""The table or the list that a sentence names by what it is about: « le tableau des itinérants », « la liste des pièces ».

Where an article has one, something of the article must speak of that; where it has several tables, what introduces one or its own
titles must say all of it, and of no other.
"""

from __future__ import annotations

from generator.consolidating.locate.introduction import introductions
from generator.consolidating.locate.row_names import marks
from generator.french.normalise import fold_word
from generator.model import Alinea, Article

_OF_ANY = marks(
    "montant valeur taux somme chiffre nombre tableau grille barème plan liste nouveau nouvelle actuel actuelle présent présente "
    "figurant prévu prévue fixé fixée mentionné mentionnée visé visée relatif relative synthèse suivi récapitulatif répartition"
)
"""What may be said of any table."""


def tables_of(part: Article, indexes: list[int], words: str) -> list[int]:
    """The tables that some words name, among those of an article at these indexes."""
    told = _roots(words)
    if not told:
        return indexes
    if len(indexes) == 1:
        return indexes if speaks_of(part, words) else []
    return [index for index in indexes if told <= _roots(" ".join(_own(part, index)))]


def speaks_of(part: Article, words: str) -> bool:
    """Whether something of an article, its titles and its tables included, has one of the words that mean something."""
    told = _roots(words)
    held = [line.text for line in part.body if isinstance(line, Alinea)]
    held += [cell for line in part.body if isinstance(line, Alinea) for row in line.rows for cell in row]
    titles = (part.heading, part.title, *(division.title for division in part.divisions))
    return not told or bool(told & _roots(" ".join((*titles, *held))))


def _own(part: Article, index: int) -> list[str]:
    """What introduces a table, the line without a full stop above it, and its own titles and names of rows."""
    above = part.body[index - 1] if index else None
    title = isinstance(above, Alinea) and not above.rows and above.text.rstrip()[-1:] not in (".", ";", "!", "?")
    return [
        *introductions(part.body, index),
        *([above.text] if title and isinstance(above, Alinea) else []),
        *_cells(part, index),
    ]


def _cells(part: Article, index: int) -> list[str]:
    table = part.body[index]
    rows = table.rows if isinstance(table, Alinea) else ()
    return [*(rows[0] if rows else ()), *(row[0] for row in rows[1:] if row)]


def _roots(text: str) -> frozenset[str]:
    """Beginnings of the words that mean something, accents left out: « versements » of what is « versé »."""
    return frozenset(fold_word(word)[:5] for word in marks(text) - _OF_ANY if len(word) > 2)
