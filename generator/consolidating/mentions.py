"""Which article a sentence that was not applied is about, so that a reader of that article is told."""

from __future__ import annotations

import re

from generator.consolidating.scope import written_number
from generator.consolidating.tokens import same_words
from generator.french.article_numbers import canonical, read_number
from generator.model import Instruction, Texte
from generator.operations import Target

_MENTION = re.compile(r"\b(?:l['’]article|article|articles|à l['’]art\.|art\.)[\s\u00a0\u202f]+", re.IGNORECASE)


def mentioned_article(instruction: Instruction, texte: Texte, target: Target | None = None) -> str | None:
    """The number, as the text writes it, of the first article that the sentence, its announcements or its heading name."""
    if target is not None and target.number:
        return holder(target.number, texte) or _titled(target.heading, texte)
    for words in (instruction.text, *reversed(instruction.context), instruction.heading):
        for found in _MENTION.finditer(words):
            number = read_number(words, found.end())
            held = holder(number.written, texte) if number and number.written else None
            if held:
                return held
    return None


def holder(number: str, texte: Texte) -> str | None:
    """The part of that number, or the article whose number begins it (« 8.7 » for « 8.7.3 »)."""
    wanted = canonical(number)
    inner = next((written_number(part) for part in texte.parts if canonical(part.number).startswith(wanted + ".")), None)
    while wanted:
        for part in texte.parts:
            if part.number and canonical(part.number) == wanted and part.state != "repealed":
                return written_number(part)
        cut = max(wanted.rfind("."), wanted.rfind("-"))
        wanted = wanted[:cut] if cut > 0 else ""
    return inner


def _titled(heading: str, texte: Texte) -> str | None:
    """The part of that heading, when only one has it."""
    found = [part.number for part in texte.parts if heading and part.number and same_words(part.heading, heading)]
    return found[0] if len(found) == 1 else None
