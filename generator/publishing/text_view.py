"""One version's text as its page shows it: its parts, and beside each what acts say of it without new words."""

from __future__ import annotations

import re

from generator.model import Article, Fait, Lacune, Origin, Texte, Version
from generator.publishing import addresses
from generator.publishing.dossier_view import DossierView, part_name
from generator.publishing.facts import said_of
from generator.publishing.lines import LineView, Notice, PartView, TextView, line_view, title_of, whole_count
from generator.publishing.marks import Marker
from generator.publishing.notices import home_of, notice_of


class TextMaker:
    """Makes the view of a version of a dossier."""

    def __init__(self, view: DossierView, version: Version) -> None:
        """Gather what the acts so far said, part by part."""
        self.view = view
        self.version = version
        self.rank = view.rank(version)
        self.marker = Marker(view)

    def text(self) -> TextView:
        """The convention's text."""
        texte = self.version.texte
        parts = self._parts(texte, "")
        unplaced = self._attach(parts)
        return TextView(texte.title, parts, unplaced, texte.open_ended)

    def autonomous(self) -> tuple[TextView, ...]:
        """Texts beside the convention: what its acts stipulate on their own account."""
        views = []
        for texte in self.version.autonomes:
            prefix = f"{addresses.segment(texte.acte)}-"
            heading = f"Stipulations propres à {self.view.acte_label(texte.acte)}"
            views.append(TextView(texte.title, self._parts(texte, prefix), (), texte.open_ended, prefix, heading))
        return tuple(views)

    def part(self, part: Article) -> PartView:
        """One part alone, for the page of an article."""
        return self._part(part, self.view.slugs.anchor(part), self.view.slugs.slug(part), (), "")

    def _parts(self, texte: Texte, prefix: str) -> tuple[PartView, ...]:
        slugs = addresses.Slugs([texte]) if prefix else self.view.slugs
        made = []
        above: tuple[str, ...] = ()
        for part in texte.parts:
            titles = tuple(division.title for division in part.divisions)
            shared = 0
            while shared < min(len(above), len(titles)) and above[shared] == titles[shared]:
                shared += 1
            above = titles
            opened = titles[shared:]
            if part.kind == "division" and opened and opened[-1] == part.title:
                opened = opened[:-1]
            made.append(self._part(part, prefix + slugs.anchor(part), slugs.slug(part), opened, prefix))
        return tuple(made)

    def _part(self, part: Article, anchor: str, slug: str, opened: tuple[str, ...], prefix: str) -> PartView:
        lines = [line_view(line, line_anchor, label) for line, line_anchor, label in addresses.line_anchors(part, anchor)]
        for shown in lines:
            self.marker.source(shown)
        self.marker.mark_runs(lines)
        self.marker.doubt_runs(lines)
        for shown in lines:
            if isinstance(shown.line, Lacune):
                self._tell_missing(shown, shown.line, part)
        return PartView(
            part,
            anchor,
            slug,
            part_name(part.kind, part.number),
            title_of(part),
            opened,
            tuple(lines),
            "" if prefix else addresses.article(self.view.id, slug),
            tuple(self.marker.heading_change(part, origin) for origin in part.heading_edits),
            removals=() if prefix else self.marker.removals(part, self.rank),
            creation=(self.marker.change("Créé", [part.origin]),)
            if part.origin is not None and part.origin.instruction and not lines
            else (),
            missing_href=self._missing_acte(part.origin) if part.state == "missing" else "",
        )

    def _missing_acte(self, origin: Origin | None) -> str:
        """The page of the act whose text is missing: the one that made the hole, or the one that the text comes from."""
        acte = self.view.actes.get(origin.acte if origin is not None else self.version.texte.acte)
        return addresses.acte(self.view.id, acte.id) if acte is not None and acte.statut != "versé" else ""

    def _tell_missing(self, shown: LineView, hole: Lacune, part: Article) -> None:
        """Put beside a hole what other acts say of it."""
        shown.missing_href = self._missing_acte(hole.origin)
        if part.state == "missing" and len(part.body) == 1 and hole.maximum is None:
            shown.count = whole_count(part)
        fait = self.view.fact(hole.origin.instruction) if hole.origin is not None else None
        about = [fait] if fait is not None else self._faits_on(hole.origin, part) if part.state == "missing" else []
        told = (said_of(self.view, one, "") for one in about)
        shown.told = tuple((said.citation or said.value, said.by, said.href) for said in told if said.href)
        if shown.told and (shown.last_known or not any(mark.older for mark in shown.changes)):
            # The mark would say the same again.
            shown.changes = ()

    def _faits_on(self, origin: Origin | None, part: Article) -> list[Fait]:
        """What is said of the act that is not held and names this part."""
        acte = self.view.actes.get(origin.acte if origin is not None else self.version.texte.acte)
        if acte is None or acte.statut == "versé" or not part.number:
            return []
        named = re.compile(rf"\b{part.kind}\s+{re.escape(part.number)}(?:er)?(?![\w.])", re.IGNORECASE)
        return [fait for fait in acte.faits if named.search(fait.valeur or fait.portion)]

    def _attach(self, parts: tuple[PartView, ...]) -> tuple[Notice, ...]:
        """Put each sentence that was annotated or refused beside its part; give back those that have none."""
        shown = {id(one.part): one for one in parts}
        unplaced = []
        for version in self.view.versions[: self.rank + 1]:
            for outcome in version.outcomes:
                if outcome.status == "applied":
                    continue
                notice = notice_of(self.view, version.acte, outcome)
                home = home_of(outcome, (one.part for one in parts))
                if home is None:
                    unplaced.append(notice)
                else:
                    shown[id(home)].notices.append(notice)
        return tuple(unplaced)
