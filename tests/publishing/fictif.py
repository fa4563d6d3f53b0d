"""Two fictitious dossiers, built by hand: one whole, one full of holes. They hold every feature that pages show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.model import (
    Acte,
    Alinea,
    Annotation,
    Article,
    Block,
    BlockKind,
    Corpus,
    Dossier,
    Fait,
    Instruction,
    Lacune,
    Located,
    Mark,
    Origin,
    Outcome,
    Provision,
    Refusal,
    Reserve,
    Span,
    Texte,
    Version,
)
from generator.operations import Append, Content, Insert, Remove, Replace, ReplaceWords, Target

HOSTILE = "<script>alert(1)</script>"
OFFSET = 6


def span(acte: str, line: int, last: int = 0) -> Span:
    return Span(f"source/{acte}.md", line + OFFSET, (last or line) + OFFSET, OFFSET)


def line(acte: str, number: int, text: str, sentence: str = "", **more: object) -> Alinea:
    origin = Origin(acte, f"{acte}:{sentence}" if sentence else "")
    return Alinea(text, ident=f"{acte}:{number}", span=span(acte, number), origin=origin, **more)  # type: ignore[arg-type] # any field


def article(number: str, heading: str, *body: Alinea | Lacune, **more: object) -> Article:
    return Article(
        number,
        heading,
        body,
        title=f"Article {number} : {heading}",
        ident=f"article:{number}",
        **more,  # type: ignore[arg-type] # any field
    )


def block(acte: str, at: int, kind: BlockKind, text: str, **more: object) -> Block:
    return Block(kind, line(acte, at, text), span(acte, at), **more)  # type: ignore[arg-type] # any field


def acte(identifier: str, blocks: tuple[Block, ...], **more: object) -> Acte:
    fields: dict[str, object] = {
        "nature": "avenant",
        "depot": date(2026, 11, 22),
        "sha256": (identifier.encode().hex() * 8)[:64] if blocks else "",
        "statut": "versé" if blocks else "non versé",
        "path": f"source/{identifier}.md",
    }
    return Acte(id=identifier, blocks=blocks, **(fields | more))  # type: ignore[arg-type] # any field


K = BlockKind
BASE = (
    block("convention", 1, K.TITLE, "Convention relative au carnet de sentier", level=1),
    block("convention", 3, K.ARTICLE_HEADING, "Article 1er : Objet", level=2, number="1er", heading="Objet"),
    block(
        "convention", 5, K.STIPULATION, "La direction des sentiers confie à l'agence des cartes la tenue du carnet de sentier."
    ),
    block("convention", 7, K.STIPULATION, f"Elle lui ouvre un crédit de 10 000 euros. {HOSTILE}"),
    block("convention", 9, K.ARTICLE_HEADING, "Article 2 : Prestations", level=2, number="2", heading="Prestations"),
    block("convention", 11, K.STIPULATION, "L'agence assure :"),
    block("convention", 12, K.STIPULATION, "- le relevé des sentiers ;"),
    block("convention", 13, K.STIPULATION, "- leur publication."),
    block("convention", 15, K.ARTICLE_HEADING, "Article 3 : Durée", level=2, number="3", heading="Durée"),
    block("convention", 17, K.STIPULATION, "La convention est conclue jusqu'au 31 décembre 2022."),
    block("convention", 19, K.SIGNATURE, "Fait à Briançon, le 4 mars 2021."),
    block("convention", 23, K.ARTICLE_HEADING, "Annexe II : Calendrier", level=2, number="II", division="annexe"),
    block("convention", 25, K.STIPULATION, "Mois\tTravaux\nMai\tRelevé"),
)
TEXT_0 = Texte(
    "convention",
    "Convention relative au carnet de sentier",
    (
        article(
            "1er",
            "Objet",
            line("convention", 5, "La direction des sentiers confie à l'agence des cartes la tenue du carnet de sentier."),
            line("convention", 7, f"Elle lui ouvre un crédit de 10 000 euros. {HOSTILE}"),
        ),
        article(
            "2",
            "Prestations",
            line("convention", 11, "L'agence assure :"),
            line("convention", 12, "- le relevé des sentiers ;", kind="item", label="-"),
            line("convention", 13, "- leur publication.", kind="item", label="-"),
        ),
        article("3", "Durée", line("convention", 17, "La convention est conclue jusqu'au 31 décembre 2022.")),
        Article(
            "II",
            "Calendrier",
            (
                line(
                    "convention",
                    25,
                    "Mois\tTravaux\nMai\tRelevé",
                    kind="tableau",
                    rows=(("Mois", "Travaux"), ("Mai", "Relevé")),
                ),
            ),
            kind="annexe",
            title="Annexe II : Calendrier",
            ident="annexe:II",
        ),
    ),
)


def sentence(
    acte_id: str, rank: int, number: int, text: str, article_number: str = "1er", blocks: tuple[int, ...] = ()
) -> Instruction:
    return Instruction(f"{acte_id}:i{rank}", text, span(acte_id, number), article_number, blocks=blocks)


def whole() -> Dossier:
    convention = acte(
        "convention",
        BASE,
        nature="convention",
        titre="Convention relative au carnet de sentier",
        nom="Carnet de sentier",
        signature=date(2021, 3, 4),
        fin=date(2022, 12, 31),
        fin_source="art. 3",
        parties=("la direction des sentiers", "l'agence des cartes"),
    )
    words = sentence("avenant-1", 1, 5, "Au second alinéa de l'article 1er, « 10 000 » est remplacé par « 25 000 ».", blocks=(1,))
    insert = sentence(
        "avenant-1", 2, 7, "Après le premier alinéa de l'article 3, il est inséré un alinéa ainsi rédigé :", "2", (2, 3)
    )
    extra = line(
        "avenant-1", 9, "Elle est renouvelée par accord écrit.", "i2", marks=(Mark("link", 0, 4, "javascript:alert(1)"),)
    )
    first = acte(
        "avenant-1",
        (
            block("avenant-1", 1, K.TITLE, "Avenant n° 1", level=1),
            block("avenant-1", 5, K.INSTRUCTION, words.text),
            block("avenant-1", 7, K.INSTRUCTION, insert.text),
            block("avenant-1", 9, K.PAYLOAD, extra.text),
            block("avenant-1", 11, K.UNDETERMINED, "Il en sera reparlé."),
        ),
        numero=1,
        titre="Avenant n° 1 à la convention relative au carnet de sentier",
        signature=date(2021, 11, 2),
    )
    second_line = TEXT_0.parts[0].body[1]
    assert isinstance(second_line, Alinea)
    amended = replace(
        second_line,
        text=f"Elle lui ouvre un crédit de 25 000 euros. {HOSTILE}",
        edits=(Origin("avenant-1", "avenant-1:i1"),),
    )
    part_1 = replace(TEXT_0.parts[0], body=(TEXT_0.parts[0].body[0], amended))
    part_3 = replace(TEXT_0.parts[2], body=(*TEXT_0.parts[2].body, extra))
    text_1 = replace(TEXT_0, parts=(part_1, TEXT_0.parts[1], part_3, TEXT_0.parts[3]))
    target = Target(holder="article", number="1er")
    outcomes_1 = (
        Outcome(
            "applied",
            "1er",
            words,
            ReplaceWords(target, "10 000", "25 000"),
            Located("article:1er", "1er", ("convention:7",), "article 1er, alinéa 2"),
            written=("convention:7",),
        ),
        Outcome(
            "applied",
            "3",
            insert,
            Insert(target, Content((extra,)), "après"),
            Located("article:3", "3", ("convention:17",), "article 3, après l'alinéa 1"),
            notes=("Décompte incertain : les deux décomptes donnent le même alinéa.",),
            written=("avenant-1:9",),
        ),
    )
    version_1 = Version(
        first,
        text_1,
        outcomes_1,
        provisions=tuple(
            Provision(sentence, (outcome.operation,))
            for sentence, outcome in zip((words, insert), outcomes_1, strict=False)
            if outcome.operation is not None
        ),
    )

    removed = sentence("avenant-2", 1, 5, "Le dernier alinéa de l'article 2 est supprimé.", blocks=(1,))
    refused = sentence("avenant-2", 2, 7, "Le douzième alinéa de l'article 2 est supprimé.", "2", (2,))
    unread = sentence("avenant-2", 3, 9, "L'article 2 sera revu.", "3", (3,))
    second = acte(
        "avenant-2",
        (
            block("avenant-2", 1, K.TITLE, "Avenant n° 2", level=1),
            block("avenant-2", 5, K.INSTRUCTION, removed.text),
            block("avenant-2", 7, K.INSTRUCTION, refused.text),
            block("avenant-2", 9, K.NON_TEXTUAL, unread.text),
        ),
        numero=2,
        titre="Avenant n° 2 à la convention relative au carnet de sentier",
        signature=date(2022, 6, 1),
        repairs=("Ligne 12 : deux lignes jointes par-dessus un saut de page.",),
    )
    text_2 = replace(text_1, parts=(part_1, replace(TEXT_0.parts[1], body=TEXT_0.parts[1].body[:2]), *text_1.parts[2:]))
    reason = Refusal("target-not-found", "L'article 2 n'a que trois alinéas : le douzième n'existe pas.")
    note = Annotation("non-textual", Target(holder="article", number="2"), (line("avenant-2", 9, "L'article 2 sera revu."),))
    outcomes_2 = (
        Outcome("applied", "2", removed, Remove(target), Located("article:2", "2", ("convention:13",), "article 2, alinéa 3")),
        Outcome("refused", "2", refused, Remove(target), refusal=reason),
        Outcome("annotated", "2", unread, annotation=note),
    )
    version_2 = Version(
        second,
        text_2,
        outcomes_2,
        provisions=(
            Provision(removed, (Remove(target),)),
            Provision(refused, (Remove(target),)),
            Provision(unread, annotation=note),
        ),
    )

    rewrite = sentence("avenant-3", 1, 5, "L'article 3 est ainsi rédigé :", blocks=(1, 2, 3))
    lines_3 = (
        line("avenant-3", 7, "La convention est conclue jusqu'au 31 décembre 2025.", "i1", marks=(Mark("strong", 35, 51),)),
        line("avenant-3", 9, "Elle prend fin sans formalité.", "i1"),
    )
    third = acte(
        "avenant-3",
        (
            block("avenant-3", 1, K.TITLE, "Avenant n° 3", level=1),
            block("avenant-3", 5, K.INSTRUCTION, rewrite.text),
            *(block("avenant-3", number, K.PAYLOAD, given.text) for number, given in zip((7, 9), lines_3, strict=True)),
        ),
        numero=3,
        titre="Avenant n° 3 à la convention relative au carnet de sentier",
        signature=date(2022, 12, 1),
        fin=date(2025, 12, 31),
        fin_source="art. 1er",
    )
    text_3 = replace(text_2, parts=(*text_2.parts[:2], replace(part_3, body=lines_3), text_2.parts[3]))
    outcome_3 = Outcome(
        "applied",
        "3",
        rewrite,
        Replace(target, Content(lines_3)),
        Located("article:3", "3", ("convention:17", "avenant-1:9"), "article 3"),
        written=tuple(given.ident for given in lines_3),
    )
    version_3 = Version(third, text_3, (outcome_3,), provisions=(Provision(rewrite, (Replace(target, Content(lines_3)),)),))
    actes = (convention, first, second, third)
    return Dossier(
        "carnet-de-sentier", "Carnet de sentier", actes, (Version(convention, TEXT_0), version_1, version_2, version_3)
    )


def holed() -> Dossier:
    convention = acte(
        "convention",
        (),
        nature="convention",
        titre="Convention du guichet des refuges",
        signature=date(2020, 1, 15),
        faits=(
            Fait("durée", "six mois", "", "explicite", "avenant-2", "conclue pour six mois"),
            Fait("durée", "huit mois", "", "explicite", "avenant-2", "une durée de huit mois"),
        ),
    )
    missing = acte(
        "avenant-1", (), numero=1, faits=(Fait("portion", "", "le dernier alinéa de l'article 1er", "déduite", "avenant-2", ""),)
    )
    order = sentence("avenant-2", 1, 5, "Le deuxième alinéa de l'article 1er est remplacé par :", blocks=(1, 2))
    given = line(
        "avenant-2", 7, "Le guichet ouvre à l'aube.", "i1", reserves=(Reserve("avenant-1", "L'avenant n° 1 a pu le changer."),)
    )
    second = acte(
        "avenant-2",
        (
            block("avenant-2", 1, K.TITLE, "Avenant n° 2", level=1),
            block("avenant-2", 5, K.INSTRUCTION, order.text),
            block("avenant-2", 7, K.PAYLOAD, given.text),
            block("avenant-2", 9, K.STIPULATION, "Un bilan est dressé."),
        ),
        numero=2,
        signature=date(2021, 1, 15),
    )
    unknown = Article("1er", "", (Lacune(0, None, "Convention non versée.", "hole:0"),), state="missing", ident="article:1er")
    empty = Texte("convention", "", (unknown,), open_ended=True)
    left = Article(
        "1er",
        "",
        (
            Lacune(1, 1, "Convention non versée.", "hole:1", last_known=(line("avenant-2", 7, "Ancien libellé."),)),
            given,
            Lacune(0, None, "Convention non versée.", "hole:2"),
        ),
        ident="article:1er",
    )
    alone = Texte("avenant-2", "", (article("4", "Suivi", line("avenant-2", 9, "Un bilan est dressé.")),))
    outcome = Outcome(
        "applied",
        "1er",
        order,
        Append(Target(), Content((given,))),
        Located("article:1er", "1er", (), "article 1er, alinéa 2"),
        written=(given.ident,),
    )
    last = Version(
        second,
        replace(empty, parts=(left,)),
        (outcome,),
        (alone,),
        (Reserve("avenant-1", "L'avenant n° 1 n'est pas versé."),),
        (Provision(order, (Append(Target(), Content((given,))),)),),
    )
    return Dossier(
        "guichet-des-refuges",
        "Guichet des refuges",
        (convention, missing, second),
        (Version(convention, empty), Version(missing, empty), last),
    )


def corpus() -> Corpus:
    return Corpus({dossier.id: dossier for dossier in (whole(), holed())})
