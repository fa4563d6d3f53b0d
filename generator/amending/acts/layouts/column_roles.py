"""What each column of a table of changes holds, by its header: « Article | Alinéa | Ancien texte | Nouveau texte »."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

Role = Literal["where", "portion", "old", "new", "order", "other"]

_WHERE = re.compile(
    r"(?:art|articles?|références?|dispositions?|stipulations?|clauses?|portions?|passages?)\b.{0,60}", re.IGNORECASE
)
_ARTICLE = re.compile(
    r"(?:n°\s?(?:de l['’]|d['’])\s?)?art(?:icles?|\.)(?:\s(?:concernés?|modifiés?|visés?|de la convention))?", re.IGNORECASE
)
_PORTION = re.compile(
    r"(?:alinéas?|paragraphes?|phrases?|tirets?|points?|§)(?:\s(?:concernée?s?|modifiée?s?|visée?s?))?", re.IGNORECASE
)
_WORDING = (
    r"(?:rédactions?|textes?|versions?|formulations?|libellés?|mentions?|stipulations?|dispositions?|montants?|termes?|mots"
    r"|prix|tarifs?|taux|valeurs?|sommes?|coûts?|dates?|durées?|horaires?|forfaits?)"
)
_OLD = re.compile(
    rf"(?:anciens?|ancienne?s?)(?: {_WORDING})?|{_WORDING} (?:actuels?|actuelles?|initiale?s?|d['’]origine|en vigueur|remplacé\w*"
    rf"|anciens?|anciennes?|antérieure?s?|existante?s?)|au lieu de(?: lire)?|avant(?: (?:modification|avenant))?"
    rf"|{_WORDING} de la convention(?: initiale)?",
    re.IGNORECASE,
)
_NEW = re.compile(
    rf"(?:nouveaux?|nouvel|nouvelles?)(?: {_WORDING})?"
    rf"|{_WORDING} (?:nouve\w+|modifié\w*|révisé\w*|actualisé\w*|issue?s? (?:du présent |de l['’])avenant)"
    r"|(?:il (?:convient de|faut) )?lire|après(?: (?:modification|avenant))?|remplacée?s? par|devien(?:t|nent)",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"(?:(?:nature|objet|contenu) (?:de la |des )?)?(?:modifications?|changements?|amendements?|instructions?)"
    r"(?:\s(?:apportée?s?|effectuée?s?|à apporter|proposée?s?|demandée?s?))?",
    re.IGNORECASE,
)


_COUNT = re.compile(r"(?:n°|num(?:éro)?|#)s?", re.IGNORECASE)
"""« N° | Modification »: the rank of each order, and no article."""


class Roles(NamedTuple):
    """The columns of a table of changes."""

    where: int
    """That of the articles; -1 when the table has none."""
    portion: int
    """That of the alinéas; -1 when it has none."""
    old: int
    """That of the wordings that go; -1 when it has none."""
    new: int
    """That of the wordings that come; -1 when it has none."""
    order: int
    """That of orders (« Supprimer le second alinéa. »); -1 when it has none."""
    others: tuple[int, ...]
    """What the header does not tell."""

    @property
    def paired(self) -> bool:
        """Whether both wordings are there."""
        return self.old >= 0 and self.new >= 0


def read_roles(rows: Sequence[Sequence[str]]) -> Roles | None:
    """The columns of a table of changes, by its first row; None for a table of anything else."""
    told = [_role(cell) for cell in rows[0]]
    if not rows[0][0].strip() and len(rows) > 1 and all(_NAMES.match(row[0]) for row in rows[1:] if row and row[0].strip()):
        told[0] = "where"  # no word above « Article 4 », « Article 5 »
    if any(told.count(role) > 1 for role in ("where", "portion", "old", "new", "order")):
        return None
    place = {role: told.index(role) if role in told else -1 for role in ("where", "portion", "old", "new", "order")}
    roles = Roles(**place, others=tuple(rank for rank, role in enumerate(told) if role == "other"))
    if roles.paired and roles.order < 0:
        return roles
    # one wording alone, or orders: only where the table says of which articles
    if roles.order >= 0 and roles.where < 0 and roles.old < 0 and roles.new < 0:
        counted = all(_COUNT.fullmatch(rows[0][rank].strip(" :.")) for rank in roles.others) and roles.portion < 0
        return roles._replace(others=()) if counted and roles.others else None
    listed = roles.where >= 0 and (_ARTICLE.fullmatch(rows[0][roles.where].strip(" :")) or not rows[0][roles.where].strip())
    return roles if listed and (roles.old >= 0) + (roles.new >= 0) + (roles.order >= 0) == 1 else None


def below_title(rows: Sequence[list[str]]) -> Sequence[list[str]]:
    """The rows from the header on, without a first row whose only words title the table (« Modifications | | »)."""
    titled = len(rows) > 2 and len({cell for cell in rows[0] if cell}) == 1 and len(rows[0]) > 1
    return rows[1:] if titled and read_roles(rows[0:1]) is None and read_roles(rows[1:]) is not None else rows


def sets_against(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table that is not read as one of changes sets wordings one against the other all the same.

    A cell of its first row or column is « Nouvelle rédaction », or each row of three cells begins with an article.
    """
    heads = [*rows[0], *(row[0] for row in rows)]
    if any(_HEADS.match(cell.strip()) or _role(cell) in ("old", "new") for cell in heads):
        return True
    return len(rows[0]) > 2 and all(row and _NAMES.match(row[0]) for row in rows)


_NAMES = re.compile(r"\W*(?:l['’])?art(?:icle|\.)\s*\d", re.IGNORECASE)
_HEADS = re.compile(
    r"(?:anciens?|ancienne|nouveaux?|nouvel|nouvelle|future?|rédaction|version|texte|libellé|formulation)\s"
    r"(?:(?:rédaction|texte|version|libellé|formulation)\b|(?:actuel|proposé|initial|modifié|nouve|ancien|futur)\w*)",
    re.IGNORECASE,
)
"""« Rédaction proposée », « Nouvelle rédaction de l'article 4 »."""


def _role(cell: str) -> Role:
    text = cell.strip(" :.")
    kinds: tuple[tuple[Role, re.Pattern[str]], ...] = (
        ("old", _OLD),
        ("new", _NEW),
        ("portion", _PORTION),
        ("order", _ORDER),
        ("where", _WHERE),
    )
    return next((role for role, pattern in kinds if pattern.fullmatch(text)), "other")
