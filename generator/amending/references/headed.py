"""Reads the heading that a sentence gives with a portion: quoted, in brackets, after a dash, or as plain words.

« l'article 9 « Conditions » », « l'annexe IV intitulée « Statut » », « l'article 26 dont le titre est « Régime » »
« l'article 5 (Durée) », « l'article 5 – Durée », « l'article 2.2 Répartition des frais »
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from generator.amending.tokens.fillers import NARROWING
from generator.amending.tokens.phrase import Phrase
from generator.operations import Container, Step, Target

Targets = tuple[Target, ...]
_POINT = re.compile(r"\d+(?:\.\d+)+")
_HAS_TITLE = re.compile(
    r"(?:ayant pour|qui a pour|portant le|portant l'|sous le) ?(?:titre|intitulé)(?: suivant)?\s?:?\s?(?=[\ue000-\uefff])", re.I
)
"""« l'article 5 ayant pour titre « Durée » »."""
WHERE = re.compile(r"\b(?:en|à) [A-ZÉÎ]")
"""« en Guyane »: where, and no word of a heading."""
LABELLED = re.compile(r"(?:[a-z]|[IVX]+|\d{1,2})\s?(?:\)|°|\.|[–-])")


def quoted(targets: Targets, words: str) -> Targets:
    """The targets with a heading quoted after them."""
    return tuple(_with_heading(target, words) for target in targets)


def _with_heading(target: Target, words: str) -> Target:
    """A target with its heading: of its last step when it has one, of the part else."""
    if target.steps:
        step = target.steps[-1]
        role: Literal["contains", "title", "begins"] = "contains" if step.unit in ("phrase", "alinea") else "title"
        if step.labels == ("tiret",) and not step.ranks:
            role = "begins"  # « le tiret « – les frais » »
        return replace(target, steps=(*target.steps[:-1], replace(step, quote=words, quote_role=role)))
    if target.holder == "division" and target.containers:
        last = target.containers[-1]
        return replace(target, heading=words, containers=(*target.containers[:-1], Container(last.kind, last.number, words)))
    return replace(target, heading=words)


def read_heading(phrase: Phrase, position: int, targets: Targets, loose: bool) -> tuple[Targets, int] | None:
    """« « Objet » », « intitulé « Objet » », « (« Objet ») », « dont le titre est « Objet » »."""
    token = phrase.at(position)
    if token.kind == "CITATION":
        if several := _rows_named(phrase, position, targets):
            return several
        if loose and _subject_follows(phrase, position):
            return None
        if not _takes_heading(targets):
            return None
        return quoted(targets, phrase.quote(position)), position + 1
    told = _HAS_TITLE.match(phrase.masked.text, token.start)
    if told and _takes_heading(targets):
        end = phrase.after(position, told.end())
        return quoted(targets, phrase.quote(end)), end + 1
    if (
        token.text in ("–", "—", "-")
        and phrase.at(position + 1).kind == "CITATION"
        and targets[-1].number
        and not targets[-1].steps
    ):
        return quoted(targets, phrase.quote(position + 1)), position + 2  # « l'article 6 - « Durée », le 1er alinéa »
    place = position
    if token.text == "," and phrase.at(position + 1).value == "INTITULER":
        place += 1
    if phrase.at(place).kind == "ADVERBE" and phrase.at(place + 1).value == "INTITULER":
        place += 1  # « devient l'article 5 désormais intitulé « Durée » »
    if phrase.at(place).kind == "PARTICIPE" and phrase.at(place).value == "INTITULER":
        colon = phrase.at(place + 1).text == ":"
        if phrase.at(place + 1 + colon).kind == "CITATION":
            end = place + 2 + colon
            if place > position and phrase.at(end).text == ",":
                end += 1
            return quoted(targets, phrase.quote(place + 1 + colon)), end
        return None
    if token.text == "," and phrase.at(position + 1).kind == "CITATION" and _titled_group(phrase, position, targets):
        step = Step("item", quote=phrase.quote(position + 1), quote_role="title")
        return tuple(replace(target, steps=(*target.steps, step)) for target in targets), position + 2
    if token.text == "," and phrase.at(position + 1).kind == "CITATION" and _named_after_comma(phrase, position, targets):
        return quoted(targets, phrase.quote(position + 1)), position + 2
    if token.text == "(" and phrase.at(position + 1).kind == "CITATION" and phrase.at(position + 2).text == ")":
        return quoted(targets, phrase.quote(position + 1)), position + 3
    if (
        token.text == "("
        and phrase.at(position + 1).text[:1].isupper()
        and targets[-1].holder == "article"
        and not targets[-1].steps
    ):
        end = position + 1
        while phrase.at(end).kind in ("MOT", "NOM", "CONTENU", "PREP", "DET", "ET", "ELISION"):
            end += 1
        if phrase.at(end).text == ")" and not NARROWING.search(phrase.words(position, end)):
            # « l'article 5 (Durée) »: locating checks it
            words = phrase.words(position + 1, end)
            return tuple(replace(target, about=words) for target in quoted(targets, words)), end + 1
    if token.kind == "DONT" and phrase.at(position + 3).kind == "AUX" and phrase.at(position + 4).kind == "CITATION":
        return quoted(targets, phrase.quote(position + 4)), position + 5
    return None


def _rows_named(phrase: Phrase, position: int, targets: Targets) -> tuple[Targets, int] | None:
    """« les lignes « Aide » et « Chef » »: rows told by the words of their first cells."""
    step = targets[-1].steps[-1] if targets[-1].steps else None
    if step is None or step.unit != "ligne" or not step.span or step.ranks != (1, -1) or len(targets) > 1:
        return None
    names = [phrase.quote(position)]
    end = position + 1
    while phrase.at(end).kind == "ET" or phrase.at(end).text == ",":
        if phrase.at(end + 1).kind != "CITATION":
            break
        names.append(phrase.quote(end + 1))
        end += 2
    if len(names) < 2:
        return None
    named = replace(step, ranks=(), span=False, labels=tuple(names))
    return (replace(targets[-1], steps=(*targets[-1].steps[:-1], named)),), end


def _titled_group(phrase: Phrase, position: int, targets: Targets) -> bool:
    """« à l'article 9 « Indemnité », « a) Cas général », le dernier alinéa … »: a group of it, by label and title."""
    target = targets[-1]
    after = phrase.at(position + 2)
    closed = after.text in (",", ":") and phrase.at(position + 3).kind not in ("CITATION", "ET")
    return bool(
        target.holder == "article"
        and target.heading
        and not target.steps
        and closed
        and LABELLED.match(phrase.quote(position + 1))
    )


def _named_after_comma(phrase: Phrase, position: int, targets: Targets) -> bool:
    """« à l'article 15.2, « Durée », les mots … », « l'article 12.4, « Réouverture » est supprimé »: a heading all the same.

    « à l'article 5, « A » est supprimé » quotes words: the quotation is then the subject of the verb.
    """
    target = targets[-1]
    if target.holder != "article" or not target.number or target.steps or target.heading:
        return False
    after = phrase.at(position + 2)
    if after.text == "," and phrase.at(position + 3).kind != "CITATION":
        return phrase.at(position + 3).kind != "ET"
    head = position
    while head > 0 and not (phrase.at(head).kind == "UNITE" and phrase.at(head).value == "article"):
        head -= 1
    placed_by = phrase.at(head - 1).kind == "PREP" or phrase.at(head - 2).kind == "PREP"
    return after.kind == "AUX" and not placed_by


def read_bare_heading(phrase: Phrase, position: int, targets: Targets) -> tuple[Targets, int] | None:
    """« l'article 2.2 Répartition des frais de l'accord », « l'article 5 – Durée »: a heading without quotation marks."""
    target = targets[-1]
    marked = phrase.at(position).text in ("–", "—", "-", ":") or phrase.at(position).value == "INTITULER"
    first = position + marked
    point = len(target.steps) == 1 and not target.holder and marked and bool(_POINT.fullmatch(" ".join(target.steps[0].labels)))
    numbered = not target.steps and target.holder == "article" and bool(target.number)
    if not (numbered or point) or not phrase.at(first).text[:1].isupper():
        return None
    if phrase.at(first).kind not in ("MOT", "NOM", "CONTENU") or phrase.at(position - 1).kind not in (
        "NOMBRE",
        "ORDINAL",
        "ROMAIN",
    ):
        return None
    end = first
    while phrase.at(end).kind in ("MOT", "NOM", "CONTENU", "PREP", "DET", "ET", "ELISION"):
        after = phrase.skip_determiner(end + 1)
        if phrase.at(end).kind == "PREP" and phrase.at(after).kind in ("TEXTE", "UNITE"):
            break
        end += 1
    opens = ("DET", "ORDINAL", "PREP", "APRES", "AVANT", "PRONOM", "AUX")
    comma = phrase.at(end).text == "," and phrase.at(end + 1).kind in opens
    placed_by = comma or (marked and phrase.at(end).text == ":")
    if phrase.at(end).kind not in ("AUX", "PREP") and not placed_by:
        return None
    words = phrase.words(first, end)
    if placed_by and (NARROWING.search(words) or WHERE.search(words)):
        return None
    if point:  # « du 3.2 - Taux d'abondement »: the sub-article of that number
        return (replace(target, holder="article", number=target.steps[0].labels[0], steps=(), heading=words),), end
    if placed_by:
        return tuple(replace(one, about=words) for one in quoted(targets, words)), end  # some word of it must stand there
    return quoted(targets, words), end


def _takes_heading(targets: Targets) -> bool:
    """Whether a bare quotation after these names them: an alinéa has no heading, words quoted after it are words."""
    target = targets[-1]
    if not target.steps:
        return True
    step = target.steps[-1]
    if step.unit in ("phrase", "alinea"):
        return not step.ranks  # « l'alinéa « Le comité rend compte. » est remplacé par … »
    if step.unit == "item":
        return not step.labels or step.labels[0] not in ("tiret",) or not step.ranks
    return step.unit in ("paragraphe", "tableau", "ligne", "colonne")


def _subject_follows(phrase: Phrase, position: int) -> bool:
    """Whether a quotation is the subject of « est supprimé », « est remplacé » rather than a heading."""
    after = phrase.at(position + 1)
    return (after.kind == "AUX" and phrase.at(position + 2).value in ("SUPPRIMER", "REMPLACER", "ABROGER", "ANNULER")) or (
        after.kind == "ET" and phrase.at(position + 2).kind == "CITATION" and phrase.at(position + 3).kind == "AUX"
    )
