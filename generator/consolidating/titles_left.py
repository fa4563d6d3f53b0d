"""A title left alone: « L'alinéa unique de l'article 2.2 est supprimé. », and « 2.2 Durée » stands above nothing.

What an act leaves is looked at once all of its sentences are written; the last one that strikes out what stood there says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.consolidating.edits import BodyEdit, CharEdit
from generator.consolidating.entries import Entry
from generator.consolidating.locate.outline import is_heading, outline
from generator.consolidating.scope import part_name
from generator.french.article_numbers import canonical
from generator.model import Alinea, Article, Texte
from generator.operations import Remove, RemoveWords, ReplaceWords


def tell_titles_left(entries: Sequence[Entry], older: Sequence[Texte], newer: Sequence[Texte]) -> None:
    """Say which titles an act leaves without anything under them."""
    for index, (before, after) in enumerate(zip(older, newer, strict=True)):
        held = {part.ident: part for part in after.parts} if before is not after else {}
        for rank, part in enumerate(before.parts):
            now = held.get(part.ident)
            if now is None or now.body == part.body:
                continue
            for start, end, told in _alone(part, now, after):
                _last_upon(entries, index, rank, start, end, told)


def _alone(part: Article, now: Article, after: Texte) -> Iterator[tuple[int, int, str]]:
    """The stretches that go from under a title which stays, and what to say of it."""
    if part.body and not now.body and now.state == "present":
        if not _divided(now, after):
            name = part_name(now)
            told = f"{name[:1].upper()}{name[1:]} n’a plus aucun alinéa : son titre reste seul, et rien ne l’abroge."
            yield 0, len(part.body), told
        return
    alone = {now.body[node.index].ident for node in outline(now.body) if node.end == node.index + 1}
    for node in outline(part.body):
        line = part.body[node.index]
        if isinstance(line, Alinea) and node.end > node.index + 1 and line.ident in alone and is_heading(line):
            yield node.index + 1, node.end, f"« {line.text[:80]} » reste seul : l’acte supprime tout ce que portait ce titre."


def _divided(part: Article, texte: Texte) -> bool:
    """Whether articles of its own stand under an article: 2.1 under 2."""
    inner = canonical(part.number) + "."
    return inner != "." and any(
        canonical(other.number).startswith(inner) and other.kind == part.kind and other.state != "repealed"
        for other in texte.parts
    )


def _last_upon(entries: Sequence[Entry], texte: int, part: int, start: int, end: int, told: str) -> None:
    """Tell it on the last sentence that takes something from a stretch."""
    for entry in reversed(entries):
        done = entry.resolved
        if done is None or done.texte != texte or not isinstance(entry.operation, (Remove, RemoveWords, ReplaceWords)):
            continue
        for edit in done.plan.edits:
            taken = isinstance(edit, BodyEdit) and edit.start < end and start < edit.end
            cut = isinstance(edit, CharEdit) and start <= edit.index < end
            if isinstance(edit, (BodyEdit, CharEdit)) and edit.part == part and (taken or cut):
                entry.note(told)
                return
