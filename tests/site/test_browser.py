"""How the site's tests come by a browser: cheapest first, and a failure that says what to do."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.site import browser


class Machine:
    """A pretended machine: what is installed, who one is, and what installers bring."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, *, programs: Sequence[str], root: bool, brings: Sequence[str] = ()
    ) -> None:
        """Put the pretence in place of the real machine."""
        self.programs = list(programs)
        self.brings = brings
        self.ran: list[str] = []
        monkeypatch.delenv("CHROMIUM", raising=False)
        monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}" if name in self.programs else None)
        monkeypatch.setattr("os.geteuid", lambda: 0 if root else 1000)
        monkeypatch.setattr("subprocess.run", self.run)
        monkeypatch.setattr(browser, "playwrights_own", lambda: Path("own") if "own" in self.programs else None)

    def run(self, command: Sequence[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        """Pretend to install."""
        self.ran.append(" ".join(command))
        if "install" in command:
            self.programs += [name for name in self.brings if (name == "own") == ("playwright" in command)]
        return subprocess.CompletedProcess(list(command), 0)


def test_a_browser_that_is_there_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, programs=["google-chrome", "apt-get"], root=True)
    assert browser.install() == "/bin/google-chrome"
    assert machine.ran == []


def test_root_gets_the_system_s(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, programs=["apt-get"], root=True, brings=["chromium", "own"])
    assert browser.install() == "/bin/chromium"
    assert [command.split()[:2] for command in machine.ran] == [["apt-get", "update"], ["apt-get", "install"]]


@pytest.mark.parametrize(("programs", "root"), [(["apt-get"], False), ([], True)])
def test_others_get_playwright_s_own(monkeypatch: pytest.MonkeyPatch, programs: list[str], root: bool) -> None:
    machine = Machine(monkeypatch, programs=programs, root=root, brings=["own"])
    assert browser.install() == "own"
    assert len(machine.ran) == 1
    assert "playwright install" in machine.ran[0]


def test_no_browser_is_a_clear_failure(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    Machine(monkeypatch, programs=["apt-get"], root=True)
    assert browser.main(["--install"]) == 1
    told = capsys.readouterr().err
    assert "apt-get install chromium" in told
    assert "CHROMIUM" in told


def test_a_named_browser_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    Machine(monkeypatch, programs=["chromium", "mine"], root=False)
    monkeypatch.setenv("CHROMIUM", "mine")
    assert browser.find() == "/bin/mine"
