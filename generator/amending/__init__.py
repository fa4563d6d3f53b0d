"""From an `Acte` to its `Provision`s: knows the amending French, knows no text."""

from __future__ import annotations

from generator.amending.acts.context import Context, Level
from generator.amending.acts.headings import heading_target
from generator.amending.acts.understanding import understand
from generator.amending.clauses.state import State
from generator.amending.orders.sentence import read, read_place, strip_label
from generator.french.labels import read_label
from generator.model import Alinea, Instruction, Provision, Span
from generator.operations import Target

__all__ = ["read_portion", "read_sentence", "understand"]


def read_portion(words: str) -> Target | None:
    """The portion of a text that some words name, and nothing else: « le dernier alinéa de l'article 1er »."""
    return read_place(words)


def read_sentence(text: str, payload: tuple[Alinea, ...] = (), context: tuple[str, ...] = (), heading: str = "") -> Provision:
    """One amending sentence, with the new wording below it, the announcements and the heading above it."""
    above = Context(heading=heading_target(heading) if heading else None)
    for line in context:
        label = read_label(line)
        announced = read(strip_label(line), State(base=above.base(label.family if label else ""), memory=above.memory))
        if announced.announces:
            above.push(Level(label.family if label else "", line, announced.announces))
    label = read_label(text)
    base = above.base(label.family if label and not above.levels else "-") if context else above.base("")
    result = read(strip_label(text), State(base=base, memory=above.memory, payload=payload))
    instruction = Instruction("", text, Span("<phrase>", 1, 1), heading=heading, context=context, payload=payload)
    return Provision(instruction, result.operations if result.understood else (), result.refusal)
