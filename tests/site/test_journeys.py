"""Whole journeys on a convention that misses nothing: a citizen, a legal team, by keyboard, on a phone, without script."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.site.conftest import FICTITIOUS

pytestmark = pytest.mark.browser

ATELIER = f"{FICTITIOUS}conventions/atelier-des-ponts/"
COMPARISON = f"{ATELIER}comparer/convention/avenant-3/"
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const label = one.labels?.[0], shown = label ? getComputedStyle(label) : style;
  return {
    name: (one.ariaLabel || one.textContent || one.name || one.id).trim().replace(/\\s+/g, " ").slice(0, 60),
    tag: one.tagName, top: box.top + scrollY, visible: box.width > 0 && box.height > 0,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || shown.outlineStyle !== "none",
    inText: Boolean(one.closest("article")),
  };
}"""


def search(page: Page, root: str, words: str) -> Locator:
    """What a search finds, once it has ended."""
    page.goto(f"{root}recherche/")
    page.get_by_role("main").get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator("[data-cs-etat]")).to_have_text(re.compile(r"passage"), timeout=15_000)
    return page.locator("[data-cs-resultats] li")


def find_and_read(page: Page) -> None:
    """From the home page to the text, and to what it was at a date."""
    page.goto(FICTITIOUS)
    page.get_by_role("main").get_by_role("link", name="Atelier des ponts", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Atelier des ponts")
    expect(page.get_by_text("issue de l’avenant n° 3 signé le 1er décembre 2023").first).to_be_visible()
    page.get_by_role("link", name="Lire le texte").click()
    expect(page.locator("#art-3-al-1")).to_contain_text("Le montant est de 55 000 euros.")
    page.get_by_role("navigation", name="Ce dossier").get_by_role("link", name="À une date").click()


def test_a_citizen_finds_reads_and_goes_to_a_date(page: Page) -> None:
    find_and_read(page)
    page.get_by_label("Date").fill("2022-02-01")
    page.get_by_role("status").get_by_role("link").click()
    expect(page.get_by_text("Ancienne version")).to_be_visible()
    expect(page.locator("#art-3-al-1")).to_contain_text("40 000 euros")
    page.get_by_role("link", name="Lire la dernière version connue").click()
    expect(page.locator("#art-3-al-1")).to_contain_text("55 000 euros")


def test_the_same_on_a_phone(context: BrowserContext) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    find_and_read(page)
    expect(page.get_by_label("Date")).to_be_visible()


def test_the_same_without_script(without_script: Page) -> None:
    find_and_read(without_script)
    row = without_script.get_by_role("row").filter(has_text="10 janvier 2022")
    row.get_by_role("link").first.click()
    expect(without_script.locator("#art-3-al-1")).to_contain_text("40 000 euros")


def test_a_legal_team_compares(page: Page) -> None:
    page.goto(ATELIER)
    page.get_by_role("link", name="Comparer deux versions").click()
    page.locator('a[href$="convention/avenant-3/"]').first.click()
    expect(page).to_have_url(re.compile(re.escape(COMPARISON)))
    expect(page.locator("del:visible").filter(has_text="40 000").first).to_be_visible()
    expect(page.locator("ins:visible").filter(has_text="55 000").first).to_be_visible()
    everything = page.locator(".cs-rang:visible").count()
    page.get_by_label("les modifications seules").check()
    assert 0 < page.locator(".cs-rang:visible").count() < everything
    page.get_by_label("côte à côte").check()
    left, right = page.locator(".cs-rang-changed .cs-old").first, page.locator(".cs-rang-changed .cs-new").first
    one, other = left.bounding_box(), right.bounding_box()
    assert one is not None
    assert other is not None
    assert abs(one["y"] - other["y"]) < 2, "rows are not aligned"
    assert one["x"] + one["width"] <= other["x"]
    page.get_by_role("link", name="suivante").click()
    first = page.evaluate("location.hash")
    page.get_by_role("link", name="suivante").click()
    assert page.evaluate("location.hash") != first
    page.get_by_role("link", name="précédente").click()
    assert page.evaluate("location.hash") == first


def test_a_change_leads_to_its_sentence_and_back(page: Page) -> None:
    page.goto(ATELIER)
    line = page.locator("#art-3-al-1")
    line.get_by_text("Modifié par l’avenant n° 1").click()
    expect(line).to_contain_text("les mots « 40 000 euros » sont remplacés par les mots « 55 000 euros »")
    line.get_by_role("link", name="Lire dans l’acte").click()
    expect(page).to_have_url(re.compile(rf"{ATELIER}actes/avenant-1/#"))
    effect = page.locator(":target")
    expect(effect).to_contain_text("Appliquée")
    effect.get_by_role("link").first.click()
    expect(page.locator(":target")).to_contain_text("55 000 euros")


def test_marks_of_a_comparison_are_said_in_words(page: Page) -> None:
    page.goto(f"{ATELIER}comparer/convention/avenant-1/")
    tree = page.locator(".cs-redline").aria_snapshot()
    assert "début de la suppression" in tree
    assert "fin de l’ajout" in tree or "fin de l'ajout" in tree


@pytest.mark.parametrize(("typed", "words"), [("releve", "relevé"), ("l’objet", "Objet"), ("DELEGATAIRE", "délégataire")])
def test_accents_case_and_elisions_do_not_matter(page: Page, typed: str, words: str) -> None:
    found = search(page, FICTITIOUS, typed)
    assert words.casefold() in found.first.inner_text().casefold()


def test_a_result_lands_on_its_alinea(page: Page) -> None:
    found = search(page, FICTITIOUS, "« compte rendu est public »")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("Article 4")
    expect(found).to_contain_text("avenant n° 3")
    found.get_by_role("link").click()
    expect(page.locator(":target")).to_have_id("art-4-al-2")
    expect(page.locator(":target")).to_contain_text("Son compte rendu est public.")


@pytest.mark.parametrize(
    "words", ["« 40 000 euros »", "40 000", "« la publication des plans »", "conservés", "publication", "« 31 décembre 2023 »"]
)
def test_deleted_words_and_older_versions_never_match(page: Page, words: str) -> None:
    found = search(page, FICTITIOUS, words)
    expect(page.locator("[data-cs-etat]")).to_have_text(
        f"Aucun passage trouvé : « {words.strip('« »')} » n’est dans aucun texte."
    )
    expect(found).to_have_count(0)


def test_by_keyboard_alone(page: Page) -> None:
    """Every stop is visible, outlined and below the one before; the first leads to the text."""
    page.goto(COMPARISON)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["name"] == "Aller au contenu"
    stops = []
    for _ in range(60):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            break
        stops.append(stop)
    assert [stop["name"] for stop in stops if not stop["outlined"]] == []
    inside = [stop for stop in stops if stop["inText"] and stop["visible"]]
    tops = [stop["top"] for stop in inside if stop["tag"] == "A"]
    assert len(tops) > 5
    assert all(later >= earlier - 60 for earlier, later in pairwise(tops)), "the order jumps back up"


def test_comparing_by_keyboard_alone(page: Page) -> None:
    page.goto(COMPARISON)
    page.get_by_label("à la suite").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("côte à côte")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("les modifications seules")).to_be_checked()
    expect(page.locator(".cs-rang-equal").first).to_be_hidden()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash").startswith(("#cs-m-", "#cs-r-"))
    assert page.evaluate("document.activeElement.id") == page.evaluate("location.hash.slice(1)")


def test_searching_and_opening_a_change_by_keyboard_alone(page: Page) -> None:
    page.goto(FICTITIOUS)
    page.get_by_role("main").get_by_role("searchbox").focus()
    page.keyboard.type("montant")
    page.keyboard.press("Enter")
    result = page.locator("[data-cs-resultats] a").first
    expect(result).to_be_visible(timeout=15_000)
    result.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{ATELIER}**")
    mark = page.locator("#art-3-al-1 summary").first
    mark.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#art-3-al-1").get_by_role("link", name="Lire dans l’acte")).to_be_visible()


def test_the_menu_opens_on_a_phone_without_script(chromium: Browser, origin: str) -> None:
    visit = chromium.new_context(base_url=origin, java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = visit.new_page()
    page.goto(ATELIER)
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("navigation").get_by_role("link", name="Glossaire").first).to_be_visible()
    visit.close()
