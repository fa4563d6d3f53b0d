"""Which text a sentence aims at: read through an avenant to the convention, or at what the avenant stipulates for itself."""

from __future__ import annotations

import pytest

from generator import consolidate
from generator.model import Version

BASE = """# Convention du 3 mai 2019

Article 1

Le comité suit le projet.

Il se réunit chaque mois.

Article 2

La convention dure un an.
"""
FIRST = """# Avenant n° 1 du 4 juin 2020

Article 1

Le deuxième alinéa de l'article 1er est remplacé par les dispositions suivantes :

« Il se réunit chaque trimestre. »

Article 2 – Communication

Les parties communiquent ensemble.

Elles se consultent avant toute publication.
"""


def last(second: str) -> Version:
    versions = consolidate(BASE, [FIRST, "# Avenant n° 2 du 5 juillet 2021\n\nArticle 1\n\n" + second + "\n"]).versions
    assert versions[1].texte.article("1").lines[1] == "Il se réunit chaque trimestre."
    return versions[2]


def test_an_article_of_an_avenant_is_read_through_to_what_it_wrote() -> None:
    version = last(
        "À l'article 1er de l'avenant n° 1, les mots « chaque trimestre » sont remplacés par les mots « chaque année »."
    )
    assert version.texte.article("1").lines == ("Le comité suit le projet.", "Il se réunit chaque année.")
    (outcome,) = version.outcomes
    assert any("est lu comme ce qu’il a écrit à l’article 1" in note for note in outcome.notes)


def test_what_an_avenant_stipulates_for_itself_is_amended_beside_the_convention() -> None:
    version = last("Le deuxième alinéa de l'article 2 de l'avenant n° 1 est remplacé par : « Elles se consultent toujours. »")
    (own,) = version.autonomes
    assert own.parts[0].lines == ("Les parties communiquent ensemble.", "Elles se consultent toujours.")
    assert version.texte.article("2").lines == ("La convention dure un an.",)
    (outcome,) = version.outcomes
    assert any("Stipulation propre de l’avenant n° 1" in note for note in outcome.notes)


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("L'article 1er de l'avenant n° 1 est abrogé.", "act-article-repealed"),
        ("L'article 5 de l'avenant n° 1 est abrogé.", "nothing-written"),
        ("L'article 1er de l'avenant n° 7 est abrogé.", "other-text"),
        ("L'article 2 de la convention du 3 juin 2011 est abrogé.", "other-text"),
        ("L'article 2, tel que remplacé par l'avenant n° 1 du 4 juin 2020, est abrogé.", "chain-contradicted"),
    ],
)
def test_what_cannot_be_aimed_at_is_refused(sentence: str, code: str) -> None:
    version = last(sentence)
    (outcome,) = version.outcomes
    assert outcome.refusal is not None
    assert outcome.refusal.code == code
    assert version.texte.article("2").lines == ("La convention dure un an.",)


def test_a_chain_that_the_history_bears_out_is_said_to_agree() -> None:
    version = last("Le deuxième alinéa de l'article 1er, tel que remplacé par l'avenant n° 1 du 4 juin 2020, est supprimé.")
    (outcome,) = version.outcomes
    assert outcome.status == "applied"
    assert any("conforme à l’historique" in note for note in outcome.notes)
    assert version.texte.article("1").lines == ("Le comité suit le projet.",)


SLIP = "# Avenant n° 1 du 4 juin 2020 à la convention du 3 mai 2019\n\nArticle 1\n\n"


def after_slip(sentence: str, base: str = BASE, title: str = SLIP) -> Version:
    return consolidate(base, [title + sentence + "\n\n« Les parties s'informent. »\n"]).versions[-1]


def test_a_slip_in_the_date_is_told_when_the_title_of_the_act_and_the_heading_agree() -> None:
    base = BASE.replace("Article 2", "Article 2 – Durée")
    version = after_slip("L'article 2 « Durée » de la convention du 3 mai 2018 est remplacé par :", base)
    assert version.texte.article("2").lines == ("Les parties s'informent.",)
    (outcome,) = version.outcomes
    assert any("la date diffère" in note for note in outcome.notes)


def test_a_slip_in_the_date_is_told_when_the_title_of_the_act_and_the_object_agree() -> None:
    base = BASE.replace("2019", "2019 relative aux stages scolaires", 1)
    version = after_slip("L'article 2 de la convention du 3 mai 2018 relative aux stages scolaires est remplacé par :", base)
    assert version.texte.article("2").lines == ("Les parties s'informent.",)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("L'article 2 de la convention du 3 mai 2018 est remplacé par :", SLIP),
        ("L'article 2 « Objet » de la convention du 3 mai 2018 est remplacé par :", SLIP),
        ("L'article 2 « Durée » de la convention du 3 mai 2018 est remplacé par :", "# Avenant n° 1\n\nArticle 1\n\n"),
        (
            "L'article 2 « Durée » de la convention du 3 mai 2018 est remplacé par :",
            "# Avenant n° 1 aux conventions du 3 mai 2018 et du 3 mai 2019\n\nArticle 1\n\n",
        ),
    ],
)
def test_another_date_without_a_witness_is_another_text(sentence: str, title: str) -> None:
    version = after_slip(sentence, BASE.replace("Article 2", "Article 2 – Durée"), title)
    assert version.texte.article("2").lines == ("La convention dure un an.",)
    (outcome,) = version.outcomes
    assert outcome.refusal is not None
    assert outcome.refusal.code == "other-text"


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("de la convention collective de la plasturgie", "refused"),
        ("de l'accord d'entreprise", "refused"),
        ("du contrat d'assurance", "refused"),
        ("de la convention collective nationale des entreprises de lutherie", "applied"),
        ("de la convention collective Archet", "applied"),
        ("de la convention collective nationale de travail du 9 octobre 2008", "applied"),
        ("de la convention initiale", "applied"),
    ],
)
def test_a_name_that_the_title_does_not_know_is_another_text(name: str, status: str) -> None:
    base = BASE.replace(
        "Convention du 3 mai 2019", "Convention collective nationale des entreprises de lutherie du 9 octobre 2008"
    )
    version = consolidate(
        base, [f"# Avenant n° 1\n\nArticle 1\n\nLe second alinéa de l'article 1er {name} est supprimé.\n"]
    ).versions[1]
    assert [outcome.status for outcome in version.outcomes] == [status]


@pytest.mark.parametrize(
    ("title", "status"),
    [("Avenant n° 1", "refused"), ("Avenant n° 1 à l'accord du 12 janvier 2004", "applied")],
)
def test_a_dated_accord_is_not_the_convention_unless_the_title_of_the_act_says_so(title: str, status: str) -> None:
    base = "# Convention de coopération entre les laboratoires\n\nArticle 1\n\nLe comité suit le projet.\n"
    order = "À l'article 1er de l'accord du 12 janvier 2004, le mot « suit » est supprimé."
    (outcome,) = consolidate(base, [f"# {title}\n\nArticle 1\n\n{order}\n"]).versions[-1].outcomes
    assert outcome.status == status


@pytest.mark.parametrize(
    ("title", "name", "held"),
    [
        ("Avenant n° 1 du 5 mai 2020 à l'accord du 6 mai 2019 relatif au préavis", "de l'accord du 6 mai 2019", False),
        ("Avenant n° 1 du 5 mai 2020 à l'accord du 6 mai 2019 relatif au préavis", "de l'avenant n° 1 du 5 mai 2020", True),
        ("Avenant n° 1 du 5 mai 2020 à l'accord du 6 mai 2019 relatif au préavis", "de l'avenant n° 1 bis", False),
        ("Annexe concernant les cadres - Avenant du 5 mai 1990", "de l'avenant cadres du 5 mai 1990", True),
        ("Annexe concernant les cadres - Avenant du 5 mai 1990", "de l'avenant cadres du 6 mai 1990", False),
        ("Règlement intérieur de la commission", "du règlement intérieur", True),
        ("Règlement intérieur de la commission", "du règlement financier", False),
        ("Accord du 6 mai 2019 relatif au préavis", "de l'accord du 06/05/2019", True),
        ("Accord du 6 mai 2019 relatif au préavis", "de l'accord du 06/06/2019", False),
        ("Convention collective des centres de lutte contre la fraude", "de la convention collective (IDCC 2046)", True),
        ("Convention collective des centres de lutte contre la fraude", "de la CCN des HCRB", False),
    ],
)
def test_the_names_of_the_text_at_hand(title: str, name: str, held: bool) -> None:
    base = f"# {title}\n\n##### Article 5\n\nLe préavis est d'un mois.\n"
    order = f"L'article 5 {name} est ainsi rédigé :\n\n« Le préavis est de deux mois. »\n"
    act = f"# Avenant n° 9 du 4 juin 2021\n\nArticle 1\n\n{order}"
    version = consolidate(base, [act]).versions[1]
    assert version.texte.article("5").lines == (("Le préavis est de deux mois.",) if held else ("Le préavis est d'un mois.",))
    (outcome,) = version.outcomes
    assert (outcome.refusal.code if outcome.refusal else "") == ("" if held else "other-text")


@pytest.mark.parametrize(("named", "status"), [("Cadres", "applied"), ("Employés", "refused")])
def test_a_text_that_is_itself_an_annexe_is_the_annexe_of_that_name(named: str, status: str) -> None:
    base = "# Annexe « Cadres » à la convention du 3 mai 2019\n\n##### Article C-4 – Prime\n\nLa prime est de 10 %.\n"
    act = f"# Avenant n° 1\n\n##### Article 1\n\nÀ l'article C-4 de l'annexe « {named} », le taux de 10 % est porté à 12 %.\n"
    last = consolidate(base, [act]).versions[-1]
    assert [(outcome.status, outcome.article) for outcome in last.outcomes] == [(status, "C-4")]
    assert last.texte.article("C-4").lines == (f"La prime est de {12 if status == 'applied' else 10} %.",)


def test_what_is_shown_beside_an_article_stays_what_the_act_stipulates() -> None:
    said = "# Avenant n° 1\n\nArticle 1\n\nLa convention dure deux ans.\n\nLe comité publie ses avis.\n"
    version = consolidate(BASE, [said]).versions[-1]
    assert [(one.status, one.article) for one in version.outcomes] == [("annotated", "2")]
    (own,) = version.autonomes
    assert own.article("1").lines == ("La convention dure deux ans.", "Le comité publie ses avis.")
