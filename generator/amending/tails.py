"""Reads what describes a portion after it is named: its heading, its first words, where its wording comes from.

« l'article 9 « Conditions » », « l'annexe IV intitulée « Statut » », « l'article 26 dont le titre est « Régime » »
« la phrase commençant par « … » », « le paragraphe relatif aux « Réunions » »
« tel que remplacé par l'article 1er de l'avenant n° 3 », « issu de l'avenant n° 83 », « dans sa rédaction issue de … »
« figurant à l'article 58 », « prévu à l'article 7 »
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from generator.amending.fillers import NARROWING
from generator.amending.phrase import Phrase
from generator.amending.provenances import past_comma, read_becoming, read_provenance
from generator.operations import Container, Step, Target

Targets = tuple[Target, ...]
_PLACED = re.compile(
    r"(?:figurant|prévu|prevu|mentionné|mentionne|contenu|situé|situe|inséré|présent|visé|énoncé|fixé|défini|indiqué|inscrit|stipulé)"
    r"(?:e?s?)\Z|trouvant\Z",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?:[a-z]|[IVX]+|\d{1,2})\s?(?:\)|°|\.|[–-])")
_STARTS = frozenset({"commençant", "débutant", "commence", "débute", "commencent"})
_ENDS = frozenset({"terminant", "finissant", "termine", "finit"})
_ABOUT = frozenset({"relatif", "relative", "relatifs", "relatives", "portant", "concernant", "traitant", "visant"})


def read_tails(phrase: Phrase, position: int, targets: Targets, loose: bool) -> tuple[Targets, int]:
    """Everything that describes the targets from a token on."""
    while True:
        found = (
            _heading(phrase, position, targets, loose)
            or _first_words(phrase, position, targets)
            or read_provenance(phrase, position, targets)
            or _bare_heading(phrase, position, targets)
            or _about(phrase, position, targets)
            or read_becoming(phrase, position, targets)
        )
        if found is None:
            return targets, position
        targets, position = found


def placed(phrase: Phrase, position: int) -> int:
    """Index of the reference after « figurant à », « prévu dans », « se trouvant à »; 0 when there is none."""
    token = phrase.at(position)
    if token.kind == "SE":
        position += 1
        token = phrase.at(position)
    if token.kind == "AUX" or not _PLACED.match(token.text):
        return 0
    if phrase.at(position - 1).kind == "AUX":
        return 0
    joint = phrase.at(position + 1)
    if joint.kind == "PREP" and joint.value in ("A", "EN"):
        return position + 2
    return 0


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


def _heading(phrase: Phrase, position: int, targets: Targets, loose: bool) -> tuple[Targets, int] | None:
    """« « Objet » », « intitulé « Objet » », « (« Objet ») », « dont le titre est « Objet » »."""
    token = phrase.at(position)
    if token.kind == "CITATION":
        if loose and _subject_follows(phrase, position):
            return None
        if not _takes_heading(targets):
            return None
        return quoted(targets, phrase.quote(position)), position + 1
    place = position
    if token.text == "," and phrase.at(position + 1).value == "INTITULER":
        place += 1
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
        and _LABELLED.match(phrase.quote(position + 1))
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


def _bare_heading(phrase: Phrase, position: int, targets: Targets) -> tuple[Targets, int] | None:
    """« l'article 2.2 Répartition des frais de l'accord », « l'article 5 – Durée »: a heading without quotation marks."""
    target = targets[-1]
    first = position + (phrase.at(position).text in ("–", "—", "-", ":"))
    if target.steps or target.holder != "article" or not target.number or not phrase.at(first).text[:1].isupper():
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
    if phrase.at(end).kind not in ("AUX", "PREP"):
        return None
    return quoted(targets, phrase.words(first, end)), end


def _takes_heading(targets: Targets) -> bool:
    """Whether a bare quotation after these names them: an alinéa has no heading, words quoted after it are words."""
    target = targets[-1]
    if not target.steps:
        return True
    step = target.steps[-1]
    if step.unit == "phrase":
        return not step.ranks
    if step.unit == "item":
        return not step.labels or step.labels[0] not in ("tiret",) or not step.ranks
    return step.unit in ("paragraphe", "tableau", "ligne", "colonne")


def _subject_follows(phrase: Phrase, position: int) -> bool:
    """Whether a quotation is the subject of « est supprimé », « est remplacé » rather than a heading."""
    after = phrase.at(position + 1)
    return (after.kind == "AUX" and phrase.at(position + 2).value in ("SUPPRIMER", "REMPLACER", "ABROGER", "ANNULER")) or (
        after.kind == "ET" and phrase.at(position + 2).kind == "CITATION" and phrase.at(position + 3).kind == "AUX"
    )


def _first_words(phrase: Phrase, position: int, targets: Targets) -> tuple[Targets, int] | None:
    """« commençant par « … » », « qui commence par les mots : « … » », « se terminant par « … » »."""
    place = position
    if phrase.at(place).text == ",":
        place += 1
    if phrase.at(place).kind in ("QUI", "SE"):
        place += 1
    if phrase.at(place).kind == "SE":
        place += 1
    verb = phrase.at(place).text.lower()
    role: Literal["begins", "ends", ""] = "begins" if verb in _STARTS else "ends" if verb in _ENDS else ""
    if not role or phrase.at(place + 1).kind != "PAR" or not targets[-1].steps:
        return None
    place += 2
    if phrase.at(place).kind == "DET" and phrase.at(place + 1).kind == "NOM":
        place += 2
    if phrase.at(place).text == ":":
        place += 1
    if phrase.at(place).kind != "CITATION":
        return None
    words = phrase.quote(place)
    end = place + 1
    if phrase.at(end).text == "," and phrase.at(position).text == ",":
        end += 1
    return tuple(
        replace(target, steps=(*target.steps[:-1], replace(target.steps[-1], quote=words, quote_role=role))) for target in targets
    ), end


def _about(phrase: Phrase, position: int, targets: Targets) -> tuple[Targets, int] | None:
    """« relatif aux « Réunions » »: a heading; « relatif à l'ancienneté » after a numbered article: said again, not a scope."""
    comma = phrase.at(position).text == ","
    place = position + comma
    about = phrase.at(place).text.lower()
    if about not in _ABOUT:
        return None
    place += 1
    if phrase.at(place).kind != "PREP" and phrase.at(place - 1).text.lower() != "concernant":
        return None
    if phrase.at(place).kind == "PREP":
        place += 1
    place = phrase.skip_determiner(place)
    if phrase.at(place).kind == "CITATION":
        return quoted(targets, phrase.quote(place)), past_comma(phrase, place + 1, comma)
    target = targets[-1]
    if target.steps or not (target.number or target.holder == "preambule") or _of_provisions(phrase, position, about):
        return None
    end = place
    while phrase.at(end).kind in ("MOT", "PREP", "DET", "ET", "NOM", "CARDINAL", "ELISION", "CONTENU") or (
        phrase.at(end).text == "," and _still_about(phrase, end + 1)
    ):
        end += 1
    while end > place and phrase.at(end - 1).kind in ("PREP", "DET", "ET"):
        end -= 1
    told = tuple(replace(one, about=phrase.words(place, end)) for one in targets) if len(targets) == 1 else targets
    return (told, past_comma(phrase, end, comma)) if end > place else None


def _of_provisions(phrase: Phrase, position: int, about: str) -> bool:
    """« les dispositions de l'article 12 relatives aux cadres »: some of them, not the article."""
    if about in ("relatif", "relative"):
        return False
    head = position
    while head > 0 and phrase.at(head).value not in ("article", "annexe"):
        head -= 1
    plural = phrase.at(head).text.lower().endswith("s")
    if about in ("relatifs", "relatives"):
        return not plural or about == "relatives"
    return any(phrase.at(place).kind == "CONTENU" for place in range(max(0, head - 3), head))


def _still_about(phrase: Phrase, position: int) -> bool:
    """Whether a description goes on after a comma: « relatif aux congés, repos et absences est modifié »."""
    while phrase.at(position).kind in ("MOT", "ET", "PREP", "DET") or phrase.at(position).text == ",":
        position += 1
    return phrase.at(position).kind == "AUX"


def bare_step(step: Step) -> bool:
    """« l'alinéa », « le paragraphe »: a unit that does not say which."""
    return not (step.ranks or step.labels or step.quote)
