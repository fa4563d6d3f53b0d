"""Every page of two fictitious dossiers: the addresses of the plan, honest words, links that lead somewhere, nothing trusted."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urldefrag, urljoin

import pytest

from generator.consolidating.redline import compare
from generator.publishing.publish import Publication, publish
from tests.publishing import fictif

WHOLE = "conventions/carnet-de-sentier/"
HOLED = "conventions/guichet-des-refuges/"
HAND_WRITTEN = {"", "aide/", "guide/"}


def words(html: str) -> str:
    """What a reader sees: tags inside a line vanish, the others part words."""
    inline = re.sub(r"</?(?:a|strong|em|span|small|q|code)\b[^>]*>", "", html)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", inline)).replace("’", "'").split())


def read(publication: Publication, address: str) -> str:
    return words(publication.pages[address].html)


@pytest.mark.parametrize(
    "address",
    [
        "conventions/",
        "controles/",
        "recherche/",
        WHOLE,
        *(f"{WHOLE}versions/{acte}/" for acte in ("convention", "avenant-1", "avenant-2", "avenant-3")),
        *(f"{WHOLE}actes/{acte}/" for acte in ("convention", "avenant-1", "avenant-2", "avenant-3")),
        f"{WHOLE}comparer/",
        f"{WHOLE}comparer/convention/avenant-3/",
        f"{WHOLE}comparer/avenant-1/avenant-2/",
        *(f"{WHOLE}articles/{slug}/" for slug in ("1", "2", "3", "annexe-ii")),
        f"{WHOLE}a-une-date/",
        f"{HOLED}actes/avenant-1/",
    ],
)
def test_the_plan_s_addresses_exist(publication: Publication, address: str) -> None:
    page = publication.pages[address]
    assert page.title
    assert page.description
    assert page.updated
    assert page.html.count("<h1") == 1


def test_every_pair_of_versions_is_compared_once(publication: Publication) -> None:
    pairs = [address for address in publication.pages if re.fullmatch(rf"{WHOLE}comparer/[^/]+/[^/]+/", address)]
    assert len(pairs) == 4 * 3 // 2


def test_every_page_says_what_it_is_worth(publication: Publication) -> None:
    for address in publication.pages:
        said = read(publication, address)
        assert "Document d'information sans valeur officielle : seuls les actes signés font foi." in said, address
        assert not re.search(r"en vigueur|expirée?\b", said), address


def test_every_link_leads_to_a_page_and_an_anchor(publication: Publication) -> None:
    root = "https://site.invalid/"
    broken = []
    for address, page in publication.pages.items():
        for href in re.findall(r'<a [^>]*href="([^"]*)"', page.html):
            target, anchor = urldefrag(urljoin(root + address, href))
            there = target.removeprefix(root)
            known = publication.pages.get(there)
            if known is None and there not in HAND_WRITTEN:
                broken.append((address, href))
            if known is not None and anchor and anchor not in known.anchors:
                broken.append((address, href))
    assert broken == []


def test_headings_of_contents_exist_and_no_anchor_stands_twice(publication: Publication) -> None:
    for address, page in publication.pages.items():
        found = re.findall(r'\sid="([^"]+)"', page.html)
        assert len(found) == len(set(found)), address
        assert {heading.anchor for heading in page.headings} <= page.anchors, address


def test_nothing_deposited_is_ever_markup(publication: Publication) -> None:
    for address, page in publication.pages.items():
        assert fictif.HOSTILE not in page.html, address
        assert "javascript:" not in page.html, address
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in publication.pages[WHOLE].html


def test_same_corpus_same_pages(publication: Publication) -> None:
    assert publish(fictif.corpus(), compare) == publication


def test_the_latest_version_says_where_it_comes_from(publication: Publication) -> None:
    said = read(publication, WHOLE)
    assert "Dernière version connue, issue de l'avenant n° 3 signé le 1er décembre 2022" in said
    assert "Fin stipulée : 31 décembre 2025, selon l'avenant n° 3, art. 1er" in said
    assert "Elle lui ouvre un crédit de 25 000 euros." in said


def test_an_old_version_says_so_and_leads_to_the_latest(publication: Publication) -> None:
    page = publication.pages[f"{WHOLE}versions/avenant-1/"]
    assert "Ancienne version, issue de l'avenant n° 1, signé le 2 novembre 2021" in words(page.html)
    assert 'href="../../">Lire la dernière version connue' in page.html
    pinned = read(publication, f"{WHOLE}versions/avenant-3/")
    assert "Ancienne version" not in pinned
    assert "Dernière version connue" in pinned


def test_a_changed_alinea_opens_what_it_was_and_leads_to_its_sentence(publication: Publication) -> None:
    html = publication.pages[WHOLE].html
    line = html[html.index('id="art-1-al-2"') : html.index('id="art-2"')]
    assert "Modifié par l'avenant n° 1, art. 1er" in words(line)
    assert 'href="actes/avenant-1/#i1"' in line
    assert re.search(r"<del>.*10 000.*</del>.*<ins>.*25 000.*</ins>", line, re.DOTALL)
    assert 'href="actes/convention/#l-7"' in line


def test_what_was_removed_is_recalled(publication: Publication) -> None:
    said = read(publication, WHOLE)
    assert "1 alinéa supprimé par l'avenant n° 2, art. 1er" in said
    assert "- leur publication." in said


def test_what_was_refused_or_annotated_stands_beside_its_article(publication: Publication) -> None:
    html = publication.pages[WHOLE].html
    second = words(html[html.index('id="art-2"') : html.index('id="art-3"')])
    assert "Phrase non appliquée — avenant n° 2, art. 2. L'article 2 n'a que trois alinéas" in second
    assert "Modification non textuelle — avenant n° 2, art. 3" in second
    assert "Phrase non appliquée" not in read(publication, f"{WHOLE}versions/avenant-1/")


def test_a_sentence_tells_what_it_did(publication: Publication) -> None:
    page = publication.pages[f"{WHOLE}actes/avenant-1/"]
    assert {"i1", "i2", "l-5", "l-9"} <= page.anchors
    assert 'href="../../versions/avenant-1/#art-1-al-2">article 1er, alinéa 2' in page.html
    assert "Décompte incertain" in words(page.html)
    assert "2 phrases modificatives, 2 comprises (100 %)" in words(page.html)
    second = read(publication, f"{WHOLE}actes/avenant-2/")
    assert "Non appliquée : article 2 — L'article 2 n'a que trois alinéas : le douzième n'existe pas." in second


def test_an_act_that_is_not_held_shows_what_is_said_of_it(publication: Publication) -> None:
    said = read(publication, f"{HOLED}actes/convention/")
    assert "Texte manquant" in said
    assert "valeurs qui ne concordent pas" in said
    assert "six mois selon l'avenant n° 2 explicite conclue pour six mois" in said
    assert "le dernier alinéa de l'article 1er selon l'avenant n° 2 déduite" in read(publication, f"{HOLED}actes/avenant-1/")


def test_holes_reserves_and_texts_beside_are_shown(publication: Publication) -> None:
    html = publication.pages[HOLED].html
    said = words(html)
    assert "Texte manquant : 1 alinéa." in said
    assert "nombre d'alinéas inconnu, peut-être aucun" in said
    assert "Dernière rédaction connue Ancien libellé." in said
    assert "Réserve — L'avenant n° 1 a pu le changer." in said
    assert "on ne sait pas si d'autres articles suivent" in said
    assert "Stipulations propres à l'avenant n° 2" in said
    assert {"art-1-al-2", "art-1-manque-1", "avenant-2-art-4"} <= publication.pages[HOLED].anchors


def test_a_redline_across_a_hole_compares_nothing(publication: Publication) -> None:
    page = publication.pages[f"{HOLED}comparer/convention/avenant-2/"]
    said = words(page.html)
    assert "1 texte nouveau dont l'ancien état est inconnu, 1 texte à côté de la convention, 2 passages inconnus" in said
    assert "Stipulations propres à l'avenant n° 2" in said
    assert "on ne sait pas si d'autres articles suivent" in said
    assert "Texte antérieur non versé : nombre d'alinéas inconnu, peut-être aucun." in said
    assert "Texte nouveau 1 sur 1 issu de l'avenant n° 2" in said
    rows = page.html[page.html.index('class="cs-redline"') :]
    assert "<ins" not in rows
    assert "<del" not in rows


def test_a_redline_says_in_words_where_changes_begin_and_end(publication: Publication) -> None:
    html = publication.pages[f"{WHOLE}comparer/convention/avenant-1/"].html
    assert "2 modifications" in words(html)
    assert re.search(r"<ins[^>]*><span[^>]*> ?\[début de l.ajout\].*?\[fin de l.ajout\] ?</span></ins>", html, re.DOTALL)
    deletion = r"<del[^>]*><span[^>]*> ?\[début de la suppression\].*?\[fin de la suppression\] ?</span></del>"
    assert re.search(deletion, html, re.DOTALL)
    assert {"cs-m-1", "cs-m-2"} <= publication.pages[f"{WHOLE}comparer/convention/avenant-1/"].anchors


def test_an_article_through_time_gives_each_wording_once(publication: Publication) -> None:
    said = read(publication, f"{WHOLE}articles/3/")
    wordings = re.findall(r"Rédaction issue de (?:l'|la )([^ ]+ (?:n° \d|initiale))", said)
    assert wordings == ["avenant n° 3", "avenant n° 1", "convention initiale"]
    assert "Inchangée par l'avenant n° 2." in said


def test_controls_list_what_is_wrong(publication: Publication) -> None:
    said = read(publication, "controles/")
    assert "Carnet de sentier, avenant n° 2, art. 2 (article 2) — L'article 2 n'a que trois alinéas" in said
    assert "avenant n° 1, ligne 11 : Il en sera reparlé." in said
    assert "Guichet des refuges, avenant n° 1, date inconnue" in said
    assert "deux lignes jointes" in said
    assert "80 % 4 sur 5" in said


def test_only_the_latest_text_is_searched_and_nothing_deleted(publication: Publication) -> None:
    searched = [address for address, page in publication.pages.items() if "data-pagefind-body" in page.html]
    assert searched == [WHOLE, HOLED]
    html = publication.pages[WHOLE].html
    for marks in re.findall(r"<details[^>]*>", html[html.index("cs-a-lire") :]):
        assert "data-pagefind-ignore" in marks or 'class="cs-marque">' in marks


def test_a_date_gives_a_version(publication: Publication) -> None:
    html = publication.pages[f"{WHOLE}a-une-date/"].html
    assert 'data-debut="2022-06-01" data-fin="2022-11-30"' in html
    assert "du 1er juin 2022 au 30 novembre 2022 version issue de l'avenant n° 2" in words(html)
    assert "jusqu'au 3 mars 2021 aucun texte connu à cette date" in words(html)
