"""The page of a convention: its banner in one line, its acts, what leads where."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import generator
from generator.consolidating.redline import compare
from generator.publishing.publish import Publication, publish
from tests.publishing.test_essentials import MORE, added, deposit, plain

HOME = "conventions/phare/"


def published(folder: Path, acts: int) -> Publication:
    """A convention and so many avenants."""
    deposit(folder, **{f"avenant_{rank}": added(rank, MORE.format(1_000 * rank)) for rank in range(1, acts + 1)})
    return publish(generator.load(folder / "source"), compare, guide="guide/")


@pytest.mark.parametrize(("acts", "folded"), [(3, 0), (5, 0), (8, 3)])
def test_older_acts_stand_behind_a_fold_and_none_is_lost(tmp_path: Path, acts: int, folded: int) -> None:
    html = published(tmp_path, acts).pages[HOME].html
    names = re.findall(r'<span class="cs-version-nom">([^<]*)</span>', html)
    assert [plain(name) for name in names] == [*(f"Avenant n° {rank}" for rank in range(acts, 0, -1)), "Convention initiale"]
    behind = html.partition("actes plus anciens</summary>")[2].partition("</details>")[0]
    assert behind.count("cs-version-nom") == folded
    assert html.count('class="cs-rail') == acts + 1


def test_a_whole_dossier_says_so_without_a_fold(tmp_path: Path) -> None:
    html = published(tmp_path, 2).pages[HOME].html
    banner = html.partition('<div class="cs-bandeau')[2].partition("<nav")[0]
    assert "Tous les actes connus de ce dossier sont versés." in banner
    assert "<details" not in banner


def test_an_old_version_is_said_old_twice_and_its_articles_lead_to_the_latest(tmp_path: Path) -> None:
    html = published(tmp_path, 2).pages[f"{HOME}versions/avenant-1/"].html
    assert "Ancienne version, issue de l’avenant" in html
    assert 'class="cs-rappel"' in html
    assert html.count("Dans la dernière version connue") == 3
    assert 'href="../../#art-2"' in html


def test_the_latest_version_at_its_own_address_is_not_said_old(tmp_path: Path) -> None:
    html = published(tmp_path, 2).pages[f"{HOME}versions/avenant-2/"].html
    assert "Ancienne version" not in html
    assert "cs-rappel" not in html
    assert "Dans la dernière version connue" not in html
