"""The same text typed in other ways is the same text: wrapped lines, pages, notes, tables of contents move no rank.

Whatever the layout, an order changes the passage that it names, or is refused aloud; what no order names is left as it was.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import consolidate

TITLES = ("Objet", "Crédits", "Durée")
SENTENCES = st.sampled_from(
    [
        "La ville ouvre les crédits nécessaires aux travaux de la salle des fêtes.",
        "L'association en rend compte au plus tard le 31 mars, sur pièces.",
        "Le comité de suivi se réunit deux fois par an au siège de la ville.",
        "Les parties se tiennent informées de toute difficulté.",
        "Le bilan est transmis à la préfecture dans les trois mois.",
        "Un local est mis à la disposition de l'association, à titre gratuit.",
    ]
)
HEADINGS = (
    "Article {n} – {t}",
    "## Article {n} – {t}",
    "**Article {n} : {t}**",
    "ARTICLE {n}\n\n{t}",
    "Article {n}\n{t}",
    "{n}. **Article {n} : {t}**",
    "{n}. {t}",
    "{n} - {t}",
)
ENDS = ("\n\n", "\n", "  \n", "<br>\n")
ORDERS: dict[str, Callable[[list[str]], list[str]]] = {
    "Le premier alinéa de l'article 2 est supprimé.": lambda lines: lines[1:],
    "Le dernier alinéa de l'article 2 est supprimé.": lambda lines: lines[:-1],
    "Le deuxième alinéa de l'article 2 est remplacé par : « Il est mis fin aux travaux. »": lambda lines: [
        lines[0],
        "Il est mis fin aux travaux.",
        *lines[2:],
    ],
    "L'article 2 est complété par un alinéa ainsi rédigé : « Il est mis fin aux travaux. »": lambda lines: [
        *lines,
        "Il est mis fin aux travaux.",
    ],
}


@dataclass(frozen=True)
class Typed:
    """How a text is typed."""

    heading: str
    end: str
    wrapped: bool
    page: str
    """A line that a page adds in the middle of article 2; empty for none."""
    listed: bool
    """Whether a table of contents stands first."""
    noted: str
    """The label of a note of article 2; empty for none."""

    def text(self, articles: list[list[str]]) -> str:
        """The text of some articles."""
        shown = [f"Article {n} : {title}" for n, title in enumerate(TITLES, start=1)] if self.listed else []
        parts = ["Convention de gestion", *(["Sommaire", *shown] if shown and ":" in self.heading else [])]
        for n, (title, lines) in enumerate(zip(TITLES, articles, strict=True), start=1):
            typed = [textwrap.fill(line, 50) if self.wrapped else line for line in lines]
            if n == 2 and self.noted:
                typed[0] = f"{typed[0][:-1]} {self.noted}."
            body = self.end.join(typed)
            if n == 2 and self.page:
                cut = body.find(self.end) + len(self.end)
                body = f"{body[:cut]}{'' if body[:cut].endswith(chr(10)) else chr(10)}{self.page}\n{body[cut:]}"
            joint = "\n" if self.end == "\n" else "\n\n"
            note = f"\n\n{self.noted} Voir le budget." if n == 2 and self.noted else ""
            parts.append(self.heading.format(n=n, t=title) + joint + body + note)
        return "\n\n".join(parts) + "\n"


TYPED = st.builds(
    Typed,
    st.sampled_from(HEADINGS),
    st.sampled_from(ENDS),
    st.booleans(),
    st.sampled_from(["", "Page 1/3", "– 2 –", "Page 2 sur 3", "7"]),
    st.booleans(),
    st.sampled_from(["", "(1)", "[1]"]),
)


ARTICLES = st.lists(st.lists(SENTENCES, min_size=2, max_size=4, unique=True), min_size=3, max_size=3)


@settings(max_examples=300)
@given(TYPED, ARTICLES, st.sampled_from(sorted(ORDERS)))
def test_no_layout_moves_a_rank(typed: Typed, articles: list[list[str]], order: str) -> None:
    version = consolidate(typed.text(articles), [f"Article 1\n\n{order}\n"]).versions[-1]
    refused = any(outcome.status != "applied" for outcome in version.outcomes)
    for n, lines in enumerate(articles, start=1):
        wanted = ORDERS[order](lines) if n == 2 and not refused else lines
        held = " ".join(line for line in version.texte.article(str(n)).lines if line != typed.page)
        held = held.replace(f" {typed.noted}", "") if typed.noted else held
        assert held == " ".join(wanted), typed.text(articles)


BASE = "Article 1 – Objet\n\nLa ville ouvre les crédits.\n\nArticle 2 – Durée\n\nElle est d'un an.\n"
OPENINGS = (
    "L'article 2 est remplacé par les dispositions suivantes : « ",
    "L'article 2 est ainsi rédigé :\n\n« Article 2 – Durée\n\n",
    "L'article 2 est ainsi rédigé : « Article 2 – Durée\n\n",
    "L'article 2 est ainsi rédigé : « Article 2 –\n Durée\n\n",
    "L'article 2 est ainsi rédigé : « **Article 2 – Durée**\n\n",
)


@settings(max_examples=300)
@given(
    st.sampled_from(OPENINGS),
    st.lists(SENTENCES, min_size=1, max_size=4, unique=True),
    st.sampled_from(ENDS),
    st.booleans(),
    st.sampled_from(["", "Page 1/3", "– 2 –", "7", "Page 1/3\nAvenant n° 1 à la convention de gestion"]),
    st.integers(0, 12),
)
def test_no_layout_of_an_act_changes_its_wording(
    opening: str, lines: list[str], end: str, wrapped: bool, page: str, place: int
) -> None:
    typed = [textwrap.fill(line, 50) if wrapped else line for line in lines]
    order = opening.replace("\n\n", end) + end.join(typed) + " »"
    rows = order.split("\n")
    if page:
        at = 1 + place % max(len(rows) - 1, 1)
        rows[at:at] = ["", page, ""]
    act = (
        "Avenant n° 1 à la convention de gestion\n\nArticle 1\n\n"
        + "\n".join(rows)
        + "\n\nArticle 2\n\nL'article 1er est abrogé.\n"
    )
    version = consolidate(BASE, [act]).versions[-1]
    refused = any(outcome.status != "applied" for outcome in version.outcomes)
    held = " ".join(version.texte.article("2").lines)
    assert held == ("Elle est d'un an." if refused else " ".join(lines)), act
