"""A table that sets the wordings side by side: « Article | Ancienne rédaction | Nouvelle rédaction », a change a row.

Each row is read as the order that it stands for (« À l'article 5, les mots « A » sont remplacés par les mots « B » »), or as the
order that its cell writes; one that names no portion that can be read, leaves a cell empty, or has a cell that is no wording, is
refused by itself. No such table is passed over: a row that nothing reads is refused beside its article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.amending.acts.layouts.column_roles import Roles, below_title, read_roles, sets_against
from generator.amending.acts.layouts.turned import Turned
from generator.amending.orders.sentence import Result, read
from generator.model import BlockKind, Refusal

_SAME = re.compile(r"(?:inchangée?s?|sans changement|sans modification|idem)\.?", re.IGNORECASE)
_GONE = re.compile(
    r"(?:(?:alinéa|article|phrase|mots?|texte|passage|paragraphe|mention|clause|stipulation)s? )?(?:supprimée?s?|abrogée?s?)\.?",
    re.IGNORECASE,
)
_NO_WORDING = re.compile(
    r"\W*(?:néant|sans objet|s\.?o\.?|(?:cf\.?|voir|confer)\b.*|à (?:définir|préciser|compléter|supprimer|modifier)"
    r"|ci-(?:joint|après|dessous).*)?\W*"
    r"|\W*(?:(?:les? |la |l['’])?\w+ )?(?:est|sont) (?:supprim|abrog|remplac|ajout|complét|modifi)\w*.*"
    r"|\W*(?:remplacer|supprimer|ajouter|insérer|compléter|modifier|lire|substituer|abroger|retirer|ajout|insertion|suppression)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""« Néant », « Voir annexe 1 », « Remplacer « juin » par « juillet » »: a cell that gives no words to write."""
_TOLD_ONLY = re.compile(r"\b(?:rappel|pour mémoire|à titre (?:indicatif|d['’]information)|proposition|envisag)", re.IGNORECASE)
_NUMBER = re.compile(r"(?:art(?:icle|\.)?\s*)?(?=\d)", re.IGNORECASE)
_ALONE = re.compile(r"\d+(?:er|e|ème)?\s?(?:°|(?:alinéa|phrase|tiret|paragraphe|ligne|point)\b)", re.IGNORECASE)
"""« 1er alinéa »: of an article that the cell does not name."""
_NAMED = re.compile(r"(?:l['’])?(?=article|annexe)", re.IGNORECASE)
_PREAMBLE = re.compile(r"(?:le )?préambule\b", re.IGNORECASE)
_RANK = re.compile(r"(?P<rank>\d{1,2})(?:er|e|ème|nd|d)?", re.IGNORECASE)
_RANKED = re.compile(
    r"(?:\d{1,2}(?:er|e|ème|nd|d)?|premi|deuxi|second|troisi|quatri|cinqui|derni|avant-derni)\w*\s(?:alinéa|phrase|tiret|paragraphe)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Columns(Turned):
    """A walk that reads the tables which set wordings side by side."""

    def columns(self, index: int) -> int | None:
        """The changes of such a table; the index after it, None for another table."""
        block = self.blocks[index]
        rows = [[cell.strip() for cell in line.split("\t")] for line in block.alinea.text.split("\n")]
        above = self.blocks[index - 1].alinea.text if index else ""
        parted = self._parted(index, len(rows))
        rows = list(below_title(rows))
        parted = parted[-len(rows) :]
        roles = read_roles(rows)
        if _TOLD_ONLY.search(above) or len(rows) < 2:
            return None
        if roles is None:
            return self._against(index) if sets_against(rows) else None
        self.classify(index, BlockKind.INSTRUCTION, "side-by-side")
        if roles.where < 0 and roles.others:
            reason = "Le tableau dit ce qui change sans dire dans quels articles : les nommer, ligne à ligne."
            self._refuse(index, rows[0], reason, "")
            return index + 1
        where = ""
        for row, several in zip(rows[1:], parted[1:], strict=True):
            if len(row) != len(rows[0]):
                reason = "Une ligne du tableau n'a pas autant de cases que son en-tête : la réécrire."
                where = row[0] if roles.where == 0 else ""
                self._refuse(index, row, reason, _place(where))
                continue
            where = (row[roles.where] or where) if roles.where >= 0 else ""  # an empty cell is the one above it
            if several:
                reason = (
                    "Une case du tableau a plusieurs lignes, peut-être autant d'alinéas : donner l'instruction en une phrase."
                )
                self._refuse(index, row, reason, _place(where))
                continue
            self._row(index, row, where, roles)
        return index + 1

    def _parted(self, index: int, count: int) -> list[bool]:
        """Of each row, whether a cell of it has several lines (`<br>`), joined by the transcription; all when it is not told."""
        span = self.blocks[index].span
        lines = self.acte.source.splitlines()[span.first_line - 1 : span.last_line]
        rows = [line for line in lines if line.strip(" |:-+")]
        if len(rows) != count:  # rows that are not one a line (HTML, grids)
            return ["<br" in " ".join(lines).casefold()] * count
        return ["<br" in line.casefold() for line in rows]

    def _against(self, index: int) -> int:
        """A table that sets wordings one against the other in a way that is not read: refused, on each article that it names."""
        self.classify(index, BlockKind.INSTRUCTION, "side-by-side")
        reason = "Le tableau oppose deux textes, et ses colonnes ne sont pas lues : dire en une phrase par article ce qui change."
        self.emit(
            self.blocks[index].alinea.text, (), (index,), Result(refusal=Refusal("side-by-side", reason, self.context.here()))
        )
        return index + 1

    def _row(self, index: int, row: list[str], where: str, roles: Roles) -> None:
        """One row: what goes in one cell, what comes in another, or an order."""
        place = _place(where)
        old, new = (_unquoted(row[rank]) if rank >= 0 else "" for rank in (roles.old, roles.new))
        if roles.paired and old and (old == new or _SAME.fullmatch(new)):
            return
        if reason := _unread(row, place, roles, old, new):
            self._refuse(index, row, reason, place)
            return
        portion = _portion(row[roles.portion]) if roles.portion >= 0 else ""
        if roles.order >= 0:
            first = row[roles.order][:1]
            order = f"{first.lower() if place else first.upper()}{row[roles.order][1:].rstrip(' .;')}."
        elif _GONE.fullmatch(new):
            order = f"les mots «\u00a0{old}\u00a0» sont supprimés."
        else:
            order = f"les mots «\u00a0{old}\u00a0» sont remplacés par les mots «\u00a0{new}\u00a0»."
        state = self.state(None if max(roles.where, roles.order) >= 0 else self.context.here(), None, ())
        result = read(f"{place}{portion}{order}", state)
        if not result.understood or not result.operations or result.wants or result.announces:
            refusal = result.refusal or Refusal(
                "unread-change", "Une ligne du tableau n'est pas lue : la réécrire en une phrase."
            )
            result = Result(refusal=replace(refusal, target=refusal.target or next(iter(result.targets), None)))
        self.emit(" | ".join(row), (), (index,), result)

    def _refuse(self, index: int, row: list[str], reason: str, place: str) -> None:
        """A row that is no order, on the article that it names."""
        named = read(f"{place}les mots « A » sont supprimés.", self.state(None, None, ())).targets if place else ()
        refusal = Refusal("side-by-side", reason, next(iter(named), None) or self.context.here())
        self.emit(" | ".join(row), (), (index,), Result(refusal=refusal))


def _unread(row: Sequence[str], place: str, roles: Roles, old: str, new: str) -> str:
    """Why a row is no order that can be read, in French; empty when it is one."""
    if roles.where >= 0 and not place:
        return "Une ligne du tableau ne dit pas où elle s'applique : y nommer l'article."
    if any(row[rank] for rank in roles.others):
        return "Une colonne du tableau n'est ni l'article, ni l'ancien texte, ni le nouveau : dire en une phrase son effet."
    if roles.portion >= 0 and row[roles.portion] and not _portion(row[roles.portion]):
        return "Une ligne du tableau nomme un passage qui n'est pas lu : l'écrire « 2e alinéa »."
    if roles.order >= 0:
        return "" if row[roles.order] else "Une ligne du tableau laisse une case vide : la réécrire."
    if not roles.paired:
        return "Le tableau donne un seul des deux textes, l'ancien ou le nouveau : dire en une phrase ce qui est remplacé."
    if not old or not new:
        return "Une ligne du tableau ne dit pas où elle s'applique, ou laisse une case vide : la réécrire."
    if not _GONE.fullmatch(new) and (_NO_WORDING.fullmatch(new) or _SAME.fullmatch(new)):
        return f"« {new[:60]} » n'est pas un texte à écrire : donner le texte nouveau, ou l'instruction en une phrase."
    return ""


def _unquoted(cell: str) -> str:
    return re.sub(r"\A[«\"“]\s*|\s*[»\"”]\Z", "", cell)


def _portion(cell: str) -> str:
    """« 2 », « 2e alinéa » as an order says it: « au 2e alinéa, »; empty when the cell is empty or not so written."""
    if found := _RANK.fullmatch(cell):
        return f"à l'alinéa {found['rank']}, "
    return f"{'à la' if cell.endswith('phrase') else 'au'} {cell[:1].lower()}{cell[1:]}, " if _RANKED.fullmatch(cell) else ""


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
