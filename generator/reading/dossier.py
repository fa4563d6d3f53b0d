"""A dossier's acts together: their order, and what one file alone does not show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.errors import Diagnostic
from generator.reading.citations import holds
from generator.reading.deposit import Deposit
from generator.reading.metadata import Metadata

Severity = Literal["erreur", "alerte", "note"]

_NUMBERED_NAME = re.compile(r"avenant-([0-9]+)")


@dataclass(frozen=True, slots=True)
class Filed:
    """A deposit whose front matter can be used."""

    deposit: Deposit
    metadata: Metadata

    @property
    def is_convention(self) -> bool:
        """True for the act that the others modify."""
        return self.metadata.nature == "convention"

    def finding(self, severity: Severity, key: str, code: str, message: str, remedy: str) -> Diagnostic:
        """A diagnostic at the line of a key."""
        return Diagnostic(self.deposit.path, self.deposit.front.line(key), severity, code, message, remedy)


def order(filed: Sequence[Filed]) -> tuple[Filed, ...]:
    """The convention, then the acts by number; an act without number goes by its date, at the end when it has none.

    An undated act that has a number stands in its place by number.
    """
    base = [act for act in filed if act.is_convention]
    others = [act for act in filed if not act.is_convention]
    spine = sorted((act for act in others if act.metadata.numero is not None), key=lambda act: act.metadata.numero or 0)
    loose = sorted(
        (act for act in others if act.metadata.numero is None),
        key=lambda act: (act.metadata.signature or date.max, act.deposit.id),
    )
    for act in loose:
        signature = act.metadata.signature
        later = (
            place
            for place, other in enumerate(spine)
            if signature and other.metadata.signature and other.metadata.signature > signature
        )
        spine.insert(next(later, len(spine)), act)
    return (*base, *spine)


def check_dossier(path: str, deposits: Sequence[Deposit], *, complete: bool) -> Iterator[Diagnostic]:
    """Everything that is wrong or odd between the files of a dossier.

    What only seems missing because a file could not be opened (`complete` is then false) is not reported on top.
    """
    filed = [Filed(deposit, deposit.metadata) for deposit in deposits if deposit.metadata is not None]
    complete = complete and len(filed) == len(deposits)
    if complete and not any(act.is_convention for act in filed):
        message = "Ce dossier n’a pas de convention : ses avenants ne modifient rien de connu."
        remedy = "Ajoutez « convention.md », avec « nature: convention » ; sans son texte, écrivez-y « statut: non versé »."
        yield Diagnostic(path, 0, "erreur", "no-convention", message, remedy)
    yield from _check_natures(filed)
    yield from _check_numbers(filed)
    if complete:
        yield from _check_places(order(filed))
    yield from _check_dates(order(filed))
    yield from _check_facts(deposits, complete)


def _check_natures(filed: Sequence[Filed]) -> Iterator[Diagnostic]:
    """One convention only."""
    conventions = sorted((act for act in filed if act.is_convention), key=lambda act: act.deposit.id != "convention")
    for act in conventions[1:]:
        message = f"Clé « nature » : ce dossier a déjà une convention, « {conventions[0].deposit.id} »."
        remedy = "Mettez celle-ci dans un dossier à elle, ou précisez sa nature (« avenant », « convention de service »…)."
        yield act.finding("erreur", "nature", "two-conventions", message, remedy)


def _check_numbers(filed: Sequence[Filed]) -> Iterator[Diagnostic]:
    """One act a number, the number that its file name says."""
    seen: dict[int, Filed] = {}
    for act in filed:
        numero, named = act.metadata.numero, _NUMBERED_NAME.fullmatch(act.deposit.id)
        if named and numero is not None and int(named[1]) != numero:
            message = f"Clé « numero » : elle dit {numero}, alors que le fichier s’appelle « {act.deposit.id}.md »."
            remedy = "Corrigez l’un ou l’autre : le nom du fichier devient l’adresse de la page."
            yield act.finding("erreur", "numero", "number-and-name", message, remedy)
        if numero is None:
            continue
        if numero in seen:
            message = f"Clé « numero » : le numéro {numero} est déjà celui de « {seen[numero].deposit.id} »."
            yield act.finding("erreur", "numero", "two-acts-one-number", message, "Corrigez celui des deux qui est faux.")
        seen.setdefault(numero, act)


def _check_places(ordered: Sequence[Filed]) -> Iterator[Diagnostic]:
    """Acts that are missing on the way, and those whose place nothing tells."""
    previous = 0
    for act in ordered:
        numero = act.metadata.numero
        if numero is None:
            if not act.is_convention and act.metadata.signature is None and len(ordered) > 2:
                message = "Cet acte ne porte ni date ni numéro : il est placé après les autres."
                yield act.finding(
                    "note", "nature", "place-unknown", message, "Si l’acte donne sa date, ajoutez la clé « signature »."
                )
            continue
        if numero > previous + 1:
            missing = str(previous + 1) if numero == previous + 2 else f"{previous + 1} à {numero - 1}"
            message = f"Clé « numero » : le dossier passe au n° {numero} sans le n° {missing}."
            remedy = "Déposez l’acte qui manque ; sans son texte, créez son fichier avec « statut: non versé »."
            yield act.finding("alerte", "numero", "missing-number", message, remedy)
        previous = numero


def _check_dates(ordered: Sequence[Filed]) -> Iterator[Diagnostic]:
    """Dates that go backwards are suspect; none is corrected."""
    latest: Filed | None = None
    for act in ordered:
        said = act.metadata
        if said.signature is None:
            continue
        for key, day in (("publication", said.publication), ("fin", said.fin), ("depot", said.depot)):
            if day is not None and day < said.signature:
                message = f"Clé « {key} » : cette date précède celle de la signature ({said.signature.isoformat()})."
                yield act.finding("alerte", key, "dates-out-of-order", message, "Vérifiez les deux dates sur l’acte.")
        if latest is not None and latest.metadata.signature is not None and said.signature < latest.metadata.signature:
            message = f"Clé « signature » : cet acte est signé avant « {latest.deposit.id} », qui le précède dans le dossier."
            yield act.finding(
                "alerte", "signature", "dates-out-of-order", message, "Vérifiez les dates et les numéros des deux actes."
            )
        else:
            latest = act


def _check_facts(deposits: Sequence[Deposit], complete: bool) -> Iterator[Diagnostic]:
    """A fact is checked, not trusted: the act named says those words."""
    by_id = {deposit.id: deposit for deposit in deposits}
    for deposit in deposits:
        for index, fact in enumerate(deposit.metadata.faits if deposit.metadata else ()):
            key, code, message, remedy = "selon", "", "", ""
            witness = by_id.get(fact.selon)
            if witness is None and not complete:
                continue
            if witness is None:
                code, message = "unknown-act", f"l’acte « {fact.selon} » n’est pas dans ce dossier."
                remedy = f"Écrivez le nom d’un de ses fichiers, sans « .md » : {', '.join(sorted(by_id))}."
            elif not witness.body.strip():
                code, message = "witness-not-held", f"le texte de « {fact.selon} » n’est pas versé : rien ne peut y être vérifié."
                remedy = "Citez un acte versé."
            elif not holds(witness.body, fact.citation):
                key, code, message = "citation", "citation-not-found", f"ces mots ne se trouvent pas dans « {fact.selon} »."
                remedy = "Recopiez-les de l’acte, deux mots au moins, sans rien changer ni abréger."
            if code:
                line = deposit.front.line("faits", index, key)
                yield Diagnostic(deposit.path, line, "erreur", code, f"Fait n° {index + 1}, clé « {key} » : {message}", remedy)
