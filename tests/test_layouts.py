"""The same order laid out in other ways says the same: where a quotation opens and closes changes no word of the text.

A line of the new wording that is left out without a word is the worst error there is; whatever the layout, the text given is
the one expected, or nothing changes and the sentence is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import consolidate

BASE = "Article 1 – Objet\n\nLa convention délègue des crédits.\n\nArticle 2 – Durée\n\nElle dure un an.\n"
Layout = Literal["inline", "below", "reopened", "closed late"]
NEXT = "L'article 1er est abrogé."
"""An order that follows: a quotation that runs over it would swallow it."""
LAYOUTS: tuple[Layout, ...] = ("inline", "below", "reopened", "closed late")
ORDERS = {
    "L'article 2 est remplacé par :": (),
    "L'article 2 est ainsi rédigé :": (),
    "L'article 2 est remplacé par les dispositions suivantes :": (),
    "L'article 2 est complété par :": ("Elle dure un an.",),
    "À la fin de l'article 2, il est ajouté :": ("Elle dure un an.",),
}
PLAIN = st.sampled_from(
    [
        "Le délégant vise les crédits ouverts.",
        "Le comité de suivi se réunit chaque trimestre.",
        "Il rend compte aux parties, au plus tard le 31 mars ;",
        "La convention prend effet au 1er janvier 2031.",
        "Les crédits non consommés sont restitués au délégant.",
        "2° Le comité suit l'opération ;",
        "a) Le délégataire rend compte ;",
        "– le bilan est transmis au délégant ;",
        "2. Le délégataire informe le délégant.",
    ]
)
QUOTING = st.sampled_from(
    [
        "Le programme « Sécurité » finance l'opération.",
        "Les mots « le délégant » désignent la direction du budget.",
        "Le comité dit « de suivi » et le comité dit « d'audit » siègent ensemble.",
    ]
)


@dataclass(frozen=True)
class Written:
    """What an act orders, and how it is laid out."""

    order: str
    lines: tuple[str, ...]
    layout: Layout

    def avenant(self) -> str:
        """The act."""
        first, *rest = self.lines
        joint = " " if self.layout == "inline" else "\n\n"
        again = "« " if self.layout == "reopened" else ""
        stop = "\n\n»" if self.layout == "closed late" else " »"
        quoted = "\n\n".join((f"« {first}", *(again + line for line in rest)))
        return f"Article 1\n\n{self.order}{joint}{quoted}{stop}\n"


def after(written: Written) -> tuple[tuple[str, ...], bool]:
    """Article 2 after the act, and whether every sentence was applied."""
    version = consolidate(BASE, [written.avenant()]).versions[-1]
    return version.texte.article("2").lines, all(outcome.status == "applied" for outcome in version.outcomes)


@pytest.mark.parametrize("layout", ["inline", "below", "reopened"])
@pytest.mark.parametrize("order", ORDERS)
def test_two_alineas_are_given_whole(order: str, layout: Layout) -> None:
    lines = ("Le délégant vise les crédits ouverts.", "Il rend compte au comité.")
    assert after(Written(order, lines, layout)) == ((*ORDERS[order], *lines), True)


@given(st.sampled_from(sorted(ORDERS)), st.lists(PLAIN, min_size=1, max_size=4, unique=True), st.sampled_from(LAYOUTS))
def test_no_plain_line_is_lost(order: str, lines: list[str], layout: Layout) -> None:
    written = Written(order, tuple(lines), layout)
    text, applied = after(written)
    assert text == ((*ORDERS[order], *lines) if applied else ("Elle dure un an.",))


@given(
    st.sampled_from(sorted(ORDERS)),
    st.lists(st.one_of(PLAIN, QUOTING), min_size=1, max_size=4, unique=True),
    st.sampled_from(LAYOUTS),
)
def test_no_line_with_marks_of_its_own_is_lost(order: str, lines: list[str], layout: Layout) -> None:
    text, applied = after(Written(order, tuple(lines), layout))
    assert text == ((*ORDERS[order], *lines) if applied else ("Elle dure un an.",))


@given(st.sampled_from(sorted(ORDERS)), st.lists(PLAIN, min_size=2, max_size=4, unique=True), st.integers(0, 2))
def test_a_mark_too_many_is_no_end(order: str, lines: list[str], place: int) -> None:
    """« A. » / B. »: the mark typed at the end of each line, or of one line too early."""
    typed = [line + (" »" if index == min(place, len(lines) - 2) else "") for index, line in enumerate(lines)]
    text, applied = after(Written(order, tuple(typed), "inline"))
    assert text == ((*ORDERS[order], *lines) if applied else ("Elle dure un an.",))


@given(
    st.sampled_from(sorted(ORDERS)),
    st.lists(PLAIN, min_size=1, max_size=3, unique=True),
    st.sampled_from(LAYOUTS),
    st.sampled_from("«»"),
    st.integers(0, 5),
    st.booleans(),
)
def test_a_mark_lost_or_doubled_is_said(
    order: str, lines: list[str], layout: Layout, mark: str, place: int, doubled: bool
) -> None:
    """The right text, or something said: a refusal, or a note beside what was applied."""
    avenant = Written(order, tuple(lines), layout).avenant() + f"\n{NEXT}\n"
    marks = [position for position, char in enumerate(avenant) if char == mark]
    spot = marks[place % len(marks)]
    torn = avenant[:spot] + (f"{mark} {mark}" if doubled else "") + avenant[spot + 1 :]
    version = consolidate(BASE, [torn]).versions[-1]
    expected = (*ORDERS[order], *lines)
    told = any(outcome.status != "applied" or outcome.notes for outcome in version.outcomes)
    assert told or (version.texte.article("2").lines == expected and version.texte.article("1").lines == ())
