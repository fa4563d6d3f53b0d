"""What a citizen meets on a convention's page: a short banner, the essentials, a drawing, words explained, what is missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.site.conftest import FICTITIOUS
from tests.site.test_every_kind import RULES, violations

pytestmark = pytest.mark.browser

STAGE = "/conventions/mon-stage-de-3e/"
ATELIER = f"{FICTITIOUS}conventions/atelier-des-ponts/"
DOSSIERS = (STAGE, "/conventions/inserjeunes/", "/conventions/engagement-civique/", "/conventions/classe-a-12/", ATELIER)
PHONE = {"width": 390, "height": 844}


def on_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    page.goto(address)


def bottom(part: Locator) -> float:
    box = part.bounding_box()
    assert box is not None
    return box["y"] + box["height"]


@pytest.mark.parametrize("address", DOSSIERS)
def test_the_first_screen_of_a_phone_says_the_essential_and_leads_to_the_text(page: Page, address: str) -> None:
    on_phone(page, address)
    assert bottom(page.locator(".cs-bandeau")) < PHONE["height"] * 2 / 3
    link = page.get_by_role("link", name="Lire le texte")
    assert bottom(link) < PHONE["height"]
    expect(page.locator(".cs-bandeau")).to_contain_text("seuls les actes signés font foi")
    link.click()
    top = page.locator("#cs-texte").bounding_box()
    assert top is not None
    assert 0 <= top["y"] < PHONE["height"] / 2


def test_the_banner_opens_without_script(without_script: Page) -> None:
    without_script.goto(STAGE)
    banner = without_script.locator(".cs-bandeau")
    expect(banner).to_contain_text("3 actes manquent")
    expect(banner.get_by_role("link", name="avenant n° 3")).to_be_hidden()
    banner.get_by_text("Texte incomplet").click()
    expect(banner.get_by_role("link", name="avenant n° 3")).to_be_visible()
    banner.get_by_role("link", name=re.compile("Le déposer")).click()
    expect(without_script.get_by_role("heading", level=1)).to_have_text("Déposer un texte")


@pytest.mark.parametrize("address", [STAGE, ATELIER])
def test_acts_are_drawn_across_a_window_and_down_a_phone(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator(".cs-frise")).to_be_visible()
    assert page.locator(".cs-rail:visible").count() == 0
    acts = page.locator("ol.cs-versions > li")
    assert page.locator(".cs-frise circle").count() == acts.count()
    label = page.locator(".cs-frise").get_attribute("aria-label") or ""
    for name in page.locator("ol.cs-versions .cs-version-nom").all_inner_texts():
        assert name.casefold() in label.casefold()

    on_phone(page, address)
    expect(page.locator(".cs-frise")).to_be_hidden()
    assert page.locator(".cs-rail:visible").count() == acts.count()
    heights = [box["y"] for rail in page.locator(".cs-rail circle").all() if (box := rail.bounding_box())]
    assert heights == sorted(heights)
    assert len(set(heights)) == acts.count()
    # Each piece is as high as its act: the line ends with the first one.
    for act in acts.all():
        box, piece = act.bounding_box(), act.locator(".cs-rail").bounding_box()
        assert box is not None
        assert piece is not None
        assert abs(piece["height"] - box["height"]) < 2


def test_contradictions_stand_side_by_side_with_their_sources(page: Page) -> None:
    page.goto(STAGE)
    clash = page.locator(".cs-desaccord")
    expect(clash).to_contain_text("les actes ne concordent pas")
    first, second = clash.locator(".cs-face > div").all()
    expect(first).to_contain_text("sept mois supplémentaires")
    expect(second).to_contain_text("huit mois supplémentaires")
    one, other = first.bounding_box(), second.bounding_box()
    assert one is not None
    assert other is not None
    assert abs(one["y"] - other["y"]) < 2
    first.get_by_role("link").click()
    expect(page.locator(":target")).to_contain_text("sept mois supplémentaires")


@pytest.mark.parametrize(
    ("address", "name", "said", "words"),
    [
        (STAGE, "Montant", "3 770 224,00 € au total", "portant le montant total de la convention à 3 770 224,00 €"),
        (STAGE, "Durée", "47 mois au total", "Sa durée totale est ainsi de 47 mois."),
        (STAGE, "Fin stipulée", "31 décembre 2021", "soit jusqu'au 31 décembre 2021"),
        ("/conventions/inserjeunes/", "Fin stipulée", "31 mars 2024", "Elle est conclue jusqu'au 31 mars 2024."),
        ("/conventions/engagement-civique/", "Durée", "pendant 1 an", "reconduit la convention"),
        ("/conventions/classe-a-12/", "Montant", "50 000 €", "montant maximum de 50 000 €"),
        (ATELIER, "Montant", "55 000 euros", "Le montant est de 55 000 euros."),
        (ATELIER, "Fin stipulée", "31 décembre 2025", "jusqu'au 31 décembre 2025"),
    ],
)
def test_each_value_of_the_essentials_leads_to_the_words_that_say_it(
    without_script: Page, address: str, name: str, said: str, words: str
) -> None:
    without_script.goto(address)
    row = without_script.get_by_role("row").filter(has=without_script.get_by_role("rowheader", name=name, exact=True))
    value = row.locator(".cs-propos").first
    expect(value).to_contain_text(said)
    value.get_by_role("link").first.click()
    expect(without_script.locator(":target")).to_contain_text(words)


def test_a_table_of_the_essentials_keeps_its_rows_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    page.goto("/conventions/inserjeunes/")
    row = page.locator(".cs-essentiel .cs-table tbody tr").first
    tops = row.locator("td").evaluate_all("cells => cells.map(cell => Math.round(cell.getBoundingClientRect().top))")
    assert len(tops) == 3
    assert len(set(tops)) == 1


def test_what_the_site_adds_up_is_said_to_be_its_own(page: Page) -> None:
    page.goto(STAGE)
    stated = r"^Somme calculée par ce site\s:\s250\s000\s€\s.*=\s3\s770\s224\s€"
    expect(page.locator(".cs-calcul")).to_have_text(re.compile(stated))
    page.goto("/conventions/inserjeunes/")
    expect(page.locator(".cs-calcul")).to_have_count(2)


def test_a_word_is_explained_by_keyboard(page: Page) -> None:
    page.goto(STAGE)
    word = page.locator(".cs-bandeau .cs-mot").first
    meaning = page.locator(f"#{word.get_attribute('popovertarget')}")
    expect(meaning).to_be_hidden()
    word.focus()
    page.keyboard.press("Enter")
    expect(meaning).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Tout le glossaire"
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    expect(word).to_be_focused()


def test_a_word_is_explained_by_touch_without_script_and_stays_in_the_window(without_script: Page) -> None:
    on_phone(without_script, STAGE)
    for word in without_script.locator(".cs-mot:visible").all()[:6]:
        word.click()
        meaning = without_script.locator(f"#{word.get_attribute('popovertarget')}")
        expect(meaning).to_be_visible()
        box = meaning.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
        without_script.keyboard.press("Escape")
        expect(meaning).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_open_definition(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(STAGE)
    page.locator(".cs-mots .cs-mot").first.click()
    expect(page.locator(".cs-def:popover-open")).to_have_count(1)
    assert violations(page, RULES) == []


def test_copying_an_article_copies_its_words_alone(context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("/conventions/inserjeunes/")
    page.evaluate(
        """() => {
          const range = document.createRange();
          range.setStartBefore(document.querySelector('#art-1-al-4'));
          range.setEndAfter(document.querySelector('#art-2-al-1'));
          getSelection().removeAllRanges(); getSelection().addRange(range);
        }"""
    )
    page.keyboard.press("Control+c")
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert "Cette autorisation couvre" in copied
    assert "Article 2 : Obligations du délégant" in copied
    assert "Celui qui confie" not in copied
    assert "Mots expliqués" not in copied


def test_a_missing_text_says_what_is_known_and_how_to_give_it(without_script: Page) -> None:
    without_script.goto(STAGE)
    hole = without_script.locator("section.cs-part").filter(has=without_script.locator("#art-2")).locator(".cs-manque").first
    expect(hole).to_contain_text("3 alinéas")
    assert "repeating-linear-gradient" in hole.evaluate("(one) => getComputedStyle(one).backgroundImage")
    hole.get_by_text("Ce que d’autres actes en disent").click()
    expect(hole.locator("q").first).to_contain_text("tel que créé par les modifications de la convention initiale")
    expect(hole.get_by_role("link", name="selon l’avenant n° 4").first).to_be_visible()
    hole.get_by_role("link", name="Déposer ce texte").click()
    expect(without_script.get_by_role("heading", level=1)).to_have_text("Déposer un texte")


def test_an_old_version_says_so_wherever_one_lands(page: Page, viewport: tuple[int, int]) -> None:
    page.set_viewport_size({"width": viewport[0], "height": viewport[1]})
    page.goto(f"{STAGE}versions/avenant-2/#art-9-al-2")
    reminder = page.locator(".cs-rappel")
    expect(reminder).to_be_in_viewport()
    expect(page.locator(":target")).to_be_in_viewport()
    covered, target = bottom(reminder), page.locator(":target").bounding_box()
    assert target is not None
    assert target["y"] >= covered - 1, "the reminder hides what the address names"
    reminder.get_by_role("link", name="Lire la plus récente").click()
    expect(page).to_have_url(re.compile(rf"{STAGE}#cs-texte$"))


def test_an_article_of_an_old_version_leads_to_what_it_became(page: Page) -> None:
    page.goto(f"{ATELIER}versions/convention/")
    article = page.locator("section.cs-part").filter(has=page.locator("#art-3"))
    article.get_by_role("link", name="Dans la dernière version connue").click()
    expect(page).to_have_url(re.compile(rf"{ATELIER}#art-3$"))


def test_a_phone_jumps_to_an_article(without_script: Page) -> None:
    on_phone(without_script, ATELIER)
    without_script.get_by_text("Aller à un article").click()
    without_script.locator(".cs-sommaire").get_by_role("link", name="Article 5 : Durée").click()
    expect(without_script.locator("#art-5")).to_be_in_viewport()


def test_a_period_has_its_address_and_says_its_doubts(without_script: Page) -> None:
    without_script.goto(f"{STAGE}a-une-date/#depuis-2019-09-20")
    expect(without_script.locator(":target")).to_contain_text("version issue de l’avenant n° 2")
    without_script.goto("/conventions/engagement-civique/a-une-date/")
    expect(without_script.get_by_role("row").filter(has_text="depuis le")).to_contain_text(
        "l’avenant n° 1, sans date, a pu la changer"
    )
    without_script.goto("/conventions/classe-a-12/a-une-date/")
    expect(without_script.get_by_role("table")).to_have_count(0)
    expect(without_script.get_by_role("main")).to_contain_text("aucun texte ne peut être donné à une date")


def test_no_page_is_left_to_complete(site: Path, fictitious_site: Path) -> None:
    pages = [page for folder in (site, fictitious_site) for page in folder.rglob("*.html")]
    assert len(pages) > 100
    for page in pages:
        assert "à compléter" not in page.read_text("utf-8").replace("\u00a0", " ").casefold(), page
    said = (fictitious_site / "mentions-legales/index.html").read_text("utf-8")
    assert "Service des ouvrages" in said
    assert "ne nomment pas d’hébergeur" in said
