"""One article through time: each wording once, newest first."""

from __future__ import annotations

from generator.model import Article, Version
from generator.publishing import addresses
from generator.publishing.dossier_view import DossierView, part_name
from generator.publishing.page import Heading, Page
from generator.publishing.pages.convention import last_date
from generator.publishing.render import render
from generator.publishing.text_view import TextMaker
from generator.publishing.typography import joined, of_acte, signed, the_acte


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
    wordings = []
    previous: Article | None = None
    known = False
    for rank, version in enumerate(view.versions):
        part = _in(version, bearer)
        if part is None and not known:
            continue
        known = True
        if wordings and _wording(part) == _wording(previous):
            wordings[-1]["later"].append(the_acte(version.acte))
            wordings[-1]["version"] = version
        else:
            wordings.append({"version": version, "born": version, "rank": rank, "part": part, "later": []})
        previous = part
    shown = [_wording_row(view, wording, index, wordings) for index, wording in enumerate(wordings)][::-1]
    if shown:
        shown[0]["first_latest"] = True
    name = part_name(bearer.kind, bearer.number)
    others = [
        (part_name(part.kind, part.number), addresses.article(view.id, other)) for other, part in slugs.items() if other != slug
    ]
    html = render("article.html.j2", here, view=view, name=name, wordings=shown, others=others)
    title = f"{name[0].upper()}{name[1:]} au fil du temps, {view.titre}"
    headings = tuple(Heading(str(row["since"])[0].upper() + str(row["since"])[1:], f"cs-v-{row['anchor']}") for row in shown)
    return Page(
        here, title, html, f"Les rédactions successives : {name}, « {view.titre} ».", headings, last_date(view, view.latest)
    )


def _bearings(view: DossierView, bearer: Article) -> list[Article]:
    """The same part under every number that it bore."""
    found = [part for version in view.versions if (part := _in(version, bearer)) is not None]
    return found or [bearer]


def _in(version: Version, bearer: Article) -> Article | None:
    return next((part for part in version.texte.parts if part.ident == bearer.ident and part.kind == bearer.kind), None)


def _wording(part: Article | None) -> object:
    return None if part is None else (part.number, part.title, part.state, part.body, part.heading_edits)


def _wording_row(view: DossierView, wording: dict, index: int, wordings: list[dict]) -> dict[str, object]:  # type: ignore[type-arg]
    born: Version = wording["born"]
    part: Article | None = wording["part"]
    before: Version | None = wordings[index - 1]["version"] if index else None
    shown = TextMaker(view, born).part(part) if part is not None else None
    if shown is not None:
        _requalify(shown, addresses.segment(born.acte.id))
    anchor = view.slugs.anchor(part) if part is not None else ""
    older = wordings[index - 1]["part"] if index else None
    diff = ""
    if before is not None:
        there = anchor or (view.slugs.anchor(older) if older is not None else "")
        diff = f"{addresses.comparison(view.id, before.acte.id, born.acte.id)}#{there}"
    return {
        "since": f"rédaction issue {of_acte(born.acte)}",
        "signed": signed(born.acte),
        "anchor": addresses.segment(born.acte.id),
        "also": joined(wording["later"]),
        "href": f"{view.address(born)}#{anchor}" if anchor else view.address(born),
        "diff_href": diff,
        "part": shown,
        "first_latest": False,
    }


def _requalify(shown, prefix: str) -> None:  # type: ignore[no-untyped-def]
    """One page shows several wordings of one part: their anchors take the act's name."""
    shown.anchor = f"{prefix}-{shown.anchor}"
    shown.history_href = ""
    for line in shown.lines:
        line.anchor = f"{prefix}-{line.anchor}"
