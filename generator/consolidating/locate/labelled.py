"""The title that a sentence quotes with a label (« le B « Heures complémentaires » »): the passage so labelled must bear it."""

from __future__ import annotations

from generator.consolidating.locate.outline import body_marker, is_heading, outline
from generator.consolidating.locate.ways import Way
from generator.consolidating.matching.tokens import content_words
from generator.consolidating.refused import Refused
from generator.model import Alinea, Texte
from generator.operations import Step


def check_title(texte: Texte, step: Step, ways: list[Way]) -> None:
    """Refuse a label whose passage does not bear the title quoted, or bears it less well than another passage does."""
    told = set(content_words(step.quote))
    if not told or not ways:
        return
    place = ways[0].reading[0]
    body = texte.parts[place.part].body
    held = _words(body[place.start])
    after = body[place.start + 1] if place.start + 1 < len(body) else None
    if len(held) <= 1 and isinstance(after, Alinea):
        held |= _words(after)  # the label alone on its line, its title on the next one
    if len(held) > 1 and not _opens(body[place.start], step):
        raise Refused(
            "words-or-portion",
            f"Rien ne dit si « {step.quote} » est l’intitulé du passage {step.labels[0]} ou des mots de son texte : le dire.",
        )
    others = [_words(body[node.index]) for node in outline(body) if node.index != place.start]
    if len(told & held) * 3 < min(len(told), len(held)) or (not told <= held and any(told <= other for other in others)):
        raise Refused(
            "other-heading",
            f"Le passage {step.labels[0]} ne s’intitule pas « {step.quote} » : vérifier lequel est visé.",
        )


def _opens(line: object, step: Step) -> bool:
    """Whether a line begins, after its label, by the first word quoted: « 2° Chantier : … »; a heading line always."""
    if not isinstance(line, Alinea) or is_heading(line):
        return True
    found = body_marker(line)
    first = [word[:6] for word in content_words(line.text[found.length if found else 0 :])[:2]]
    return content_words(step.quote)[0][:6] in first


def _words(element: object) -> set[str]:
    """The words of a line, its label with them."""
    return set(content_words(element.text)) if isinstance(element, Alinea) else set()
