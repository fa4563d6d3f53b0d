"""The new wording as a witness: whether it restates an article from its beginning to its end."""

from __future__ import annotations

from dataclasses import replace

from generator.amending.orders.presumed import ABOUT
from generator.consolidating.aim import Aim, State, own_title, titles
from generator.consolidating.matching.tokens import content_words, coverage, similarity
from generator.consolidating.payload import words_of
from generator.consolidating.refused import Refused
from generator.consolidating.scope import Reading, Scope, scope_text
from generator.french.article_numbers import same_number
from generator.french.dates import days_named
from generator.model import Alinea, Texte
from generator.operations import Operation, Replace

_ALIKE = 0.5
"""Two alinéas that share half of their words restate one another."""
_NEARLY_ALL = 0.8
"""A wording that keeps this share of an article's words restates it."""
_LONG = 30
"""Fewer words than these are alike by chance."""
_LISTED = 0.3
"""Beside lines that say « Alinéa 1 : inchangé », enough to see that a text rewords its own alinéa, and is not added to it."""
_SURE = 0.7
"""Where the sentence does not even say that the text is replaced: « Le comité se réunit aussi à la demande… » may be added."""


def heard(operation: Operation, reading: Reading, texte: Texte) -> tuple[str, ...]:
    """What to say of words that were not read: the new wording shows that the whole article is meant, or a refusal."""
    if not isinstance(operation, Replace) or not (operation.unread or operation.untold):
        return ()
    restates = len(reading) == 1 and _restates(operation, reading[0], texte)
    if restates and operation.untold:
        return (
            "La phrase ne dit pas ce que devient le texte cité : il reprend le passage visé du début à la fin, et le remplace.",
        )
    if (
        operation.listed
        and len(reading) == 1
        and similarity(scope_text(texte, reading[0]), words_of(operation.content)) >= _LISTED
    ):
        return ("Les lignes voisines disent ce que deviennent les autres alinéas : le texte cité remplace celui qu’il reprend.",)
    if operation.untold:
        raise Refused(
            "unannounced-payload",
            "La phrase ne dit pas ce que devient le texte cité, et il ne reprend pas tout le passage visé : écrire « est "
            "remplacé par », « est complété par ».",
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
    least = _SURE if operation.untold or ABOUT.match(operation.unread) else _ALIKE
    begins = announced or similarity(body[0].text, held[0].text) >= least
    ends = similarity(body[-1].text, held[-1].text) >= least
    return begins and ends and coverage(scope_text(texte, scope), words_of(operation.content)) >= least


def seen_through(operation: Operation, state: State) -> Aim | None:
    """« L'article 24 de l'avenant n° 118 est remplacé par : », that avenant not held: the new wording tells what it wrote.

    An avenant has its articles only to write those of the agreement. When the new wording bears the number of an article of the
    agreement and restates it nearly whole, that article is the one amended. Never through a text that is itself an avenant, nor
    when the name dates another text: sister texts have articles alike.
    """
    if not isinstance(operation, Replace) or operation.target.steps or operation.target.texte_kind != "avenant":
        return None
    target, texte = operation.target, state.textes[0]
    if own_title(state).casefold().startswith("avenant") or target.texte_numero is None:
        return None
    if not days_named(target.texte) - {target.texte_date} <= days_named(titles(state)):
        return None
    parts = [part for part in texte.parts if part.kind == "article" and part.number and same_number(part.number, target.number)]
    held = [element for element in parts[0].body if isinstance(element, Alinea)] if len(parts) == 1 else []
    new = [element for element in operation.content.body if isinstance(element, Alinea)]
    if not held or not new or len(held) != len(parts[0].body):
        return None
    old, given = " ".join(e.text for e in held), words_of(operation.content)
    begins = same_number(operation.content.number, target.number) or similarity(new[0].text, held[0].text) >= _SURE
    if not begins or len(content_words(old)) < _LONG or coverage(old, given) < _NEARLY_ALL:
        return None
    note = (
        f"« {target.texte} » n’est pas versé : le nouveau texte reprend l’article {parts[0].number} du texte consolidé, "
        "et le remplace."
    )
    return Aim(0, replace(target, texte="", texte_kind="", texte_numero=None, texte_date=""), notes=(note,))
