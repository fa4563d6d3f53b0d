"""Places and targets told one after the other, joined into one piece: by « et », by commas, from the widest to the finest.

« le premier alinéa de l'article 5 et le deuxième alinéa de l'article 6 », « à l'article 9, au 4e alinéa, au 4e tiret »
"""

from __future__ import annotations

from dataclasses import replace

from generator.amending.pieces.kinds import Chunk, Place, Verb
from generator.amending.pieces.told import Words
from generator.amending.references.targets import deeper, inside, is_anaphora, label_look
from generator.operations import Container, Step, Target


def merge(chunks: list[Chunk]) -> list[Chunk]:
    """Places and targets joined by commas and « et » become one piece."""
    merged: list[Chunk] = []
    index = 0
    while index < len(chunks):
        piece = chunks[index]
        joined = False
        if merged and piece.name in ("LIEU", "CIBLE") and isinstance(piece.value, Place):
            joined = _join(merged, piece, chunks, index)
        if merged and piece.name == "MOTS" and merged[-1].name == "ET":
            joined = _join_words(merged, piece, chunks, index)
        if not joined:
            merged.append(piece)
        index += 1
    return merged


def _join(merged: list[Chunk], piece: Chunk, chunks: list[Chunk], index: int) -> bool:
    """Join a place to the one before it, when they belong together."""
    by_and = merged[-1].name == "ET"
    before = merged[-2] if by_and and len(merged) > 1 else merged[-1]
    if before.name != piece.name or not isinstance(before.value, Place) or not isinstance(piece.value, Place):
        return False
    if not by_and and not piece.comma and piece.name == "CIBLE":
        return False
    if index + 1 < len(chunks) and chunks[index + 1].name == "DEVENIR" and any(chunk.name == "DEVENIR" for chunk in merged):
        return False
    listed = not by_and and piece.comma and _is_listed(before.value, piece.value)
    apart = by_and and piece.name == "CIBLE" and len(merged) > 2 and merged[-3].name in ("DEVENIR", "RENUMEROTER")
    if apart and index + 1 < len(chunks) and isinstance(chunks[index + 1].value, Verb):
        return False  # « le 3° devient le 4° et le 2° est supprimé »
    targets = siblings(before.value, piece.value) if by_and or listed or _is_sibling(before.value, piece.value) else None
    shared = piece.name == "CIBLE" and len(before.value.targets) > 1  # « les articles 3, 7 et 8, deuxième alinéa »: of which?
    if targets is None and not by_and and not shared:
        targets = _nested(before.value, piece.value)
    if targets is None:
        return False
    if by_and:
        merged.pop()
    merged[-1] = before._replace(value=Place(targets), end=piece.end)
    return True


def _join_words(merged: list[Chunk], piece: Chunk, chunks: list[Chunk], index: int) -> bool:
    """« les mots « A » et le sigle « B » sont remplacés par les mots « C » et le sigle « D » »: two by two, in that order.

    In « les mots « A » sont remplacés par « B » et les mots « C » par « D » », the second words open a clause of their own.
    """
    before = merged[-2] if len(merged) > 1 else None
    if before is None or not isinstance(before.value, Words) or not isinstance(piece.value, Words):
        return False
    alike = before.value.occurrences == piece.value.occurrences == "unique" and not (
        before.value.expected or piece.value.expected
    )
    if not alike or before.value.acronyms or piece.value.acronyms or before.value.raw != piece.value.raw:
        return False
    after = chunks[index + 1].name if index + 1 < len(chunks) else ""
    told = merged[-3].name if len(merged) > 2 else ""
    if told == "PAR":
        subjects = [one.value for one in merged[:-3] if isinstance(one.value, Words)]
        together = len(subjects) == 1 and len(subjects[0].words) == len(before.value.words) + len(piece.value.words)
        if not together or after in ("PAR", "REMPLACER", "SUPPRIMER", "AJOUTER", "DEVENIR"):
            return False
    elif told not in ("", "LIEU", "DEUX_POINTS", "PARTOUT") or after not in ("REMPLACER", "SUPPRIMER"):
        return False
    merged.pop()
    words = replace(before.value, words=before.value.words + piece.value.words, end=piece.value.end)
    merged[-1] = before._replace(value=words, end=piece.end)
    return True


def _is_listed(before: Place, after: Place) -> bool:
    """« au premier alinéa du I, au deuxième alinéa du II et au III »: portions of one sort, told one after the other."""
    one, other = before.targets[-1], after.targets[0]
    if other.holder or not one.steps or not other.steps or len(after.targets) > 1:
        return False
    step = next((step for step in one.steps if step.unit == other.steps[0].unit), None)
    told = step is not None and (step.ranks or step.labels) and (other.steps[0].ranks or other.steps[0].labels)
    return bool(told) and step is not None and label_look(step) == label_look(other.steps[0]) and step != other.steps[0]


def _is_sibling(before: Place, after: Place) -> bool:
    """« à l'article 5, à l'article 6 »: both name their article."""
    return all(target.holder == "article" and target.number for target in after.targets) and any(
        target.holder == "article" for target in before.targets
    )


def _nested(before: Place, after: Place) -> tuple[Target, ...] | None:
    """« à l'article 9, au 4e alinéa, au 4e tiret »: from the widest to the finest."""
    if after.elided:
        return None
    found = [
        inside(outer, inner) if not (outer.steps and inner.steps) or deeper(outer.steps[-1], inner.steps[0]) else None
        for outer in before.targets
        for inner in after.targets
    ]
    return None if None in found else tuple(target for target in found if target is not None)


def siblings(before: Place, after: Place) -> tuple[Target, ...] | None:
    """« le premier alinéa de l'article 5 et le deuxième alinéa de l'article 6 »."""
    if after.elided:
        return None
    if before.elided:
        before = _same_noun(before, after)
    before = _title_of(before, after)
    if all(target.texte_kind == "avenant" and not target.holder and target.texte_numero is None for target in after.targets):
        return before.targets  # « l'article 6.1 et les avenants y afférents »
    anchor = before.targets[-1]
    found: list[Target] = []
    for target in after.targets:
        if target.holder and not is_anaphora(target):
            found.append(target)
            continue
        if not target.steps or not anchor.steps:
            return None
        unit = target.steps[0].unit
        titled = (
            anchor.steps[-1].unit == "intitule" and unit != "intitule"
        )  # « au titre de l'article ainsi qu'aux alinéas 3 et 6 »
        depth = (
            len(anchor.steps) - 1
            if titled
            else next((place for place, step in enumerate(anchor.steps) if step.unit == unit), None)
        )
        if depth is None:
            return None
        nested = inside(replace(anchor, steps=anchor.steps[:depth]), target)
        if nested is None:
            return None
        found.append(nested)
    first = found[0]
    if first.holder and before.targets and not any(target.holder for target in before.targets):
        # « le premier alinéa et le 2° de l'article 5 »: the article named last holds both.
        around = replace(first, steps=(), wording="")
        lifted = [inside(around, target) for target in before.targets]
        if None in lifted:
            return None
        return (*(target for target in lifted if target is not None), *found)
    return (*before.targets, *found)


def _title_of(before: Place, after: Place) -> Place:
    """« dans le titre et dans le texte de l'article 3 »: the title of that article, and no « titre » of the text."""
    if len(before.targets) != 1 or len(after.targets) != 1:
        return before
    title, article = before.targets[0], after.targets[0]
    bare = title.holder == "division" and not (title.number or title.heading or title.steps)
    if not bare or title.containers != (Container("titre"),) or article.holder not in ("article", "annexe") or article.steps:
        return before
    return Place((replace(article, steps=(Step("intitule"),)),))


def _same_noun(before: Place, after: Place) -> Place:
    """« à la première et à la seconde phrase »: the noun told last is that of both."""
    step = next((target.steps[-1] for target in after.targets if target.steps), None)
    if step is None:
        return before
    around = after.targets[0]
    outer = replace(around, steps=around.steps[:-1])
    lifted = [
        inside(
            outer, replace(target, steps=(replace(target.steps[0], unit=step.unit, labels=step.labels if step.ranks else ()),))
        )
        for target in before.targets
    ]
    return Place(tuple(target for target in lifted if target is not None))
