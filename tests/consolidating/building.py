"""Texts and operations built by hand, so that consolidating is tested without the wings above it."""

from __future__ import annotations

from generator.consolidating.aim import State
from generator.consolidating.apply import apply_act
from generator.french.labels import read_label
from generator.model import Acte, Alinea, Article, Instruction, Lacune, Outcome, Provision, Span, Texte
from generator.operations import Content, Operation, Step, Target

Body = tuple[Alinea | Lacune, ...]


def alinea(text: str, ident: str = "") -> Alinea:
    """An alinéa: « # … » is a heading inside the article, a label makes an item, « a | b » lines a table."""
    if text.startswith("# "):
        return Alinea(text[2:], "intertitre", ident=ident)
    if "|" in text:
        rows = tuple(tuple(cell.strip() for cell in line.split("|")) for line in text.split("\n"))
        return Alinea("\n".join("\t".join(row) for row in rows), "tableau", rows=rows, ident=ident)
    label = read_label(text)
    return Alinea(text, "item" if label else "paragraphe", label=label.written if label else "", ident=ident)


def body(*lines: str | Lacune, prefix: str = "") -> Body:
    """Alinéas and holes in order."""
    made: list[Alinea | Lacune] = []
    for rank, line in enumerate(lines, 1):
        made.append(line if isinstance(line, Lacune) else alinea(line, f"{prefix}{rank}" if prefix else ""))
    return tuple(made)


def article(number: str, *lines: str | Lacune, heading: str = "") -> Article:
    """An article whose alinéas are identified by its number and their rank."""
    return Article(number, heading, body(*lines, prefix=f"base:{number}."), title=f"Article {number}", ident=f"base:art-{number}")


def texte(*parts: Article, title: str = "Convention du 3 mai 2019") -> Texte:
    """A convention."""
    return Texte("base", title, parts)


def content(*lines: str | Lacune, **more: object) -> Content:
    """A payload."""
    return Content(body(*lines, prefix="avenant-1:"), **more)  # type: ignore[arg-type] # any field


def on(number: str, *steps: Step, **more: object) -> Target:
    """A target inside an article."""
    return Target(holder="article", number=number, steps=steps, **more)  # type: ignore[arg-type] # any field


def al(*ranks: int) -> Step:
    """« le deuxième alinéa »."""
    return Step("alinea", ranks)


def apply(base: Texte, *operations: Operation) -> tuple[Texte, tuple[Outcome, ...]]:
    """One act of one sentence an operation."""
    actes = (Acte("base", "convention", ()), Acte("avenant-1", "avenant", (), numero=1))
    provisions = tuple(
        Provision(Instruction(f"avenant-1:i{rank}", "Phrase.", Span("<avenant 1>", rank, rank), article=str(rank)), (operation,))
        for rank, operation in enumerate(operations, 1)
    )
    textes, outcomes = apply_act(State((base,), actes), actes[1], provisions)
    return textes[0], outcomes


def code(outcome: Outcome) -> str:
    """The code of a refusal; empty when it was applied."""
    return outcome.refusal.code if outcome.refusal else ""
