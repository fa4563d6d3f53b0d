"""A table that sets the wordings side by side: « Article | Ancienne rédaction | Nouvelle rédaction », a change a row.

Each row is read as the order that it stands for (« À l'article 5, les mots « A » sont remplacés par les mots « B » »); one that
names no portion that can be read, or leaves a cell empty, is refused by itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.amending.acts.layouts.turned import Turned
from generator.amending.orders.sentence import Result, read
from generator.model import BlockKind, Refusal

_WHERE = re.compile(r"(?:articles?|références?|dispositions?|stipulations?|clauses?|portions?|passages?)\b.{0,60}", re.IGNORECASE)
_WORDING = (
    r"(?:rédactions?|textes?|versions?|formulations?|libellés?|mentions?|stipulations?|dispositions?|montants?|termes?|mots)"
)
_OLD = re.compile(
    rf"(?:anciens?|ancienne?s?) {_WORDING}|{_WORDING} (?:actuels?|actuelles?|initiale?s?|d['’]origine|en vigueur|remplacé\w*"
    rf"|anciens?|anciennes?|antérieure?s?)|au lieu de(?: lire)?|avant(?: modification)?"
    rf"|{_WORDING} de la convention(?: initiale)?",
    re.IGNORECASE,
)
_NEW = re.compile(
    rf"(?:nouveaux?|nouvel|nouvelles?) {_WORDING}"
    rf"|{_WORDING} (?:nouve\w+|modifié\w*|révisé\w*|issue?s? (?:du présent |de l['’])avenant)"
    r"|(?:il (?:convient de|faut) )?lire|après(?: modification)?|remplacée?s? par",
    re.IGNORECASE,
)
_SAME = re.compile(r"(?:inchangée?s?|sans changement|idem|néant|-|–|—)?\.?", re.IGNORECASE)
_TOLD_ONLY = re.compile(r"\b(?:rappel|pour mémoire|à titre (?:indicatif|d['’]information)|proposition|envisag)", re.IGNORECASE)
_NUMBER = re.compile(r"(?:art(?:icle|\.)?\s*)?(?=\d)", re.IGNORECASE)
_ALONE = re.compile(r"\d+(?:er|e|ème)?\s?(?:°|(?:alinéa|phrase|tiret|paragraphe|ligne|point)\b)", re.IGNORECASE)
"""« 1er alinéa »: of an article that the cell does not name."""
_NAMED = re.compile(r"(?:l['’])?(?=article|annexe)", re.IGNORECASE)
_PREAMBLE = re.compile(r"(?:le )?préambule\b", re.IGNORECASE)


@dataclass(slots=True)
class Columns(Turned):
    """A walk that reads the tables which set wordings side by side."""

    def columns(self, index: int) -> int | None:
        """The changes of such a table; the index after it, None for another table."""
        block = self.blocks[index]
        rows = [[cell.strip() for cell in line.split("\t")] for line in block.alinea.text.split("\n")]
        told = len(rows[0]) - 2
        above = self.blocks[index - 1].alinea.text if index else ""
        headed = told in (0, 1) and bool(_OLD.fullmatch(rows[0][told]) and _NEW.fullmatch(rows[0][told + 1]))
        if not headed or _TOLD_ONLY.search(above) or len(rows) < 2:
            return None
        if told and not _WHERE.fullmatch(rows[0][0]):
            self._refuse(
                index, rows[0], "Le tableau dit ce qui change sans dire dans quels articles : les nommer, ligne à ligne."
            )
            self.classify(index, BlockKind.INSTRUCTION, "side-by-side")
            return index + 1
        where = ""
        for row in rows[1:]:
            if len(row) != len(rows[0]):
                self._refuse(index, row, "Une ligne du tableau n'a pas autant de cases que son en-tête : la réécrire.")
                continue
            where = (row[0] or where) if told else ""  # an empty cell is the one above it
            self._row(index, row, _place(where), told)
        self.classify(index, BlockKind.INSTRUCTION, "side-by-side")
        return index + 1

    def _row(self, index: int, row: list[str], place: str, told: int) -> None:
        """One row: the old wording in one cell, the new one in the next."""
        old, new = (re.sub(r"\A[«\"“]\s*|\s*[»\"”]\Z", "", cell) for cell in row[told:])
        if old and (old == new or _SAME.fullmatch(new)) and new:
            return
        if not old or not new or (told and not place):
            self._refuse(index, row, "Une ligne du tableau ne dit pas où elle s'applique, ou laisse une case vide : la réécrire.")
            return
        state = self.state(None if told else self.context.here(), None, ())
        result = read(f"{place}les mots «\u00a0{old}\u00a0» sont remplacés par les mots «\u00a0{new}\u00a0».", state)
        if not result.understood or not result.operations:
            refusal = result.refusal or Refusal(
                "unread-change", "Une ligne du tableau n'est pas lue : la réécrire en une phrase."
            )
            result = Result(refusal=replace(refusal, target=refusal.target or next(iter(result.targets), None)))
        self.emit(" | ".join(row), (), (index,), result)

    def _refuse(self, index: int, row: list[str], reason: str) -> None:
        """A row that is no order."""
        self.emit(" | ".join(row), (), (index,), Result(refusal=Refusal("side-by-side", reason, self.context.here())))


def _place(cell: str) -> str:
    """« Article 1er, 1er alinéa », « 5 » as an order says it: « À l'article 5, »; empty when the cell names nothing."""
    text = cell.strip(" .:,")
    if _PREAMBLE.match(text):
        return "Au préambule, "
    number = _NUMBER.match(text)
    if number and not (number.end() == 0 and _ALONE.match(text)):
        return f"À l'article {text[number.end() :]}, "
    named = _NAMED.match(text)
    return f"À l'{text[named.end() :][:1].lower()}{text[named.end() + 1 :]}, " if named else ""
