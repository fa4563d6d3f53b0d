"""« L'essentiel »: object, parties, end, duration and sums, each with its source, near-identical sayings together.

Contradictions stand side by side and none is chosen. A total is one that an act states, or a sum whose terms are shown.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model import Acte, Alinea, BlockKind, Fait
from generator.publishing import addresses
from generator.publishing.accounts import Group, Row, Source, Value, amount_row, duration_row
from generator.publishing.dossier_view import DossierView
from generator.publishing.facts import citation_line
from generator.publishing.stated import SPAN, Saying, sayings
from generator.publishing.typography import NBSP, acte_name, french_date, plural, typo


def rows(view: DossierView) -> tuple[Row, ...]:
    """The rows that the dossier gives matter for."""
    said = sayings(view)
    found = (_object(view), _parties(view), _end(view, said), duration_row(view, said), amount_row(view, said), _actes(view))
    return tuple(row for row in found if row is not None)


def _object(view: DossierView) -> Row | None:
    """The depositor's words, with the article that states the object; else what acts say of it."""
    words = view.versions[0].acte.objet
    article = _article_on(view, "objet")
    told = _told(view, "objet")
    if article:
        lead: tuple[Value, ...] = (replace(article, words=words),)
    elif words:
        # The depositor's own words; where acts say what the convention is about, a reader can check.
        of_it = [group for group in told if group.name == acte_name(view.versions[0].acte)]
        seen = [source for group in of_it for value in group.values for source in value.sources]
        lead = (Value(words, tuple(replace(source, label=f"voir {source.label}") for source in seen[:1])),)
    else:
        lead = told[0].values[:1] if told else ()
    return Row("Objet", lead, groups=told, fold="Ce que les actes en disent") if lead else None


def _parties(view: DossierView) -> Row | None:
    """Those that the latest act to name them names; the earlier ones and what acts say of them behind the fold."""
    naming: list[Acte] = []
    for acte in (version.acte for version in view.versions if version.acte.parties):
        if not naming or naming[-1].parties != acte.parties:
            naming.append(acte)
        elif naming[-1].statut != "versé":
            # The same parties, by an act whose text is held: a reader can check.
            naming[-1] = acte if acte.statut == "versé" else naming[-1]
    named = [Value(typo(" ; ".join(acte.parties)), (_parties_source(view, acte),)) for acte in naming]
    told = _told(view, "parties")
    if named:
        return Row("Parties", (named[-1],), groups=(*_before(named), *told), fold="Les parties au fil des actes")
    return Row("Parties", told[-1].values, groups=told[:-1], fold="Les parties au fil des actes") if told else None


def _told(view: DossierView, subject: str) -> tuple[Group, ...]:
    """What acts say of each act on one subject."""
    found = []
    for version in view.versions:
        values = tuple(
            Value(fait.valeur, (_fact_source(view, fait),))
            for fait in version.acte.faits
            if fait.sujet == subject and fait.valeur
        )
        if values:
            found.append(Group(acte_name(version.acte), values))
    return tuple(found)


def _before(values: list[Value]) -> tuple[Group, ...]:
    """All but the last one, the most recent first."""
    return (Group("auparavant", tuple(values[-2::-1])),) if len(values) > 1 else ()


def _end(view: DossierView, said: tuple[Saying, ...]) -> Row | None:
    ends = [version.acte for version in view.versions if version.acte.fin]
    values = [Value(french_date(acte.fin), (end_source(view, acte, said),)) for acte in ends if acte.fin]
    if not values:
        return None
    return Row("Fin stipulée", (values[-1],), groups=_before(values), fold="Les fins stipulées auparavant")


def end_source(view: DossierView, acte: Acte, said: tuple[Saying, ...]) -> Source:
    """Who stipulates the end of an act, and the alinéa that says so, where one holds the date."""
    words = re.sub(r"(?i)\bselon l['’]", "d’après l’", acte.fin_source)
    label = view.acte_label(acte.id) + (f", {typo(words)}" if words else "")
    return Source(label, _end_address(acte, said) or addresses.acte(view.id, acte.id))


def _end_address(acte: Acte, said: tuple[Saying, ...]) -> str:
    """The place of the one stipulation that holds the date; the latest version's where it still stands."""
    if acte.fin is None:
        return ""
    day = french_date(acte.fin).replace(NBSP, " ")
    dated = [
        saying
        for saying in said
        if saying.subject == SPAN and saying.acte == acte.id and day in " ".join(saying.quote.replace(NBSP, " ").split())
    ]
    concluded = [saying for saying in dated if re.search(r"\b(?:conclue?|durée|validité|fin)\b", saying.quote)]
    return next((saying.href for saying in (concluded or dated)), "")


def _actes(view: DossierView) -> Row:
    held = sum(version.acte.statut == "versé" for version in view.versions)
    missing = len(view.versions) - held
    if missing:
        known = f"dont {plural(held, 'versé')} et {plural(missing, 'non versé', 'non versés')}"
    else:
        known = "versé" if held == 1 else "tous versés"
    listed = Source("leur liste", f"{addresses.convention(view.id)}#cs-versions")
    return Row("Actes", (Value(f"{plural(held + missing, 'acte')}, {known}", (listed,)),))


def _article_on(view: DossierView, word: str) -> Value | None:
    """The article of the latest version whose heading says the word, if its first words are known."""
    for part in view.latest.texte.parts:
        if (
            part.kind == "article"
            and isinstance(next(iter(part.body), None), Alinea)
            and re.search(rf"\b{word}\b", part.heading or part.title, re.IGNORECASE)
        ):
            place = f"article{NBSP}{part.number}"
            href = f"{addresses.convention(view.id)}#{view.slugs.anchor(part)}"
            by = view.latest.acte.id
            said = Saying(by, word, "", None, "", part.lines[0], by, view.acte_label(by), place, href, current=True)
            return Value("", (Source(place, href),), (said,))
    return None


def _parties_source(view: DossierView, acte: Acte) -> Source:
    """The act that names parties, where it does."""
    block = next((block for block in acte.blocks if block.kind is BlockKind.PARTIES), None)
    line = f"#l-{block.span.first_line - block.span.offset}" if block else ""
    return Source(view.acte_label(acte.id), f"{addresses.acte(view.id, acte.id)}{line}")


def _fact_source(view: DossierView, fait: Fait) -> Source:
    """Who says a fact, and the line where it is said."""
    line = citation_line(view.actes.get(fait.selon), fait.citation)
    href = addresses.acte(view.id, fait.selon) if fait.selon in view.actes else ""
    label = view.acte_label(fait.selon) + (f", ligne{NBSP}{line}" if line else "")
    return Source(label, f"{href}#l-{line}" if href and line else href, fait.preuve if fait.preuve == "déduite" else "")
