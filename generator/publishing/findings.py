"""What a reader must know of how acts were read and applied: refusals, remarks, reserves, repairs; like ones together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Alinea, BlockKind, Outcome, Version
from generator.publishing import addresses
from generator.publishing.dossier_view import DossierView
from generator.publishing.notices import aimed_at, notice_of
from generator.publishing.typography import NBSP, acte_name, signed


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to know, and where it is."""

    dossier: str
    """The convention's title."""
    label: str
    """Where: « avenant n° 1, ligne 32, article 2 »."""
    href: str
    reason: str = ""
    words: str = ""
    """The deposited words that it is about."""
    code: str = ""
    """Of a refusal."""


@dataclass(frozen=True, slots=True)
class Group:
    """The same thing, said of several places."""

    reason: str
    places: tuple[Finding, ...]


def refusals(views: Iterable[DossierView]) -> tuple[Finding, ...]:
    """Sentences that were not applied, and those that were not understood."""
    found: list[Finding] = []
    for view in views:
        for version in view.versions:
            refused = [outcome for outcome in version.outcomes if outcome.status == "refused"]
            found += [_outcome(view, version, outcome) for outcome in refused]
            told = {outcome.instruction.ident for outcome in version.outcomes if outcome.status != "applied"}
            for provision in version.provisions:
                sentence, refusal = provision.instruction, provision.refusal
                if refusal is not None and sentence.ident not in told:
                    label = f"{acte_name(version.acte)}, {view.sentence_label(sentence.ident)}"
                    href = view.sentence_address(sentence.ident)
                    found.append(Finding(view.titre, label, href, refusal.reason, sentence.text, refusal.code))
    return tuple(found)


def annotated(views: Iterable[DossierView]) -> tuple[Finding, ...]:
    """Modifications that bring the text no new words."""
    return tuple(
        _outcome(view, version, outcome)
        for view in views
        for version in view.versions
        for outcome in version.outcomes
        if outcome.status == "annotated"
    )


def remarks(views: Iterable[DossierView]) -> tuple[Group, ...]:
    """What the engine noted of orders that it applied: doubts on the count, texts not held, repairs of typography."""
    return _alike(
        Finding(view.titre, _place(view, version, outcome), view.sentence_address(outcome.instruction.ident), note)
        for view in views
        for version in view.versions
        for outcome in version.outcomes
        if outcome.status == "applied"
        for note in outcome.notes
    )


def undetermined(views: Iterable[DossierView]) -> tuple[Finding, ...]:
    """Blocks whose class nobody knows."""
    found = []
    for view in views:
        for version in view.versions:
            for block in version.acte.blocks:
                if block.kind is BlockKind.UNDETERMINED:
                    line = block.span.first_line - block.span.offset
                    href = f"{addresses.acte(view.id, version.acte.id)}#l-{line}"
                    label = f"{acte_name(version.acte)}, ligne{NBSP}{line}"
                    found.append(Finding(view.titre, label, href, words=block.alinea.text))
    return tuple(found)


def missing(views: Iterable[DossierView]) -> tuple[Finding, ...]:
    """Acts whose text is not held."""
    return tuple(
        Finding(view.titre, acte_name(version.acte), addresses.acte(view.id, version.acte.id), signed(version.acte))
        for view in views
        for version in view.versions
        if version.acte.statut != "versé"
    )


def repairs(views: Iterable[DossierView]) -> tuple[Group, ...]:
    """What was joined, set aside or otherwise repaired in a transcription, act by act."""
    return tuple(
        Group(
            f"{view.titre}, {acte_name(version.acte)}",
            tuple(
                Finding(view.titre, acte_name(version.acte), _line_address(view, version, repair), repair)
                for repair in version.acte.repairs
            ),
        )
        for view in views
        for version in view.versions
        if version.acte.repairs
    )


def reserves(views: Iterable[DossierView]) -> tuple[Group, ...]:
    """Doubts that stand on the latest versions: one line for each cause in a convention, with all its places."""
    found: list[Group] = []
    for view in views:
        found += _alike(_doubts(view))
    return tuple(found)


_LINE = re.compile(r"^(?P<part>[^:]+?)[ \u00a0\u202f]*: l[’'](?P<line>alinéa \d+) (?P<rest>.+)$")


def _doubts(view: DossierView) -> Iterator[Finding]:
    home = addresses.convention(view.id)
    parts = {_plain(part.title or part.number): part for part in view.latest.texte.parts}
    numbers = {_plain(f"article {part.number}"): part for part in view.latest.texte.parts if part.kind == "article"}
    for reserve in view.latest.reserves:
        said = _LINE.match(reserve.cause)
        if said is None:
            yield Finding(view.titre, "tout le texte", home, reserve.cause)
            continue
        part = numbers.get(_plain(said["part"])) or parts.get(_plain(said["part"]))
        href = f"{home}#{view.slugs.anchor(part)}" if part is not None else home
        label = f"{said['part'][:1].lower()}{said['part'][1:]}, {said['line']}".replace("alinéa ", f"alinéa{NBSP}")
        yield Finding(view.titre, label, href, f"L’alinéa {said['rest']}")
    for part in view.latest.texte.parts:
        causes = dict.fromkeys(reserve.cause for line in part.body if isinstance(line, Alinea) for reserve in line.reserves)
        name = view.places[view.latest.acte.id][part.ident].part
        for cause in causes:
            yield Finding(view.titre, name, f"{home}#{view.slugs.anchor(part)}", cause)


def _plain(words: str) -> str:
    return "".join(words.split()).casefold()


def _alike(found: Iterable[Finding]) -> tuple[Group, ...]:
    """Findings of one reason together, in the order of their first places; one place is told once."""
    groups: dict[str, dict[tuple[str, str, str], Finding]] = {}
    for one in found:
        groups.setdefault(one.reason, {}).setdefault((one.dossier, one.label, one.href), one)
    return tuple(Group(reason, tuple(places.values())) for reason, places in groups.items())


def _place(view: DossierView, version: Version, outcome: Outcome) -> str:
    """Where the sentence stands, and what it bears on."""
    aimed = outcome.located.label if outcome.located else aimed_at(outcome)
    where = f"{acte_name(version.acte)}, {view.sentence_label(outcome.instruction.ident)}"
    return f"{where} ({aimed})" if aimed else where


def _outcome(view: DossierView, version: Version, outcome: Outcome) -> Finding:
    notice = notice_of(view, version.acte, outcome)
    return Finding(
        view.titre,
        _place(view, version, outcome),
        notice.href,
        notice.reason if outcome.status == "refused" else notice.title,
        outcome.instruction.text,
        outcome.refusal.code if outcome.refusal else "",
    )


def _line_address(view: DossierView, version: Version, repair: str) -> str:
    """The line that a repair names, or the act."""
    line = re.search(r"Lignes?[ \u00a0](\d+)", repair)
    return (view.line_address(version.acte.id, int(line[1])) if line else "") or addresses.acte(view.id, version.acte.id)
