"""The number or the heading of a division: « L'intitulé du titre II est remplacé par … », « Le titre III devient le titre IV ».

A division is no part: it stands above the parts that it holds, and each of them bears its title. All of them change together,
with the part that holds the division's own text when it has one.
"""

from __future__ import annotations

from dataclasses import replace

from generator.consolidating.compose import retitled
from generator.consolidating.edits import DivisionEdit, Edit, HeadingEdit
from generator.consolidating.locate.containers import is_named, same_rank
from generator.consolidating.matching.words import find, replaced
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading
from generator.model import Alinea, Article, Division
from generator.operations import Container, Operation, Renumber, Replace, ReplaceWords
from generator.reading.headings import read_division

Path = tuple[Division, ...]


def plan_division_title(operation: Operation, reading: Reading, context: Context) -> Plan | None:
    """Edits of a division's own number or heading; None for any other operation."""
    target = operation.target
    titled = len(target.steps) == 1 and target.steps[0].unit == "intitule" and not target.steps[0].quote
    if not reading or not (titled if isinstance(operation, (Replace, ReplaceWords)) else isinstance(operation, Renumber)):
        return None
    parts = context.texte.parts
    if target.holder == "annexe":
        if all(parts[scope.part].kind == "annexe" for scope in reading):
            return None
        named = Container("annexe", target.number, target.heading)
    elif target.holder == "division" and target.containers:
        named = target.containers[-1]
    else:
        return None
    if target.steps and not titled:
        return None
    path = _path(named, reading, context)
    edits, note = retitle(path, _renamed(operation, path[-1]), context)
    return Plan(edits, (note,), tuple(parts[scope.part].ident for scope in reading[:1]))


def retitle(path: Path, new: Division, context: Context) -> tuple[tuple[Edit, ...], str]:
    """The division at the end of a path under another title: every part below it, and its own text; and what is said of it."""
    edits: list[Edit] = []
    for index, part in enumerate(context.texte.parts):
        if part.divisions[: len(path)] == path:
            edits.append(DivisionEdit(index, len(path) - 1, new))
        if part.kind in ("division", "annexe") and part.divisions == path[:-1] and part.title == path[-1].title:
            number = new.number if new.number != part.number else None
            edits.append(HeadingEdit(index, number=number, heading=new.heading if new.heading != part.heading else None))
    return tuple(edits), f"Division du texte : « {path[-1].title} » devient « {new.title} »."


def _path(named: Container, reading: Reading, context: Context) -> Path:
    """The titles down to the division that is named, the same for all the parts that it holds."""
    paths: set[Path] = set()
    parts = [context.texte.parts[scope.part] for scope in reading]
    for part in sorted(parts, key=lambda part: part.kind == "division"):
        depth = next((depth for depth, one in enumerate(part.divisions) if is_named(one, named)), None)
        if depth is not None:
            paths.add(part.divisions[: depth + 1])
        elif not any(path[:-1] == part.divisions and path[-1].title == part.title for path in paths):
            paths.add((*part.divisions, _own(part)))  # the text of its own, above its articles, is that same division
    if len(paths) != 1:
        raise Refused("two-targets", "La phrase renumérote ou renomme plusieurs divisions du texte à la fois : les distinguer.")
    path = paths.pop()
    if not path[-1].kind or not path[-1].title:
        raise Refused("division-heading", "Le texte ne dit pas la division dont l’intitulé change : le reporter à la main.")
    return path


def _own(part: Article) -> Division:
    """A division's own text, as the division that it is."""
    if part.kind != "division":
        return Division("", "", "", "")
    return Division("division", part.number, part.heading, part.title)


def _renamed(operation: Operation, old: Division) -> Division:
    """The division as it becomes."""
    if isinstance(operation, Renumber):
        number, heading = operation.number.strip(), operation.heading or None
    elif isinstance(operation, ReplaceWords):
        number, heading = None, _reworded(operation, old)
    elif isinstance(operation, Replace):
        number, heading = None, _given(operation, old)
    else:
        raise AssertionError(operation)
    title = retitled(old.title, (old.number, number), (old.heading, heading))
    if title == old.title:
        raise Refused("same-text", "La division porte déjà ce titre : vérifier la transcription de l’acte.")
    return replace(
        old,
        number=old.number if number is None else number,
        heading=old.heading if heading is None else heading,
        title=title,
    )


def _given(operation: Replace, old: Division) -> str:
    """The new heading: one line, which may restate the number that the division has."""
    body = operation.content.body
    only = body[0] if len(body) == 1 and not operation.content.articles else None
    words = operation.content.heading or (only.text.strip() if isinstance(only, Alinea) else "")
    whole = read_division(words, plain=True)
    if whole is not None and whole.division == old.kind and same_rank(whole.number, old.number):
        words = whole.heading  # « Titre II – Gouvernance »: its number again
    elif whole is not None or (operation.content.heading and body):
        words = ""
    if not words:
        raise Refused("division-heading", "Le nouvel intitulé de la division n’est pas donné seul : le citer sans autre texte.")
    return words


def _reworded(operation: ReplaceWords, old: Division) -> str:
    hits = find(old.heading, operation.old)
    if len(hits) != 1 or not operation.new.strip():
        raise Refused(
            "words-not-found" if not hits else "words-several",
            f"Les mots « {operation.old} » ne figurent pas une fois, et une seule, dans « {old.title} » : vérifier la citation.",
        )
    change = replaced(old.heading, hits[0], operation.new)
    return old.heading[: change.start] + change.new + old.heading[change.end :]
