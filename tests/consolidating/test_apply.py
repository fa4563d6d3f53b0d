"""Operations applied to texts built by hand: what changes, what does not, what is refused."""

from __future__ import annotations

import pytest

from generator.model import Alinea, Lacune
from generator.operations import (
    Append,
    Insert,
    InsertWords,
    Remove,
    RemoveWords,
    Rename,
    Renumber,
    Replace,
    ReplaceWords,
    Restore,
    Step,
    Target,
)
from tests.consolidating.building import al, apply, article, code, content, on, texte

BASE = texte(
    article("1er", "La convention a pour objet l'appui.", "Elle dure un an.", "Elle est gratuite.", heading="Objet"),
    article(
        "2",
        "Les parties conviennent :",
        "1° d'un plan ;",
        "2° d'un budget, à savoir :",
        "a) des crédits ;",
        "b) des postes.",
        "3° d'un bilan.",
    ),
    article(
        "3", "Le comité se réunit. Il vote. Il publie ses avis.", "L'employeur veille à ce qu'elle soit remise. Elle est datée."
    ),
    article("4", "# 4.1. Suivi", "Le suivi est annuel.", "Il est écrit.", "# 4.2. Bilan", "Le bilan est public."),
    article("5", "Barème | Taux\nCadres | 2 %\nEmployés | 1 %"),
)


def test_replaces_one_alinea_and_nothing_else() -> None:
    after, (outcome,) = apply(BASE, Replace(on("1", al(2)), content("Elle dure deux ans.")))
    assert after.article("1er").lines == ("La convention a pour objet l'appui.", "Elle dure deux ans.", "Elle est gratuite.")
    assert outcome.status == "applied"
    assert outcome.article == "1er"
    assert outcome.located is not None
    assert outcome.located.alineas == ("base:1er.2",)
    assert after.parts[1:] == BASE.parts[1:]
    written = after.parts[0].body[1]
    assert written.origin is not None
    assert written.origin.instruction == "avenant-1:i1"
    assert outcome.written == (written.ident,)


def test_targets_are_counted_on_the_text_before_the_act() -> None:
    after, outcomes = apply(
        BASE,
        Insert(on("1", al(1)), content("Premier ajout.", "Second ajout."), "après"),
        Replace(on("1", al(2)), content("Elle dure deux ans.")),
        Insert(on("1", al(1)), content("Troisième ajout."), "après"),
    )
    assert [outcome.status for outcome in outcomes] == ["applied"] * 3
    assert after.article("1er").lines == (
        "La convention a pour objet l'appui.",
        "Premier ajout.",
        "Second ajout.",
        "Troisième ajout.",
        "Elle dure deux ans.",
        "Elle est gratuite.",
    )


def test_two_sentences_that_claim_the_same_words_are_both_refused() -> None:
    after, outcomes = apply(
        BASE,
        Replace(on("1", al(2)), content("Elle dure deux ans.")),
        ReplaceWords(on("1", al(2)), "un an", "trois ans"),
        Remove(on("1", al(3))),
    )
    assert [code(outcome) for outcome in outcomes] == ["conflict", "conflict", ""]
    assert [outcome.article for outcome in outcomes] == ["1er", "1er", "1er"]
    assert after.article("1er").lines == ("La convention a pour objet l'appui.", "Elle dure un an.")


def test_items_run_to_the_next_marker_of_their_level() -> None:
    after, (outcome,) = apply(BASE, Replace(on("2", Step("item", labels=("2°",))), content("d'un budget unique ;")))
    assert after.article("2").lines == (
        "Les parties conviennent :",
        "1° d'un plan ;",
        "2° d'un budget unique ;",
        "3° d'un bilan.",
    )
    assert any("2°" in note for note in outcome.notes)


def test_nested_items_are_read_outer_to_inner() -> None:
    steps = (Step("item", labels=("2°",)), Step("item", labels=("b",)))
    after, _ = apply(
        BASE, RemoveWords(on("2", *steps), "des postes"), Replace(on("2", Step("item", labels=("3°",))), content("3° d'un avis."))
    )
    assert after.article("2").lines[4:] == ("b).", "3° d'un avis.")


def test_a_scope_that_is_named_is_never_ignored() -> None:
    after, (outcome,) = apply(BASE, ReplaceWords(on("2", Step("item", labels=("4°",))), "plan", "projet"))
    assert (after, code(outcome), outcome.article) == (BASE, "target-not-found", "2")


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (Step("phrase", (2,)), "Le comité se réunit. Il publie ses avis."),
        (Step("phrase", (-1,)), "Le comité se réunit. Il vote."),
        (Step("phrase", (1, 2)), "Il publie ses avis."),
    ],
)
def test_sentences_are_removed_with_their_space(step: Step, expected: str) -> None:
    after, _ = apply(BASE, Remove(on("3", al(1), step)))
    assert after.article("3").lines[0] == expected


def test_whole_words_only_and_not_the_elided_pronoun() -> None:
    after, (outcome,) = apply(BASE, ReplaceWords(on("3", al(2)), "Elle", "La note"))
    assert after.article("3").lines[1] == "L'employeur veille à ce qu'elle soit remise. La note est datée."
    assert outcome.status == "applied"


def test_words_that_stand_several_times_are_refused() -> None:
    after, (outcome,) = apply(BASE, ReplaceWords(on("3", al(1)), "Il", "Le comité"))
    assert (after, code(outcome)) == (BASE, "words-several")
    after, (outcome,) = apply(BASE, ReplaceWords(on("3", al(1)), "Il", "Le comité", (2,)))
    assert after.article("3").lines[0] == "Le comité se réunit. Il vote. Le comité publie ses avis."


def test_typography_is_folded_to_compare_and_never_printed() -> None:
    base = texte(article("1", "L’œuvre coûte 250\u00a0000 € – au plus."))
    after, _ = apply(base, ReplaceWords(on("1"), "250000 €", "300 000 €"))
    assert after.article("1").lines == ("L’œuvre coûte 300 000 € – au plus.",)


def test_words_at_the_end_go_before_the_final_stop() -> None:
    after, (outcome,) = apply(BASE, InsertWords(on("1", al(2)), "", "renouvelable", "fin"))
    assert after.article("1er").lines[1] == "Elle dure un an renouvelable."
    assert "Mots ajoutés avant la ponctuation finale." in outcome.notes


def test_a_sentence_completes_the_alinea_and_an_alinea_stands_alone() -> None:
    after, _ = apply(BASE, Append(on("1"), content("Elle est publique.", unit="phrase")))
    assert after.article("1er").lines[-1] == "Elle est gratuite. Elle est publique."
    after, _ = apply(BASE, Append(on("1"), content("Elle est publique.", unit="alinea", count=1)))
    assert after.article("1er").lines[-2:] == ("Elle est gratuite.", "Elle est publique.")


def test_a_sub_article_is_named_by_its_heading_line() -> None:
    after, (outcome,) = apply(BASE, Replace(on("4.1", al(2)), content("Il est oral.")))
    assert after.article("4").lines == (
        "4.1. Suivi",
        "Le suivi est annuel.",
        "Il est oral.",
        "4.2. Bilan",
        "Le bilan est public.",
    )
    assert outcome.article == "4"
    after, _ = apply(BASE, Replace(on("4.1"), content("Le suivi est mensuel, et toujours écrit.")))
    assert after.article("4").lines[:3] == ("4.1. Suivi", "Le suivi est mensuel, et toujours écrit.", "4.2. Bilan")


def test_rows_are_named_by_rank_or_by_content() -> None:
    after, _ = apply(BASE, ReplaceWords(on("5", Step("ligne", quote="Cadres")), "2 %", "3 %"))
    assert after.article("5").lines == ("Barème\tTaux\nCadres\t3 %\nEmployés\t1 %",)
    after, (outcome,) = apply(BASE, Remove(on("5", Step("ligne", (2,)))))
    assert (after, code(outcome)) == (BASE, "uncertain-count")


def test_the_new_wording_tells_which_count_was_meant() -> None:
    base = texte(
        article(
            "1",
            "Sont visés :",
            "- les cadres de direction ;",
            "- les agents.",
            "La durée du contrat est fixée à six mois.",
            "Le reste est libre.",
        )
    )
    after, (outcome,) = apply(base, Replace(on("1", al(2)), content("La durée du contrat est fixée à neuf mois.")))
    assert after.article("1").lines[3] == "La durée du contrat est fixée à neuf mois."
    assert any(note.startswith("Décompte incertain") for note in outcome.notes)
    after, (outcome,) = apply(base, Replace(on("1", al(2)), content("Rien de commun avec cela.")))
    assert (after, code(outcome)) == (base, "uncertain-count")


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        (Replace(on("1", al(2)), content()), "empty-payload"),
        (Replace(on("1", al(2)), content("Elle dure un an.")), "same-text"),
        (Replace(on("9"), content("Texte.")), "target-not-found"),
        (Replace(on("1", al(4)), content("Texte.")), "target-not-found"),
        (Replace(Target(texte="le code", texte_kind="autre", holder="article", number="1"), content("Texte.")), "other-text"),
        (
            Replace(
                on("1", texte="la convention du 4 mai 2018", texte_kind="convention", texte_date="2018-05-04"), content("Texte.")
            ),
            "other-text",
        ),
        (Replace(on("2"), content("Les parties conviennent d'un plan."), "modifié"), "shorter-payload"),
        (Replace(on("1"), content("Autre titre", "Texte.", maybe_heading=True)), "heading-unknown"),
        (ReplaceWords(on("1"), "deux ans", "trois ans"), "words-not-found"),
        (ReplaceWords(on("1"), "un an", "un an"), "same-text"),
        (Renumber(on("1"), "2"), "number-taken"),
    ],
)
def test_what_is_refused_changes_nothing(operation: Replace | ReplaceWords | Renumber, expected: str) -> None:
    after, (outcome,) = apply(BASE, operation)
    assert (after, outcome.status, code(outcome)) == (BASE, "refused", expected)
    assert outcome.refusal is not None
    assert outcome.refusal.reason.endswith(".")


def test_a_heading_that_the_base_has_is_a_heading() -> None:
    after, _ = apply(BASE, Replace(on("1"), content("OBJET", "La convention est refondue.", maybe_heading=True)))
    assert after.article("1er").lines == ("La convention est refondue.",)


def test_new_articles_stand_where_the_sentence_says() -> None:
    after, _ = apply(BASE, Insert(on("3"), content("Un bureau est créé.", number="3 bis", unit="article"), "après"))
    assert [part.number for part in after.parts] == ["1er", "2", "3", "3 bis", "4", "5"]
    whole = Target(holder="texte")
    after, _ = apply(BASE, Append(whole, content("Un bureau est créé.", number="3 bis", unit="article")))
    assert [part.number for part in after.parts] == ["1er", "2", "3", "3 bis", "4", "5"]


def test_renumbering_and_inserting_the_freed_number_go_together() -> None:
    after, outcomes = apply(
        BASE,
        Renumber(on("5"), "6"),
        Insert(on("4"), content("Nouveau.", number="5", unit="article"), "après"),
    )
    assert [code(outcome) for outcome in outcomes] == ["", ""]
    assert [part.number for part in after.parts] == ["1er", "2", "3", "4", "5", "6"]


def test_a_repealed_article_leaves_its_number_vacant_until_it_is_restored() -> None:
    after, _ = apply(BASE, Remove(on("3"), "abrogé"))
    assert after.parts[2].state == "repealed"
    assert after.article("3").lines == ()
    again, (outcome,) = apply(after, Restore(on("3"), content("Le comité est rétabli.")))
    assert (again.article("3").lines, outcome.status) == (("Le comité est rétabli.",), "applied")


def test_a_renaming_skips_what_the_same_act_replaces() -> None:
    after, outcomes = apply(
        BASE,
        Rename(Target(holder="texte"), "comité", "conseil"),
        Replace(on("3", al(1)), content("Le comité demeure.")),
    )
    assert [code(outcome) for outcome in outcomes] == ["", ""]
    assert after.article("3").lines[0] == "Le comité demeure."


def test_holes_are_counted() -> None:
    hole = Lacune(0, None, "Texte non versé.", "h")
    base = texte(article("1", hole))
    after, _ = apply(base, Replace(on("1", al(2)), content("Deuxième.")))
    assert _shape(after.parts[0].body) == ["1-1", "Deuxième.", "0-"]
    after, _ = apply(base, Append(on("1"), content("Quatrième.", unit="alinea", count=1), 4))
    assert _shape(after.parts[0].body) == ["3-3", "Quatrième."]
    after, _ = apply(base, Replace(on("1", al(4)), content("Quatre.")), Replace(on("1", al(5)), content("Cinq.", "Cinq bis.")))
    assert _shape(after.parts[0].body) == ["3-3", "Quatre.", "Cinq.", "Cinq bis.", "0-"]
    held = texte(article("1", "Un.", "Deux.", hole))
    after, _ = apply(held, Replace(on("1", al(-1)), content("Dernier.")))
    assert _shape(after.parts[0].body) == ["Un.", "0-", "Dernier."]
    swallowed = after.parts[0].body[1]
    assert isinstance(swallowed, Lacune)
    assert _shape(swallowed.last_known) == ["Deux."]


def test_a_renaming_over_a_hole_cannot_be_verified() -> None:
    base = texte(article("1", Lacune(0, None, "Texte non versé.", "h")))
    after, (outcome,) = apply(base, Rename(Target(holder="texte"), "comité", "conseil"))
    assert (after, outcome.status) == (base, "applied")
    assert any("non vérifiable" in note for note in outcome.notes)


def test_after_act_is_read_on_the_text_as_the_act_leaves_it() -> None:
    after, _ = apply(
        BASE,
        Replace(on("1", al(2)), content("Elle dure deux ans.")),
        ReplaceWords(on("1", al(2), after_act=True), "deux ans", "trois ans"),
    )
    assert after.article("1er").lines[1] == "Elle dure trois ans."


def _shape(elements: tuple[Alinea | Lacune, ...]) -> list[str]:
    return [
        element.text if isinstance(element, Alinea) else f"{element.minimum}-{'' if element.maximum is None else element.maximum}"
        for element in elements
    ]
