"""The value of a year: « le montant 2022 », where a sentence gives one value a year, each beside its own."""

from __future__ import annotations

import re

from generator.consolidating.plan.values.speaking import around
from generator.consolidating.plan.words.wording import Place
from generator.consolidating.refused import Refused

YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-])")
_SPREAD = re.compile(
    r"\b(?:à (?:partir|compter) (?:de|du)|jusqu['’](?:en|à|au)|dès|avant|après|depuis|entre|trimestre|semestre|rentrée|fin|début"
    r"|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
    r"(?: (?:l['’](?:année|exercice)|fin|de))?[\s\u00a0]+\Z",
    re.IGNORECASE,
)
"""« à partir de 2022 », « le 31 mars 2022 »: not the value of that year alone."""


def check_year(value_of: str, place: Place, match: re.Match[str], values: list[re.Match[str]]) -> None:
    """Refuses the value that its sentence does not give for the year told, and for it alone."""
    told = YEAR.findall(value_of)
    if not told or place.cell is not None:
        return
    sentence = around(place, match.start())
    low = max(place.text.find(sentence), 0)
    years = [year for year in YEAR.finditer(sentence) if not any(one.start() <= low + year.start() < one.end() for one in values)]
    if not years:
        return  # said above it: « En 2022 : », which the name that is told holds
    marks = sorted(
        [(year.start(), year.group()) for year in years]
        + [(one.start() - low, "") for one in values if low <= one.start() < low + len(sentence)]
    )
    order = [bool(year) for _, year in marks]
    apart = len(order) % 2 == 0 and order == [order[0], not order[0]] * (len(order) // 2)
    beside = {place: marks[rank ^ 1][1] for rank, (place, year) in enumerate(marks) if not year} if apart else {}
    spread = any(_SPREAD.search(sentence[: year.start()]) for year in years)
    if len(told) > 1 or spread or beside.get(match.start() - low) != told[0]:
        reason = f"« {match.group()} » n’est pas donné pour {told[0]} seul : citer l’ancienne valeur, et le passage qui la donne."
        raise Refused("old-value-missing", reason)
