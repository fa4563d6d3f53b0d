"""Texts, redlines and outcomes as plain lines for a terminal: marks made of signs, so that they survive without colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Alinea, Article, ArticleRedline, Lacune, Outcome, Redline, Row, Segment, Texte
from generator.publishing.notices import aimed_at

_STATUS = {"applied": "appliqué", "refused": "refusé", "annotated": "annoté"}


def texte_lines(texte: Texte) -> Iterator[str]:
    """A text as Markdown: headings, alinéas as deposited, holes in square brackets."""
    if texte.title:
        yield from (f"# {texte.title}", "")
    for part in texte.parts:
        if part.state == "repealed":
            continue
        yield from (f"## {heading(part)}", "")
        if part.state == "missing" and not part.body:
            yield from ("[texte manquant]", "")
        for item in part.body:
            yield from (item_line(item), "")


def redline_lines(redline: Redline) -> Iterator[str]:
    """What changed, part by part: `[-supprimé-]` and `{+ajouté+}`, as wdiff writes it."""
    for part in redline.parts:
        changed = [row for row in part.rows if row.kind != "equal"]
        if part.kind != "equal" or changed or any(segment.kind != "equal" for segment in part.heading):
            yield from (f"## {_part_heading(part)}", "")
        for row in changed:
            yield from (_row(row), "")


def outcome_lines(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """What became of each sentence: file and line, status, place, reason."""
    for outcome in outcomes:
        span = outcome.instruction.span
        if outcome.located is not None and outcome.located.label:
            place = f" {outcome.located.label} :"
        else:
            place = f" {named} :" if (named := aimed_at(outcome)) else ""
        sentence = " ".join(outcome.instruction.text.split())
        yield f"{span.path}:{span.first_line} : {_STATUS[outcome.status]} :{place} « {sentence} »"
        if outcome.refusal is not None:
            yield f"    {outcome.refusal.reason} [{outcome.refusal.code}]"
        yield from (f"    {note}" for note in outcome.notes)


def heading(part: Article) -> str:
    """A part's heading as deposited, or made of its kind and number."""
    kind = "préambule" if part.kind == "preambule" else part.kind
    return part.title or " ".join(word for word in (kind.capitalize(), part.number, part.heading) if word)


def item_line(item: Alinea | Lacune) -> str:
    """An alinéa as deposited, or a hole and why it is one."""
    if isinstance(item, Alinea):
        return item.text
    least = f"au moins {item.minimum} alinéa{'s' if item.minimum > 1 else ''}" if item.minimum else "étendue inconnue"
    extent = least if item.maximum != item.minimum else f"{item.minimum} alinéa{'s' if item.minimum > 1 else ''}"
    return f"[texte manquant, {extent} : {item.cause}]"


def _part_heading(part: ArticleRedline) -> str:
    """The heading of a redlined part, with its own changes and what became of it."""
    if any(segment.kind != "equal" for segment in part.heading):
        return _segments(part.heading)
    shown = part.newer or part.older
    name = heading(shown) if shown is not None else ""
    if part.kind == "moved":
        return f"{name} [{'déplacé d’ici' if part.newer is None else 'déplacé ici'}]"
    if part.kind == "unknown":
        return f"{name} [comparaison impossible : texte manquant]"
    if part.kind == "deleted":
        return f"[-{name}-]"
    return f"{{+{name}+}}" if part.kind == "inserted" else name


def _row(row: Row) -> str:
    """One alinéa that changed, or that cannot be compared."""
    shown = row.newer or row.older
    words = _segments(row.segments) if row.segments else item_line(shown) if shown is not None else ""
    if row.kind == "unknown":
        return f"[comparaison impossible : texte manquant] {words}".rstrip()
    if row.kind == "moved":
        return f"[{'déplacé d’ici' if row.newer is None else 'déplacé ici'}] {words}"
    if row.segments or row.kind == "changed":
        return words
    return f"[-{words}-]" if row.kind == "deleted" else f"{{+{words}+}}"


def _segments(segments: Sequence[Segment]) -> str:
    """Words, with what went and what came between signs."""
    signs = {"equal": ("", ""), "deleted": ("[-", "-]"), "inserted": ("{+", "+}")}
    return "".join(f"{signs[segment.kind][0]}{segment.text}{signs[segment.kind][1]}" for segment in segments)
