"""The new wording as a witness: whether it restates an article from its beginning to its end."""

from __future__ import annotations

from generator.consolidating.payload import words_of
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, Scope, scope_text
from generator.consolidating.tokens import coverage, similarity
from generator.french.article_numbers import same_number
from generator.model import Alinea, Texte
from generator.operations import Operation, Replace

_ALIKE = 0.5
"""Two alinéas that share half of their words restate one another."""
_SURE = 0.7
"""Where the sentence does not even say that the text is replaced: « Le comité se réunit aussi à la demande… » may be added."""


def heard(operation: Operation, reading: Reading, texte: Texte) -> tuple[str, ...]:
    """What to say of words that were not read: the new wording shows that the whole article is meant, or a refusal."""
    if not isinstance(operation, Replace) or not (operation.unread or operation.untold):
        return ()
    restates = len(reading) == 1 and _restates(operation, reading[0], texte)
    if restates and operation.untold:
        return ("La phrase ne dit pas ce que devient le texte cité : il reprend l’article du début à la fin, et le remplace.",)
    if operation.untold:
        raise Refused(
            "unannounced-payload",
            "La phrase ne dit pas ce que devient le texte cité, et il ne reprend pas tout l’article : écrire « est remplacé "
            "par », « est complété par ».",
        )
    if restates:
        return (
            f"Mots non compris : « {operation.unread} ». Le nouveau texte reprend l’article du début à la fin : "
            "c’est l’article entier qui est remplacé.",
        )
    raise Refused(
        "unknown-words", f"Mots non compris : « {operation.unread} ». Réécrire la phrase sans eux, ou retenir une lecture."
    )


def _restates(operation: Replace, scope: Scope, texte: Texte) -> bool:
    number = texte.parts[scope.part].number if scope.whole else operation.target.number
    stretch = texte.parts[scope.part].body[scope.first : scope.end]
    body = [element for element in operation.content.body if isinstance(element, Alinea)]
    held = [element for element in stretch if isinstance(element, Alinea)]
    if not body or not held or len(held) != len(stretch):
        return False
    announced = bool(operation.content.number) and same_number(operation.content.number, number)
    least = _SURE if operation.untold else _ALIKE
    begins = announced or similarity(body[0].text, held[0].text) >= least
    ends = similarity(body[-1].text, held[-1].text) >= least
    return begins and ends and coverage(scope_text(texte, scope), words_of(operation.content)) >= least
