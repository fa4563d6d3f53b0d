"""Sums that this site computes, each with its terms, and only where every term is stated: never a guess."""

from __future__ import annotations

import re

from generator.model import Acte
from generator.publishing.dossier_view import DossierView
from generator.publishing.figures import euros, sums, unread_sums
from generator.publishing.stated import Saying
from generator.publishing.typography import acte_name, typo


def instalments(view: DossierView, said: list[Saying]) -> list[str]:
    """The sum of what the first act and each later one state to add: only when each states one, and one only."""
    if len(view.versions) < 2:
        return []
    terms: list[tuple[Acte, int]] = []
    for rank, version in enumerate(view.versions):
        own = [saying for saying in said if saying.acte == version.acte.id and saying.role != "total"]
        values = {saying.value for saying in own if rank == 0 or saying.role == "supplément"}
        value = next(iter(values), None)
        if len(values) != 1 or value is None:
            return []
        terms.append((version.acte, value[1]))
    total = sum(value for _, value in terms)
    words = " + ".join(f"{euros(value)} ({acte_name(acte)})" for acte, value in terms)
    stated = {saying.value for saying in said if saying.role == "total" and saying.acte == view.latest.acte.id}
    agrees = ", comme le total énoncé" if stated == {("€", total)} else ", ce qui n’est pas le total énoncé" if stated else ""
    return [typo(f"Somme calculée par ce site : {words} = {euros(total)}{agrees}.")]


def columns(saying: Saying) -> list[str]:
    """The sum of each column of a table of years; nothing when one cell is anything but one sum."""
    lines = saying.table.rows if saying.table is not None else ()
    if len(lines) < 3 or any(len(line) != len(lines[0]) for line in lines):
        return []
    head, *body = lines
    years = [line[0].strip() for line in body]
    if len(set(years)) < len(years) or not all(re.fullmatch(r"(?:19|20)\d\d", year) for year in years):
        return []
    said = []
    for column in range(1, len(head)):
        cells = [line[column].strip() for line in body]
        figures = [sums(cell) for cell in cells]
        alone = all(
            len(found) == 1 and (found[0].start, found[0].end) == (0, len(cell)) and not unread_sums(cell)
            for found, cell in zip(figures, cells, strict=True)
        )
        if not alone or not head[column].strip():
            return []
        values = [found[0].value for found in figures]
        terms = " + ".join(f"{euros(value)} ({year})" for value, year in zip(values, years, strict=True))
        said.append(typo(f"Somme calculée par ce site, {head[column].strip()} : {terms} = {euros(sum(values))}."))
    return said
