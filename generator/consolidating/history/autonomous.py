"""What an act stipulates on its own account (*stipulations autonomes*): a text beside the convention, itself amendable."""

from __future__ import annotations

from generator.model import Acte, Article, BlockKind, Texte
from generator.reading import read_texte

_AMENDING = frozenset(
    {
        BlockKind.INSTRUCTION,
        BlockKind.ANNOUNCEMENT,
        BlockKind.PAYLOAD,
        BlockKind.NON_TEXTUAL,
        BlockKind.UNDETERMINED_SCOPE,
        BlockKind.KEEPING,
    }
)


SAID_ANEW = "said-anew"
"""The rule of a stipulation that is also shown beside an article of the convention: it stays the act's own."""


def autonomous(acte: Acte) -> Texte | None:
    """The articles of an amending act that hold stipulations and no instruction; None when it has none."""
    texte = read_texte(acte)
    kinds = {one.alinea.ident: BlockKind.STIPULATION if one.rule == SAID_ANEW else one.kind for one in acte.blocks}
    parts = tuple(part for part in texte.parts if part.kind in ("article", "annexe") and _own(part, kinds))
    if not parts:
        return None
    return Texte(acte.id, acte.titre or texte.title, parts)


def _own(part: Article, kinds: dict[str, BlockKind]) -> bool:
    found = {kinds.get(element.ident) for element in part.body}
    return bool(part.body) and not found & _AMENDING and BlockKind.STIPULATION in found
