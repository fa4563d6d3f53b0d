"""The frozen types that cross the borders between wings, and no logic.

Reading makes `Acte`, `Block`, `Texte`; amending makes `Instruction` and `Provision`; consolidating makes `Version` and
`Redline`; publishing only reads them. French legal nouns are unaccented and never translated (see `docs/glossaire.md`).
The operations themselves stand in `operations.py`.
"""

from __future__ import annotations

from generator.model.acte import Acte, Block, BlockKind, Fait, Lecture
from generator.model.provision import Annotation, Instruction, Provision, Refusal
from generator.model.redline import ArticleRedline, Redline, Row, Segment
from generator.model.texte import Alinea, Article, Division, Lacune, Mark, Origin, PartKind, Reserve, Span, Texte
from generator.model.version import Consolidation, Corpus, Dossier, Located, Outcome, Version

__all__ = [
    "Acte",
    "Alinea",
    "Annotation",
    "Article",
    "ArticleRedline",
    "Block",
    "BlockKind",
    "Consolidation",
    "Corpus",
    "Division",
    "Dossier",
    "Fait",
    "Instruction",
    "Lacune",
    "Lecture",
    "Located",
    "Mark",
    "Origin",
    "Outcome",
    "PartKind",
    "Provision",
    "Redline",
    "Refusal",
    "Reserve",
    "Row",
    "Segment",
    "Span",
    "Texte",
    "Version",
]
