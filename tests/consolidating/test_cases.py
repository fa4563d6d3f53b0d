"""Readable cases: where a target leads in a text, and what an avenant makes of it."""

from __future__ import annotations

import pytest

from generator import consolidate
from generator.amending import read_portion
from generator.consolidating.locate.part import part_scopes
from generator.consolidating.locate.steps import walk
from generator.consolidating.refused import Refused
from generator.consolidating.scope import located, scope_text
from generator.model import Alinea, Texte
from generator.reading import read_acte, read_texte
from tests.case_files import Case

BASE = "# Convention du 3 mai 2019\n\n"


def halves(case: Case) -> tuple[str, str]:
    """The text, and what is said of it, on either side of a line of equals signs."""
    base, said = case.source.split("\n====\n")
    return BASE + base.strip() + "\n", said.strip()


def picked(texte: Texte, words: str) -> str:
    """Every reading of a target: what it supposes, the place in words, the words there."""
    target = read_portion(words)
    assert target is not None, words
    try:
        places = part_scopes(texte, target)
    except Refused as refused:
        return f"refus {refused.refusal.code}"
    lines: list[str] = []
    for alternative in walk(texte, places, target.steps):
        place = located(texte, alternative.reading)
        supposed = " ; ".join(alternative.suppositions)
        lines.append(f"{place.label if place else ''}{f' ({supposed})' if supposed else ''}")
        for scope in alternative.reading:
            lines += [f"  {line}" for line in scope_text(texte, scope).split("\n")]
    return "\n".join(lines) or "rien"


@pytest.mark.cases("targets")
def test_targets(case: Case) -> None:
    base, words = halves(case)
    case.check(picked(read_texte(read_acte(base, "<base>", acte_id="base")), words))


@pytest.mark.cases("apply")
def test_apply(case: Case) -> None:
    """One avenant or several in a row, each below its line of equals signs; told as one change from the base."""
    base, *avenants = case.source.split("\n====\n")
    acts = [f"# Avenant n° {rank}\n\n{avenant.strip()}\n" for rank, avenant in enumerate(avenants, 1)]
    first, *later = consolidate(BASE + base.strip() + "\n", acts).versions
    last = later[-1]
    shown: list[str] = []
    before = {part.ident: part for part in first.texte.parts}
    for part in last.texte.parts:
        if before.get(part.ident) != part:
            shown.append(f"{part.title}{' (abrogé)' if part.state == 'repealed' else ''}")
            shown += [f"  {element.text}" for element in part.body if isinstance(element, Alinea)]
    for outcome in (outcome for version in later for outcome in version.outcomes):
        said = f"refus {outcome.refusal.code}" if outcome.refusal else "appliqué" if outcome.status == "applied" else "annoté"
        shown.append(f"=> {said}, {f'annexe {outcome.annexe}' if outcome.annexe else f'article {outcome.article}'}")
        shown += [f"   {note}" for note in outcome.notes]
    case.check("\n".join(shown))
