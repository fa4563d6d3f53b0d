"""The new wording as a witness: whether it restates an article from its beginning to its end."""

from __future__ import annotations

from generator.consolidating.payload import words_of
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, scope_text
from generator.consolidating.tokens import coverage, similarity
from generator.french.article_numbers import same_number
from generator.model import Alinea, Article, Texte
from generator.operations import Operation, Replace

_ALIKE = 0.5
"""Two alinéas that share half of their words restate one another."""


def heard(operation: Operation, reading: Reading, texte: Texte) -> tuple[str, ...]:
    """What to say of words that were not read: the new wording shows that the whole article is meant, or a refusal."""
    if not isinstance(operation, Replace) or not operation.unread:
        return ()
    if len(reading) == 1 and _restates(operation, texte.parts[reading[0].part], scope_text(texte, reading[0])):
        return (
            f"Mots non compris : « {operation.unread} ». Le nouveau texte reprend l’article du début à la fin : "
            "c’est l’article entier qui est remplacé.",
        )
    raise Refused(
        "unknown-words", f"Mots non compris : « {operation.unread} ». Réécrire la phrase sans eux, ou retenir une lecture."
    )


def _restates(operation: Replace, part: Article, old: str) -> bool:
    body = [element for element in operation.content.body if isinstance(element, Alinea)]
    held = [element for element in part.body if isinstance(element, Alinea)]
    if not body or not held or len(held) != len(part.body):
        return False
    announced = bool(operation.content.number) and same_number(operation.content.number, part.number)
    begins = announced or similarity(body[0].text, held[0].text) >= _ALIKE
    ends = similarity(body[-1].text, held[-1].text) >= _ALIKE
    return begins and ends and coverage(old, words_of(operation.content)) >= _ALIKE
