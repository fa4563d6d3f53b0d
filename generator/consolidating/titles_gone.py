"""What becomes of a title run into an alinéa (« Missions : le service instruit… ») that a sentence replaces or removes.

The new wording takes the place of the whole alinéa, its title included: where it leaves that title out, the note says so.
"""

from __future__ import annotations

from generator.consolidating.edits import BodyEdit, CharEdit
from generator.consolidating.locate.outline import body_marker
from generator.consolidating.locate.run_in import run_in_title
from generator.consolidating.matching.tokens import stems
from generator.consolidating.plan.context import Plan
from generator.consolidating.refused import Refused
from generator.model import Alinea, Lacune, Texte
from generator.operations import Operation, Remove, Replace

Body = tuple[Alinea | Lacune, ...]


def titles_gone(operation: Operation, plan: Plan, texte: Texte) -> tuple[str, ...]:
    """What to say of titles that go with what is replaced or removed; a refusal where only the text below them may be meant."""
    if not isinstance(operation, (Replace, Remove)):
        return ()
    notes: list[str] = []
    alineas = bool(operation.target.steps) and operation.target.steps[-1].unit == "alinea"
    for edit in plan.edits:
        if isinstance(edit, BodyEdit) and not edit.whole and edit.start < edit.end:
            body = texte.parts[edit.part].body
            if not edit.new:
                notes += _removed(body, edit)
            elif alineas or edit.end == edit.start + 1:  # a passage of several alinéas is given anew with its inner titles
                notes += _replaced(body, edit)
        elif isinstance(edit, CharEdit) and edit.cell is None:
            notes += _cut(texte.parts[edit.part].body, edit, operation)
    return tuple(dict.fromkeys(notes))


def _replaced(body: Body, edit: BodyEdit) -> list[str]:
    held = [line for line in body[edit.start : edit.end] if isinstance(line, Alinea)]
    given = [line for line in edit.new if isinstance(line, Alinea)]
    titles = [title for line in held if (title := run_in_title(line, body))]
    lost = [title for title in titles if not any(_begins(line, title) for line in given)]
    brought = [title for line in given if (title := run_in_title(line, (*edit.new, *held))) and title not in titles]
    return [_told(title) for title in lost] if len(brought) < len(lost) else []


def _begins(line: Alinea, title: str) -> bool:
    """Whether a new line keeps a title: it begins with it, or says its words where they are few."""
    found = body_marker(line)
    text = line.text[found.length if found else 0 :].casefold()
    return text.startswith(title.casefold()) or bool(title[0].islower() and stems(title) <= stems(line.text))


def _told(title: str) -> str:
    return f"« {title} », qui ouvrait l’alinéa, en était peut-être l’intitulé : il part avec le texte remplacé."


def _removed(body: Body, edit: BodyEdit) -> list[str]:
    """« Missions : … », struck out above an alinéa that has no title of its own: it stood under that one, perhaps."""
    last = next((line for line in reversed(body[edit.start : edit.end]) if isinstance(line, Alinea)), None)
    after = body[edit.end] if edit.end < len(body) else None
    if last is None or not isinstance(after, Alinea) or after.rows or body_marker(after) is not None:
        return []
    title = run_in_title(last, body)
    others = (line for line in (*body[: edit.start], *body[edit.end :]) if isinstance(line, Alinea))
    if not title or run_in_title(after, body) or not any(run_in_title(line, body) for line in others):
        return []
    return [f"« {title} », l’intitulé qui part avec l’alinéa supprimé, était peut-être aussi celui de l’alinéa suivant."]


def _cut(body: Body, edit: CharEdit, operation: Replace | Remove) -> list[str]:
    """The first sentence of an alinéa, whose title stands in it."""
    line = body[edit.index]
    title = run_in_title(line, body) if isinstance(line, Alinea) else ""
    if not isinstance(line, Alinea) or not title:
        return []
    start = line.text.find(title)
    if not (edit.start <= start and edit.end > start + len(title)) or edit.new.casefold().lstrip().startswith(title.casefold()):
        return []
    if isinstance(operation, Replace):
        return [] if run_in_title(Alinea(edit.new), body) else [_told(title)]
    raise Refused(
        "heading-unknown",
        f"Rien ne dit si « {title} », l’intitulé qui ouvre la phrase supprimée, reste devant la suite de l’alinéa : le préciser.",
    )
