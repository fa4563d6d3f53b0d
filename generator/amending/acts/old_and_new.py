"""Lines that tell which of two wordings is the old one, and which the new: « Ancienne rédaction : », « Lire : »."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.amending.acts.layouts.column_roles import read_roles
from generator.amending.orders.sentence import strip_label
from generator.model import Block, Provision
from generator.operations import Operation

_OF = (
    r"(?:\s(?:\((?P<named>[^()«»:]{4,90})\)"
    r"|(?P<of>(?:de|du|des|à|au)\s[^«»:]{4,90}?)(?=\s(?:est|était|sera)\sla\ssuivante|\s*(?::|\Z))))?"
    r"(?:\s(?:est|était|sera)\sla\ssuivante)?\s*(?P<colon>:)?\s*"
)
OLD = re.compile(
    r"(?:(?P<head>(?:l'|à l')?(?:article|annexe) [^«»:]{1,60}?)\s?[,–—-]\s)?"
    r"(?:au lieu d[e'](?: lire)?|(?:l'|la |le )?(?:anciennes? (?:rédaction|version|formulation)s?|ancien texte"
    rf"|(?:rédaction|texte|version) (?:actuel(?:le)?|initiale?|d'origine|en vigueur))){_OF}",
    re.IGNORECASE,
)
"""« Ancienne rédaction : », « Ancienne rédaction du deuxième alinéa de l'article 2 : », « Article 2 – Ancien texte : »."""
NEW = re.compile(
    r"(?P<head>(?!))?(?:(?:il (?:convient de |faut |y a lieu de ))?lire"
    r"|(?:la |le )?(?:nouvelles? (?:rédaction|version|formulation)s?|nouveau texte"
    r"|(?:rédaction|texte|version) (?:nouvelle|nouveau|modifiée?|révisée?))"
    rf"|(?:est|sont) (?:annulée?s? et |supprimée?s? et )?remplacée?s? par){_OF}",
    re.IGNORECASE,
)


def opens_exchange(blocks: Sequence[Block], index: int) -> bool:
    """« L'article 5 est modifié comme suit : / Au lieu de : / « A » / Lire : / « B » », or a table of them: no wording of it."""
    text = blocks[index].alinea.text if index < len(blocks) else ""
    if index < len(blocks) and blocks[index].alinea.kind == "tableau":
        return read_roles([[cell.strip() for cell in line.split("\t")] for line in text.split("\n")]) is not None
    told = OLD.match(text, len(text) - len(strip_label(text)))
    return told is not None and told["colon"] is not None


def with_old_text(provision: Provision, old: str) -> Provision:
    """The provision, its target told by the words that it held too: locating checks both."""
    operations: list[Operation] = []
    for operation in provision.operations:
        target = operation.target
        if target.steps and target.steps[-1].unit in ("alinea", "paragraphe", "phrase") and not target.steps[-1].quote:
            step = replace(target.steps[-1], quote=old, quote_role="contains")
            target = replace(target, steps=(*target.steps[:-1], step))
        operations.append(replace(operation, target=target))
    return replace(provision, operations=tuple(operations))
