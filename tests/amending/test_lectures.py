"""Retained readings: found again, read by the same grammar, refused aloud when they no longer fit."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import generator
from generator.amending import understand
from generator.consolidating import compare
from generator.consolidating.diagnose import diagnose
from generator.model import Acte, BlockKind, Lecture, Provision
from generator.operations import Remove, Replace, ReplaceWords
from generator.publishing.publish import publish
from generator.reading import read_acte

BODY = """Avenant 1

Article 1 : Objet

Modification de l'annexe 2 « Quais »

- quai nord
- quai sud

Article 2

Le présent avenant reconduit la convention.

L'article 3 est chamboulé.

L'article 5 est abrogé. L'article 6 est chamboulé.

L'article 3 est chamboulé.

Article 3

Les stipulations suivantes complètent ou remplacent l'article 4 :

Le quai est libre.

L'article 7 est abrogé.
"""
DIGEST = hashlib.sha256(BODY.encode()).hexdigest()


def lecture(phrase: str, says: str, **more: object) -> Lecture:
    return Lecture(phrase, says, "Bureau des quais", date(2024, 3, 1), "accord des parties", **more)  # type: ignore[arg-type] # any field


def understood(*lectures: Lecture, body: str = BODY) -> tuple[Acte, tuple[Provision, ...]]:
    return understand(replace(read_acte(body, "<avenant>", acte_id="avenant-1"), lectures=lectures))


def decided(*lectures: Lecture, body: str = BODY) -> list[Provision]:
    return [one for one in understood(*lectures, body=body)[1] if one.instruction.lecture is not None]


ANNEXE = lecture("Modification de l'annexe 2 « Quais »", "L'annexe 2 est remplacée par les dispositions suivantes :")


def test_an_annotation_becomes_an_operation() -> None:
    before = next(one for one in understood()[1] if one.annotation and one.annotation.target.holder == "annexe")
    assert before.annotation is not None
    acte, provisions = understood(ANNEXE)
    (made,) = (one for one in provisions if one.instruction.lecture)
    (operation,) = made.operations
    assert isinstance(operation, Replace)
    assert (operation.target.holder, operation.target.number) == ("annexe", "2")
    assert operation.content.body == before.annotation.content
    assert made.annotation is None
    assert made.refusal is None
    assert made.instruction.text == ANNEXE.phrase
    kinds = [acte.blocks[index].kind for index in made.instruction.blocks]
    assert kinds == [BlockKind.INSTRUCTION, BlockKind.PAYLOAD, BlockKind.PAYLOAD]
    assert len(provisions) == len(understood()[1])


def test_only_the_lines_that_the_decision_names() -> None:
    (made,) = decided(replace(ANNEXE, texte_nouveau=(7, 7), empreinte=DIGEST[:12]))
    (operation,) = made.operations
    assert isinstance(operation, Replace)
    assert [line.text for line in operation.content.body if hasattr(line, "text")] == ["- quai nord"]
    assert made.annotation is not None
    assert [line.text for line in made.annotation.content] == ["- quai sud"], "what the decision leaves stays annotated"


def test_without_effect() -> None:
    acte, provisions = understood(replace(ANNEXE, lecture="sans effet"))
    (made,) = (one for one in provisions if one.instruction.lecture)
    assert (made.operations, made.annotation, made.refusal) == ((), None, None)
    assert [block.kind for block in acte.blocks] == [block.kind for block in understood()[0].blocks]


def test_one_sentence_among_several() -> None:
    says = lecture("L'article 6 est chamboulé.", "L'article 6 est abrogé.")
    provisions = understood(says)[1]
    removed = [one.operations[0].target.number for one in provisions if one.operations and isinstance(one.operations[0], Remove)]
    assert removed == ["5", "6", "7"]
    (made,) = (one for one in provisions if one.instruction.lecture)
    assert made.operations[0].target.number == "6"


def test_the_line_tells_two_sentences_with_the_same_words() -> None:
    twice = lecture("L'article 3 est chamboulé.", "L'article 3 est abrogé.")
    (made,) = decided(twice)
    assert made.refusal is not None
    assert made.refusal.code == "ambiguous-reading"
    assert "14, 18" in made.refusal.reason
    provisions = understood(replace(twice, ligne=18))[1]
    (made,) = (one for one in provisions if one.instruction.lecture)
    assert isinstance(made.operations[0], Remove)
    span = made.instruction.span
    assert span.first_line - span.offset == 18


def test_the_new_wording_may_stand_below_a_sentence_that_announces_none() -> None:
    says = "Le premier alinéa de l'article 4 est remplacé par l'alinéa suivant :"
    phrase = "Les stipulations suivantes complètent ou remplacent l'article 4 :"
    (made,) = decided(lecture(phrase, says, texte_nouveau=(24, 24), empreinte=DIGEST))
    (operation,) = made.operations
    assert isinstance(operation, Replace)
    assert [line.text for line in made.instruction.payload] == ["Le quai est libre."]


STALE = [
    (lecture("Modification de l'annexe 3", "sans effet"), "stale-reading", "aucune phrase"),
    (replace(ANNEXE, ligne=4), "stale-reading", "ligne 5"),
    (replace(ANNEXE, empreinte="0" * 12), "stale-reading", DIGEST[:16]),
    (replace(ANNEXE, lecture="L'annexe 2 est chamboulée."), "retained-not-read", "pas comprise"),
    (replace(ANNEXE, lecture="Le premier alinéa est supprimé."), "retained-not-read", "pas comprise"),
    (replace(ANNEXE, lecture="L'annexe 2 est ainsi modifiée :"), "retained-not-read", ""),
    (replace(ANNEXE, lecture="L'annexe 2 est abrogée.", texte_nouveau=(7, 8)), "retained-not-read", "n’annonce pas"),
    (lecture("L'article 6 est chamboulé.", "L'article 6 est remplacé par :"), "retained-without-text", "quelles lignes"),
    (replace(ANNEXE, texte_nouveau=(5, 8)), "retained-without-text", "elle-même"),
    (replace(ANNEXE, texte_nouveau=(900, 901)), "retained-without-text", "quelles lignes"),
    (replace(ANNEXE, texte_nouveau=(24, 26)), "retained-text-taken", "ligne 26"),
]


@pytest.mark.parametrize(("says", "code", "words"), STALE, ids=[f"{code} {words}" for _, code, words in STALE])
def test_a_decision_that_does_not_fit_is_refused_and_changes_nothing(says: Lecture, code: str, words: str) -> None:
    acte, provisions = understood(says)
    plain, without = understood()
    (made,) = (one for one in provisions if one.instruction.lecture)
    assert made.refusal is not None
    assert made.refusal.code == code
    assert words in made.refusal.reason
    assert made.operations == ()
    assert acte.blocks == plain.blocks
    others = [(one.instruction.text, one.operations, one.refusal) for one in provisions if one is not made]
    assert others == [(one.instruction.text, one.operations, one.refusal) for one in without]


def test_a_sentence_in_another_one_s_new_wording_cannot_be_decided() -> None:
    body = "Article 1\n\nL'article 2 est remplacé par :\n\n« Le quai est libre.\n\nLe port est ouvert. »\n"
    (made,) = decided(lecture("Le port est ouvert. »", "L'article 3 est abrogé."), body=body)
    assert made.refusal is not None
    assert made.refusal.code == "reading-in-payload"


def test_what_the_engine_reads_by_itself_is_said() -> None:
    phrase = "L'article 5 est abrogé."
    (same,) = decided(lecture(phrase, phrase))
    assert "peut être retirée" in same.notes[0]
    (other,) = decided(lecture(phrase, "L'article 8 est abrogé."))
    assert "lecture retenue qui est suivie" in other.notes[0]
    assert [operation.target.number for operation in other.operations] == ["8"]


def test_words_without_new_text_leave_the_text_below_aside_and_say_so() -> None:
    body = "Article 1\n\nL'article 2 est remplacé par :\n\n« Le quai est libre. »\n"
    says = lecture("L'article 2 est remplacé par :", "À l'article 2, les mots « A » sont remplacés par les mots « B ».")
    (made,) = decided(says, body=body)
    assert isinstance(made.operations[0], ReplaceWords)
    assert any("n’est pas repris" in note for note in made.notes)


CONVENTION = """---
nature: convention
titre: Convention des quais
statut: versé
depot: 2024-01-01
---
Convention des quais

Article 1 : Objet

Le quai sert.

Annexe 2 : Quais

- quai ouest
"""
AVENANT = f"""---
nature: avenant
numero: 1
titre: Avenant n° 1
statut: versé
depot: 2024-01-01
---
{BODY}"""
FILE = """lectures:
  - phrase: Modification de l'annexe 2 « Quais »
    lecture: "L'annexe 2 est remplacée par les dispositions suivantes :"
    decide_par: Bureau des quais
    date: 2024-03-01
    motif: accord <b>écrit</b> des parties
"""


def source(folder: Path, lectures: str) -> Path:
    (folder / "quais").mkdir()
    for name, text in {"convention.md": CONVENTION, "avenant-1.md": AVENANT, "avenant-1.lectures.yaml": lectures}.items():
        (folder / "quais" / name).write_text(text, "utf-8")
    return folder


def test_from_the_file_to_the_pages(tmp_path: Path) -> None:
    corpus = generator.load(source(tmp_path, FILE))
    version = corpus.dossiers["quais"].versions[-1]
    annexe = next(part for part in version.texte.parts if part.kind == "annexe")
    assert annexe.lines == ("- quai nord", "- quai sud")
    found = [one for one in diagnose(corpus) if one.path.endswith("avenant-1.lectures.yaml")]
    assert [(one.line, one.severity, one.code) for one in found] == [(2, "note", "retained-reading")]
    pages = publish(corpus, compare).pages
    for address in (
        "conventions/quais/",
        "conventions/quais/actes/avenant-1/",
        "conventions/quais/articles/annexe-2/",
        "controles/",
    ):
        assert "Lecture retenue</strong> par Bureau des quais" in pages[address].html, address
        assert "accord &lt;b&gt;écrit&lt;/b&gt; des parties" in pages[address].html, address


def test_a_stale_file_fails_check_and_is_shown(tmp_path: Path) -> None:
    corpus = generator.load(source(tmp_path, FILE.replace("« Quais »", "« Pontons »")))
    (found,) = [one for one in diagnose(corpus) if one.path.endswith("avenant-1.lectures.yaml")]
    assert (found.line, found.severity, found.code) == (2, "alerte", "stale-reading")
    version = corpus.dossiers["quais"].versions[-1]
    assert [outcome.refusal.code for outcome in version.outcomes if outcome.instruction.lecture and outcome.refusal] == [
        "stale-reading"
    ]
    pages = publish(corpus, compare).pages
    assert "Cette lecture n’a pas pu être suivie." in pages["controles/"].html
    assert "Cette lecture n’a pas pu être suivie." in pages["conventions/quais/actes/avenant-1/"].html
