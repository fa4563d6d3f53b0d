"""Values given anew by a list: « Les montants de l'article 6 sont fixés comme suit : / – repas : 15 € ; / – nuit : 60 € ; ».

Each line gives its values to the line of the article that says the same but for them; one more of the same form may stand among
them. Where the article says it otherwise, each value takes the place of the one that it says of the label.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from generator.consolidating.edits import BodyEdit, CharEdit
from generator.consolidating.locate.outline import body_marker
from generator.consolidating.locate.row_names import marks
from generator.consolidating.matching.tokens import content_words
from generator.consolidating.payload import stamp
from generator.consolidating.plan.context import Context, Plan
from generator.consolidating.plan.values.valuing import SORTS
from generator.consolidating.refused import Refused
from generator.consolidating.said_of_passage import check_spoken_of
from generator.consolidating.scope import Reading, Scope
from generator.model import Alinea, Lacune
from generator.operations import Replace, ReplaceWords

_FIGURES = re.compile(r"\d+(?:er)?|\b[IVX]+\b")
_RAISES = re.compile(r"revaloris|modifi|port|relev|augment|actualis|révis|abaiss|réduit|ramen", re.IGNORECASE)
"""Verbs that change what is listed and leave the rest; « sont désormais les suivants » tells all."""
_LINKS = frozenset("de d du des la l le les au aux à a et pour en un une".split())
_VERB = re.compile(
    r"(?:est|sont|sera|s|élèv\w*|fix\w*|égal\w*|vers\w*|dus?|dues?|prévu\w*|accord\w*|attribu\w*|pay\w*|port\w*|atteint|\d.*|€)\Z"
)
"""What may follow the name of a value: its verb, or its figure."""
Found = list[tuple[Alinea, int | None]]
"""Each new line, and the line of the body that says the same."""


def plan_value_list(operation: Replace, reading: Reading, context: Context, one: Callable[[ReplaceWords, Reading], Plan]) -> Plan:
    """The lines that say the same; else each value by itself (`one`), all of them or none."""
    if len(reading) != 1:
        raise Refused("several-places", "La liste donne des valeurs de plusieurs passages : les distinguer.")
    check_spoken_of(operation.target, context.texte.parts[reading[0].part])
    lines = _lines(operation, reading[0], context)
    if lines is not None:
        return lines
    asked = [ReplaceWords(operation.target, "", value, value_of=label) for label, value in operation.values]
    places = _apart(operation, reading[0], context) or [reading] * len(asked)
    plans = [one(words, place) for words, place in zip(asked, places, strict=True)]
    edits = tuple(edit for plan in plans for edit in plan.edits)
    if len({(edit.index, edit.start) for edit in edits if isinstance(edit, CharEdit)}) < len(edits):
        raise Refused("list-incomplete", "Deux valeurs de la liste prendraient la place d’une seule : vérifier la liste.")
    _refuse_longer_names(operation, plans, context.texte.parts[reading[0].part].body)
    notes = tuple(dict.fromkeys(note for plan in plans for note in plan.notes))
    return Plan(edits, notes, tuple(dict.fromkeys(ident for plan in plans for ident in plan.written)))


def _refuse_longer_names(operation: Replace, plans: list[Plan], body: tuple[Alinea | Lacune, ...]) -> None:
    """« indemnité de repas : 15 € », where the line that changes says « l'indemnité de repas unique »: it may be another one."""
    for line, plan in zip(operation.content.body, plans, strict=True):
        label = _named(_words(line)) if isinstance(line, Alinea) else []
        for edit in plan.edits:
            old = body[edit.index] if isinstance(edit, CharEdit) else None
            words = _named(content_words(old.text)) if isinstance(old, Alinea) and not old.rows else []
            after = [
                words[place + len(label)]
                for place in range(len(words) - len(label))
                if words[place : place + len(label)] == label
            ]
            if label and after and not any(_VERB.match(word) for word in after):
                reason = (
                    f"« {' '.join(label)} » n’est pas « {' '.join((*label, after[0]))} » : dire la valeur sous le nom du texte."
                )
                raise Refused("list-incomplete", reason)


def _named(words: tuple[str, ...]) -> list[str]:
    return [word for word in words if word not in _LINKS]


def _lines(operation: Replace, scope: Scope, context: Context) -> Plan | None:
    """The plan of lines of the same words but for their values; None where the text has none of them."""
    body = context.texte.parts[scope.part].body
    held = {index: _words(line) for index in range(scope.start, scope.end) if isinstance(line := body[index], Alinea)}
    held = {index: words for index, words in held.items() if words}
    found: Found = []
    for line in operation.content.body:
        same = [index for index, words in held.items() if isinstance(line, Alinea) and words == _words(line)]
        if len(same) > 1 or not isinstance(line, Alinea):
            return None
        found.append((line, same[0] if same else None))
    places = [place for _, place in found if place is not None]
    if not places:
        return None
    if not _RAISES.search(operation.verb):
        _refuse_left_out(body, held, places)
    if len(places) == len(found):
        edits: list[CharEdit] = []
        for line, place in found:
            edits += _values(line, body, place, scope.part)
        old = [line for edit in edits if isinstance(line := body[edit.index], Alinea)]
        had = ", ".join(f"« {line.text[edit.start : edit.end]} »" for line, edit in zip(old, edits, strict=True))
        return Plan(tuple(edits), (f"Anciennes valeurs non citées : {had}.",), tuple(line.ident for line in old))
    return _with_more(found, places, scope, context)


def _refuse_left_out(body: tuple[Alinea | Lacune, ...], held: dict[int, tuple[str, ...]], places: list[int]) -> None:
    """A line beside those of the list, or among them, that it does not give again."""
    left = (index for index in range(min(places) - 1, max(places) + 2) if index in held and index not in places)
    for index in left:
        line = body[index]
        if isinstance(line, Alinea) and _alike(line, body[places[0]]):
            reason = f"Le texte a aussi la ligne « {line.text.strip()[:60]} », que la liste ne reprend pas : la dire."
            raise Refused("list-incomplete", reason)


def _values(line: Alinea, body: tuple[Alinea | Lacune, ...], place: int | None, part: int) -> list[CharEdit]:
    """The values of a line in the place of those of the line that says the same."""
    old = body[place] if place is not None else None
    if place is None or not isinstance(old, Alinea):
        return []
    spans, new = _spans(old.text), [line.text[start:end] for start, end in _spans(line.text)]
    kinds = [
        [next((rank for rank, sort in enumerate(SORTS) if sort.match(words)), -1) for words in some] for some in (new, _held(old))
    ]
    if len(spans) != len(new) or kinds[0] != kinds[1]:
        raise Refused(
            "list-incomplete",
            f"« {line.text.strip()[:60]} » n’a pas les mêmes sortes de valeurs que la ligne du texte : vérifier.",
        )
    changed = [(span, words) for span, words in zip(spans, new, strict=True) if old.text[slice(*span)] != words]
    return [CharEdit(part, place, *span, words) for span, words in changed]


def _with_more(found: Found, places: list[int], scope: Scope, context: Context) -> Plan:
    """The list with one line more, « Niveau 4 : 26 000 € ; » after « Niveau 3 »: all of its lines, as they are given."""
    body = context.texte.parts[scope.part].body
    run = all(later == earlier + 1 for earlier, later in pairwise(places))
    styles = {_style(line) for line in (body[places[0]], *(new for new, _ in found))}
    forms = {_form(body[index]) for index in places}
    more = [line for line, place in found if place is None]
    if not run or len(styles) > 1 or any(_form(line) not in forms for line in more):
        reason = f"« {more[0].text.strip()[:60]} » n’est dit d’aucune ligne du texte : vérifier la liste."
        raise Refused("list-incomplete", reason)
    said = {index: words for index, line in enumerate(body) if isinstance(line, Alinea) and (words := _words(line))}
    _refuse_left_out(body, said, places)
    written = stamp(tuple(line for line, _ in found), context.origin)
    notes = tuple(f"La liste a une ligne de plus : « {line.text.strip()[:60]} »." for line in more)
    return Plan((BodyEdit(scope.part, places[0], places[-1] + 1, written),), notes, tuple(line.ident for line in written))


def _apart(operation: Replace, scope: Scope, context: Context) -> list[Reading]:
    """The line of each value, where each label is said of one line that no other label claims; empty where that is not sure.

    « indemnité de repas » is said by the lines of the repas and of the repas unique, which has a label of its own.
    """
    body = context.texte.parts[scope.part].body
    lines = [
        index
        for index in range(scope.start, scope.end)
        if isinstance(line := body[index], Alinea) and len(_spans(line.text)) == 1
    ]
    said = {index: marks(line.text) for index in lines if isinstance(line := body[index], Alinea) and not line.rows}
    labels = [marks(line.text) - _figures(line) for line in operation.content.body if isinstance(line, Alinea)]
    open_to = [{index for index, words in said.items() if label and label <= words} for label in labels]
    taken: dict[int, int] = {}
    while sure := [(rank, min(some)) for rank, some in enumerate(open_to) if rank not in taken and len(some) == 1]:
        rank, index = sure[0]
        taken[rank] = index
        open_to = [some - {index} if other != rank else some for other, some in enumerate(open_to)]
    if len(taken) < len(labels) or len(labels) != len(operation.values):
        return []
    return [(Scope(scope.part, taken[rank], taken[rank] + 1, unit="alinea"),) for rank in range(len(labels))]


def _figures(line: Alinea) -> frozenset[str]:
    return marks(" ".join(line.text[start:end] for start, end in _spans(line.text)))


def _held(line: Alinea) -> list[str]:
    return [line.text[start:end] for start, end in _spans(line.text)]


def _spans(text: str) -> list[tuple[int, int]]:
    """Where the values of a line stand, in order."""
    found = sorted(match.span() for sort in SORTS for match in sort.finditer(text))
    return [span for rank, span in enumerate(found) if not rank or span[0] >= found[rank - 1][1]]


def _style(line: Alinea | Lacune) -> str:
    marker = body_marker(line) if isinstance(line, Alinea) else None
    return marker.style if marker is not None else ""


def _words(line: Alinea) -> tuple[str, ...]:
    """What a line says beside its marker and its values; nothing for one without a value, or of a table."""
    marker = body_marker(line)
    text = line.text[marker.length :] if marker is not None and marker.style != "title" else line.text
    spans = _spans(text)
    kept = [text[end:start] for (_, end), (start, _) in pairwise([(0, 0), *spans, (len(text), len(text))])]
    return content_words(" ".join(kept)) if spans and not line.rows else ()


def _form(line: Alinea | Lacune) -> tuple[str, ...]:
    """« Niveau 4 : 26 000 € » has the form of « Niveau 3 : 21 400 € »."""
    return content_words(_FIGURES.sub("0", " ".join(_words(line)))) if isinstance(line, Alinea) else ()


def _alike(line: Alinea, other: Alinea | Lacune) -> bool:
    """Whether two lines of values stand in one list: the same marker, or the same form."""
    if not isinstance(other, Alinea):
        return False
    one, two = body_marker(line), body_marker(other)
    if one is not None and two is not None:
        return one.style == two.style
    return one is two is None and (_form(line) == _form(other) or (":" in line.text and ":" in other.text))
