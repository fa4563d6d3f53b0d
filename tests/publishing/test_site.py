"""The plugin: strict builds, under another theme too, hostile words harmless, and a bad source that destroys nothing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

CHECKOUT = Path(__file__).parents[2]
FICTITIOUS = Path(__file__).parent / "source"


def build(folder: Path, source: Path, theme: object = None) -> subprocess.CompletedProcess[str]:
    """`mkdocs build --strict` of the project's own configuration on another source, into `folder/site`."""
    text = (CHECKOUT / "mkdocs.yml").read_text("utf-8").replace("!ENV [SITE_URL, ", "").replace('.example/"]', '.example/"')
    config = yaml.safe_load(text)
    config |= {"docs_dir": str(CHECKOUT / "docs"), "site_dir": str(folder / "site")}
    config["plugins"] = [{"consolide": {"source": str(source)}}]
    if theme is not None:
        config["theme"] = theme
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump(config), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(path)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "true"}
    return subprocess.run(command, cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False)


def loaded(site: Path) -> set[str]:
    """What pages make a browser fetch from elsewhere."""
    pattern = re.compile(
        r'<(?:script|img|iframe|link rel="(?:stylesheet|icon|preconnect)")[^>]*(?:src|href)="((?:https?:)?//[^"]*)"'
    )
    return {url for page in site.rglob("*.html") for url in pattern.findall(page.read_text("utf-8"))}


def test_it_works_under_another_theme(tmp_path: Path) -> None:
    done = build(tmp_path, FICTITIOUS, {"name": "mkdocs", "highlightjs": False})
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "site/conventions/atelier-des-ponts/index.html").read_text("utf-8")
    assert "55 000 euros" in html
    assert "assets/consolide/consolide." in html
    assert (tmp_path / "site/pagefind/pagefind.js").is_file()
    assert loaded(tmp_path / "site") == set()


def test_a_bad_source_is_told_and_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    good = build(tmp_path, FICTITIOUS)
    assert good.returncode == 0, good.stderr
    before = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()}
    bad = tmp_path / "source" / "pont"
    bad.mkdir(parents=True)
    (bad / "convention.md").write_text("---\nnature: convention\nnumro: 3\n---\n# Convention\n", "utf-8")
    done = build(tmp_path, tmp_path / "source")
    assert done.returncode != 0
    assert "convention.md:3" in done.stderr
    assert "numro" in done.stderr
    assert {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("theme", [None, {"name": "mkdocs", "highlightjs": False}], ids=["material", "mkdocs"])
def test_hostile_words_are_only_words(tmp_path: Path, theme: object) -> None:
    hostile = "<script>alert(1)</script>"
    folder = tmp_path / "source" / "pont"
    folder.mkdir(parents=True)
    text = f"# Convention {hostile}\n\n## Article 1er : {hostile}\n\nVoir [ici](javascript:alert(1)). {hostile}\n"
    keys = f"nature: convention\nnom: 'Pont {hostile}'\ntitre: '{hostile}'\nparties: ['{hostile}']\n"
    dates = "signature: 2022-01-10\nstatut: versé\ndepot: 2026-11-22\n"
    (folder / "convention.md").write_text(f"---\n{keys}{dates}---\n{text}", "utf-8")
    done = build(tmp_path, tmp_path / "source", theme)
    assert done.returncode == 0, done.stderr
    pages = [path.read_text("utf-8") for path in (tmp_path / "site").rglob("*.html")]
    assert any("&lt;script&gt;alert(1)" in page for page in pages)
    for page in pages:
        assert "<script>alert" not in page
        assert not re.search(r'href="\s*javascript:', page)


def test_same_source_same_bytes_and_dates_from_the_acts(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder in (one, two):
        folder.mkdir()
        done = build(folder, FICTITIOUS)
        assert done.returncode == 0, done.stderr
    first = {path.relative_to(one): path.read_bytes() for path in (one / "site").rglob("*") if path.is_file()}
    assert first == {path.relative_to(two): path.read_bytes() for path in (two / "site").rglob("*") if path.is_file()}
    dates = set(re.findall(r"<lastmod>([^<]*)</lastmod>", (one / "site/sitemap.xml").read_text("utf-8")))
    assert dates == {"2026-11-22"}
