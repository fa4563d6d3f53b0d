"""Rules that change words inside a portion: replaced, removed, inserted, reworded everywhere."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.amending.clauses.clause import Clause
from generator.amending.clauses.state import Unread
from generator.amending.pieces.amounts import figure_of, same_kind, with_unit_of
from generator.amending.pieces.kinds import Place
from generator.amending.pieces.quoted import of_a_sort
from generator.amending.pieces.told import Words
from generator.amending.references.targets import WHOLE
from generator.amending.verbs.of_a_year import of_a_year
from generator.amending.verbs.pairs import two_by_two, whole_words
from generator.amending.verbs.rule import Rule
from generator.model import Alinea
from generator.operations import Occurrences, Operation, Remove, RemoveWords, Rename, ReplaceWords, Step, Target


def _scope(clause: Clause, old: Words) -> tuple[Target, ...]:
    """Where the words stand; a reference renamed without any scope stands in the whole text."""
    try:
        return clause.targets(None)
    except Unread as unread:
        if unread.code == "no-target" and (old.noun == "reference" or occurrences(clause, old) == "toutes" or old.expected):
            return (WHOLE,)
        raise


def occurrences(clause: Clause, old: Words) -> Occurrences:
    """Which occurrences; « les deux occurrences » are all of them, provided that there are two."""
    if clause.everywhere and isinstance(old.occurrences, tuple):
        raise Unread("unread-sentence", "La phrase vise à la fois une occurrence et toutes.")
    if clause.ranks and not isinstance(old.occurrences, tuple):
        return clause.ranks
    if clause.counted:
        return clause.counted
    if clause.everywhere:
        return "toutes"
    return old.expected or old.occurrences


def replace_words(clause: Clause) -> tuple[Operation, ...]:
    """« les mots « A » sont remplacés par les mots « B » »."""
    told = clause.words()
    old, new = told[0], told[-1]
    targets = _scope(clause, old)
    if len(told) < 2:
        if clause.state.payload:
            content = clause.content(None, ())
            lines = [getattr(alinea, "text", "") for alinea in content.body]
            if len(lines) != 1:
                raise Unread("several-words", "Les mots nouveaux tiennent sur plusieurs alinéas.", targets[0])
            new = Words((lines[0],), 0)
        elif clause.state.payload is None:
            clause.state.wants = True
            return ()
        else:
            raise Unread("empty-payload", "Les mots nouveaux manquent.", targets[0])
    if yearly := of_a_year(clause, old, new):
        return yearly
    if old.raw and (new.noun == "reference" or not all(same_kind(*pair) for pair in zip(old.words, new.words, strict=False))):
        raise Unread(
            "words-several", "La valeur nouvelle n'est pas de la sorte de l'ancienne : citer les mots à changer.", targets[0]
        )
    valued = zip(old.words, new.words, strict=False) if old.noun == "valeur" and not old.raw else ()
    if any(figure_of(one) and not of_a_sort(held, one) for held, one in valued):
        reason = "Les mots cités ne sont pas une valeur de la sorte de la nouvelle : dire laquelle elle remplace."
        raise Unread("unread-sentence", reason, targets[0])  # « le montant « Transport » est remplacé par « 600 € » »
    pairs = [whole_words(*pair, targets[0]) for pair in two_by_two(old, new, targets[0])]
    if old.raw:
        pairs = [(with_unit_of(*pair), pair[1]) for pair in pairs]
    places = sum(len(step.ranks) for step in targets[0].steps[-1:]) if len(targets) == 1 else len(targets)
    in_turn = len(pairs) > 1 and "respectivement" in clause.phrase.masked.text.casefold()
    if in_turn and len(new.words) < len(old.words) and places != len(old.words):
        reason = "« Respectivement » annonce un texte nouveau pour chacun des anciens, et il n'y en a qu'un : les donner tous."
        raise Unread("several-words", reason, targets[0])
    if in_turn and len({(target.holder, target.number) for target in targets}) > 1:
        reason = "« Respectivement » peut aller d'un article à l'autre ou d'un mot à l'autre : l'écrire article par article."
        raise Unread("several-targets", reason, targets[0])
    which = occurrences(clause, old)
    if which == "unique" and _title_and_text(targets):
        which = "toutes"  # « le sigle » of a title and of the text under it is not one of them
    if in_turn and places > 1 and which == "unique":
        which = 1  # words and places two by two: were a word in both places, nothing would tell where it changes
    quoted = tuple(before for before, _ in pairs)
    again = quoted if in_turn and places <= 1 and len(targets) == 1 and len(set(quoted)) < len(quoted) else ()
    if again and which != "unique":
        reason = (
            "La phrase cite les mêmes mots plusieurs fois, et en vise toutes les occurrences : dire lesquelles deviennent quoi."
        )
        raise Unread("words-several", reason, targets[0])
    operations: list[Operation] = []
    for target in targets:
        for turn, (before, after) in enumerate(pairs):
            if not before or before == after:
                raise Unread("same-words", "Les mots nouveaux sont les mêmes que les anciens, ou rien n'est à remplacer.", target)
            if target.holder == "texte":
                refuse_rank(which, target)
                group = pairs[0][0] if len(pairs) > 1 else ""
                operations.append(Rename(target, before, after, group))
            else:
                head = clause.all("MOTS")[0]
                said = _said_of(old, clause.phrase.words(head.start, head.end))
                sentence = old.noun == "phrase"
                rank = (quoted[: turn + 1].count(before),) if again else which
                operations.append(ReplaceWords(target, before, after, rank, said, sentence=sentence, in_turn=again))
    return tuple(operations)


def _title_and_text(targets: tuple[Target, ...]) -> bool:
    """« dans le titre et dans le texte de l'article 3 »: both of them, and nothing else."""
    if len(targets) != 2 or targets[0].holder not in ("article", "annexe") or not targets[0].number:
        return False
    titled, whole = sorted(targets, key=lambda target: len(target.steps), reverse=True)
    return not whole.steps and titled == replace(whole, steps=(Step("intitule"),))


def refuse_rank(which: Occurrences, target: Target) -> None:
    """« Dans la convention, la première occurrence de « A » »: a rank through a whole text, titles and annexes counted or not?"""
    if target.holder == "texte" and which not in ("unique", "toutes"):
        raise Unread("words-several", "Une occurrence se dit dans un article, non dans tout le texte : nommer l'article.", target)


def _said_of(old: Words, written: str) -> str:
    """What a value is said to be of: « le montant de la caution de » before « 20 € »; that it is a value when nothing tells."""
    return (old.noun == "valeur" and written.partition(old.words[0])[0].strip(' «“"')) or ("valeur" if old.raw else "")


def reword(clause: Clause) -> tuple[Operation, ...]:
    """« la phrase « A » est ainsi rédigée : « B » », « les mots « A » sont modifiés comme suit : « B » »."""
    old = clause.words()[0]
    if not clause.manner() or old.raw or len(clause.words()) != 2:
        targets = _scope(clause, old)
        raise Unread("no-new-wording", "La phrase ne dit pas comment les mots sont rédigés.", targets[0])
    return replace_words(clause)


def replace_reference(clause: Clause) -> tuple[Operation, ...]:
    """« la référence à l'article 12 est remplacée par l'article 14 »: both are words of the text, as they stand."""
    old = clause.words()[0]
    targets = _scope(clause, old)
    new = clause.all("CIBLE")[0]
    if old.noun != "reference" or len(old.words) != 1:
        raise Unread(
            "words-or-portion", "Des mots ne peuvent être remplacés par un article : citer les mots nouveaux.", targets[0]
        )
    after = clause.phrase.words(new.start, new.end)
    for target in targets:
        refuse_rank(occurrences(clause, old), target)
    return tuple(
        Rename(target, old.words[0], after)
        if target.holder == "texte"
        else ReplaceWords(target, old.words[0], after, occurrences(clause, old))
        for target in targets
    )


def replace_quoted_law(clause: Clause) -> tuple[Operation, ...]:
    """« l'article L. 10 du code est remplacé par l'article L. 20 du code », under an article: words of it, as they stand."""
    places = [chunk.value for chunk in clause.all("CIBLE") if isinstance(chunk.value, Place)]
    base = clause.state.base
    if (
        base is None
        or base.texte_kind == "autre"
        or any(target.texte_kind != "autre" for place in places for target in place.targets)
    ):
        raise Unread("words-or-portion", "Un article ne peut être remplacé par un autre sans son texte.", places[0].targets[0])
    before, after = (clause.phrase.words(chunk.start, chunk.end) for chunk in clause.all("CIBLE"))
    clause.seen.append(base)
    return (ReplaceWords(base, before[:1].lower() + before[1:], after),)


def remove_words(clause: Clause) -> tuple[Operation, ...]:
    """« les mots « A » sont supprimés »."""
    told = clause.words()
    if not told:
        return _remove_below(clause)
    old = told[0]
    targets = _scope(clause, old)
    _refuse_portion(clause, targets[0])
    if old.raw:
        raise Unread("words-or-portion", "Une valeur ne se supprime pas seule : citer les mots à supprimer.", targets[0])
    if any(not words for words in old.words):
        raise Unread("same-words", "Les mots à supprimer manquent.", targets[0])
    if _PASSAGE.search(clause.phrase.masked.text) and any(_title_like(words) for words in old.words):
        reason = "Rien ne dit si les mots cités sont tout le passage supprimé, ou son intitulé : citer son début et sa fin."
        raise Unread("words-or-portion", reason, targets[0])
    which, brought = occurrences(clause, old), clause.only_brought()
    sentence = old.noun == "phrase" or (brought is not None and brought.unit == "phrase")
    if brought is not None and brought.unit == "alinea":  # « l'alinéa suivant est supprimé : « A » »: it says that, and no more
        return tuple(_alinea_gone(target, words) for target in targets for words in old.words)
    if old.noun == "reference" and not any(char >= "\ue000" for char in clause.phrase.masked.text):
        reason = "Une référence ne se supprime pas seule : citer les mots à supprimer, jusqu'à la préposition qui l'amène."
        raise Unread("words-or-portion", reason, targets[0])
    refuse_rank(which, targets[0])
    return tuple(RemoveWords(target, words, which, sentence=sentence) for target in targets for words in old.words)


_PASSAGE = re.compile(r"\bpassage (?=[\ue000-\uefff])", re.IGNORECASE)


def _title_like(words: str) -> bool:
    """« Rappel », « Dispositions communes »: what a passage may be called rather than what it says."""
    return words[:1].isupper() and words.rstrip()[-1:].isalnum() and len(words.split()) <= 8


def _remove_below(clause: Clause) -> tuple[Operation, ...]:
    """« la phrase suivante est supprimée : » with the sentence below: it must stand there, once."""
    targets = clause.targets(None)
    _refuse_portion(clause, targets[0])
    content = clause.content(None, ())
    if clause.state.payload is None:
        return ()
    lines = [element.text for element in content.body if isinstance(element, Alinea) and element.kind != "tableau"]
    if content.articles or not lines or len(lines) < len(content.body) or (len(lines) > 1 and len(targets) > 1):
        raise Unread("several-words", "Le texte à supprimer tient sur plusieurs alinéas : les viser par leur rang.", targets[0])
    brought = clause.only_brought()
    if len(lines) > 1 or (brought is not None and brought.unit == "alinea"):
        return tuple(_alinea_gone(target, "\n".join(lines)) for target in targets)
    sentence = brought is not None and brought.unit == "phrase"
    return tuple(RemoveWords(target, lines[0], sentence=sentence) for target in targets)


def _alinea_gone(target: Target, words: str) -> Remove:
    """The removal of the alinéas that say those words, a line each."""
    return Remove(replace(target, steps=(*target.steps, Step("alinea", quote=words, quote_role="title"))), "supprimé")


def _refuse_portion(clause: Clause, target: Target) -> None:
    """« l'article suivant est supprimé : « … » »: a numbered portion is not words."""
    brought = clause.only_brought()
    if brought is not None and brought.unit not in ("", "phrase", "mots", "alinea"):
        raise Unread("words-or-portion", "Une portion se supprime par son numéro, non en citant son texte.", target)


RULES = (
    Rule(
        "remplacer-des-mots",
        "Au premier alinéa de l'article 5, les mots « deux ans » sont remplacés par les mots « trois ans ».",
        "LIEU* CONTENU? LIEU* MOTS LIEU* (REMPLACER LIEU* (PAR | MANIERE) (MOTS | CONTENU MOTS?) | MODIFIER PAR MOTS) LIEU*",
        replace_words,
        counts=True,
    ),
    Rule(
        "rediger-des-mots",
        "À l'article 5, la phrase « Le comité vient. » est ainsi rédigée : « Le comité rend compte. »",
        "LIEU* MOTS LIEU* (MODIFIER | REDIGER) MANIERE? MOTS",
        reword,
        counts=True,
    ),
    Rule(
        "remplacer-une-reference",
        "Au premier alinéa de l'article 5, la référence à l'article 12 est remplacée par l'article 14.",
        "LIEU* MOTS REMPLACER PAR CIBLE",
        replace_reference,
        counts=True,
    ),
    Rule(
        "remplacer-un-renvoi",
        "L'article L. 10 du code des ponts est remplacé par l'article L. 20 du code des ponts.",
        "CIBLE REMPLACER PAR CIBLE",
        replace_quoted_law,
    ),
    Rule(
        "reecrire-des-mots",
        "Dans l'article 5, « la commission » devient « le comité ».",
        "LIEU* MOTS LIEU* (DEVENIR | ACT_SUBSTITUER PAR?) MOTS LIEU*",
        replace_words,
        counts=True,
    ),
    Rule(
        "supprimer-des-mots",
        "Au premier alinéa de l'article 5, les mots « chaque mois » sont supprimés.",
        "LIEU* CONTENU? LIEU* MOTS LIEU* SUPPRIMER LIEU* | LIEU* SUPPRIMER LIEU* CONTENU? MOTS LIEU* "
        "| LIEU* CONTENU SUPPRIMER LIEU* MOTS?",
        remove_words,
        counts=True,
    ),
)
ELLIPTICAL = Rule(
    "remplacer-des-mots-suite",
    "À l'article 5, les mots « un » sont remplacés par « deux » et les mots « trois » par « quatre ».",
    "MOTS PAR MOTS",
    replace_words,
)
"""The clause after « les mots A sont remplacés par B », whose verb is left out."""
