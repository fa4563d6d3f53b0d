"""How fast the engine is, stage by stage: `make bench`.

Each stage is timed on many inputs, several times each; an input's time is its best, and what is printed is the median
over inputs with the tenth and ninetieth percentiles. Sentences come from the readable cases and, when they are beside
the checkout, from the annotated ones; whole acts come from `source/`.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator import load
from generator.amending import read_sentence, understand
from generator.consolidating import compare, consolidate_actes
from generator.model import Acte
from generator.reading import read_acte
from tests import case_files

CHECKOUT = Path(__file__).parent.parent
SENTENCES = CHECKOUT.parent / "shared" / "corpus" / "sentences.jsonl"
ROUNDS = 7
TARGET = 200
"""Microseconds to read an instruction, median, that the project holds itself to."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage and the microseconds that each input took."""

    name: str
    times: tuple[float, ...]

    def __str__(self) -> str:
        """One line of the report."""
        if len(self.times) < 2:
            return f"{self.name:<48} no input"
        tenths = statistics.quantiles(self.times, n=10, method="inclusive")
        middle = statistics.median(self.times)
        return f"{self.name:<48} {middle:9.0f} µs   {tenths[0]:9.0f} to {tenths[-1]:9.0f}   {len(self.times):5} inputs"


def clock(name: str, calls: Sequence[Callable[[], object]], each: Sequence[int] = ()) -> Stage:
    """Time calls; `each` says in how many things the time of a call is shared."""
    best = [float("inf")] * len(calls)
    for _ in range(ROUNDS):
        for number, call in enumerate(calls):
            start = time.perf_counter_ns()
            call()
            best[number] = min(best[number], (time.perf_counter_ns() - start) / 1000)
    shares = each or [1] * len(calls)
    return Stage(name, tuple(spent / share for spent, share in zip(best, shares, strict=True) if share))


def sentences() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Amending sentences with the announcing lines above them."""
    for case in case_files.load(case_files.ROOT / "amending"):
        yield case.source, ()
    if SENTENCES.is_file():
        for line in SENTENCES.read_text("utf-8").splitlines():
            row = json.loads(line)
            yield row["text"].split("\n")[0], tuple(row["context"])


def stages() -> Iterator[Stage]:
    """Every stage of the engine, in the order of a text's way through it."""
    corpus = load(CHECKOUT / "source")
    held = [acte for dossier in corpus.dossiers.values() for acte in dossier.actes if acte.statut == "versé"]
    amending = [acte for acte in held if acte.nature != "convention"]
    lines = [acte.source.count("\n") + 1 for acte in held]
    yield clock("segmentation, a line of an act", [partial(_segment, acte) for acte in held], lines)
    read = [partial(read_sentence, text, context=above) for text, above in sentences()]
    yield clock("reading, an instruction", read)
    counts = [len(understand(acte)[1]) for acte in amending]
    yield clock("classing and reading, an instruction in its act", [partial(understand, acte) for acte in amending], counts)
    dossiers = [dossier.actes for dossier in corpus.dossiers.values()]
    yield clock("a dossier, all its versions", [partial(consolidate_actes, actes) for actes in dossiers])
    pairs = [
        (older.texte, newer.texte)
        for dossier in corpus.dossiers.values()
        for older, newer in zip(dossier.versions, dossier.versions[1:], strict=False)
    ]
    yield clock("a redline of neighbouring versions", [partial(compare, *pair) for pair in pairs])


def main() -> int:
    """Print the report; 1 when reading an instruction takes longer than the project allows."""
    found = list(stages())
    print(f"{'median, tenth to ninetieth percentile':<48}")
    for stage in found:
        print(stage)
    reading = next(stage for stage in found if stage.name.startswith("reading"))
    slow = bool(reading.times) and statistics.median(reading.times) > TARGET
    if slow:
        print(f"Reading an instruction is above {TARGET} µs.", file=sys.stderr)
    return int(slow)


def _segment(acte: Acte) -> Acte:
    """Read a deposited text again."""
    return read_acte(acte.source, acte.path, acte_id=acte.id)


if __name__ == "__main__":
    sys.exit(main())
