"""A masked sentence and its tokens, with the small questions that every reader of phrases asks."""

from __future__ import annotations

from collections.abc import Callable

from generator.amending.tokens.lexer import Token, tokenize
from generator.amending.tokens.mask import Masked, mask

END = Token("FIN", None, "", -1, -1)
"""What stands after the last token."""
_PADDING = (END,) * 32
"""More than any reader looks ahead."""


class Phrase:
    """A sentence ready to be read."""

    __slots__ = ("at", "masked", "tokens")

    at: Callable[[int], Token]
    """The token at an index; `END` past the last one and before the first."""

    def __init__(self, text: str) -> None:
        self.masked: Masked = mask(text)
        self.tokens: list[Token] = tokenize(self.masked.text)
        self.at = [*self.tokens, *_PADDING].__getitem__

    def quote(self, position: int) -> str:
        """The words quoted by a CITATION token."""
        return self.masked.quotes[int(str(self.at(position).value))].text

    def skip_determiner(self, position: int) -> int:
        """Past « le », « cet », « ce même », « l'ancien », « le nouvel »."""
        while self.at(position).kind in ("DET", "MEME", "ANCIEN", "NOUVEAU", "PRECITE"):
            position += 1
        return position

    def demonstrative(self, start: int, end: int) -> bool:
        """Whether « cet », « ledit » or « même » stands between two tokens."""
        return any(
            token.kind == "MEME" or (token.kind == "DET" and token.value) or token.text.lower() in ("dudit", "audit", "auxdits")
            for token in self.tokens[start:end]
        )

    def after(self, position: int, place: int) -> int:
        """Index of the first token, from `position` on, at or past a place of the masked text."""
        while self.at(position).kind != "FIN" and self.at(position).start < place:
            position += 1
        return position

    def words(self, start: int, end: int) -> str:
        """The words as deposited from one token up to another."""
        if start >= min(end, len(self.tokens)):
            return ""
        return self.masked.original(self.tokens[start].start, self.tokens[min(end, len(self.tokens)) - 1].end)
