"""What an act would leave under an article that it repeals, and a number of another article written in as a line of one.

« L'article 2 est abrogé. », where 2.1 and 2.2 are articles: nothing says that they go with it. « L'article 2.2 est remplacé par :
« 2.2. Région … 2.3. Communes … » »: 2.3 is an article beside 2.2, not a line of it.
"""

from __future__ import annotations

from generator.consolidating.edits import BodyEdit, Edit, RepealEdit
from generator.consolidating.entries import Entry
from generator.consolidating.locate.outline import body_marker
from generator.french.article_numbers import canonical
from generator.model import Alinea, Article, Refusal, Texte


def refuse_left(entries: list[Entry], textes: tuple[Texte, ...]) -> None:
    """Refuse what would leave sub-articles without their article, or write an article among the lines of another."""
    edits = [(one.resolved.texte, edit) for one in entries if one.resolved for edit in one.resolved.plan.edits]
    gone = {(texte, edit.part) for texte, edit in edits if isinstance(edit, RepealEdit)}
    for entry in entries:
        done = entry.resolved
        for edit in done.plan.edits if done else ():
            refusal = _refusal(edit, textes[done.texte], {part for texte, part in gone if texte == done.texte}) if done else None
            if refusal is not None:
                entry.refuse(refusal)
                break


def _refusal(edit: Edit, texte: Texte, gone: set[int]) -> Refusal | None:
    if not isinstance(edit, (BodyEdit, RepealEdit)):
        return None
    part = texte.parts[edit.part]
    if part.kind != "article" or not part.number:
        return None
    below = [rank for rank in _below(edit.part, texte) if rank not in gone]
    bare = (
        not part.body and isinstance(edit, BodyEdit) and any(isinstance(line, Alinea) and line.text.strip() for line in edit.new)
    )
    if below and (bare or isinstance(edit, RepealEdit)):
        named = texte.parts[below[0]].number
        reason = (
            f"L’article {part.number} se divise en articles ({named}…), dont la phrase ne dit rien : dire ce qu’ils deviennent."
        )
        return Refusal("sub-articles-left", reason)
    other = _sibling(edit, part) if isinstance(edit, BodyEdit) else ""
    if other:
        reason = (
            f"Le texte nouveau porte le numéro {other}, qui est celui d’un article, non d’un passage de l’article {part.number}."
        )
        return Refusal("article-payload", reason)
    return None


def _below(index: int, texte: Texte) -> list[int]:
    """The articles that follow one and whose numbers begin with its own: 2.1, 2.2 after 2."""
    inner = canonical(texte.parts[index].number) + "."
    found: list[int] = []
    for rank in range(index + 1, len(texte.parts)):
        part = texte.parts[rank]
        if part.kind != "article" or not canonical(part.number).startswith(inner):
            break
        if part.state != "repealed":
            found.append(rank)
    return found


def _sibling(edit: BodyEdit, part: Article) -> str:
    """The number of another article of the same level (2.3 beside 2.2) that a new line begins with."""
    own = canonical(part.number).split(".")
    if len(own) < 2:
        return ""
    held = {found.value for line in part.body if isinstance(line, Alinea) and (found := body_marker(line))}
    for line in edit.new:
        found = body_marker(line) if isinstance(line, Alinea) else None
        told = canonical(found.value).split(".") if found is not None and found.value not in held else []
        if len(told) == len(own) and told[:-1] == own[:-1] and told != own:
            return ".".join(told)
    return ""
