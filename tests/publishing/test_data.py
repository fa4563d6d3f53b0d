"""The files for programs: they are what their schemas say, they say what the pages say, and their keys last."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.consolidating.redline import compare
from generator.publishing.data_model import FORMAT, WARNING
from generator.publishing.publish import Publication, publish
from tests.publishing import fictif

ROOT = "https://sentiers.example/portail/"
WHOLE = "conventions/carnet-de-sentier/"

KEPT = {
    "conventions": {"$schema", "format", "avertissement", "conventions"},
    "Entree": {"id", "nom", "adresse", "donnees", "flux"},
    "convention": {
        *("$schema", "format", "avertissement", "id", "nom", "titre", "objet", "adresse", "fin", "derniere_version", "actes"),
    },
    "Fin": {"date", "acte", "source"},
    "ActeDonnees": {
        *("id", "nature", "numero", "titre", "signature", "publication", "effet", "parties", "statut", "depot", "sha256"),
        *("adresse", "version", "donnees"),
    },
    "version": {
        *("$schema", "format", "avertissement", "convention", "acte", "derniere", "adresse", "texte", "autonomes", "reserves"),
        "resultats",
    },
    "Texte": {"acte", "titre", "portions", "suite_inconnue"},
    "Portion": {"genre", "numero", "intitule", "divisions", "etat", "ancre", "lignes"},
    "Ligne": {
        *("genre", "ancre", "nom", "texte", "sorte", "profondeur", "tableau", "origine", "modifie_par", "reserves"),
        *("minimum", "maximum", "cause"),
    },
    "Origine": {"acte", "adresse"},
    "Resultat": {"statut", "phrase", "adresse", "article", "code", "raison", "notes"},
}
"""What format 1 promises: a key may be added here, never taken away nor renamed."""


@pytest.fixture(scope="module")
def published() -> Publication:
    return publish(fictif.corpus(), compare, root=ROOT, name="Portail des sentiers")


@pytest.fixture(scope="module")
def files(published: Publication) -> dict[str, Any]:
    return {address: json.loads(words) for address, words in published.files.items() if address.endswith(".json")}


def objects(schema: dict[str, Any], name: str) -> Iterator[tuple[str, set[str]]]:
    """Every object that a schema describes, and its keys."""
    yield name, set(schema["properties"])
    for inner, described in schema.get("$defs", {}).items():
        yield inner, set(described["properties"])


def test_every_convention_and_version_has_its_file(files: dict[str, Any]) -> None:
    assert "donnees/conventions.json" in files
    for dossier in fictif.corpus().dossiers.values():
        assert f"conventions/{dossier.id}/donnees.json" in files
        for version in dossier.versions:
            assert f"conventions/{dossier.id}/versions/{version.acte.id}/donnees.json" in files


def test_every_file_is_what_its_schema_says(files: dict[str, Any]) -> None:
    schemas = {str(schema["$id"]): schema for address, schema in files.items() if address.endswith(".schema.json")}
    assert len(schemas) == 3
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    for address, content in files.items():
        if not address.endswith(".schema.json"):
            Draft202012Validator(schemas[str(content["$schema"])]).validate(content)
            assert content["format"] == FORMAT
            assert content["avertissement"] == WARNING


def test_no_key_of_this_format_goes(files: dict[str, Any]) -> None:
    assert FORMAT == 1, "another format promises other keys: write them here"
    found: dict[str, set[str]] = {}
    for name in ("conventions", "convention", "version"):
        found |= dict(objects(files[f"donnees/{name}.schema.json"], name))
    assert {name: keys - found.get(name, set()) for name, keys in KEPT.items() if keys - found.get(name, set())} == {}


def test_every_key_is_described(files: dict[str, Any]) -> None:
    for name in ("conventions", "convention", "version"):
        schema = files[f"donnees/{name}.schema.json"]
        described = [schema, *schema.get("$defs", {}).values()]
        bare = [key for one in described for key, told in one["properties"].items() if not told.get("description")]
        assert bare == [], name


def test_the_text_and_its_anchors_are_those_of_the_page(published: Publication, files: dict[str, Any]) -> None:
    for address, content in files.items():
        if "/versions/" not in address:
            continue
        page = published.pages[address.removesuffix("donnees.json")]
        assert content["adresse"] == ROOT + page.address
        for texte in (content["texte"], *content["autonomes"]):
            for portion in texte["portions"]:
                assert portion["ancre"] in page.anchors, address
                assert {line["ancre"] for line in portion["lignes"]} <= page.anchors, address


def test_a_line_says_what_wrote_it_and_a_hole_why(files: dict[str, Any]) -> None:
    lines = [
        line
        for address, content in files.items()
        if "/versions/" in address
        for portion in content["texte"]["portions"]
        for line in portion["lignes"]
    ]
    assert any(line["genre"] == "manque" and line["cause"] for line in lines)
    edits = [edit["adresse"] for line in lines for edit in line["modifie_par"]]
    assert f"{ROOT}{WHOLE}actes/avenant-1/#i1" in edits
    written = {line["origine"]["acte"] for line in lines if line["origine"]}
    assert {"convention", "avenant-2"} <= written
    assert all(line["texte"] or line["tableau"] for line in lines if line["genre"] == "alinéa")


def test_what_was_refused_is_in_it(files: dict[str, Any]) -> None:
    results = files[f"{WHOLE}versions/avenant-2/donnees.json"]["resultats"]
    refused = [one for one in results if one["statut"] == "refusée"]
    assert refused
    assert all(one["code"] and one["raison"] and one["phrase"] for one in refused)


def test_without_an_address_of_its_own_the_site_still_gives_them() -> None:
    bare = publish(fictif.corpus(), compare).files
    assert json.loads(bare[f"{WHOLE}donnees.json"])["adresse"] == WHOLE
    assert not [name for name in bare if name.endswith(".xml")]
