"""Sentences that brought no words into the text, annotated or refused, and the part beside which each is shown."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Acte, Article, Outcome
from generator.publishing import inline
from generator.publishing.decisions import decision
from generator.publishing.dossier_view import DossierView
from generator.publishing.lines import Notice
from generator.publishing.typography import joined


def home_of(outcome: Outcome, parts: Iterable[Article]) -> Article | None:
    """The part that a sentence bears on: the one it was located in, else the first that bears the number it names."""
    every = tuple(parts)
    if outcome.located:
        found = next((part for part in every if part.ident and part.ident == outcome.located.part), None)
        if found is not None:
            return found
    number = outcome.annexe or outcome.article
    if not number:
        return None
    wanted = ("annexe" if outcome.annexe else _holder(outcome), _plain(number))
    return next((part for part in every if (part.kind, _plain(part.number)) == wanted), None)


def aimed_at(outcome: Outcome) -> str:
    """« annexe 2 », « article 4 »: the part that a sentence names, where it was not located in it."""
    return f"annexe {outcome.annexe}" if outcome.annexe else f"article {outcome.article}" if outcome.article else ""


def notice_of(view: DossierView, acte: Acte, outcome: Outcome) -> Notice:
    """A sentence whose words did not enter the text, as it is shown."""
    ident = outcome.instruction.ident
    where = joined([piece for piece in (view.acte_short(acte.id), view.sentence_label(ident)) if piece]).replace(" et ", ", ")
    if outcome.annotation is not None:
        textual = outcome.annotation.kind == "non-textual"
        title = "Modification non textuelle" if textual else "Modification de portée indéterminée"
        reason = (
            "L’accord change sans que les mots de ce texte soient remplacés."
            if textual
            else "Un contenu est donné, sans que l’acte dise s’il remplace ce texte ou le complète."
        )
        given = [line for line in outcome.annotation.content if line.text.strip() != outcome.instruction.text.strip()]
        body = tuple(inline.content(line) for line in given)
    else:
        title, body = "Phrase non appliquée", ()
        reason = outcome.refusal.reason if outcome.refusal else "Cette phrase n’a pas pu être appliquée."
    href = view.sentence_address(ident)
    return Notice(outcome.status, title, reason, href, where, outcome.instruction.text, body, decision(view, ident))


def _plain(number: str) -> str:
    """A number as numbers are compared: white space and case apart."""
    return "".join(number.split()).casefold()


def _holder(outcome: Outcome) -> str:
    """The kind of part that a sentence aims at: an article where it names none."""
    known = outcome.annotation or outcome.operation
    return (known.target.holder if known is not None else "") or "article"
