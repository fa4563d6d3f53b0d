"""Articles that plain numbers head are those of the same text under « Article n – … »; a doubtful count gives none."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import assume, given
from hypothesis import strategies as st

from generator.model import Texte
from generator.reading import read_acte, read_texte

TITLES = ("Objet", "Moyens financiers", "Suivi des actions", "LITIGES", "Le comité de pilotage", "Durée et fin")
BODIES = st.lists(
    st.sampled_from(
        [
            "La ville prête une salle.",
            "Un bilan est rendu chaque année.",
            "Le comité comprend :\n\n1. le maire ;\n\n2. le préfet.\n\nIl siège en mai.",
            "Les aides sont :\n\n- un prêt ;\n\n- un don.",
            "a) Le montant est de mille euros.\n\nb) Il est révisé.",
        ]
    ),
    min_size=1,
    max_size=3,
    unique=True,
)
TEXTS = st.lists(BODIES, min_size=3, max_size=len(TITLES))
STYLES = (
    "{n}. {t}",
    "{n} - {t}",
    "{n} – {t}",
    "{n}) {t}",
    "{n}/ {t}",
    "{n}°) {t}",
    "{n} : {t}",
    "{r} - {t}",
    "{r}. {t}",
    "Point {n} : {t}",
)
ROMANS = ("", "I", "II", "III", "IV", "V", "VI")
PARTIES = "CONVENTION\n\nEntre la ville, représentée par son maire,\n\nEt l'école, représentée par sa directrice,\n\n"


@dataclass(frozen=True)
class Written:
    """A text, and how its headings are written."""

    bodies: list[list[str]]
    style: str

    def read(self, style: str, left_out: int = 0) -> Texte:
        """The text under headings of a style, one of them left out."""
        parts = [
            part
            for n, (title, body) in enumerate(zip(TITLES, self.bodies, strict=False), start=1)
            for part in (style.format(n=n, r=ROMANS[n], t=title) if n != left_out else "", *body)
            if part
        ]
        return read_texte(read_acte(PARTIES + "\n\n".join(parts) + "\n", "texte.md", acte_id="convention"))


WRITTEN = st.builds(Written, TEXTS, st.sampled_from(STYLES))


@given(WRITTEN)
def test_the_articles_are_those_of_the_same_text_under_their_noun(written: Written) -> None:
    read = written.read(written.style)
    named = written.read("Article {r} – {t}" if "{r}" in written.style else "Article {n} – {t}")
    if read.articles or "Le comité comprend" not in str(written.bodies):
        assert [(one.number, one.heading, one.lines) for one in read.articles] == [
            (one.number, one.heading, one.lines) for one in named.articles
        ]


@given(WRITTEN, st.integers(1, len(TITLES)))
def test_a_number_that_lacks_leaves_no_article(written: Written, left_out: int) -> None:
    assume(left_out < len(written.bodies))
    assert not written.read(written.style, left_out).articles


@given(WRITTEN)
def test_no_line_of_the_text_is_lost(written: Written) -> None:
    held = [line for part in written.read(written.style).parts for line in part.lines]
    wanted = [line for body in written.bodies for part in body for line in part.split("\n\n")]
    assert [line for line in held if line in wanted] == wanted
