"""How fast the engine is, stage by stage: `make bench`.

Each stage is timed on many inputs, several times each; an input's time is its best, and what is printed is the median
over inputs with the tenth and ninetieth percentiles. Inputs are the readable cases and `source/`, and the official
texts when they are beside the checkout.
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
from generator.consolidating.aim import State
from generator.consolidating.apply import apply_act
from generator.model import Acte, Provision
from generator.reading import read_acte, read_texte
from tests import case_files
from tests.amending.test_instructions import parse
from tests.cli.conftest import AVENANT, BASE

CHECKOUT = Path(__file__).parent.parent
CORPUS = CHECKOUT.parent / "shared" / "corpus"
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


def readings() -> Iterator[tuple[Callable[[], Provision], int]]:
    """Amending sentences, each with what stands above and below it, and how many are read with its announcements."""
    for case in case_files.load(case_files.ROOT / "instructions"):
        yield partial(parse, case.source), 1 + case.source.count("\n> ") + case.source.startswith("> ")
    if (CORPUS / "sentences.jsonl").is_file():
        for line in (CORPUS / "sentences.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            yield partial(read_sentence, row["text"].split("\n")[0], context=tuple(row["context"])), 1 + len(row["context"])


def pairs() -> Iterator[tuple[Acte, Acte]]:
    """Bases with their first avenant: the readable example, and whole official agreements."""
    yield read_acte(BASE, "<base>", acte_id="base"), read_acte(AVENANT, "<avenant>", acte_id="avenant-1")
    for folder in sorted(CORPUS.glob("cases/*/")):
        texts = [path.read_text("utf-8") for path in (folder / "base.md", min(folder.glob("avenant-*.md")))]
        yield read_acte(texts[0], "<base>", acte_id="base"), read_acte(texts[1], "<avenant>", acte_id="avenant-1")


def stages() -> Iterator[Stage]:
    """Every stage of the engine, in the order of a text's way through it."""
    corpus = load(CHECKOUT / "source")
    held = [acte for dossier in corpus.dossiers.values() for acte in dossier.actes if acte.statut == "versé"]
    both = list(pairs())
    segmented = [*held, *(acte for pair in both for acte in pair)]
    lines = [acte.source.count("\n") + 1 for acte in segmented]
    yield clock("segmentation, a line of an act", [partial(segment, acte) for acte in segmented], lines)
    calls, sentences = zip(*readings(), strict=True)
    yield clock("reading, an instruction", calls, sentences)
    yield clock("reading, an instruction and what announces it", calls)
    understood = [understand(avenant) for _, avenant in both]
    blocks = [len(acte.blocks) for _, acte in both]
    yield clock("classing and reading, a block of an avenant", [partial(understand, acte) for _, acte in both], blocks)
    applying = [
        partial(apply_act, State((read_texte(base),), (base, acte)), acte, provisions)
        for (base, _), (acte, provisions) in zip(both, understood, strict=True)
    ]
    orders = [sum(len(provision.operations) for provision in provisions) for _, provisions in understood]
    yield clock("application, an operation", applying, orders)
    dossiers = [dossier.actes for dossier in corpus.dossiers.values()]
    yield clock("a dossier, all its versions", [partial(consolidate_actes, actes) for actes in dossiers])
    neighbours = [
        (older.texte, newer.texte)
        for dossier in corpus.dossiers.values()
        for older, newer in zip(dossier.versions, dossier.versions[1:], strict=False)
    ]
    yield clock("a redline of neighbouring versions", [partial(compare, *pair) for pair in neighbours])


def segment(acte: Acte) -> Acte:
    """Read a deposited text again."""
    return read_acte(acte.source, acte.path, acte_id=acte.id)


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


if __name__ == "__main__":
    sys.exit(main())
