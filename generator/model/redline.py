"""What separates two texts, word by word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.texte import Alinea, Article, Lacune


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of words in a redline."""

    kind: Literal["equal", "deleted", "inserted"]
    """What became of it."""
    text: str
    """Its words; an alinéa's `equal` + `deleted` segments join into the older text, `equal` + `inserted` into the newer."""


@dataclass(frozen=True, slots=True)
class Row:
    """One aligned pair of alinéas in a redline."""

    kind: Literal["equal", "changed", "deleted", "inserted", "moved", "unknown"]
    """`unknown`: a hole stands on one side or both, nothing can be compared."""
    older: Alinea | Lacune | None
    """The older side; None for what was inserted."""
    newer: Alinea | Lacune | None
    """The newer side; None for what was deleted."""
    segments: tuple[Segment, ...] = ()
    """Words of a changed row."""


@dataclass(frozen=True, slots=True)
class ArticleRedline:
    """The redline of one part."""

    older: Article | None
    """The part as it was; None when it was created."""
    newer: Article | None
    """The part as it is; None when it is gone."""
    kind: Literal["equal", "changed", "deleted", "inserted", "moved", "unknown"]
    """What became of it as a whole."""
    heading: tuple[Segment, ...] = ()
    """Words of its heading line."""
    rows: tuple[Row, ...] = ()
    """Its alinéas, aligned."""


@dataclass(frozen=True, slots=True)
class Redline:
    """What separates two texts; replayed on the first it gives the second, and backwards the first."""

    parts: tuple[ArticleRedline, ...]
    """Parts of both texts, in the newer order, those that are gone where they stood."""
