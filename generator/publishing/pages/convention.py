"""The page of a version of a convention: what one reads, the acts, the essentials, the text."""

from __future__ import annotations

from datetime import date

from generator.model import Acte, Version
from generator.publishing import addresses, facts, typography
from generator.publishing.coverage import coverage
from generator.publishing.dossier_view import DossierView
from generator.publishing.glossary import terms_of
from generator.publishing.lines import TextView
from generator.publishing.page import Heading, Page
from generator.publishing.render import render
from generator.publishing.text_view import TextMaker
from generator.publishing.timeline import timeline
from generator.publishing.typography import acte_name, french_date, of_acte, plural, signed


def pages(view: DossierView) -> list[Page]:
    """One page a version, the latest at the convention's own address, and at its own too."""
    made = [page(view, version) for version in view.versions]
    return [*made, page(view, view.latest, pinned=True)]


def page(view: DossierView, version: Version, *, pinned: bool = False) -> Page:
    """A version; `pinned` gives the latest one the address that it keeps when a newer one comes."""
    latest = version is view.latest and not pinned
    here = addresses.version(view.id, version.acte.id) if pinned else view.address(version)
    maker = TextMaker(view, version)
    shown = maker.text()
    autonomous = maker.autonomous()
    figures = coverage(version)
    html = render(
        "convention.html.j2",
        here,
        view=view,
        version=version,
        latest=latest,
        pinned=pinned,
        name=f"version issue {of_acte(version.acte)}",
        of_acte=of_acte(version.acte),
        signed=signed(version.acte),
        opening=opening(version),
        official_title=official_title(view),
        end=end_of(view, version),
        effect=french_date(version.acte.effet) if version.acte.effet else "",
        missing=[
            (acte_name(acte), addresses.acte(view.id, acte.id))
            for acte in (other.acte for other in view.versions[: maker.rank + 1])
            if acte.statut != "versé"
        ],
        figures=figures,
        history=_history(view),
        essentials=_essentials(view),
        line=timeline(view),
        shown=shown,
        autonomous=autonomous,
        terms=terms_of(version.texte, view.glossary),
        reference=f"« {official_title(view) or view.titre} », version issue {of_acte(version.acte)}, {signed(version.acte)}",
        pinned_address=addresses.version(view.id, version.acte.id),
    )
    title = view.titre if latest else f"{view.titre}, version issue {of_acte(version.acte)}"
    return Page(
        here,
        title,
        html,
        f"{opening(version) if latest else title}. Document d’information sans valeur officielle.",
        _headings(shown, autonomous, latest=latest),
        last_date(view, version),
    )


def opening(version: Version) -> str:
    """« Dernière version connue, issue de l'avenant n° 4 signé le 1er mars 2021 »."""
    acte = version.acte
    when = f" {signed(acte)}" if acte.signature else f" ({signed(acte)})"
    return f"Dernière version connue, issue {of_acte(acte)}{when}"


def official_title(view: DossierView) -> str:
    """The title that the convention is cited by."""
    first = view.versions[0]
    return first.acte.titre or first.texte.title


def end_of(view: DossierView, version: Version) -> dict[str, str] | None:
    """The latest end that an act so far stipulates, and who says it."""
    for other in reversed(view.versions[: view.rank(version) + 1]):
        acte = other.acte
        if acte.fin is not None:
            return {
                "date": french_date(acte.fin),
                "by": view.acte_label(acte.id) + (f", {acte.fin_source}" if acte.fin_source else ""),
                "href": addresses.acte(view.id, acte.id),
            }
    return None


def last_date(view: DossierView, version: Version) -> date | None:
    """The latest date that the acts so far carry, deposit included."""
    days = [
        day
        for other in view.versions[: view.rank(version) + 1]
        for day in (other.acte.signature, other.acte.depot)
        if day is not None
    ]
    return max(days, default=None)


def _history(view: DossierView) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for rank, version in enumerate(view.versions):
        acte = version.acte
        previous = view.versions[rank - 1] if rank else None
        rows.append(
            {
                "name": acte_name(acte),
                "signed": signed(acte),
                "held": acte.statut == "versé",
                "current": version is view.latest,
                "acte_href": addresses.acte(view.id, acte.id),
                "version_href": addresses.version(view.id, acte.id),
                "diff_href": addresses.comparison(view.id, previous.acte.id, acte.id) if previous else "",
            }
        )
    return rows[::-1]


def _essentials(view: DossierView) -> list[dict[str, object]]:
    """Rows of the summary: what acts stipulate, then what they say of those that are not held."""
    convention = view.versions[0].acte
    rows: list[dict[str, object]] = [_row("Objet", [(convention.objet, "", "", "")])] if convention.objet else []
    by_parties: dict[tuple[str, ...], Acte] = {}
    for version in view.versions:
        if version.acte.parties:
            by_parties.setdefault(version.acte.parties, version.acte)
    if by_parties:
        rows.append(
            _row(
                "Parties",
                [
                    (" ; ".join(names), view.acte_label(acte.id), addresses.acte(view.id, acte.id), "")
                    for names, acte in by_parties.items()
                ],
            )
        )
    ends = [version.acte for version in view.versions if version.acte.fin]
    if ends:
        rows.append(
            _row(
                "Fin stipulée",
                [
                    (
                        french_date(acte.fin) if acte.fin else "",
                        view.acte_label(acte.id) + (f", {acte.fin_source}" if acte.fin_source else ""),
                        addresses.acte(view.id, acte.id),
                        "",
                    )
                    for acte in reversed(ends)
                ],
            )
        )
    for name in ("durée", "montant"):
        said = _said(view, name)
        if said:
            values = [(f"{acte_name(acte)}\u00a0: {value}", by, href, proof) for acte, value, by, href, proof, _ in said]
            rows.append(_row(name.capitalize(), values, contradictory=any(doubt for *_, doubt in said)))
    held = sum(version.acte.statut == "versé" for version in view.versions)
    words = f"{plural(len(view.versions), 'acte')}, dont {plural(held, 'versé')}"
    return [*rows, _row("Actes", [(words, "", "", "")])]


def _said(view: DossierView, name: str) -> list[tuple[Acte, str, str, str, str, bool]]:
    """What acts say of one subject of those that are not held, each saying once."""
    found: dict[tuple[str, str, str], tuple[Acte, str, str, str, str, bool]] = {}
    for version in view.versions:
        for subject in facts.subjects(view, version.acte):
            for said in subject.said if subject.name == name else ():
                key = (version.acte.id, said.value, said.by)
                found.setdefault(
                    key, (version.acte, said.value, f"selon {said.by}", said.href, said.proof, subject.contradictory)
                )
    return list(found.values())


def _row(name: str, values: list[tuple[str, str, str, str]], *, contradictory: bool = False) -> dict[str, object]:
    return {"name": name, "said": values, "contradictory": contradictory}


def _headings(shown: TextView, autonomous: tuple[TextView, ...], *, latest: bool) -> tuple[Heading, ...]:
    found = [Heading("Les actes et les versions", "cs-versions"), Heading("L’essentiel", "cs-faits")] if latest else []
    found.append(Heading("Le texte", "cs-texte"))
    for text in (shown, *autonomous):
        if text.prefix:
            found.append(Heading(typography.typo(text.heading), f"cs-{text.prefix}stipulations"))
        found += [Heading(part.title, part.anchor, 3) for part in text.parts]
    return tuple(found)
