"""Marks beside the lines of a text: which sentence wrote each, what stood there before, which doubts stand on it."""

from __future__ import annotations

from generator.model import Alinea, Article, Lacune, Origin, Segment
from generator.publishing import addresses
from generator.publishing.decisions import decision
from generator.publishing.dossier_view import DossierView
from generator.publishing.lines import Change, Doubt, LineView
from generator.publishing.typography import NBSP, plural

_VERBS = {
    "Replace": "Remplacé",
    "Insert": "Ajouté",
    "Append": "Ajouté",
    "Restore": "Rétabli",
    "Remove": "Supprimé",
    "Renumber": "Renuméroté",
    "Move": "Déplacé",
}


class Marker:
    """Lays marks over lines, a run of lines that share them at a time."""

    def __init__(self, view: DossierView) -> None:
        """Marks tell what the dossier's acts did."""
        self.view = view

    def source(self, shown: LineView) -> None:
        """Say which line of which deposited act gave its words."""
        line = shown.line
        if not isinstance(line, Alinea) or line.span is None or not line.ident:
            return
        acte = line.ident.partition(":")[0]
        number = line.span.first_line - line.span.offset
        shown.source_href = self.view.line_address(acte, number)
        shown.source_label = f"{self.view.acte_short(acte)}, ligne{NBSP}{number}" if shown.source_href else ""

    def mark_runs(self, lines: list[LineView]) -> None:
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

    def doubt_runs(self, lines: list[LineView]) -> None:
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

    def change(
        self,
        verb: str,
        origins: list[Origin],
        older: tuple[Alinea | Lacune, ...] = (),
        segments: tuple[Segment, ...] = (),
        following: int = 0,
    ) -> Change:
        """The mark of sentences of one act."""
        acte = origins[0].acte
        sentences = []
        for ident in dict.fromkeys(origin.instruction for origin in origins if origin.instruction):
            instruction = self.view.instructions.get(ident)
            where = self.view.sentence_place(ident)
            sentences.append(
                (
                    self.view.sentence_label(ident),
                    self.view.sentence_address(ident),
                    instruction.text if instruction else "",
                    f"{self.view.acte_short(acte)}, {where}" if where else self.view.acte_short(acte),
                )
            )
        by = self.view.acte_label(acte)
        agent = f"de {by}" if verb == "Rédaction issue" else f"par {by}"
        retained = tuple(made for origin in dict.fromkeys(origins) if (made := decision(self.view, origin.instruction)))
        return Change(verb, agent, tuple(sentences), older, segments, following, retained)

    def heading_change(self, part: Article, origin: Origin) -> Change:
        """The mark of a sentence that changed a part's number or heading, or left its number vacant."""
        repealed = part.state == "repealed" and self._verb(origin) == "Supprimé"
        return self.change("Abrogé" if repealed else "Intitulé ou numéro modifié", [origin])

    def removals(self, part: Article, last: int) -> tuple[Change, ...]:
        """What an act so far took away from this part without putting anything in its place."""
        found = []
        for rank in range(1, last + 1):
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
                found.append(self.change(verb, [Origin(version.acte.id, ident)], tuple(older)))
        return tuple(found)

    def _origins(self, line: Alinea | Lacune) -> tuple[Origin, ...]:
        first = (line.origin,) if line.origin is not None and line.origin.instruction else ()
        return (*first, *(line.edits if isinstance(line, Alinea) else ()))

    def _stepped(self, line: Alinea | Lacune, origins: tuple[Origin, ...]) -> bool:
        """Whether it replaced something on its own account."""
        steps = (self.view.steps.get((origin.acte, line.ident)) for origin in origins)
        return any(step is not None and bool(step.older) for step in steps)

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
            marks.append(self.change(verb, group, older, segments, following))
        return tuple(marks)

    def _verb(self, origin: Origin) -> str:
        outcomes = self.view.outcomes.get(origin.instruction, [])
        verbs = {_VERBS.get(type(outcome.operation).__name__, "Modifié") for outcome in outcomes if outcome.operation}
        return verbs.pop() if len(verbs) == 1 else "Rédaction issue"

    def _acte_href(self, acte: str) -> str:
        return addresses.acte(self.view.id, acte) if acte in self.view.actes else ""
