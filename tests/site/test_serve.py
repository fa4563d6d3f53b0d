"""`consolide serve`: an edit in source/ is on the page soon after."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

PATIENCE = 30
"""Seconds for a machine that does other things; on one that does not, an edit shows within two."""
PAGE = "/conventions/inserjeunes/"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(full_project: Path) -> Iterator[str]:
    """Where the copy is served."""
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-c", "from generator.cli import main; main()", "serve", "--adresse", address]
    with subprocess.Popen(
        command,
        cwd=full_project,
        env=dict(os.environ),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as server:
        try:
            yield f"http://{address}"
        finally:
            os.killpg(server.pid, signal.SIGTERM)


def seen(address: str, words: str) -> float:
    """Seconds until a page holds some words."""
    start = time.monotonic()
    while time.monotonic() - start < PATIENCE:
        try:
            with urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - this machine's own server
                if words in answer.read().decode("utf-8"):
                    return time.monotonic() - start
        except (URLError, ConnectionError):
            pass
        time.sleep(0.1)
    pytest.fail(f"« {words} » never showed at {address}", pytrace=False)


def test_an_edit_shows(full_project: Path, served: str) -> None:
    seen(f"{served}{PAGE}", "seuls les actes signés font foi")
    path = full_project / "source" / "inserjeunes" / "convention.md"
    path.write_bytes(path.read_bytes() + b"\nArticle 99 : Essai\n\nLe serveur relit ce qui change.\n")
    waited = seen(f"{served}{PAGE}", "Le serveur relit ce qui change.")
    print(f"an edit shows after {waited:.1f} s")
    assert waited < PATIENCE
