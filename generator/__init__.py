"""Consolide: consolidation of French administrative agreements.

Two doors: `consolidate`, Markdown strings in; `load`, a `source/` folder in. Both give versions and what each sentence became.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Consolidation, Corpus

__all__ = ["consolidate", "load"]


def consolidate(base: str, avenants: list[str]) -> Consolidation:
    """A text and its avenants, as Markdown, front matter or not: the base first, then one version an avenant."""
    from dataclasses import replace

    from generator.consolidating import consolidate_actes, title_number
    from generator.model import Consolidation
    from generator.reading import read_acte

    actes = [read_acte(base, "<base>", acte_id="base")]
    for rank, text in enumerate(avenants, 1):
        acte = read_acte(text, f"<avenant {rank}>", acte_id=f"avenant-{rank}")
        actes.append(replace(acte, numero=title_number(acte.titre) or rank))
    return Consolidation(consolidate_actes(actes))


def load(path: str | Path, progress: Callable[[int, int], None] | None = None) -> Corpus:
    """Every dossier of a `source/` folder, consolidated; `progress(done, total)` is called after each of them."""
    from generator.consolidating import consolidate_actes
    from generator.model import Corpus, Dossier
    from generator.reading import read_source

    held = read_source(Path(path))
    dossiers: dict[str, Dossier] = {}
    for done, dossier in enumerate(sorted(held, key=lambda one: one.id), 1):
        versions = consolidate_actes(dossier.actes)
        dossiers[dossier.id] = Dossier(dossier.id, dossier.titre, dossier.actes, versions, dossier.alertes)
        if progress is not None:
            progress(done, len(held))
    return Corpus(dossiers)
