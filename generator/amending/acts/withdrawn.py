"""« L'article 1er du présent avenant est sans effet. »: an act that takes back what it orders itself.

What it takes back is refused, with the sentence that takes it back: it orders and unorders, and nothing tells which holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.amending.tokens.mask import mask
from generator.amending.tokens.sentences import split_sentences
from generator.french.article_numbers import canonical
from generator.french.normalise import fold
from generator.model import Block, BlockKind, Provision, Refusal

_VOID = (
    r"(?:(?:est|sera|demeure|sont|seront|demeurent)\s(?:\w+\s){0,2}?(?:sans\s(?:effet|objet|suite)|nul(?:le)?s?|caducs?|caduques?|non\savenue?s?"
    r"|(?:annul|abrog|supprim|retir|suspend|ecart|rapport)[eu]e?s?|reputee?s?\snon\s(?:ecrit|avenu)e?s?)"
    r"|(?:ne\ss'appliqu\w+|n'est|ne\ssont|ne\ssera)\s(?:donc\s)?(?:pas|plus)(?:\sapplicables?)?(?=\W*\Z)"
    r"|(?:ne\sprodui\w+|n'a|n'ont|n'aura)\s(?:donc\s)?(?:pas|plus|aucun)\s(?:d')?effets?(?=\W*\Z))"
)
_TAKES_BACK = re.compile(
    r"\A(?:finalement,?\s)?(?:"
    r"(?:l'article|l'article\sn°|les\sarticles|le\spoint|l'alinea)\s(?P<numbers>(?:\d{1,2}(?:er)?|premier|et|a|,|\s)+?)"
    r"\s(?:du\spresent\savenant|de\scet\savenant|du\spresent\sacte|ci-dessus|qui\sprecede)"
    rf"|(?P<whole>(?:le\spresent|cet)\savenant))\s{_VOID}"
)
"""« Les articles 1 et 2 du présent avenant sont retirés. », « Le présent avenant est sans effet. »"""
_SUPPOSED = re.compile(
    r"\b(?:si|s'il|lorsqu\w*|en\scas|au\scas|dans\sle\scas|a\sdefaut|faute|hypothese|a\scompter|a\spartir|jusqu\w*|des\sl\w*|au-dela|le\s\d)"
)
"""« À défaut d'agrément, … », « … à compter du 1er janvier »: not taken back now."""
_FRAMES = frozenset(
    {BlockKind.TITLE, BlockKind.PARTIES, BlockKind.VISA, BlockKind.PREAMBLE, BlockKind.PAYLOAD, BlockKind.KEEPING}
)
"""What takes nothing back: what stands around an act, its new wordings, what it keeps."""


def doubt_withdrawn(blocks: Sequence[Block], provisions: list[Provision]) -> list[Provision]:
    """The provisions, those that another sentence of their act takes back refused."""
    for block in blocks:
        if block.kind in _FRAMES:
            continue
        masked = mask(block.alinea.text)
        for start, stop in split_sentences(masked):
            text = masked.original(start, stop).strip()
            back = _TAKES_BACK.match(fold(mask(text).text))
            if back and not _SUPPOSED.search(fold(text)):
                numbers = {canonical(number) for number in re.findall(r"\d{1,2}|premier", back["numbers"] or "")}
                provisions = [_refused(one, text) if back["whole"] or _under(one, numbers) else one for one in provisions]
    return provisions


def _under(provision: Provision, numbers: set[str]) -> bool:
    """Whether a provision stands in one of these articles of the act."""
    return canonical(provision.instruction.article) in numbers


def _refused(provision: Provision, text: str) -> Provision:
    """A provision whose act takes it back."""
    if not provision.operations or text in provision.instruction.text:
        return provision
    reason = f"L'acte retire plus loin cette instruction : « {text[:120]} ». Dire si elle vaut."
    refusal = Refusal("limited-order", reason, provision.operations[0].target)
    return replace(provision, operations=(), refusal=refusal)
