"""An alinéa told by words that it holds: « l'alinéa « chaque mois » est supprimé » may mean these words alone."""

from __future__ import annotations

from generator.consolidating.locate.outline import body_marker
from generator.consolidating.matching.tokens import content_words
from generator.consolidating.plan.context import Context
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Scope, elements
from generator.model import Alinea
from generator.operations import Target


def refuse_part(target: Target, scope: Scope, context: Context, new: str | None = None) -> None:
    """Refuse an alinéa told by the words inside it; its first words name it, unless what replaces it may be theirs alone.

    `new` is the wording that replaces it; None when it goes.
    """
    step = target.steps[-1] if target.steps else None
    held = elements(context.texte, scope)
    if step is None or step.unit != "alinea" or step.quote_role != "contains" or step.ranks or len(held) != 1:
        return
    line = held[0]
    if not isinstance(line, Alinea):
        return
    marker = body_marker(line)
    words, bare = content_words(line.text), content_words(line.text[marker.length :] if marker else line.text)
    quoted = content_words(step.quote)
    if quoted in (words, bare):
        return
    begins = quoted in (words[: len(quoted)], bare[: len(quoted)])
    theirs = new is not None and len(quoted) * 2 >= len(bare) > len(content_words(new))
    if not begins or theirs:
        reason = "Les mots cités sont une partie de l’alinéa : dire s’il est visé en entier, ou « les mots »."
        raise Refused("words-or-portion", reason)
