"""The page of an act: each sentence and its effect, each alinéa and where it is read, what the reading made of every passage."""

from __future__ import annotations

import re
from html import unescape

import pytest

from generator.model import BlockKind
from generator.publishing.act_map import MARKS, mark_of
from generator.publishing.publish import Publication

ATELIER = "conventions/atelier-des-ponts/"


def words(html: str) -> str:
    """What a reader sees."""
    html = re.sub(r"</?(?:a|strong|em|span|small|del|ins|q)\b[^>]*>", "", html)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).replace("’", "'").split())


def block(page: str, sentence: str) -> str:
    """What stands under one sentence of the deposited text."""
    found: list[str] = re.findall(rf'<div class="cs-effets" id="{sentence}">(.*?)\n      </div>', page, re.S)
    return found[0]


def test_a_sentence_leads_to_what_it_wrote_and_to_what_stood_there(fictitious: Publication) -> None:
    html = fictitious.pages[f"{ATELIER}actes/avenant-3/"].html
    effect = block(html, "i1")
    assert "Appliquée : article 5" in words(effect)
    assert "A écrit : article 5, alinéa 1 à article 5, alinéa 2" in words(effect)
    assert re.search(r'href="\.\./\.\./#art-5-al-2"', effect)
    assert re.search(r'href="\.\./\.\./comparer/avenant-2/avenant-3/#art-5">Comparer avec le texte d.avant', effect)


def test_a_refusal_says_why_what_to_do_and_where_it_is_shown(fictitious: Publication) -> None:
    html = fictitious.pages[f"{ATELIER}actes/avenant-2/"].html
    effect = block(html, "i2")
    assert "Non appliquée : article 1er — Dans l'article 1er, l'alinéa visé n'a pas été trouvé" in words(effect)
    assert "À faire : Vérifier la référence, ou verser l'acte qui a créé la portion." in words(effect)
    assert 'href="../../versions/avenant-2/#art-1"' in effect
    assert "Comparer" not in words(effect)


def test_every_sentence_is_listed_with_its_article_its_line_and_its_words(fictitious: Publication) -> None:
    html = fictitious.pages[f"{ATELIER}actes/avenant-2/"].html
    listed = re.findall(r"<li>(.*?)</li>", re.findall(r'<ol class="cs-phrases">(.*?)</ol>', html, re.S)[0], re.S)
    assert len(listed) == 3
    assert words(listed[0]).startswith("Art. 1er, ligne 5 : Le quatrième alinéa de l'article 2 de la convention est supprimé.")
    assert 'href="#i1"' in listed[0]
    assert "Appliquée : article 2, alinéa 4" in words(listed[0])
    assert "Non appliquée" in words(listed[1])


def test_an_alinea_of_an_act_leads_to_its_place_in_the_text(fictitious: Publication) -> None:
    html = fictitious.pages[f"{ATELIER}actes/avenant-2/"].html
    brought = html[html.index('id="l-17"') : html.index('id="l-19"')]
    assert 'href="../../versions/avenant-2/#art-4bis-al-1"' in brought
    assert "n'est plus dans la dernière version connue" in words(brought)
    still = fictitious.pages[f"{ATELIER}actes/avenant-1/"].html
    assert "Se lit dans le texte : article 4, alinéa 2" in words(still)
    assert "n'est plus dans" not in words(still)


def test_from_an_alinea_to_the_words_of_its_sentence(fictitious: Publication) -> None:
    html = fictitious.pages[ATELIER].html
    line = html[html.index('id="art-3-al-1"') : html.index('id="art-4"')]
    assert "La phrase qui l'a fait (avenant n° 1, art. 1er, ligne 5) : À l'article 3 de la convention" in words(line)


def test_the_drawing_counts_every_passage_once(deposited: Publication) -> None:
    html = deposited.pages["conventions/mon-stage-de-3e/actes/avenant-4/"].html
    drawn = re.findall(r"<svg[^>]*role=\"img\".*?</svg>", html, re.S)[0]
    legend = re.findall(r"<figcaption>.*?</figcaption>", html, re.S)[0]
    counts = [int(count) for count in re.findall(r"</svg> (\d+)", legend)]
    blocks = len(re.findall(r'<div class="cs-bl ', html))
    assert drawn.count('<rect class="cs-c-') - drawn.count("cs-c-fond") == blocks == sum(counts)
    assert f"{blocks} passages sur {blocks} ont une classe (100 %)" in words(legend)
    assert "5 phrases appliquées, 12 passages de texte apporté" in drawn.replace("\N{NO-BREAK SPACE}", " ")


def test_a_text_beside_the_convention_is_reached_too(deposited: Publication) -> None:
    page = deposited.pages["conventions/classe-a-12/actes/convention-de-service/"]
    assert "Se lit dans le texte : stipulations propres, article 2, alinéa 1" in words(page.html)


@pytest.mark.parametrize("kind", BlockKind)
@pytest.mark.parametrize("status", ["", "applied", "refused", "annotated"])
def test_every_passage_has_a_mark_and_nothing_hides_a_refusal(kind: BlockKind, status: str) -> None:
    mark = mark_of(kind, status)
    assert mark in MARKS
    if kind is BlockKind.UNDETERMINED:
        assert mark == "undetermined"
    elif status in {"refused", "annotated"}:
        assert mark == status
