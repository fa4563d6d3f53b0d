"""A whole text told as what a sentence changes: « dans tout l'accord » is never narrowed to what the sentence inherits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.amending.clauses.state import State, Unread
from generator.amending.pieces.bringing import Brought
from generator.amending.pieces.kinds import Chunk, Place
from generator.amending.tokens.phrase import Phrase
from generator.operations import Target

_WHOLE = re.compile(r"\b(?:tout|toute|ensemble|intégralité|totalité|entier|entière)\b", re.IGNORECASE)
_QUOTED = frozenset({"MOTS", "APRES_MOTS", "AVANT_MOTS", "ENTRE_MOTS"})


def whole_text(
    chunks: Sequence[Chunk], phrase: Phrase, state: State, carried: tuple[Target, ...], inner: Place | None
) -> tuple[Target, ...]:
    """« 5° Le mot « A » est remplacé par « B » dans tout l'accord », after « 4° À l'article 4, … »: the text, not article 4.

    « dans l'accord », « l'accord est abrogé » are the text too; refused under a heading or an announcement of one article.
    """
    if not any(isinstance(chunk.value, Place) and chunk.value.targets and chunk.value.targets[0].texte for chunk in chunks):
        return ()  # most sentences: nothing more is looked at
    places = [chunk for chunk in chunks if isinstance(chunk.value, Place) and (chunk.name == "LIEU" or chunk.value is inner)]
    texts = [chunk for chunk in places if isinstance(chunk.value, Place) and all(map(_is_text, chunk.value.targets))]
    if not texts or not isinstance(texts[0].value, Place):
        return ()
    above = carried[0] if carried else state.base
    told = tuple(replace(target, holder="texte") for target in texts[0].value.targets)
    if any(chunk.name == "LIEU" and _WHOLE.search(phrase.words(chunk.start, chunk.end)) for chunk in texts):
        if len(texts) < len(places) or carried:
            raise Unread(
                "crossed-scope", "La phrase vise à la fois une portion et tout le texte : dire laquelle des deux.", above
            )
        return told
    if above is None or above.holder in ("", "texte") or len(places) > 1:
        return ()
    if state.remembered and not carried:
        return told
    words = inner is None and any(chunk.name in _QUOTED for chunk in chunks)
    if (words and not any(isinstance(chunk.value, Brought) for chunk in chunks)) or any(
        chunk.name == "SUPPRIMER" for chunk in chunks
    ):
        reason = "La phrase nomme le texte, et ce qui est au-dessus d'elle une de ses parties : dire laquelle des deux est visée."
        raise Unread("crossed-scope", reason, above)
    return ()


def _is_text(target: Target) -> bool:
    """« l'accord », « la convention du 3 mai 2019 », and nothing of it."""
    return bool(target.texte) and not (target.holder or target.steps or target.containers or target.number)
