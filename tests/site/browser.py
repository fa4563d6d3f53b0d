"""The browser that the site's tests open: one that is there, or one that can be had.

`python -m tests.site.browser --install` is what `make test` runs: an existing Chromium, else Debian's when root, else
Playwright's own, else a failure that says what to do.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# Quiet and without a network: nothing but the site under test is spoken to. No sandbox: containers often forbid it.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = """\
No browser for the site's tests. One of these gives one, then run « make test » again:
  - install Chromium with the system's packages (Debian: apt-get install chromium);
  - run: .venv/bin/python -m playwright install --with-deps chromium;
  - set CHROMIUM to the path of a Chromium or Chrome that is already there."""


def find() -> str | None:
    """Path of a browser: the one that CHROMIUM names, one in PATH, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    for name in NAMES:
        path = shutil.which(name)
        if path is not None:
            return path
    own = playwrights_own()
    return str(own) if own else None


def playwrights_own() -> Path | None:
    """The browser that Playwright downloaded, if it did."""
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.is_file() else None


def install() -> str | None:
    """Try what may bring a browser, cheapest first; the path that there is in the end."""
    found = find()
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        _run(("apt-get", "update", "-qq"), quiet)
        _run(("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"), quiet)
        found = find()
    if found is None:
        _run((sys.executable, "-m", "playwright", "install", "chromium"), dict(os.environ))
        found = find()
    return found


def main(arguments: Sequence[str]) -> int:
    """Say where the browser is, or how to have one."""
    path = install() if "--install" in arguments else find()
    print(f"Navigateur des essais : {path}" if path else MISSING, file=sys.stdout if path else sys.stderr)
    return 0 if path else 1


def _run(command: Sequence[str], environment: dict[str, str]) -> None:
    """Run an installer and let it say what it says; whether it worked is judged by what is there afterwards."""
    print("$", " ".join(command), flush=True)
    subprocess.run(command, check=False, env=environment, stdin=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
