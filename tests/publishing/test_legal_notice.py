"""Who publishes and who hosts: as the settings say, and said when they say nothing."""

from __future__ import annotations

from pathlib import Path

from generator.publishing.legal_notice import HOST, PUBLISHER, fill

PAGE = f"<h2>Éditeur</h2>\n{PUBLISHER}\n<h2>Hébergement</h2>\n{HOST}"


def test_what_the_settings_say() -> None:
    said = fill(
        PAGE,
        {
            "editeur": {"nom": "Bureau <des> ponts", "courriel": "ponts@exemple.fr", "directeur": "La cheffe du bureau"},
            "hebergeur": {"nom": "Hébergeur d’essai", "adresse": "1 rue du Lac"},
        },
    )
    assert "Bureau &lt;des&gt; ponts" in said
    assert 'href="mailto:ponts@exemple.fr"' in said
    assert "La cheffe du bureau" in said
    assert "1 rue du Lac" in said
    assert "Téléphone" not in said


def test_the_issuer_publishes_unless_another_does() -> None:
    said = fill(
        PAGE, {"emetteur": {"nom": "Service des ouvrages", "adresse": "https://ouvrages.example/"}, "editeur": {"nom": ""}}
    )
    assert '<a href="https://ouvrages.example/">Service des ouvrages</a>' in said


def test_nobody_named_is_said() -> None:
    for extra in ({}, {"editeur": None, "hebergeur": ""}, {"editeur": {"nom": ""}, "hebergeur": {"nom": ""}}):
        said = fill(PAGE, extra)
        assert "ne nomment pas d’éditeur" in said
        assert "ne nomment pas d’hébergeur" in said


def test_other_pages_stay_as_they_are() -> None:
    assert fill("<p>Autre</p>", {}) == "<p>Autre</p>"


def test_no_page_is_left_to_complete(checkout: Path) -> None:
    for page in sorted((checkout / "docs").glob("*.md")):
        assert "à compléter" not in page.read_text("utf-8").replace("\u00a0", " ").casefold(), page.name
