"""Quotation marks without their pair: where the new wording ends is then not known, and the sentence is refused.

« L'article 2 est remplacé par : « A. » / « B. » » with one mark too many, « les mots « A sont supprimés »: a reader cannot tell
which lines are new text, and a line left out would be lost without a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.amending.acts.layouts.recital import RECALLED
from generator.amending.tokens.mask import is_open
from generator.amending.wording.stray import is_stray
from generator.model import Block, BlockKind, Provision, Refusal
from generator.operations import Append, Insert, Operation, Replace, Restore

_ENDS = frozenset({BlockKind.ARTICLE_HEADING, BlockKind.SIGNATURE, BlockKind.ANNOUNCEMENT, BlockKind.SUBHEADING})
_OPEN = "Un guillemet s'ouvre et ne se ferme pas : rien ne dit où finit le texte cité. Vérifier la transcription."
_STRAY = (
    "Un guillemet se ferme après l'instruction sans s'être ouvert : rien ne dit si la ligne « {line} » appartient au texte "
    "nouveau. Vérifier la transcription."
)


def doubt_open(blocks: Sequence[Block], provisions: Sequence[Provision]) -> list[Provision]:
    """The provisions, those whose quotation has no clear end refused."""
    strays = _strays(blocks, provisions)
    found: list[Provision] = []
    for index, provision in enumerate(provisions):
        reason = _OPEN if is_open(provision.instruction.text) else strays.get(index, "")
        doubted = bool(provision.operations and reason)
        found.append(_refused(provision, reason) if doubted else provision)
    return found


def _refused(provision: Provision, reason: str) -> Provision:
    refusal = Refusal("stray-quote", reason, provision.operations[0].target)
    return replace(provision, operations=(), refusal=refusal)


def _strays(blocks: Sequence[Block], provisions: Sequence[Provision]) -> dict[int, str]:
    """For the provision that stands last before a line with a stray closing mark, why it is refused."""
    owner = {place: index for index, provision in enumerate(provisions) for place in provision.instruction.blocks}
    wording = {index for index, one in enumerate(provisions) if any(_content(operation) for operation in one.operations)}
    last: int | None = None
    found: dict[int, str] = {}
    for place, block in enumerate(blocks):
        mine = owner.get(place, -1)
        loose = mine < 0 or _follows(provisions[mine])
        if last in wording and place - 1 in owner and block.kind is BlockKind.SUBHEADING and _stray(block):
            found.setdefault(last, _STRAY.format(line=block.alinea.text[:60]))  # a line of the wording that reads as a heading
        if block.kind in _ENDS:
            last = None
        elif not loose:
            last = mine
        elif last is not None and last in wording and _stray(block):
            found.setdefault(last, _STRAY.format(line=block.alinea.text[:60]))
    return found


def _follows(provision: Provision) -> bool:
    """Whether a provision is only lines that stand after a quotation and that nothing reads."""
    return provision.refusal is not None and provision.refusal.code == "text-after-quote"


def _stray(block: Block) -> bool:
    return block.rule != RECALLED and block.alinea.kind != "tableau" and is_stray((block.alinea,))


def _content(operation: Operation) -> bool:
    """Whether an operation brings a wording, whose end a quotation mark tells."""
    return isinstance(operation, Replace | Insert | Append | Restore)
