"""One version's text as its page shows it: parts, lines, who wrote them, what they replaced, which doubts stand on them."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from generator.model import Acte, Alinea, Article, Lacune, Origin, Outcome, Segment, Texte, Version
from generator.publishing import addresses, inline
from generator.publishing.dossier_view import DossierView, part_name
from generator.publishing.typography import joined, plural

_VERBS = {
    "Replace": "Remplacé",
    "Insert": "Ajouté",
    "Append": "Ajouté",
    "Restore": "Rétabli",
    "Remove": "Supprimé",
    "Renumber": "Renuméroté",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A mark « Remplacé par l'avenant n° 2, art. 1er », and what it opens."""

    verb: str
    acte: str
    """« l'avenant n° 2 »."""
    sentences: tuple[tuple[str, str, str], ...]
    """Label, address and words of each sentence."""
    older: tuple[Alinea | Lacune, ...] = ()
    segments: tuple[Segment, ...] = ()
    following: int = 0
    """How many lines after this one the mark stands for too."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reserve, and how many lines it stands on."""

    cause: str
    href: str
    following: int = 0


@dataclass(slots=True)
class LineView:
    """An alinéa or a hole."""

    line: Alinea | Lacune
    anchor: str
    label: str
    html: Markup = Markup("")
    depth: int = 0
    kind: str = "paragraphe"
    count: str = ""
    """For a hole, how much is missing."""
    changed: bool = False
    changes: tuple[Change, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    doubtful: bool = False
    source_href: str = ""
    source_label: str = ""
    last_known: tuple[LineView, ...] = ()
    notes: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()


@dataclass(slots=True)
class PartView:
    """An article, annexe, preamble or division that holds text."""

    part: Article
    anchor: str
    slug: str
    name: str
    title: str
    divisions: tuple[str, ...]
    """Headings of the divisions that open here."""
    lines: tuple[LineView, ...] = ()
    history_href: str = ""
    heading_changes: tuple[Change, ...] = ()
    notices: list[Notice] = field(default_factory=list)
    removals: tuple[Change, ...] = ()
    creation: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence shown beside a part: annotated or refused."""

    status: str
    title: str
    reason: str
    href: str
    label: str
    words: str
    content: tuple[Markup, ...] = ()


@dataclass(slots=True)
class TextView:
    """The whole text."""

    title: str
    parts: tuple[PartView, ...]
    unplaced: tuple[Notice, ...]
    open_ended: bool
    prefix: str = ""
    heading: str = ""


def hole_count(hole: Lacune) -> str:
    """How much is missing, in words."""
    if hole.maximum == hole.minimum:
        return plural(hole.minimum, "alinéa")
    if hole.maximum is None:
        if hole.minimum == 0:
            return "nombre d'alinéas inconnu, peut-être aucun"
        return f"au moins {plural(hole.minimum, 'alinéa')}"
    return f"de {hole.minimum} à {plural(hole.maximum, 'alinéa')}"


def bare_lines(lines: tuple[Alinea | Lacune, ...]) -> tuple[LineView, ...]:
    """Lines without anchors nor marks: an older wording, a new text quoted."""
    return tuple(_line(line, "", "") for line in lines)


def _line(line: Alinea | Lacune, anchor: str, label: str) -> LineView:
    if isinstance(line, Lacune):
        return LineView(line, anchor, label, kind="manque", count=hole_count(line), last_known=bare_lines(line.last_known))
    return LineView(
        line, anchor, label, inline.content(line), min(line.depth, 5), line.kind, notes=line.notes, repairs=line.repairs
    )


class TextMaker:
    """Makes the view of a version of a dossier."""

    def __init__(self, view: DossierView, version: Version) -> None:
        """Gather what the acts so far said, part by part."""
        self.view = view
        self.version = version
        self.rank = view.rank(version)

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
        lines = [_line(line, line_anchor, label) for line, line_anchor, label in addresses.line_anchors(part, anchor)]
        for shown in lines:
            self._source(shown)
        self._mark_runs(lines)
        self._doubt_runs(lines)
        return PartView(
            part,
            anchor,
            slug,
            part_name(part.kind, part.number),
            _title(part),
            opened,
            tuple(lines),
            "" if prefix else addresses.article(self.view.id, slug),
            tuple(self._change("Intitulé ou numéro modifié", [origin]) for origin in part.heading_edits),
            removals=() if prefix else self._removals(part),
            creation=(self._change("Créé", [part.origin]),)
            if part.origin is not None and part.origin.instruction and not lines
            else (),
        )

    def _source(self, shown: LineView) -> None:
        line = shown.line
        if isinstance(line, Alinea) and line.span is not None and line.ident:
            acte = line.ident.partition(":")[0]
            if acte in self.view.actes and self.view.actes[acte].statut == "versé":
                number = line.span.first_line - line.span.offset
                shown.source_href = f"{addresses.acte(self.view.id, acte)}#l-{number}"
                shown.source_label = f"{self.view.acte_short(acte)}, ligne {number}"

    def _origins(self, line: Alinea | Lacune) -> tuple[Origin, ...]:
        first = (line.origin,) if line.origin is not None and line.origin.instruction else ()
        return (*first, *(line.edits if isinstance(line, Alinea) else ()))

    def _mark_runs(self, lines: list[LineView]) -> None:
        """Give its marks to the first line of each run that the same sentences wrote."""
        index = 0
        while index < len(lines):
            origins = self._origins(lines[index].line)
            end = index + 1
            if origins:
                while (
                    end < len(lines) and self._origins(lines[end].line) == origins and not self._stepped(lines[end].line, origins)
                ):
                    end += 1
                for shown in lines[index:end]:
                    shown.changed = True
                lines[index].changes = self._changes(lines[index].line, origins, end - index - 1)
            index = end

    def _stepped(self, line: Alinea | Lacune, origins: tuple[Origin, ...]) -> bool:
        return any((origin.acte, line.ident) in self.view.steps for origin in origins)

    def _changes(self, line: Alinea | Lacune, origins: tuple[Origin, ...], following: int) -> tuple[Change, ...]:
        by_acte: dict[str, list[Origin]] = {}
        for origin in origins:
            by_acte.setdefault(origin.acte, []).append(origin)
        marks = []
        for acte, group in by_acte.items():
            step = self.view.steps.get((acte, line.ident))
            verb = self._verb(group[0]) if group[0] == line.origin else "Modifié"
            older = step.older if step else ()
            segments = step.row.segments if step and step.row else ()
            marks.append(self._change(verb, group, older, segments, following))
        return tuple(marks)

    def _verb(self, origin: Origin) -> str:
        outcomes = self.view.outcomes.get(origin.instruction, [])
        verbs = {_VERBS.get(type(outcome.operation).__name__, "Modifié") for outcome in outcomes if outcome.operation}
        return verbs.pop() if len(verbs) == 1 else "Rédaction issue"

    def _change(
        self,
        verb: str,
        origins: list[Origin],
        older: tuple[Alinea | Lacune, ...] = (),
        segments: tuple[Segment, ...] = (),
        following: int = 0,
    ) -> Change:
        acte = origins[0].acte
        sentences = []
        for ident in dict.fromkeys(origin.instruction for origin in origins if origin.instruction):
            instruction = self.view.instructions.get(ident)
            sentences.append(
                (self.view.sentence_label(ident), self.view.sentence_address(ident), instruction.text if instruction else "")
            )
        by = self.view.acte_label(acte)
        agent = f"de {by}" if verb == "Rédaction issue" else f"par {by}"
        return Change(verb, agent, tuple(sentences), older, segments, following)

    def _doubt_runs(self, lines: list[LineView]) -> None:
        """Give its reserves to the first line of each run that shares them."""
        index = 0
        while index < len(lines):
            line = lines[index].line
            reserves = line.reserves if isinstance(line, Alinea) else ()
            end = index + 1
            if reserves:
                while end < len(lines) and isinstance(other := lines[end].line, Alinea) and other.reserves == reserves:
                    end += 1
                for shown in lines[index:end]:
                    shown.doubtful = True
                lines[index].doubts = tuple(
                    Doubt(reserve.cause, self._acte_href(reserve.acte), end - index - 1) for reserve in reserves
                )
            index = end

    def _acte_href(self, acte: str) -> str:
        return addresses.acte(self.view.id, acte) if acte in self.view.actes else ""

    def _removals(self, part: Article) -> tuple[Change, ...]:
        """What an act so far took away from this part without putting anything in its place."""
        found = []
        for rank in range(1, self.rank + 1):
            version = self.view.versions[rank]
            gone = {
                ident: outcome.instruction.ident
                for outcome in version.outcomes
                if outcome.status == "applied"
                and type(outcome.operation).__name__ == "Remove"
                and outcome.located
                and outcome.located.part == part.ident
                for ident in outcome.located.alineas
            }
            by_sentence: dict[str, list[Alinea | Lacune]] = {}
            before = next((other for other in self.view.versions[rank - 1].texte.parts if other.ident == part.ident), None)
            after = next((other for other in version.texte.parts if other.ident == part.ident), None)
            kept = {line.ident for line in after.body} if after else set()
            for line in before.body if before else ():
                if line.ident in gone and line.ident not in kept:
                    by_sentence.setdefault(gone[line.ident], []).append(line)
            for ident, older in by_sentence.items():
                verb = f"{plural(len(older), 'alinéa supprimé', 'alinéas supprimés')}"
                found.append(self._change(verb, [Origin(version.acte.id, ident)], tuple(older)))
        return tuple(found)

    def _attach(self, parts: tuple[PartView, ...]) -> tuple[Notice, ...]:
        """Put each sentence that was annotated or refused beside its part; give back those that have none."""
        by_ident = {shown.part.ident: shown for shown in parts if shown.part.ident}
        by_number: dict[str, PartView] = {}
        for shown in parts:
            by_number.setdefault("".join(shown.part.number.split()).casefold(), shown)
        unplaced = []
        for version in self.view.versions[: self.rank + 1]:
            for outcome in version.outcomes:
                if outcome.status == "applied":
                    continue
                notice = self.notice(version.acte, outcome)
                home = by_ident.get(outcome.located.part) if outcome.located else None
                if home is None and outcome.article:
                    home = by_number.get("".join(outcome.article.split()).casefold())
                if home is None:
                    unplaced.append(notice)
                else:
                    home.notices.append(notice)
        return tuple(unplaced)

    def notice(self, acte: Acte, outcome: Outcome) -> Notice:
        """A sentence whose words did not enter the text, as it is shown."""
        ident = outcome.instruction.ident
        where = joined([piece for piece in (self.view.acte_short(acte.id), self.view.sentence_label(ident)) if piece]).replace(
            " et ", ", "
        )
        if outcome.annotation is not None:
            textual = outcome.annotation.kind == "non-textual"
            title = "Modification non textuelle" if textual else "Modification de portée indéterminée"
            reason = (
                "L'accord change sans que les mots de ce texte soient remplacés."
                if textual
                else "Un contenu est donné, sans que l'acte dise s'il remplace ce texte ou le complète."
            )
            body = tuple(inline.content(line) for line in outcome.annotation.content)
        else:
            title, body = "Phrase non appliquée", ()
            reason = outcome.refusal.reason if outcome.refusal else "Cette phrase n'a pas pu être appliquée."
        return Notice(outcome.status, title, reason, self.view.sentence_address(ident), where, outcome.instruction.text, body)


def _title(part: Article) -> str:
    """Its heading line as deposited, or its name when it has none."""
    name = part_name(part.kind, part.number)
    return part.title or (f"{name[0].upper()}{name[1:]}" + (f" : {part.heading}" if part.heading else ""))
