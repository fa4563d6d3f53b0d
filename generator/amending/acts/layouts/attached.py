"""An annexe given at the end of the act: « L'annexe 2 de la convention est remplacée par l'annexe 2 jointe au présent avenant. »

The sentence is read as if the new wording followed it; the wording is what stands under that annexe's title, to the next annexe
or the end. It is the text of the annexe, not orders of the act.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.amending.acts.layouts.columns import Columns
from generator.amending.acts.record import READ, SKIPPED, Classed
from generator.amending.orders.sentence import Result, read, strip_label
from generator.amending.wording.payload import build_content
from generator.french.article_numbers import canonical
from generator.french.normalise import fold
from generator.model import Alinea, BlockKind, Provision, Refusal
from generator.operations import Append, Insert, Operation, Replace

_OF_THE_ACT = (
    r"(?:(?:du|au|à la|de la) présente? (?:avenant|accord|protocole|convention|acte)"
    r"|ci-(?:après|dessous|jointe?s?|annexée?s?))"
)
_JOINED = rf"(?:(?:qui (?:est|sont) )?(?:jointe?s?|annexée?s?|figurant|reproduite?s?) )?{_OF_THE_ACT}|jointe?s?|annexée?s?"
_NUMBERS = r"(?:n° ?)?(?P<number>(?:\d+|[IVX]+|[A-Z])(?:(?:,| et) (?:n° ?)?(?:\d+|[IVX]+|[A-Z]))*)"
_REPLACED = re.compile(
    rf"(?P<head>.*\bannexes?\b.*\bremplacée?s?) par (?:(?:l['’]|la |les |une )(?:nouvelles? )?annexes?(?: {_NUMBERS})?|celles?)"
    rf"(?:,? (?:{_JOINED}))\s*\.?\s*",
    re.DOTALL,
)
_ADDED = re.compile(rf"(?P<head>.*\bune (?:nouvelle )?annexe {_NUMBERS}),? (?:{_JOINED})\s*\.?\s*", re.DOTALL)


@dataclass(slots=True)
class Attached(Columns):
    """A walk that finds the annexes of the act."""

    def attached(self, index: int, text: str) -> Classed | None:
        """The order that an annexe of the act completes; None when the sentence speaks of none."""
        found = _REPLACED.fullmatch(text)
        added = None if found else _ADDED.fullmatch(text)
        told = found or added
        if told is None:
            return None
        head = told["head"] + (" par :" if found else " ainsi rédigée :")
        probe = read(strip_label(head), self.state(self.context.here(), self.context.memory, None))
        targets = probe.targets
        if not (probe.understood and probe.wants) or (found and any(target.holder != "annexe" for target in targets)):
            return None
        numbers = re.findall(r"\d+|\b[IVX]+\b|\b[A-Z]\b", told["number"] or "")
        if found and len(targets) != max(len(numbers), 1):
            return None
        places = [self._annexe(index, number) for number in numbers or [""]]
        if any(place is None for place in places):
            reason = "L'annexe annoncée n'est pas dans l'acte versé, ou rien ne dit laquelle : la verser avec lui."
            self._record(index, text, (), Result(refusal=Refusal("payload-elsewhere", reason, targets[0] if targets else None)))
            return BlockKind.INSTRUCTION, "attached"
        given = [self._under(place) for place in places if place is not None]
        if len(given) != len(probe.operations):
            return None
        named = numbers if added else [""] * len(given)
        operations = [
            self._operation(operation, number, *wording[:2])
            for operation, number, wording in zip(probe.operations, named, given, strict=True)
        ]
        used = tuple(place for _, _, blocks in given for place in blocks)
        self._record(index, text, used, Result(tuple(operations), targets=targets))
        self.context.remember(targets, "")
        return BlockKind.INSTRUCTION, "attached"

    def _annexe(self, index: int, number: str) -> int | None:
        """The title of the only annexe of the act that has this number, below a block."""
        titles = [place for place in range(index + 1, len(self.blocks)) if self._is_title(place)]
        same = [place for place in titles if not number or canonical(self.blocks[place].number) == canonical(number)]
        return same[0] if len(same) == 1 else None

    def _is_title(self, place: int) -> bool:
        block = self.blocks[place]
        return block.kind is BlockKind.SUBHEADING and fold(block.alinea.text).lstrip("*_ ").startswith("annexe")

    def _under(self, title: int) -> tuple[str, tuple[Alinea, ...], tuple[int, ...]]:
        """The heading, the lines and the blocks of an annexe."""
        used = [title]
        lines: list[Alinea] = []
        for place in range(title + 1, len(self.blocks)):
            block = self.blocks[place]
            if block.kind in SKIPPED:
                continue
            if block.kind not in READ or self._is_title(place):
                break
            used.append(place)
            lines.append(block.alinea)
        return self.blocks[title].heading, tuple(lines), tuple(used)

    @staticmethod
    def _operation(operation: Operation, number: str, heading: str, lines: tuple[Alinea, ...]) -> Operation:
        """The order with its wording."""
        if not isinstance(operation, (Replace, Append, Insert)):
            return operation
        content = build_content(lines, None)
        own = number or operation.target.number
        unsure = content.maybe_heading and not heading
        known = replace(content, number=own, heading=heading, maybe_heading=unsure, unit="annexe")
        return replace(operation, content=known)

    def _record(self, index: int, text: str, used: tuple[int, ...], result: Result) -> None:
        """Record the sentence where it stands, with the blocks of the annexes at the end of the act."""
        payload = tuple(self.blocks[place].alinea for place in used)
        instruction = replace(self.instruction(text, payload, (index,)), blocks=(index, *used))
        self.provisions.append(Provision(instruction, result.operations, result.refusal))
        for place in used:
            self.classify(place, BlockKind.PAYLOAD, "attached")
