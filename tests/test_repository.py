"""What is committed: no machine's paths, no index host, whole locks, a changelog and decisions of the usual form."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.version import Version

from tests import case_files

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

# Written in pieces, so that this file does not hold what it looks for.
HOST = re.compile("|".join(("py" + r"pi\.", "pythonhosted" + r"\.", "registry" + r"\.npm", "deb" + r"\.debian")))
INDEX = re.compile(r"^\s*(?:--(?:extra-)?index-url|--find-links|-[if]\s|(?:extra-)?index-url\s*=|find-links\s*=)", re.MULTILINE)
MACHINE = re.compile(r"(?<![\w.~/-])/(?:" + "|".join(("root", "work", "tmp", "home", "Users", "mnt")) + r")/[\w.-]+")


def tracked() -> Iterator[Path]:
    """Text files under version control."""
    if shutil.which("git") is None:
        pytest.skip("no git here")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)  # noqa: S607 - git of the path
    if listed.returncode:
        pytest.skip("not a git checkout")
    for name in listed.stdout.decode().split("\0"):
        path = ROOT / name
        if name and path.is_file() and b"\0" not in path.read_bytes()[:4096]:
            yield path


def read(path: Path) -> str:
    return path.read_text("utf-8")


def pins(lock: str) -> dict[str, list[Requirement]]:
    """The pinned requirements of a lock, by name: several when they hold for different machines."""
    found: dict[str, list[Requirement]] = {}
    for line in read(ROOT / lock).splitlines():
        if re.match(r"[a-z0-9]", line):
            requirement = Requirement(line.rstrip(" \\"))
            found.setdefault(requirement.name, []).append(requirement)
    return found


def dependencies(*groups: str) -> Iterator[Requirement]:
    """What pyproject.toml asks for, with some of its groups."""
    yield from map(Requirement, PROJECT["project"]["dependencies"])
    for group in groups:
        for item in PROJECT["dependency-groups"][group]:
            if isinstance(item, str):
                yield Requirement(item)
            else:
                yield from map(Requirement, PROJECT["dependency-groups"][item["include-group"]])


def test_nothing_names_an_index_host() -> None:
    assert [str(path.relative_to(ROOT)) for path in tracked() if HOST.search(text := read(path)) or INDEX.search(text)] == []


def test_nothing_names_a_path_of_a_machine() -> None:
    found = [f"{path.relative_to(ROOT)}: {match[0]}" for path in tracked() for match in MACHINE.finditer(read(path))]
    assert found == []


@pytest.mark.parametrize("bad", ["see /" + "root/x", '"/' + 'tmp/site"', "/" + "work/main", "file:///" + "home/me"])
def test_the_pattern_of_machine_paths(bad: str) -> None:
    assert MACHINE.search(bad.replace("///", " /"))
    assert not MACHINE.search("https://example.org/work/x and ../shared/work/x and /conventions/x")


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock: str) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", "\n" + read(ROOT / lock))[1:]
    assert len(entries) > 20
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry or "==" not in entry] == []


@pytest.mark.parametrize(("lock", "group"), [(LOCKS[0], "build"), (LOCKS[1], "dev")])
def test_the_locks_hold_what_the_project_asks_for(lock: str, group: str) -> None:
    pinned = pins(lock)
    for wanted in dependencies(group):
        name = wanted.name.lower().replace("_", "-")
        assert name in pinned, f"{wanted} is not in {lock}: « make lock »"
        for pin in pinned[name]:
            version = next(iter(pin.specifier)).version
            assert wanted.specifier.contains(version, prereleases=True), f"{lock} pins {pin}, not {wanted}: « make lock »"


def test_the_locks_agree() -> None:
    site, dev = pins(LOCKS[0]), pins(LOCKS[1])
    assert {name: list(map(str, site[name])) for name in site} == {name: list(map(str, dev[name])) for name in site}


def test_build_requirements_are_locked() -> None:
    assert {Requirement(text).name for text in PROJECT["build-system"]["requires"]} <= pins(LOCKS[0]).keys()


def test_the_changelog_keeps_its_form() -> None:
    lines = read(ROOT / "CHANGELOG.md").splitlines()
    assert lines[0] == "# Changelog"
    releases = [line for line in lines if line.startswith("## ")]
    assert releases[0] == "## [Unreleased]"
    form = re.compile(r"## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}")
    versions = [form.fullmatch(line) for line in releases[1:]]
    assert all(versions), releases
    numbers = [Version(match[1]) for match in versions if match]
    assert numbers == sorted(numbers, reverse=True)
    sections = {line for line in lines if line.startswith("### ")}
    assert sections <= {f"### {word}" for word in ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")}


def test_decisions_tell_context_decision_and_consequences() -> None:
    records = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    assert records
    assert [path.name[:4] for path in records] == [f"{number:04}" for number in range(1, len(records) + 1)]
    for path in records:
        headings = [line for line in read(path).splitlines() if line.startswith("## ")]
        assert headings == ["## Context", "## Decision", "## Consequences"], path.name


def test_links_between_the_project_s_own_pages_lead_somewhere() -> None:
    for path in tracked():
        if path.suffix == ".md" and path.parent == ROOT:  # MkDocs checks those of docs/
            for target in re.findall(r"\]\(([^)#\s:]+)(?:#[^)]*)?\)", read(path)):
                assert (path.parent / target).exists() or target.startswith("/"), f"{path.relative_to(ROOT)}: {target}"


def test_every_case_is_whole() -> None:
    cases = list(case_files.load(case_files.ROOT))
    assert all(case.title and case.source.strip() for case in cases)


def test_hooks_need_no_host() -> None:
    config = yaml.safe_load(read(ROOT / ".pre-commit-config.yaml"))
    assert {repo["repo"] for repo in config["repos"]} == {"local"}
    assert {hook["language"] for repo in config["repos"] for hook in repo["hooks"]} == {"system"}


def test_continuous_integration_is_make_test() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert read(script).splitlines()[-1].split() == ["exec", "make", "test"]


def test_make_help_tells_every_command() -> None:
    text = read(ROOT / "Makefile")
    declared = next(line for line in text.splitlines() if line.startswith(".PHONY:")).split()[1:]
    described = re.findall(r"^([a-z]+):[^#\n]*## \S", text, re.MULTILINE)
    assert set(declared) == set(described)
