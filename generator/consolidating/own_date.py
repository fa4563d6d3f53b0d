"""The date that an act gives to one of its changes alone: the version shows it as done, and the reader is told from when it is.

« L'article 3 est abrogé à compter du 31 décembre 2030. »                 in the sentence, or in the line that announces it
« À compter du 1er janvier 2030 : », « Cette modification prend effet … »   in the line above a list of orders, or right below one
« L'article 1er du présent avenant entre en vigueur le 1er janvier 2030. »   in another article of the act
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.amending.tokens.mask import mask
from generator.french.article_numbers import canonical
from generator.french.dates import DATE, read_date
from generator.french.labels import read_label
from generator.model import Acte, Block, BlockKind, Instruction, Outcome

_DAY = rf"(?:{DATE.pattern})"
_FROM = re.compile(
    r"(?<!vigueur )(?<!applicable )(?<!applicables )"
    rf"\b(?:[àa] (?:compter|partir|effet) du|avec (?:un )?effet (?:rétroactif )?(?:au|le|du)|dès le|\A(?:au|le)) {_DAY}"
    r"|\b(?:applicable|valable|effecti(?:f|ve)|exigible|en vigueur)s? "
    rf"(?:(?:à (?:compter|partir) )?du|au|le) {_DAY}(?=\s?:|\s?\.?\Z)"
    r"|\b(?:est|sont|sera|seront|(?:abrogé|supprimé|annulé|retiré|remplacé|modifié|complété|inséré|ajouté|créé|rétabli)e?s?|rédigée?s?"
    r"|(?:portée?s?|fixée?s?|ramenée?s?|relevée?s?|abaissée?s?) à [^.;:,]{1,40}?),? "
    rf"(?P<day>(?:au|le|en date du|à la date du) {_DAY})",
    re.IGNORECASE,
)
"""« à compter du 31 décembre 2030 », « avec effet au 1er janvier 2027 », « Au 1er janvier 2027, l'article 3 … », « est abrogé au
31 décembre 2030 »; not « la grille applicable au 1er janvier 2020 est remplacée », which tells the old one."""
_NUMBER = re.compile(r"\b(?:\d+(?:er|-\d+)?|premier|[IVX]+)\b")
_ENTERS = re.compile(
    rf"\b(?:(?P<own>le présent article)|articles? (?P<numbers>{_NUMBER.pattern}(?:(?:,| et| à) {_NUMBER.pattern})*)"
    r"(?P<ours> (?:du présent|de cet) (?:avenant|accord))?) "
    r"(?P<when>(?:entren?t?|entrer\w+|pren(?:d|nent|dra|dront)|(?(ours)(?:s'appliquen?t?|(?:est|sont) applicables?)|(?!)))\b"
    rf"[^.;:]{{0,40}}?{_DAY})",
    re.IGNORECASE,
)
"""« L'article 1er du présent avenant entre en vigueur le 1er janvier 2030. »: a date for what that article orders."""


_FROM_YEAR = re.compile(r"\bà (?:compter|partir) (?:de |du |d['’])[^.;:«]{0,24}?\b20\d\d\b", re.IGNORECASE)
"""« Dispositions applicables à compter de 2026 »."""
_TAKES_EFFECT = re.compile(
    r"(?:cette|ces|la présente|les présentes) "
    r"(?:modification|suppression|abrogation|insertion|prolongation|augmentation|disposition)s? "
    r"(?P<when>(?:pren(?:d|nent|dra|dront) effet|entre(?:nt|ra|ront)? en (?:vigueur|application)|s['’]applique(?:nt|ra|ront)?"
    rf"|(?:est|sont|sera|seront) (?:applicable|effective|valable)s?)\b[^.;:]{{0,40}}?{_DAY})",
    re.IGNORECASE,
)
"""« Cette modification prend effet au 1er janvier 2030. », right below an order."""
_SILENT = frozenset({BlockKind.PAYLOAD, BlockKind.ORNAMENT, BlockKind.NOTE})
"""What stands between an order and the line that dates it."""
_SAYS_WHEN = re.compile(r"entre|ENTRE|pren|PREN|appli|APPLI")
"""What a date of entry into force is told with: the longer pattern is tried nowhere else."""


def dated(outcomes: Iterable[Outcome], acte: Acte) -> tuple[Outcome, ...]:
    """Outcomes with the date that the act gives to each of them, when it is not that of the whole act."""
    later = dict(_told_of_articles(acte))
    return tuple(_dated(outcome, acte, later) for outcome in outcomes)


def _dated(outcome: Outcome, acte: Acte, later: dict[str, str]) -> Outcome:
    if outcome.status != "applied":
        return outcome
    instruction = outcome.instruction
    said = _said(instruction) or _beside(instruction, acte.blocks) or later.get(canonical(instruction.article), "")
    day = read_date(said)
    if not said or (day and day in (acte.effet, read_date(getattr(outcome.operation, "new", "")))):
        return outcome  # « est portée à trois ans à compter du 1er janvier 2020 »: the date is of the new words
    note = f"L’acte dit de ce changement : « {said} ». La version le montre déjà fait."
    return replace(outcome, notes=tuple(dict.fromkeys((*outcome.notes, note))))


def _said(instruction: Instruction) -> str:
    """The date in an order or in the nearest line that announces it, outside of what they quote."""
    for text in (instruction.text, *reversed(instruction.context)):
        found = _FROM.search(mask(text).text)
        if found is not None:
            return found["day"] or found.group()
    return ""


def _beside(instruction: Instruction, blocks: tuple[Block, ...]) -> str:
    """The date that the line right below an order gives it, or the line above it that governs its list or its section."""
    if not instruction.blocks:
        return ""
    below = next((block for block in blocks[max(instruction.blocks) + 1 :] if block.kind not in _SILENT), None)
    found = _TAKES_EFFECT.match(below.alinea.text) if below is not None else None
    if found is not None:
        return found["when"]
    family = _family(blocks[instruction.blocks[0]])
    listed = True
    for block in reversed(blocks[: instruction.blocks[0]]):
        text = block.alinea.text.strip()
        governs = block.kind is BlockKind.STIPULATION and text.endswith(":") and listed
        if governs or block.kind in (BlockKind.SUBHEADING, BlockKind.ARTICLE_HEADING):
            told = _FROM.search(mask(text).text) or _FROM_YEAR.search(mask(text).text)
            if told is not None or governs or block.kind is BlockKind.ARTICLE_HEADING:
                return told.group() if told is not None else ""
        listed = listed and (block.kind in _SILENT or (block.kind is BlockKind.INSTRUCTION and _family(block) == family))
    return ""


def _family(block: Block) -> str:
    label = read_label(block.alinea.text)
    return label.family if label is not None else ""


def _told_of_articles(acte: Acte) -> Iterator[tuple[str, str]]:
    """The articles of an act that have a date of their own, and its words."""
    own = ""
    for block in acte.blocks:
        if block.kind is BlockKind.ARTICLE_HEADING:
            own = block.number
        elif block.kind is not BlockKind.PAYLOAD and _SAYS_WHEN.search(block.alinea.text):
            for found in _ENTERS.finditer(mask(block.alinea.text).text):
                numbers = [own] if found["own"] else _NUMBER.findall(found["numbers"])
                yield from ((canonical(number), found["when"]) for number in numbers)
