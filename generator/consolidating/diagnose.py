"""Everything that a corpus leaves unread, refused, missing or doubtful, as findings with a file and a line.

`alerte` is what the engine did not understand or did not do: it fails `check --strict`. `note` is what a reader must
know of texts that were read well: an act that is not held, a doubt that it leaves, a repair of the transcription.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from generator.errors import Diagnostic
from generator.french.dates import MONTHS
from generator.french.normalise import fold
from generator.french.numbers import read_cardinal
from generator.model import Acte, Article, BlockKind, Corpus, Dossier, Fait, Lacune, Outcome, Provision, Span, Version

_MEASURES = frozenset({"date", "durée", "montant"})
"""Subjects whose values are figures: an act may well have several parties, headings or annexes."""
_WORDS = re.compile(r"\w+(?:-\w+)*")


def diagnose(corpus: Corpus) -> tuple[Diagnostic, ...]:
    """The findings of a corpus, sorted by place."""
    return tuple(sorted({finding for dossier in corpus.dossiers.values() for finding in _dossier(dossier)}))


def _dossier(dossier: Dossier) -> Iterator[Diagnostic]:
    """The findings of one convention."""
    yield from dossier.alertes
    for acte in dossier.actes:
        yield from _missing(acte)
        yield from _contradictions(acte)
        yield from (_finding(acte.path, None, "note", "repair", repair) for repair in acte.repairs)
    for version in dossier.versions:
        yield from _undetermined(version.acte)
        for provision in version.provisions:
            yield from _decision(provision)
        for outcome in version.outcomes:
            yield from _outcome(outcome)
    if dossier.versions:
        yield from _doubts(dossier.versions[-1], {acte.id: acte for acte in dossier.actes})


def _missing(acte: Acte) -> Iterator[Diagnostic]:
    """An act that is known and not held."""
    if acte.statut == "non versé":
        message = f"le texte de {acte.titre or acte.id} n’est pas versé."
        yield _finding(acte.path, None, "note", "missing-text", message, "Le déposer lèvera les doutes qu’il laisse.")


def _contradictions(acte: Acte) -> Iterator[Diagnostic]:
    """Two facts about one act that say the same thing with other figures (« sept mois », « huit mois »): both are kept."""
    for first, second in combinations([fait for fait in acte.faits if fait.sujet in _MEASURES and fait.valeur], 2):
        (words, figures), (others, other_figures) = _measure(first.valeur), _measure(second.valeur)
        if first.sujet == second.sujet and words == others and figures != other_figures:
            message = f"deux faits ne s’accordent pas ({first.sujet}) : {_said(first)} ; {_said(second)}."
            yield _finding(acte.path, second.span, "note", "contradictory-facts", message)


def _measure(value: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is said, and its figures: « sept mois au plus » → (mois, au, plus), (7,)."""
    words: list[str] = []
    figures: list[str] = []
    for word in _WORDS.findall(value):
        number = read_cardinal(word)
        if number is not None or fold(word) in MONTHS:
            figures.append(fold(word) if number is None else str(number))
        else:
            words.append(fold(word))
    return tuple(words), tuple(figures)


def _said(fait: Fait) -> str:
    """« sept mois » selon avenant-4."""
    return f"« {fait.valeur} » selon {fait.selon}"


def _undetermined(acte: Acte) -> Iterator[Diagnostic]:
    """Blocks that no rule classed."""
    for block in acte.blocks:
        if block.kind is BlockKind.UNDETERMINED:
            message = f"ce passage n’a pas été compris : « {_excerpt(block.alinea.text)} »."
            yield _finding(acte.path, block.span, "alerte", "undetermined-block", message)


def _decision(provision: Provision) -> Iterator[Diagnostic]:
    """A reading that a human retained: what it says, or why it does not fit the act any more."""
    lecture = provision.instruction.lecture
    if lecture is None or lecture.span is None:
        return
    span = lecture.span
    if provision.refusal is not None:
        yield _finding(span.path, span, "alerte", provision.refusal.code, provision.refusal.reason)
        return
    message = f"lecture retenue par {lecture.decide_par} : « {_excerpt(lecture.phrase)} », lue « {lecture.lecture} »."
    yield _finding(span.path, span, "note", "retained-reading", message)
    yield from (_finding(span.path, span, "note", "retained-reading", note) for note in provision.notes)


def _outcome(outcome: Outcome) -> Iterator[Diagnostic]:
    """A sentence that was refused, annotated, or applied with something to say."""
    span, sentence = outcome.instruction.span, _excerpt(outcome.instruction.text)
    if outcome.instruction.lecture is not None and outcome.refusal is not None and outcome.operation is None:
        return  # said in the file of the decision
    where = f"{_place(outcome)} : " if _place(outcome) else ""
    if outcome.refusal is not None:
        message = f"phrase non appliquée : « {sentence} » : {where}{outcome.refusal.reason}"
        yield _finding(span.path, span, "alerte", outcome.refusal.code, message)
    elif outcome.status == "refused":
        yield _finding(span.path, span, "alerte", "refused", f"phrase non appliquée : « {sentence} ».")
    elif outcome.status == "annotated":
        what = "modification non textuelle"
        if outcome.annotation is not None and outcome.annotation.kind == "undetermined-scope":
            what = "modification de portée indéterminée"
        code = outcome.annotation.kind if outcome.annotation else "annotated"
        yield _finding(span.path, span, "note", code, f"{where}{what} : « {sentence} ».")
    for note in outcome.notes:
        yield _finding(span.path, span, "note", "outcome-note", f"{where}{note}")


def _place(outcome: Outcome) -> str:
    """« article 4, alinéa 2 », « annexe 2 »: where the sentence bears; empty when that is not known."""
    if outcome.located is not None and outcome.located.label:
        return outcome.located.label
    if outcome.annexe:
        return f"annexe {outcome.annexe}"
    if outcome.article is None:
        return ""
    holder = outcome.annotation.target.holder if outcome.annotation else "article"
    return f"{holder or 'article'} {outcome.article}"


def _doubts(version: Version, actes: dict[str, Acte]) -> Iterator[Diagnostic]:
    """Holes, reserves and repairs in the latest known version."""
    for reserve in version.reserves:
        yield _finding(_path(reserve.acte, actes, version), None, "note", "reserve", reserve.cause)
    for texte in (version.texte, *version.autonomes):
        for part in texte.parts:
            yield from _part(part, version, actes)


def _part(part: Article, version: Version, actes: dict[str, Acte]) -> Iterator[Diagnostic]:
    """Doubts in one article, annexe or preamble."""
    name = _name(part)
    if part.state == "missing" and not part.body:
        yield _finding(version.acte.path, None, "note", "missing-article", f"{name} : texte manquant.")
    for item in part.body:
        if isinstance(item, Lacune):
            origin = item.origin.acte if item.origin else ""
            message = f"{name} : texte manquant ({_extent(item)}) : {item.cause}"
            yield _finding(_path(origin, actes, version), None, "note", "hole", message)
            continue
        path = item.span.path if item.span else version.acte.path
        for cause in _once(reserve.cause for reserve in item.reserves):
            yield _finding(path, item.span, "note", "reserve", f"{name} : sous réserve : {cause}")
        yield from (_finding(path, item.span, "note", "repair", f"{name} : {repair}") for repair in item.repairs)


def _extent(lacune: Lacune) -> str:
    """How many alinéas a hole may hold."""
    if lacune.maximum is None:
        return f"{lacune.minimum} alinéa{'s' if lacune.minimum > 1 else ''} ou plus"
    if lacune.maximum == lacune.minimum:
        return f"{lacune.minimum} alinéa{'s' if lacune.minimum > 1 else ''}"
    return f"de {lacune.minimum} à {lacune.maximum} alinéas"


def _name(part: Article) -> str:
    """« article 9 », « annexe 2 », « préambule »."""
    kind = "préambule" if part.kind == "preambule" else part.kind
    return f"{kind} {part.number}" if part.number else part.heading or part.title or kind


def _path(ident: str, actes: dict[str, Acte], version: Version) -> str:
    """The file of an act, or that of the version's own."""
    return actes[ident].path if ident in actes else version.acte.path


def _excerpt(text: str, limit: int = 120) -> str:
    """The beginning of a text, on one line, cut between words."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0] + " […]"


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    """Texts without their repetitions, in order."""
    return tuple(dict.fromkeys(texts))


def _finding(path: str, span: Span | None, severity: str, code: str, message: str, remedy: str = "") -> Diagnostic:
    """A finding at a place; the whole file when the place is not known."""
    line = span.first_line if span is not None and span.path in ("", path) else 0
    return Diagnostic(path, line, "alerte" if severity == "alerte" else "note", code, message, remedy)
