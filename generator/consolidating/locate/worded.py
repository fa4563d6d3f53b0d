"""A portion named by its rank and quoted whole: « le premier alinéa de l'article 5 (« L'indemnité est due. ») »."""

from __future__ import annotations

from generator.consolidating.locate.outline import body_marker
from generator.consolidating.locate.steps import Alternative
from generator.consolidating.matching.elided import holds_ends
from generator.consolidating.matching.tokens import content_words, same_words
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope, scope_text
from generator.model import Alinea, Texte
from generator.operations import Target


def with_those_words(texte: Texte, found: tuple[Alternative, ...], target: Target) -> tuple[Alternative, ...]:
    """The readings whose words are those that the sentence quotes; all of them when it quotes none.

    Raises `Refused` when no reading has those words: the rank or the quotation is a slip, and nothing tells which.
    """
    if not target.wording or not found:
        return found
    headings = {texte.parts[scope.part].heading for one in found for scope in one.reading}
    if any(same_words(heading, target.wording) for heading in headings):
        return found  # a heading typed as a sentence
    kept = tuple(one for one in found if len(one.reading) == 1 and _says(texte, one.reading[0], target.wording))
    if not kept:
        raise Refused(
            "other-words",
            f"Le passage visé ne dit pas « {target.wording.strip()} » : vérifier le rang ou la citation.",
        )
    return kept


def _says(texte: Texte, scope: Scope, wording: str) -> bool:
    """Whether a place holds those words and no others, its label counted or not."""
    text = scope_text(texte, scope)
    first = texte.parts[scope.part].body[scope.start] if scope.end > scope.start else None
    marker = body_marker(first) if isinstance(first, Alinea) and not (scope.chars and scope.chars[0]) else None
    bare = text[marker.length :] if marker else text
    wanted = content_words(wording)
    said = {content_words(text), content_words(bare)}
    return bool(wanted) and (wanted in said or any(holds_ends(words, wording) for words in said))
