"""« l'alinéa relatif à la rénovation », « le tiret relatif aux frais »: the only one of its place that speaks of it."""

from __future__ import annotations

from generator.consolidating.locate.outline import body_marker
from generator.consolidating.locate.phrases import phrases
from generator.consolidating.matching.tokens import content_words, stems
from generator.consolidating.scope import Scope
from generator.model import Alinea, Texte
from generator.operations import Step


def spoken_of(texte: Texte, scope: Scope, step: Step) -> list[Scope]:
    """The alinéas, items or sentences that speak of what the step says, in the words of their beginning.

    One that names it otherwise (in the plural) is kept beside the others: two of them make a doubt. The line that introduces a
    list speaks of the whole list.
    """
    found = [(place, text) for place, text in _places(texte, scope, step) if _speaks(text, step.quote)]
    if len(found) == 1:
        _, text = found[0]
        first = [text[start:end] for start, end in phrases(text)][:1]
        if text.rstrip().endswith(":") or not _holds(first[0] if first else text, step.quote):
            return []
    return [place for place, _ in found]


def _places(texte: Texte, scope: Scope, step: Step) -> list[tuple[Scope, str]]:
    places: list[tuple[Scope, str]] = []
    body = texte.parts[scope.part].body
    for index in range(scope.start, scope.end):
        element = body[index]
        if not isinstance(element, Alinea) or element.kind == "tableau":
            continue
        marker = body_marker(element)
        dash = marker is not None and marker.style.startswith("tiret")
        if step.unit == "item" and (marker is None or ("tiret" in step.labels and not dash)):
            continue
        if step.unit == "phrase":
            spans = phrases(element.text, element.label)
            places += [
                (Scope(scope.part, index, index + 1, chars=span, unit="phrase"), element.text[span[0] : span[1]])
                for span in spans
            ]
        else:
            text = element.text[marker.length :] if marker is not None else element.text
            places.append((Scope(scope.part, index, index + 1, unit=step.unit), text))
    return places


def _speaks(text: str, subject: str) -> bool:
    wanted = stems(subject)
    return wanted <= stems(text) if wanted else _holds(text, subject)


def _holds(text: str, subject: str) -> bool:
    words, wanted = content_words(text), content_words(subject)
    return any(words[place : place + len(wanted)] == wanted for place in range(len(words) - len(wanted) + 1))
