"""A redline as it is shown: what can be read is numbered, what is known on one side only is told apart, nothing is made up."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

import generator
from generator.consolidating.redline import compare
from generator.publishing.dossier_view import DossierView
from generator.publishing.publish import Publication, publish
from generator.publishing.redline_types import RedlineView
from generator.publishing.redline_view import part_change, redline_view
from tests.publishing import fictif

CONVENTION = """---
nature: convention
titre: Convention des balises
signature: 2021-01-04
statut: versé
depot: 2026-11-22
---
Convention des balises

Article 1 : Objet

Le ministère des balises confie à l'agence des phares l'entretien des bouées.

L'agence des phares tient un registre.

Article 2 : Durée

La convention dure deux ans.

Article 3 : Suivi

Un comité se réunit chaque trimestre.

Il rend compte au ministère.

Article 4 : Litiges

Les parties se concertent.
"""
UNHELD = """---
nature: avenant
numero: 1
titre: Avenant n° 1
signature: 2022-01-04
statut: non versé
depot: 2026-11-22
faits:
  - portion: l'article 2
    preuve: explicite
    selon: avenant-2
    citation: tel que remplacé par l'avenant n° 1
---
"""
HELD = """---
nature: avenant
numero: 2
titre: Avenant n° 2
signature: 2023-01-04
statut: versé
depot: 2026-11-22
---
Avenant n° 2

Article 1

L'article 2, tel que remplacé par l'avenant n° 1, est complété par un alinéa ainsi rédigé :

« Elle est renouvelée par accord écrit. »

Article 2

À l'article 3 de la convention, les mots « chaque trimestre » sont remplacés par les mots « chaque mois ».

Article 3

Le premier alinéa de l'article 1 de la convention est supprimé.
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A convention, an avenant that nobody deposited, and a later one."""
    root = tmp_path_factory.mktemp("balises") / "source"
    folder = root / "balises"
    folder.mkdir(parents=True)
    for name, text in (("convention", CONVENTION), ("avenant-1", UNHELD), ("avenant-2", HELD)):
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def shown(source: Path) -> RedlineView:
    """From the convention to the last avenant."""
    dossier = generator.load(source).dossiers["balises"]
    return redline_view(DossierView(dossier, compare), 0, len(dossier.versions) - 1)


@pytest.fixture(scope="module")
def publication(source: Path) -> Publication:
    """Its pages."""
    return publish(generator.load(source), compare)


def words(html: str) -> str:
    """What a reader sees."""
    html = re.sub(r"</?(?:a|strong|em|span|small|del|ins)\b[^>]*>", "", html)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).replace("’", "'").split())


def test_what_is_known_on_one_side_is_counted_apart(shown: RedlineView) -> None:
    assert shown.summary.replace("\N{NO-BREAK SPACE}", " ") == (
        "2 modifications, 1 texte nouveau dont l’ancien état est inconnu, 1 ancien texte dont la suite est inconnue"
    )


def test_stops_follow_each_other_in_the_order_of_the_page(shown: RedlineView) -> None:
    stops = shown.stops.all
    assert [stop.anchor for stop in stops] == ["cs-m-1", "cs-a-1", "cs-n-1", "cs-m-2"]
    assert [stop.previous for stop in stops] == ["", "cs-m-1", "cs-a-1", "cs-n-1"]
    assert [stop.next for stop in stops] == ["cs-a-1", "cs-n-1", "cs-m-2", ""]
    assert stops[3].name == "Modification 2 sur 2"


def test_what_stayed_is_folded_and_named(shown: RedlineView) -> None:
    quiet = [group.quiet.replace("\N{NO-BREAK SPACE}", " ") for group in shown.groups if group.quiet]
    assert quiet == ["Sans changement : article 4"]
    labels = [[stretch.quiet.replace("\N{NO-BREAK SPACE}", " ") for stretch in part.stretches] for part in shown.parts]
    assert labels == [["", "1 alinéa inchangé"], [""], ["", "1 alinéa inchangé"], ["1 alinéa inchangé"]]


def test_a_deletion_is_traced_to_its_sentence(publication: Publication) -> None:
    html = publication.pages["conventions/balises/comparer/convention/avenant-2/"].html
    first = html[html.index('id="cs-m-1"') : html.index('id="cs-a-1"')]
    assert "Modification 1 sur 2 1 alinéa supprimé par l'avenant n° 2, art. 3 (alinéa 1)" in words(first)
    assert 'href="../../../versions/convention/#art-1-al-1">alinéa 1</a>' in first
    assert re.search(r'href="\.\./\.\./\.\./actes/avenant-2/#i3"', first)


def test_text_that_faces_a_hole_has_its_source_and_no_mark(publication: Publication) -> None:
    page = publication.pages["conventions/balises/comparer/convention/avenant-2/"]
    html = page.html[page.html.index('id="art-2"') : page.html.index('id="art-3"')]
    assert "<ins" not in html
    assert "<del" not in html
    said = words(html)
    assert "Ancien texte 1 sur 1 ce qu'il est devenu n'est pas connu" in said
    assert "Texte nouveau 1 sur 1 issu de l'avenant n° 2, art. 1" in said
    assert said.index("La convention dure deux ans.") < said.index("Elle est renouvelée par accord écrit.")
    assert {"cs-m-1", "cs-m-2", "cs-n-1", "cs-a-1"} <= page.anchors


def test_two_versions_that_say_the_same_differ_in_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "source" / "balises"
    folder.mkdir(parents=True)
    (folder / "convention.md").write_text(CONVENTION, encoding="utf-8")
    (folder / "avenant-1.md").write_text(HELD.replace("numero: 2", "numero: 1").partition("Article 1\n")[0], encoding="utf-8")
    pages = publish(generator.load(tmp_path / "source"), compare).pages
    said = words(pages["conventions/balises/comparer/convention/avenant-1/"].html)
    assert "Aucune différence." in said
    assert "Aller au premier passage" not in said
    assert "Sans changement : articles 1, 2, 3 et 4" in said


def deposited(address: str) -> str:
    """What a page of the deposited dossiers says."""
    root = Path(__file__).parents[2]
    return words(publish(generator.load(root / "source"), compare).pages[f"conventions/{address}/"].html)


def test_nothing_held_is_not_sameness() -> None:
    said = deposited("classe-a-12/comparer/convention/convention-de-service")
    assert "Aucun des deux textes n'est versé : rien n'est comparable" in said
    assert "Aucune différence" not in said
    assert "Stipulations propres à la convention de service" in said


def test_what_an_act_says_without_new_words_is_read_beside_its_article() -> None:
    said = deposited("engagement-civique/comparer/convention/avenant-1")
    assert "4 modifications annotées" in said
    second = said[said.index("Article 2") : said.index("Article 3")]
    assert "Modification annotée 1 sur 4" in second
    assert "Modification non textuelle — avenant n° 1" in second
    annexe = said[said.index("Modification annotée 4 sur 4") :]
    assert "Modification de portée indéterminée" in annexe
    history = deposited("engagement-civique/articles/2")
    assert "1 phrase sans texte nouveau" in history
    assert "Modification non textuelle — avenant n° 1" in history


def lines_of(shown: RedlineView, side: str) -> list[str]:
    """Every line that a redline shows on one side, in order; what moved stands where it came to, on the newer side only."""
    found: list[str] = []
    for row in (row for part in shown.parts for stretch in part.stretches for row in stretch.rows):
        if row.unknown is not None:
            pieces = row.unknown.older if side == "older" else row.unknown.newer
            found += [one.line.ident for piece in pieces for one in piece.lines]
        elif not (side == "older" and row.kind == "moved" and row.newer):
            found += [one.line.ident for one in (row.older if side == "older" else row.newer)]
    return found


@pytest.mark.parametrize("folder", ["source", "tests/publishing/source"])
def test_every_line_of_both_texts_is_shown_once(folder: str) -> None:
    pairs = 0
    for dossier in generator.load(Path(__file__).parents[2] / folder).dossiers.values():
        view = DossierView(dossier, compare)
        for newer in range(len(view.versions)):
            for older in range(newer):
                shown = redline_view(view, older, newer)
                for rank, side in ((older, "older"), (newer, "newer")):
                    held = [line.ident for part in view.versions[rank].texte.parts for line in part.body]
                    assert sorted(lines_of(shown, side)) == sorted(held), (dossier.id, older, newer, side)
                assert lines_of(shown, "newer") == [line.ident for part in view.versions[newer].texte.parts for line in part.body]
                pairs += 1
    assert pairs >= 6


def test_a_deletion_is_credited_to_the_sentence_that_made_it(tmp_path: Path) -> None:
    folder = tmp_path / "source" / "balises"
    folder.mkdir(parents=True)
    sentences = (
        "À l'article 3 de la convention, les mots « chaque trimestre » sont remplacés par les mots « chaque mois ».",
        "Le deuxième alinéa de l'article 3 de la convention est supprimé.",
    )
    body = "\n\n".join(f"Article {rank}\n\n{sentence}" for rank, sentence in enumerate(sentences, 1))
    (folder / "convention.md").write_text(CONVENTION, encoding="utf-8")
    (folder / "avenant-1.md").write_text(f"{HELD.replace('numero: 2', 'numero: 1').partition('Article 1')[0]}{body}\n", "utf-8")
    dossier = generator.load(tmp_path / "source").dossiers["balises"]
    rows = [row for part in redline_view(DossierView(dossier, compare), 0, 1).parts for st in part.stretches for row in st.rows]
    assert [deed.href.rpartition("#")[2] for row in rows if row.kind == "deleted" for deed in row.by] == ["i2"]
    assert [deed.href.rpartition("#")[2] for row in rows if row.kind == "changed" for deed in row.by] == ["i1"]


def test_an_article_that_moved_is_a_change() -> None:
    dossier = fictif.whole()
    first = dossier.versions[0]
    one, two, *others = first.texte.parts
    moved = replace(dossier.versions[1], texte=replace(first.texte, parts=(two, one, *others)), outcomes=())
    shown = redline_view(DossierView(replace(dossier, versions=(first, moved)), compare), 0, 1)
    assert shown.summary.replace("\N{NO-BREAK SPACE}", " ") == "1 modification"
    assert [part.what for part in shown.parts if part.stop] == ["article déplacé"]
    for part in (one, two):
        change = part_change(DossierView(replace(dossier, versions=(first, moved)), compare), 0, 1, part)
        assert change is not None
        assert change.part.part is part
        assert [stretch.rows for stretch in change.part.stretches] != []
