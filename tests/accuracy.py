"""How accurate the engine is on official texts, as the table that README.md carries.

`python -m tests.accuracy` prints the table; `--write` puts it into README.md. The official texts and the script that
scores them are kept beside the checkout (`../shared/corpus`), never in it.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

CHECKOUT = Path(__file__).parent.parent
CORPUS = CHECKOUT.parent / "shared" / "corpus"
README = CHECKOUT / "README.md"
BEGIN = re.compile(r"<!-- accuracy: begin[^>]*-->\n")
END = "<!-- accuracy: end -->"

CLASSES = ("exact", "flagged", "unplaced", "wrong", "crashed")
SETS = {
    "triples.jsonl": "articles of collective agreements",
    "cases": "whole agreements, every avenant",
    "statutes.jsonl": "articles of codes",
}

Counts = Mapping[str, int]


def measure(name: str) -> dict[str, Counts]:
    """Counts of each class for one set, `all` of it and its `verified` rows."""
    command = [sys.executable, str(CORPUS / "evaluate.py"), str(CORPUS / name), "--json"]
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT)}
    result = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, cwd=CHECKOUT)
    scores = json.loads(result.stdout.splitlines()[-1])
    return {rows: scores[rows] for rows in ("all", "verified")}


def table(scores: Mapping[str, Mapping[str, Counts]]) -> str:
    """The figures as a Markdown table: shares of each class, verified rows first."""
    lines = ["| texts | rows | " + " | ".join(CLASSES) + " |", "|---|---:|" + "---:|" * len(CLASSES)]
    for name, by_rows in scores.items():
        for rows in ("verified", "all"):
            counts = by_rows[rows]
            total = sum(counts.values())
            if total:
                shares = " | ".join(f"{100 * counts.get(kind, 0) / total:.1f} %" for kind in CLASSES)
                lines.append(f"| {SETS[name]}, {rows} | {total} | {shares} |")
    return "\n".join(lines) + "\n"


def written(readme: str) -> str:
    """The table that a README carries."""
    begin = BEGIN.search(readme)
    assert begin is not None, "README.md has lost the marks of its accuracy block"
    return readme[begin.end() : readme.index(END)]


def replaced(readme: str, figures: str) -> str:
    """A README with other figures."""
    begin = BEGIN.search(readme)
    assert begin is not None, "README.md has lost the marks of its accuracy block"
    return readme[: begin.end()] + figures + readme[readme.index(END) :]


def main(arguments: Sequence[str]) -> int:
    """Measure, then print or write."""
    if not CORPUS.is_dir():
        print("The official texts are not beside this checkout (../shared/corpus): nothing was measured.", file=sys.stderr)
        return 2
    figures = table({name: measure(name) for name in SETS})
    print(figures, end="")
    if "--write" in arguments:
        README.write_text(replaced(README.read_text("utf-8"), figures), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
