"""Bad input, end to end: a clear error that names file and line, or harmless output; never a harmed site."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main

FRONT = "---\nnature: {nature}\n{more}titre: {titre}\nstatut: versé\ndepot: 2026-01-02\n---\n"
BODY = "# {titre}\n\nArticle 1 : Objet\n\nLe service reste ouvert.\n\nArticle 2 : Durée\n\nLa durée est d'un an.\n"
AMENDING = """# {titre}

Article 1

L'article 2 de la convention est remplacé par les dispositions suivantes :

« La durée est de deux ans. »
"""


def convention(titre: str = "Convention d'essai", body: str = BODY, more: str = "") -> bytes:
    return (FRONT.format(nature="convention", titre=titre, more=more) + body.format(titre=titre)).encode()


def avenant(number: int, titre: str = "Avenant d'essai", body: str = AMENDING) -> bytes:
    return (FRONT.format(nature="avenant", titre=titre, more=f"numero: {number}\n") + body.format(titre=titre)).encode()


@dataclass(frozen=True, slots=True)
class Bad:
    """Files that cannot be used, and where the error must point."""

    files: dict[str, bytes]
    path: str
    line: int
    word: str
    """A word that the message must hold."""


BAD = {
    "broken YAML": Bad(
        {"a/convention.md": b"---\nnature: [convention\ntitre: x\n---\ntexte\n"}, "source/a/convention.md", 2, "En-tête"
    ),
    "unknown key": Bad({"a/convention.md": convention(more="signatrue: 2020-01-02\n")}, "source/a/convention.md", 3, "signatrue"),
    "a date that is two days": Bad(
        {"a/convention.md": convention(more="signature: 03/04/2020\n")}, "source/a/convention.md", 3, "signature"
    ),
    "no front matter": Bad({"a/convention.md": b"Article 1\n\nTexte.\n"}, "source/a/convention.md", 1, "en-tête"),
    "encoding": Bad(
        {"a/convention.md": convention() + "\nsigné à Orléans\n".encode("latin-1")}, "source/a/convention.md", 17, "UTF-8"
    ),
    "two acts with one number": Bad(
        {"a/convention.md": convention(), "a/avenant-1.md": avenant(1), "a/avenant-un.md": avenant(1)},
        "source/a/avenant-un.md",
        3,
        "numéro",
    ),
    "an avenant for no convention": Bad({"a/avenant-1.md": avenant(1)}, "source/a", 0, "convention"),
    "an empty file": Bad({"a/convention.md": b""}, "source/a/convention.md", 0, "vide"),
    "a folder name that is no address": Bad({"A venir/convention.md": convention()}, "source/A venir", 0, "adresse"),
    "a file name with two dots": Bad(
        {"a/convention.md": convention(), "a/Avenant..md": avenant(1)}, "source/a/Avenant..md", 0, "adresse"
    ),
}


def write(source: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return source


def check(source: Path) -> tuple[int, list[dict[str, object]]]:
    """Exit code and findings of `consolide check`."""
    result = CliRunner().invoke(main, ["check", str(source), "--json"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result.exit_code, json.loads(result.stdout)["diagnostics"]


def build(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`mkdocs build --strict` in a project of its own."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "true"}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_bad_input_is_told_with_its_place(tmp_path: Path, bad: Bad) -> None:
    code, found = check(write(tmp_path / "source", bad.files))
    errors = [finding for finding in found if finding["severity"] == "erreur"]
    assert code == 2
    assert (bad.path, bad.line) in [(finding["path"], finding["line"]) for finding in errors], errors
    told = next(finding for finding in errors if finding["path"] == bad.path and finding["line"] == bad.line)
    assert bad.word in str(told["message"])
    assert told["remedy"]


def test_every_error_of_a_run_is_told(tmp_path: Path) -> None:
    files = {f"d{number}/{name}": content for number, bad in enumerate(BAD.values()) for name, content in bad.files.items()}
    _, found = check(write(tmp_path / "source", files))
    wrong = {str(finding["path"]).split("/")[1] for finding in found if finding["severity"] == "erreur"}
    assert wrong == {f"d{number}" for number in range(len(BAD))}


def test_a_link_that_leaves_the_source_is_refused(tmp_path: Path) -> None:
    source = write(tmp_path / "source", {"a/convention.md": convention()})
    secret = tmp_path / "secret.md"
    secret.write_bytes(avenant(1))
    (source / "a" / "avenant-1.md").symlink_to(secret)
    code, found = check(source)
    assert code == 2
    assert any("avenant-1.md" in str(finding["path"]) for finding in found)


def test_a_failed_build_leaves_the_site_untouched(project: Path) -> None:
    write(project / "source", {"a/convention.md": convention()})
    first = build(project)
    assert first.returncode == 0, first.stderr
    before = {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}
    assert len(before) > 10
    write(project / "source", {"b/convention.md": b"---\nnature: [\n---\n"})
    second = build(project)
    assert second.returncode != 0
    assert "source/b/convention.md" in second.stdout + second.stderr
    assert "Traceback" not in second.stdout + second.stderr
    assert {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()} == before


class Page(HTMLParser):
    """What a browser would run or follow in a page."""

    def __init__(self) -> None:
        """Nothing seen yet."""
        super().__init__()
        self.scripts: list[str] = []
        self.handlers: list[str] = []
        self.addresses: list[str] = []
        self.tags: set[str] = set()
        self._script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag loads, follows or runs."""
        self.tags.add(tag)
        self._script = tag == "script"
        self.handlers += [name for name, _ in attrs if name.startswith("on")]
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src", "action", "data", "srcdoc")]

    def handle_data(self, data: str) -> None:
        """Keep what a script says."""
        if self._script:
            self.scripts.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Leave the script."""
        self._script = self._script and tag != "script"


MARK = "marque7319"
ATTACK = f"""# {{titre}}

Article 1 : Objet <script>{MARK}()</script>

Le service <img src=x onerror={MARK}()> reste <b onclick="{MARK}()">ouvert</b>.

<script>{MARK}()</script>

<iframe srcdoc="<script>{MARK}()</script>"></iframe>

[un lien](javascript:{MARK}()) [un autre](JaVaScRiPt:{MARK}()) [un autre](java&#115;cript:{MARK}()) <javascript:{MARK}()>
[encore](data:text/html,{MARK}) [encore](vbscript:{MARK}) [encore](//{MARK}.example/) [encore](../../../../{MARK})

Article 2 : Durée

La durée est d'un an. {{{{ {MARK} }}}} {{% raw %}}

<p onmouseover="{MARK}()">Un</p>	deux
"""


def test_hostile_text_is_published_as_words(project: Path) -> None:
    titre = f'"Convention <script>{MARK}()</script> \\"onclick={MARK}"'
    name = f"nom: '</title><script>{MARK}()</script>'\n"
    body = ATTACK.replace("{titre}", "Convention").replace("{{", "{").replace("}}", "}")
    content = FRONT.format(nature="convention", titre=titre, more=name) + body
    amending = AMENDING.replace("La durée est de deux ans.", f"<script>{MARK}()</script> [x](javascript:{MARK}())")
    write(project / "source", {"a/convention.md": content.encode(), "a/avenant-1.md": avenant(1, body=amending)})
    result = build(project)
    assert result.returncode == 0, result.stderr
    seen = 0
    for path in (project / "site").rglob("*.html"):
        text = path.read_text("utf-8")
        seen += MARK in text
        page = Page()
        page.feed(text)
        assert not [script for script in page.scripts if MARK in script], path
        assert not page.handlers, path
        dangerous = [url for url in page.addresses if MARK in url and not url.startswith(("#", "http://", "https://", "mailto:"))]
        assert dangerous == [], path
        assert not page.tags & {"iframe", "object", "embed"}, path
    assert seen > 3


def test_names_cannot_leave_the_output(project: Path) -> None:
    names = "nom: ../../../dehors\n"
    write(project / "source", {"a/convention.md": convention(titre="../../dehors", more=names)})
    before = set(project.parent.iterdir())
    result = build(project)
    assert result.returncode == 0, result.stderr
    assert set(project.parent.iterdir()) == before
    assert not list(project.rglob("*dehors*"))


def test_a_line_of_ten_megabytes_is_harmless(tmp_path: Path) -> None:
    line = "Le service reste ouvert tous les jours, sauf le dimanche. " * 180_000
    assert len(line) > 10_000_000
    source = write(tmp_path / "source", {"a/convention.md": convention(body=BODY + "\n" + line + "\n")})
    start = time.process_time()
    code, _ = check(source)
    assert code in (0, 2)
    assert time.process_time() - start < 60


@pytest.mark.parametrize(
    "line",
    [
        "« " * 50_000,
        "(" * 100_000,
        "- " * 20_000,
        "> " * 5_000,
        "a" * 1_000_000,
        "l'article " * 50_000,
        "*" * 50_000,
        "[" * 50_000,
    ],
    ids=["quotes", "brackets", "items", "citations", "one word", "references", "stars", "links"],
)
def test_lines_made_to_be_slow_are_not(tmp_path: Path, line: str) -> None:
    body = AMENDING.replace("La durée est de deux ans.", line)
    source = write(tmp_path / "source", {"a/convention.md": convention(), "a/avenant-1.md": avenant(1, body=body)})
    start = time.process_time()
    code, _ = check(source)
    assert code in (0, 2)
    assert time.process_time() - start < 5
