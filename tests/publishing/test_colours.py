"""A portal's own colours: put on by rules of their own, refused when nobody could read with them."""

from __future__ import annotations

import pytest

from generator.publishing.colours import ColourError, contrast, stylesheet


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#1f4e5f", "#1f4e5f") == 1


def test_colours_become_rules_named_by_their_digest() -> None:
    made = stylesheet({"entete": "#5A1E3C", "accent": "", "accent_sombre": "#E8A9C4"})
    assert made is not None
    address, rules = made
    assert address.startswith("assets/consolide/couleurs.")
    assert "--md-primary-fg-color: #5a1e3c" in rules
    assert "--cs-accent: #e8a9c4" in rules
    assert ":root" not in rules, "an accent that is not given stays as it is"
    assert rules.count("{") == rules.count("}")


@pytest.mark.parametrize("given", [None, "", {}, {"entete": "", "accent": None}])
def test_without_colours_nothing_is_added(given: object) -> None:
    assert stylesheet(given) is None


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"accent": "#ffd000"}, "contraste"),
        ({"accent_sombre": "#1f4e5f"}, "contraste"),
        ({"entete": "bleu"}, "hexadécimaux"),
        ({"accent": "#fff} body { display: none"}, "hexadécimaux"),
        ({"fond": "#000000"}, "n’existe pas"),
        ("#1f4e5f", "doit donner"),
    ],
)
def test_a_colour_that_serves_nobody_is_refused(given: object, told: str) -> None:
    with pytest.raises(ColourError, match=told):
        stylesheet(given)
