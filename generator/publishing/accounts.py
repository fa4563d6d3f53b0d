"""Rows of the summary: what is said, by whom, near-identical sayings together, contradictions side by side, none chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from generator.french.dates import read_date
from generator.publishing.additions import columns, instalments
from generator.publishing.dossier_view import DossierView
from generator.publishing.figures import durations
from generator.publishing.stated import SPAN, SUM, Saying
from generator.publishing.typography import acte_name, plural

SHOWN = 2
"""How many sums or durations stand in sight before the fold."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where something is said."""

    label: str
    href: str
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """One thing said, by one act or several, in words that may differ a little."""

    words: str
    """As shown; empty when only the act's words say it."""
    sources: tuple[Source, ...]
    sayings: tuple[Saying, ...] = ()
    """What the acts say word for word."""
    note: str = ""

    @property
    def quotes(self) -> tuple[Saying, ...]:
        """Each wording once."""
        return tuple({saying.quote: saying for saying in self.sayings if saying.quote}.values())


@dataclass(frozen=True, slots=True)
class Group:
    """What is said of one act."""

    name: str
    """« avenant n° 1 »."""
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """Values of one thing that do not agree."""

    about: str
    """« l'avenant n° 3 »."""
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the summary."""

    name: str
    lead: tuple[Value, ...]
    """What stands in sight."""
    clashes: tuple[Clash, ...] = ()
    groups: tuple[Group, ...] = ()
    """Behind the fold, act by act."""
    fold: str = ""
    """What the fold is called."""
    computed: tuple[str, ...] = ()
    """Sums that this site computed, with their terms."""
    quoted: bool = False
    """Whether what stands in sight needs the act's own words beside it."""


def duration_row(view: DossierView, said: tuple[Saying, ...]) -> Row | None:
    """How long the agreement holds, as acts say; words that give its end alone are those of the row above."""
    return _figures(view, "Durée", [saying for saying in said if saying.subject == SPAN and not _only_end(view, saying)])


def _only_end(view: DossierView, saying: Saying) -> bool:
    """Whether it says nothing but the end that is on record for the act."""
    end = view.actes[saying.acte].fin
    words = f"{saying.words} {saying.quote}"
    return end is not None and not durations(words) and read_date(words) == end


def amount_row(view: DossierView, said: tuple[Saying, ...]) -> Row | None:
    """The sums that acts state."""
    own = [saying for saying in said if saying.subject == SUM]
    row = _figures(view, "Montant", own)
    if row is None:
        return None
    added = instalments(view, own)
    computed = [*added, *(words for saying in _current(own) for words in columns(saying))]
    if added and row.quoted and row.groups:
        # No act states a total: the sum stands for its terms, which the fold holds.
        row = replace(row, lead=())
    return replace(row, computed=tuple(computed))


def _figures(view: DossierView, name: str, said: list[Saying]) -> Row | None:
    """A row of figures: a stated total first, else what the latest version says, else the latest act that says one."""
    if not said:
        return None
    by_acte = [(acte, list(group)) for acte, group in groupby(said, key=lambda saying: saying.acte)]
    groups = tuple(Group(acte_name(view.actes[acte]), _values(group)) for acte, group in by_acte)
    clashes = tuple(clash for acte, group in by_acte for clash in _clashes(view, acte, group))
    totals = [saying for saying in said if saying.role == "total"]
    last = [saying for saying in totals if saying.acte == totals[-1].acte]
    if last and len({saying.value for saying in last}) == 1:
        later = [acte for acte, _ in by_acte[[acte for acte, _ in by_acte].index(last[0].acte) + 1 :]]
        note = "d’autres sont énoncés ensuite" if later else ""
        lead: tuple[Value, ...] = (Value(_named(last[0]), _sources(last), tuple(last), note),)
    else:
        stands = _current(said) or by_acte[-1][1]
        lead = _values([saying for saying in stands if saying.table is None] or stands)[:SHOWN]
    shown = {saying for value in lead for saying in value.sayings}
    folded = groups if any(saying not in shown for saying in said) else ()
    quoted = not any(saying.role == "total" for value in lead for saying in value.sayings)
    return Row(name, lead, clashes, folded, f"Acte par acte ({plural(len(said), 'mention')})", quoted=quoted)


def _current(said: list[Saying]) -> list[Saying]:
    return [saying for saying in said if saying.current]


def _values(said: list[Saying]) -> tuple[Value, ...]:
    """Sayings of one figure together, whoever says it; those without a figure to compare by their words."""
    by_key: dict[object, list[Saying]] = {}
    for saying in said:
        by_key.setdefault((saying.role, saying.value or saying.words or saying.quote), []).append(saying)
    return tuple(Value(_named(same[0]), _sources(same), tuple(same)) for same in by_key.values())


def _named(saying: Saying) -> str:
    """A figure with what its sentence says that it is."""
    if saying.role == "total" and "total" not in saying.words:
        return f"{saying.words} au total"
    if saying.role == "supplément" and "supplémentaire" not in saying.words:
        return f"{saying.words} supplémentaires"
    return saying.words


def _sources(said: list[Saying]) -> tuple[Source, ...]:
    """« l'avenant n° 4, ligne 57 »; an act's own text is named by its place alone when the reader is on it."""
    made: dict[str, Source] = {}
    for saying in said:
        label = f"{saying.by_label}, {saying.place}" if saying.place else saying.by_label
        made.setdefault(saying.href or label, Source(label, saying.href, saying.proof if saying.proof == "déduite" else ""))
    return tuple(made.values())


def _clashes(view: DossierView, acte: str, said: list[Saying]) -> list[Clash]:
    """What is said of one act in one unit and one role, and differs; an act may state several sums of its own."""
    by_kind: dict[tuple[str, str], list[Saying]] = {}
    for saying in said:
        if saying.value is not None:
            by_kind.setdefault((saying.role, saying.value[0]), []).append(saying)
    found = []
    for (role, _), alike in by_kind.items():
        own = {saying.value for saying in alike if saying.own}
        others = {saying.value for saying in alike if not saying.own}
        if len(others) > 1 or (role and len(own) == 1 and others - own) or (role == "total" and len(own) > 1):
            found.append(Clash(view.acte_label(acte), _values(alike)))
    return found
