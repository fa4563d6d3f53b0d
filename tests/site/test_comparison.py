"""What a legal team does with two versions: walk the changes, put them side by side, keep what matters, print, copy, trace."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.site.conftest import FICTITIOUS
from tests.site.test_every_kind import RULES, violations

pytestmark = pytest.mark.browser

ATELIER = f"{FICTITIOUS}conventions/atelier-des-ponts/"
WHOLE = f"{ATELIER}comparer/convention/avenant-3/"
STAGE = "/conventions/mon-stage-de-3e/"
FIRST = f"{ATELIER}comparer/convention/avenant-1/"
HOLED = f"{STAGE}comparer/avenant-2/avenant-4/"
KINDS_OF_STOP = (
    ("m", "modifications?(?! annotée)"),
    ("n", "textes? nouveaux?"),
    ("a", "anciens? textes?"),
    ("e", "modifications? annotées?"),
    ("r", "phrases? non appliquées?"),
)
SIDES = """() => [...document.querySelectorAll(".cs-rang")].flatMap((row) => {
  const sides = [".cs-old", ".cs-new"].map((side) => row.querySelector(`:scope > ${side}`)?.getBoundingClientRect());
  return sides.every((side) => side?.height) ? [{ old: sides[0].toJSON(), fresh: sides[1].toJSON() }] : [];
})"""
SELECTED = """() => {
  const selection = getSelection();
  selection.selectAllChildren(document.querySelector(".cs-redline"));
  return selection.toString();
}"""


def plain(words: str) -> str:
    """Words without the spaces of French typography."""
    return " ".join(words.replace("’", "'").split())


def test_every_stop_of_every_comparison_can_be_walked_without_script(without_script: Page, site: Path) -> None:
    page = without_script
    walked = 0
    for folder in sorted(site.glob("conventions/*/comparer/*/*/")):
        address = f"/{folder.relative_to(site).as_posix()}/"
        page.goto(address)
        stops: list[str] = page.locator("[data-cs-modif]").evaluate_all("all => all.map(one => one.id)")
        below = [page.locator(f"#{stop} .cs-m-pas").first.get_by_role("link", name="Passage suivant") for stop in stops]
        above = [page.locator(f"#{stop} .cs-m-pas").first.get_by_role("link", name="Passage précédent") for stop in stops]
        for index, (one, other) in enumerate(pairwise(stops)):
            assert below[index].get_attribute("href") == f"#{other}", address
            assert above[index + 1].get_attribute("href") == f"#{one}", address
        if stops:
            assert below[-1].count() == above[0].count() == 0, address
            expect(page.get_by_role("link", name="Aller au premier passage")).to_have_attribute("href", f"#{stops[0]}")
        said = plain(page.locator(".cs-bilan").inner_text())
        for kind, name in KINDS_OF_STOP:
            count = sum(stop.startswith(f"cs-{kind}-") for stop in stops)
            assert bool(re.search(rf"\b{count} {name}", said)) == bool(count), (address, said)
        walked += len(stops)
    assert walked > 20


def test_walking_without_script_goes_where_it_says(without_script: Page) -> None:
    without_script.goto(HOLED)
    without_script.get_by_role("link", name="Aller au premier passage").click()
    seen = []
    for _ in range(9):
        target = without_script.locator(":target")
        expect(target).to_be_in_viewport()
        seen.append(plain(target.locator(".cs-m-num").first.inner_text()))
        onward = target.locator(".cs-m-pas").first.get_by_role("link", name="Passage suivant")
        if onward.count():
            onward.click()
    assert seen[0] == "Ancien texte 1 sur 4"
    assert seen[-1] == "Texte nouveau 5 sur 5"
    assert len(set(seen)) == 9


def test_act_after_act(without_script: Page) -> None:
    without_script.goto(WHOLE)
    steps = without_script.get_by_role("navigation", name="Autres comparaisons")
    expect(steps.locator("[aria-current]")).to_contain_text("tout, depuis la convention initiale")
    steps.get_by_role("link", name="avenant n° 2").click()
    expect(without_script).to_have_url(re.compile(r"comparer/avenant-1/avenant-2/$"))
    expect(steps.locator("[aria-current]")).to_have_text("avenant n° 2")
    expect(without_script.locator(".cs-bilan")).to_contain_text("modifications")


def test_walking_by_keyboard(page: Page) -> None:
    page.goto(WHOLE)
    told = page.locator("[data-cs-ou]")
    for stop, name in (
        ("cs-r-1", "Phrase non appliquée 1 sur 1"),
        ("cs-m-1", "Modification 1 sur 5"),
        ("cs-m-2", "Modification 2 sur 5"),
    ):
        page.keyboard.press("Alt+ArrowDown")
        expect(page.locator(":target")).to_have_id(stop)
        expect(told).to_have_text(name)
        expect(page.locator(f"#{stop}")).to_be_focused()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator(":target")).to_have_id("cs-m-1")
    expect(page.get_by_text("Alt + ↓")).to_be_visible()


def test_no_redline_is_made_up_where_a_side_is_unknown(page: Page) -> None:
    page.goto(HOLED)
    expect(page.locator(".cs-bilan")).to_contain_text(re.compile(r"5\stextes nouveaux dont l’ancien état est inconnu"))
    rows = page.locator(".cs-redline")
    expect(rows.locator("ins, del")).to_have_count(0)
    fresh = page.locator(".cs-piece-new").filter(has_text="1 795 224,00 €")
    expect(fresh.locator(".cs-m-tete")).to_contain_text("issu de l’avenant n° 4, art. 3")
    fresh.get_by_role("link", name="de l’avenant n° 4, art. 3").click()
    expect(page.locator(":target")).to_contain_text("Appliquée")


@pytest.mark.parametrize("address", [WHOLE, HOLED])
def test_sides_are_aligned_row_by_row_and_stack_on_a_phone(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("côte à côte").check()
    rows = page.evaluate(SIDES)
    assert len(rows) > 5
    for row in rows:
        assert abs(row["old"]["top"] - row["fresh"]["top"]) < 2
        assert row["old"]["right"] <= row["fresh"]["left"]
        assert abs(row["old"]["width"] - row["fresh"]["width"]) < 2
    page.set_viewport_size({"width": 390, "height": 844})
    stacked = page.evaluate(SIDES)
    assert all(row["old"]["bottom"] <= row["fresh"]["top"] + 1 for row in stacked)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_changes_alone_fold_what_stayed_and_open_it_on_demand(without_script: Page) -> None:
    page = without_script
    page.goto(FIRST)
    stayed = page.get_by_text("L'atelier élève un relevé des ponts de montagne.").locator("visible=true")
    expect(stayed).to_have_count(1)
    page.get_by_label("les modifications seules").check()
    expect(stayed).to_have_count(0)
    fold = page.get_by_label(re.compile(r"Sans changement.: articles? 1er"))
    expect(fold).to_be_visible()
    fold.check()
    expect(stayed).to_have_count(1)
    expect(page.locator("del:visible").first).to_be_visible()


def test_an_address_leads_to_what_is_folded(page: Page) -> None:
    page.goto(f"{FIRST}?etendue=modifications#art-5")
    expect(page.locator("#art-5")).to_be_visible()
    expect(page.locator("#art-1")).to_be_hidden()


def test_an_address_holds_the_presentation_and_the_place(page: Page, context: BrowserContext) -> None:
    page.goto(WHOLE)
    page.get_by_label("côte à côte").check()
    page.get_by_label("les modifications seules").check()
    page.locator("#cs-m-2 .cs-m-num").click()
    shared = context.new_page()
    shared.goto(page.url)
    expect(shared.get_by_label("côte à côte")).to_be_checked()
    expect(shared.get_by_label("les modifications seules")).to_be_checked()
    expect(shared.locator("#cs-m-2")).to_be_in_viewport()


def test_what_is_copied_keeps_the_marks_on_its_line(page: Page) -> None:
    page.goto(WHOLE)
    copied = [plain(line) for line in str(page.evaluate(SELECTED)).splitlines()]
    mark = "[début de la suppression] 40 000 [fin de la suppression][début de l'ajout] 55 000 [fin de l'ajout]"
    assert f"Le montant est de {mark} euros." in copied
    assert not any("↓" in line for line in copied), "arrows are copied with the text"


def test_it_prints_as_it_is_shown(page: Page, artefacts: Path) -> None:
    page.goto(f"{WHOLE}?vue=cote-a-cote&etendue=modifications")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 672, "height": 960})
    expect(page.locator(".cs-barre")).to_be_hidden()
    rows = page.evaluate(SIDES)
    assert rows
    assert all(abs(row["old"]["top"] - row["fresh"]["top"]) < 2 and row["old"]["right"] <= row["fresh"]["left"] for row in rows)
    for tag, line in (("ins", "underline"), ("del", "line-through")):
        assert line in page.locator(f".cs-redline {tag}:visible").first.evaluate(
            "one => getComputedStyle(one).textDecorationLine"
        )
    page.screenshot(path=artefacts / "comparaison-imprimee.png", full_page=True)


def test_an_insertion_is_heard_from_its_beginning_to_its_end(page: Page) -> None:
    page.goto(WHOLE)
    heard = plain(page.locator(".cs-redline").aria_snapshot())
    assert re.search(r"deletion: \"\[début de la suppression\] 2023 \[fin de la suppression\]\"", heard)
    assert re.search(r"insertion: \"\[début de l'ajout\] 2025 \[fin de l'ajout\]\"", heard)
    assert re.search(
        r"insertion: - text: \"\[début de l'ajout\]\" - paragraph: Elle prend fin sans formalité\. - text: \"\[fin de", heard
    )


@pytest.mark.parametrize("query", ["?vue=cote-a-cote", "?etendue=modifications"])
@pytest.mark.parametrize("address", [WHOLE, HOLED, f"{ATELIER}articles/4bis/", f"{STAGE}articles/4/"])
def test_axe_finds_nothing_in_any_presentation(page: Page, address: str, query: str, viewport: tuple[int, int]) -> None:
    page.set_viewport_size({"width": viewport[0], "height": viewport[1]})
    page.goto(address + query)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert violations(page, RULES) == []
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    assert violations(page, RULES) == []


def test_an_article_through_time_shows_what_changed_without_script(chromium: Browser, origin: str) -> None:
    visit = chromium.new_context(base_url=origin, java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = visit.new_page()
    page.goto(f"{ATELIER}articles/3/")
    newest = page.locator(".cs-redaction").first
    expect(newest.locator("del:visible")).to_contain_text("40 000")
    expect(newest.locator("ins:visible")).to_contain_text("55 000")
    expect(newest).to_contain_text("les mots « 40 000 euros » sont remplacés par les mots « 55 000 euros »")
    page.get_by_label("côte à côte").check()
    left, right = newest.locator(".cs-rang-changed > .cs-old"), newest.locator(".cs-rang-changed > .cs-new")
    one, other = left.bounding_box(), right.bounding_box()
    assert one is not None
    assert other is not None
    assert abs(one["y"] - other["y"]) < 2
    newest.get_by_role("link", name="L’avenant n° 1, art. 1er", exact=True).click()
    expect(page.locator(":target")).to_contain_text("Appliquée")
    visit.close()


def test_an_act_is_traced_both_ways(page: Page) -> None:
    page.goto(f"{ATELIER}actes/avenant-3/")
    drawing = page.get_by_role("img", name="L’acte du début à la fin")
    expect(drawing).to_be_visible()
    listed = page.locator(".cs-phrases li").first
    listed.get_by_role("link", name=re.compile("ligne")).click()
    effect = page.locator(":target")
    effect.get_by_role("link", name="article 5, alinéa 2").click()
    expect(page.locator(":target")).to_contain_text("Elle prend fin sans formalité.")
    page.go_back()
    page.locator(":target").get_by_role("link", name="Comparer avec le texte d’avant").click()
    expect(page).to_have_url(re.compile(r"comparer/avenant-2/avenant-3/#art-5$"))
    expect(page.locator("ins:visible").first).to_be_visible()


def test_marks_on_an_act_differ_by_shape(page: Page) -> None:
    page.goto(f"{ATELIER}actes/avenant-2/")
    styles = {
        mark: page.locator(f".cs-bl.cs-m-{mark}").first.evaluate("one => getComputedStyle(one).borderLeftStyle")
        for mark in ("applied", "refused", "payload")
    }
    assert styles == {"applied": "solid", "refused": "dashed", "payload": "double"}
    refused = page.locator(".cs-bl.cs-m-refused")
    expect(refused).to_contain_text("Non appliquée")
    expect(refused).to_contain_text("À faire")


def test_the_place_of_each_passage_is_shown_on_demand(without_script: Page) -> None:
    without_script.goto("/conventions/inserjeunes/actes/convention/")
    place = without_script.get_by_role("link", name="Se lit dans le texte : préambule, alinéa 1", exact=True)
    expect(place).to_be_hidden()
    without_script.get_by_label("la place de chaque passage dans le texte").check()
    place.click()
    expect(without_script).to_have_url(re.compile(r"/conventions/inserjeunes/#preambule-al-1$"))
