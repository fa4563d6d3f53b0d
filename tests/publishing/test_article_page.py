"""One article through time: each wording, what separates it from the one before, who did it, what is not held."""

from __future__ import annotations

import re
from html import unescape

from generator.publishing.publish import Publication

ATELIER = "conventions/atelier-des-ponts/articles/"
STAGE = "conventions/mon-stage-de-3e/articles/"


def sections(publication: Publication, address: str) -> dict[str, str]:
    """The HTML of each wording, by its title."""
    html = publication.pages[address].html
    found = re.findall(
        r'<section class="cs-redaction">(.*?)(?=<section class="cs-redaction">|<p class="cs-mention">)', html, re.S
    )
    return {words(re.findall(r"<h2[^>]*>(.*?)<small>", one, re.S)[0]): one for one in found}


def words(html: str) -> str:
    """What a reader sees."""
    html = re.sub(r"</?(?:a|strong|em|span|small|del|ins)\b[^>]*>", "", html)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).replace("’", "'").split())


def test_the_redline_stands_on_the_page_with_its_sentence(fictitious: Publication) -> None:
    made = sections(fictitious, f"{ATELIER}3/")
    assert list(made) == ["Rédaction issue de l'avenant n° 1", "Rédaction issue de la convention initiale"]
    first = made["Rédaction issue de l'avenant n° 1"]
    assert "L'avenant n° 1, art. 1er" in words(first)
    assert "les mots « 40 000 euros » sont remplacés par les mots « 55 000 euros »" in words(first)
    assert "Ce qui change depuis la version issue de la convention initiale 1 modification" in words(first)
    assert re.search(r"<del>.*40 000.*</del><ins>.*55 000.*</ins>", first, re.S)
    assert "Inchangée par l'avenant n° 2 et l'avenant n° 3." in words(first)
    assert "<del" not in made["Rédaction issue de la convention initiale"]


def test_an_article_that_came_and_went_says_by_whom(fictitious: Publication) -> None:
    made = sections(fictitious, f"{ATELIER}4bis/")
    gone, came = made["Rédaction issue de l'avenant n° 3"], made["Rédaction issue de l'avenant n° 2"]
    assert "article abrogé par l'avenant n° 3, art. 2" in words(gone)
    assert re.search(r"<del[^>]*>.*Les relevés sont conservés dix ans\..*</del>", gone, re.S)
    assert "article ajouté par l'avenant n° 2, art. 3" in words(came)
    assert re.search(r"<ins[^>]*>.*Les relevés sont conservés dix ans\..*</ins>", came, re.S)


def test_each_version_has_its_line(fictitious: Publication) -> None:
    said = words(fictitious.pages[f"{ATELIER}4bis/"].html)
    assert "Avenant n° 1 signé le 5 septembre 2022 absent" in said
    assert "Avenant n° 3 signé le 1er décembre 2023 1 modification abrogé" in said


def test_what_is_not_held_is_drawn_and_never_compared(deposited: Publication) -> None:
    made = sections(deposited, f"{STAGE}4/")
    last = made["Rédaction issue de l'avenant n° 4"]
    redline = last[: last.index('class="cs-actions-mini"')]
    assert "<del" not in redline
    assert "<ins" not in redline
    assert "Texte nouveau issu de l'avenant n° 4, art. 3" in words(redline)
    assert "Texte antérieur non versé" in words(redline)
    assert "1 texte nouveau dont l'ancien état est inconnu" in words(redline)
    assert "avenant n° 3, selon l'avenant n° 4" in words(made["Rédaction issue de l'avenant n° 3"])


def test_silence_is_not_said_to_be_sameness(deposited: Publication) -> None:
    said = words(deposited.pages[f"{STAGE}6/"].html)
    assert "Inchangée" not in said
    assert "Rien de plus n'en est connu après" in said
    assert "Aucun acte versé ne dit si l'avenant n° 1 et l'avenant n° 3, non versés, l'ont changée." in said
