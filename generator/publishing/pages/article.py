"""One article through time: each wording once, newest first."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model import Article, Version
from generator.publishing import addresses
from generator.publishing.dossier_view import DossierView, part_name
from generator.publishing.lines import PartView
from generator.publishing.page import Heading, Page
from generator.publishing.pages.convention import last_date
from generator.publishing.render import render
from generator.publishing.text_view import TextMaker
from generator.publishing.typography import joined, of_acte, signed, the_acte


@dataclass(slots=True)
class _Wording:
    """A wording, the version that it began with, and the later ones that kept it."""

    version: Version
    part: Article | None
    later: list[Version] = field(default_factory=list)


def pages(view: DossierView) -> list[Page]:
    """One page for each slug that a part ever bore."""
    bearers: dict[str, Article] = {}
    for version in view.versions:
        for part in version.texte.parts:
            bearers[view.slugs.slug(part)] = part
    return [_page(view, slug, part) for slug, part in bearers.items()]


def _page(view: DossierView, slug: str, bearer: Article) -> Page:
    here = addresses.article(view.id, slug)
    slugs = {view.slugs.slug(part): part for part in _bearings(view, bearer)}
    wordings = _wordings(view, bearer)
    shown = [_row(view, wording, before) for before, wording in zip((None, *wordings), wordings, strict=False)][::-1]
    if shown:
        shown[0]["first_latest"] = True
    name = part_name(bearer.kind, bearer.number)
    others = [
        (part_name(part.kind, part.number), addresses.article(view.id, other)) for other, part in slugs.items() if other != slug
    ]
    html = render("article.html.j2", here, view=view, name=name, the_part=_the(name), wordings=shown, others=others)
    title = f"{name[0].upper()}{name[1:]} au fil du temps, {view.titre}"
    headings = tuple(Heading(str(row["since"])[0].upper() + str(row["since"])[1:], f"cs-v-{row['anchor']}") for row in shown)
    return Page(
        here, title, html, f"Les rédactions successives : {name}, « {view.titre} ».", headings, last_date(view, view.latest)
    )


def _the(name: str) -> str:
    """« l'article 4 », « la partie II », « le préambule »."""
    if name[0] in "aei":
        return f"l’{name}"
    return f"{'la' if name.startswith('partie') else 'le'} {name}"


def _bearings(view: DossierView, bearer: Article) -> list[Article]:
    """The same part under every number that it bore."""
    found = [part for version in view.versions if (part := _in(version, bearer)) is not None]
    return found or [bearer]


def _in(version: Version, bearer: Article) -> Article | None:
    return next((part for part in version.texte.parts if part.ident == bearer.ident and part.kind == bearer.kind), None)


def _wordings(view: DossierView, bearer: Article) -> list[_Wording]:
    """Each wording once, oldest first, from where the part first stands."""
    found: list[_Wording] = []
    for version in view.versions:
        part = _in(version, bearer)
        if found and _words(part) == _words(found[-1].part):
            found[-1].later.append(version)
        elif found or part is not None:
            found.append(_Wording(version, part))
    return found


def _words(part: Article | None) -> object:
    """What makes two states of a part one wording."""
    return None if part is None else (part.number, part.title, part.state, part.body, part.heading_edits)


def _row(view: DossierView, wording: _Wording, before: _Wording | None) -> dict[str, object]:
    born, part = wording.version, wording.part
    shown = TextMaker(view, born).part(part) if part is not None else None
    if shown is not None:
        _requalify(shown, addresses.segment(born.acte.id))
    anchor = view.slugs.anchor(part) if part is not None else ""
    diff = ""
    if before is not None:
        there = anchor or (view.slugs.anchor(before.part) if before.part is not None else "")
        last = (before.later or [before.version])[-1]
        diff = f"{addresses.comparison(view.id, last.acte.id, born.acte.id)}#{there}"
    return {
        "since": f"rédaction issue {of_acte(born.acte)}",
        "signed": signed(born.acte),
        "anchor": addresses.segment(born.acte.id),
        "also": joined([the_acte(version.acte) for version in wording.later]),
        "href": f"{view.address(born)}#{anchor}" if anchor else view.address(born),
        "diff_href": diff,
        "part": shown,
        "first_latest": False,
    }


def _requalify(shown: PartView, prefix: str) -> None:
    """One page shows several wordings of one part: their anchors take the act's name."""
    shown.anchor = f"{prefix}-{shown.anchor}"
    shown.history_href = ""
    for line in shown.lines:
        line.anchor = f"{prefix}-{line.anchor}"
