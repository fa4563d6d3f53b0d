"""The cell that a sentence names by its row and its column: « le coût horaire du technicien est porté à 40 € ».

Every word said must be of the row, of the column, of the title of the first column, or of what introduces the table; and the
row must be named whole: « le coût du chef » is not that of the « Chef de service ».
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.consolidating.locate.introduction import introductions
from generator.consolidating.locate.row_names import marks
from generator.consolidating.matching.words import find
from generator.consolidating.plan.context import Context
from generator.consolidating.plan.tables.merged_cells import refuse_one_of_merged
from generator.consolidating.plan.tables.row_codes import coded_row, without_brackets
from generator.consolidating.plan.values.valuing import SORTS
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, Scope
from generator.model import Alinea, Article
from generator.operations import ReplaceWords

_OF_UNIT = re.compile(
    r"(?:TTC|HTT?|hors taxes?|bruts?|nets?"
    r"|par (?:jour|mois|an|année|heure|semaine|nuit|repas|agent|salarié|personne|kilomètre))?",
    re.IGNORECASE,
)
_OF_ANY = marks(
    "montant somme valeur nombre chiffre niveau nouveau nouvelle prévu prévue fixé fixée tableau poste ligne rubrique"
)
_OF_YEAR = marks("année exercice")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that a sentence may name."""

    row: int
    column: int
    text: str
    title: frozenset[str]
    """Marks of the title of its column."""


def in_cell(operation: ReplaceWords, reading: Reading, context: Context) -> tuple[ReplaceWords, Reading, str] | None:
    """The operation on the only cell that it names, with the value there; None where it names none, or two."""
    scope = reading[0] if len(reading) == 1 and reading[0].chars is None and not reading[0].heading else None
    if scope is not None and scope.column is not None and scope.rows is not None:
        return None  # « à la ligne « Chef », colonne « Montant » »: told apart
    part = context.texte.parts[scope.part] if scope is not None else None
    tables = [] if part is None or scope is None else [index for index in range(scope.start, scope.end) if _rows(part, index)]
    if scope is None or part is None or not tables or _said_beside(operation, part, scope):
        return None
    found = _among(operation, scope, part, tables)
    if not found and (bare := _uncounted(operation)):  # « de 62 à 54 places »: the cells of a column « Places » say « 62 »
        unit = marks(operation.new.partition(" ")[2])
        found = [(index, cell) for index, cell in _among(bare, scope, part, tables) if unit <= cell.title]
        operation = bare
    if len(found) != 1:
        return None
    index, cell = found[0]
    rows, old = _rows(part, index), _held(operation, cell.text)
    if not operation.old:
        refuse_one_of_merged(rows, cell.row, cell.column)
    place = replace(scope, start=index, end=index + 1, whole=False, head=0, rows=(cell.row, cell.row + 1), column=cell.column)
    where = f"ligne « {_called(rows, cell.row)} », colonne « {rows[0][cell.column].strip()} »"
    known = "" if operation.old else f"Ancienne valeur non citée : « {old} », {where}."
    return replace(operation, old=old), (place,), known


def _called(rows: tuple[tuple[str, ...], ...], row: int) -> str:
    """What a row is called, by two cells where others have the first one too: « II | 1 »."""
    label = rows[row][_labels(rows)].strip()
    shared = sum(one[:1] == rows[row][:1] for one in rows) > 1
    return f"{label} | {rows[row][1].strip()}" if shared else label


def _among(operation: ReplaceWords, scope: Scope, part: Article, tables: list[int]) -> list[tuple[int, Cell]]:
    """The cells of several tables that the words name, and the table of each."""
    found: list[tuple[int, Cell]] = []
    for index in tables:
        around = marks(" ".join((part.heading, *introductions(part.body, index))))
        if cell := _named(operation, scope, _rows(part, index), around):
            found.append((index, cell))
    return found


def _uncounted(operation: ReplaceWords) -> ReplaceWords | None:
    """The figures alone of « 62 places » and « 54 places », whose unit their noun tells (« le nombre de places »)."""
    old, _, had = operation.old.partition(" ")
    new, _, unit = operation.new.partition(" ")
    told = unit and new.isdigit() and marks(unit) <= marks(operation.value_of) and operation.value_of.lower().startswith("nombre")
    if not told or (operation.old and (had != unit or not old.isdigit())):
        return None
    return replace(operation, old=old if operation.old else "", new=new)


def _labels(rows: tuple[tuple[str, ...], ...]) -> int:
    """The column that names the rows: the first, or the second where the first one only numbers them (« N° », « FINESS »)."""
    names = [all(any(char.isalpha() for char in row[column]) for row in rows[1:] if row[column:]) for column in (0, 1)]
    numbered = all(re.fullmatch(r"\d{1,2}|\d{5,}", row[0].strip()) for row in rows[1:] if row)
    return 1 if numbered and names[1] and len(rows[0]) > 2 else 0


def _rows(part: Article, index: int) -> tuple[tuple[str, ...], ...]:
    line = part.body[index]
    return line.rows if isinstance(line, Alinea) else ()


def _named(operation: ReplaceWords, scope: Scope, rows: tuple[tuple[str, ...], ...], around: frozenset[str]) -> Cell | None:
    """The only cell whose row and column are those that the words say."""
    full = marks(operation.value_of)
    picked = scope.rows is not None and scope.rows[1] - scope.rows[0] == 1
    first, last = scope.rows or (1, len(rows))
    found: list[Cell] = []
    named: list[int] = []
    names = _labels(rows)
    coded = None if picked else coded_row(operation.value_of, rows)
    short = {} if picked or coded else without_brackets(rows, names)
    full = marks(coded[1]) if coded else full
    full = full - _OF_YEAR if any(_YEAR.fullmatch(mark) for mark in full) else full  # « pour l'année 2025 »
    for rank in range(max(first, 1), last):
        label = marks(rows[rank][names]) if rows[rank][names:] else frozenset()
        label = short[rank] if rank in short and not label <= full else label
        if coded and rank != coded[0]:
            continue
        if not picked and not coded and not (label and label <= full):
            continue
        named.append(rank)
        rest = full - label - _OF_ANY - marks(rows[0][names]) - around
        found += [
            Cell(rank, column, text, title)
            for column, text in enumerate(rows[rank])
            if column > names and scope.column in (None, column) and column < len(rows[0]) and _held(operation, text)
            if rest <= (title := marks(rows[0][column]))
        ]
    _refuse_other_column(operation, rows, named, _headed(full, rows, named[0], names) if len(named) == 1 else [])
    if len({cell.row for cell in found}) != 1:
        return None
    headed = _headed(full, rows, found[0].row, names)
    found = [cell for cell in found if not headed or cell.column in headed]  # « le plafond », never what « Montant » heads
    if len(found) > 1:
        said = [cell for cell in found if cell.title & full]
        found = said if len(said) == 1 else [cell for cell in said if cell.title <= full]
    if len(found) != 1:
        return None
    sure = bool(found[0].title & full) or not (full - _OF_ANY - marks(rows[found[0].row][names]) - marks(rows[0][names]) - around)
    return found[0] if sure and (picked or coded or not _denied(full, found[0], rows, names)) else None


def _headed(full: frozenset[str], rows: tuple[tuple[str, ...], ...], row: int, names: int) -> list[int]:
    """The columns whose title is said whole, and is not of the name of the row."""
    label = marks(rows[row][names]) if rows[row][names:] else frozenset()
    titles = [(column, marks(words) - _OF_ANY) for column, words in enumerate(rows[0]) if column > names]
    return [column for column, title in titles if title and title <= full and not title <= label]


def _refuse_other_column(operation: ReplaceWords, rows: tuple[tuple[str, ...], ...], named: list[int], headed: list[int]) -> None:
    """« Le taux du lot 1 est porté de 27 % à 26 % », where 27 % stands in the same row under « Cadres », not under « Taux »."""
    if not operation.old or not headed or len(named) != 1:
        return
    row = rows[named[0]]
    held = [column for column, text in enumerate(row) if column and find(text, operation.old)]
    if held and not any(column in headed for column in held):
        reason = f"« {operation.old} » n’est pas dans la colonne « {rows[0][headed[0]].strip()} » : vérifier l’ancienne valeur."
        raise Refused("other-value", reason)


def _denied(full: frozenset[str], cell: Cell, rows: tuple[tuple[str, ...], ...], names: int) -> bool:
    """Whether another row is named as well: « Chef » and « Chef de service », where both labels are said."""
    own = marks(rows[cell.row][names])
    others = [marks(row[names]) for rank, row in enumerate(rows) if rank not in (0, cell.row) and row[names:]]
    return any(other and other <= full and not other <= own for other in others)


def _held(operation: ReplaceWords, text: str) -> str:
    """The value of a cell that the new one takes the place of; empty when it has none of its sort, or not the one told."""
    new = operation.new.strip()
    if operation.old:
        return operation.old if len(find(text, operation.old)) == 1 else ""
    told = next((found for one in SORTS if (found := one.match(new))), None)
    if told is None:
        return text.strip() if _shape(text) == _shape(new) and any(char.isdigit() for char in new) else ""
    held = list(told.re.finditer(text))
    if len(held) != 1:
        return ""
    tail = text[held[0].end() :].strip()
    if told.re.fullmatch(new):
        return held[0].group()
    own = new[told.end() :].strip()
    said = (tail == "" and _OF_UNIT.fullmatch(own)) or tail == own  # « 55 € en Guyane » is not for all
    return text.strip() if held[0].start() == 0 and said else ""


def refuse_other_row(operation: ReplaceWords, reading: Reading, context: Context) -> None:
    """« Le tarif de l'audit est porté de 300 € à 350 € », where 300 € is in the row « Audit de suivi »: another row is named."""
    full = marks(operation.value_of)
    for scope in reading:
        if scope.rows is not None or scope.heading or scope.chars is not None:
            continue
        part = context.texte.parts[scope.part]
        for index in range(scope.start, scope.end):
            rows = _rows(part, index)
            hits = [row for row in rows[1:] if any(find(cell, operation.old) for cell in row[1:])]
            if len(hits) != 1:
                continue
            names = frozenset[str]().union(*(marks(row[0]) for row in rows[1:])) - marks(rows[0][0])
            own = marks(hits[0][0])
            if names & full and not own - marks(rows[0][0]) <= full:
                row = f"la ligne « {hits[0][0].strip()} »"
                raise Refused(
                    "other-value", f"« {operation.old} » est dans {row}, que la phrase ne nomme pas : vérifier laquelle."
                )


def _shape(text: str) -> str:
    """« Juin 2022 » and « Décembre 2022 » look alike."""
    return re.sub(r"[^\W\d]+", "a", re.sub(r"\d+", "9", text.strip()))


def _said_beside(operation: ReplaceWords, part: Article, scope: Scope) -> bool:
    """Whether a line beside the table says all of it too: nothing tells which is meant."""
    told = marks(operation.value_of) - _OF_ANY
    lines = [line for line in part.body[scope.start : scope.end] if isinstance(line, Alinea) and not line.rows]
    return any(told <= marks(line.text) and any(sort.search(line.text) for sort in SORTS) for line in lines)
