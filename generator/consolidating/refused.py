"""The one way in which consolidating says no: `Refused`, with a stable code and a French sentence for a lawyer."""

from __future__ import annotations

from generator.errors import ConsolideError
from generator.model import Refusal


class Refused(ConsolideError):  # noqa: N818 - the word of the domain: an operation is refused
    """An operation that cannot be applied with certainty; caught where outcomes are made, never shown as an error."""

    def __init__(self, code: str, reason: str, article: str | None = None) -> None:
        """Keep the refusal, and the article that holds the target when it is already known."""
        super().__init__()
        self.refusal = Refusal(code, reason)
        self.article = article

    def __str__(self) -> str:
        return f"{self.refusal.code}: {self.refusal.reason}"
