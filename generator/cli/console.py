"""What the commands share: diagnostics on the terminal, progress, and errors turned into exit codes."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

import rich_click as click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from generator.errors import Diagnostic

OK, FINDINGS, UNUSABLE = 0, 1, 2
"""Exit codes: nothing to say, findings, input that cannot be used."""

_COLOURS = {"erreur": "red", "alerte": "yellow", "note": "cyan"}


def say(text: str = "", *, err: bool = False) -> None:
    """Print a line."""
    click.echo(text, err=err)


def say_json(value: Any) -> None:
    """Print a value as JSON, keys in the order given."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def say_diagnostics(diagnostics: Sequence[Diagnostic], *, err: bool = False) -> None:
    """Print findings as compilers do, one a line; colour only where the terminal shows it."""
    for diagnostic in diagnostics:
        text = str(diagnostic)
        click.echo(text.replace(diagnostic.severity, click.style(diagnostic.severity, _COLOURS[diagnostic.severity]), 1), err=err)


def as_json(diagnostics: Sequence[Diagnostic]) -> list[dict[str, Any]]:
    """The findings as plain values."""
    return [asdict(diagnostic) for diagnostic in diagnostics]


def tally(diagnostics: Sequence[Diagnostic]) -> str:
    """« 1 erreur, 2 alertes, 0 note »."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    return ", ".join(counted(counts[severity], severity) for severity in ("erreur", "alerte", "note"))


def counted(number: int, noun: str) -> str:
    """A number and its noun, plural from two as French wants."""
    return f"{number} {noun}{'s' if number > 1 else ''}"


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on standard error that follows `(done, total)`; None when nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
