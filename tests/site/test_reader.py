"""What readers do: cite a passage, look for a phrase, go to a date, follow a change to its sentence and back, compare."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = pytest.mark.browser

DOSSIER = "/conventions/mon-stage-de-3e/"


def test_a_passage_is_cited_with_an_address_that_lasts(context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(DOSSIER)
    page.get_by_label("les numéros d’alinéa").check()
    page.locator("#art-4-al-2").get_by_role("button", name="Citer").click()
    expect(page.get_by_role("status").filter(has_text="Référence copiée")).to_have_count(1)
    copied = " ".join(str(page.evaluate("navigator.clipboard.readText()")).split())
    assert "version issue de l’avenant n° 4, signé le 1er mars 2021, Article 4, alinéa 2" in copied
    assert f"{DOSSIER}versions/avenant-4/#art-4-al-2" in copied
    assert "sans valeur officielle" in copied
    assert "consulté" not in copied


def test_a_passage_is_cited_without_script(without_script: Page) -> None:
    without_script.goto(DOSSIER)
    article = without_script.locator("section.cs-part").filter(has=without_script.locator("#art-4"))
    expect(article.locator("#art-4-al-2").get_by_text("Citer")).to_have_count(0)
    article.locator(".cs-reference summary").click()
    expect(article.locator(".cs-reference")).to_contain_text("version issue de l’avenant n° 4, signé le 1er mars 2021, Article 4")
    article.get_by_role("link", name="alinéa 2", exact=True).click()
    expect(without_script).to_have_url(re.compile(rf"{DOSSIER}versions/avenant-4/#art-4-al-2$"))


def test_an_article_is_cited_with_one_button(context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(DOSSIER)
    fold = page.locator("section.cs-part").filter(has=page.locator("#art-4")).locator(".cs-reference")
    fold.locator("summary").click()
    fold.get_by_role("button", name="Citer").click()
    copied = " ".join(str(page.evaluate("navigator.clipboard.readText()")).split())
    assert f"{DOSSIER}versions/avenant-4/#art-4" in copied
    assert "alinéa" not in copied


@pytest.mark.parametrize("words", ["« préavis de trois mois »", '"preavis de trois mois"'])
def test_a_phrase_between_quotation_marks_is_looked_for_as_it_is(page: Page, words: str) -> None:
    page.goto("/recherche/")
    page.get_by_label("Chercher dans les dernières versions connues").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator("[data-cs-etat]")).to_have_text("1 passage dans 1 texte.")
    found = page.locator("[data-cs-resultats] li")
    expect(found).to_contain_text("version issue de la convention initiale")
    found.get_by_role("link").click()
    expect(page.locator(":target")).to_contain_text("préavis de trois mois")


def test_words_in_another_order_are_not_a_phrase(page: Page) -> None:
    page.goto("/recherche/?q=%22trois+préavis%22")
    expect(page.locator("[data-cs-etat]")).to_contain_text("Aucun passage trouvé")


@pytest.mark.parametrize(("day", "answer"), [("2020-01-01", "avenant n° 2"), ("2010-01-01", "aucun texte connu")])
def test_a_date_gives_a_version(page: Page, day: str, answer: str) -> None:
    page.goto(f"{DOSSIER}a-une-date/")
    page.get_by_label("Date").fill(day)
    expect(page.get_by_role("status")).to_contain_text(answer)
    assert f"jour={day}" in page.url


def test_a_change_leads_to_its_sentence_and_back(page: Page) -> None:
    page.goto(DOSSIER)
    line = page.locator("#art-4-al-2")
    line.get_by_text("Remplacé par l’avenant n° 4").click()
    line.get_by_role("link", name="Lire dans l’acte").click()
    effects = page.locator(":target")
    expect(effects).to_contain_text("Appliquée")
    effects.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/conventions/mon-stage-de-3e/#art-4"))


def test_a_comparison_keeps_its_presentation_in_its_address(page: Page) -> None:
    page.goto("/conventions/mon-stage-de-3e/comparer/avenant-2/avenant-4/")
    page.get_by_label("côte à côte").check()
    page.get_by_label("les modifications seules").check()
    assert "vue=cote-a-cote" in page.url
    page.reload()
    expect(page.get_by_label("côte à côte")).to_be_checked()
    expect(page.locator(".cs-rang-equal").first).to_be_hidden()


def test_a_comparison_needs_no_script(without_script: Page) -> None:
    without_script.goto("/conventions/mon-stage-de-3e/comparer/avenant-2/avenant-4/")
    without_script.get_by_label("côte à côte").check()
    left = without_script.locator(".cs-rang-equal > .cs-old").first
    right = without_script.locator(".cs-rang-equal > .cs-new").first
    expect(left).to_be_visible()
    one, other = left.bounding_box(), right.bounding_box()
    assert one is not None
    assert other is not None
    assert one["x"] + one["width"] <= other["x"]


def test_an_old_version_leads_to_the_latest(page: Page) -> None:
    page.goto(f"{DOSSIER}versions/avenant-2/")
    expect(page.get_by_text("Ancienne version")).to_be_visible()
    page.get_by_role("link", name="Lire la dernière version connue").click()
    expect(page).to_have_url(re.compile(r"/conventions/mon-stage-de-3e/$"))
