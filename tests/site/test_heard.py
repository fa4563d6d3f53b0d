"""What assistive technology is given: the accessibility tree that the browser makes of each page.

It is the nearest that a test comes to a screen reader, and it is not one: `docs/accessibilite.md` says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.site.kinds import KINDS

pytestmark = pytest.mark.browser

ATELIER = "/fictif/conventions/atelier-des-ponts/"
COMPARISON = f"{ATELIER}comparer/convention/avenant-3/"
LANDMARKS = ("banner", "main", "contentinfo")


class Tree:
    """The accessibility tree of a page, without what is not heard."""

    def __init__(self, page: Page) -> None:
        """As it stands now."""
        nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        self.nodes: dict[str, dict[str, Any]] = {node["nodeId"]: node for node in nodes}
        self.root = nodes[0]

    def walk(self, node: dict[str, Any] | None = None) -> Iterator[dict[str, Any]]:
        """Nodes in the order in which they are read."""
        node = node or self.root
        yield node
        for child in node.get("childIds", ()):
            if child in self.nodes:
                yield from self.walk(self.nodes[child])

    def named(self, role: str) -> list[str]:
        """The names of every node of a role, in order."""
        return [value(node, "name") for node in self.walk() if value(node, "role") == role and not node.get("ignored")]

    def words(self, node: dict[str, Any]) -> str:
        """The words inside a node, in order."""
        texts = [value(one, "name") for one in self.walk(node) if value(one, "role") == "StaticText"]
        return " ".join(" ".join(texts).split())

    def all(self, role: str) -> list[dict[str, Any]]:
        """Every node of a role, in order."""
        return [node for node in self.walk() if value(node, "role") == role and not node.get("ignored")]


def value(node: dict[str, Any], key: str) -> str:
    return str(node.get(key, {}).get("value", ""))


def level(node: dict[str, Any]) -> int:
    return int(next(one["value"]["value"] for one in node["properties"] if one["name"] == "level"))


def heard(page: Page, address: str) -> Tree:
    page.goto(address)
    return Tree(page)


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_a_page_is_heard_in_order_with_names_and_printed_whole(page: Page, address: str) -> None:
    tree = heard(page, address)
    for landmark in LANDMARKS:
        assert len(tree.named(landmark)) == 1, landmark
    assert all(tree.named("navigation")), "every navigation has a name"
    assert len(set(tree.named("navigation"))) == len(tree.named("navigation")), "and no two the same"
    main = next(node for node in tree.walk() if value(node, "role") == "main")
    levels = [level(node) for node in tree.walk(main) if value(node, "role") == "heading" and not node.get("ignored")]
    assert levels.count(1) == 1
    # What stands beside the text may come first; from the title on, no level is skipped.
    after = levels[levels.index(1) :]
    assert all(deeper - above <= 1 for above, deeper in pairwise(after)), levels
    for role in ("link", "button", "textbox", "searchbox", "combobox", "radio", "checkbox", "DisclosureTriangle", "image"):
        assert all(name.strip() for name in tree.named(role)), (role, tree.named(role))
    assert cut_on_a4(page) == []


def cut_on_a4(page: Page) -> list[str]:
    """What the edge of a sheet would cut."""
    page.set_viewport_size({"width": 673, "height": 960})  # A4 between the margins that the stylesheet asks for
    page.emulate_media(media="print")
    found: list[str] = page.evaluate(
        """() => [document.documentElement, ...document.querySelectorAll("article *")].filter((one) => one.clientWidth > 5
          && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== "visible"
          && !one.closest(".cs-vh, .cs-dit")).map((one) => one.outerHTML.slice(0, 120))"""
    )
    wide = page.evaluate("document.documentElement.scrollWidth")
    return found if wide <= 673 else [f"{wide} px", *found]


def test_insertions_and_deletions_say_where_they_begin_and_end(page: Page) -> None:
    tree = heard(page, COMPARISON)
    for role, name in (("insertion", "ajout"), ("deletion", "suppression")):
        legend = {"mots soulignés", "mots barrés"}
        found = [said for node in tree.all(role) if (said := tree.words(node)) not in legend]
        assert found
        for said in found:
            plain = said.replace("’", "'").casefold()
            assert plain.startswith(("[début de l'ajout]", "[début de la suppression]")), said
            assert name in plain.split("]")[0]
            assert plain.endswith(("[fin de l'ajout]", "[fin de la suppression]")), said
            assert name in plain.split("[")[-1]


def test_a_hole_and_a_reserve_are_words(page: Page) -> None:
    tree = heard(page, "/conventions/mon-stage-de-3e/")
    said = tree.words(tree.root)
    assert "Texte manquant" in said
    assert "sous réserve" in said.casefold()


def test_the_timeline_is_an_image_with_its_text(page: Page) -> None:
    names = [name for name in heard(page, "/conventions/mon-stage-de-3e/").named("image") if "Frise" in name]
    assert len(names) == 1
    assert "avenant n°\N{NO-BREAK SPACE}3" in names[0]
    assert "texte manquant" in names[0]


def test_tables_of_figures_have_headings_for_each_cell_and_words_for_dashes(page: Page) -> None:
    tree = heard(page, "/controles/")
    assert {"Convention", "Texte connu"} <= {name.strip() for name in tree.named("columnheader")}
    assert {"InserJeunes", "Mon stage de 3e"} <= {name.strip() for name in tree.named("rowheader")}
    assert len(tree.named("table")) == 2
    assert all(tree.named("table")), "each has its caption for a name"
    cells = [tree.words(node) for node in (*tree.all("cell"), *tree.all("gridcell"))]
    assert "nombre d’articles inconnu" in cells
    assert "—" not in cells, "a dash is not heard"


def test_the_state_of_a_sorted_column_is_told(page: Page) -> None:
    page.goto("/controles/")
    page.get_by_role("group", name="Conventions").get_by_role("button", name="Manques").click()
    tree = Tree(page)
    assert any("ordre décroissant" in tree.words(node) for node in tree.all("status"))


def test_every_filter_has_a_name(page: Page) -> None:
    assert heard(page, "/conventions/").named("combobox") == ["Partie", "Année de signature d’un acte", "État des textes"]
