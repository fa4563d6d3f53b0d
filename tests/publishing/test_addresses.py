"""Addresses: ASCII, injective, and never changed by what comes later."""

from __future__ import annotations

import string
from itertools import combinations
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Alinea, Article, Division, Lacune, Texte
from generator.publishing import addresses

SAFE = set(string.ascii_lowercase + string.digits + ".~-_/#")


def texte(*parts: Article) -> Texte:
    return Texte("convention", "", parts)


def part(number: str, ident: str = "", **more: object) -> Article:
    return Article(number, "", (), ident=ident or f"id:{number}", **more)  # type: ignore[arg-type] # any field


@given(st.text(max_size=12), st.text(max_size=12))
def test_a_segment_is_ascii_stays_inside_and_tells_names_apart(one: str, other: str) -> None:
    assert set(addresses.segment(one)) <= SAFE - {"/", "#"}
    assert addresses.segment(one) not in {".", ".."}
    assert (addresses.segment(one) == addresses.segment(other)) == (one == other)


@pytest.mark.parametrize(
    ("number", "slug"),
    [("1er", "1"), ("2.3.1", "2.3.1"), ("2-3-1", "2-3-1"), ("3 bis", "3bis"), ("VIII.4", "viii.4"), ("L. 121-3", "l.121-3")],
)
def test_a_number_keeps_its_signs(number: str, slug: str) -> None:
    assert addresses.number_slug(number) == slug


def test_slugs_of_one_text_all_differ() -> None:
    first, second = Division("titre", "I", "", "Titre I"), Division("titre", "II", "", "Titre II")
    parts = (
        part("1", "a", divisions=(first,)),
        part("1", "b", divisions=(second,)),
        part("1er", "c"),
        part("", "d", kind="preambule"),
        part("", "e", kind="annexe"),
        part("2", "f", kind="annexe"),
        part("2", "g"),
    )
    slugs = addresses.Slugs([texte(*parts)])
    assert [slugs.slug(one) for one in parts] == ["titre-i~1", "titre-ii~1", "1", "preambule", "annexe", "annexe-2", "2"]
    assert len({slugs.anchor(one) for one in parts}) == len(parts)
    assert (slugs.anchor(parts[6]), slugs.anchor(parts[5])) == ("art-2", "annexe-2")


def test_a_later_twin_does_not_take_a_published_address() -> None:
    old = part("4", "a")
    twin = part("4", "b", divisions=(Division("annexe", "1", "", "Annexe 1"),))
    slugs = addresses.Slugs([texte(old), texte(old, twin)])
    assert addresses.Slugs([texte(old)]).slug(old) == slugs.slug(old) == "4"
    assert slugs.slug(twin) == "annexe-1~4"


def test_a_renumbered_article_has_both_addresses() -> None:
    slugs = addresses.Slugs([texte(part("14", "a")), texte(part("15", "a"), part("14", "b"))])
    assert slugs.slug(part("15", "a")) == "15"
    assert slugs.slug(part("14", "a")) == "14"
    assert slugs.slug(part("14", "b")) not in {"14", "15"}


def test_alineas_are_counted_only_as_far_as_holes_allow() -> None:
    known, unknown = Lacune(3, 3, ""), Lacune(0, None, "")

    def anchors(*body: Alinea | Lacune) -> list[str]:
        return [anchor for _, anchor, _ in addresses.line_anchors(Article("2", "", body), "art-2")]

    one, two = Alinea("a", ident="x:1"), Alinea("b", ident="x:2")
    assert anchors(known, one) == ["art-2-manque-1", "art-2-al-4"]
    assert anchors(unknown, one, two) == ["art-2-manque-1", "art-2-al-dernier-1", "art-2-al-dernier"]
    assert anchors(unknown, one, unknown) == ["art-2-manque-1", "art-2-connu-1", "art-2-manque-2"]


@given(
    st.lists(st.sampled_from(["conventions", "a", "b-1", "versions"]), max_size=4),
    st.lists(st.sampled_from(["a", "c"]), max_size=4),
)
def test_a_relative_link_leads_back(here_parts: list[str], there_parts: list[str]) -> None:
    here = "".join(f"{one}/" for one in here_parts)
    there = "".join(f"{one}/" for one in there_parts)
    link = addresses.relative(here, f"{there}#x")
    assert urljoin(f"https://site.invalid/{here}", link) == f"https://site.invalid/{there}#x"


def test_every_address_is_safe_for_a_hostile_folder() -> None:
    hostile = ("../../etc", "..", "a/b", "<script>", "été", "A")
    made = [addresses.convention(name) for name in hostile]
    assert all(set(address) <= SAFE and ".." not in address.split("/") for address in made)
    assert all(one != other for one, other in combinations(made, 2))
