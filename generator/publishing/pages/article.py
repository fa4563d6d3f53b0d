"""One article through time: each wording once, newest first."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model import Acte, Alinea, Article, Lacune, Version
from generator.publishing import addresses
from generator.publishing.dossier_view import DossierView, part_name
from generator.publishing.lines import Notice, PartView
from generator.publishing.notices import home_of, notice_of
from generator.publishing.page import Heading, Page
from generator.publishing.pages.convention import last_date
from generator.publishing.redline_view import PartChange, part_change
from generator.publishing.render import render
from generator.publishing.text_view import TextMaker
from generator.publishing.typography import acte_name, feminine, joined, of_acte, plural, signed, the_acte


@dataclass(slots=True)
class WordingView:
    """A wording as the page shows it."""

    since: str
    """« rédaction issue de l'avenant n° 2 »."""
    signed: str
    anchor: str
    href: str
    """Where it stands in the whole text."""
    part: PartView | None
    """None where the part does not exist."""
    known: bool
    """Whether at least one alinéa of it is held."""
    kept: str
    """The acts held since that did not change it."""
    unheard: str
    """« l'avenant n° 1, non versé, l'a changée »: the acts since of which no act held says anything here."""
    notices: tuple[Notice, ...] = ()
    """Sentences of those acts that bear on it without changing its words."""
    older: str = ""
    """« de la convention initiale »: the version compared with; empty for the first wording."""
    diff_href: str = ""
    change: PartChange | None = None
    """What separates it from the wording before."""


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
    shown = [_shown(view, wording, before) for before, wording in zip((None, *wordings), wordings, strict=False)]
    name = part_name(bearer.kind, bearer.number)
    others = [
        (part_name(part.kind, part.number), addresses.article(view.id, other)) for other, part in slugs.items() if other != slug
    ]
    html = render(
        "article.html.j2",
        here,
        view=view,
        name=name,
        the_part=_the(name),
        wordings=shown[::-1],
        history=_history(view, bearer, shown),
        others=others,
    )
    title = f"{name[0].upper()}{name[1:]} au fil du temps, {view.titre}"
    headings = tuple(Heading(one.since[0].upper() + one.since[1:], f"cs-v-{one.anchor}") for one in shown[::-1])
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


def _shown(view: DossierView, wording: _Wording, before: _Wording | None) -> WordingView:
    born, part = wording.version, wording.part
    shown = TextMaker(view, born).part(part) if part is not None else None
    if shown is not None:
        _requalify(shown, addresses.segment(born.acte.id))
    anchor = view.slugs.anchor(part) if part is not None else ""
    made = WordingView(
        since=f"rédaction issue {of_acte(born.acte)}",
        signed=signed(born.acte),
        anchor=addresses.segment(born.acte.id),
        href=f"{view.address(born)}#{anchor}" if anchor else view.address(born),
        part=shown,
        known=part is not None and bool(part.lines),
        kept=joined([the_acte(version.acte) for version in wording.later if version.acte.statut == "versé"]),
        notices=tuple(notice for version in wording.later for notice in _notices(view, version, part)),
        unheard=_unheard([version.acte for version in wording.later if version.acte.statut != "versé"]),
    )
    rank = view.rank(born)
    bearer = part or (before.part if before is not None else None)
    if rank and bearer is not None:
        older = view.versions[rank - 1]
        made.older = of_acte(older.acte)
        made.diff_href = f"{addresses.comparison(view.id, older.acte.id, born.acte.id)}#{view.slugs.anchor(bearer)}"
        made.change = part_change(view, rank - 1, rank, bearer)
    return made


def _unheard(actes: list[Acte]) -> str:
    """What nobody knows of acts that are not held, agreed with them."""
    if not actes:
        return ""
    end = ("e" if all(feminine(acte) for acte in actes) else "") + ("s" if len(actes) > 1 else "")
    return f"{joined([the_acte(acte) for acte in actes])}, non versé{end}, {'l’ont' if len(actes) > 1 else 'l’a'} changée"


def _notices(view: DossierView, version: Version, part: Article | None) -> list[Notice]:
    """The sentences of a version's act that bear on a part and brought no words into it."""
    return [
        notice_of(view, version.acte, outcome)
        for outcome in version.outcomes
        if outcome.status != "applied"
        and (home := home_of(outcome, version.texte.parts)) is not None
        and part is not None
        and home.ident == part.ident
    ]


def _history(view: DossierView, bearer: Article, shown: list[WordingView]) -> list[tuple[str, str, str, str, str]]:
    """One line a version: its name, the anchor of the wording that it has, its date, what its act did, what is known of it."""
    lines = []
    anchors = {one.anchor: one for one in shown}
    current: WordingView | None = None
    for version in view.versions:
        part = _in(version, bearer)
        born = anchors.get(addresses.segment(version.acte.id))
        if born is not None:
            current = born
            first = "première rédaction" if born.known else "connu, texte non versé"
            did = born.change.summary if born.change else first
        elif version.acte.statut == "versé":
            noted = _notices(view, version, part)
            did = plural(len(noted), "phrase sans texte nouveau", "phrases sans texte nouveau") if noted else ""
            did = did or ("inchangé" if current else "")
        else:
            did = "rien n’en est dit"
        anchor = f"cs-v-{current.anchor}" if current else ""
        lines.append((acte_name(version.acte), anchor, signed(version.acte), did, _state(part)))
    return lines


def _state(part: Article | None) -> str:
    """How much of a part is known, in words."""
    if part is None:
        return "absent"
    if part.state == "repealed":
        return "abrogé"
    if not part.lines:
        return "texte manquant"
    if any(isinstance(line, Lacune) for line in part.body):
        return "connu en partie"
    return "connu sous réserve" if any(isinstance(line, Alinea) and line.reserves for line in part.body) else "connu"


def _requalify(shown: PartView, prefix: str) -> None:
    """One page shows several wordings of one part: their anchors take the act's name."""
    shown.anchor = f"{prefix}-{shown.anchor}"
    shown.history_href = ""
    for line in shown.lines:
        line.anchor = f"{prefix}-{line.anchor}"
