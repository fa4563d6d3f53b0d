"""The search index, made by Pagefind on the built site: nothing of it is loaded before a reader searches."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = "pagefind"
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")

_NOT_SEARCHED = "del, .headerlink, .cs-vh, .cs-manque, .cs-abroge"
"""What was deleted, what only screen readers hear, and the site's own words where a text is missing."""


class SearchError(Exception):
    """Pagefind could not index the site."""


def index(site: Path) -> None:
    """Index what pages mark `data-pagefind-body`: the latest known versions, without what was deleted from them."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", FOLDER, "--force-language", "fr"]
    command += ["--exclude-selectors", _NOT_SEARCHED, "--silent"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - this interpreter, no shell, the folder as one argument
    if done.returncode:
        raise SearchError(done.stderr.strip() or done.stdout.strip())
    for pattern in _UNUSED:
        for path in (site / FOLDER).glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
