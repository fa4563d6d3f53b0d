"""Conventions and versions as JSON files for programs, with their schemas."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import BaseModel

from generator.model import Acte, Alinea, Article, Lacune, Origin, Outcome
from generator.model import Texte as ModelTexte
from generator.publishing import addresses
from generator.publishing import data_model as form
from generator.publishing.dossier_view import DossierView
from generator.publishing.pages.convention import official_title

_PARTS: dict[str, Literal["article", "annexe", "préambule", "division"]] = {
    "article": "article",
    "annexe": "annexe",
    "preambule": "préambule",
    "division": "division",
}
_STATES: dict[str, Literal["présent", "manquant", "abrogé"]] = {
    "present": "présent",
    "missing": "manquant",
    "repealed": "abrogé",
}
_STATUSES: dict[str, Literal["appliquée", "refusée", "annotée"]] = {
    "applied": "appliquée",
    "refused": "refusée",
    "annotated": "annotée",
}
_SCHEMAS: dict[str, type[BaseModel]] = {"conventions": form.Liste, "convention": form.Convention, "version": form.VersionDonnees}


def files(views: Iterable[DossierView], root: str) -> Iterator[tuple[str, str]]:
    """Address and words of every file; `root` is the site's own address, or nothing."""
    known = tuple(views)
    for kind, model in _SCHEMAS.items():
        schema = {"$id": root + addresses.schema(kind)} | model.model_json_schema(by_alias=True, mode="serialization")
        yield addresses.schema(kind), json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    entries = tuple(
        form.Entree(
            id=view.id,
            nom=view.titre,
            adresse=root + addresses.convention(view.id),
            donnees=root + addresses.data(view.id),
            flux=root + addresses.feed(view.id) if root else "",
        )
        for view in known
    )
    yield addresses.DATA, _words(form.Liste(schema_=root + addresses.schema("conventions"), conventions=entries))
    for view in known:
        yield addresses.data(view.id), _words(convention(view, root))
        for rank in range(len(view.versions)):
            yield addresses.version_data(view.id, view.versions[rank].acte.id), _words(version(view, rank, root))


def convention(view: DossierView, root: str) -> form.Convention:
    """A convention and its acts."""
    ending = next((one.acte for one in reversed(view.versions) if one.acte.fin), None)
    return form.Convention(
        schema_=root + addresses.schema("convention"),
        id=view.id,
        nom=view.titre,
        titre=official_title(view),
        objet=next((one.acte.objet for one in view.versions if one.acte.objet), ""),
        adresse=root + addresses.convention(view.id),
        fin=form.Fin(date=ending.fin, acte=ending.id, source=ending.fin_source) if ending and ending.fin else None,
        derniere_version=view.latest.acte.id,
        actes=tuple(_acte(view, one.acte, root) for one in view.versions),
    )


def version(view: DossierView, rank: int, root: str) -> form.VersionDonnees:
    """The text as an act left it."""
    shown = view.versions[rank]
    return form.VersionDonnees(
        schema_=root + addresses.schema("version"),
        convention=view.id,
        acte=shown.acte.id,
        derniere=shown is view.latest,
        adresse=root + addresses.version(view.id, shown.acte.id),
        texte=_texte(view, shown.texte, root, view.slugs),
        autonomes=tuple(_texte(view, texte, root, addresses.Slugs((texte,))) for texte in shown.autonomes),
        reserves=tuple(reserve.cause for reserve in shown.reserves),
        resultats=tuple(_result(view, outcome, root) for outcome in shown.outcomes),
    )


def _words(model: BaseModel) -> str:
    return model.model_dump_json(by_alias=True, indent=1) + "\n"


def _acte(view: DossierView, acte: Acte, root: str) -> form.ActeDonnees:
    return form.ActeDonnees(
        id=acte.id,
        nature=acte.nature,
        numero=acte.numero,
        titre=acte.titre,
        signature=acte.signature,
        publication=acte.publication,
        effet=acte.effet,
        parties=acte.parties,
        statut=acte.statut,
        depot=acte.depot,
        sha256=acte.sha256,
        adresse=root + addresses.acte(view.id, acte.id),
        version=root + addresses.version(view.id, acte.id),
        donnees=root + addresses.version_data(view.id, acte.id),
    )


def _texte(view: DossierView, texte: ModelTexte, root: str, slugs: addresses.Slugs) -> form.Texte:
    prefix = "" if slugs is view.slugs else f"{addresses.segment(texte.acte)}-"
    return form.Texte(
        acte=texte.acte,
        titre=texte.title,
        portions=tuple(_portion(view, part, root, f"{prefix}{slugs.anchor(part)}") for part in texte.parts),
        suite_inconnue=texte.open_ended,
    )


def _portion(view: DossierView, part: Article, root: str, anchor: str) -> form.Portion:
    return form.Portion(
        genre=_PARTS[part.kind],
        numero=part.number,
        intitule=part.heading,
        divisions=tuple(division.title for division in part.divisions),
        etat=_STATES[part.state],
        ancre=anchor,
        lignes=tuple(_line(view, line, root, *names) for line, *names in addresses.line_anchors(part, anchor)),
    )


def _line(view: DossierView, line: Alinea | Lacune, root: str, anchor: str, name: str) -> form.Ligne:
    origin = _origin(view, line.origin, root)
    if isinstance(line, Lacune):
        return form.Ligne(
            genre="manque",
            ancre=anchor,
            nom=name,
            origine=origin,
            minimum=line.minimum,
            maximum=line.maximum,
            cause=line.cause,
        )
    return form.Ligne(
        genre="alinéa",
        ancre=anchor,
        nom=name,
        texte=line.text,
        sorte=line.kind,
        profondeur=line.depth,
        tableau=line.rows,
        origine=origin,
        modifie_par=tuple(found for edit in line.edits if (found := _origin(view, edit, root)) is not None),
        reserves=tuple(reserve.cause for reserve in line.reserves),
    )


def _origin(view: DossierView, origin: Origin | None, root: str) -> form.Origine | None:
    if origin is None:
        return None
    address = root + view.sentence_address(origin.instruction) if origin.instruction else ""
    return form.Origine(acte=origin.acte, adresse=address)


def _result(view: DossierView, outcome: Outcome, root: str) -> form.Resultat:
    return form.Resultat(
        statut=_STATUSES[outcome.status],
        phrase=outcome.instruction.text,
        adresse=root + view.sentence_address(outcome.instruction.ident),
        article=outcome.article or "",
        code=outcome.refusal.code if outcome.refusal else "",
        raison=outcome.refusal.reason if outcome.refusal else "",
        notes=outcome.notes,
    )
