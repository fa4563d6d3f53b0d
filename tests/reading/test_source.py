"""A `source/` folder: what is read, in what order, and everything that is refused."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import Diagnostic, SourceError
from generator.reading import DossierActes, read_source
from generator.reading.citations import holds
from generator.reading.yaml_lines import MAX_CHARACTERS, read_front_matter
from tests.case_files import Case

CONVENTION = """---
nature: convention
titre: Convention des phares
nom: Phares et balises
signature: 2018-10-26
statut: versé
depot: 2026-11-22
---
**Article 1<sup>er</sup>** : objet

La convention a pour objet
l'éclairage des *côtes*.
"""
SEEDS = {
    "mon-stage-de-3e/avenant-2.md": "000_800ec9857e8a0239.txt",
    "mon-stage-de-3e/avenant-4.md": "001_52e7b9e9a9479af1.txt",
    "inserjeunes/convention.md": "002_873972cac49ffa0d.txt",
    "engagement-civique/avenant-1.md": "003_2d56915600790dbd.txt",
    "classe-a-12/convention-de-service.md": "004_8f5f0b1df3ec7343.txt",
}


def avenant(numero: int | None = 1, *, signature: str = "", statut: str = "versé", nature: str = "avenant") -> str:
    lines = [f"nature: {nature}", f"titre: Avenant n° {numero}", f"statut: {statut}", "depot: 2026-11-22"]
    lines += [f"numero: {numero}"] if numero is not None else []
    lines += [f"signature: {signature}"] if signature else []
    return "\n".join(["---", *lines, "---", ""]) + ("L'article 1er est abrogé.\n" if statut == "versé" else "")


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def refused(folder: Path) -> tuple[Diagnostic, ...]:
    with pytest.raises(SourceError) as caught:
        read_source(folder)
    return caught.value.diagnostics


def codes(folder: Path) -> set[tuple[str, int, str]]:
    root = folder.name + "/"
    return {(found.path.removeprefix(root), found.line, found.code) for found in refused(folder)}


def read_one(folder: Path) -> DossierActes:
    (dossier,) = read_source(folder)
    return dossier


@pytest.mark.cases("source")
def test_front_matter(case: Case, tmp_path: Path) -> None:
    write(tmp_path, {"phares/convention.md": CONVENTION, "phares/avenant-1.md": case.source + "\n"})
    try:
        found = read_one(tmp_path).alertes
    except SourceError as error:
        found = error.diagnostics
    assert {diagnostic.path for diagnostic in found} <= {f"{tmp_path.name}/phares/avenant-1.md"}
    case.check(
        "\n".join(
            f"{diagnostic.line} {diagnostic.severity} {diagnostic.code}: {diagnostic.message} {diagnostic.remedy}"
            for diagnostic in found
        ).translate({0xA0: " ", 0x202F: " "})
    )


def test_the_acts_of_a_dossier(tmp_path: Path) -> None:
    body = "\r\n\n  L'article 1er\test abrogé.  \n\n---\nfin sans saut de ligne"
    sound = avenant(1, signature="2019-01-02").removesuffix("L'article 1er est abrogé.\n")
    write(tmp_path, {"phares/convention.md": CONVENTION, "phares/avenant-1.md": sound + body})
    dossier = read_one(tmp_path)
    assert (dossier.id, dossier.titre, dossier.alertes) == ("phares", "Phares et balises", ())
    convention, act = dossier.actes
    assert (convention.id, convention.nature, convention.nom) == ("convention", "convention", "Phares et balises")
    assert (act.id, act.numero, act.statut, act.path) == ("avenant-1", 1, "versé", f"{tmp_path.name}/phares/avenant-1.md")
    assert act.source == body
    assert act.sha256 == hashlib.sha256(body.encode()).hexdigest()
    assert act.blocks
    assert act.blocks[0].span.offset == 8


def test_an_act_that_is_not_held_has_no_text_and_no_hash(tmp_path: Path) -> None:
    write(tmp_path, {"phares/convention.md": CONVENTION, "phares/avenant-1.md": avenant(1, statut="non versé")})
    act = read_one(tmp_path).actes[1]
    assert (act.statut, act.blocks, act.source, act.sha256) == ("non versé", (), "", "")


@pytest.mark.parametrize(
    ("files", "order"),
    [
        ({"avenant-10": avenant(10), "avenant-9": avenant(9)}, ["convention", "avenant-9", "avenant-10"]),
        (
            {"avenant-1": avenant(1), "avenant-2": avenant(2, signature="2019-05-01"), "avenant-3": avenant(3)},
            ["convention", "avenant-1", "avenant-2", "avenant-3"],
        ),
        (
            {"a-protocole": avenant(None, signature="2020-01-01"), "avenant-1": avenant(1, signature="2019-05-01")},
            ["convention", "avenant-1", "a-protocole"],
        ),
        (
            {"z-protocole": avenant(None, signature="2019-01-01"), "avenant-1": avenant(1, signature="2019-05-01")},
            ["convention", "z-protocole", "avenant-1"],
        ),
        ({"a-protocole": avenant(None), "avenant-1": avenant(1)}, ["convention", "avenant-1", "a-protocole"]),
    ],
)
def test_order(tmp_path: Path, files: dict[str, str], order: list[str]) -> None:
    write(tmp_path, {f"phares/{name}.md": text for name, text in {**files, "convention": CONVENTION}.items()})
    assert [act.id for act in read_one(tmp_path).actes] == order


def test_a_missing_number_and_a_place_that_nothing_tells_are_said(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "phares/convention.md": CONVENTION,
            "phares/avenant-1.md": avenant(1),
            "phares/avenant-4.md": avenant(4),
            "phares/protocole.md": avenant(None),
        },
    )
    found = {(diagnostic.code, diagnostic.severity): diagnostic.message for diagnostic in read_one(tmp_path).alertes}
    assert set(found) == {("missing-number", "alerte"), ("place-unknown", "note")}
    assert "2 à 3" in found["missing-number", "alerte"]


def test_two_acts_with_one_number(tmp_path: Path) -> None:
    write(tmp_path, {"phares/convention.md": CONVENTION, "phares/a.md": avenant(1), "phares/b.md": avenant(1)})
    assert codes(tmp_path) == {("phares/b.md", 6, "two-acts-one-number")}


def test_an_avenant_without_convention(tmp_path: Path) -> None:
    write(tmp_path, {"phares/avenant-1.md": avenant(1)})
    assert codes(tmp_path) == {("phares", 0, "no-convention")}


def test_an_unreadable_convention_is_not_said_to_be_missing(tmp_path: Path) -> None:
    write(tmp_path, {"phares/avenant-1.md": avenant(1), "phares/convention.md": b"---\nnature: \xe9\n---\n"})
    assert codes(tmp_path) == {("phares/convention.md", 2, "unreadable-encoding")}


def test_all_the_errors_of_all_the_files_come_at_once(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a/convention.md": "",
            "b/convention.md": CONVENTION.replace("nom:", "nmo:").replace("2018-10-26", "2018-13-26"),
            "b/avenant-1.md": avenant(1).encode("utf-16"),
            "c/avenant-1.md": avenant(1),
            "D/convention.md": CONVENTION,
        },
    )
    assert codes(tmp_path) == {
        ("a/convention.md", 0, "empty-file"),
        ("b/convention.md", 4, "unknown-key"),
        ("b/convention.md", 5, "impossible-date"),
        ("b/avenant-1.md", 1, "unreadable-encoding"),
        ("c", 0, "no-convention"),
        ("D", 0, "unsafe-name"),
    }


@pytest.mark.parametrize(
    ("name", "content", "line", "code"),
    [
        ("latin.md", "---\nnature: avenant\ntitre: Numéro\n---\n".encode("latin-1"), 3, "unreadable-encoding"),
        ("nul.md", b"---\nnature: avenant\n---\nA\x00B", 4, "unreadable-encoding"),
        ("empty.md", b"", 0, "empty-file"),
        ("blank.md", b"\xef\xbb\xbf \n\n\t", 0, "empty-file"),
        ("control.md", b"---\nnature: avenant\ntitre: \x07\n---\ntexte", 3, "broken-yaml"),
        ("long.md", b"---\ntitre: " + b"a" * MAX_CHARACTERS + b"\n---\ntexte", 1, "front-matter-too-long"),
        ("deep.md", b"---\ntitre: " + b"[" * 50_000 + b"\n---\ntexte", 2, "front-matter-too-deep"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str, content: bytes, line: int, code: str) -> None:
    write(tmp_path, {"phares/convention.md": CONVENTION, f"phares/{name}": content})
    assert codes(tmp_path) == {(f"phares/{name}", line, code)}


def test_a_line_of_ten_megabytes(tmp_path: Path) -> None:
    write(tmp_path, {"phares/convention.md": CONVENTION + "a" * 10_000_000})
    assert codes(tmp_path) == {("phares/convention.md", 0, "file-too-large")}


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    head = CONVENTION[: CONVENTION.index("**")].replace("statut: versé", "statut: non versé")
    whole = head + " " * (5_000_000 - len(head.encode()))
    write(tmp_path, {"phares/convention.md": whole})
    assert read_one(tmp_path).actes[0].titre == "Convention des phares"
    write(tmp_path, {"phares/convention.md": whole + " "})
    assert codes(tmp_path) == {("phares/convention.md", 0, "file-too-large")}


@pytest.mark.parametrize(
    "name", ["Phares", "phares et balises", "côtes", "-phares", "phares--balises", "phares_balises", "a" * 81]
)
def test_names_that_are_no_address(tmp_path: Path, name: str) -> None:
    write(tmp_path, {f"{name}/convention.md": CONVENTION, f"phares/{name}.md": CONVENTION})
    assert codes(tmp_path) == {(name, 0, "unsafe-name"), (f"phares/{name}.md", 0, "unsafe-name")}


def test_links_that_leave_the_folder(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside", {"convention.md": CONVENTION})
    folder = write(tmp_path / "source", {"phares/avenant-1.md": avenant(1)})
    (folder / "ailleurs").symlink_to(outside)
    (folder / "phares" / "convention.md").symlink_to(outside / "convention.md")
    (folder / "boucle").symlink_to(folder / "boucle")
    assert codes(folder) == {
        ("ailleurs", 0, "leaves-source"),
        ("boucle", 0, "broken-link"),
        ("phares/convention.md", 0, "leaves-source"),
    }


def test_a_link_inside_the_folder_is_read(tmp_path: Path) -> None:
    write(tmp_path, {"phares/convention.md": CONVENTION})
    (tmp_path / "balises").symlink_to(tmp_path / "phares")
    assert [dossier.id for dossier in read_source(tmp_path)] == ["balises", "phares"]


def test_what_is_not_an_act_is_left_aside_and_said(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "phares/convention.md": CONVENTION,
            "phares/.convention.md.swp": "x",
            "phares/convention.pdf": b"%PDF",
            "phares/anciens/avenant-1.md": avenant(1),
        },
    )
    found = {(Path(diagnostic.path).name, diagnostic.severity, diagnostic.code) for diagnostic in read_one(tmp_path).alertes}
    assert found == {("convention.pdf", "note", "not-read"), ("anciens", "alerte", "not-read")}


def test_an_act_outside_a_dossier_or_no_act_at_all(tmp_path: Path) -> None:
    assert codes(tmp_path) == {(tmp_path.name, 0, "no-dossier")}
    assert refused(tmp_path / "absent")[0].code == "no-source"
    write(tmp_path, {"convention.md": CONVENTION})
    (tmp_path / "vide").mkdir()
    assert codes(tmp_path) == {("convention.md", 0, "stray-act"), ("vide", 0, "empty-dossier")}


@given(st.text(max_size=300))
def test_any_front_matter_is_read_or_refused(text: str) -> None:
    found = read_front_matter(text, "x.md")
    assert found.data or found.diagnostics or not text.strip() or all(not value for value in found.data.values())
    assert all(diagnostic.line >= 1 for diagnostic in found.diagnostics)


@settings(max_examples=50)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=200).filter(str.strip))
def test_any_body_is_kept_byte_for_byte(tmp_path_factory: pytest.TempPathFactory, body: str) -> None:
    folder = tmp_path_factory.mktemp("source")
    head = CONVENTION[: CONVENTION.index("**")]
    write(folder, {"phares/convention.md": head + body})
    act = read_one(folder).actes[0]
    assert act.source == body
    assert act.sha256 == hashlib.sha256(body.encode()).hexdigest()


@pytest.mark.parametrize(
    ("text", "citation", "held"),
    [
        ("l'article 1<sup>er</sup> de la **convention**", "l’article 1er de la convention", True),
        ("voir [le site](https://exemple.fr/a)\nde la mission", "voir le site de la mission", True),
        ("\\*\\* trois euros", "** trois euros", True),
        ("les élèves de 3^e", "élèves de 3e", True),
        ("### Rappel\n\nDes faits", "Rappel Des faits", True),
        ("douze mois", "douze ans", False),
        ("douze mois", "Douze mois", False),
        ("douze mois", "ouze mois", False),
        ("douze mois", "mois", False),
        ("douze mois", "", False),
    ],
)
def test_citations(text: str, citation: str, held: bool) -> None:
    assert holds(text, citation) is held


def test_the_four_dossiers(checkout: Path) -> None:
    dossiers = {dossier.id: dossier for dossier in read_source(checkout / "source")}
    assert {name: [act.id for act in dossier.actes] for name, dossier in dossiers.items()} == {
        "classe-a-12": ["convention", "avenant-1", "convention-de-service"],
        "engagement-civique": ["convention", "avenant-1"],
        "inserjeunes": ["convention"],
        "mon-stage-de-3e": ["convention", "avenant-1", "avenant-2", "avenant-3", "avenant-4"],
    }
    held = {f"{name}/{act.id}.md" for name, dossier in dossiers.items() for act in dossier.actes if act.statut == "versé"}
    assert held == set(SEEDS)
    assert not [found for dossier in dossiers.values() for found in dossier.alertes if found.severity != "note"]


def test_facts_that_contradict_each_other_are_both_kept(checkout: Path) -> None:
    (stage,) = (dossier for dossier in read_source(checkout / "source") if dossier.id == "mon-stage-de-3e")
    third = stage.actes[3]
    assert [fact.valeur for fact in third.faits if fact.sujet == "durée" and "mois" in fact.valeur] == [
        "sept mois supplémentaires",
        "huit mois supplémentaires",
    ]
    portions = {(fact.portion, fact.preuve) for fact in third.faits if fact.portion}
    assert portions == {
        ("le dernier alinéa de l'article 1er", "explicite"),
        ("l'article 2", "explicite"),
        ("l'article 4", "déduite"),
        ("l'article 9", "déduite"),
    }


@pytest.mark.parametrize(("name", "seed"), SEEDS.items())
def test_the_deposited_texts_are_the_seeds_byte_for_byte(checkout: Path, shared: Path, name: str, seed: str) -> None:
    content = (checkout / "source" / name).read_bytes()
    expected = (shared / "seeds" / seed).read_bytes()
    assert content.split(b"\n---\n", 1)[1] == expected
    (act,) = (act for dossier in read_source(checkout / "source") for act in dossier.actes if act.path == f"source/{name}")
    assert act.sha256 == hashlib.sha256(expected).hexdigest()
